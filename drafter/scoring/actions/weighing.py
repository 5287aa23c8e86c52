"""From the traits of an action item to its scores: sums of weights that were fitted to labelled items (evals/fit_actions.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from drafter.domain.vocabulary import ActionType, Strength

TABLE = Path(__file__).parent / "weights.tsv"
DIMENSIONS = ("A1", "A2", "A3", "A9")
TYPES: tuple[ActionType, ...] = get_args(ActionType)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
COLUMNS = (*DIMENSIONS, *TYPES, *STRENGTHS)
FROM_1, FROM_2, ALWAYS = "= from 1", "= from 2", "= always"
"""Rows of the table that are no traits: the sums from which a dimension is 1 and 2; what type and strength start with."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """`dimensions` are 0, 1 or 2 in the order of `DIMENSIONS`."""

    dimensions: tuple[int, ...]
    type: ActionType
    strength: Strength


def weigh(traits: frozenset[str], weights: Mapping[str, Sequence[int]] | None = None) -> Weighed:
    """The same traits give the same scores; unknown traits weigh nothing. The type is a trait of the strength. `weights`: others
    than those of the package, of the same shape."""
    table = weights or _table()
    sums = _sums(table, traits)
    dimensions = tuple((sums[k] >= table[FROM_1][k]) + (sums[k] >= table[FROM_2][k]) for k in range(len(DIMENSIONS)))
    start, end = len(DIMENSIONS), len(DIMENSIONS) + len(TYPES)
    kind = TYPES[_most(sums[start:end])]
    sums = [a + b for a, b in zip(sums, table.get(f"type {kind}", [0] * len(COLUMNS)), strict=True)]
    return Weighed(dimensions, kind, STRENGTHS[_most(sums[end:])])


def _sums(table: Mapping[str, Sequence[int]], traits: frozenset[str]) -> list[int]:
    return [sum(column) for column in zip(table[ALWAYS], *(table[t] for t in traits if t in table), strict=True)]


def _most(sums: Sequence[int]) -> int:
    return max(range(len(sums)), key=lambda k: sums[k])


@cache
def _table() -> Mapping[str, Sequence[int]]:
    """Trait: its weight in each of `COLUMNS`, in hundredths: whole numbers add up to the same in any order."""
    lines = TABLE.read_text("utf-8").splitlines()
    return {name: [int(x) for x in weights] for name, *weights in (line.split("\t") for line in lines[1:])}
