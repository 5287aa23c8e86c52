"""What an erasure leaves to do outside of its transaction: files, freed space, the log, and copies that it cannot reach."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, delete, insert, select

from drafter.errors import StorageRefused
from drafter.storage.files import Files
from drafter.storage.tables import BACKUP, KEPT, PENDING

PATIENCE_MILLISECONDS = 10_000
"""How long the emptying of the log waits for readers."""
_REWRITTEN = ("document", "section", "version", "decision", "comment", "person", "actor", "publication", "kept", "content")


def to_do(connection: Connection, what: str, name: str) -> None:
    """Written down in the transaction of the erasure, so that a crash after it forgets nothing."""
    here = (PENDING.c.what == what, PENDING.c.name == name)
    if connection.execute(select(PENDING).where(*here)).first() is None:
        connection.execute(insert(PENDING).values(what=what, name=name))


def unreached(connection: Connection) -> tuple[str, ...]:
    """Copies of the store as it was: each in words, with what to do."""
    copies = connection.execute(select(BACKUP.c.path, BACKUP.c.at).order_by(BACKUP.c.at, BACKUP.c.path))
    backups = tuple(
        f"backup {row.path} of {row.at:%Y-%m-%d %H:%M} UTC: delete it, or erase again after a restore" for row in copies
    )
    if connection.dialect.name != "postgresql":
        return backups
    return (*backups, "PostgreSQL's write-ahead log, its archives, replicas and dumps: see docs/store.md")


def removed(connection: Connection, files: Files) -> None:
    """Removes the pending files that no incident names any more."""
    for name in connection.execute(select(PENDING.c.name).where(PENDING.c.what == "unlink")).scalars().all():
        if connection.execute(select(KEPT.c.sha256).where(KEPT.c.sha256 == name)).first() is None:
            files.remove(connection, name)
        connection.execute(delete(PENDING).where(PENDING.c.what == "unlink", PENDING.c.name == name))


def vacuumed(engine: Engine) -> None:
    """Rewrites the database without what was freed, and empties SQLite's log. Raises `StorageRefused` when a reader keeps it
    from that; it stays pending then."""
    sqlite = engine.dialect.name == "sqlite"
    connection = engine.raw_connection()
    try:
        if not sqlite:
            connection.dbapi_connection.autocommit = True  # type: ignore[union-attr]  # psycopg's; SQLite's is so at all times
        cursor = connection.cursor()
        for statement in ["VACUUM"] if sqlite else [f"VACUUM (FULL) {table}" for table in _REWRITTEN]:
            cursor.execute(statement)
        if sqlite:
            cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MILLISECONDS}")
        if sqlite and cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            hint = "Close what else has the store open; the next start finishes it."
            raise StorageRefused("Somebody reads the store, so its log still holds what was erased.", hint=hint)
    finally:
        connection.invalidate()  # never back into the pool: it is not as the others are
