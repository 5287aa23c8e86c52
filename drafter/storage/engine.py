"""Connections: SQLite as it must be to keep what it acknowledged, and PostgreSQL by its URL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError

from drafter.errors import StorageRefused, UsageError
from drafter.sinks.writing import make_folder, sync_folder
from drafter.storage.places import filesystem_of
from drafter.storage.tables import AUDIT_HEAD

WAIT_SECONDS = 10
"""How long a writer waits for another before it gives up."""
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs", "ncpfs"})
"""File systems on which SQLite's write-ahead log is not safe: it needs memory shared by every process that writes."""
_SERVER = {
    "fsync": ("on", "Turn it on in postgresql.conf: without it, decisions are lost with the power."),
    "full_page_writes": ("on", "Turn it on in postgresql.conf: without it, decisions are lost with the power."),
    "server_encoding": ("UTF8", "Make the database anew: createdb --encoding UTF8 --template template0."),
}
"""Setting of a PostgreSQL → what it must be, and what to do otherwise."""
_END_OF_CHAIN = select(AUDIT_HEAD.c.id).with_for_update()
_PRAGMAS = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "cache_size": (-8192, -8192),  # kB: the list of 10,000 incidents fits
}
"""Name → what is set, and what must be read back."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store is: a file of SQLite, or the URL of a PostgreSQL. `name` is for messages and has no password."""

    name: str
    url: URL
    file: Path | None = None


def place_of(where: str | Path) -> Place:
    """Raises `UsageError` for a URL that is neither `sqlite:///…` nor `postgresql+psycopg://…`."""
    text = str(where)
    if isinstance(where, Path) or "://" not in text:
        return _file(Path(text))
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise UsageError("The store's URL cannot be read.", hint="postgresql+psycopg://USER@HOST/DATABASE, or a path.") from error
    if url.drivername == "sqlite" and url.database:
        return _file(Path(url.database))
    if url.drivername in ("postgresql", "postgresql+psycopg"):
        return Place(url.render_as_string(hide_password=True)[:80], url.set(drivername="postgresql+psycopg"))
    raise UsageError(f"No store for {url.drivername[:40]} URLs.", hint="postgresql+psycopg://USER@HOST/DATABASE, or a path.")


def _file(path: Path) -> Place:
    path = path.expanduser().absolute()
    path = path / "drafter.db" if path.is_dir() else path
    return Place(str(path), URL.create("sqlite", database=str(path)), path)


def connected(place: Place) -> Engine:
    """The engine; on SQLite the file is made, for its owner alone, and every connection has the pragmas asserted."""
    if place.file is None:
        return _postgres(place)
    refuse_network(place.file)
    _made(place.file)
    engine = create_engine(
        place.url,
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
        pool_size=8,
        max_overflow=56,
        pool_timeout=30,
    )
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    return engine


def refuse_network(path: Path, mounts: Path = Path("/proc/self/mounts")) -> None:
    """Raises `StorageRefused` on a network file system. Where the system has no list of mounts, nothing is known."""
    try:
        kind = filesystem_of(path.parent, mounts.read_text("utf-8", "replace"))
    except OSError:
        return
    if kind in NETWORK:
        hint = "Set DRAFTER_DATA to a folder on a local disk, or keep the store in PostgreSQL (docs/store.md)."
        raise StorageRefused(f"{path} is on a network file system ({kind}); SQLite's log is not safe there.", hint=hint)


def _made(path: Path) -> None:
    """An empty file of mode 0600, its name on the disk; SQLite gives its log the same mode."""
    make_folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
    except FileExistsError:
        return
    sync_folder(path.parent)


def _settings(connection: Any, _record: object) -> None:
    """Python's own transactions off (BEGIN is ours), then each pragma set and read back."""
    connection.isolation_level = None
    for name, (value, expected) in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            got = "nothing" if found is None else found[0]
            raise StorageRefused(f"SQLite did not take {name} = {value} (it says {got}).", hint="Use a local disk for the store.")


def _begin(connection: Connection) -> None:
    """A writer takes its lock at once: two that both read first could not both go on. A single question needs no transaction."""
    options = connection.get_execution_options()
    if not options.get("drafter_asks"):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("drafter_writes") else "BEGIN DEFERRED")


def asker(engine: Engine) -> Connection:
    """A connection for one statement, which sees one moment by itself: three ways to the server and back are saved."""
    level = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {"drafter_asks": True}
    return engine.connect().execution_options(**level)


def writer(engine: Engine) -> Connection:
    """A connection in a transaction that nobody else writes beside: SQLite's lock, on PostgreSQL the end of the audit chain."""
    with ExitStack() as refused:
        connection = refused.enter_context(engine.execution_options(drafter_writes=True).connect())
        connection.begin()
        if engine.dialect.name == "postgresql":
            connection.execute(_END_OF_CHAIN)
        refused.pop_all()
    return connection


@contextmanager
def at_once(connection: Connection) -> Iterator[None]:
    """Statements that change rows and answer nothing: PostgreSQL is sent all of them before it is waited for, once."""
    driver: Any = connection.connection.driver_connection
    if not hasattr(driver, "pipeline"):
        yield
        return
    errors = connection.dialect.loaded_dbapi.Error
    try:
        with driver.pipeline():
            yield
    except errors as error:
        raise DBAPIError.instance(None, None, error, errors) from error


def _postgres(place: Place) -> Engine:
    try:
        import psycopg  # noqa: F401  # only to say what is missing before a connection is tried
    except ImportError as error:
        raise UsageError("PostgreSQL needs its driver.", hint="pip install 'drafter[server]'") from error
    arguments = {"connect_timeout": WAIT_SECONDS}
    engine = create_engine(place.url, connect_args=arguments, pool_size=10, max_overflow=40, pool_timeout=30)
    event.listen(engine, "connect", _server_settings)
    event.listen(engine, "checkout", _still_there)
    return engine


def _server_settings(connection: Any, _record: object) -> None:
    """A commit waits for the server's disk; a server that does not write to it is not a place for decisions."""
    with connection.cursor() as cursor:
        for name, value in (("synchronous_commit", "on"), ("lock_timeout", f"{WAIT_SECONDS * 1000:.0f}ms"), ("timezone", "UTC")):
            cursor.execute("SELECT set_config(%s, %s, false)", (name, value))
        for name, (expected, hint) in _SERVER.items():
            found = cursor.execute(f"SHOW {name}").fetchone()[0]
            if found != expected:
                raise StorageRefused(f"PostgreSQL runs with {name} = {found}.", hint=hint)
    connection.commit()


def _still_there(connection: Any, _record: object, _proxy: object) -> None:
    """A server that hung up has said so on the line: it is heard without asking, which every request would have to wait for."""
    from psycopg import OperationalError

    try:
        connection.pgconn.consume_input()
    except OperationalError as error:
        raise DisconnectionError from error
