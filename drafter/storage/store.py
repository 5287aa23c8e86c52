"""Where decisions are kept: `open_store` on a file (SQLite) or on the URL of a PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select, update

from drafter.contracts.store import Change, SortKey
from drafter.domain.review import AuditEntry, AuditHead, Comment, Decision, Document, Listed, Passage, Publication
from drafter.errors import DecisionRefused, DecisionStale
from drafter.storage import acts, documents
from drafter.storage.engine import connected, place_of
from drafter.storage.files import Files, FolderFiles, TableFiles
from drafter.storage.refusals import told
from drafter.storage.schema import upgraded
from drafter.storage.tables import ACTOR, AUDIT, AUDIT_HEAD, COMMENT, DECISION, DOCUMENT, KEPT, PUBLICATION, VERSION
from drafter.storage.values import settled, settled_text

AT_ONCE = 500
"""Rows of decisions or audit read in one transaction: a long reader would keep SQLite's log from being folded in."""
_ORDER = {
    "updated": DOCUMENT.c.updated_at.desc(),
    "started": DOCUMENT.c.started_at.desc().nulls_last(),
    "resolved": DOCUMENT.c.resolved_at.desc().nulls_last(),
    "title": DOCUMENT.c.title_key.asc(),
    "severity": DOCUMENT.c.severity.asc().nulls_last(),
    "state": DOCUMENT.c.state.asc(),
}
"""The only orders there are: a sort key is looked up here and never becomes part of a statement."""


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
    return SqlStore(place.name, engine, files)


