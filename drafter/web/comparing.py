"""Versions of a section beside the one before: claim by claim, and within a changed claim word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from drafter.domain.review import Passage
from drafter.domain.text import visible

Run = tuple[str, bool]
"""(text, whether only this side has it)."""
LONGEST = 1_000
"""Words of a claim that are compared; a longer one is shown as changed as a whole."""
_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Pair:
    """One claim before and after; a side without it is empty."""

    before: tuple[Run, ...]
    after: tuple[Run, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Version:
    """`first`: the claims of the first version, which has nothing beside it; `rows` of any later one."""

    at: datetime
    by: str
    first: tuple[str, ...]
    rows: tuple[Pair, ...]


def compared(kept: Sequence[tuple[datetime, str, tuple[Passage, ...]]]) -> list[Version]:
    """(when, by whom, passages) of each version, oldest first, to what is shown, newest first."""
    out: list[Version] = []
    before: tuple[Passage, ...] = ()
    for at, by, passages in kept:
        first = () if out else tuple(_texts(passages))
        out.append(Version(at, by, first, () if first or not (before or passages) else tuple(pairs(before, passages))))
        before = passages
    return out[::-1]


def pairs(before: Iterable[Passage], after: Iterable[Passage]) -> list[Pair]:
    """Claims that stand beside each other."""
    old, new = _texts(before), _texts(after)
    rows: list[Pair] = []
    for verb, a0, a1, b0, b1 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left, right = old[a0:a1], new[b0:b1]
        for i in range(max(len(left), len(right))):
            one, other = left[i] if i < len(left) else "", right[i] if i < len(right) else ""
            rows.append(_changed(one, other) if verb != "equal" else Pair(((one, False),), ((other, False),), False))
    return rows


def _changed(before: str, after: str) -> Pair:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if not (old and new) or max(len(old), len(new)) > LONGEST:
        return Pair(((before, True),), ((after, True),), True)
    left: list[Run] = []
    right: list[Run] = []
    for verb, a0, a1, b0, b1 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left.append(("".join(old[a0:a1]), verb != "equal"))
        right.append(("".join(new[b0:b1]), verb != "equal"))
    return Pair(_told(left), _told(right), True)


def _told(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run[0])


def _texts(passages: Iterable[Passage]) -> list[str]:
    return [visible(p.text) for p in passages]
