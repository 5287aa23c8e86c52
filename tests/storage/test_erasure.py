"""A person out of everything: rows, versions, files, free pages and the log."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.domain.review import Collision, Comment, Freeze, Passage, Publication, content_hash
from drafter.errors import DecisionRefused, IncidentUnknown, StorageRefused
from drafter.storage.audit import verify
from drafter.storage.store import open_store
from tests.storage.papers import NOON, act, document, imported, marked, minutes, section, written

NAMES = ("Vesna Tolmin", "vtolmin", "vesna@tolmin.example")
SAID = "I pulled the breaker on the ledger because the queue looked poisoned to me"
SHORT = "mea culpa"
WROTE = "In hindsight the dashboard told us a comforting story"
REMARK = "Honestly the runbook page I wrote last spring was misleading"


def record(name: str, author: str, text: str) -> dict[str, object]:
    return {"id": name, "kind": "message", "author": author, "title": "", "text": text, "details": {}, "marks": [],
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(), "span_sha256": "", "source_id": name}  # fmt: skip


LEDGER = "\n".join(
    json.dumps(r)
    for r in (
        record("m-1", "responder-1", SAID),
        record("m-2", "responder-2", f"did somebody say “{SAID}”? ok, and thanks vtolmin"),
        record("m-3", "responder-1", SHORT),
    )
).encode()
DRAFT = json.dumps(
    {"sections": [{"claims": [{"text": f"responder-1: “{SAID}”", "cites": ["m-1"]}]}], "schema": 3}, indent=1
).encode()


@pytest.fixture
def told(store):
    """Two incidents: one with the person all over it, one without a trace."""
    theirs = Passage(text=WROTE, origin="human", by=NAMES[0])
    sections = (
        section("summary", passages=(
            Passage(text=f"The ledger stopped: “{SAID}”.", cites=("m-1",), origin="embedded", by="embedded"),
            Passage(text="A reply said mea culpa.", cites=("m-3",)),
            Passage(text="Elsewhere a mea culpa of another kind.", cites=("m-2",)),
            Passage(text="Reviewed by Vesna Tolmin.", origin="human", by="kim"),
            theirs,
        )),
        section("timeline", "12:00 The queue grew.", frozen=True, collisions=(
            Collision(id="c", at=0, ours=(theirs,), theirs=(Passage(text="vtolmin paged"),)),
        )),
    )  # fmt: skip
    seal = content_hash([("timeline", "12:00 The queue grew.", ["m-0"])])
    freeze = Freeze(at=NOON, by=NAMES[1], passages_sha256=seal)
    run, evidence = (hashlib.sha256(content).hexdigest() for content in (DRAFT, LEDGER))
    whole = document("7", title="Ledger stuck, vtolmin on call", sections=sections, freeze=freeze, run=run, evidence=evidence)
    store.add(whole, imported("7"), [DRAFT, LEDGER])
    store.keep_people("7", {"responder-1": NAMES[1:2], "responder-2": ["lbrandt"]})
    hash_of = store.document("7").section("summary").hash
    after = store.decide(act("edit", "7", by=NAMES[0], reason=REMARK), hash_of, written("summary", WROTE + ".", NAMES[0]))
    store.decide(act("accept", "7", reason="as vtolmin said"), after.section("summary").hash, marked("summary", "edited"))
    store.comment(Comment(id="1", incident="7", section="summary", by=NAMES[0], at=NOON, text=REMARK))
    store.comment(Comment(id="2", incident="7", section="summary", by="kim", at=NOON, text=f"Vesna Tolmin wrote: {REMARK}!"))
    store.record(
        Publication(incident="7", target="t", key="k", content_sha256="", state="failed", at=NOON, by=NAMES[1], error="vtolmin")
    )
    store.add(document("8", run=evidence, evidence=evidence), imported("8"), [])
    return store


def bytes_of(where: str) -> bytes:
    """Every byte that the store has on the disk, in whatever file."""
    if "://" not in where:
        return b"\n".join(path.read_bytes() for path in sorted(Path(where).parent.rglob("*")) if path.is_file())
    from sqlalchemy import MetaData, create_engine, select

    engine, metadata = create_engine(where), MetaData()
    with engine.connect() as connection:
        metadata.reflect(connection)
        rows = [tuple(row) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    engine.dispose()
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)


def test_no_byte_of_the_person_is_left(told, where):
    needles = [*NAMES, SAID, SHORT + ".", WROTE, REMARK, "breaker on the ledger", "runbook page I wrote", "comforting story"]
    before = bytes_of(where)
    assert all(needle.encode() in before for needle in (*NAMES[:2], SAID, WROTE, REMARK))
    receipt = told.erase_person(NAMES, "root", minutes(5))
    after = bytes_of(where).lower()
    assert [needle for needle in needles if needle.lower().encode() in after] == []
    assert receipt.incidents == ("7",)
    assert receipt.rewritten == {
        "comment": 2,
        "decision": 2,
        "document": 1,
        "file": 2,
        "person": 1,
        "publication": 1,
        "version": 2,
    }
    assert not any("pending" in line for line in receipt.unreached)
    assert not any(name in receipt.model_dump_json() for name in NAMES)


def test_what_others_did_stands(told):
    other = told.document("8")
    told.erase_person(NAMES, "root", minutes(5))
    assert told.document("8") == other
    passages = told.document("7").section("summary").passages
    assert [p.text for p in passages] == [
        "The ledger stopped: “(erased)”.", "A reply said (erased).", "Elsewhere a mea culpa of another kind.",
        f"Reviewed by {passages[4].by}.", "(erased)", "(erased)",
    ]  # fmt: skip
    assert [p.stale for p in passages] == [True, True, False, False, False, False]
    assert [c.text for c in told.comments("7")] == ["(erased)", f"{passages[4].by} wrote: (erased)!"]
    assert [d.reason for d in told.decisions("7")] == ["", "(erased)", f"as {_pseudonym(told, 'vtolmin')} said"]
    assert told.people("7") == {"responder-2": ("lbrandt",)}


def _pseudonym(store, _name) -> str:
    """Who was erased under a second name shows as that name's own pseudonym."""
    return next(p.by for p in store.outbox("7"))


