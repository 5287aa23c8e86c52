"""Records and collections for the tests of this room, in few words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from drafter.domain.evidence import Captured, Collection, Redacted
from drafter.domain.incident import Manifest, PersonSpec
from drafter.domain.records import Actor, Kind, Person, Place, RawRecord, Stamp
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.redact import redact

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def record(
    text: str = "", author: str | None = None, kind: Kind = "message", actor: Actor = "person", title: str = "", **details: str
) -> RawRecord:
    return RawRecord(
        kind=kind, stamp=Stamp(START, "2026-01-02T03:04:05Z"), source="chat #inc-1", source_type="chat-jsonl",
        place=Place("chat.jsonl", "0" * 64, 0, 1), text=text, title=title,
        author=author, actor=actor, channel="inc-1", details=details,
    )  # fmt: skip


def collection(*records: RawRecord) -> Collection:
    items = tuple(Captured(f"E{n:03}", r) for n, r in enumerate(records, 1))
    return Collection(items=items, window=(START, START + timedelta(hours=1)))


def redacted(
    *records: RawRecord,
    people: tuple[Person, ...] = (),
    specs: tuple[PersonSpec, ...] = (),
    policy: RedactionPolicy | None = None,
) -> Redacted:
    manifest = Manifest(id="1", title="Checkout errors", people=specs)
    return redact(collection(*records), people, manifest, policy or RedactionPolicy())


def texts(result: Redacted) -> list[str]:
    return [e.text for e in result.evidence]


def authors(result: Redacted) -> list[str | None]:
    return [e.author for e in result.evidence]
