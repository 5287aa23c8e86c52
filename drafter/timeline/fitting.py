"""Milestones fitted together: of what each could be, the joint choice in possible order that is best supported in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.timeline.signals import Signal

MOST = 40
"""Candidates of one milestone that are weighed: the best supported ones."""


@dataclass(frozen=True, slots=True)
class Option:
    """What a milestone could be (None: unknown) and how much speaks for it."""

    signal: Signal | None
    worth: float


def fitted(steps: Sequence[Sequence[Option]], floor: datetime | None) -> tuple[float, tuple[Signal | None, ...]]:
    """One option per step so that no later step comes before an earlier one or before `floor`, of greatest total worth, and that
    total. A step without a possible option is unknown."""
    best: list[tuple[float, datetime | None, tuple[Signal | None, ...]]] = [(0.0, floor, ())]
    for options in steps:
        ranked = sorted(options, key=lambda o: -o.worth)[:MOST]
        reached: dict[datetime | None, tuple[float, datetime | None, tuple[Signal | None, ...]]] = {}
        for worth, last, path in best:
            for option in (*ranked, Option(None, 0.0)):
                if not _follows(option.signal, last):
                    continue
                at = option.signal.at if option.signal is not None else last
                if at not in reached or worth + option.worth > reached[at][0]:
                    reached[at] = (worth + option.worth, at, (*path, option.signal))
        best = list(reached.values())
    total, _, path = max(best, key=lambda b: b[0])
    return total, path


def _follows(signal: Signal | None, last: datetime | None) -> bool:
    if signal is None or last is None:
        return True
    return signal.at + timedelta(seconds=signal.precision) >= last
