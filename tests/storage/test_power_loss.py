"""Power lost at any point: what was acknowledged is there, and nothing is half there.

Killing a process cannot show a missing sync, since the kernel keeps what was written. So a real process runs on the real
store with its calls recorded, and the disk is rebuilt as it may be at thousands of points (tests/storage/disk.py).
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.storage.store import SqlStore, open_store
from tests.storage.disk import Disk, calls
from tests.storage.workload import said

pytestmark = pytest.mark.skipif(shutil.which("cc") is None or sys.platform != "linux", reason="needs a C compiler and LD_PRELOAD")


@pytest.fixture(scope="module")
def recorder(tmp_path_factory) -> Path:
    built = tmp_path_factory.mktemp("forgetful") / "forgetful.so"
    source = Path(__file__).with_name("forgetful.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", built, source, "-ldl", "-lpthread"], check=True)
    return built


def traced(recorder: Path, folder: Path, steps: int, synchronous: str = "FULL") -> Path:
    log = folder.parent / "log"
    folder.mkdir()
    surroundings = os.environ | {"LD_PRELOAD": str(recorder), "FORGETFUL_FOLDER": str(folder), "FORGETFUL_LOG": str(log)}
    command = [sys.executable, "-m", "tests.storage.workload", "trace", str(folder), str(steps), synchronous]
    subprocess.run(command, check=True, env=surroundings)
    return log


def lost(store: SqlStore, acks: list[str]) -> list[str]:
    """What was acknowledged and is not there, and whatever is not whole."""
    with store.reading() as connection:
        wrong = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
        wrong += [f"no parent: {row}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    wrong += store.verify()
    if "add 7" in acks:
        made = {d.reason for d in store.decisions("7")}
        there = {f"comment {c.id}" for c in store.comments("7")} | {f"publish {p.key}" for p in store.outbox("7")} | {"add 7"}
        there |= {f"decide {reason}" for reason in made} | made
        wrong += [ack for ack in acks if ack not in there]
        numbers = [int(ack.split()[1]) for ack in acks if ack.startswith("decide")]
        text = store.document("7").section("summary").passages[0].text
        if numbers and text not in (said(numbers[-1]), said(numbers[-1] + 1)):
            wrong.append(f"stands: {text[:40]}")
        for content in (b"draft 0", *(f"draft {ack.split()[1]}".encode() for ack in acks if ack.startswith("file"))):
            store.file(hashlib.sha256(content).hexdigest())
    return wrong


def losses(log: Path, root: Path, points: int, seed: int) -> tuple[Counter[str], int]:
    """Loses power `points` times; returns what was wrong, and how many states had something acknowledged."""
    dice = random.Random(seed)
    every = list(calls(log))
    disk, acks, done, found, judged = Disk(str(root)), b"", 0, Counter(), 0
    base = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
    for point in sorted(dice.randint(1, len(every)) for _ in range(points)):
        for call in every[done:point]:
            if call.path.endswith("/acks"):
                acks += call.data
            else:
                disk.do(call)
        done = point
        with tempfile.TemporaryDirectory(prefix="drafter-power-", dir=base) as folder:
            disk.lose_power(dice, Path(folder))
            said_so = acks.decode().splitlines()
            judged += bool(said_so)
            found.update(_judged(Path(folder), said_so))
    return found, judged


def _judged(folder: Path, acks: list[str]) -> list[str]:
    if not (folder / "store").is_dir():
        return ["the store is gone"] if acks else []
    try:
        store = open_store(folder / "store" / "drafter.db")
        try:
            return lost(store, acks)
        finally:
            store.close()
    except DrafterError as error:
        return [f"{type(error).__name__}: {error}"[:90]]


def test_power_lost_at_a_hundred_points_loses_nothing(recorder, tmp_path):
    log = traced(recorder, tmp_path / "disk", 60)
    found, judged = losses(log, tmp_path / "disk", 100, seed=1)
    assert found == Counter()
    assert judged > 50


@pytest.mark.nightly
def test_power_lost_at_five_thousand_points_loses_nothing(recorder, tmp_path):
    log = traced(recorder, tmp_path / "disk", 240)
    found, judged = losses(log, tmp_path / "disk", 5000, seed=2)
    assert found == Counter()
    assert judged > 2500


def test_without_its_syncs_the_same_store_would_lose(recorder, tmp_path):
    """The proof of the proof: with `synchronous=OFF` this disk does forget acknowledged decisions."""
    log = traced(recorder, tmp_path / "disk", 40, "OFF")
    found, _ = losses(log, tmp_path / "disk", 60, seed=3)
    assert sum(found.values()) > 10
