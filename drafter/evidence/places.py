"""Bytes at a place of a bundle, read under caps, with no parser in between. `draft verify` must not trust the sources."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager
from hashlib import sha256
from pathlib import Path, PurePosixPath

from drafter.domain.evidence import Evidence
from drafter.domain.incident import Bundle
from drafter.domain.records import Place

MOST = 200 * 1024 * 1024
MOST_UNPACKED = 2 * 1024**3
"""Bytes read of one file or archive member, and unpacked in all: what the sources read at most."""


class Missing(Exception):
    """The bytes cannot be had; says why in a few words."""


class Shelf(AbstractContextManager["Shelf"]):
    """The files of a bundle, by the names that places use. An archive is opened once."""

    def __init__(self, bundle: Bundle) -> None:
        self._root = bundle.root
        self._archives: dict[Path, tuple[zipfile.ZipFile, Counter[str]]] = {}
        self._unpacked = 0

    def __exit__(self, *_: object) -> None:
        for archive, _names in self._archives.values():
            archive.close()

    def read(self, file: str) -> bytes:
        """The bytes of `chat.jsonl`, or of the member in `slack.zip!inc/2031-01-01.json`. Raises `Missing`."""
        try:
            if not self._root.is_dir():
                return self._member(self._root, file)
            at = self._inside(file)
            if at.is_file() or "!" not in file:
                return _whole(at)
            archive, _, member = file.partition("!")
            return self._member(self._inside(archive), member)
        except OSError as error:
            raise Missing((error.strerror or "cannot be read").lower()) from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
            raise Missing("the archive cannot be read") from None

    def _inside(self, name: str) -> Path:
        path = PurePosixPath(name)
        outside = not name or path.is_absolute() or ".." in path.parts or "\\" in name or "\x00" in name
        if outside or not (self._root / path).resolve().is_relative_to(self._root.resolve()):
            raise Missing("its name leads outside the bundle")
        return self._root / path

    def _member(self, path: Path, name: str) -> bytes:
        if path not in self._archives:
            archive = zipfile.ZipFile(path)
            self._archives[path] = (archive, Counter(archive.namelist()))
        archive, names = self._archives[path]
        if names[name] != 1:
            raise Missing("more than one such member" if names[name] else "no such member")
        with archive.open(name) as file:
            data = _capped(file.read(MOST + 1))
        self._unpacked += len(data)
        if self._unpacked > MOST_UNPACKED:
            raise Missing(f"more than {MOST_UNPACKED // 2**30} GB unpacked")
        return data


def _whole(path: Path) -> bytes:
    with path.open("rb") as file:
        return _capped(file.read(MOST + 1))


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
    with Shelf(bundle) as shelf:
        for file, places in sorted(by_file.items()):
            try:
                data = shelf.read(file)
            except Missing:
                continue
            whole = sha256(data).hexdigest()
            hashes.update(
                {p: sha256(data[p.start : p.end]).hexdigest() for p in places if p.sha256 == whole and p.end <= len(data)}
            )
    return hashes
