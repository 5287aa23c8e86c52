"""Fit the weights of action items: `python evals/fit_actions.py [--crossed] [--check FILE…] [--all] [--write]`.

Fits on the train and tune splits of evals/labels/actions.jsonl (`--all`: on every item of it). A dimension is an ordered logit of
the item's traits, type and strength are logits; all are pulled towards `SPOKEN`, what a trait speaks for before any item is read.
`--crossed` prints how each batch fares by weights that have not seen it, `--check` how other label files do; `--write` writes
drafter/scoring/actions/weights.tsv. No randomness: the same items give the same weights.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from score_labels import OWN, kappa, rows_of, split_of

from drafter.scoring.actions import weighing
from drafter.scoring.actions.reading import take_apart
from drafter.scoring.actions.traits import traits
from drafter.scoring.actions.weighing import ALWAYS, COLUMNS, DIMENSIONS, FROM_1, FROM_2, STRENGTHS, TABLE, TYPES

Row = dict[str, Any]
LEAST = 3  # items that a trait must stand in
PULL, PULL_OF_CLASSES = 4.0, 5.0  # strength of the pulls
SPOKEN: dict[str, dict[str, float]] = {
    "A1": {
        "level concrete": 3.0, "level loose": -3.0, "level none": -2.0, "wish": -2.0, "compared-first": -0.7,
        "concrete & coping": -1.0,
        "habit": -1.0, "loose & explicit": 2.0,
        "none & explicit": 1.5, "none & number": 1.0, "verb talk": -1.0, "verb urge": -1.0, "verb behave": -1.0,
    },
    "A2": {
        "code": 1.5, "named": 0.5, "named object": 1.0, "3 content": 0.7, "nothing": -2.0, "generic only": -1.0, "bare": -1.5,
        "loose & generic only": -1.5, "level loose": -1.0, "empty word": -0.5, "unbounded": -0.5, "wish": -1.0,
        "concrete & named": 1.0, "open & named": 1.0,
    },
    "A3": {
        "explicit": 0.7, "number": 0.7, "level concrete": 1.5, "level loose": -2.0, "level none": -1.0, "loose & explicit": 1.5,
        "concrete & named object": 1.5, "open & explicit": 1.0, "nothing": -1.5, "unbounded": -1.0, "wish": -1.5,
        "vague": -0.7, "coping": -0.7,
        "repair & named": 2.0, "repair & 3 content": 1.0, "concrete & 3 content": 0.7, "change & explicit": 0.7,
    },
    "A9": {
        "level concrete": 1.0, "level loose": -1.0, "unbounded": -1.5, "everywhere": -4.0, "compared-first": -1.5,
        "compared": -1.0, "2 parts": -2.0,
        "3 parts": -0.7, "habit": -1.0, "wish": -1.0, "bare": -0.7, "2 sentences": -0.5, "abstract object": -1.0,
        "loose & generic only": -1.5, "verb behave": -1.0, "named": 0.5, "people": -0.5,
    },
    "prevent": {
        "verb guard": 2.2, "any guard": 1.5, "any test": 0.8, "enforced": 1.0, "refuses": 3.0, "habit": 0.8, "verb automate": 1.0,
        "verb behave": 1.0,
        "verb ensure": 0.5, "any access": 0.5, "verb move": 0.6, "verb set": 0.3, "demand": 0.8, "verb make": 0.3,
        "verb cause": 0.4,
    },
    "detect": {
        "verb watch": 3.0, "any alert": 2.2, "any watch": 1.8, "seen-by-people": 1.2, "head alert": 0.8, "head watch": 0.8,
    },
    "mitigate": {"any recover": 2.0, "outage": 1.5, "any runbook": 1.4, "head recover": 0.6},
    "repair": {
        "verb undo": 2.2, "verb repair": 2.2, "any bug": 0.6, "verb remove": 0.6, "any data": 0.8, "any capacity": 0.3,
    },
    "process": {
        "any process": 1.5, "any oncall": 1.5, "any inform": 1.5, "any form": 1.0, "any drill": 0.9, "any document": 0.8,
        "verb assign": 1.5, "verb talk": 0.9, "verb settle": 0.8,
    },
    "investigate": {
        "verb seek": 3.0, "verb ponder": 1.0, "any cause": 1.0, "either-or": 1.2, "question": 1.0, "verb request": 0.9,
        "any vendor": 0.3,
    },
    "strong": {
        "verb guard": 1.5, "enforced": 1.5, "verb undo": 0.9, "verb remove": 0.6, "verb move": 0.8, "verb automate": 1.5,
        "demand": 0.8,
        "any guard": 0.6, "any test": 0.8, "type prevent": 0.6, "type repair": 0.8, "verb repair": 0.8, "level concrete": 0.3,
        "verb cause": 0.6,
    },
    "intermediate": {
        "verb watch": 0.8, "any alert": 0.8, "any watch": 0.8, "any runbook": 1.2, "any document": 0.8, "any oncall": 0.8,
        "any capacity": 0.8, "verb assign": 0.8, "verb record": 0.8, "type detect": 1.5, "type process": 0.5,
        "type mitigate": 0.5,
        "level concrete": 0.5, "verb set": 0.5, "level open": 0.3,
    },
    "weak": {
        "type investigate": 4.5, "level loose": 2.2, "verb urge": 1.0, "verb behave": 1.0, "verb talk": 0.8, "habit": 0.8,
        "nothing": 1.0, "unbounded": 1.0, "wish": 1.5, "loose & generic only": 2.0, "people": 0.6, "any drill": 0.5,
    },
}  # fmt: skip
"""Dimension, type or strength: the traits that speak for it, or against."""
OF_THE_PURPOSE = re.compile(r"(?:head|rest|any) ")
"""What the nouns are about says what an item is for, and not how specific it is."""
NOT_OF_THE_VERB = re.compile(
    r"\d (?:words|content|in object|places|names)$|(?:code|name|named.*|bare|definite|determined|quoted)$"
)
"""Nor do length and object say how concrete the verb is."""


class Table:
    """Items as a matrix: a row each, a column for each trait that stands in enough of them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        shown = [traits(take_apart(row["text"])) for row in rows]
        count = Counter(t for found in shown for t in found)
        self.names = sorted(t for t, k in count.items() if k >= LEAST)
        self.rows, self.x = rows, np.array([[name in found for name in self.names] for found in shown], float)

    def weights(self) -> dict[str, list[int]]:
        """Trait: its weight in each of `COLUMNS`, in hundredths."""
        names = [*self.names, *(f"type {t}" for t in TYPES), ALWAYS, FROM_1, FROM_2]
        found = {name: [0.0] * len(COLUMNS) for name in names}
        for k, d in enumerate(DIMENSIONS):
            heard = np.array([_weighs(name, d) for name in self.names], float)
            start = np.array([SPOKEN[d].get(name, 0.0) for name in self.names])
            fitted = ordered(self.x * heard, np.array([row[d] for row in self.rows]), start)
            for name, weight in zip((*self.names, FROM_1, FROM_2), fitted, strict=True):
                found[name][k] = weight
        types = np.array([[row["type"] == t for t in TYPES] for row in self.rows], float)
        classes = (
            ("type", TYPES, self.x, self.names),
            ("strength", STRENGTHS, np.c_[self.x, types], names[: -len((ALWAYS, FROM_1, FROM_2))]),
        )
        for key, labels, x, rows in classes:
            told = np.array([labels.index(row[key]) for row in self.rows])
            fitted = logit(np.c_[x, np.ones(len(x))], told, spoken((*rows, ALWAYS), labels))
            for name, weights in zip((*rows, ALWAYS), fitted, strict=True):
                for label, weight in zip(labels, weights, strict=True):
                    found[name][COLUMNS.index(label)] = weight
        return {name: [round(100 * float(v)) for v in values] for name, values in found.items()}


