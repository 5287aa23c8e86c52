"""Which family of blame a sentence speaks of: shares of the families, where rules of several fire or only the second reader does.

A multinomial model over the stems and classes of a read sentence and the families whose rules fired. Its weights stand in families.tsv
and are fitted by `python evals/fit_blame.py` on the blameful sentences of the train split.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from drafter.scoring.blame.leaning import BIAS, features

FAMILIES = tuple(f"F{n}" for n in range(1, 20))
ADDRESSED = FAMILIES[:17]
"""The families that a sentence can be of by its own words: neither decided by nobody nor quoted."""


def evidence(text: str, fired: Iterable[str]) -> Iterator[str]:
    """The features of a read sentence in which rules of the families `fired` found blame."""
    yield from (feature for feature in features(text) if " " not in feature)
    yield from (f"!{family}" for family in fired)


@cache
def _weights() -> dict[str, dict[str, float]]:
    rows = [line.split("\t") for line in (Path(__file__).parent / "families.tsv").read_text("utf-8").splitlines()]
    return {feature: {f: float(w) for f, _, w in (pair.partition("=") for pair in told.split())} for feature, told in rows}


def shares(text: str, fired: Iterable[str]) -> dict[str, float]:
    """How much a sentence that blames is of each family; the shares sum to 1."""
    known = _weights()
    odds = {family: known[BIAS].get(family, 0.0) for family in FAMILIES}
    for feature in evidence(text, fired):
        for family, weight in known.get(feature, {}).items():
            odds[family] += weight
    most = max(odds.values())
    risen = {family: math.exp(value - most) for family, value in odds.items()}
    total = sum(risen.values())
    return {family: value / total for family, value in risen.items()}
