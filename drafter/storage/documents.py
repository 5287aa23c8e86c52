"""A document as rows and back: one row of the list, one row a section, one row a version of a section."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, func, insert, select, update

from drafter.domain.review import Document, Passage, ReviewSection
from drafter.errors import IncidentUnknown
from drafter.storage.refusals import read_back
from drafter.storage.tables import DOCUMENT, SECTION, VERSION
from drafter.storage.values import COLLISIONS, FREEZE, NAMES, PASSAGES, as_json

SEARCHED = 300
"""Characters of title and services that a search looks in, and of what is searched for."""
KEPT_SECTIONS = 2_048
"""Sections kept as they were parsed; a hundred incidents or so that people work on."""

_LONG = ("signed_off", "addendum")
_READ = (
    select(
        *(case((SECTION.c.position > 0, None), else_=c).label(c.name) if c.name in _LONG else c for c in DOCUMENT.c),
        *(SECTION.c[name].label(f"section_{name}") for name in ReviewSection.model_fields),
    )
    .outerjoin(SECTION, SECTION.c.incident == DOCUMENT.c.incident)
    .where(DOCUMENT.c.incident == bindparam("this"))
    .order_by(SECTION.c.position)
)
"""A document with its sections, in one statement: a row a section. What is long comes once."""
_SECTION_AT = len(DOCUMENT.c)
_CHANGED_DOCUMENT = update(DOCUMENT).where(DOCUMENT.c.incident == bindparam("this"))
_CHANGED_SECTION = update(SECTION).where(SECTION.c.incident == bindparam("this"), SECTION.c.id == bindparam("one"))
_LAST_VERSION = select(func.coalesce(func.max(VERSION.c.number), 0)).where(
    VERSION.c.incident == bindparam("this"), VERSION.c.section == bindparam("one")
)
_NEXT_VERSION = insert(VERSION).values(number=_LAST_VERSION.scalar_subquery() + 1).inline()


def loaded(connection: Connection, incident: str) -> Document:
    """Raises `IncidentUnknown`."""
    rows = connection.execute(_READ, {"this": incident}).all()
    if not rows:
        raise unknown(incident)
    with read_back(f"Incident {incident[:80]!r}"):
        return _document(rows[0], tuple(_section(tuple(row[_SECTION_AT:])) for row in rows if row.section_id is not None))


def unknown(incident: str) -> IncidentUnknown:
    return IncidentUnknown(f"No document of incident {incident[:80]!r}.")


def _document(row: Row[Any], sections: tuple[ReviewSection, ...]) -> Document:
    return Document(
        incident=row.incident, title=row.title, severity=row.severity, services=NAMES.validate_json(row.services),
        state=row.state, run=row.run, evidence=row.evidence, started_at=row.started_at, resolved_at=row.resolved_at,
        sections=sections, freeze=FREEZE.validate_json(row.signed_off or "null"), addendum=PASSAGES.validate_json(row.addendum),
        restricted=row.restricted, hold=row.hold,
    )  # fmt: skip


@lru_cache(KEPT_SECTIONS)
def _section(columns: tuple[Any, ...]) -> ReviewSection:
    """From the columns of a row, in the order of the fields. Kept by their very text: other text reads otherwise."""
    fields = dict(zip(ReviewSection.model_fields, columns, strict=True))
    for name in ("suggestion", "passages"):
        fields[name] = PASSAGES.validate_json(fields[name])
    return ReviewSection(**fields | {"collisions": COLLISIONS.validate_json(fields["collisions"])})


def inserted(connection: Connection, document: Document, at: datetime, actor: int) -> None:
    """A document that is not there yet, with a first version of each section."""
    connection.execute(insert(DOCUMENT), _columns(document) | {"incident": document.incident, "updated_at": at})
    rows = [_section_columns(document, position) for position in range(len(document.sections))]
    if rows:
        connection.execute(insert(SECTION), rows)
    for section in document.sections:
        _version(connection, document.incident, section, at, actor)


def replaced(connection: Connection, old: Document, new: Document, at: datetime, actor: int) -> None:
    """Writes what differs; each section that looks different to a reviewer has a new version."""
    connection.execute(_CHANGED_DOCUMENT, _columns(new) | {"this": new.incident, "updated_at": at})
    _sections(connection, old, new)
    before = {s.id: s for s in old.sections}
    for section in new.sections:
        known = before.get(section.id)
        if known is None or (known is not section and known.hash != section.hash):
            _version(connection, new.incident, section, at, actor)


def rewritten(connection: Connection, old: Document, new: Document) -> None:
    """Writes what differs as if it had always been so: no version, the same time of change."""
    connection.execute(_CHANGED_DOCUMENT, _columns(new) | {"this": new.incident})
    _sections(connection, old, new)


def _sections(connection: Connection, old: Document, new: Document) -> None:
    before = {s.id: (position, s) for position, s in enumerate(old.sections)}
    gone = set(before) - {s.id for s in new.sections}
    if gone:
        connection.execute(delete(SECTION).where(SECTION.c.incident == new.incident, SECTION.c.id.in_(gone)))
    for position, section in enumerate(new.sections):
        if section.id not in before:
            connection.execute(insert(SECTION), _section_columns(new, position))
        elif before[section.id] != (position, section):
            connection.execute(_CHANGED_SECTION, _section_columns(new, position) | {"this": new.incident, "one": section.id})


def _columns(document: Document) -> dict[str, object]:
    undecided = [s for s in document.sections if s.state == "suggested"]
    words = [document.incident, document.title[:SEARCHED], document.severity or "", " ".join(document.services)[:SEARCHED]]
    return {
        "title": document.title, "severity": document.severity, "state": document.state,
        "started_at": document.started_at, "resolved_at": document.resolved_at,
        "open_sections": len(undecided),
        "flagged": sum(bool(p.flags) for s in undecided for p in s.passages),
        "collisions": sum(len(s.collisions) for s in document.sections),
        "restricted": document.restricted, "hold": document.hold,
        "title_key": folded(document.title)[:SEARCHED], "words": folded("\n".join(words)),
        "services": as_json(NAMES, document.services), "run": document.run, "evidence": document.evidence,
        "signed_off": None if document.freeze is None else as_json(FREEZE, document.freeze),
        "addendum": as_json(PASSAGES, document.addendum),
    }  # fmt: skip


def folded(text: str) -> str:
    """Text as it is searched and sorted: without regard to case, and to how an accent is written."""
    return unicodedata.normalize("NFKC", text).casefold()


def _section_columns(document: Document, position: int) -> dict[str, object]:
    section = document.sections[position]
    return {
        "incident": document.incident, "id": section.id, "position": position, "title": section.title, "prompt": section.prompt,
        "human_only": section.human_only, "state": section.state, "frozen": section.frozen,
        "suggestion": as_json(PASSAGES, section.suggestion), "passages": as_json(PASSAGES, section.passages),
        "collisions": as_json(COLLISIONS, section.collisions),
    }  # fmt: skip


def _version(connection: Connection, incident: str, section: ReviewSection, at: datetime, actor: int) -> None:
    place = {"incident": incident, "section": section.id, "this": incident, "one": section.id}
    connection.execute(_NEXT_VERSION, place | {"at": at, "actor": actor, "passages": as_json(PASSAGES, section.passages)})


@read_back("A version of a section")
def passages_of(text: str) -> tuple[Passage, ...]:
    return PASSAGES.validate_json(text)
