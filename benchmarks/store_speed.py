"""The review store: opening a large document, a long list, many writers. `python benchmarks/store_speed.py [URL of a PostgreSQL]`

Promised: a document of 400 claims and 2,000 evidence records opens in 300 ms of server time, 10,000 incidents are listed,
searched and sorted in 200 ms, and 50 reviewers at once decide with a 95th percentile of 250 ms.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from drafter.domain.review import Decision, Document, Passage, ReviewSection
from drafter.storage import acts, documents
from drafter.storage.store import SqlStore, open_store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDS = "queue basket ledger retry deploy rollback alert pager latency region shard cache token quota probe".split()
INCIDENTS, CLAIMS, RECORDS, WRITERS, EACH = 10_000, 400, 2_000, 50, 10


def words(seed: int, count: int) -> str:
    return " ".join(WORDS[(seed * 7 + n * n + seed // 3) % len(WORDS)] for n in range(count))


def large(incident: str, claims: int) -> Document:
    said = [
        Passage(text=words(n, 16), cites=(f"m-{n}", f"m-{n + 1}"), flags=("vague",) if n % 9 == 0 else ()) for n in range(claims)
    ]
    cut = max(1, claims // 12)
    parts = [tuple(said[n : n + cut]) for n in range(0, claims, cut)]
    sections = tuple(ReviewSection(id=f"s{n}", title=f"Section {n}", suggestion=p, passages=p) for n, p in enumerate(parts))
    seed = int(hashlib.sha256(incident.encode()).hexdigest()[:6], 16)
    started = NOON + timedelta(minutes=seed % 90_000)
    return Document(
        incident=incident, title=words(seed, 6), severity=f"SEV{seed % 4 + 1}", services=(WORDS[seed % 15],), run="a" * 64,
        evidence="b" * 64, started_at=started, resolved_at=started + timedelta(hours=1),
        sections=sections,
    )  # fmt: skip


def evidence(records: int) -> bytes:
    rows = ({"id": f"m-{n}", "kind": "message", "text": words(n, 30), "author": f"responder-{n % 9}"} for n in range(records))
    return "\n".join(json.dumps(row) for row in rows).encode()


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000


def timed(what: str, act: Callable[[], object], rounds: int = 20) -> None:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    print(f"  {what:<58} median {percentile(times, 0.5):7.1f} ms   worst {max(times) * 1000:7.1f} ms")


def filled(store: SqlStore) -> None:
    """10,000 small documents straight into the tables; `add` would spend its time on 10,000 syncs."""
    with store.writing() as connection:
        actor, _ = acts.actor_of(connection, "kim")
        for n in range(INCIDENTS):
            documents.inserted(connection, large(f"inc-{n}", 12), NOON + timedelta(minutes=n), actor)


def decide(store: SqlStore, incident: str, section: str, number: int) -> float:
    start = time.perf_counter()
    seen = store.document(incident).section(section)
    decision = Decision(incident=incident, section=section, verb="edit", by=f"reviewer {section}", at=NOON, reason=str(number))

    def change(found: Document) -> Document:
        old = found.section(section)
        passage = Passage(text=words(number, 16), origin="human", by=decision.by)
        return found.with_section(old.model_copy(update={"passages": (passage, *old.passages[1:]), "state": "edited"}))

    store.decide(decision, seen.hash, change)
    return time.perf_counter() - start


def crowd(store: SqlStore, what: str, pause: float) -> None:
    """WRITERS at once, each reading a document of their own and deciding on it EACH times, one every `pause` seconds."""

    def work(n: int) -> list[float]:
        times, due = [], time.perf_counter() + pause * n / WRITERS
        for k in range(EACH):
            time.sleep(max(0.0, due - time.perf_counter()))
            times.append(decide(store, f"inc-{n}", "s1", k))
            due += pause
        return times

    begun = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        times = [one for times in pool.map(work, range(WRITERS)) for one in times]
    rate = len(times) / (time.perf_counter() - begun)
    print(f"  {WRITERS} reviewers, a read and a decision {what}: {rate:.0f} a second, "
          f"median {percentile(times, 0.5):.0f} ms, 95 % {percentile(times, 0.95):.0f} ms")  # fmt: skip


def measure(where: str) -> None:
    print("PostgreSQL" if "://" in where else "SQLite")
    store = open_store(where)
    ledger = evidence(RECORDS)
    document = large("big", CLAIMS)
    start = Decision(incident="big", verb="import", by="kim", at=NOON)
    store.add(document, start, [ledger, document.model_dump_json().encode()])
    sha = hashlib.sha256(ledger).hexdigest()
    timed(f"open a document of {CLAIMS} claims", lambda: store.document("big"))
    timed(f"… and read its {RECORDS:,} evidence records", lambda: (store.document("big"), store.file(sha).splitlines()))
    timed("one decision on it", lambda: decide(store, "big", "s3", 1))
    begun = time.perf_counter()
    filled(store)
    print(f"  ({INCIDENTS:,} incidents put in, {time.perf_counter() - begun:.1f} s)")
    for sort in ("updated", "started", "resolved", "title", "severity", "state"):
        timed(f"{INCIDENTS:,} incidents, 50 by {sort}", lambda sort=sort: store.listed(sort=sort))
    timed("… searched for two words, by title", lambda: store.listed(search="ledger shard", sort="title"))
    timed("… searched for what is not there", lambda: store.listed(search="no such words"))
    timed("… the last page", lambda: store.listed(sort="title", offset=INCIDENTS - 50))
    crowd(store, "each once a second", 1.0)
    crowd(store, "without a pause", 0.0)
    timed("verify the audit and all documents", store.verify, rounds=1)
    timed("erase a person, the whole store read", lambda: store.erase_person(["Nobody Known"], "root", NOON), rounds=1)
    store.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".store-speed-") as folder:
        measure(sys.argv[1] if len(sys.argv) > 1 else str(Path(folder) / "drafter.db"))
