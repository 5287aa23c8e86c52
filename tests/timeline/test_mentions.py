from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.timeline.mentions import mentions, zone_named
from tests.timeline.records import at

NOON = at("12:00")


@pytest.mark.parametrize(
    ("text", "zone", "told", "precision"),
    [
        ("started at 10:05 UTC", "UTC", "10:05", 60),
        ("since about 9:40", "UTC", "09:40", 900),
        ("first seen at 9 am uk time", "UTC", "08:00", 60),  # summer time in London
        ("since 11:06 ET", "UTC", "-1 15:06", 60),  # 11:06 in New York is still to come
        ("down since 5.30", "UTC", None, 0),
        ("a similar one reported at 9.55", "UTC", "09:55", 60),
        ("began 4.30am", "UTC", "04:30", 60),
        ("pinned at 1.25.3", "UTC", None, 0),
        ("a rate around 9.30 %", "UTC", None, 0),
        ("failing since 06:15:30", "UTC", "06:15:30", 60),
        ("began 20 minutes ago", "UTC", "11:40", 60),
        ("an hour ago", "UTC", "11:00", 3600),
        ("half an hour ago", "UTC", "11:00", 0),
        ("until 10pm last night", "America/Los_Angeles", "05:00", 60),
        ("just before midnight ET", "UTC", "04:00", 900),
        ("2031-05-05 23:10 UTC", "UTC", "-1 23:10", 60),
        ("2031-05-06T10:00:00+02:00", "UTC", "08:00", 60),
        ("see you at 18:00", "UTC", "-1 18:00", 60),
        ("at 18:00 today", "UTC", None, 0),
        ("at 08:30", "America/New_York", "08:30", 60),  # in New York it would be half past twelve: UTC is meant
        ("at 07:30", "America/New_York", "11:30", 60),
        ("v1.12.30 on port 8:80", "UTC", None, 0),
        ("2031-99-99 10:00", "UTC", None, 0),
        ("nothing here", "UTC", None, 0),
        ("at 10:05", "Mars/Base", "10:05", 60),
    ],
)
def test_a_written_time_as_an_instant(text: str, zone: str, told: str | None, precision: int) -> None:
    found = mentions(text, NOON, zone)
    if told is None:
        assert found == ()
    elif text == "half an hour ago":
        assert [(m.at, m.precision) for m in found] == [(at("11:30"), 3600)]
    else:
        assert [(m.at, m.precision) for m in found] == [(at(told), precision)]


def test_both_ends_of_a_range_share_the_zone() -> None:
    found = mentions("failing 02:06–03:21 ET", NOON, "UTC")
    assert [m.at for m in found] == [at("06:06"), at("07:21")]


def test_a_zone_stated_beside_a_time() -> None:
    assert zone_named("it died at 10pm PT") == "America/Los_Angeles"
    assert zone_named("it died at 23:00 UTC") is None
    assert zone_named("it died") is None


@settings(max_examples=100)
@given(st.text(alphabet="0123456789:apm utcag-T+ /.", max_size=60), st.sampled_from(["UTC", "Asia/Kolkata", "nowhere"]))
def test_no_time_is_in_the_future_and_each_stands_where_it_says(text: str, zone: str) -> None:
    now = datetime(2031, 5, 6, 12, tzinfo=UTC)
    for found in mentions(text, now, zone):
        assert (found.at - now).total_seconds() <= 120
        assert 0 <= found.start < found.end <= len(text)
