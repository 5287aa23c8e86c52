"""An opened database: two kinds of transaction, and what people it knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Lock

from sqlalchemy import Connection, Engine

from drafter.storage.files import Files
from drafter.storage.refusals import told


@dataclass(frozen=True, slots=True)
class Opened:
    """`name` is for messages. Inside a transaction every error of the database is a `StorageRefused`."""

    name: str
    engine: Engine
    files: Files
    turn: Lock = field(default_factory=Lock)

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that sees one moment: a document and its sections are never of two."""
        engine = self.engine if self.sqlite else self.engine.execution_options(isolation_level="REPEATABLE READ")
        with told(self.name), engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction. On SQLite the threads of a process take turns here instead of polling for the lock."""
        turn = self.turn if self.sqlite else nullcontext()
        with told(self.name), turn, self.engine.execution_options(drafter_writes=True).begin() as connection:
            yield connection
