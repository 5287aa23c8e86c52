"""The review in a browser, by HTTP against `draft serve`: `python benchmarks/web_speed.py [URL of an empty PostgreSQL database]`

Asked: a document of 400 claims and 2,000 evidence records opens in 300 ms, 10,000 incidents are listed, searched and sorted in
200 ms, and for 50 reviewers at once 95 of 100 requests take at most 250 ms. Server and reviewers share this machine.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import msgspec
from store_speed import INCIDENTS, filled, percentile, words

from drafter.cli.main import main
from drafter.domain.draft import Draft, SectionClaim
from drafter.evidence.ledger import read_rows
from drafter.storage.store import open_store

CLAIMS, RECORDS, REVIEWERS, ROUNDS, PORT = 400, 2_000, 50, 4, 8719
FORM = {
    "content-type": "application/x-www-form-urlencoded",
    "origin": f"http://127.0.0.1:{PORT}",
    "sec-fetch-site": "same-origin",
}


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


@dataclass(slots=True)
class Reviewer:
    """A browser's connection that is kept open; `times` of every answer in seconds."""

    cookie: str = ""
    wire: http.client.HTTPConnection | None = None

    def ask(self, path: str, form: dict[str, str] | None = None, **headers: str) -> tuple[float, str]:
        self.wire = self.wire or http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        begun = time.perf_counter()
        told = {"cookie": self.cookie, **(FORM if form is not None else {}), **headers}
        self.wire.request("GET" if form is None else "POST", path, urlencode(form) if form is not None else None, told)
        answer = self.wire.getresponse()
        body = answer.read().decode()
        took = time.perf_counter() - begun
        assert answer.status in (200, 303), (answer.status, body[:300])
        self.cookie = self.cookie or (answer.headers.get("set-cookie") or "").partition(";")[0]
        return took, body

    def round(self, incident: str, number: int) -> tuple[float, float]:
        """Opens a document and edits its summary: seconds of both."""
        opened, body = self.ask(f"/incidents/{incident}")
        section = body[body.index('id="accept-summary"') :]
        found = re.search(r'name="csrf" value="([^"]+)"><input type="hidden" name="expected" value="([^"]+)"', section)
        assert found
        form = {"csrf": found[1], "expected": found[2], "text": f"{words(number, 16)}\n{words(number + 1, 16)}"}
        decided, _ = self.ask(f"/incidents/{incident}/sections/summary/edit", form, **{"hx-request": "true"})
        return opened, decided


def timed(what: str, act: Callable[[], float], rounds: int = 20) -> None:
    act()
    times = [act() for _ in range(rounds)]
    print(f"  {what:<58} median {percentile(times, 0.5):7.1f} ms   worst {max(times) * 1000:7.1f} ms", flush=True)


def crowd(cookie: str, server: int, what: str, pause: float) -> None:
    """Everybody at once, each on a document of their own, a round every `pause` seconds. `server` is a process id: its own time
    on a processor says what a request costs, whoever else is using the machine."""

    def work(n: int) -> list[tuple[float, float]]:
        reviewer, due, times = Reviewer(cookie), time.perf_counter() + pause * n / REVIEWERS, []
        for k in range(ROUNDS):
            time.sleep(max(0.0, due - time.perf_counter()))
            reviewer.wire = None  # the server closes what was idle for 5 seconds, and a browser connects anew
            times.append(reviewer.round(f"inc{n}", k))
            due += pause
        return times

    begun, before = time.perf_counter(), processor(server)
    with ThreadPoolExecutor(REVIEWERS) as pool:
        rounds = [one for times in pool.map(work, range(REVIEWERS)) for one in times]
    rate = 2 * len(rounds) / (time.perf_counter() - begun)
    print(f"  {REVIEWERS} reviewers, {what}: {rate:.0f} requests a second, "
          f"{(processor(server) - before) * 1000 / (2 * len(rounds)):.1f} ms of processor each")  # fmt: skip
    opened, decided = zip(*rounds, strict=True)
    for name, times in (("all requests", [*opened, *decided]), ("opening", list(opened)), ("deciding", list(decided))):
        print(f"    {name:<14} median {percentile(times, 0.5):6.0f} ms   95 % {percentile(times, 0.95):6.0f} ms", flush=True)


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
            waited(lambda: Reviewer().ask("/enter"))
            entered = Reviewer()
            entered.ask("/enter", {"code": code[1]})
            pages(entered)
            crowd(entered.cookie, server.pid, "opening a document and deciding, every 10 seconds", 10.0)
            crowd(entered.cookie, server.pid, "without a pause", 0.0)
        finally:
            server.terminate()


def waited(act: Callable[[], object]) -> None:
    """Until the server listens."""
    for _ in range(200):
        try:
            act()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the server did not start")


def pages(reviewer: Reviewer) -> None:
    timed(f"open a document of {CLAIMS} claims, {RECORDS:,} records", lambda: reviewer.ask("/incidents/big")[0])
    timed("one decision on it, the section shown again", lambda: reviewer.round("big", 1)[1])
    timed("open the shipped incident", lambda: reviewer.ask("/incidents/inc0")[0])
    for sort in ("updated", "started", "resolved", "title", "severity", "state"):
        timed(f"{INCIDENTS:,} incidents, 50 by {sort}", lambda sort=sort: reviewer.ask(f"/?sort={sort}")[0])
    timed("… searched for two words, by title", lambda: reviewer.ask("/?search=ledger+shard&sort=title")[0])
    timed("… the last page", lambda: reviewer.ask(f"/?sort=title&page={INCIDENTS // 50}")[0])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".web-speed-") as made:
        drafted(Path(made))
        measured(Path(made), sys.argv[1] if len(sys.argv) > 1 else "")
