"""Whether what is stored is what was decided: the chain, its end, the people behind it, and what stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from drafter.domain.review import AuditEntry, AuditHead
from drafter.storage import acts, documents
from drafter.storage.audit import verify
from drafter.storage.tables import ACTOR, AUDIT, DECISION, DOCUMENT

_SAME = ("at", "verb", "incident", "section", "before", "after")


def faults(connection: Connection, exported: AuditHead | None) -> Iterator[str]:
    """Everything that is wrong, in words. Reads the whole chain and every document."""
    entries = [acts.entry_of(row) for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number))]
    end = acts.head(connection)
    yield from verify(entries, end)
    if entries and entries[-1].number > end.count:
        yield f"the chain goes on after its recorded end (entry {end.count})"
    if exported is not None and exported != end:
        yield from (fault for fault in verify(entries, exported) if "exported head" in fault)
    yield from _people(connection, {entry.actor for entry in entries})
    yield from _decisions(connection, entries)
    yield from _standing(connection, entries)


def _people(connection: Connection, acted: Iterable[str]) -> Iterator[str]:
    """A pseudonym commits to its name: one that was changed later does not fit."""
    rows = {row.pseudonym: row for row in connection.execute(select(ACTOR))}
    for pseudonym in sorted(set(acted) - set(rows)):
        yield f"{pseudonym} acted and is not known"
    for row in rows.values():
        if row.name is not None and row.pseudonym != acts.pseudonym_of(row.number, row.salt or "", row.name):
            yield f"{row.pseudonym} has another name than when it acted"


def _decisions(connection: Connection, entries: Sequence[AuditEntry]) -> Iterator[str]:
    """Each decision is what its entry says, and each entry that is one has it, unless its incident was removed since."""
    by_number = {entry.number: entry for entry in entries}
    wanted = select(DECISION, ACTOR.c.pseudonym).join(ACTOR, ACTOR.c.number == DECISION.c.actor).order_by(DECISION.c.number)
    kept: set[int] = set()
    for row in connection.execute(wanted):
        kept.add(row.number)
        entry = by_number.get(row.number)
        if entry is None or row.pseudonym != entry.actor or any(getattr(row, f) != getattr(entry, f) for f in _SAME):
            yield f"decision {row.number} is not what the audit says"
    removed = {entry.incident: entry.number for entry in entries if _removal(entry)}
    for entry in entries:
        if (
            entry.verb not in ("comment", "erase", "withdraw")
            and entry.number not in kept
            and entry.number > removed.get(entry.incident, 0)
        ):
            yield f"decision {entry.number} is gone"


def _standing(connection: Connection, entries: Iterable[AuditEntry]) -> Iterator[str]:
    """What stands is what the last act on it left."""
    last = {entry.incident: entry for entry in entries if entry.incident and entry.verb != "comment"}
    known = {incident for incident, entry in last.items() if not _removal(entry)}
    here = set(connection.execute(select(DOCUMENT.c.incident)).scalars())
    for incident in sorted(here ^ known):
        yield f"incident {incident[:80]!r} {'stands' if incident in here else 'is gone'} without an act"
    for incident in sorted(here & known):
        if documents.loaded(connection, incident).hash != last[incident].document:
            yield f"incident {incident[:80]!r} is not what act {last[incident].number} left"


def _removal(entry: AuditEntry) -> bool:
    return entry.verb == "erase" and not entry.after
