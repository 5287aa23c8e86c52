"""Where the evidence disagrees with itself: orders that cannot be, texts changed afterwards, ends that were none."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Conflict, Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.timeline.mentions import bare_times
from drafter.timeline.milestones import HELD
from drafter.timeline.signals import Signals
from drafter.timeline.zones import JUST

_ORDER: tuple[tuple[MilestoneName, MilestoneName], ...] = (
    ("impact_start", "mitigated"), ("impact_start", "detected"), ("detected", "mitigated"), ("mitigated", "restored"),
    ("engaged", "mitigated"),
)  # fmt: skip
_MOST = 10
APART = timedelta(minutes=10)
"""Times this far apart are two stories."""


def conflicts(
    milestones: Mapping[MilestoneName, Milestone], signals: Signals, evidence: Sequence[Evidence], zone: str, worked_out: bool
) -> tuple[Conflict, ...]:
    """Impossible orders first, then doubtful zones, ends followed by relapses, and edited messages. Times that state no zone
    were read in `zone`, which was `worked_out` from them or is the incident's own."""
    found = [c for pair in _ORDER if (c := _order(milestones, *pair)) is not None]
    found += [
        *_zone(milestones, {e.id: e for e in evidence}, zone, worked_out),
        *_begun(milestones["impact_start"], milestones["detected"], signals),
        *_reopened(signals),
        *_unresolved(milestones["restored"], signals),
    ]
    found += [
        Conflict(
            kind="text", summary=f"The message {e.id} was edited after it was sent; the last text is used.", evidence=(e.id,)
        )
        for e in evidence
        if "edited" in e.marks and e.id in {i for m in milestones.values() for i in m.evidence}
    ]
    return tuple(found[:_MOST])


def _order(milestones: Mapping[MilestoneName, Milestone], first: MilestoneName, second: MilestoneName) -> Conflict | None:
    a, b = milestones[first], milestones[second]
    if a.at is None or b.at is None or a.at <= b.at + timedelta(seconds=(a.precision_seconds or 1) + (b.precision_seconds or 1)):
        return None
    said = f"By this evidence {first.replace('_', ' ')} comes after {second.replace('_', ' ')}; both are kept as they stand."
    return Conflict(kind="order", summary=said, evidence=(*a.evidence, *b.evidence))


def _zone(
    milestones: Mapping[MilestoneName, Milestone], table: Mapping[str, Evidence], zone: str, worked_out: bool
) -> list[Conflict]:
    """A milestone that rests on a time without a zone, where the zone was worked out or the time is old for one just told."""
    for name, mark in milestones.items():
        for record in (table[i] for i in mark.evidence):
            if mark.at is None or record.at is None or record.kind not in ("message", "note") or record.at - mark.at < APART:
                continue
            local = mark.at.astimezone(ZoneInfo(zone))
            if (local.hour, local.minute) in {(hour, minute) for _, hour, minute in bare_times(record.text)} and (
                worked_out or (zone == "UTC" and record.at - mark.at >= JUST)
            ):
                taken = f"UTC{local.isoformat()[-6:]}" if worked_out else "UTC"
                said = f"No zone is stated for {local:%H:%M}, by which {name.replace('_', ' ')} is dated; it was read as {taken}."
                return [Conflict(kind="clock", summary=said, evidence=(record.id,))]
    return []


def _begun(impact: Milestone, detected: Milestone, signals: Signals) -> list[Conflict]:
    """Other people who say that users were first affected at another time."""
    others = [
        s
        for s in signals.of("onset")
        if impact.at is not None and s.act in ("impact", "report") and APART < abs(s.at - impact.at) < HELD * 3
        if detected.at is None or s.at <= detected.at
    ]
    return [
        Conflict(
            kind="time",
            summary=f"When impact began is told differently: {impact.at:%H:%M} and {other.at:%H:%M} UTC.",
            evidence=(*impact.evidence, *other.evidence),
        )
        for other in others[:2]
    ]


def _unresolved(restored: Milestone, signals: Signals) -> list[Conflict]:
    """An alert that recovered only well after somebody had declared the end."""
    late = [s for s in signals.of("recovery") if s.act == "alert" and restored.at is not None and s.at - restored.at > APART]
    said = "The end was declared before the last alert was resolved."
    return [Conflict(kind="state", summary=said, evidence=(*restored.evidence, *late[-1].evidence))] if late else []


def _reopened(signals: Signals) -> list[Conflict]:
    """A declared end after which the trouble is there again: an alarm, a relapse, or reports of more than one message. One report
    may only count what was."""
    ends = [s for s in signals.of("all_clear") if s.formal]
    troubles = signals.of("relapse", "alert", "report")
    times = [s.at for s in troubles]
    found: list[Conflict] = []
    for end in ends[:-1]:
        after = troubles[bisect(times, end.at) : bisect(times, min(ends[-1].at, end.at + HELD * 24))]
        certain = next((s for s in after if s.what != "report"), after[0] if len(after) > 1 else None)
        if certain is not None:
            said = "The incident was declared over and was there again afterwards."
            found.append(Conflict(kind="state", summary=said, evidence=(*end.evidence, *certain.evidence)))
    return found[:2]
