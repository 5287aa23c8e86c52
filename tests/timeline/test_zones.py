"""The zone that people speak in, from the times that they name."""

from __future__ import annotations

import pytest

from drafter.timeline.zones import spoken_zone
from tests.timeline.records import built, message


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ([("m1", "08:48", "no such error since 9:38"), ("m2", "08:55", "the last one was at 9:41")], "Etc/GMT-1"),
        ([("m1", "13:00", "job began at 7:42"), ("m2", "13:10", "again 7:55 and 8:03")], "Etc/GMT+5"),
        ([("m1", "10:31", "it began at 10:20")], "UTC"),
        ([("m1", "10:31", "next update at 10:45"), ("m2", "10:33", "it started 10:12")], "UTC"),
        ([("m1", "10:31", "it began at 11:20 BST")], "UTC"),
        ([("m1", "16:00", "the job ran at 6:00")], "UTC"),
        ([], "UTC"),
    ],
)
def test_times_that_cannot_be_utc_are_of_the_zone_in_which_they_are_recent(said: list[tuple[str, str, str]], zone: str) -> None:
    assert spoken_zone([message(name, when, "1", text) for name, when, text in said], "UTC") == zone


def test_a_stated_zone_stands() -> None:
    assert spoken_zone([message("m1", "08:48", "1", "since 9:38")], "Europe/Rome") == "Europe/Rome"


def test_a_zone_that_nobody_states_is_told_where_it_is_in_doubt() -> None:
    def doubts(at: str, told: str, **more: object) -> list[str]:
        timeline = built(
            message("m1", at, "1", "logins fail with errors"),
            message("m2", f"{at[:3]}40", "2", told),
            message("m3", f"{at[:3]}50", "2", "rolled back, logins work again"),
            **more,
        )
        return [c.summary for c in timeline.conflicts if c.kind == "clock"]

    said = "No zone is stated for {}, by which impact start is dated; it was read as {}."
    assert doubts("14:30", "logins fail since 08:27") == [said.format("08:27", "UTC")]
    assert doubts("14:30", "logins fail since 14:07") == []
    assert doubts("14:30", "logins fail since 08:27 UTC") == []
    assert doubts("14:30", "logins fail since 08:27", timezone="Europe/Rome") == []
    assert doubts("14:30", "logins fail since 10:27, payments since 10:31") == [said.format("10:27", "UTC-04:00")]
