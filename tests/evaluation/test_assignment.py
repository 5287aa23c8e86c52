"""Our assignment gives the same greatest total as scipy's."""

from __future__ import annotations

import random

import pytest

from drafter.evaluation.assignment import assign


def test_the_greatest_total_beats_the_greedy_choice() -> None:
    assert assign([[0.9, 0.8], [0.8, 0.0]]) == [(0, 1), (1, 0)]


def test_a_zero_is_no_pair_and_nothing_gives_nothing() -> None:
    assert assign([[0.0, 0.0], [0.0, 1.0]]) == [(1, 1)]
    assert assign([]) == []
    assert assign([[], []]) == []


@pytest.mark.parametrize("seed", range(60))
def test_equal_to_scipy(seed: int) -> None:
    numpy = pytest.importorskip("numpy")
    optimise = pytest.importorskip("scipy.optimize")
    rng = random.Random(seed)
    rows, columns = rng.randrange(1, 24), rng.randrange(1, 24)
    sparse = rng.random()
    weights = [[rng.random() if rng.random() > sparse else 0.0 for _ in range(columns)] for _ in range(rows)]
    ours = assign(weights)
    chosen = optimise.linear_sum_assignment(-numpy.array(weights))
    theirs = [(i, j) for i, j in zip(*chosen, strict=True) if weights[i][j] > 0]
    assert sum(weights[i][j] for i, j in ours) == pytest.approx(sum(weights[i][j] for i, j in theirs))
    assert ours == theirs  # random weights have no ties
    assert len({i for i, _ in ours}) == len({j for _, j in ours}) == len(ours)
