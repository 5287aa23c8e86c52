"""A second reader of prose: towards which trigger and which root cause the words of a text lean, beside what it says outright.

A linear model over the beginnings of words. Its weights stand in weights.tsv and are fitted by `python evals/fit_summaries.py`
on the project's own labelled summaries, without their test split.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

BIAS = "(bias)"
_WORD = re.compile(r"[a-z][a-z'’-]+")
_LETTERS = 6  # that inflections of a word share
_COMMON = frozenset(
    """the an of to in on at and or is was were be been it its this that for with by from as are had has have which who one two
    three not no all they their there then than but""".split()
)

Weights = Mapping[str, Mapping[str, float]]


class Leanings(NamedTuple):
    """For triggers and for causes: weight by beginning of a word and category."""

    trigger: Weights
    cause: Weights


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, common ones and the shortest left out."""
    return frozenset(w[:_LETTERS] for w in _WORD.findall(text.lower()) if len(w) > 2 and w not in _COMMON)


def leaning(weights: Weights, text: str) -> dict[str, float]:
    """Log-odds of each category, up to a constant that they share."""
    total = dict(weights.get(BIAS, {}))
    for stem in sorted(stems(text)):
        for category, weight in weights.get(stem, {}).items():
            total[category] = total.get(category, 0.0) + weight
    return total


@cache
def fitted() -> Leanings:
    """The fitted weights, read once."""
    tables: dict[str, dict[str, dict[str, float]]] = {"trigger": {}, "cause": {}}
    for line in Path(__file__).with_name("weights.tsv").read_text("utf-8").splitlines():
        kind, stem, told = line.split("\t")
        tables[kind][stem] = {
            category: float(weight) for category, _, weight in (part.partition("=") for part in told.split(" "))
        }
    return Leanings(tables["trigger"], tables["cause"])
