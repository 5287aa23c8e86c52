"""`kill -9` at random points: every acknowledged decision is there, none is half there."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from drafter.storage.store import open_store
from tests.storage.cluster import Cluster, started
from tests.storage.workload import CROWD, said


@pytest.fixture(scope="module")
def zygote() -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "tests.storage.workload", "zygote"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield process
        process.stdin.close()


def killed(
    zygote: subprocess.Popen[bytes], where: str, decisions: int, seconds: float, server: Cluster | None = None
) -> list[int]:
    """Starts a decider, and kills it (or the server) `seconds` after so many decisions; returns those that it acknowledged."""
    zygote.stdin.write(f"{where}\n".encode())
    zygote.stdin.flush()
    pipe = zygote.stdout.fileno()
    heard = os.read(pipe, 65536)
    pid = int(heard.partition(b" ")[0])
    while heard.count(b"\n") <= decisions:
        assert select.select([pipe], [], [], 60)[0], "the decider fell silent"
        heard += os.read(pipe, 65536)
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            heard += os.read(pipe, 65536)
    if server:
        server.crash()
    with suppress(ProcessLookupError):  # a dead server may have ended it; one that is back goes on
        os.kill(pid, signal.SIGKILL)
    while Path(f"/proc/{pid}").exists() or select.select([pipe], [], [], 0)[0]:
        if select.select([pipe], [], [], 0.001)[0]:
            heard += os.read(pipe, 65536)
    lines = [line.split() for line in heard.decode().splitlines()]
    return [int(word) for _, word in lines if word != "start"]


def judge(where: str, acknowledged: int) -> int:
    """Opens the store after a kill; `acknowledged` decisions must be there, and at most one more. Returns how many are."""
    store = open_store(where)
    with store.reading() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert store.verify() == ()
    reasons = [d.reason for d in store.decisions("7") if d.verb == "edit"]
    assert reasons == [str(n) for n in range(len(reasons))]
    assert acknowledged <= len(reasons) <= acknowledged + 1
    if reasons:
        assert store.document("7").section("summary").passages[0].text == said(len(reasons) - 1)
        assert len(store.versions("7", "summary")) == len(reasons) + 1
    store.close()
    return len(reasons)


def kills(zygote: subprocess.Popen[bytes], where: str, count: int, dice: random.Random, server: Cluster | None = None) -> int:
    """Kills one store `count` times; returns how many decisions survived them all."""
    there = 0
    for _ in range(count):
        acks = killed(zygote, where, dice.randint(0, 4), dice.uniform(0, 0.03), server)
        assert acks == list(range(there, there + len(acks)))
        there = judge(where, there + len(acks))
    return there


def crowds(where: str, count: int, dice: random.Random) -> int:
    """Kills deciders that share commits `count` times; returns how many decisions survived them all."""
    told = {str(n): 0 for n in range(CROWD)}
    for _ in range(count):
        command = [sys.executable, "-m", "tests.storage.workload", "crowd", where]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            heard = b"".join(process.stdout.readline() for _ in range(dice.randint(1, 60)))
            process.kill()
            heard += process.stdout.read()
        for line in heard.decode().splitlines():
            incident, number = line.split()
            told[incident] = max(told[incident], int(number) + 1)
        told |= stand(where, told)
    return sum(told.values())


def stand(where: str, told: dict[str, int]) -> dict[str, int]:
    """How many decisions there are on each incident: all that were acknowledged, and at most one more."""
    store = open_store(where)
    assert store.verify() == ()
    found: dict[str, int] = {}
    for incident in told:
        reasons = [d.reason for d in store.decisions(incident) if d.verb == "edit"]
        assert reasons == [str(n) for n in range(len(reasons))]
        assert told[incident] <= len(reasons) <= told[incident] + 1
        found[incident] = len(reasons)
    store.close()
    return found


def test_deciders_that_share_a_commit_lose_nothing_when_killed(where):
    assert crowds(where, 2, random.Random(5)) > 5


@pytest.mark.nightly
def test_a_hundred_crowds_lose_nothing_when_killed(tmp_path):
    assert crowds(str(tmp_path / "drafter.db"), 100, random.Random(6)) > 1000


def test_fifty_kills_lose_nothing(zygote, tmp_path):
    dice = random.Random(1)
    assert sum(kills(zygote, str(tmp_path / str(n) / "drafter.db"), 10, dice) for n in range(5)) > 50


@pytest.mark.nightly
def test_a_thousand_kills_lose_nothing(zygote, tmp_path):
    dice = random.Random(2)
    assert sum(kills(zygote, str(tmp_path / str(n) / "drafter.db"), 20, dice) for n in range(50)) > 1000


@pytest.mark.postgres
def test_twenty_killed_deciders_on_postgresql_lose_nothing(zygote, cluster):
    assert kills(zygote, cluster.database(), 20, random.Random(3)) > 20


@pytest.mark.postgres
def test_a_server_that_dies_loses_nothing(zygote):
    with started() as server:
        assert kills(zygote, server.database(), 5, random.Random(4), server) > 5
