"""Fit and check the confidence of the trigger: `python evals/fit_confidence.py [--fit] [--incidents 1500]`.

Without `--fit` it prints how often candidates of each confidence were right, on invented incidents that no weight has seen, and
what the rule for naming a change does. With `--fit` it also prints weights fitted on other invented incidents, pulled towards
the ones in drafter/analysis/features.py; a person decides whether to take them. Figures: docs/confidence.md.
"""

from __future__ import annotations

import argparse
import itertools
import math

from synthetic_incidents import make

from drafter.analysis import candidates as ranking
from drafter.analysis.features import CHANGE_WEIGHTS
from drafter.analysis.scene import arrange
from drafter.analysis.trigger import MARGIN, NAMED

FIRST_FITTED, FIRST_MEASURED = 0, 100_000  # seeds: the two sets share none
PULL = 20.0  # how strongly fitted weights are held to the written ones
BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)

Row = tuple[dict[str, float], bool]


def rows_of(first: int, count: int) -> list[list[tuple[str, float, dict[str, float], bool]]]:
    """Per incident: (kind, score, features, right) of each candidate kept."""
    found = []
    for seed in range(first, first + count):
        made = make(seed)
        ranked = ranking.candidates_of(arrange(made.evidence, made.timeline, made.title))
        found.append(
            [
                (
                    c.kind,
                    c.score,
                    c.features,
                    c.change == made.culprit if c.change else made.culprit is None and c.category == made.category,
                )
                for c in ranked
            ]
        )
    return found


def reliability(incidents: list[list[tuple[str, float, dict[str, float], bool]]]) -> None:
    """Confidence of the first candidate against how often it was right, and the naming rule."""
    for low, high in itertools.pairwise(BINS):
        firsts = [i[0] for i in incidents if (i and low <= i[0][1] < high) or (i and high == 1.0 and i[0][1] == 1.0)]
        if firsts:
            said = sum(f[1] for f in firsts) / len(firsts)
            print(
                f"{low:.1f}-{high:.1f}: n {len(firsts):5d}  said {said:.2f}  right {sum(f[3] for f in firsts) / len(firsts):.2f}"
            )
    named = right = guilty = accused = innocent = 0
    for incident in incidents:
        changes = [c for c in incident if c[0] == "change"]
        is_guilty = any(c[3] for c in changes)
        guilty += is_guilty
        innocent += not is_guilty
        leads = changes and changes[0][1] >= NAMED and incident[0] is changes[0]
        if leads and (len(changes) < 2 or changes[0][1] - changes[1][1] >= MARGIN):
            named += 1
            right += changes[0][3]
            accused += not is_guilty
    print(f"named {named} of {len(incidents)}, right {right}: culprits found {right} of {guilty}")
    print(f"accused where no change was guilty: {accused} of {innocent}")


def fit(rows: list[Row], rounds: int = 300, rate: float = 0.5) -> dict[str, float]:
    """Gradient descent on the log loss, held to the written weights."""
    weights = dict(CHANGE_WEIGHTS)
    for _ in range(rounds):
        slope = dict.fromkeys(weights, 0.0)
        for features, right in rows:
            total = weights["bias"] + sum(weights[name] * value for name, value in features.items())
            error = 1 / (1 + math.exp(-total)) - right
            slope["bias"] += error
            for name, value in features.items():
                slope[name] += error * value
        for name, written in CHANGE_WEIGHTS.items():
            weights[name] -= rate * (slope[name] + PULL * (weights[name] - written)) / max(1.0, len(rows) / 10)
    return weights


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--incidents", type=int, default=1500)
    arguments = parser.parse_args()
    reliability(rows_of(FIRST_MEASURED, arguments.incidents))
    if arguments.fit:
        rows = [(c[2], c[3]) for i in rows_of(FIRST_FITTED, arguments.incidents) for c in i if c[0] == "change"]
        for name, weight in fit(rows).items():
            print(f"{name:10s} written {CHANGE_WEIGHTS[name]:5.1f}  fitted {weight:5.2f}")


if __name__ == "__main__":
    main()
