"""What a disk and a database can do to a store: exit 6, the next step, and nothing made worse."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text

from drafter.errors import StorageRefused, UsageError
from drafter.storage import engine as engines
from drafter.storage.places import filesystem_of
from drafter.storage.store import open_store
from tests.storage.cluster import started
from tests.storage.papers import act, document, imported, marked, written


@pytest.fixture
def path(tmp_path) -> Path:
    """A closed store with one document."""
    path = tmp_path / "store" / "drafter.db"
    store = open_store(path)
    store.add(document(), imported(), [b"evidence"])
    store.close()
    return path


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.05)


def refused(act_on) -> StorageRefused:
    with pytest.raises(StorageRefused) as caught:
        act_on()
    assert caught.value.exit_code == 6
    assert caught.value.hint
    assert len(str(caught.value)) < 300
    return caught.value


def snapshot(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_every_file_of_the_store_is_for_its_owner_alone(tmp_path):
    store = open_store(tmp_path / "new" / "drafter.db")
    store.add(document(), imported(), [b"evidence"])
    files = [p for p in (tmp_path / "new").rglob("*") if p.is_file()]
    assert {p.name.partition("-")[2] or p.suffix for p in files} == {".db", "wal", "shm", ""}
    assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    store.close()


def test_every_connection_keeps_what_it_acknowledges(path):
    store = open_store(path)
    for pragma, value in {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}.items():
        with store.reading() as connection:
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value
    store.close()


def test_a_pragma_that_is_not_taken_refuses_the_store(path, monkeypatch):
    monkeypatch.setitem(engines._PRAGMAS, "synchronous", ("OFF", 2))
    assert "synchronous" in str(refused(lambda: open_store(path)))


def test_a_locked_store(path, quick):
    holder = sqlite3.connect(path, isolation_level=None)
    store = open_store(path)
    seen = store.document("7").section("summary").hash
    holder.execute("BEGIN IMMEDIATE")
    error = refused(lambda: store.decide(act(), seen, marked("summary", "accepted")))
    assert "locked by another" in str(error)
    holder.execute("ROLLBACK")
    holder.close()
    assert store.decide(act(), seen, marked("summary", "accepted")).section("summary").state == "accepted"
    store.close()


def test_a_full_database(path):
    store = open_store(path)
    seen = store.document("7")
    event.listen(store.engine, "checkout", lambda connection, *_: connection.execute("PRAGMA max_page_count = 1"))
    big = written("summary", "x" * 500_000)
    assert "no space" in str(refused(lambda: store.decide(act("edit"), seen.section("summary").hash, big)))
    store.close()
    fresh = open_store(path)
    assert fresh.document("7") == seen
    assert fresh.verify() == ()
    fresh.close()


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A real file system of one megabyte."""
    folder = Path(tempfile.mkdtemp(prefix="drafter-full-"))
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    ).returncode:
        folder.rmdir()
        pytest.skip("mounting needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk(small_disk):
    store = open_store(small_disk / "drafter.db")
    store.add(document(), imported(), [])
    kept = store.document("7")
    error = None
    for n in range(100):
        try:
            kept = store.decide(act("edit"), kept.section("summary").hash, written("summary", f"{n}" * 20_000))
        except StorageRefused as refusal:
            error = refusal
            break
    assert error is not None
    assert "no space" in str(error)
    assert "Free some space" in error.hint
    assert store.document("7") == kept
    refused(lambda: store.add(document("8"), imported("8"), [b"z" * 2_000_000]))
    assert [row.incident for row in store.listed()[0]] == ["7"]
    assert [p.name for p in (small_disk / "drafter.files").rglob("*") if p.is_file()] == []
    assert store.verify() == ()
    store.close()


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder, and the rights of a user who owns nothing (root may write anywhere)."""
    folder = Path(tempfile.mkdtemp(prefix="drafter-rights-"))
    folder.chmod(0o755)
    yield folder
    if os.geteuid() != os.getuid():
        os.seteuid(os.getuid())
    folder.chmod(0o755)
    shutil.rmtree(folder)


def lose_rights() -> None:
    if os.geteuid() == 0:
        os.seteuid(65534)


def test_a_read_only_store(path, as_nobody):
    here = as_nobody / "drafter.db"
    shutil.copy(path, here)
    here.chmod(0o444)
    before = snapshot(as_nobody)
    lose_rights()
    error = refused(lambda: open_store(here))
    assert "writable" in error.hint
    assert snapshot(as_nobody) == before


def test_a_folder_that_may_not_be_written(as_nobody):
    as_nobody.chmod(0o555)
    lose_rights()
    assert "writable" in refused(lambda: open_store(as_nobody / "deeper" / "drafter.db")).hint


@pytest.mark.parametrize(
    "damage", [b"not a database at all, but text", b"SQLite format 3\0" + b"\xff" * 4000], ids=["text", "torn"]
)
def test_a_file_that_is_no_database_is_left_alone(tmp_path, damage):
    path = tmp_path / "drafter.db"
    path.write_bytes(damage)
    error = refused(lambda: open_store(path))
    assert "damaged" in str(error)
    assert "backup" in error.hint
    assert path.read_bytes() == damage


def test_a_damaged_page_is_told_and_left_alone(path):
    store = open_store(path)
    for n in range(30):
        store.add(document(f"x{n}"), imported(f"x{n}"), [])
    store.close()
    whole = path.read_bytes()
    torn = whole[:8192] + b"\xa5" * (len(whole) - 8192)
    path.write_bytes(torn)

    def read_all():
        opened = open_store(path)
        try:
            return [opened.document(row.incident) for row in opened.listed(limit=100)[0]], list(opened.audit())
        finally:
            opened.close()

    assert "damaged" in str(refused(read_all))
    assert len(path.read_bytes()) == len(torn)


@pytest.mark.parametrize("change", [
    "UPDATE section SET passages = '[{\"text\": \"x\", \"mood\": \"new\"}]'", "UPDATE section SET passages = 'torn'",
    "UPDATE section SET state = 'pondered'", "UPDATE document SET state = 'pondered'",
])  # fmt: skip
def test_a_value_that_this_version_does_not_know(path, change):
    raw = sqlite3.connect(path)
    raw.execute(change)
    raw.commit()
    raw.close()
    store = open_store(path)
    error = refused(lambda: (store.listed(), store.document("7")))
    assert "this version" in str(error)
    assert "Upgrade" in error.hint
    store.close()


def test_a_newer_schema(path):
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    error = refused(lambda: open_store(path))
    assert "newer" in str(error)
    assert "Upgrade" in error.hint
    assert path.read_bytes() == before


def test_a_newer_schema_in_any_database(where):
    open_store(where).close()
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    assert "newer" in str(refused(lambda: open_store(where)))


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "theirs.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE holiday_photos (id INTEGER)")
    raw.commit()
    raw.close()
    assert "another program" in str(refused(lambda: open_store(path)))
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("holiday_photos",)]
    raw.close()


def test_a_folder_means_the_usual_file_in_it(tmp_path):
    open_store(tmp_path).close()
    assert (tmp_path / "drafter.db").is_file()
    open_store(f"sqlite:///{tmp_path}/other.db").close()
    assert (tmp_path / "other.db").is_file()


MOUNTS = """\
/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
filer:/home /home nfs4 rw 0 0
/dev/vdb /home/kim/fast xfs rw 0 0
//win/share /media/with\\040blank cifs rw 0 0
tmpfs /srv tmpfs rw 0 0
filer:/srv /srv nfs rw 0 0
broken
"""


@pytest.mark.parametrize(("folder", "kind"), [
    ("/var/lib", "ext4"), ("/home/lee/.local", "nfs4"), ("/home/kim/fast/x", "xfs"), ("/home/kim/fastest", "nfs4"),
    ("/media/with blank/x", "cifs"), ("/srv", "nfs"), ("/homeless", "ext4"),
])  # fmt: skip
def test_the_nearest_and_last_mount_counts(folder, kind):
    assert filesystem_of(Path(folder), MOUNTS) == kind


def test_a_network_file_system_is_refused_before_anything_is_made(tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"filer:/x {tmp_path} nfs4 rw 0 0\n")
    error = refused(lambda: engines.refuse_network(tmp_path / "drafter.db", mounts))
    assert "nfs4" in str(error)
    assert "PostgreSQL" in error.hint
    engines.refuse_network(tmp_path / "drafter.db", tmp_path / "no such list")


@pytest.mark.parametrize("url", ["mysql://u@h/d", "postgresql+psycopg2://u@h/d", "sqlite://", "://", "http://x/y"])
def test_other_urls_are_usage_errors(url):
    with pytest.raises(UsageError):
        open_store(url)


def test_a_password_is_never_shown():
    error = refused(lambda: open_store("postgresql+psycopg://kim:hun" + "ter2@127.0.0.1:9/x"))
    assert "hunter2" not in f"{error} {error.hint}"
    assert "address" in error.hint


def test_a_kept_file_that_was_altered_is_refused_and_left(path):
    [kept] = [p for p in path.with_suffix(".files").rglob("*") if p.is_file()]
    kept.write_bytes(b"forged")
    store = open_store(path)
    assert "altered" in str(refused(lambda: store.file(kept.name)))
    assert kept.read_bytes() == b"forged"
    store.add(document("8"), imported("8"), [b"evidence"])
    assert store.file(kept.name) == b"evidence"
    store.close()


def test_no_space_for_a_kept_file_leaves_no_part_of_it(path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    store = open_store(path)
    before = snapshot(path.with_suffix(".files"))
    monkeypatch.setattr(os, "fsync", full)
    assert "no space" in str(refused(lambda: store.add(document("8"), imported("8"), [b"new"])))
    monkeypatch.undo()
    assert snapshot(path.with_suffix(".files")) == before
    assert store.listed()[1] == 1
    store.close()


def test_more_threads_than_connections_wait_for_their_turn(path):
    store = open_store(path)
    with ThreadPoolExecutor(100) as pool:
        assert {d.incident for d in pool.map(store.document, ["7"] * 200)} == {"7"}
    store.close()


@pytest.mark.postgres
def test_a_server_that_does_not_sync_is_refused():
    with started("fsync=off") as careless:
        assert "fsync = off" in str(refused(lambda: open_store(careless.database())))


@pytest.mark.postgres
def test_a_database_that_cannot_hold_every_text(cluster):
    engine = create_engine(cluster.url("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE old ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"))
    engine.dispose()
    error = refused(lambda: open_store(cluster.url("old")))
    assert "server_encoding = LATIN1" in str(error)
    assert "UTF8" in error.hint


@pytest.mark.postgres
def test_a_database_that_is_not_there(cluster):
    error = refused(lambda: open_store(cluster.url("nowhere")))
    assert "cannot be opened" in str(error)
    assert "address" in error.hint


@pytest.mark.postgres
def test_a_read_only_server(cluster):
    where = cluster.database()
    open_store(where).close()
    engine = create_engine(where)
    with engine.begin() as connection:
        connection.execute(text(f"ALTER DATABASE {engine.url.database} SET default_transaction_read_only = on"))
    engine.dispose()
    store = open_store(where)
    assert "read-only" in str(refused(lambda: store.add(document(), imported(), [])))
    store.close()


@pytest.mark.postgres
def test_a_connection_that_was_cut_is_told_and_made_anew(cluster):
    where = cluster.database()
    store = open_store(where)
    store.add(document(), imported(), [])

    def cut(found):
        killer = create_engine(where, isolation_level="AUTOCOMMIT")
        with killer.connect() as connection:
            connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"))  # fmt: skip
        killer.dispose()
        return marked("summary", "accepted")(found)

    seen = store.document("7")
    refused(lambda: store.decide(act(), seen.section("summary").hash, cut))
    assert store.document("7") == seen
    assert store.verify() == ()
    store.close()
