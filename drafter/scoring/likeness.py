"""How alike two tellings are in their words."""

from __future__ import annotations

import math
import re
from functools import lru_cache

_STOP = frozenset(
    """the a an of to in on at and or is was were be been it its this that for with by from as are not no into after before
    out up down has had have which who will would all any""".split()
)
_WORD = re.compile(r"[a-z0-9][a-z0-9_.\-/]+")


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word[:7] for word in _WORD.findall(text.lower()) if word not in _STOP)


def likeness(one: str, other: str) -> float:
    """0 to 1: the words that both share over the geometric mean of their numbers; words are cut to seven letters to meet
    inflections, and words of grammar do not count."""
    a, b = _words(one), _words(other)
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0