def test_files_are_rewritten_and_named_anew(told):
    old = told.document("7")
    told.erase_person(NAMES, "root", minutes(5))
    new = told.document("7")
    assert new.evidence != old.evidence
    rows = [json.loads(line) for line in told.file(new.evidence).splitlines()]
    assert [(r["id"], r["author"], r["text_sha256"] == "", r["marks"]) for r in rows] == [
        ("m-1", "responder-1", True, ["withdrawn"]),
        ("m-2", "responder-2", False, []),
        ("m-3", "responder-1", True, ["withdrawn"]),
    ]
    assert json.loads(told.file(new.run))["sections"][0]["claims"][0]["text"] == "responder-1: “(erased)”"
    for gone in (old.run, old.evidence):
        with pytest.raises(StorageRefused):
            told.file(gone)


def test_a_seal_that_held_still_holds(told):
    told.erase_person(NAMES, "root", minutes(5))
    after = told.document("7")
    assert after.freeze.passages_sha256 == content_hash([("timeline", "12:00 The queue grew.", ["m-0"])])
    assert after.freeze.by not in NAMES


def test_the_chain_stands_and_says_who_erased(told):
    exported = told.head()
    told.erase_person(NAMES, "root", minutes(5))
    entries = list(told.audit())
    assert verify(entries, exported) == verify(entries, told.head()) == ()
    assert (entries[-1].verb, told.names()[entries[-1].actor], entries[-1].incident) == ("erase", "root", "7")
    assert entries[-1].after == told.document("7").hash
    assert set(told.names().values()) == {"kim", "root"}
    assert told.verify(exported) == ()


def test_a_hold_refuses_everything(told, where):
    held = told.document("7")
    told.decide(act("hold", "7", None, by="root"), held.hash, lambda d: d.model_copy(update={"hold": True}))
    before, head = told.document("7"), told.head()
    for erase in (lambda: told.erase_person(NAMES, "root", NOON), lambda: told.withdraw("7", ["m-1"], "root", NOON)):
        with pytest.raises(DecisionRefused, match="hold"):
            erase()
    [refused] = [r for r in told.expire(minutes(1000), "root", NOON) if r.refused]
    assert (refused.incidents, refused.refused) == (("7",), "legal hold")
    assert told.document("7") == before
    assert verify(told.audit(), head) == ()
    assert SAID.encode() in bytes_of(where)


def test_withdrawn_evidence_makes_what_cites_it_stale(told, where):
    receipt = told.withdraw("7", ["m-1"], "root", minutes(5))
    assert (receipt.verb, receipt.incidents, receipt.pseudonyms) == ("withdraw", ("7",), ())
    assert [e.verb for e in told.audit()][-1] == "withdraw"
    assert told.verify() == ()
    assert SAID.encode() not in bytes_of(where)
    assert [p.stale for p in told.document("7").section("summary").passages] == [True, False, False, False, False, False]
    assert WROTE.encode() in bytes_of(where)
    with pytest.raises(IncidentUnknown):
        told.withdraw("9", ["m-1"], "root", minutes(5))


