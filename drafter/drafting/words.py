"""How figures, instants and the closed vocabularies are put into words. The clock is UTC; nothing here is escaped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from drafter.domain.vocabulary import MilestoneName

MILESTONE: dict[MilestoneName, str] = {
    "impact_start": "Impact began",
    "detected": "Detected",
    "engaged": "First responder engaged",
    "mitigation_started": "Mitigation began",
    "mitigated": "Impact ended",
    "restored": "Service restored",
}
DURATION = {
    "time_to_detect": "Time to detect",
    "time_to_engage": "Time to engage",
    "time_to_mitigate": "Time to mitigate",
    "time_to_restore": "Time to restore",
    "impact_duration": "Duration of impact",
}
CATEGORY = {
    "binary_push": "new version rolled out",
    "configuration_push": "configuration change",
    "user_behavior_change": "change in traffic or use",
    "processing_pipeline": "batch or data pipeline",
    "service_provider_change": "supplier change or failure",
    "performance_decay": "slow decay",
    "capacity_management": "capacity or quota limit",
    "hardware": "hardware failure",
    "software": "software defect or missing safeguard",
    "development_process_failure": "the way changes are reviewed, tested and released",
    "complex_system_behaviors": "interaction between systems",
    "deployment_planning": "plan of the rollout",
    "network_failure": "network failure",
    "other": "other",
    "undetermined": "undetermined",
}
EFFECT = {
    "made_possible": "Made the incident possible",
    "made_worse": "Made it worse",
    "harder_to_detect": "Made it harder to detect",
}
_SURE = ((0.85, "very likely"), (0.65, "likely"), (0.45, "plausible"), (0.25, "weak"))
_ADVERB = {"plausible": "possibly", "weak": "perhaps", "very weak": "perhaps"}


def words(name: str) -> str:
    """`process_gap` → `process gap`; for closed vocabulary without words of its own above."""
    return name.replace("_", " ")


def sureness(value: float) -> str:
    """A confidence 0..1 in a word: `likely`."""
    return next((word for least, word in _SURE if value >= least), "very weak")


def likelihood(value: float) -> str:
    """The same as an adverb: `very likely`, `possibly`, `perhaps`."""
    return _ADVERB.get(sureness(value), sureness(value))


def confidence(value: float) -> str:
    """A confidence 0..1 in a word and two digits: `likely, 0.72`."""
    return f"{sureness(value)}, {value:.2f}"


def span(seconds: int) -> str:
    """A duration of at least 0 seconds in its two largest units: `1 h 12 min`, `2 d 4 h`, `45 s`."""
    units = (("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1))
    parts: list[str] = []
    for name, size in units:
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count} {name}")
        if len(parts) == 2 or (parts and name == "min"):
            break
    return " ".join(parts) or "0 s"


def counted(count: int, noun: str) -> str:
    """`1 record`, `2 records`; `noun` takes a plain s."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


@dataclass(frozen=True, slots=True)
class Clock:
    """How instants are written in one draft: `14:02` on its UTC day, else `4 Mar 14:02`; without a day all carry their date."""

    day: date | None = None

    def at(self, instant: datetime, precision: int | None = 1) -> str:
        """`~` stands before a time that is known to more than a minute; a time known to the day shows no hour."""
        utc, loose = instant.astimezone(UTC), precision or 1
        if loose >= 86_400:
            return f"{utc.day} {utc:%b}"
        about = "~" if loose > 60 else ""
        return f"{about}{utc:%H:%M}" if utc.date() == self.day else f"{utc.day} {utc:%b} {about}{utc:%H:%M}"
