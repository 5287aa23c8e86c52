"""The few statistics of a gate, written from their definitions. Pure; a seed in, the same figures out.

Sources: percentile bootstrap over clusters, Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13; exact
McNemar test as a sign test of the discordant pairs, McNemar (1947); sign-flip permutation test of paired differences, Fisher
(1935); step-down adjustment, Holm (1979).
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

EXACT_UP_TO = 14
"""Differences whose signs are all flipped in turn (2¹⁴ ways); above, `ROUNDS` random flips."""
ROUNDS = 10_000


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean of at least one value, by exact summation."""
    return math.fsum(values) / len(values)


def bootstrap_interval(clusters: Sequence[Sequence[float]], seed: int, level: float = 0.95) -> tuple[float, float]:
    """Percentile interval of the mean of cluster means, resampling whole clusters; at least one, none empty.

    Each incident is a cluster and counts once, however often it was drafted. Too narrow for few clusters (under about twenty the
    true coverage is below `level`): a gate must not rest on it alone.
    """
    means = [mean(cluster) for cluster in clusters]
    if len(set(means)) == 1:
        return means[0], means[0]
    rng, n = random.Random(seed), len(means)  # noqa: S311 - resampling, no secret
    drawn = sorted(math.fsum(rng.choices(means, k=n)) / n for _ in range(ROUNDS))
    return _quantile(drawn, (1 - level) / 2), _quantile(drawn, (1 + level) / 2)


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Linear between neighbours (Hyndman and Fan, type 7)."""
    at = share * (len(ordered) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def mcnemar_exact(worse: int, better: int) -> float:
    """Two-sided p of at least so uneven a split of `worse + better` discordant pairs, when either way is as likely."""
    n, tail = worse + better, min(worse, better)
    if n == 0:
        return 1.0
    return min(1.0, 2 * sum(math.comb(n, k) for k in range(tail + 1)) / float(2**n))


def sign_flip(differences: Sequence[float], seed: int) -> float:
    """Two-sided p of so large a sum of paired differences when each one's sign is as likely plus as minus. Zeros say nothing.

    Exact up to `EXACT_UP_TO` differences, else by `ROUNDS` random flips, the observed one counted (Phipson and Smyth, 2010).
    """
    sizes = [abs(d) for d in differences if d != 0]
    if not sizes:
        return 1.0
    seen = abs(math.fsum(differences)) - 1e-12  # equal sums must count as equal whatever order they were added in
    if len(sizes) <= EXACT_UP_TO:
        sums = (
            math.fsum(s * size for s, size in zip(signs, sizes, strict=True))
            for signs in itertools.product((1, -1), repeat=len(sizes))
        )
        return sum(abs(total) >= seen for total in sums) / float(2 ** len(sizes))
    rng = random.Random(seed)  # noqa: S311 - resampling, no secret
    hits = sum(abs(math.fsum(size if rng.random() < 0.5 else -size for size in sizes)) >= seen for _ in range(ROUNDS))
    return (hits + 1) / (ROUNDS + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Adjusted p in the order given: the family-wise error rate holds when each is held against the same level."""
    adjusted, highest, m = [0.0] * len(p_values), 0.0, len(p_values)
    for rank, index in enumerate(sorted(range(m), key=lambda i: p_values[i])):
        highest = max(highest, min(1.0, (m - rank) * p_values[index]))
        adjusted[index] = highest
    return adjusted


def wilson(hits: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson, 1927); (0, 1) for none at all."""
    if n == 0:
        return 0.0, 1.0
    share, spread = hits / n, z * z / n
    centre = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)
