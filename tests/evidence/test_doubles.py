"""J11, S1, S2: what was captured twice, edited, or withdrawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.domain.records import RawRecord
from tests.evidence.made import collected, reasons, record, texts


def slack(minute: float, text: str, start: int, *marks: str, ts: str = "100.1", **other: object) -> RawRecord:
    return record(minute, text, start=start, source_type="slack-export", source_id=ts, channel="inc-77", marks=marks, **other)


def test_the_newest_edit_wins_and_both_places_are_kept() -> None:
    first = slack(0, "it is the cache", 10)
    second = slack(0, "it may be the cache", 20, "edited", details={"edited_at": "200"})
    third = slack(0, "it was not the cache", 5, "edited", details={"edited_at": "300"})
    collection = collected(first, second, third)
    (item,) = collection.items
    assert item.record.text == "it was not the cache"
    assert {place.start for place in item.also} == {10, 20}
    assert reasons(collection) == {"older version of a message": 2}


def test_an_edited_message_stays_where_it_was_posted() -> None:
    first, edit = slack(0, "rolling back", 1), slack(30, "rolling back now", 2, "edited")
    (item,) = collected(first, edit).items
    assert (item.record.text, item.record.stamp) == ("rolling back now", first.stamp)


def test_a_withdrawn_message_keeps_the_event_without_its_content() -> None:
    said = slack(0, "the customer is called Initrode", 1, details={"file": "list of customers"})
    gone = slack(0, "", 2, "deleted")
    (item,) = collected(said, gone).items
    assert (item.record.text, dict(item.record.details)) == ("", {})
    assert "deleted" in item.record.marks
    assert item.also == (said.place,)


def test_text_that_comes_with_a_withdrawal_is_dropped_too() -> None:
    assert texts(collected(slack(0, "not for everybody", 1, "deleted"))) == [""]


def test_replies_to_an_older_version_find_the_newest() -> None:
    first, edit = slack(0, "sarch is slow", 1), slack(0, "search is slow", 2, "edited")
    reply = slack(1, "on it", 3, ts="101.1", thread="100.1")
    parent, child = collected(first, edit, reply).items
    assert child.parent == parent.id


def test_versions_that_nobody_marked_are_marked() -> None:
    (item,) = collected(slack(0, "10 % of calls fail", 1), slack(0, "90 % of calls fail", 2)).items
    assert "versions-differ" in item.record.marks


def test_a_time_shared_by_neighbours_is_no_id() -> None:
    one = record(0, "looking", author="mo", source_id="12:00", precision=60)
    two = record(0, "me too", author="mo", source_id="12:00", precision=60, start=9)
    edit = record(0, "looking now", author="lee", source_id="12:00", precision=60, start=20, marks=("edited",))
    assert texts(collected(one, two, edit)) == ["looking", "me too", "looking now"]


@pytest.mark.parametrize("kind", ["alert", "page", "deploy", "message"])
def test_a_webhook_delivered_twice_is_one_event_in_two_places(kind: str) -> None:
    first = record(0, "queue is long", kind=kind, source_id="e1", start=1)  # type: ignore[arg-type]  # the four kinds above
    again = replace(first, place=replace(first.place, start=80, end=90))
    collection = collected(first, again)
    (item,) = collection.items
    assert item.also == (again.place,)
    assert reasons(collection) == {"seen twice": 1}
