"""Who acted, and what of it goes into the audit chain: always in the transaction of the act itself."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, insert, select, update

from drafter.domain.review import AuditAct, AuditEntry, AuditHead, Comment, Decision
from drafter.storage.audit import chained, head_of
from drafter.storage.refusals import read_back
from drafter.storage.tables import ACTOR, AUDIT, AUDIT_HEAD, COMMENT, DECISION
from drafter.storage.values import NAMES, as_json

_ACTOR = select(ACTOR.c.number, ACTOR.c.pseudonym).where(ACTOR.c.name == bindparam("name"))
_HEAD = select(AUDIT_HEAD.c.count, AUDIT_HEAD.c.hash)
_BOTH = _HEAD.add_columns(ACTOR.c.number, ACTOR.c.pseudonym).outerjoin(ACTOR, ACTOR.c.name == bindparam("name"))
_ENTRY, _NEW_HEAD, _DECISION, _COMMENT = insert(AUDIT), update(AUDIT_HEAD), insert(DECISION), insert(COMMENT)


class Actor(NamedTuple):
    """A person as rows and the audit name them."""

    number: int
    pseudonym: str


def actor_of(connection: Connection, name: str) -> Actor:
    """Made at the person's first act."""
    row = connection.execute(_ACTOR, {"name": name}).one_or_none()
    if row is not None:
        return Actor(row.number, row.pseudonym)
    number = (connection.execute(select(func.max(ACTOR.c.number))).scalar() or 0) + 1
    salt = secrets.token_hex(32)  # a guessable one would let anybody test a name against the chain after an erasure
    made = Actor(number, pseudonym_of(number, salt, name))
    connection.execute(insert(ACTOR), {**made._asdict(), "name": name, "salt": salt})
    return made


def name() -> ColumnElement[str]:
    """A person's name, or the pseudonym of one who was erased."""
    return func.coalesce(ACTOR.c.name, ACTOR.c.pseudonym)


def pseudonym_of(number: int, salt: str, name: str) -> str:
    """`person-3-…`: binds the chain to the name while the salt is kept, and says nothing of it once the salt is gone."""
    return f"person-{number}-{hashlib.sha256(f'{salt}:{name}'.encode()).hexdigest()[:24]}"


def head(connection: Connection) -> AuditHead:
    """The end of the chain. Who writes holds it: nobody else appends before the transaction ends."""
    return AuditHead(**connection.execute(_HEAD).one()._asdict())


def before(connection: Connection, name: str) -> tuple[Actor, AuditHead]:
    """What an act needs to know, in one question: who acts, and the end of the chain."""
    count, last, number, pseudonym = connection.execute(_BOTH, {"name": name}).one()
    return Actor(number, pseudonym) if number else actor_of(connection, name), AuditHead(count=count, hash=last)


def appended(connection: Connection, act: AuditAct, end: AuditHead) -> AuditEntry:
    """The act at the end of the chain."""
    entry = chained(end, act)
    connection.execute(_ENTRY, entry.model_dump() | {"evidence": as_json(NAMES, entry.evidence)})
    connection.execute(_NEW_HEAD, head_of(entry).model_dump())
    return entry


def decided(connection: Connection, decision: Decision, document: str, actor: Actor, end: AuditHead) -> None:
    """The decision and its audit entry (`document`: hash of all of it as it is now)."""
    entry = appended(
        connection,
        AuditAct(
            at=decision.at, actor=actor.pseudonym, verb=decision.verb, incident=decision.incident, section=decision.section,
            before=decision.before, after=decision.after, document=document, evidence=decision.evidence_opened,
        ),
        end,
    )  # fmt: skip
    values = decision.model_dump(exclude={"by"}) | {"evidence_opened": as_json(NAMES, decision.evidence_opened)}
    connection.execute(_DECISION, values | {"number": entry.number, "actor": actor.number})


def commented(connection: Connection, comment: Comment) -> None:
    """The comment and its audit entry, which holds none of its words; the same comment again changes nothing."""
    if connection.execute(select(COMMENT.c.number).where(COMMENT.c.id == comment.id)).first() is not None:
        return
    actor, end = before(connection, comment.by)
    act = AuditAct(at=comment.at, actor=actor.pseudonym, verb="comment", incident=comment.incident, section=comment.section)
    entry = appended(connection, act, end)
    connection.execute(_COMMENT, comment.model_dump(exclude={"by"}) | {"number": entry.number, "actor": actor.number})


@read_back("An audit entry")
def entry_of(row: Row[Any]) -> AuditEntry:
    return AuditEntry(**row._asdict() | {"evidence": NAMES.validate_json(row.evidence)})


@read_back("A decision")
def decision_of(row: Row[Any]) -> Decision:
    fields = row._asdict() | {"evidence_opened": NAMES.validate_json(row.evidence_opened)}
    return Decision(**{name: fields[name] for name in Decision.model_fields})
