"""Durations from milestones, by code."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.domain.timeline import Duration, Milestone
from drafter.domain.vocabulary import MilestoneName

_ENDS: dict[str, tuple[MilestoneName, MilestoneName]] = {
    "time_to_detect": ("impact_start", "detected"),
    "time_to_engage": ("detected", "engaged"),
    "time_to_mitigate": ("impact_start", "mitigated"),
    "time_to_restore": ("impact_start", "restored"),
    "impact_duration": ("impact_start", "mitigated"),
}


def durations(milestones: Mapping[MilestoneName, Milestone]) -> dict[str, Duration]:
    """Seconds between milestones, or None where one is unknown or their order cannot be; `plus_minus` from precisions."""
    found: dict[str, Duration] = {}
    for name, (start, end) in _ENDS.items():
        first, last = milestones[start], milestones[end]
        if first.at is None or last.at is None or last.at < first.at:
            found[name] = Duration(start=start, end=end)
            continue
        blur = max((first.precision_seconds or 1) + (last.precision_seconds or 1), 1)
        found[name] = Duration(seconds=int((last.at - first.at).total_seconds()), plus_minus=blur, start=start, end=end)
    return found
