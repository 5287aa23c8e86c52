"""Identity, order and threads."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from drafter.domain.incident import Manifest
from drafter.domain.records import Kind, Place, RawRecord, Reading, Stamp
from drafter.evidence.collect import collect

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)
MANIFEST = Manifest(id="77")


def record(minute: float | None, text: str, *, kind: Kind = "message", start: int = 0, **other: object) -> RawRecord:
    at = None if minute is None else NOON + timedelta(minutes=minute)
    stamp = Stamp(at, "" if at is None else at.isoformat())
    given: dict[str, object] = {
        "source": "chat",
        "source_type": "chat-jsonl",
        "place": Place("chat.jsonl", "0" * 64, start, start + 1),
    }
    return RawRecord(kind=kind, stamp=stamp, text=text, **{**given, **other})  # type: ignore[arg-type]  # a test's shorthand


def test_utc_order_with_unknown_times_last_and_ids_by_kind() -> None:
    items = collect(
        Reading(
            (record(None, "no clock"), record(2, "later"), record(1, "pager", kind="page"), record(0, "rolled", kind="deploy"))
        ),
        MANIFEST,
    ).items
    assert [item.record.text for item in items] == ["rolled", "pager", "later", "no clock"]
    assert [item.id[:2] for item in items] == ["d-", "p-", "m-", "m-"]
    assert {len(item.id) for item in items} == {12}


def test_ids_do_not_depend_on_reading_order_or_on_seeing_a_file_twice() -> None:
    records = [record(n, f"line {n}", start=n, source_id=str(n)) for n in range(30)]
    plain = collect(Reading(tuple(records)), MANIFEST)
    shuffled = records * 2
    random.Random(5).shuffle(shuffled)
    again = collect(Reading(tuple(shuffled)), MANIFEST)
    assert again.items == plain.items
    assert sum(s.records for s in again.set_aside) == 30


def test_replies_name_their_parent() -> None:
    parent = record(0, "errors on search", source_id="100.1")
    reply = record(1, "looking", source_id="101.1", thread="100.1", start=5)
    orphan = record(2, "me too", source_id="102.1", thread="1.1", start=9)
    first, second, third = collect(Reading((reply, orphan, parent)), MANIFEST).items
    assert (first.parent, second.parent, third.parent) == (None, first.id, None)
