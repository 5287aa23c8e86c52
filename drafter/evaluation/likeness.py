"""Whether two tellings speak of the same event: near in time, and sharing words. One to one, the best total."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from drafter.evaluation.assignment import assign
from drafter.scoring.likeness import likeness

TOLERANCE = 300.0
"""Seconds within which an entry or a milestone counts as right."""
_ALIKE, _ALIKE_WHEN_CLOSE, _CLOSE = 0.12, 0.06, 60.0
Told = tuple[datetime | None, str]
"""When (UTC, or None for not said) and in what words."""


def same_events(said: Sequence[Told], true: Sequence[Told]) -> list[tuple[int, int]]:
    """Pairs (index said, index true) of the same event, one to one.

    A pair may match within five minutes when the likeness is at least 0.12, or 0.06 within a minute; its weight is
    0.05 + 0.7 likeness + 0.3 nearness, and the assignment of the greatest total weight is taken.
    """
    return assign([[_weight(s, t) for t in true] for s in said])


def _weight(said: Told, true: Told) -> float:
    if said[0] is None or true[0] is None:
        return 0.0
    apart = abs((said[0] - true[0]).total_seconds())
    if apart > TOLERANCE:
        return 0.0
    alike = likeness(said[1], true[1])
    if alike >= _ALIKE or (apart <= _CLOSE and alike >= _ALIKE_WHEN_CLOSE):
        return 0.3 * (1 - apart / TOLERANCE) + 0.7 * alike + 0.05
    return 0.0
