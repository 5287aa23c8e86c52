"""When impact began: by what people tell of it, by the change that was taken back; else when it was first seen."""

from __future__ import annotations

from datetime import timedelta

from drafter.timeline.line import around
from drafter.timeline.signals import AGREES, Signal, Signals

EARLIEST = timedelta(days=1)
"""How long before detection a reported onset may lie."""
HELPED = timedelta(hours=1)
"""How soon after a change was taken back things are well, where it was that change."""
NEAR, FAR = timedelta(minutes=30), timedelta(hours=3)
"""How long before detection a change may have brought it about: machines see trouble soon, people later."""
VAGUE = 60
"""A signal known to less than a minute is less sure."""


def impact(signals: Signals, detected: Signal | None) -> Signal | None:
    """The onset that most reports agree on (told exactly, of impact, and the latest, before others); else the change that brought
    it; else what was detected."""
    onsets = [s for s in signals.of("onset") if detected is None or detected.at - EARLIEST <= s.at <= detected.at + AGREES]
    votes = {s: len(around(onsets, s.at, AGREES)) for s in onsets}
    spoken = {s.at for s in signals.of("report") if s.act == "told"}  # users may have spoken of it some time after it began
    told = ("impact", "report")
    best = max(onsets, key=lambda s: (s.at not in spoken, votes[s], s.precision <= VAGUE, s.act in told, s.at), default=None)
    if best is None or best.at in spoken:
        return _brought(signals, detected) or _blamed(signals, detected) or _first(detected, best)
    return next(s for s in onsets if best.at - s.at <= AGREES and s.precision <= max(VAGUE, best.precision))


def _brought(signals: Signals, detected: Signal | None) -> Signal | None:
    """The change shortly before detection that was taken back, where things were well within an hour of that."""
    near = [s for s in signals.of("undone") if detected is not None and timedelta(0) <= detected.at - s.at <= NEAR]
    return near[-1] if near and _helped(signals, signals.of("fix")) else None


def _blamed(signals: Signals, detected: Signal | None) -> Signal | None:
    """Where a person saw it first: the change of which people tell when it went live, if a step that undoes one helped."""
    if detected is None or detected.what not in ("report", "word", "message"):
        return None
    changes = [s for s in signals.of("changed") if AGREES < detected.at - s.at <= FAR]
    return changes[-1] if changes and _helped(signals, signals.of("undoing", "fix")) else None


def _helped(signals: Signals, steps: list[Signal]) -> bool:
    ends = signals.of("recovery", "mitigated", "all_clear")
    return any(step.at <= end.at <= step.at + HELPED for step in steps[:2] for end in ends)


def _first(one: Signal | None, other: Signal | None) -> Signal | None:
    return min((s for s in (one, other) if s is not None), key=lambda s: s.at, default=None)
