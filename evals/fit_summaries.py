"""Fit the second reader of summaries: `python evals/fit_summaries.py [--write]`.

Fits a multinomial regression on the stems of the labelled summaries of evals/labels/trigger_cause.jsonl, for triggers and for
causes; a listed alternative counts `OTHER` of the label. Prints how the readers do together when each batch of labels is left
out in turn (no text is judged by weights that have seen its batch); with `--write` fits on all but the test split and
writes weights.tsv. No randomness: the same labels give the same weights.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from score_labels import OWN, rows_of, split_of

from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.models.embedded.judging import classify, leaning

TARGET = Path(leaning.__file__).parent / "weights.tsv"
LEAST = 2  # summaries that a stem must stand in
PULL = 2.0  # strength of the pull towards zero
OTHER = 0.3
TINY = 0.05  # weights nearer to zero than this are not written

Row = dict[str, Any]
Weights = dict[str, dict[str, float]]


def fitted(rows: Sequence[Row], key: str, categories: Sequence[str]) -> Weights:
    """Weights by stem and category; the bias stands under `leaning.BIAS`."""
    stems = [leaning.stems(row["text"]) for row in rows]
    seen = Counter(stem for found in stems for stem in found)
    place = {stem: n for n, stem in enumerate(sorted(stem for stem, count in seen.items() if count >= LEAST))}
    ii, jj = zip(*[(n, place[stem]) for n, found in enumerate(stems) for stem in found if stem in place], strict=True)
    x = csr_matrix((np.ones(len(ii)), (ii, jj)), shape=(len(rows), len(place)))
    y = np.array([[(row[key] == c) + OTHER * (c in row[f"alt_{key}"]) for c in categories] for row in rows], dtype=float)
    y /= y.sum(axis=1, keepdims=True)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(place) + 1, len(categories))
        odds = x @ w[1:] + w[0]
        share = np.exp(odds - odds.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        gradient = np.vstack([(share - y).sum(axis=0), x.T @ (share - y) + PULL * w[1:]])
        return float(-(y * np.log(share + 1e-12)).sum() + PULL * (w[1:] ** 2).sum() / 2), gradient.ravel()

    start = np.zeros((len(place) + 1) * len(categories))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x.reshape(-1, len(categories))
    named = {stem: dict(zip(categories, best[n + 1], strict=True)) for stem, n in place.items()}
    return {leaning.BIAS: dict(zip(categories, best[0], strict=True)), **named}


def both(rows: Sequence[Row]) -> dict[str, Mapping[str, Mapping[str, float]]]:
    """Weights for triggers and for causes, small ones left out."""
    told = {
        "trigger": fitted(rows, "trigger", list(TRIGGER_CUES)),
        "cause": fitted(rows, "root_cause", list(CAUSE_CUES)),
    }
    return {
        name: {stem: kept for stem, of in table.items() if (kept := {c: w for c, w in of.items() if abs(w) >= TINY})}
        for name, table in told.items()
    }


def batch(row: Row) -> str:
    """Labels written in one go: by the letters of their ids, the test split apart."""
    return "test" if split_of(row) == "test" else re.sub(r"\d+$", "", str(row["id"]))


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    rows = rows_of(OWN / "trigger_cause.jsonl")
    batches: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        batches[batch(row)].append(row)
    for name, left_out in batches.items():
        weights = both([row for row in rows if batch(row) != name])
        answers = [
            classify.classify_with(row["text"], leaning.Leanings(weights["trigger"], weights["cause"])) for row in left_out
        ]
        trigger = sum(t in (r["trigger"], *r["alt_trigger"]) for (t, _), r in zip(answers, left_out, strict=True))
        cause = sum(c in (r["root_cause"], *r["alt_root_cause"]) for (_, c), r in zip(answers, left_out, strict=True))
        print(f"{name}: trigger {trigger}, cause {cause} of {len(left_out)}")
    if arguments.write:
        weights = both([row for row in rows if split_of(row) != "test"])
        lines = [
            f"{kind}\t{stem}\t" + " ".join(f"{category}={weight:.2f}" for category, weight in sorted(of.items()))
            for kind, table in sorted(weights.items())
            for stem, of in sorted(table.items())
        ]
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{TARGET.name}: {len(lines)} lines")


if __name__ == "__main__":
    main()
