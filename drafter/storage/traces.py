"""Where a person is to be found in the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, select

from drafter.errors import StorageRefused
from drafter.storage import documents
from drafter.storage.files import Files
from drafter.storage.scrub import Scrub, records
from drafter.storage.tables import ACTOR, COMMENT, DECISION, DOCUMENT, KEPT, PERSON, PUBLICATION, SECTION, VERSION

TEXTS = {
    DOCUMENT: ("title", "services", "signed_off", "addendum"),
    SECTION: ("title", "prompt", "suggestion", "passages", "collisions"),
    VERSION: ("passages",),
    COMMENT: ("text",),
    DECISION: ("reason",),
    PUBLICATION: ("place", "error"),
}
"""Every column that may hold somebody's words or name; the others hold ids, hashes, instants and words of closed lists."""
AT_ONCE = 200


def actors(connection: Connection, finder: Scrub) -> dict[int, tuple[str, str]]:
    """Number → (name, pseudonym) of those who acted under one of the names."""
    rows = connection.execute(select(ACTOR.c.number, ACTOR.c.name, ACTOR.c.pseudonym).where(ACTOR.c.name.is_not(None)))
    return {row.number: (row.name, row.pseudonym) for row in rows if finder.is_name(row.name)}


def roles(connection: Connection, finder: Scrub) -> dict[str, set[str]]:
    """Incident → the roles that the person has in it."""
    found: dict[str, set[str]] = {}
    for row in connection.execute(select(PERSON)):
        if finder.is_name(row.key):
            found.setdefault(row.incident, set()).add(row.role)
    return found


def incidents(connection: Connection, files: Files, finder: Scrub, numbers: Collection[int]) -> tuple[set[str], list[str]]:
    """Every incident in which the person acted or is named, in rows and in kept files; and the files that cannot be read.
    Reads the whole store."""
    found: set[str] = set()
    lost: list[str] = []
    for table in (DECISION, COMMENT, VERSION, PUBLICATION):
        found.update(connection.execute(select(table.c.incident).where(table.c.actor.in_(numbers)).distinct()).scalars())
    for table, columns in TEXTS.items():
        wanted = select(table.c.incident, *(table.c[name] for name in columns))
        for row in connection.execute(wanted.execution_options(yield_per=AT_ONCE)):
            if any(isinstance(text, str) and finder.holds(text) for text in row[1:]):
                found.add(row.incident)
    every = connection.execute(select(KEPT.c.sha256).distinct().order_by(KEPT.c.sha256)).scalars().all()
    for sha256, content in contents(connection, files, every):
        if content is None:
            lost.append(sha256)
        elif finder.holds(content.decode("utf-8", "replace")):
            found.update(connection.execute(select(KEPT.c.incident).where(KEPT.c.sha256 == sha256)).scalars())
    return found, lost


def contents(connection: Connection, files: Files, hashes: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """Each of these files, or None where it is gone or altered: nobody can say whose words were in it."""
    for sha256 in hashes:
        try:
            yield sha256, files.get(connection, sha256)
        except StorageRefused:
            yield sha256, None


def kept(connection: Connection, incident: str) -> list[str]:
    return list(connection.execute(select(KEPT.c.sha256).where(KEPT.c.incident == incident).order_by(KEPT.c.sha256)).scalars())


def said(connection: Connection, files: Files, incident: str, who: Collection[str], ids: Collection[str]) -> dict[str, str]:
    """Evidence id → words of the records of these roles, or of these ids, in every ledger kept for the incident."""
    found: dict[str, str] = {}
    for _, content in contents(connection, files, kept(connection, incident)):
        found |= records(content or b"", who, ids)
    return found


def own_words(connection: Connection, incident: str, finder: Scrub, numbers: Collection[int]) -> list[str]:
    """What the person wrote in the review itself: comments, reasons, passages."""
    out: list[str] = []
    for table, column in ((COMMENT, "text"), (DECISION, "reason")):
        wanted = select(table.c[column]).where(table.c.incident == incident, table.c.actor.in_(numbers))
        out += connection.execute(wanted).scalars()
    for table in (SECTION, VERSION):
        for text in connection.execute(select(table.c.passages).where(table.c.incident == incident)).scalars():
            passages = documents.passages_of(text)
            out += [p.text for p in passages if p.origin in ("human", "edited") and finder.is_name(p.by)]
    return out
