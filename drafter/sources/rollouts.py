"""What a series of rollouts of one thing says about each: whether it went back to what had run before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from drafter.domain.records import RawRecord

FAILED = frozenset({"failure", "failed", "error"})
GOING = frozenset({"queued", "pending", "waiting", "requested", "in_progress", "running"})
"""Status words of rollouts that changed nothing, or not yet."""
LAST = datetime.max.replace(tzinfo=UTC)
"""Where records of unknown time stand in an order."""


def mark_returns(series: Iterable[RawRecord]) -> list[RawRecord]:
    """The records in time order; one that goes back to an earlier revision has `reverts`, the revision that it replaced.

    Earlier is by first appearance: shipping a change again after its rollback goes forward.
    """
    told: list[RawRecord] = []
    first_seen: dict[str, int] = {}
    current = ""
    for record in sorted(series, key=lambda r: r.stamp.at or LAST):
        revision = record.details.get("revision", "")
        if not revision or record.status in FAILED | GOING:
            told.append(record)
            continue
        back = first_seen.setdefault(revision, len(first_seen)) < first_seen.get(current, 0)
        told.append(replace(record, details={**record.details, "reverts": current}) if back else record)
        current = revision
    return told
