"""An opened database: two kinds of transaction, and what people it knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from drafter.storage.engine import asker
from drafter.storage.files import Files
from drafter.storage.refusals import told
from drafter.storage.turns import Turns


@dataclass(frozen=True, slots=True)
class Opened:
    """`name` is for messages. Inside a transaction every error of the database is a `StorageRefused`."""

    name: str
    engine: Engine
    files: Files
    turns: Turns

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
    def asking(self) -> Iterator[Connection]:
        """For one statement alone."""
        with told(self.name), asker(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A turn in a transaction; nobody else writes meanwhile, in whatever process. On return it is on the disk."""
        with told(self.name), self.turns.writing() as connection:
            yield connection