def test_a_person_who_is_not_there_leaves_a_receipt_and_an_entry(told):
    before = told.document("7")
    receipt = told.erase_person(["Nobody Known"], "root", minutes(5))
    assert (receipt.incidents, receipt.rewritten) == ((), {})
    assert told.document("7") == before
    assert [e.verb for e in told.audit()][-1] == "erase"


def test_a_name_that_is_a_word_takes_no_word_with_it(store):
    said = ("Will said that this will not recur.", "Goodwill", "willing")
    store.add(document(sections=(section("s", *said),)), imported(), [])
    store.erase_person(["Will"], "root", minutes(5))
    texts = [p.text for p in store.document("7").section("s").passages]
    assert texts == ["(erased) said that this will not recur.", "Goodwill", "willing"]


def test_retention_removes_what_is_over_and_keeps_the_rest(told, where):
    told.add(document("9", title="Much later", resolved_at=minutes(9000)), imported("9"), [LEDGER])
    head = told.head()
    receipts = told.expire(minutes(1000), "root", minutes(10_000))
    assert [(r.verb, r.incidents, r.refused) for r in receipts] == [("expire", ("7",), ""), ("expire", ("8",), "")]
    assert [row.incident for row in told.listed()[0]] == ["9"]
    assert {d.incident for d in told.decisions()} == {"9"}
    assert told.file(hashlib.sha256(LEDGER).hexdigest()) == LEDGER
    assert DRAFT not in bytes_of(where)
    assert WROTE.encode() not in bytes_of(where)
    assert verify(told.audit(), head) == ()
    assert told.verify(head) == ()
    assert told.expire(minutes(1000), "root", minutes(10_000)) == ()


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_reader_who_holds_the_log_is_named_and_the_next_open_finishes(told, where, again, monkeypatch):
    monkeypatch.setattr("drafter.storage.aftermath.PATIENCE_MILLISECONDS", 50)
    with told.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM document").fetchall()
        receipt = told.erase_person(NAMES, "root", minutes(5))
    assert any("reads the store" in line for line in receipt.unreached)
    again()
    assert SAID.encode() not in bytes_of(where)


KILLED = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from drafter.storage.store import open_store
from tests.storage.test_erasure import NAMES, minutes
from tests.storage.workload import warm

left = 0
def count(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
for moment in ("after_cursor_execute", "commit"):
    event.listen(Engine, moment, count)
warm()

for line in sys.stdin:
    path, steps = line.rsplit(" ", 1)
    child = os.fork()
    if child == 0:
        store = open_store(path)
        left = int(steps)
        store.erase_person(NAMES, "root", minutes(5))
        os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
"""


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_an_erasure_that_is_killed_has_not_begun_or_is_finished_by_the_next_start(told, where, tmp_path):
    told.close()
    begun: list[bool] = []
    with subprocess.Popen([sys.executable, "-c", KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for steps in range(1, 130, 3):
            copy = tmp_path / f"copy{steps}"
            shutil.copytree(Path(where).parent, copy)
            process.stdin.write(f"{copy / 'drafter.db'} {steps}\n")
            process.stdin.flush()
            ended = os.waitstatus_to_exitcode(int(process.stdout.readline()))
            store = open_store(copy / "drafter.db")
            begun.append("erase" in [entry.verb for entry in store.audit()])
            assert store.verify() == ()
            there = bytes_of(str(copy / "drafter.db"))
            assert [needle for needle in (NAMES[0], SAID, WROTE, REMARK) if (needle.encode() in there) is begun[-1]] == []
            store.close()
            shutil.rmtree(copy)
            if ended == 0:
                break
        process.stdin.close()
    assert ended == 0
    assert begun == sorted(begun)
    assert begun.count(False) > 10
    assert begun.count(True) > 1


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_file_that_cannot_be_read_stops_nothing_and_is_named(told, where):
    sha256 = told.document("8").evidence
    next(Path(where).parent.rglob(sha256)).write_bytes(b"torn")
    receipt = told.erase_person(NAMES, "root", minutes(5))
    assert f"kept file {sha256[:12]} cannot be read" in receipt.unreached
    assert all(name not in told.document("7").model_dump_json() for name in NAMES)
