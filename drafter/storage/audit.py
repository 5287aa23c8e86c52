"""The chain of audit entries: each carries the hash of the one before, so that no edit, removal, insertion or new order
in the middle goes unseen. What is cut from the end is seen against a head that was exported before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from drafter.domain.review import AuditAct, AuditEntry, AuditHead, content_hash

START = "0" * 64
"""What the first entry has as its `previous`."""


def chained(previous: AuditHead, act: AuditAct) -> AuditEntry:
    """The entry that follows `previous`."""
    fields = {"number": previous.count + 1, **act.model_dump(), "previous": previous.hash}
    return AuditEntry(**fields, hash=_hash(fields))


def head_of(entry: AuditEntry) -> AuditHead:
    return AuditHead(count=entry.number, hash=entry.hash)


def verify(entries: Iterable[AuditEntry], head: AuditHead | None = None) -> tuple[str, ...]:
    """What is wrong with the chain, in words; empty when nothing is. `head`: an end of the chain that was exported earlier
    (or is kept elsewhere): the entry of its number must still be there, with its hash. Never stops at the first fault."""
    wrong: list[str] = []
    last = AuditHead(count=0, hash=START)
    seen = head is None or (head.count == 0 and head.hash == START)
    for entry in entries:
        if entry.number != last.count + 1:
            wrong.append(f"entry {entry.number} stands where {last.count + 1} should")
        if entry.previous != last.hash:
            wrong.append(f"entry {entry.number} does not follow the one before it")
        if entry.hash != _hash(entry.model_dump(exclude={"hash"})):
            wrong.append(f"entry {entry.number} is not what was written")
        last = head_of(entry)
        seen = seen or last == head
    if not seen and head is not None:
        wrong.append(f"the chain does not hold the exported head (entry {head.count}); it ends at entry {last.count}")
    return tuple(wrong)


def _hash(fields: dict[str, object]) -> str:
    parts = {key: value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value for key, value in fields.items()}
    return content_hash([parts])