def _weighs(name: str, dimension: str) -> bool:
    return not OF_THE_PURPOSE.match(name) and (dimension != "A1" or not NOT_OF_THE_VERB.match(name))


def spoken(names: Sequence[str], labels: Sequence[str]) -> np.ndarray:
    return np.array([[SPOKEN[label].get(name, 0.0) for label in labels] for name in names])


def ordered(x: np.ndarray, y: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Weights of an ordered logit of y (0, 1, 2), pulled towards `start`, then the sums from which it is 1 and 2."""
    n = x.shape[1]

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        step = np.exp(v[n + 1])
        one, two = (1 / (1 + np.exp(-(x @ v[:n] - t))) for t in (v[n], v[n] + step))
        p = np.clip(np.choose(y, (1 - one, one - two, two)), 1e-9, 1)
        at_one = np.choose(y, (-1.0, 1.0, 0.0)) * one * (1 - one) / p
        at_two = np.choose(y, (0.0, -1.0, 1.0)) * two * (1 - two) / p
        slope = np.r_[PULL * (v[:n] - start) - x.T @ (at_one + at_two), (at_one + at_two).sum(), at_two.sum() * step]
        return -np.log(p).sum() + PULL / 2 * ((v[:n] - start) ** 2).sum(), slope

    v = minimize(loss, np.r_[start, 0.0, 0.0], jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return np.r_[v[: n + 1], v[n] + np.exp(v[n + 1])]


def logit(x: np.ndarray, y: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Weights per column of x and class, pulled towards `start` (the last row, what stands always, is free)."""
    told = np.eye(start.shape[1])[y]

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        w = v.reshape(start.shape)
        z = x @ w
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        away = w - start
        away[-1] = 0
        return -np.log((p * told).sum(1)).sum() + PULL_OF_CLASSES / 2 * (away**2).sum(), (
            x.T @ (p - told) + PULL_OF_CLASSES * away
        ).ravel()

    return minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(start.shape)


def written(weights: dict[str, list[int]]) -> str:
    lines = ["\t".join(("trait", *COLUMNS))]
    return "\n".join([*lines, *("\t".join((name, *map(str, values))) for name, values in sorted(weights.items()))]) + "\n"


def figures(rows: Sequence[Row], weights: dict[str, list[int]]) -> list[tuple[Row, weighing.Weighed]]:
    return [(row, weighing.weigh(traits(take_apart(row["text"])), weights)) for row in rows]


def told(name: str, pairs: Sequence[tuple[Row, weighing.Weighed]]) -> None:
    agreed = ", ".join(f"{d} {kappa([(row[d], s.dimensions[k]) for row, s in pairs]):.2f}" for k, d in enumerate(DIMENSIONS))
    right = {key: sum(row[key] == getattr(s, key) for row, s in pairs) / len(pairs) for key in ("type", "strength")}
    print(f"{name}: {len(pairs)} items, kappa {agreed}; type right {right['type']:.2f}, strength right {right['strength']:.2f}")


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--crossed", action="store_true")
    parser.add_argument("--check", type=Path, nargs="*", default=[])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    own = [row for row in rows_of(OWN / "actions.jsonl") if given.all or split_of(row) != "test"]
    if given.crossed:
        batches = sorted({row["id"].rstrip("0123456789") for row in own})
        held = [pair for b in batches for pair in _held(own, b)]
        told("each batch by weights that have not seen it", held)
    weights = Table(own).weights()
    for path in given.check:
        told(str(path), figures(rows_of(path), weights))
    if given.write:
        TABLE.write_text(written(weights), "utf-8")
        print(f"wrote {len(weights)} rows from {len(own)} items")


def _held(rows: Sequence[Row], batch: str) -> list[tuple[Row, weighing.Weighed]]:
    inside = [row for row in rows if row["id"].rstrip("0123456789") == batch]
    return figures(inside, Table([row for row in rows if row not in inside]).weights())


if __name__ == "__main__":
    main()
