from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.words import Clock, confidence, counted, span

NOON = datetime(2026, 3, 4, 12, 2, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"), (1, "1 s"),
        (59, "59 s"), (60, "1 min"), (119, "1 min"), (2820, "47 min"), (3600, "1 h"), (4325, "1 h 12 min"),
        (86_400, "1 d"), (86_460, "1 d 1 min"), (187_200, "2 d 4 h"), (187_260, "2 d 4 h"),
    ],
)  # fmt: skip
def test_durations_in_their_two_largest_units(seconds: int, words: str) -> None:
    assert span(seconds) == words


@given(st.integers(min_value=0, max_value=10**9))
def test_durations_are_never_empty_and_never_long(seconds: int) -> None:
    assert 1 <= len(span(seconds).split()) // 2 <= 2


@pytest.mark.parametrize(
    ("value", "words"), [(1.0, "very likely, 1.00"), (0.72, "likely, 0.72"), (0.3721, "weak, 0.37"), (0, "very weak, 0.00")]
)
def test_confidence_is_a_word_and_two_digits(value: float, words: str) -> None:
    assert confidence(value) == words


@pytest.mark.parametrize(
    ("instant", "precision", "shown"),
    [
        (NOON, 1, "12:02"),
        (NOON, 60, "12:02"),
        (NOON, 300, "~12:02"),
        (NOON, 86_400, "4 Mar"),
        (NOON + timedelta(days=1), 1, "5 Mar 12:02"),
        (NOON + timedelta(days=1), 600, "5 Mar ~12:02"),
        (NOON.astimezone(timezone(timedelta(hours=-5))), 1, "12:02"),
        (NOON, None, "12:02"),
    ],
)
def test_times_are_utc_and_show_their_precision(instant: datetime, precision: int | None, shown: str) -> None:
    assert Clock(NOON.date()).at(instant, precision) == shown


def test_without_a_day_every_time_has_its_date() -> None:
    assert Clock().at(NOON) == "4 Mar 12:02"


def test_counts() -> None:
    assert (counted(1, "record"), counted(1200, "record"), counted(0, "record")) == ("1 record", "1,200 records", "0 records")
