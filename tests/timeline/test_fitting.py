"""The joint choice of milestones."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.timeline.fitting import Option, fitted
from drafter.timeline.signals import Signal
from tests.timeline.records import DAY, at


def option(clock: str, worth: float) -> Option:
    return Option(Signal(at(clock), "action", (clock,)), worth)


def test_two_that_fit_beat_the_best_one_alone() -> None:
    steps, ends = [option("10:30", 0.6)], [option("10:10", 0.7), option("10:40", 0.6)]
    worth, chosen = fitted([steps, ends], None)
    assert [s.at for s in chosen if s] == [at("10:30"), at("10:40")] and worth == 1.2


def test_what_fits_nowhere_is_unknown() -> None:
    _, chosen = fitted([[option("10:30", 0.2)], [option("10:10", 0.9)]], None)
    assert [s and s.at for s in chosen] == [None, at("10:10")]


def test_nothing_comes_before_the_floor() -> None:
    assert fitted([[option("09:59", 0.9)]], at("10:00")) == (0.0, (None,))


times = st.lists(st.tuples(st.integers(0, 600), st.floats(0, 1)), max_size=6)


@settings(max_examples=60)
@given(st.lists(times, min_size=1, max_size=4))
def test_chosen_are_in_order_and_worth_no_less_than_any_one(steps: list[list[tuple[int, float]]]) -> None:
    options = [[Option(Signal(DAY + timedelta(minutes=m), "action", (str(m),)), w) for m, w in step] for step in steps]
    worth, chosen = fitted(options, None)
    known = [s for s in chosen if s is not None]
    assert len(chosen) == len(steps)
    assert all(b.at >= a.at - timedelta(seconds=1) for a, b in pairwise(known))
    assert worth >= max((o.worth for step in options for o in step), default=0.0)
