"""Writers that queue share a commit; each stands or falls by itself, and none is told before the commit of all."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest
from sqlalchemy import event, text

from drafter.errors import DecisionRefused, StorageRefused
from drafter.storage import turns
from drafter.storage.engine import at_once
from drafter.storage.store import SqlStore
from tests.storage.papers import act, document, imported, section

KEEN = 5


@contextmanager
def queued(store: SqlStore, acts: list[Callable[[], object]]):
    """While somebody writes: all of these wait for their turn. Yields their futures; they work once the block ends."""
    with ThreadPoolExecutor(len(acts)) as pool, store.writing():
        futures: list[Future[object]] = [pool.submit(one) for one in acts]
        while store.turns._waiting < len(acts):
            assert not any(future.done() for future in futures)
        yield futures


def decided(store: SqlStore, incident: str, text: str = "said"):
    seen = store.document(incident).section("summary").hash
    return lambda: store.decide(act("edit", incident), seen, lambda found: found.with_section(section("summary", text)))


def refused():
    raise DecisionRefused("It is approved.")


def filled(store: SqlStore) -> list[str]:
    incidents = [f"i{n}" for n in range(KEEN)]
    for incident in incidents:
        store.add(document(incident), imported(incident), [])
    return incidents


def test_those_who_wait_commit_together(store):
    incidents, commits = filled(store), []
    event.listen(store.engine, "commit", lambda _: commits.append(1))
    with queued(store, [decided(store, incident) for incident in incidents]) as futures:
        pass
    assert [future.exception() for future in futures] == [None] * KEEN
    assert len(commits) == 1
    assert [store.document(i).section("summary").passages[0].text for i in incidents] == ["said"] * KEEN
    assert store.verify() == ()


def test_one_transaction_holds_so_many(store, monkeypatch):
    incidents, commits = filled(store), []
    monkeypatch.setattr(turns, "TOGETHER", 2)
    event.listen(store.engine, "commit", lambda _: commits.append(1))
    with queued(store, [decided(store, incident) for incident in incidents]):
        pass
    assert len(commits) == 3
    assert store.verify() == ()


def test_who_is_refused_is_undone_alone(store):
    incidents = filled(store)

    def half() -> None:
        with store.writing() as connection:
            connection.execute(text("UPDATE document SET title = 'half'"))
            refused()

    with queued(store, [*(decided(store, i) for i in incidents), half]) as futures:
        pass
    assert [type(future.exception()) for future in futures] == [type(None)] * KEEN + [DecisionRefused]
    assert {store.document(i).title for i in incidents} == {document("i0").title}
    assert store.verify() == ()


def test_two_on_one_section_have_one_winner_within_a_commit(store):
    filled(store)
    with queued(store, [decided(store, "i0", "one"), decided(store, "i0", "two")]) as futures:
        pass
    assert sum(future.exception() is None for future in futures) == 1
    assert len(store.versions("i0", "summary")) == 2


def test_who_is_refused_first_leaves_nothing_behind(store):
    incidents = filled(store)
    with suppress(DecisionRefused), queued(store, [decided(store, i) for i in incidents]):
        refused()
    assert [store.document(i).section("summary").passages[0].text for i in incidents] == ["said"] * KEEN
    assert store.verify() == ()


def test_trouble_with_the_database_takes_all_of_it_back(store):
    incidents, told = filled(store), []

    def broken() -> None:
        with store.writing() as connection:
            connection.execute(text("SELECT * FROM nowhere"))

    with suppress(StorageRefused), queued(store, [broken, *(decided(store, i) for i in incidents)]) as futures:
        told = futures
    assert isinstance(told[0].exception(), StorageRefused)
    for incident, future in zip(incidents, told[1:], strict=True):  # who came after it began anew
        stands = store.document(incident).section("summary").passages[0].text == "said"
        assert stands is (future.exception() is None)
    assert store.verify() == ()


def test_a_commit_that_fails_is_told_to_all_of_it(store):
    incidents, before, told = filled(store), store.head(), []

    def full(_connection: object) -> None:
        raise OSError(28, "No space left on device")

    with suppress(StorageRefused), queued(store, [decided(store, i) for i in incidents]) as futures:
        told = futures
        event.listen(store.engine, "commit", full)
    event.remove(store.engine, "commit", full)
    assert {type(future.exception()) for future in told} == {StorageRefused}
    assert store.head() == before
    decided(store, "i0")()
    assert store.head().count == before.count + 1
    assert store.verify() == ()


def test_a_restore_waits_for_those_before_it(store):
    filled(store)

    def alone() -> int:
        with store.turns.alone():
            return store.head().count

    with queued(store, [decided(store, "i0"), decided(store, "i1"), alone]) as futures:
        pass
    assert store.head().count == KEEN + 2
    assert futures[2].result() in (KEEN, KEEN + 1, KEEN + 2)


def test_what_is_sent_together_is_refused_like_anything_else(store):
    filled(store)
    with pytest.raises(StorageRefused, match="append-only"), store.writing() as connection, at_once(connection):
        connection.execute(text("UPDATE audit SET actor = 'x'"))
        connection.execute(text("UPDATE document SET title = 'half'"))
    assert store.document("i0").title == document("i0").title
    decided(store, "i0")()
    assert store.verify() == ()
