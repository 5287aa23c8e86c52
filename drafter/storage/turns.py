"""Writers take turns and share a commit: one sync puts on the disk what several of them did; none is told before it is there.

A commit is a sync, and a disk does some hundred of those a second. While one writer waits for it, others queue up; each of them
then works in the same transaction, undone alone where it is refused, and the last one commits for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Event, Lock

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

TOGETHER = 32
"""Acts in one transaction at most: the first of them waits for the last."""


@dataclass(slots=True, eq=False)
class Trip:
    """A transaction that several acts share. `over` once it has ended; with a `trouble`, none of them stands."""

    connection: Connection
    acts: int = 0
    trouble: SQLAlchemyError | OSError | None = None
    over: Event = field(default_factory=Event)

    def end(self, trouble: SQLAlchemyError | OSError | None = None) -> None:
        """Commits what was done; takes all of it back where there was trouble."""
        try:
            transaction = self.connection.get_transaction()
            if transaction is not None and self.acts and trouble is None:
                transaction.commit()
            self.connection.close()  # rolls back what was not committed
        except (SQLAlchemyError, OSError) as error:
            trouble = trouble or error
            self.connection.invalidate()
        finally:
            self.trouble = trouble
            self.over.set()


@dataclass(slots=True, eq=False)
class Turns:
    """The writers of one process to one database. `begun` gives a connection in a transaction that may write."""

    begun: Callable[[], Connection]
    _turn: Lock = field(default_factory=Lock)
    _count: Lock = field(default_factory=Lock)
    _waiting: int = 0
    _trip: Trip | None = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A turn. When it returns, what was done in it is on the disk; when it raises, none of it stands."""
        self._wait()
        trip, trouble = self._boarded(), None
        try:
            with trip.connection.begin_nested() if trip.acts else nullcontext():
                yield trip.connection
            trip.acts += 1
        except (SQLAlchemyError, OSError) as error:
            trouble = error
            raise
        finally:
            self._left(trip, trouble)
        trip.over.wait()
        if trip.trouble is not None:
            raise trip.trouble

    @contextmanager
    def alone(self) -> Iterator[None]:
        """A turn without a transaction: those before have committed."""
        self._wait()
        try:
            if self._trip is not None:
                self._ended(self._trip)
            yield
        finally:
            self._turn.release()

    def _wait(self) -> None:
        with self._count:
            self._waiting += 1
        try:
            self._turn.acquire()
        finally:
            with self._count:
                self._waiting -= 1

    def _boarded(self) -> Trip:
        if self._trip is None:
            with ExitStack() as refused:
                refused.callback(self._turn.release)
                self._trip = Trip(self.begun())
                refused.pop_all()
        return self._trip

    def _left(self, trip: Trip, trouble: SQLAlchemyError | OSError | None = None) -> None:
        """Whoever waits goes on in the same transaction, unless it is full, in trouble, or refused its only act."""
        try:
            if trouble is not None or not self._waiting or trip.acts in (0, TOGETHER):
                self._ended(trip, trouble)
        finally:
            self._turn.release()

    def _ended(self, trip: Trip, trouble: SQLAlchemyError | OSError | None = None) -> None:
        self._trip = None
        trip.end(trouble)
