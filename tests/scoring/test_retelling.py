"""Numbers in a sentence against those of its records."""

from __future__ import annotations

import pytest

from drafter.scoring.contexts import misplaced


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
