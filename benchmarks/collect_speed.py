"""Seconds to collect 225,000 records: `python benchmarks/collect_speed.py`. Single core, no files read."""

from __future__ import annotations

import resource
import time
from datetime import UTC, datetime, timedelta

from drafter.domain.incident import Manifest
from drafter.domain.records import Kind, Place, RawRecord, Reading, Stamp
from drafter.evidence.collect import collect

START = datetime(2031, 3, 1, tzinfo=UTC)
SHA = "0" * 64


def main() -> None:
    for messages in (2_000, 20_000, 200_000):
        reading = made(messages)
        begin = time.perf_counter()
        collection = collect(
            reading, Manifest(id="77", first_signal=START + timedelta(days=30), last_signal=START + timedelta(days=31))
        )
        seconds = time.perf_counter() - begin
        kept = len(collection.items)
        print(f"{len(reading.records):>8,} records {seconds:6.2f} s {len(reading.records) / seconds:>9,.0f}/s, {kept:,} kept")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def made(messages: int) -> Reading:
    """Sixty days of chat, an eighth of it by bots that post alerts, and a tenth as many alerts, a fortieth as many deploys."""
    step = timedelta(days=60) / messages
    records = [_message(n, step) for n in range(messages)]
    records += [_alert(n, START + n * step * 10) for n in range(messages // 10)]
    records += [_deploy(n, START + n * step * 40) for n in range(messages // 40)]
    return Reading(tuple(records))


def _message(n: int, step: timedelta) -> RawRecord:
    bot = n % 8 == 0
    text = f"[FIRING:1] SlowQueries{n % 400} on shard {n % 7}" if bot else f"line {n}: the queue of worker {n % 90} is long again"
    at = START + n * step
    return _record(
        "message", at, n, text, source_id=f"{at.timestamp():.6f}", author=f"U{n % 60}", actor="bot" if bot else "person"
    )


def _alert(n: int, at: datetime) -> RawRecord:
    return _record("alert", at, n, "queries take long", title=f"SlowQueries{n % 400}", status="firing", source_id=f"{n % 900:x}")


def _deploy(n: int, at: datetime) -> RawRecord:
    return _record("deploy", at, n, "Release", service=f"svc-{n % 30}", status="success", source_id=f"{n:040x}")


def _record(kind: Kind, at: datetime, n: int, text: str, **other: object) -> RawRecord:
    source = {"message": "slack-export", "alert": "alertmanager", "deploy": "github-deployments"}[kind]
    channel = f"team-{n % 9}" if kind == "message" else None
    place = Place(f"{source}.json", SHA, n * 100, n * 100 + 99)
    return RawRecord(kind, Stamp(at, at.isoformat()), source, source, place, text=text, channel=channel, **other)  # type: ignore[arg-type]  # named fields of a record


if __name__ == "__main__":
    main()
