"""What the crash tests run in processes of their own: decide in a loop, and say so only once the store has said so.

`python -m tests.storage.workload trace FOLDER STEPS [SYNCHRONOUS]` works through a store once, acknowledging
in FOLDER/acks.
`python -m tests.storage.workload crowd STORE` decides on an incident for each of CROWD threads, until it is killed.
`python -m tests.storage.workload zygote` reads a path a line, and forks a child that decides in that store until it is killed.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from drafter.domain.review import Comment, Decision, Document, Publication
from drafter.errors import IncidentUnknown, StorageRefused
from drafter.storage import engine
from drafter.storage.store import SqlStore, open_store
from tests.storage.papers import NOON, act, document, imported, minutes, written

CROWD = 8


def said(number: int) -> str:
    return f"decision number {number} " + "x" * (number * 37 % 900)


def decide(store: SqlStore, number: int) -> Document:
    """The text of the first passage says which decision it is from."""
    seen = store.document("7").section("summary")
    first = seen.passages[0].model_copy(update={"text": said(number), "origin": "human", "by": "kim"})

    def change(found: Document) -> Document:
        return found.with_section(found.section("summary").model_copy(update={"passages": (first, *seen.passages[1:])}))

    return store.decide(act("edit", reason=str(number), at=minutes(number)), seen.hash, change)


def trace(folder: Path, steps: int) -> None:
    """Every kind of write there is, in four sessions, so that the log is folded in and removed between them."""
    acks = os.open(folder / "acks", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    store = open_store(folder / "store" / "drafter.db")
    store.add(document("7"), imported("7"), [b"draft 0", b"evidence 0" * 900])
    os.write(acks, b"add 7\n")
    for n in range(steps):
        if n % (steps // 4 + 1) == 0:
            store.close()
            store = open_store(folder / "store" / "drafter.db")
        decide(store, n)
        os.write(acks, f"decide {n}\n".encode())
        if n % 9 == 4:
            store.comment(Comment(id=str(n), incident="7", section="summary", by="lee", at=minutes(n), text=said(n)))
            os.write(acks, f"comment {n}\n".encode())
        if n % 11 == 5:
            redraft = Decision(incident="7", verb="redraft", by="kim", at=minutes(n), reason=f"file {n}")
            store.decide(redraft, store.document("7").hash, lambda d: d, [f"draft {n}".encode()])
            os.write(acks, f"file {n}\n".encode())
        if n % 13 == 6:
            row = Publication(incident="7", target="t", key=str(n), content_sha256="", state="done", at=NOON, by="kim")
            store.record(row)
            os.write(acks, f"publish {n}\n".encode())
    store.close()


def warm() -> None:
    """Imports what a first decision imports, so that no child has to."""
    with TemporaryDirectory() as folder:
        store = open_store(folder)
        store.add(document("7"), imported("7"), [])
        decide(store, 0)
        store.close()


def zygote() -> None:
    """Imports once, forks often. A child writes `PID NUMBER` after each decision."""
    warm()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        if os.fork() == 0:
            os.write(1, f"{os.getpid()} start\n".encode())
            with suppress(StorageRefused):  # the server died before we did
                endless(line.strip())
            os._exit(0)


def endless(path: str) -> None:
    store = open_store(path)
    try:
        store.document("7")
    except IncidentUnknown:
        store.add(document("7"), imported("7"), [b"draft", b"evidence"])
    number = sum(1 for d in store.decisions("7") if d.verb == "edit")
    while True:
        decide(store, number)
        os.write(1, f"{os.getpid()} {number}\n".encode())
        number += 1


def crowd(path: str) -> None:
    """Writes `INCIDENT NUMBER` after each decision: those of one commit are all told after it."""
    store = open_store(path)

    def work(incident: str) -> None:
        number = sum(1 for d in store.decisions(incident) if d.verb == "edit")
        while True:
            seen = store.document(incident).section("summary").hash
            store.decide(act("edit", incident, reason=str(number)), seen, written("summary", said(number), "kim"))
            os.write(1, f"{incident} {number}\n".encode())
            number += 1

    there = {d.incident for d in store.decisions()}
    for incident in {str(n) for n in range(CROWD)} - there:
        store.add(document(incident), imported(incident), [])
    for n in range(CROWD):
        Thread(target=work, args=(str(n),)).start()


if __name__ == "__main__":
    if sys.argv[1] == "zygote":
        zygote()
    elif sys.argv[1] == "crowd":
        crowd(sys.argv[2])
    else:
        if len(sys.argv) > 4:
            engine._PRAGMAS["synchronous"] = {"OFF": ("OFF", 0), "NORMAL": ("NORMAL", 1), "FULL": ("FULL", 2)}[sys.argv[4]]
        trace(Path(sys.argv[2]), int(sys.argv[3]))
