"""What keeps a store trustworthy: its audit, erasure, retention, backups."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, func, literal, select

from drafter.domain.review import AuditEntry, AuditHead, Receipt
from drafter.errors import StorageRefused, UsageError
from drafter.storage import acts, aftermath, backups, erasure, inspection
from drafter.storage.files import FolderFiles
from drafter.storage.opened import Opened
from drafter.storage.refusals import told
from drafter.storage.schema import upgraded
from drafter.storage.tables import ACTOR, AUDIT, DOCUMENT, PENDING, Instant
from drafter.storage.values import settled_text

AT_ONCE = 500
"""Rows of decisions or audit read in one transaction: a long reader would keep SQLite's log from being folded in."""


@dataclass(frozen=True, slots=True)
class Upkeep(Opened):
    """The part of `drafter.contracts.store.Store` that administrators use."""

    def audit(self) -> Iterator[AuditEntry]:
        last = 0
        while True:
            with self.asking() as connection:
                wanted = select(AUDIT).where(AUDIT.c.number > last).order_by(AUDIT.c.number).limit(AT_ONCE)
                rows = connection.execute(wanted).all()
            yield from (acts.entry_of(row) for row in rows)
            if len(rows) < AT_ONCE:
                return
            last = rows[-1].number

    def head(self) -> AuditHead:
        with self.asking() as connection:
            return acts.head(connection)

    def verify(self, exported: AuditHead | None = None) -> tuple[str, ...]:
        with self.reading() as connection:
            return tuple(inspection.faults(connection, exported))

    def names(self) -> dict[str, str]:
        with self.asking() as connection:
            rows = connection.execute(select(ACTOR.c.pseudonym, ACTOR.c.name).where(ACTOR.c.name.is_not(None)))
            return {row.pseudonym: row.name for row in rows}

    def erase_person(self, names: Sequence[str], by: str, at: datetime) -> Receipt:
        with self.writing() as connection:
            receipt = erasure.erased(connection, self.files, [settled_text(n) for n in names], settled_text(by), at)
        return self.finish(receipt)

    def withdraw(self, incident: str, ids: Collection[str], by: str, at: datetime) -> Receipt:
        with self.writing() as connection:
            receipt = erasure.withdrawn(connection, self.files, settled_text(incident), ids, settled_text(by), at)
        return self.finish(receipt)

    def expire(self, before: datetime, by: str, at: datetime) -> tuple[Receipt, ...]:
        over = func.coalesce(DOCUMENT.c.resolved_at, DOCUMENT.c.updated_at)
        with self.reading() as connection:
            wanted = select(DOCUMENT.c.incident).where(over < literal(before, Instant)).order_by(DOCUMENT.c.incident)
            due = connection.execute(wanted).scalars().all()
        receipts = []
        for incident in due:
            with self.writing() as connection:
                receipts.append(erasure.expired(connection, self.files, incident, settled_text(by), at))
        return (*receipts[:-1], self.finish(receipts[-1])) if receipts else ()

    def backup(self, to: Path, at: datetime) -> tuple[str, ...]:
        with told(self.name):
            lost = backups.copied(self.engine, self._folder(), to)
        with self.writing() as connection:
            backups.noted(connection, to.absolute(), at)
        return lost

    def restore(self, source: Path) -> tuple[str, ...]:
        with self.turns.alone(), told(self.name):
            lost = backups.put_back(self.engine, self._folder(), source)
            upgraded(self.engine, self.name)
        return lost

    def _folder(self) -> FolderFiles:
        if not isinstance(self.files, FolderFiles):
            raise UsageError("PostgreSQL has its own backups.", hint="pg_dump and pg_restore: see docs/store.md.")
        return self.files

    def resume(self) -> None:
        """Finishes what an erasure could not, before it crashed or while others read; what is still in the way stays pending."""
        with self.asking() as connection:
            pending = connection.execute(select(PENDING)).first()
        if pending is not None:
            self.finish(Receipt(verb="erase", at=datetime.max.replace(tzinfo=UTC), incidents=()))

    def finish(self, receipt: Receipt) -> Receipt:
        """Does what an erasure left to do outside of its transaction; what cannot be done now is named and stays pending."""
        try:
            with self.writing() as connection:
                aftermath.removed(connection, self.files)
            with told(self.name):
                aftermath.vacuumed(self.engine)
            with self.writing() as connection:
                connection.execute(delete(PENDING).where(PENDING.c.what == "vacuum"))
        except StorageRefused as error:
            return receipt.model_copy(update={"unreached": (*receipt.unreached, f"{error} {error.hint}")})
        return receipt
