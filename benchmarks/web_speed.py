"""The review in a browser, by HTTP against `draft serve`, on SQLite and on a PostgreSQL: `python benchmarks/web_speed.py`

Asked: a document of 400 claims and 2,000 evidence records opens in 300 ms, 10,000 incidents are listed, searched and sorted in
200 ms, and for 50 reviewers at once 95 of 100 requests take at most 250 ms. Server, database and reviewers share this machine
with whatever else runs on it. With `sqlite` or `postgresql` as an argument, on that one alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import msgspec
from reviewers import Reviewer, percentile, summed
from store_speed import INCIDENTS, filled, words

from drafter.cli.main import main
from drafter.domain.draft import Draft, SectionClaim
from drafter.evidence.ledger import read_rows
from drafter.storage.store import open_store

CLAIMS, RECORDS, REVIEWERS, PORT = 400, 2_000, 50, 8719
FLAT_OUT, THINKING, THOUGHT = 20.0, 40.0, 5.0
"""Seconds of the two crowds, and seconds between two acts of one who thinks."""


def drafted(folder: Path) -> None:
    """The shipped incident once for each reviewer, and once with 400 claims that cite 2,000 records between them."""
    assert main(["--incident", "123", "--out", str(folder / "made"), "--quiet"]) == 0
    draft = Draft.model_validate_json((folder / "made" / "draft.json").read_bytes())
    rows = read_rows(folder / "made" / "evidence.jsonl")
    ledger = (folder / "made" / "evidence.jsonl").read_bytes()
    for n in range(REVIEWERS):
        written(folder / "drafts" / f"inc{n}", draft, f"inc{n}", ledger)
    many = [msgspec.structs.replace(rows[n % len(rows)], id=f"m-{n}", text=words(n, 30), title="") for n in range(RECORDS)]
    each, filled_sections = RECORDS // CLAIMS, [s for s in draft.sections if s.claims]
    said = [SectionClaim(text=words(n, 16), cites=tuple(f"m-{n * each + k}" for k in range(each))) for n in range(CLAIMS)]
    share = -(-CLAIMS // len(filled_sections))
    parts = {s.id: tuple(said[n * share : (n + 1) * share]) for n, s in enumerate(filled_sections)}
    large = draft.model_copy(
        update={"sections": tuple(s.model_copy(update={"claims": parts.get(s.id, ())}) for s in draft.sections)}
    )
    encode = msgspec.json.Encoder().encode
    written(folder / "drafts" / "big", large, "big", b"".join(encode(row) + b"\n" for row in many))


def written(folder: Path, draft: Draft, incident: str, ledger: bytes) -> None:
    folder.mkdir(parents=True)
    named = draft.model_copy(update={"incident": draft.incident.model_copy(update={"id": incident})})
    (folder / "draft.json").write_text(named.model_dump_json())
    (folder / "evidence.jsonl").write_bytes(ledger)


STEPS = ("list", "open", "edit", "search", "picture", "open", "accept", "reopen", "comment", "decisions")
"""What a reviewer does, over and over. Each begins elsewhere in it."""


async def step(reviewer: Reviewer, incident: str, what: str, page: bytes, number: int) -> bytes:
    """One request; the page (or the section) to decide on next."""
    here, said = f"/incidents/{incident}", f"{words(number, 16)}\n{words(number + 1, 16)}"
    looks = {"list": "/", "search": f"/?search={words(number, 1)}+shard&sort=title",
             "picture": f"{here}/picture.svg", "decisions": f"{here}/decisions"}  # fmt: skip
    if what == "open":
        return await reviewer.ask(what, here)
    if what in looks:
        await reviewer.ask(what, looks[what])
        return page
    return await reviewer.decide(what, incident, page, "summary", what, **({"text": said} if what in ("edit", "comment") else {}))


async def work(reviewer: Reviewer, n: int, end: float, pause: float) -> None:
    """One reviewer on a document of their own, until the end."""
    incident = f"inc{n}"
    page, due = await reviewer.ask("open", f"/incidents/{incident}"), time.perf_counter() + pause * n / REVIEWERS
    page = await reviewer.decide("edit", incident, page, "summary", "edit", text=words(n, 16))  # so that it can be reopened
    reviewer.times.clear()
    for number in range(n, 1_000_000):
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if time.perf_counter() > end:
            return
        page = await step(reviewer, incident, STEPS[number % len(STEPS)], page, number)
        due += pause


async def opening(reviewer: Reviewer, _n: int, end: float, _pause: float) -> None:
    """All on the same large document."""
    while time.perf_counter() < end:
        await reviewer.ask("open", "/incidents/big")


async def crowd(cookie: str, server: int, what: str, act: Callable[..., Awaitable[None]], seconds: float, pause: float) -> None:
    """`server` is a process id: its own time on a processor says what a request costs, whoever else is using the machine."""
    reviewers = [Reviewer(PORT, cookie) for _ in range(REVIEWERS)]
    begun, before, mine = time.perf_counter(), processor(server), time.process_time()
    await asyncio.gather(*(act(reviewer, n, begun + seconds, pause) for n, reviewer in enumerate(reviewers)))
    took, times = time.perf_counter() - begun, [one for reviewer in reviewers for one in reviewer.times]
    used = processor(server) - before
    print(f"  {REVIEWERS} reviewers, {what}: {len(times) / took:.0f} requests a second; of a processor, the server took "
          f"{used / took:.0%} ({used * 1000 / len(times):.1f} ms each), the reviewers {(time.process_time() - mine) / took:.0%}; "
          f"load of the machine {os.getloadavg()[0]:.1f}")  # fmt: skip
    print("\n".join(summed(times)), flush=True)


def processor(process: int) -> float:
    """Seconds that it computed so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(folder: Path, where: str) -> None:
    print("PostgreSQL" if "://" in where else "SQLite", flush=True)
    with closing(open_store(where or folder / "drafter.db")) as store:
        filled(store)
    (folder / "drafter.toml").write_text(f"[review]\nstore = {json.dumps(where)}\n" if where else "")
    serving = [sys.executable, "-m", "drafter.cli.main", "serve", "--port", str(PORT), "--as", "kim"]
    environment = {**os.environ, "DRAFTER_DATA": str(folder), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(serving, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            code = next(found for line in server.stdout if (found := re.search(r"#code=(\S+)", line)))
            asyncio.run(session(code[1], server.pid))
        finally:
            server.terminate()


async def session(code: str, server: int) -> None:
    one = Reviewer(PORT)
    await listening(one)
    one.cookie = ""
    await one.ask("enter", "/enter", {"code": code})
    await pages(one)
    await crowd(one.cookie, server, f"an act every {THOUGHT:.0f} seconds", work, THINKING, THOUGHT)
    await crowd(one.cookie, server, "without a pause", work, FLAT_OUT, 0.0)
    await crowd(one.cookie, server, "all opening the large document", opening, FLAT_OUT / 2, 0.0)


async def listening(reviewer: Reviewer) -> None:
    """Until the server does."""
    for _ in range(200):
        try:
            await reviewer.ask("enter", "/enter")
        except OSError:
            await asyncio.sleep(0.05)
        else:
            return
    raise SystemExit("the server did not start")


async def pages(reviewer: Reviewer) -> None:
    """One request at a time; the first of each is told apart, since the server has nothing at hand for it yet."""
    looks = {
        f"open a document of {CLAIMS} claims, {RECORDS:,} records": "/incidents/big",
        "open the shipped incident": "/incidents/inc0",
    }
    looks |= {
        f"{INCIDENTS:,} incidents, 50 by {s}": f"/?sort={s}"
        for s in ("updated", "started", "resolved", "title", "severity", "state")
    }
    looks |= {
        "… searched for two words, by title": "/?search=ledger+shard&sort=title",
        "… the last page": f"/?sort=title&page={INCIDENTS // 50}",
    }
    for what, path in looks.items():
        await timed(what, reviewer, lambda path=path: reviewer.ask("", path))
    page = [await reviewer.ask("", "/incidents/big")]

    async def decide() -> None:
        page[0] = await reviewer.decide("", "big", page[0], "summary", "edit", text=words(len(reviewer.times), 16))

    await timed("one decision on the large one, the section shown again", reviewer, decide)


async def timed(what: str, reviewer: Reviewer, act: Callable[[], Awaitable[object]], rounds: int = 20) -> None:
    reviewer.times.clear()
    for _ in range(1 + rounds):
        await act()
    first, *times = (seconds for _, seconds in reviewer.times)
    told = f"first {first * 1000:6.1f} ms   median {percentile(times, 0.5):6.1f} ms   worst {max(times) * 1000:6.1f} ms"
    print(f"  {what:<58} {told}", flush=True)


def on_postgresql(folder: Path) -> None:
    """Debian's, on a disk: what it acknowledges is synced."""
    sys.path.append(str(Path(__file__).parents[1]))
    from tests.storage.cluster import started

    with started(under=Path("/var/tmp")) as cluster:
        measured(folder, cluster.database())


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["sqlite", "postgresql"]
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".web-speed-") as made:
        drafted(Path(made))
        if "sqlite" in wanted:
            measured(Path(made), "")
        if "postgresql" in wanted:
            on_postgresql(Path(made))
