"""A person taken out of the store, evidence withdrawn at its source, and what has outlived its time removed.

Each is one transaction with an audit entry for every incident that changed. What lies outside of a transaction (files, the
space that a row left behind, the log) is written down as pending in it, and done after it or at the next open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from drafter.domain.review import AuditAct, Document, Receipt, ReviewSection, content_hash
from drafter.errors import DecisionRefused
from drafter.storage import acts, documents, traces
from drafter.storage.aftermath import to_do, unreached
from drafter.storage.files import Files
from drafter.storage.scrub import GONE, Scrub
from drafter.storage.tables import ACTOR, COMMENT, DECISION, DOCUMENT, ERASING, KEPT, PERSON, PUBLICATION, VERSION
from drafter.storage.values import PASSAGES, as_json


@dataclass(slots=True)
class Erasure:
    """One erasure inside one transaction. `theirs` are the numbers of the person in `actor`."""

    connection: Connection
    files: Files
    by: str
    at: datetime
    theirs: Collection[int] = ()
    counts: Counter[str] = field(default_factory=Counter)
    lost: Sequence[str] = ()
    verb: Literal["erase", "withdraw"] = "erase"

    def person(self, names: Sequence[str], found: dict[int, tuple[str, str]]) -> Receipt:
        """Raises `DecisionRefused` when an incident with a trace of the person is on hold."""
        instead = dict.fromkeys(names, GONE) | dict(found.values())
        finder = Scrub(instead)
        roles = traces.roles(self.connection, finder)
        found_in, self.lost = traces.incidents(self.connection, self.files, finder, self.theirs)
        where = sorted(found_in | set(roles))
        _refuse_held(self.connection, where)
        for incident in where:
            said = traces.said(self.connection, self.files, incident, roles.get(incident, ()), ())
            own = traces.own_words(self.connection, incident, finder, self.theirs)
            self.incident(incident, Scrub(instead, (*said.values(), *own), frozenset(said)))
        for key in [k for k in self.connection.execute(select(PERSON.c.key).distinct()).scalars() if finder.is_name(k)]:
            self.counts["person"] += self.connection.execute(delete(PERSON).where(PERSON.c.key == key)).rowcount
        self.connection.execute(update(ACTOR).where(ACTOR.c.number.in_(self.theirs)).values(name=None, salt=None))
        if not where:
            self.noted("", "", "")
        left = [f"incident id {incident[:80]!r} holds the name" for incident in where if finder.holds(incident)]
        return self.receipt(where, tuple(pseudonym for _, pseudonym in found.values()), left)

    def incident(self, incident: str, scrub: Scrub) -> None:
        """Rewrites everything of one incident, with its audit entry."""
        old = documents.loaded(self.connection, incident)
        new = self._with_files(_document(old, scrub), scrub)
        self.counts["document"] += new != old
        documents.rewritten(self.connection, old, new)
        self._versions(incident, scrub)
        self._said(incident, scrub)
        self.noted(incident, old.hash, new.hash)

    def _with_files(self, document: Document, scrub: Scrub) -> Document:
        renamed: dict[str, str] = {}
        mine = traces.kept(self.connection, document.incident)
        for sha256, content in traces.contents(self.connection, self.files, mine):
            if content is not None and (clean := scrub.file(content)) != content:
                renamed[sha256] = self.files.put(self.connection, clean)
        for old, new in renamed.items():
            here = (KEPT.c.incident == document.incident, KEPT.c.sha256 == old)
            self.connection.execute(update(KEPT).where(*here).values(sha256=new))
            to_do(self.connection, "unlink", old)
        self.counts["file"] += len(renamed)
        run, evidence = (renamed.get(sha, sha) for sha in (document.run, document.evidence))
        return document.model_copy(update={"run": run, "evidence": evidence})

    def _versions(self, incident: str, scrub: Scrub) -> None:
        for row in self.connection.execute(select(VERSION).where(VERSION.c.incident == incident)).all():
            clean = as_json(PASSAGES, scrub.passages(documents.passages_of(row.passages)))
            here = (VERSION.c.incident == incident, VERSION.c.section == row.section, VERSION.c.number == row.number)
            self._set(VERSION, here, "passages", row.passages, clean)

    def _said(self, incident: str, scrub: Scrub) -> None:
        for table, column in ((COMMENT, "text"), (DECISION, "reason")):
            for row in self.connection.execute(select(table).where(table.c.incident == incident)).all():
                said = getattr(row, column)
                clean = GONE if said and row.actor in self.theirs else scrub.text(said)
                self._set(table, (table.c.number == row.number,), column, said, clean)
        for row in self.connection.execute(select(PUBLICATION).where(PUBLICATION.c.incident == incident)).all():
            for column in ("place", "error"):
                here = (PUBLICATION.c.incident == incident, PUBLICATION.c.key == row.key)
                self._set(PUBLICATION, here, column, getattr(row, column), scrub.text(getattr(row, column)))

    def _set(self, table: Table, here: Sequence[ColumnElement[bool]], column: str, before: str, after: str) -> None:
        if before != after:
            self.connection.execute(update(table).where(*here).values({column: after}))
            self.counts[table.name] += 1

    def noted(self, incident: str, before: str, after: str) -> None:
        """The audit entry."""
        who, end = acts.before(self.connection, self.by)
        act = AuditAct(
            at=self.at, actor=who.pseudonym, verb=self.verb, incident=incident, before=before, after=after, document=after
        )
        acts.appended(self.connection, act, end)

    def receipt(self, incidents: Sequence[str], pseudonyms: tuple[str, ...] = (), left: Sequence[str] = ()) -> Receipt:
        lost = (f"kept file {sha256[:12]} cannot be read" for sha256 in self.lost)
        rewritten = {kind: count for kind, count in sorted(self.counts.items()) if count}
        return Receipt(
            verb=self.verb, at=self.at, incidents=tuple(incidents), pseudonyms=pseudonyms, rewritten=rewritten,
            unreached=(*left, *lost, *unreached(self.connection)),
        )  # fmt: skip


def erased(connection: Connection, files: Files, names: Sequence[str], by: str, at: datetime) -> Receipt:
    """One person out of everything. Raises `DecisionRefused` when an incident with a trace of them is on hold."""
    found = traces.actors(connection, Scrub(dict.fromkeys(names, GONE)))
    with _erasing(connection):
        return Erasure(connection, files, by, at, frozenset(found)).person(names, found)


def withdrawn(connection: Connection, files: Files, incident: str, ids: Collection[str], by: str, at: datetime) -> Receipt:
    """Evidence that was deleted where it came from: its words go, what cites it is stale. Raises `IncidentUnknown`, and
    `DecisionRefused` when the incident is on hold."""
    with _erasing(connection):
        _refuse_held(connection, [incident])
        said = traces.said(connection, files, incident, (), ids)
        work = Erasure(connection, files, by, at, verb="withdraw")
        work.incident(incident, Scrub({}, tuple(said.values()), frozenset(ids)))
        return work.receipt([incident])


def expired(connection: Connection, files: Files, incident: str, by: str, at: datetime) -> Receipt:
    """One incident out of the store, whole; its audit entries stay and say that it was there. On hold: a refusing receipt."""
    with _erasing(connection):
        document = documents.loaded(connection, incident)
        if document.hold:
            return Receipt(verb="expire", at=at, incidents=(incident,), refused="legal hold")
        gone = traces.kept(connection, incident)
        connection.execute(delete(DOCUMENT).where(DOCUMENT.c.incident == incident))
        for sha256 in gone:
            to_do(connection, "unlink", sha256)
        work = Erasure(connection, files, by, at, counts=Counter(document=1, file=len(gone)))
        work.noted(incident, document.hash, "")
        return work.receipt([incident]).model_copy(update={"verb": "expire"})


@contextmanager
def _erasing(connection: Connection) -> Iterator[None]:
    """The only stretch in which decisions may be rewritten or removed; ends with its transaction at the latest."""
    connection.execute(insert(ERASING).values(id=1))
    to_do(connection, "vacuum", "")
    yield
    connection.execute(delete(ERASING))


def _refuse_held(connection: Connection, incidents: Sequence[str]) -> None:
    held = [i for i in incidents if documents.loaded(connection, i).hold]
    if held:
        hint = "Release the hold first, or leave it to who ordered it; nothing was changed."
        raise DecisionRefused(f"Legal hold on {len(held)} incidents: {', '.join(i[:40] for i in held[:5])}.", hint=hint)


def _document(document: Document, scrub: Scrub) -> Document:
    """Everything that a document says, without the person; a seal that held before holds after."""
    after = document.model_copy(
        update={
            "title": scrub.text(document.title),
            "services": tuple(scrub.text(s) for s in document.services),
            "sections": tuple(_section(s, scrub) for s in document.sections),
            "addendum": scrub.passages(document.addendum),
        }
    )
    if document.freeze is None:
        return after
    seal = document.freeze.model_copy(update={"by": scrub.text(document.freeze.by)})
    if document.freeze.passages_sha256 == _sealed(document):
        seal = seal.model_copy(update={"passages_sha256": _sealed(after)})
    return after.model_copy(update={"freeze": seal})


def _section(section: ReviewSection, scrub: Scrub) -> ReviewSection:
    collisions = tuple(
        c.model_copy(update={"ours": scrub.passages(c.ours), "theirs": scrub.passages(c.theirs)}) for c in section.collisions
    )
    return section.model_copy(
        update={
            "title": scrub.text(section.title),
            "prompt": scrub.text(section.prompt),
            "suggestion": scrub.passages(section.suggestion),
            "passages": scrub.passages(section.passages),
            "collisions": collisions,
        }
    )


def _sealed(document: Document) -> str:
    """SHA-256 (hex) over the words and citations of the frozen sections, as a freeze takes it."""
    return content_hash((s.id, p.text, list(p.cites)) for s in document.sections if s.frozen for p in s.passages)
