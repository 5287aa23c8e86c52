"""A copy of a SQLite store while others write, and one put back: a folder that is itself a store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select, update

from drafter.errors import StorageRefused
from drafter.sinks.writing import make_folder, put_in_place
from drafter.storage.files import FolderFiles
from drafter.storage.schema import HEAD
from drafter.storage.tables import BACKUP

DATABASE, FILES = "drafter.db", "drafter.files"


def copied(engine: Engine, files: FolderFiles, to: Path) -> tuple[str, ...]:
    """Database first, files after: whatever the copy names was on the disk before it was named. The copy is there whole or
    not at all; returns the hashes of kept files that were gone or altered already."""
    if (to / DATABASE).exists():
        raise StorageRefused(f"There is a backup in {to} already.", hint="Give a folder that is new.")
    make_folder(to)
    beside = to / f".{DATABASE}.new"
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    with closing(engine.raw_connection()) as source, closing(sqlite3.connect(beside)) as copy:
        _driver(source).backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, no log beside it
        lost = _carried(copy, files, FolderFiles(to / FILES))
    put_in_place(beside, to / DATABASE)
    return lost


def put_back(engine: Engine, files: FolderFiles, source: Path) -> tuple[str, ...]:
    """The files first, then the database in one transaction of SQLite's own: readers see the old store or the new. Returns
    the hashes of kept files that the backup lacks."""
    database = source / DATABASE
    if not database.is_file():
        raise StorageRefused(f"There is no backup in {source}.", hint=f"Give the folder that holds {DATABASE}.")
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StorageRefused(f"The backup in {source} is damaged.", hint="Try an older one. Nothing was changed.")
        if copy.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0] > HEAD:
            raise StorageRefused(f"The backup in {source} is from a newer drafter.", hint="Upgrade first. Nothing was changed.")
        lost = _carried(copy, FolderFiles(source / FILES), files)
        with closing(engine.raw_connection()) as target:
            copy.backup(_driver(target))
    return lost


def noted(connection: Connection, to: Path, at: datetime) -> None:
    """Written down, so that the receipt of an erasure can name the copy."""
    here = BACKUP.c.path == str(to)
    there = connection.execute(select(BACKUP.c.path).where(here)).first()
    connection.execute(insert(BACKUP).values(path=str(to), at=at) if there is None else update(BACKUP).where(here).values(at=at))


def _carried(database: sqlite3.Connection, source: FolderFiles, target: FolderFiles) -> tuple[str, ...]:
    lost = []
    for (name,) in database.execute("SELECT DISTINCT sha256 FROM kept ORDER BY sha256"):
        try:
            target.put(None, source.get(None, name))
        except StorageRefused:
            lost.append(name)
    return tuple(lost)


def _driver(pooled: object) -> sqlite3.Connection:
    found = getattr(pooled, "driver_connection", None)
    assert isinstance(found, sqlite3.Connection)
    return found