@dataclass(frozen=True, slots=True)
class SqlStore:
    """Implements `drafter.contracts.store.Store`, which says what each method promises."""

    name: str
    engine: Engine
    files: Files
    _turn: Lock = field(default_factory=Lock)

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with told(self.name), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction. On SQLite the threads of a process take turns here, in order, instead of polling for the lock."""
        turn = self._turn if self.engine.dialect.name == "sqlite" else nullcontext()
        with told(self.name), turn, self.engine.execution_options(drafter_writes=True).begin() as connection:
            yield connection

    def add(self, document: Document, decision: Decision, files: Sequence[bytes]) -> None:
        document, decision = settled(document), settled(decision)
        decision = decision.model_copy(update={"after": document.hash})
        with self.writing() as connection:
            acts.locked_head(connection)
            if _there(connection, document.incident):
                raise DecisionStale(f"Incident {document.incident[:80]!r} is in the store already.")
            actor, _ = acts.actor_of(connection, decision.by)
            documents.inserted(connection, document, decision.at, actor)
            acts.decided(connection, decision)
            self._keep(connection, document.incident, decision.at, files)

    def document(self, incident: str) -> Document:
        with self.reading() as connection:
            return documents.loaded(connection, settled_text(incident))

    def decide(self, decision: Decision, expected: str, change: Change, files: Sequence[bytes] = ()) -> Document:
        decision = settled(decision)
        with self.writing() as connection:
            old = documents.loaded(connection, decision.incident, lock=True)
            before = _hash(old, decision.section)
            if before != expected:
                raise DecisionStale(_stale(old, decision.section))
            new = settled(change(old))
            if new.incident != old.incident:
                raise ValueError("a decision cannot make another incident of a document")
            decision = decision.model_copy(update={"before": before, "after": _hash(new, decision.section)})
            actor = acts.decided(connection, decision)
            documents.replaced(connection, old, new, decision.at, actor)
            self._keep(connection, new.incident, decision.at, files)
        return new

    def _keep(self, connection: Connection, incident: str, at: datetime, files: Sequence[bytes]) -> None:
        for sha256 in {self.files.put(connection, content) for content in files}:
            mine = (KEPT.c.incident == incident, KEPT.c.sha256 == sha256)
            if connection.execute(select(KEPT.c.sha256).where(*mine)).first() is None:
                connection.execute(insert(KEPT).values(incident=incident, sha256=sha256, at=at))

    def versions(self, incident: str, section: str) -> tuple[tuple[datetime, str, tuple[Passage, ...]], ...]:
        wanted = select(VERSION.c.at, _name().label("by"), VERSION.c.passages).join(ACTOR, ACTOR.c.number == VERSION.c.actor)
        mine = wanted.where(VERSION.c.incident == incident, VERSION.c.section == section).order_by(VERSION.c.number)
        with self.reading() as connection:
            _known(connection, incident)
            return tuple((row.at, row.by, documents.passages_of(row.passages)) for row in connection.execute(mine))

    def decisions(self, incident: str | None = None) -> Iterator[Decision]:
        wanted = select(DECISION, _name().label("by")).join(ACTOR, ACTOR.c.number == DECISION.c.actor)
        if incident is not None:
            wanted = wanted.where(DECISION.c.incident == incident)
        last = 0
        while True:
            with self.reading() as connection:
                rows = connection.execute(wanted.where(DECISION.c.number > last).order_by(DECISION.c.number).limit(AT_ONCE)).all()
            yield from (acts.decision_of(row) for row in rows)
            if len(rows) < AT_ONCE:
                return
            last = rows[-1].number

    def comment(self, comment: Comment) -> None:
        comment = settled(comment)
        with self.writing() as connection:
            _known(connection, comment.incident, lock=True)
            acts.commented(connection, comment)

    def comments(self, incident: str) -> tuple[Comment, ...]:
        columns = (COMMENT.c.id, COMMENT.c.incident, COMMENT.c.section, _name().label("by"), COMMENT.c.at, COMMENT.c.text)
        wanted = select(*columns).join(ACTOR, ACTOR.c.number == COMMENT.c.actor).where(COMMENT.c.incident == incident)
        with self.reading() as connection:
            return tuple(Comment(**row._asdict()) for row in connection.execute(wanted.order_by(COMMENT.c.number)))

    def listed(
        self, *, search: str = "", state: str = "", sort: SortKey = "updated", limit: int = 50, offset: int = 0,
        restricted: bool = False,
    ) -> tuple[tuple[Listed, ...], int]:  # fmt: skip
        matching = _matching(search, state, restricted)
        page = select(*(DOCUMENT.c[name] for name in Listed.model_fields)).where(*matching)
        page = page.order_by(_ORDER[sort], DOCUMENT.c.incident).limit(max(0, limit)).offset(max(0, offset))
        with self.reading() as connection:
            rows = connection.execute(page).all()
            total = connection.execute(select(func.count()).select_from(DOCUMENT).where(*matching)).scalar_one()
        return tuple(documents.listed_row(row) for row in rows), total

    def file(self, sha256: str) -> bytes:
        with self.reading() as connection:
            return self.files.get(connection, sha256)

    def audit(self) -> Iterator[AuditEntry]:
        last = 0
        while True:
            with self.reading() as connection:
                wanted = select(AUDIT).where(AUDIT.c.number > last).order_by(AUDIT.c.number).limit(AT_ONCE)
                rows = connection.execute(wanted).all()
            yield from (acts.entry_of(row) for row in rows)
            if len(rows) < AT_ONCE:
                return
            last = rows[-1].number

    def head(self) -> AuditHead:
        with self.reading() as connection:
            row = connection.execute(select(AUDIT_HEAD.c.count, AUDIT_HEAD.c.hash)).one()
        return AuditHead(count=row.count, hash=row.hash)

    def names(self) -> dict[str, str]:
        with self.reading() as connection:
            rows = connection.execute(select(ACTOR.c.pseudonym, ACTOR.c.name).where(ACTOR.c.name.is_not(None)))
            return {row.pseudonym: row.name for row in rows}

    def outbox(self, incident: str | None = None) -> tuple[Publication, ...]:
        columns = [_name().label("by") if name == "by" else PUBLICATION.c[name] for name in Publication.model_fields]
        wanted = select(*columns).join(ACTOR, ACTOR.c.number == PUBLICATION.c.actor)
        if incident is not None:
            wanted = wanted.where(PUBLICATION.c.incident == incident)
        with self.reading() as connection:
            rows = connection.execute(wanted.order_by(PUBLICATION.c.at, PUBLICATION.c.incident, PUBLICATION.c.key))
            return tuple(Publication(**row._asdict()) for row in rows)

    def record(self, publication: Publication) -> Publication:
        publication = settled(publication)
        mine = (PUBLICATION.c.incident == publication.incident, PUBLICATION.c.key == publication.key)
        with self.writing() as connection:
            _known(connection, publication.incident, lock=True)
            acts.locked_head(connection)
            actor, _ = acts.actor_of(connection, publication.by)
            values = publication.model_dump(exclude={"by"}) | {"actor": actor}
            state = connection.execute(select(PUBLICATION.c.state).where(*mine)).scalar()
            if state is None:
                connection.execute(insert(PUBLICATION).values(**values))
            elif state != "done":
                connection.execute(update(PUBLICATION).where(*mine).values(**values))
        return next(p for p in self.outbox(publication.incident) if p.key == publication.key)


def _name() -> ColumnElement[str]:
    """A person's name, or the pseudonym of one who was erased."""
    return func.coalesce(ACTOR.c.name, ACTOR.c.pseudonym)


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


def _known(connection: Connection, incident: str, *, lock: bool = False) -> None:
    """Raises `IncidentUnknown`."""
    wanted = select(DOCUMENT.c.incident).where(DOCUMENT.c.incident == incident)
    if connection.execute(wanted.with_for_update() if lock else wanted).first() is None:
        raise documents.unknown(incident)


def _matching(search: str, state: str, restricted: bool) -> list[ColumnElement[bool]]:
    """Every word of the search must stand in incident, title, severity or services, in any case."""
    words = search.casefold()[: documents.SEARCHED].split()
    found = [DOCUMENT.c.words.contains(word, autoescape=True) for word in words]
    if not restricted:
        found.append(DOCUMENT.c.restricted.is_(False))
    if state:
        found.append(DOCUMENT.c.state == state)
    return found
