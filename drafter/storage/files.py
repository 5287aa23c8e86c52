"""Kept files by their SHA-256: a folder beside a SQLite file, a table in PostgreSQL.

In PostgreSQL they are rows, because several servers share the database and only what is in it is seen by all of them, is in
one transaction with what names it, and is in every dump.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.postgresql import insert

from drafter.errors import StorageRefused
from drafter.sinks.writing import sync_folder, write_whole
from drafter.storage.tables import CONTENT


class Files(Protocol):
    """`put` is on the disk when the transaction that names it is; a file that nothing names is harmless."""

    def put(self, connection: Connection, content: bytes, /) -> str: ...

    def get(self, connection: Connection, sha256: str, /) -> bytes: ...

    def remove(self, connection: Connection, sha256: str, /) -> None: ...


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _whole(content: bytes | None, sha256: str) -> bytes:
    if content is None:
        raise StorageRefused(
            f"The kept file {sha256[:12]} is gone.", hint="Restore it from a backup, or draft the incident again."
        )
    if sha256_of(content) != sha256:
        hint = "Restore it from a backup, or draft the incident again. Nothing was deleted."
        raise StorageRefused(f"The kept file {sha256[:12]} was altered.", hint=hint)
    return content


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """`<folder>/<first two of sha256>/<sha256>`, each there whole or not at all."""

    folder: Path

    def put(self, _connection: Connection | None, content: bytes, /) -> str:
        sha256 = sha256_of(content)
        path = self._path(sha256)
        if path.exists() and path.read_bytes() == content:
            sync_folder(path.parent)  # who wrote it may not have come that far
        else:
            write_whole(path, content)
        return sha256

    def get(self, _connection: Connection | None, sha256: str, /) -> bytes:
        try:
            return _whole(self._path(sha256).read_bytes(), sha256)
        except FileNotFoundError:
            return _whole(None, sha256)

    def remove(self, _connection: Connection | None, sha256: str, /) -> None:
        path = self._path(sha256)
        if path.exists():
            path.unlink()
            sync_folder(path.parent)

    def _path(self, sha256: str) -> Path:
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise StorageRefused("A kept file has a SHA-256 as its name, and this is none.", hint="Nothing was read.")
        return self.folder / sha256[:2] / sha256


@dataclass(frozen=True, slots=True)
class TableFiles:
    """Rows of `content`."""

    def put(self, connection: Connection, content: bytes, /) -> str:
        sha256 = sha256_of(content)
        row = insert(CONTENT).values(sha256=sha256, bytes=content)
        connection.execute(row.on_conflict_do_nothing(index_elements=["sha256"]))
        return sha256

    def get(self, connection: Connection, sha256: str, /) -> bytes:
        return _whole(connection.execute(select(CONTENT.c.bytes).where(CONTENT.c.sha256 == sha256)).scalar(), sha256)

    def remove(self, connection: Connection, sha256: str, /) -> None:
        connection.execute(delete(CONTENT).where(CONTENT.c.sha256 == sha256))
