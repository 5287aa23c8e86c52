from pathlib import Path

import pytest

from tests.sources.made import captured, lines, read_text

TS = "2026-03-04T14:00:00Z"


def test_a_message_and_its_place(tmp_path: Path) -> None:
    text = lines({"ts": TS, "author": "mira", "channel": "#inc-7", "text": "orders are slow"})
    reading = read_text(tmp_path, "chat-jsonl", text)
    (record,) = reading.records
    assert (record.kind, record.author, record.actor, record.channel, record.text) == (
        "message",
        "mira",
        "person",
        "inc-7",
        "orders are slow",
    )
    assert (record.source, record.source_type, record.source_id) == ("chat #inc-7", "chat-jsonl", TS)
    assert captured(tmp_path, reading) == [text.strip().encode()]


@pytest.mark.parametrize(
    ("fields", "source_id", "thread"),
    [
        ({}, TS, None),
        ({"id": "m1"}, "m1", None),
        ({"id": 12}, "12", None),
        ({"thread_ts": TS}, TS, None),
        ({"id": "m2", "thread_ts": "m1"}, "m2", "m1"),
        ({"id": "m2", "thread_ts": "m2"}, "m2", None),
        ({"thread_ts": "2026-03-04T13:00:00Z"}, TS, "2026-03-04T13:00:00Z"),
    ],
)
def test_ids_and_threads(tmp_path: Path, fields: dict[str, object], source_id: str, thread: str | None) -> None:
    (record,) = read_text(tmp_path, "chat-jsonl", lines({"ts": TS, "text": "x", **fields})).records
    assert (record.source_id, record.thread) == (source_id, thread)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": None}, "no `text`"),
        ({"text": "  "}, "no `text`"),
        ({"text": ["x"]}, "`text` is not text"),
        ({"ts": None}, "no time"),
        ({"ts": "soon"}, "not a time: soon"),
        ({"ts": [1]}, "the time is neither text nor a number"),
        ({"author": 7}, "`author` is not text"),
        ({"channel": {}}, "`channel` is not text"),
    ],
)
def test_what_cannot_be_read_is_quarantined_with_its_reason(tmp_path: Path, fields: dict[str, object], why: str) -> None:
    good = {"ts": TS, "text": "fine"}
    reading = read_text(tmp_path, "chat-jsonl", lines(good, {**good, **fields}, good))
    assert len(reading.records) == 2
    assert [(q.reason, q.offset) for q in reading.quarantined] == [(why, len(lines(good)))]


def test_notes_bots_and_the_nameless(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "chat-jsonl",
        lines(
            {"ts": TS, "author": None, "kind": "note", "text": "call started"},
            {"ts": TS, "author": "deploybot", "text": "shop 1.2 is out"},
            {"ts": TS, "author": "status page", "kind": "update", "title": "Investigating", "text": "We look into it"},
        ),
    )
    assert [(r.kind, r.actor, r.title, dict(r.details)) for r in reading.records] == [
        ("note", "unknown", "", {}),
        ("message", "bot", "", {}),
        ("message", "person", "Investigating", {"kind": "update"}),
    ]


def test_unknown_fields_are_kept_and_counted(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path, "chat-jsonl", lines({"ts": TS, "text": "x", "mood": "calm", "n": 1, "x": {"a": [1]}, "gone": None})
    )
    assert dict(reading.records[0].details) == {"mood": "calm", "n": "1", "x": '{"a":[1]}'}
    assert reading.notices == ("chat: fields that no layout names, kept: mood (1), n (1), x (1)",)


def test_only_listed_channels_are_used_where_some_are_listed(tmp_path: Path) -> None:
    text = lines(
        {"ts": TS, "channel": "inc-7", "text": "a"}, {"ts": TS, "channel": "#random", "text": "b"}, {"ts": TS, "text": "c"}
    )
    reading = read_text(tmp_path, "chat-jsonl", text, channels=("#inc-7",))
    assert [r.text for r in reading.records] == ["a", "c"]
    assert [(s.source, s.reason, s.records) for s in reading.set_aside] == [("chat #random", "channel not listed", 1)]
    assert len(read_text(tmp_path, "chat-jsonl", text).records) == 3


def test_epochs_zones_and_repairs(tmp_path: Path) -> None:
    text = lines(
        {"ts": 1772632800, "text": "a"}, {"ts": "1772632800000", "text": "b"}, {"ts": "2026-03-04T09:00", "text": "c\x00"}
    )
    reading = read_text(tmp_path, "chat-jsonl", text, timezone="America/New_York")
    assert {r.stamp.at.isoformat() for r in reading.records if r.stamp.at} == {"2026-03-04T14:00:00+00:00"}
    assert reading.records[2].stamp.flags == ("naive",)
    assert reading.records[2].text == "c\u2400"
    assert reading.notices == ("chat: NUL shown as U+2400 (1)",)
