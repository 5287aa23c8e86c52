"""Agreement of raters, written from the definitions: each is a dozen lines, and the packages that have them bring numpy along.

Sources: weighted kappa, Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213-220, with quadratic weights; alpha,
Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections B to E; percentile bootstrap over items, Efron and
Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

Pair = tuple[int, int]
T = TypeVar("T")
Metric = Literal["nominal", "ordinal", "interval"]
SEED, ROUNDS = 20_250_101, 1_000


def weighted_kappa(pairs: Sequence[Pair]) -> float | None:
    """1 less observed over chance disagreement, each weighted by the squared distance. None when chance alone would disagree
    on nothing (no pairs, or both raters gave one and the same value throughout)."""
    left, right, n = Counter(a for a, _ in pairs), Counter(b for _, b in pairs), len(pairs)
    chance = sum((a - b) ** 2 * left[a] * right[b] for a in left for b in right)
    return None if chance == 0 else 1 - n * sum((a - b) ** 2 for a, b in pairs) / chance


def alpha(units: Sequence[Sequence[int | None]], metric: Metric) -> float | None:
    """Krippendorff's alpha of units rated by any number of raters, None being not rated; a unit with one rating says nothing.
    None when all ratings are of one value. Nominal values are numbered; their order is of no account."""
    paired = [[v for v in unit if v is not None] for unit in units]
    paired = [unit for unit in paired if len(unit) > 1]
    totals = Counter(v for unit in paired for v in unit)
    n = sum(totals.values())
    apart = {(a, b): _distance(a, b, totals, metric) for a in totals for b in totals}
    observed = sum(sum(apart[a, b] for a in unit for b in unit) / (len(unit) - 1) for unit in paired)
    chance = sum(totals[a] * totals[b] * apart[a, b] for a in totals for b in totals)
    return None if chance == 0 else 1 - (n - 1) * observed / chance


def _distance(a: int, b: int, totals: Counter[int], metric: Metric) -> float:
    """The squared difference of the metric."""
    if metric == "nominal":
        return float(a != b)
    if metric == "interval":
        return float((a - b) ** 2)
    low, high = min(a, b), max(a, b)
    between = sum(count for value, count in totals.items() if low <= value <= high)
    return float((between - (totals[a] + totals[b]) / 2) ** 2)


def interval(items: Sequence[T], figure: Callable[[Sequence[T]], float | None]) -> tuple[float, float] | None:
    """The 95 % percentile interval of a figure when items are drawn anew. Draws on which it is not defined are left out; None
    when they are more than a tenth."""
    rng = random.Random(SEED)  # noqa: S311 - resampling, no secret
    drawn = (figure(rng.choices(items, k=len(items))) for _ in range(ROUNDS if items else 0))
    known = sorted(value for value in drawn if value is not None)
    if len(known) < 0.9 * ROUNDS:
        return None
    return known[int(0.025 * (len(known) - 1))], known[int(0.975 * (len(known) - 1))]
