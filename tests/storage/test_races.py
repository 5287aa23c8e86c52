"""Two at once: exactly one wins each race, whoever loses is told, and no update is lost."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, Event

import pytest

from drafter.errors import DecisionStale
from drafter.storage.store import SqlStore, open_store
from tests.storage.papers import act, document, imported, minutes, section, written

RACES = 200


def race(store: SqlStore, who: str, seen: str, start: Barrier) -> bool:
    start.wait()
    try:
        store.decide(act("edit", by=who), seen, lambda found: found.with_section(section("summary", f"{who} after {seen}")))
    except DecisionStale:
        return False
    return True


def test_two_hundred_races_of_threads_have_one_winner_each(store, again):
    store.add(document(), imported(), [])
    other, winners = again(), []
    start = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        for _ in range(RACES):
            seen = store.document("7").section("summary").hash
            lee, mo = pool.submit(race, store, "lee", seen, start), pool.submit(race, other, "mo", seen, start)
            assert lee.result() is not mo.result()
            winners.append("lee" if lee.result() else "mo")
    assert [p[0].text[:3].strip() for _, _, p in store.versions("7", "summary")[1:]] == winners
    assert [d.by for d in store.decisions("7")] == ["kim", *winners]
    assert store.verify() == ()


RACER = """
import sys
from drafter.errors import DecisionStale
from drafter.storage.store import open_store
from tests.storage.papers import act, written
store, who, won, met = open_store(sys.argv[1]), sys.argv[2], 0, 0
print("ready", flush=True)
sys.stdin.readline()
while won < int(sys.argv[3]):
    seen = store.document("7").section("summary").hash
    try:
        store.decide(act("edit", by=who, reason=seen), seen, written("summary", f"{who} {won}", who))
        won += 1
    except DecisionStale:
        met += 1
print(met, flush=True)
"""


def test_processes_that_race_lose_no_update(where):
    store = open_store(where)
    store.add(document(), imported(), [])
    command = [sys.executable, "-c", RACER, where]
    racers = [
        subprocess.Popen([*command, who, str(RACES // 4)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for who in ("lee", "mo")
    ]
    for racer in racers:
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        racer.stdin.write("go\n")
        racer.stdin.flush()
    met = sum(int(racer.communicate()[0]) for racer in racers)
    assert [racer.returncode for racer in racers] == [0, 0]
    made = list(store.decisions("7"))[1:]
    assert len(made) == RACES // 2
    assert all(decision.reason == decision.before for decision in made)
    assert [a.after for a in made[:-1]] == [b.before for b in made[1:]]
    passages = store.document("7").section("summary").passages[1:]
    for who in ("lee", "mo"):
        assert [p.text for p in passages if p.by == who] == [f"{who} {n}" for n in range(RACES // 4)]
    assert store.verify() == ()
    assert met > 0
    store.close()


def test_many_writers_of_different_incidents_all_get_through(where):
    store = open_store(where)

    def write(incident: str) -> None:
        store.add(document(incident), imported(incident, by=incident), [incident.encode()])
        for n in range(3):
            seen = store.document(incident).section("summary").hash
            store.decide(act("edit", incident, by=incident), seen, written("summary", str(n), incident))

    with ThreadPoolExecutor(50) as pool:
        list(pool.map(write, [f"i{n}" for n in range(50)]))
    assert store.head().count == 200
    assert store.verify() == ()
    store.close()


@pytest.mark.parametrize("same", [True, False], ids=["same incident", "different incidents"])
def test_adding_at_once(where, same):
    stores = [open_store(where) for _ in range(4)]
    start = Barrier(4)

    def add(n: int) -> bool:
        start.wait()
        incident = "7" if same else str(n)
        try:
            stores[n].add(document(incident), imported(incident, by=f"by{n}"), [b"the same file"])
        except DecisionStale:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, range(4))) == (1 if same else 4)
    assert stores[0].verify() == ()
    for one in stores:
        one.close()


def test_stores_opened_at_once_are_made_once(where):
    start = Barrier(6)

    def open_one(_n: int) -> SqlStore:
        start.wait()
        return open_store(where)

    with ThreadPoolExecutor(6) as pool:
        stores = list(pool.map(open_one, range(6)))
    assert {one.head().count for one in stores} == {0}
    for one in stores:
        one.close()


def test_a_reader_never_sees_half_of_a_decision(store, again):
    store.add(document(), imported(), [])
    reader, stop = again(), Event()

    def write() -> None:
        for n in range(60):
            whole = document(title=str(n), sections=tuple(section(name, str(n)) for name in ("summary", "timeline", "surprises")))
            store.decide(act("redraft", section=None), store.document("7").hash, lambda _, whole=whole: whole)
        stop.set()

    seen = set()
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        while not stop.is_set() and not writing.done():
            found = reader.document("7")
            said = {found.title, *(s.passages[0].text for s in found.sections if s.passages)}
            if found.title.isdigit():
                seen.add(found.title)
                assert said == {found.title}
            assert reader.verify() == ()
        writing.result()
    assert seen


def test_erasures_and_retention_beside_decisions_wait_for_each_other(store, again):
    other = again()
    for n in range(4):
        store.add(document(str(n)), imported(str(n)), [])

    def write(n: int) -> int:
        for k in range(10):
            seen = other.document(str(n)).section("summary").hash
            with suppress(DecisionStale):  # the erasure was faster
                other.decide(act("edit", str(n), by="lee"), seen, lambda d, k=k: d.with_section(section("summary", f"lee {k}")))
            other.add(document(f"{n}-{k}", resolved_at=minutes(9000)), imported(f"{n}-{k}", by="lee"), [])
        return n

    with ThreadPoolExecutor(5) as pool:
        writing = [pool.submit(write, n) for n in range(4)]
        for n in range(4):
            store.erase_person(["lee"], "root", minutes(n))
            store.expire(minutes(-n), "root", minutes(n))
        assert [w.result() for w in writing] == [0, 1, 2, 3]
    store.erase_person(["lee"], "root", minutes(9))
    assert "lee" not in store.names().values()
    assert {d.by for d in store.decisions()} >= {"kim"}
    assert all(d.by != "lee" for d in store.decisions())
    assert store.listed()[1] == 44
    assert store.verify() == ()
