"""Who acted, and what of it goes into the audit chain: always in the transaction of the act itself."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from drafter.domain.review import AuditAct, AuditEntry, AuditHead, Comment, Decision
from drafter.storage.audit import chained, head_of
from drafter.storage.refusals import read_back
from drafter.storage.tables import ACTOR, AUDIT, AUDIT_HEAD, COMMENT, DECISION
from drafter.storage.values import NAMES, as_json


def actor_of(connection: Connection, name: str) -> tuple[int, str]:
    """Number and pseudonym of a person. At the first act they are made, with the head of the chain locked."""
    wanted = select(ACTOR.c.number, ACTOR.c.pseudonym).where(ACTOR.c.name == name)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        locked_head(connection)
        row = connection.execute(wanted).one_or_none()
    if row is not None:
        return row.number, row.pseudonym
    number = (connection.execute(select(func.max(ACTOR.c.number))).scalar() or 0) + 1
    salt = secrets.token_hex(32)  # a guessable one would let anybody test a name against the chain after an erasure
    pseudonym = pseudonym_of(number, salt, name)
    connection.execute(insert(ACTOR), {"number": number, "name": name, "salt": salt, "pseudonym": pseudonym})
    return number, pseudonym


def name() -> ColumnElement[str]:
    """A person's name, or the pseudonym of one who was erased."""
    return func.coalesce(ACTOR.c.name, ACTOR.c.pseudonym)


def pseudonym_of(number: int, salt: str, name: str) -> str:
    """`person-3-…`: binds the chain to the name while the salt is kept, and says nothing of it once the salt is gone."""
    return f"person-{number}-{hashlib.sha256(f'{salt}:{name}'.encode()).hexdigest()[:24]}"


def locked_head(connection: Connection) -> AuditHead:
    """The end of the chain; nobody else appends before this transaction ends."""
    row = connection.execute(select(AUDIT_HEAD.c.count, AUDIT_HEAD.c.hash).with_for_update()).one()
    return AuditHead(count=row.count, hash=row.hash)


def appended(connection: Connection, head: AuditHead, act: AuditAct) -> AuditEntry:
    """The act at the end of the chain, whose head was locked in this transaction."""
    entry = chained(head, act)
    connection.execute(insert(AUDIT), entry.model_dump() | {"evidence": as_json(NAMES, entry.evidence)})
    connection.execute(update(AUDIT_HEAD), head_of(entry).model_dump())
    return entry


def decided(connection: Connection, decision: Decision, document: str) -> None:
    """The decision and its audit entry (`document`: hash of all of it as it is now). Call it last: everybody who decides
    anything waits from here on to the end of the transaction."""
    actor, pseudonym = actor_of(connection, decision.by)
    head = locked_head(connection)
    entry = appended(
        connection,
        head,
        AuditAct(
            at=decision.at, actor=pseudonym, verb=decision.verb, incident=decision.incident, section=decision.section,
            before=decision.before, after=decision.after, document=document, evidence=decision.evidence_opened,
        ),
    )  # fmt: skip
    values = decision.model_dump(exclude={"by"}) | {"evidence_opened": as_json(NAMES, decision.evidence_opened)}
    connection.execute(insert(DECISION), values | {"number": entry.number, "actor": actor})


def commented(connection: Connection, comment: Comment) -> None:
    """The comment and its audit entry, which holds none of its words; the same comment again changes nothing."""
    head = locked_head(connection)
    if connection.execute(select(COMMENT.c.number).where(COMMENT.c.id == comment.id)).first() is not None:
        return
    actor, pseudonym = actor_of(connection, comment.by)
    act = AuditAct(at=comment.at, actor=pseudonym, verb="comment", incident=comment.incident, section=comment.section)
    entry = appended(connection, head, act)
    connection.execute(insert(COMMENT), comment.model_dump(exclude={"by"}) | {"number": entry.number, "actor": actor})


@read_back("An audit entry")
def entry_of(row: Row[Any]) -> AuditEntry:
    return AuditEntry(**row._asdict() | {"evidence": NAMES.validate_json(row.evidence)})


@read_back("A decision")
def decision_of(row: Row[Any]) -> Decision:
    fields = row._asdict() | {"evidence_opened": NAMES.validate_json(row.evidence_opened)}
    return Decision(**{name: fields[name] for name in Decision.model_fields})
