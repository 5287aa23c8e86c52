"""Bundles made for tests: a folder with files in it, and the manifest beside them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from drafter.domain.incident import Bundle, Manifest, SourceSpec
from drafter.domain.records import Reading
from drafter.sources.table import SOURCES

FIRST = datetime(2026, 3, 4, 14, 0, tzinfo=UTC)
LAST = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)

Content = bytes | str | Sequence[object] | Mapping[str, object]


def as_bytes(content: Content) -> bytes:
    if isinstance(content, bytes):
        return content
    return content.encode() if isinstance(content, str) else json.dumps(content, indent=4).encode()


def folder(root: Path, files: Mapping[str, Content]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(content))
    return root


def zipped(path: Path, files: Mapping[str, Content], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, as_bytes(content))
    return path


def manifest(*sources: SourceSpec, **said: object) -> Manifest:
    told: dict[str, object] = {"id": "7", "first_signal": FIRST, "last_signal": LAST, "timezone": "UTC", **said}
    return Manifest.model_validate({**told, "source": sources})


def read(root: Path, type_: str, path: str, *, said: Mapping[str, object] | None = None, **spec: object) -> Reading:
    """What one source reads of a bundle."""
    one = SourceSpec.model_validate({"type": type_, "path": path, **spec})
    return SOURCES[type_](Bundle(root=root, manifest=manifest(one, **(said or {}))), one, lambda _n: None)


def read_text(root: Path, type_: str, content: Content, *, said: Mapping[str, object] | None = None, **spec: object) -> Reading:
    """What one source reads of one file."""
    folder(root, {"export": content})
    return read(root, type_, "export", said=said, **spec)


def captured(root: Path, reading: Reading) -> list[bytes]:
    """The bytes of each record, by its place in a folder bundle."""
    return [(root / r.place.file).read_bytes()[r.place.start : r.place.end] for r in reading.records]


def lines(*items: Mapping[str, object]) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)
