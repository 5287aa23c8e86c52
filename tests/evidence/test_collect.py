"""Identity, order, threads, and the same result whatever order the records come in."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.records import Kind, Place, Quarantined, RawRecord, Reading, SetAside
from drafter.evidence.accounting import account
from drafter.evidence.collect import collect
from tests.evidence.made import MANIFEST, NOON, collected, record, texts

KINDS: list[Kind] = ["message", "alert", "deploy", "page", "note"]


def test_utc_order_with_unknown_times_last_and_ids_by_kind() -> None:
    collection = collected(
        record(None, "no clock"),
        record(2, "later"),
        record(1, "pager", kind="page"),
        record(0, "rolled", kind="deploy"),
        record(3, "fired", kind="alert"),
        record(4, "by hand", kind="note"),
    )
    assert texts(collection) == ["rolled", "pager", "later", "fired", "by hand", "no clock"]
    assert [item.id[:2] for item in collection.items] == ["d-", "p-", "m-", "a-", "n-", "m-"]
    assert {len(item.id) for item in collection.items} == {12}


def test_equal_instants_keep_the_order_of_their_file() -> None:
    lines = [record(1, f"line {n}", start=n * 10) for n in range(12)]
    assert texts(collected(*reversed(lines))) == [f"line {n}" for n in range(12)]


def test_ids_do_not_depend_on_reading_order_or_on_seeing_a_file_twice() -> None:
    records = [record(n, f"line {n}", start=n, source_id=str(n)) for n in range(30)]
    plain = collected(*records)
    shuffled = records * 2
    random.Random(5).shuffle(shuffled)
    again = collected(*shuffled)
    assert again.items == plain.items
    assert sum(s.records for s in again.set_aside) == 30


def test_the_same_export_under_another_name_adds_a_place_and_changes_no_id() -> None:
    records = [record(n, f"line {n}", start=n, source_id=str(n)) for n in range(9)]
    copies = [replace(r, place=replace(r.place, file="zz-copy.json")) for r in records]
    once, twice = collected(*records), collected(*records, *copies)
    assert [item.id for item in twice.items] == [item.id for item in once.items]
    assert all(item.also == (replace(item.record.place, file="zz-copy.json"),) for item in twice.items)


@pytest.mark.parametrize("given", [{"precision": 60}, {"source_id": (NOON + timedelta(minutes=1)).isoformat()}, {}])
def test_two_equal_lines_of_a_minute_are_two_events_and_stay_two_in_a_copy(given: dict[str, object]) -> None:
    lines = [record(1, "+1", author="mo", start=n, **given) for n in (5, 50)]  # type: ignore[arg-type]  # a test's shorthand
    copies = [replace(line, place=replace(line.place, file="zz-copy.json")) for line in lines]
    collection = collected(*lines, *copies)
    assert texts(collection) == ["+1", "+1"]
    assert len({item.id for item in collection.items}) == 2
    assert [len(item.also) for item in collection.items] == [1, 1]


@pytest.mark.parametrize("given", [{"source_id": "a1"}, {"source_type": "slack-export", "source_id": "99.0"}])
def test_two_equal_lines_with_one_id_are_one(given: dict[str, object]) -> None:
    lines = [record(1, "+1", author="mo", start=n, **given) for n in (5, 50)]  # type: ignore[arg-type]  # a test's shorthand
    assert len(collected(*lines).items) == 1


def test_two_alerts_that_differ_in_a_label_are_two() -> None:
    pods = [record(1, kind="alert", title="Slow", start=n, details={"labels.pod": f"web-{n}"}) for n in range(2)]
    assert len(collected(*pods).items) == 2


def test_replies_name_their_parent() -> None:
    parent = record(0, "errors on search", source_id="100.1")
    reply = record(1, "looking", source_id="101.1", thread="100.1", start=5)
    orphan = record(2, "me too", source_id="102.1", thread="1.1", start=9)
    first, second, third = collected(reply, orphan, parent).items
    assert (first.parent, second.parent, third.parent) == (None, first.id, None)
    assert [item.record.marks for item in (first, second, third)] == [(), (), ("orphan-reply",)]


def test_a_reply_whose_parent_another_file_holds_is_no_orphan() -> None:
    parent = record(0, "errors on search", source_id="100.1")
    reply = record(1, "looking", source_id="101.1", thread="100.1", file="later.json", marks=("orphan-reply", "edited"))
    assert collected(parent, reply).items[1].record.marks == ("edited",)


def test_a_reply_in_its_parents_own_minute_is_no_parent_of_itself() -> None:
    parent = record(0, "anyone on the search box?", source_id="12:00", precision=60)
    reply = record(0, "yes", source_id="12:00", thread="12:00", precision=60, start=7)
    first, second = collected(parent, reply).items
    assert (first.parent, second.parent) == (None, first.id)


_TIMES = st.one_of(st.none(), st.integers(-90_000, 90_000), st.sampled_from([-20_000_000, 20_000_000]))
_RECORDS = st.builds(
    record,
    _TIMES,
    st.sampled_from(["", "ok", "disk is full", "[FIRING:1] DiskFull", "Resolved #4 incident"]),
    kind=st.sampled_from(KINDS),
    start=st.integers(0, 40),
    file=st.sampled_from(["a.json", "b.json"]),
    source_type=st.sampled_from(["slack-export", "chat-jsonl", "alertmanager"]),
    source_id=st.sampled_from(["", "1", "2", "abcdef1234"]),
    thread=st.sampled_from([None, "1", "2"]),
    title=st.sampled_from(["", "DiskFull", "#4 DiskFull"]),
    author=st.sampled_from([None, "mo", "pagerduty"]),
    actor=st.sampled_from(["person", "bot"]),
    channel=st.sampled_from([None, "inc-77", "random"]),
    service=st.sampled_from(["", "search"]),
    status=st.sampled_from(["", "firing", "triggered", "success"]),
    marks=st.sampled_from([(), ("edited",), ("deleted",)]),
    precision=st.sampled_from([1, 60]),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_RECORDS, max_size=14), st.randoms(use_true_random=False), st.integers(0, 5))
def test_any_records_in_any_order_give_one_collection_that_adds_up(
    records: list[RawRecord], rng: random.Random, cap: int
) -> None:
    plain = collected(*records, cap=cap)
    shuffled = list(records)
    rng.shuffle(shuffled)
    assert collected(*shuffled, cap=cap) == plain
    names = [item.id for item in plain.items]
    assert len(set(names)) == len(names)
    assert all(item.parent is None or item.parent in names for item in plain.items)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_RECORDS, max_size=8),
    st.lists(st.tuples(st.sampled_from("xyz"), st.integers(1, 9)), max_size=4),
    st.lists(st.integers(1, 9), max_size=4),
)
def test_read_is_used_and_set_aside_and_quarantined(
    records: list[RawRecord], aside: list[tuple[str, int]], broken: list[int]
) -> None:
    reading = Reading(
        tuple(records),
        set_aside=tuple(SetAside("chat", reason, count) for reason, count in aside),
        quarantined=tuple(Quarantined("a.json", 0, "not JSON", count) for count in broken),
    )
    collection = collect(reading, MANIFEST)
    total = account(reading, collection)
    assert total.read == total.used + total.set_aside + total.quarantined
    assert total.read == len(records) + sum(count for _, count in aside) + sum(broken)
    assert sum(total.reasons.values()) == total.set_aside + total.quarantined


def test_records_that_share_a_place_have_one_order() -> None:
    place = Place("hook.json", "0" * 64, 0, 900)
    alerts = [replace(record(0, kind="alert", title=name, source_id=name, status="firing"), place=place) for name in "cab"]
    assert collected(*alerts) == collected(*reversed(alerts))


def test_the_window_is_what_the_manifest_says() -> None:
    assert collected(record(-9, "early")).window == (NOON, NOON + timedelta(hours=2))
