"""Statistics against values worked out by hand, published, or given by scipy."""

from __future__ import annotations

import random

import pytest

from drafter.evaluation.statistics import bootstrap_interval, holm, mcnemar_exact, sign_flip, wilson


@pytest.mark.parametrize(
    ("worse", "better", "p"),
    [(0, 0, 1.0), (5, 0, 0.0625), (6, 0, 0.03125), (1, 9, 0.021484375), (5, 5, 1.0), (3, 4, 1.0)],
)
def test_mcnemar_by_hand(worse: int, better: int, p: float) -> None:
    assert mcnemar_exact(worse, better) == pytest.approx(p)
    assert mcnemar_exact(better, worse) == mcnemar_exact(worse, better)


@pytest.mark.parametrize("seed", range(10))
def test_mcnemar_is_the_binomial_test(seed: int) -> None:
    stats = pytest.importorskip("scipy.stats")
    rng = random.Random(seed)
    worse, better = rng.randrange(0, 30), rng.randrange(1, 30)
    assert mcnemar_exact(worse, better) == pytest.approx(stats.binomtest(worse, worse + better).pvalue)


def test_sign_flip_by_hand() -> None:
    assert sign_flip([-0.1] * 5, 1) == pytest.approx(2 / 32)
    assert sign_flip([0.0, 0.0], 1) == 1.0
    assert sign_flip([0.3, -0.3], 1) == 1.0
    assert sign_flip([0.1, 0.2, 0.3], 1) == pytest.approx(2 / 8)


def test_sign_flip_is_scipys_permutation_test() -> None:
    numpy, stats = pytest.importorskip("numpy"), pytest.importorskip("scipy.stats")
    rng = random.Random(4)
    differences = [rng.gauss(0.3, 1) for _ in range(11)]
    theirs = stats.permutation_test(
        (numpy.array(differences),), lambda x, axis: x.sum(axis=axis), permutation_type="samples", n_resamples=numpy.inf,
        vectorized=True,
    )  # fmt: skip
    assert sign_flip(differences, 1) == pytest.approx(theirs.pvalue)


def test_many_differences_are_flipped_at_random_and_agree_with_the_exact_value() -> None:
    assert sign_flip([1.0] * 20, 1) == pytest.approx(1 / 10_001)
    assert sign_flip([(-1.0) ** n for n in range(20)], 1) == 1.0


def test_holm_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == pytest.approx([1.0, 1.0])
    assert holm([]) == []


def test_bootstrap_is_near_scipys_and_repeats_by_seed() -> None:
    numpy, stats = pytest.importorskip("numpy"), pytest.importorskip("scipy.stats")
    rng = random.Random(2)
    values = [rng.gauss(0, 1) for _ in range(30)]
    low, high = bootstrap_interval([[v] for v in values], seed=7)
    theirs = stats.bootstrap((numpy.array(values),), numpy.mean, method="percentile", rng=numpy.random.default_rng(1))
    assert low == pytest.approx(theirs.confidence_interval.low, abs=0.03)
    assert high == pytest.approx(theirs.confidence_interval.high, abs=0.03)
    assert bootstrap_interval([[v] for v in values], seed=7) == (low, high)


def test_repeats_of_one_incident_are_no_new_incidents() -> None:
    once = bootstrap_interval([[0.0], [1.0]], seed=1)
    assert bootstrap_interval([[0.0] * 50, [1.0] * 50], seed=1) == once
    assert bootstrap_interval([[0.4, 0.4]], seed=1) == (0.4, 0.4)


def test_wilson_as_published() -> None:
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)
