"""A document as rows and back: one row of the list, one row a section, one row a version of a section."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from drafter.domain.review import Document, Passage, ReviewSection
from drafter.errors import IncidentUnknown
from drafter.storage.tables import DOCUMENT, SECTION, VERSION
from drafter.storage.values import COLLISIONS, FREEZE, NAMES, PASSAGES, as_json

SEARCHED = 300
"""Characters of title and services that a search looks in, and of what is searched for."""


def loaded(connection: Connection, incident: str, *, lock: bool = False) -> Document:
    """Raises `IncidentUnknown`. With `lock`, nobody else decides on it before this transaction ends."""
    wanted = select(DOCUMENT).where(DOCUMENT.c.incident == incident)
    row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
    if row is None:
        raise unknown(incident)
    sections = connection.execute(select(SECTION).where(SECTION.c.incident == incident).order_by(SECTION.c.position))
    return _document(row, tuple(_section(s) for s in sections))


def unknown(incident: str) -> IncidentUnknown:
    return IncidentUnknown(f"No document of incident {incident[:80]!r}.")


def _document(row: Row[Any], sections: tuple[ReviewSection, ...]) -> Document:
    return Document(
        incident=row.incident, title=row.title, severity=row.severity, services=NAMES.validate_json(row.services),
        state=row.state, run=row.run, evidence=row.evidence, started_at=row.started_at, resolved_at=row.resolved_at,
        sections=sections, freeze=FREEZE.validate_json(row.signed_off or "null"), addendum=PASSAGES.validate_json(row.addendum),
        restricted=row.restricted, hold=row.hold,
    )  # fmt: skip


def _section(row: Row[Any]) -> ReviewSection:
    return ReviewSection(
        id=row.id, title=row.title, prompt=row.prompt, human_only=row.human_only, state=row.state, frozen=row.frozen,
        suggestion=PASSAGES.validate_json(row.suggestion), passages=PASSAGES.validate_json(row.passages),
        collisions=COLLISIONS.validate_json(row.collisions),
    )  # fmt: skip


def inserted(connection: Connection, document: Document, at: datetime, actor: int) -> None:
    """A document that is not there yet, with a first version of each section."""
    connection.execute(insert(DOCUMENT).values(incident=document.incident, **_columns(document), updated_at=at))
    rows = [_section_columns(document, position) for position in range(len(document.sections))]
    if rows:
        connection.execute(insert(SECTION), rows)
    for section in document.sections:
        _version(connection, document.incident, section, at, actor)


def replaced(connection: Connection, old: Document, new: Document, at: datetime, actor: int) -> None:
    """Writes what differs; each section that looks different to a reviewer has a new version."""
    connection.execute(update(DOCUMENT).where(DOCUMENT.c.incident == new.incident).values(**_columns(new), updated_at=at))
    _sections(connection, old, new)
    before = {s.id: s.hash for s in old.sections}
    for section in new.sections:
        if before.get(section.id) != section.hash:
            _version(connection, new.incident, section, at, actor)


def rewritten(connection: Connection, old: Document, new: Document) -> None:
    """Writes what differs as if it had always been so: no version, the same time of change."""
    connection.execute(update(DOCUMENT).where(DOCUMENT.c.incident == new.incident).values(**_columns(new)))
    _sections(connection, old, new)


def _sections(connection: Connection, old: Document, new: Document) -> None:
    before = {s.id: (position, s) for position, s in enumerate(old.sections)}
    gone = set(before) - {s.id for s in new.sections}
    if gone:
        connection.execute(delete(SECTION).where(SECTION.c.incident == new.incident, SECTION.c.id.in_(gone)))
    for position, section in enumerate(new.sections):
        here = (SECTION.c.incident == new.incident, SECTION.c.id == section.id)
        if section.id not in before:
            connection.execute(insert(SECTION).values(**_section_columns(new, position)))
        elif before[section.id] != (position, section):
            connection.execute(update(SECTION).where(*here).values(**_section_columns(new, position)))


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
        "title_key": document.title.casefold()[:SEARCHED], "words": "\n".join(words).casefold(),
        "services": as_json(NAMES, document.services), "run": document.run, "evidence": document.evidence,
        "signed_off": None if document.freeze is None else as_json(FREEZE, document.freeze),
        "addendum": as_json(PASSAGES, document.addendum),
    }  # fmt: skip


def _section_columns(document: Document, position: int) -> dict[str, object]:
    section = document.sections[position]
    return {
        "incident": document.incident, "id": section.id, "position": position, "title": section.title, "prompt": section.prompt,
        "human_only": section.human_only, "state": section.state, "frozen": section.frozen,
        "suggestion": as_json(PASSAGES, section.suggestion), "passages": as_json(PASSAGES, section.passages),
        "collisions": as_json(COLLISIONS, section.collisions),
    }  # fmt: skip


def _version(connection: Connection, incident: str, section: ReviewSection, at: datetime, actor: int) -> None:
    mine = (VERSION.c.incident == incident, VERSION.c.section == section.id)
    number = (connection.execute(select(func.max(VERSION.c.number)).where(*mine)).scalar() or 0) + 1
    values = {"incident": incident, "section": section.id, "number": number, "at": at, "actor": actor}
    connection.execute(insert(VERSION).values(**values, passages=as_json(PASSAGES, section.passages)))


def passages_of(text: str) -> tuple[Passage, ...]:
    return PASSAGES.validate_json(text)
