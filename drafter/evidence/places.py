"""Bytes at a place of a bundle, read under caps, with no parser in between. `draft verify` must not trust the sources."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath

from drafter.domain.evidence import Evidence
from drafter.domain.incident import Bundle
from drafter.domain.records import Place

MOST = 200 * 1024 * 1024
"""Bytes read of one file or archive member at most: what the sources read at most."""


class Missing(Exception):
    """The bytes cannot be had; says why in a few words."""


def bytes_of(bundle: Bundle, file: str) -> bytes:
    """The bytes of `chat.jsonl`, or of the member in `slack.zip!inc/2031-01-01.json`. Raises `Missing`."""
    if not bundle.root.is_dir():
        return _member(bundle.root, file)
    at = _inside(bundle.root, file)
    if at.is_file() or "!" not in file:
        return _whole(at)
    archive, _, member = file.partition("!")
    return _member(_inside(bundle.root, archive), member)


def _inside(root: Path, name: str) -> Path:
    path = PurePosixPath(name)
    outside = not name or path.is_absolute() or ".." in path.parts or "\\" in name or "\x00" in name
    if outside or not (root / path).resolve().is_relative_to(root.resolve()):
        raise Missing("its name leads outside the bundle")
    return root / path


def _whole(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _capped(file.read(MOST + 1))
    except OSError as error:
        raise Missing((error.strerror or "cannot be read").lower()) from None


def _member(path: Path, name: str) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [
                n for n in archive.namelist() if n == name or (n.count("/") == name.count("/") + 1 and n.endswith(f"/{name}"))
            ]
            if len(names) != 1:
                raise Missing("no such member" if not names else "more than one such member")
            with archive.open(names[0]) as file:
                return _capped(file.read(MOST + 1))
    except OSError as error:
        raise Missing((error.strerror or "cannot be read").lower()) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise Missing("the archive cannot be read") from None


def _capped(data: bytes) -> bytes:
    if len(data) > MOST:
        raise Missing(f"larger than {MOST // 2**20} MB")
    return data


def span_hashes(bundle: Bundle, evidence: Iterable[Evidence]) -> dict[Place, str]:
    """SHA-256 (hex) of the bytes of every place of the evidence; each file is read once. A file that is no longer what the
    sources read has no hashes: `draft verify` will name it."""
    by_file: dict[str, set[Place]] = {}
    for item in evidence:
        for place in (item.place, *item.also):
            by_file.setdefault(place.file, set()).add(place)
    hashes: dict[Place, str] = {}
    for file, places in sorted(by_file.items()):
        try:
            data = bytes_of(bundle, file)
        except Missing:
            continue
        whole = sha256(data).hexdigest()
        hashes.update({p: sha256(data[p.start : p.end]).hexdigest() for p in places if p.sha256 == whole and p.end <= len(data)})
    return hashes
