"""Numbers and clock times in a sentence against those of its records."""

from __future__ import annotations

import pytest

from drafter.evaluation.contexts import misplaced
from drafter.evaluation.rulers import _clock_times


@pytest.mark.parametrize(
    ("text", "carried", "number"),
    [
        ("queue at 9 min", "queue is 9 min, 6 jobs", None),
        ("queue at 6 min", "queue is 9 min, 6 jobs", "6"),
        ("6 jobs wait", "queue is 9 min, 6 jobs", None),
        ("44% of requests", "errors 31% of requests, 44 hosts", "44"),
        ("it took 7 tries", "we tried seven times", None),
        ("seen by 3 people", "3 people saw it", None),
        ("no numbers at all", "9 min", None),
        ("", "", None),
    ],
)
def test_a_number_beside_another_numbers_word_is_misplaced(text: str, carried: str, number: str | None) -> None:
    assert misplaced(text, carried) == number


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("at 14:05", {(14, 5)}),
        ("about 10 am here", {(10, 0)}),
        ("12.30pm and 12 a.m.", {(12, 30), (0, 0)}),
        ("shortly before midnight", {(0, 0)}),
        ("13 pm, 3 pumps, v10", set()),
    ],
)
def test_clock_times_as_people_write_them(text: str, times: set[tuple[int, int]]) -> None:
    assert _clock_times(text) == times
