"""Where decisions are kept: `open_store` on a file (SQLite) or on the URL of a PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, insert, select

from drafter.contracts.store import Change, SortKey
from drafter.domain.review import Comment, Decision, Document, Listed, Passage, Publication
from drafter.errors import DecisionRefused, DecisionStale
from drafter.storage import acts, documents, listing, outbox
from drafter.storage.engine import at_once, connected, place_of, writer
from drafter.storage.files import Files, FolderFiles, TableFiles
from drafter.storage.refusals import told
from drafter.storage.schema import upgraded
from drafter.storage.tables import (
    ACTOR,
    COMMENT,
    DECISION,
    DOCUMENT,
    KEPT,
    PERSON,
    VERSION,
)
from drafter.storage.turns import Turns
from drafter.storage.upkeep import AT_ONCE, Upkeep
from drafter.storage.values import settled, settled_text

_COMMENTS = (
    select(COMMENT.c.id, COMMENT.c.incident, COMMENT.c.section, acts.name().label("by"), COMMENT.c.at, COMMENT.c.text)
    .join(ACTOR, ACTOR.c.number == COMMENT.c.actor)
    .where(COMMENT.c.incident == bindparam("this"))
    .order_by(COMMENT.c.number)
)


def open_store(where: str | Path) -> SqlStore:
    """The store at a path (SQLite; a folder means `drafter.db` in it, made when missing) or at `postgresql+psycopg://…`.

    Raises `StorageRefused` (network file system, read-only, corrupt, newer schema, no connection) and `UsageError` for a URL
    of another kind or a driver that is not installed. Safe for threads; each process opens its own.
    """
    place = place_of(where)
    with told(place.name):
        engine = connected(place)
        upgraded(engine, place.name)
    files: Files = TableFiles() if place.file is None else FolderFiles(place.file.with_suffix(".files"))
    store = SqlStore(place.name, engine, files, Turns(lambda: writer(engine)))
    store.resume()
    return store


@dataclass(frozen=True, slots=True)
class SqlStore(Upkeep):
    """Implements `drafter.contracts.store.Store`, which says what each method promises."""

    def add(self, document: Document, decision: Decision, files: Sequence[bytes]) -> None:
        document, decision = settled(document), settled(decision)
        decision = decision.model_copy(update={"after": document.hash})
        with self.writing() as connection:
            if _there(connection, document.incident):
                raise DecisionStale(f"Incident {document.incident[:80]!r} is in the store already.")
            actor, end = acts.before(connection, decision.by)
            documents.inserted(connection, document, decision.at, actor.number)
            self._keep(connection, document.incident, decision.at, files)
            acts.decided(connection, decision, document.hash, actor, end)

    def document(self, incident: str) -> Document:
        with self.asking() as connection:
            return documents.loaded(connection, settled_text(incident))

    def decide(self, decision: Decision, expected: str, change: Change, files: Sequence[bytes] = ()) -> Document:
        decision = settled(decision)
        with self.writing() as connection:
            old = documents.loaded(connection, decision.incident)
            before = _hash(old, decision.section)
            if before != expected:
                raise DecisionStale(_stale(old, decision.section))
            new = settled(change(old))
            if new.incident != old.incident:
                raise ValueError("a decision cannot make another incident of a document")
            decision = decision.model_copy(update={"before": before, "after": _hash(new, decision.section)})
            actor, end = acts.before(connection, decision.by)
            self._keep(connection, new.incident, decision.at, files)
            with at_once(connection):
                documents.replaced(connection, old, new, decision.at, actor.number)
                acts.decided(connection, decision, new.hash, actor, end)
        return new

    def _keep(self, connection: Connection, incident: str, at: datetime, files: Sequence[bytes]) -> None:
        for sha256 in {self.files.put(connection, content) for content in files}:
            mine = (KEPT.c.incident == incident, KEPT.c.sha256 == sha256)
            if connection.execute(select(KEPT.c.sha256).where(*mine)).first() is None:
                connection.execute(insert(KEPT).values(incident=incident, sha256=sha256, at=at))

    def versions(self, incident: str, section: str) -> tuple[tuple[datetime, str, tuple[Passage, ...]], ...]:
        wanted = select(VERSION.c.at, acts.name().label("by"), VERSION.c.passages).join(ACTOR, ACTOR.c.number == VERSION.c.actor)
        mine = wanted.where(VERSION.c.incident == incident, VERSION.c.section == section).order_by(VERSION.c.number)
        with self.reading() as connection:
            _known(connection, incident)
            return tuple((row.at, row.by, documents.passages_of(row.passages)) for row in connection.execute(mine))

    def decisions(self, incident: str | None = None) -> Iterator[Decision]:
        wanted = select(DECISION, acts.name().label("by")).join(ACTOR, ACTOR.c.number == DECISION.c.actor)
        if incident is not None:
            wanted = wanted.where(DECISION.c.incident == incident)
        last = 0
        while True:
            with self.asking() as connection:
                rows = connection.execute(wanted.where(DECISION.c.number > last).order_by(DECISION.c.number).limit(AT_ONCE)).all()
            yield from (acts.decision_of(row) for row in rows)
            if len(rows) < AT_ONCE:
                return
            last = rows[-1].number

    def comment(self, comment: Comment) -> None:
        comment = settled(comment)
        with self.writing() as connection:
            _known(connection, comment.incident)
            acts.commented(connection, comment)

    def comments(self, incident: str) -> tuple[Comment, ...]:
        with self.asking() as connection:
            return tuple(Comment(**row._asdict()) for row in connection.execute(_COMMENTS, {"this": incident}))

    def listed(
        self, *, search: str = "", state: str = "", sort: SortKey = "updated", limit: int = 50, offset: int = 0,
        restricted: bool = False,
    ) -> tuple[tuple[Listed, ...], int]:  # fmt: skip
        with self.reading() as connection:
            return listing.page(connection, listing.Wish(search, state, sort, limit, offset, restricted))

    def file(self, sha256: str) -> bytes:
        with self.asking() as connection:
            return self.files.get(connection, sha256)

    def keep_people(self, incident: str, people: Mapping[str, Collection[str]]) -> None:
        rows = [{"incident": incident, "role": role, "key": key} for role, keys in people.items() for key in sorted(set(keys))]
        with self.writing() as connection:
            _known(connection, incident)
            connection.execute(delete(PERSON).where(PERSON.c.incident == incident))
            if rows:
                connection.execute(insert(PERSON), rows)

    def people(self, incident: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        with self.asking() as connection:
            for row in connection.execute(
                select(PERSON).where(PERSON.c.incident == incident).order_by(PERSON.c.role, PERSON.c.key)
            ):
                found[row.role] = (*found.get(row.role, ()), row.key)
        return found

    def outbox(self, incident: str | None = None) -> tuple[Publication, ...]:
        with self.asking() as connection:
            return outbox.rows(connection, incident)

    def record(self, publication: Publication) -> Publication:
        publication = settled(publication)
        with self.writing() as connection:
            _known(connection, publication.incident)
            return outbox.recorded(connection, publication)


def _hash(document: Document, section: str | None) -> str:
    if section is None:
        return document.hash
    if all(s.id != section for s in document.sections):
        raise DecisionRefused(f"Incident {document.incident[:80]!r} has no section {section[:80]!r}.")
    return document.section(section).hash


def _stale(document: Document, section: str | None) -> str:
    what = f"{document.section(section).title[:80]} of incident" if section else "Incident"
    return f"{what} {document.incident[:80]!r} is no longer what you looked at."


def _there(connection: Connection, incident: str) -> bool:
    return connection.execute(select(DOCUMENT.c.incident).where(DOCUMENT.c.incident == incident)).first() is not None


def _known(connection: Connection, incident: str) -> None:
    """Raises `IncidentUnknown`."""
    if not _there(connection, incident):
        raise documents.unknown(incident)
