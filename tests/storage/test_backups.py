from __future__ import annotations

import hashlib
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from drafter.errors import StorageRefused, UsageError
from drafter.storage.audit import verify
from drafter.storage.store import open_store
from tests.storage.papers import NOON, act, document, imported, marked, minutes, written


@pytest.fixture
def path(tmp_path):
    return tmp_path / "live" / "drafter.db"


@pytest.fixture
def store(path):
    opened = open_store(path)
    opened.add(document(), imported(), [b"evidence"])
    yield opened
    opened.close()


def test_a_backup_is_a_store(store, tmp_path):
    assert store.backup(tmp_path / "copy", NOON) == ()
    copy = open_store(tmp_path / "copy")
    assert copy.document("7") == store.document("7")
    assert copy.file(hashlib.sha256(b"evidence").hexdigest()) == b"evidence"
    assert copy.verify(store.head()) == ()
    copy.close()
    assert sorted(p.name for p in (tmp_path / "copy").iterdir() if not p.name.endswith(("-wal", "-shm"))) == [
        "drafter.db",
        "drafter.files",
    ]


def test_a_backup_never_writes_over_one(store, tmp_path):
    store.backup(tmp_path / "copy", NOON)
    before = (tmp_path / "copy" / "drafter.db").read_bytes()
    with pytest.raises(StorageRefused, match="already"):
        store.backup(tmp_path / "copy", NOON)
    assert (tmp_path / "copy" / "drafter.db").read_bytes() == before


def test_backups_and_restores_while_others_write(store, path, tmp_path):
    """Every copy is a whole store of some moment: its chain fits, and what stands is what the chain says."""
    stop = threading.Event()

    def write() -> int:
        writer = open_store(path)
        while not stop.is_set():
            seen = writer.document("7").section("summary").hash
            writer.decide(act("edit"), seen, written("summary", "More."))
        writer.close()
        return writer.head().count

    lengths = []
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        for n in range(4):
            store.backup(tmp_path / f"copy{n}", NOON)
            copy = open_store(tmp_path / f"copy{n}")
            assert copy.verify() == ()
            lengths.append(copy.head().count)
            copy.close()
        stop.set()
        assert writing.result() >= lengths[-1]
    assert lengths == sorted(lengths)
    assert verify(store.audit(), store.head()) == ()


def test_a_restore_puts_back_what_was(store, tmp_path):
    store.backup(tmp_path / "copy", NOON)
    then, head = store.document("7"), store.head()
    store.decide(act(), then.section("summary").hash, marked("summary", "accepted"))
    store.add(document("8"), imported("8"), [b"later"])
    [kept] = [p for p in (tmp_path / "live" / "drafter.files").rglob("*") if p.name == hashlib.sha256(b"evidence").hexdigest()]
    kept.unlink()
    reader = open_store(tmp_path / "live")
    assert store.restore(tmp_path / "copy") == ()
    for one in (store, reader):
        assert one.document("7") == then
        assert one.head() == head
        assert one.file(kept.name) == b"evidence"
        assert one.listed()[1] == 1
    reader.close()
    after = store.decide(act(), then.section("summary").hash, marked("summary", "accepted"))
    assert store.document("7") == after
    assert store.verify() == ()


def test_a_damaged_backup_changes_nothing(store, tmp_path):
    store.backup(tmp_path / "copy", NOON)
    copy = tmp_path / "copy" / "drafter.db"
    whole = copy.read_bytes()
    stands = store.document("7")
    for damage in (whole[:4096] + b"\xa5" * (len(whole) - 4096), b"", b"text"):
        copy.write_bytes(damage)
        with pytest.raises(StorageRefused):
            store.restore(tmp_path / "copy")
        assert store.document("7") == stands
    copy.unlink()
    with pytest.raises(StorageRefused, match="no backup"):
        store.restore(tmp_path / "copy")


def test_a_backup_from_a_newer_version_changes_nothing(store, tmp_path):
    store.backup(tmp_path / "copy", NOON)
    with sqlite3.connect(tmp_path / "copy" / "drafter.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    stands = store.document("7")
    with pytest.raises(StorageRefused, match="newer"):
        store.restore(tmp_path / "copy")
    assert store.document("7") == stands


def test_a_kept_file_that_is_gone_is_named(store, tmp_path):
    name = hashlib.sha256(b"evidence").hexdigest()
    next(p for p in (tmp_path / "live" / "drafter.files").rglob(name)).unlink()
    assert store.backup(tmp_path / "copy", NOON) == (name,)
    assert store.restore(tmp_path / "copy") == (name,)


def test_an_erasure_names_the_backups_it_cannot_reach(store, tmp_path):
    store.backup(tmp_path / "copy", minutes(1))
    receipt = store.erase_person(["kim"], "root", minutes(2))
    assert [line for line in receipt.unreached if str(tmp_path / "copy") in line and "2026-03-01 12:01" in line]


@pytest.mark.postgres
def test_postgresql_has_its_own(cluster, tmp_path):
    store = open_store(cluster.database())
    for ask in (lambda: store.backup(tmp_path / "x", NOON), lambda: store.restore(tmp_path)):
        with pytest.raises(UsageError, match="its own"):
            ask()
    store.close()
