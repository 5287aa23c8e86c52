"""Bundles written for one test: files by name, read as one source type."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from drafter.domain.incident import Bundle, Manifest, SourceSpec
from drafter.domain.records import RawRecord, Reading
from drafter.sources.table import SOURCES


def read(
    folder: Path, kind: str, files: Mapping[str, str | bytes], *, path: str | None = None, label: str | None = None
) -> Reading:
    """The reading of one source whose files are written to `folder` first."""
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    spec = SourceSpec(type=kind, path=path or next(iter(files)), label=label)
    bundle = Bundle(root=folder, manifest=Manifest(id="1", timezone="America/New_York", source=(spec,)))
    reading = SOURCES[kind](bundle, spec, lambda _: None)
    assert reading.read == len(reading.records) + sum(s.records for s in reading.set_aside) + sum(
        q.records for q in reading.quarantined
    )
    return reading


def captured(folder: Path, record: RawRecord) -> bytes:
    """The bytes that the record's place names, of a file whose hash is still the one that was noted."""
    data = (folder / record.place.file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record.place.sha256
    return data[record.place.start : record.place.end]


def lines(*values: object) -> str:
    """JSON Lines."""
    return "".join(json.dumps(value) + "\n" for value in values)


def told(reading: Reading) -> list[tuple[str, str]]:
    """When (UTC, to the second) and which status, in order."""
    return [(r.stamp.at.strftime("%m-%dT%H:%M:%S") if r.stamp.at else "", r.status) for r in reading.records]
