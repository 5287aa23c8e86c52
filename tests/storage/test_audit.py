"""The chain: 1,000 tampers of five kinds, each by a naive hand and by one that hashes anew, all found."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sqlalchemy import text

from drafter.domain.review import AuditAct, AuditEntry, AuditHead
from drafter.errors import StorageRefused
from drafter.storage.audit import START, chained, head_of, verify
from tests.storage.papers import NOON, act, document, imported, marked, minutes

VERBS = ("import", "accept", "edit", "reject", "comment", "publish")


def chain(length: int) -> list[AuditEntry]:
    entries: list[AuditEntry] = []
    for n in range(length):
        last = head_of(entries[-1]) if entries else AuditHead(count=0, hash=START)
        entries.append(chained(last, AuditAct(at=minutes(n), actor=f"person-{n % 3}", verb=VERBS[n % 6], incident=str(n % 4))))
    return entries


def rehashed(entries: list[AuditEntry], first: int) -> list[AuditEntry]:
    """What a patient attacker does: everything from `first` chained anew, so that the chain fits in itself."""
    out = entries[:first]
    for entry in entries[first:]:
        last = head_of(out[-1]) if out else AuditHead(count=0, hash=START)
        out.append(chained(last, AuditAct(**entry.model_dump(exclude={"number", "previous", "hash"}))))
    return out


def edited(entries: list[AuditEntry], at: int, dice: random.Random) -> list[AuditEntry]:
    changes = {
        "at": entries[at].at + timedelta(microseconds=1),
        "actor": entries[at].actor + "0",
        "verb": "freeze",
        "incident": "other",
        "section": "summary",
        "before": "b" * 64,
        "after": "a" * 64,
        "document": "e" * 64,
        "evidence": ("m-1",),
        "number": entries[at].number + 1,
        "previous": "c" * 64,
        "hash": "d" * 64,
    }
    name = dice.choice(list(changes))
    return [*entries[:at], entries[at].model_copy(update={name: changes[name]}), *entries[at + 1 :]]


def deleted(entries: list[AuditEntry], at: int, _dice: random.Random) -> list[AuditEntry]:
    return entries[:at] + entries[at + 1 :]


def reordered(entries: list[AuditEntry], at: int, dice: random.Random) -> list[AuditEntry]:
    other = dice.choice([n for n in range(len(entries)) if n != at])
    out = list(entries)
    out[at], out[other] = out[other], out[at]
    return out


def inserted(entries: list[AuditEntry], at: int, _dice: random.Random) -> list[AuditEntry]:
    made = chained(head_of(entries[at]), AuditAct(at=NOON, actor="person-9", verb="accept", incident="1"))
    return [*entries[: at + 1], made, *entries[at + 1 :]]


def truncated(entries: list[AuditEntry], at: int, _dice: random.Random) -> list[AuditEntry]:
    return entries[:at]


TAMPERS = (edited, deleted, reordered, inserted, truncated)


def test_an_untouched_chain_is_fine():
    for length in (0, 1, 50):
        entries = chain(length)
        assert verify(entries) == ()
        for upto in range(length):
            assert verify(entries, head_of(entries[upto])) == ()


@pytest.mark.parametrize("patient", [False, True], ids=["naive", "rehashed"])
@pytest.mark.parametrize("tamper", TAMPERS, ids=[t.__name__ for t in TAMPERS])
def test_every_tamper_is_found(tamper, patient):
    dice = random.Random(tamper.__name__)
    tampers = missed = 0
    while tampers < 100:
        entries = chain(dice.randint(2, 40))
        at = dice.randrange(len(entries) - (tamper is inserted))  # after the last one it would be an entry like any other
        forged = tamper(entries, at, dice)
        forged = rehashed(forged, 0) if patient else forged
        if forged != entries:  # hashing anew undoes an edit of a hash
            tampers += 1
            missed += verify(forged, head_of(entries[-1])) == ()
    assert missed == 0


def test_what_is_cut_from_the_end_shows_only_against_an_exported_head():
    entries = chain(10)
    assert verify(entries[:7]) == ()
    assert verify(entries[:7], head_of(entries[-1])) == (
        "the chain does not hold the exported head (entry 10); it ends at entry 7",
    )


@pytest.fixture
def decided(store):
    store.add(document(), imported(), [])
    for n, name in enumerate(("summary", "timeline")):
        store.decide(act(section=name, by="lee", at=minutes(n)), store.document("7").section(name).hash, marked(name, "accepted"))
    assert store.verify() == ()
    return store


@pytest.mark.parametrize("statement", [
    "UPDATE audit SET actor = 'x'", "DELETE FROM audit", "UPDATE decision SET reason = 'x'", "DELETE FROM decision",
    "DELETE FROM document",
])  # fmt: skip
def test_the_database_refuses_to_change_what_was_decided(decided, statement):
    with pytest.raises(StorageRefused, match="append-only"), decided.writing() as connection:
        connection.execute(text(statement))
    assert decided.verify() == ()


UNGUARDED = {
    "UPDATE document SET title = 'Nothing happened'": "not what act",
    "UPDATE section SET passages = '[]' WHERE id = 'summary'": "not what act",
    "UPDATE section SET state = 'rejected' WHERE id = 'timeline'": "not what act",
    "UPDATE actor SET name = 'mallory' WHERE name = 'lee'": "another name",
    "UPDATE audit_head SET count = 2": "recorded end",
    "UPDATE audit SET after = 'x' WHERE number = 2": "entry 2 is not what was written",
    "UPDATE decision SET after = 'x' WHERE number = 2": "decision 2 is not what",
    "DELETE FROM decision WHERE number = 3": "decision 3 is gone",
    "UPDATE decision SET verb = 'reject' WHERE number = 3": "decision 3 is not what",
}


@pytest.mark.parametrize("statement", UNGUARDED)
def test_who_writes_to_the_database_itself_is_found(decided, statement):
    exported = decided.head()
    with decided.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = replica"))
        else:
            for name in ("audit_no_update", "decision_no_update", "decision_no_delete"):
                connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text(statement))
    assert UNGUARDED[statement] in " ".join(decided.verify(exported))
