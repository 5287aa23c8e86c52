"""Whether two tellings speak of the same event: near in time, and sharing words. One to one, the best total."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from drafter.evaluation.assignment import assign

TOLERANCE = 300.0
"""Seconds within which an entry or a milestone counts as right."""
_ALIKE, _ALIKE_WHEN_CLOSE, _CLOSE = 0.12, 0.06, 60.0
_STOP = frozenset(
    """the a an of to in on at and or is was were be been it its this that for with by from as are not no into after before
    out up down has had have which who will would all any""".split()
)
_WORD = re.compile(r"[a-z0-9][a-z0-9_.\-/]+")

Told = tuple[datetime | None, str]
"""When (UTC, or None for not said) and in what words."""


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word[:7] for word in _WORD.findall(text.lower()) if word not in _STOP)


def likeness(one: str, other: str) -> float:
    """0 to 1: the words that both share over the geometric mean of their numbers; words are cut to seven letters to meet
    inflections, and words of grammar do not count."""
    a, b = _words(one), _words(other)
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


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
