"""Records and evidence for the tests of this room, all invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from drafter.domain.evidence import Collection, Evidence
from drafter.domain.incident import Manifest
from drafter.domain.records import Kind, Place, RawRecord, Reading, Stamp
from drafter.domain.text import SafeText
from drafter.evidence.collect import collect

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)
MANIFEST = Manifest(id="77", first_signal=NOON, last_signal=NOON + timedelta(hours=2))
SHA = "0" * 64


def record(
    minute: float | None, text: str = "", *, kind: Kind = "message", start: int = 0, file: str = "", **other: object
) -> RawRecord:
    """A record `minute` minutes after noon; None for a time that cannot be read. Its source type follows its kind."""
    at = None if minute is None else NOON + timedelta(minutes=minute)
    default = {
        "message": "chat-jsonl",
        "note": "chat-jsonl",
        "alert": "alertmanager",
        "page": "pagerduty",
        "deploy": "github-deployments",
    }
    source_type = str(other.pop("source_type", default[kind]))
    precision = other.pop("precision", 1)
    assert isinstance(precision, int)
    stamp = Stamp(at, "" if at is None else at.isoformat(), precision=precision)
    place = Place(file or f"{source_type}.json", SHA, start, start + 1)
    given: dict[str, object] = {"source": source_type, "text": text, **other}
    return RawRecord(kind=kind, stamp=stamp, source_type=source_type, place=place, **given)  # type: ignore[arg-type]  # a test's shorthand


def collected(*records: RawRecord, manifest: Manifest = MANIFEST, cap: int = 20_000) -> Collection:
    """What comes of the records; every one of them is accounted for."""
    collection = collect(Reading(records), manifest, cap=cap)
    assert len(records) == len(collection.items) + sum(aside.records for aside in collection.set_aside)
    return collection


def texts(collection: Collection) -> list[str]:
    """What was kept, in order."""
    return [item.record.text or item.record.title for item in collection.items]


def reasons(collection: Collection) -> dict[str, int]:
    """Why records were set aside, and how many."""
    found: dict[str, int] = {}
    for aside in collection.set_aside:
        found[aside.reason] = found.get(aside.reason, 0) + aside.records
    return found


def evidence(name: str, place: Place, text: str = "", **other: object) -> Evidence:
    """Safe evidence at noon."""
    stamp = Stamp(NOON, NOON.isoformat())
    given: dict[str, object] = {"title": SafeText(""), "source": "chat", "source_type": "chat-jsonl", "source_id": "", **other}
    return Evidence(name, "message", NOON, 1, stamp, place=place, text=SafeText(text), **given)  # type: ignore[arg-type]  # a test's shorthand
