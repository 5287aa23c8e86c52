"""`evidence.jsonl`: one line for each piece of evidence, safe text only, with the places where its bytes stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from drafter.domain.evidence import Evidence
from drafter.domain.records import Actor, Kind, Place, Stamp
from drafter.domain.text import SafeText
from drafter.errors import EvidenceChanged

LAST = datetime.max.replace(tzinfo=UTC)


class AlsoRow(msgspec.Struct, frozen=True):
    """A further place of the same event."""

    file: str
    sha256: str
    start: int
    end: int
    span_sha256: str = ""


class Row(msgspec.Struct, frozen=True):
    """One line. `at` is UTC or null. `text_sha256` is of the captured text before redaction, `span_sha256` of the bytes from
    `start` to `end` of the file ("" where they were not hashed)."""

    id: str
    kind: Kind
    at: datetime | None
    precision_seconds: int
    source: str
    source_type: str
    source_id: str
    file: str
    sha256: str
    start: int
    end: int
    span_sha256: str
    text_sha256: str
    author: str | None
    actor: Actor
    channel: str | None
    parent: str | None
    service: str
    status: str
    title: SafeText
    text: SafeText
    details: dict[str, SafeText]
    marks: tuple[str, ...]
    original_time: str
    zone: str
    time_flags: tuple[str, ...]
    also: tuple[AlsoRow, ...]

    @property
    def places(self) -> tuple[AlsoRow, ...]:
        """Every place, the cited one first."""
        return (AlsoRow(self.file, self.sha256, self.start, self.end, self.span_sha256), *self.also)


def ledger_bytes(evidence: Iterable[Evidence], spans: Mapping[Place, str] | None = None) -> bytes:
    """The whole ledger in UTC order (unknown times last). Equal evidence gives equal bytes. `spans` holds the SHA-256 of each
    place's own bytes (`drafter.evidence.places.span_hashes`)."""
    encode = msgspec.json.Encoder(order=None).encode
    known = spans or {}
    ordered = sorted(evidence, key=lambda e: (e.at or LAST, e.place.file, e.place.start, e.id))
    return b"".join(encode(_row(item, known)) + b"\n" for item in ordered)


def read_rows(path: Path) -> list[Row]:
    """The lines of a ledger file. Raises `EvidenceChanged` when it is missing or damaged."""
    try:
        return rows_of(path.read_bytes(), path.name)
    except OSError as error:
        raise EvidenceChanged(f"{path.name} cannot be read: {(error.strerror or str(error)).lower()}") from error


def rows_of(content: bytes, name: str = "evidence.jsonl") -> list[Row]:
    """The lines of a ledger. Raises `EvidenceChanged` naming the first that is not as it was written."""
    decode = msgspec.json.Decoder(Row).decode
    rows = []
    for number, line in enumerate(content.splitlines(), 1):
        try:
            if line:
                rows.append(decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise EvidenceChanged(f"{name}, line {number}: not as it was written ({str(error)[:80]})") from error
    return rows


def read_ledger(path: Path) -> tuple[Evidence, ...]:
    """The evidence of a run, in the ledger's order. Raises `EvidenceChanged` when the file is missing or damaged."""
    return tuple(evidence_of(row) for row in read_rows(path))


def _row(item: Evidence, spans: Mapping[Place, str]) -> Row:
    return Row(
        id=item.id,
        kind=item.kind,
        at=item.at,
        precision_seconds=item.precision,
        source=item.source,
        source_type=item.source_type,
        source_id=item.source_id,
        file=item.place.file,
        sha256=item.place.sha256,
        start=item.place.start,
        end=item.place.end,
        span_sha256=spans.get(item.place, ""),
        text_sha256=item.text_sha256,
        author=item.author,
        actor=item.actor,
        channel=item.channel,
        parent=item.parent,
        service=item.service,
        status=item.status,
        title=item.title,
        text=item.text,
        details=dict(sorted(item.details.items())),
        marks=item.marks,
        original_time=item.stamp.original,
        zone=item.stamp.zone,
        time_flags=item.stamp.flags,
        also=tuple(AlsoRow(p.file, p.sha256, p.start, p.end, spans.get(p, "")) for p in item.also),
    )


def evidence_of(row: Row) -> Evidence:
    """The evidence that a line was written from."""
    return Evidence(
        id=row.id,
        kind=row.kind,
        at=row.at,
        precision=row.precision_seconds,
        stamp=Stamp(row.at, row.original_time, row.zone, row.precision_seconds, row.time_flags),
        source=row.source,
        source_type=row.source_type,
        source_id=row.source_id,
        place=Place(row.file, row.sha256, row.start, row.end),
        text=row.text,
        title=row.title,
        author=row.author,
        actor=row.actor,
        channel=row.channel,
        parent=row.parent,
        service=row.service,
        status=row.status,
        details=row.details,
        marks=row.marks,
        also=tuple(Place(p.file, p.sha256, p.start, p.end) for p in row.also),
        text_sha256=row.text_sha256,
    )
