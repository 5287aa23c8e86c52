"""Messages a second through the redaction gate, on one core: `python benchmarks/redaction_speed.py [messages]`.

Texts are drawn from templates with a fixed seed: small talk, names, log lines, stack traces, links; one in 200 is 4 kB long,
one in 500 holds a secret. The roster has 400 people. Then four single texts of one megabyte.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, datetime, timedelta

from drafter.domain.evidence import Captured, Collection
from drafter.domain.incident import Manifest
from drafter.domain.records import Person, Place, RawRecord, Stamp
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.redact import redact

SYLLABLES = "ka lo mi ren ta vi sor el du na pho qui bra ste wen zi".split()
TEMPLATES = (
    "looks like {svc} is throwing 5xx again since {n}:15, anyone touched the config?",
    "@{handle} can you take a look at the {svc} dashboards please",
    "{first}'s change to {svc} went out at {n}:02, rolling it back now",
    "error rate on {svc} back under {n}%",
    "ERROR [{svc}] request {hex} failed: upstream timed out after {n}000 ms (10.2.{n}.7:8443)",
    "pod {svc}-7d9f8b6c5d-x{n}k4j OOMKilled, restarting",
    "https://grafana.example.test/d/aBcD{n}/service?from=16684{n}500000&var-svc={svc}",
    "will do, mark it as resolved once the queue drains",
    "```\nTraceback (most recent call last):\n  File \"/srv/{svc}/app.py\", line {n}, in handle\nKeyError: 'cart'\n```",
    "reverted in {hex}, deploy is at {n}%",
    "ok",
    "thanks {first}!",
)


def people(rng: random.Random, count: int) -> tuple[Person, ...]:
    def word() -> str:
        return "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()

    names = [(word(), word()) for _ in range(count)]
    return tuple(
        Person(f"U{n:05}XYZ", (f"{first} {last}", (first + last[0]).lower()), (f"{first}.{last}@example.test".lower(),))
        for n, (first, last) in enumerate(names)
    )


def messages(rng: random.Random, roster: tuple[Person, ...], count: int) -> Collection:
    start = datetime(2026, 1, 2, tzinfo=UTC)
    services = [f"svc-{word}-{n}" for n, word in enumerate(SYLLABLES)]

    def text(number: int) -> str:
        person = rng.choice(roster)
        line = rng.choice(TEMPLATES).format(
            svc=rng.choice(services), n=rng.randrange(10, 60), hex=f"{rng.getrandbits(160):040x}",
            handle=person.names[1], first=person.names[0].split()[0],
        )  # fmt: skip
        if number % 500 == 0:
            line += " password=" + f"{rng.getrandbits(60):x}"
        return line * 50 if number % 200 == 0 else line

    def captured(number: int) -> Captured:
        at = start + timedelta(seconds=number)
        record = RawRecord(
            kind="message", stamp=Stamp(at, at.isoformat()), source="slack #inc-1", source_type="slack-export",
            place=Place("slack.zip!inc-1/2026-01-02.json", "0" * 64, number * 100, number * 100 + 99),
            source_id=f"{at.timestamp():.6f}", text=text(number), author=rng.choice(roster).key, actor="person", channel="inc-1",
        )  # fmt: skip
        return Captured(f"M{number:07}", record)

    return Collection(items=tuple(captured(n) for n in range(count)))


def one(text: str) -> Collection:
    stamp = Stamp(datetime(2026, 1, 2, tzinfo=UTC), "")
    record = RawRecord(kind="message", stamp=stamp, source="s", source_type="chat-jsonl", place=Place("f", "", 0, 1), text=text)
    return Collection(items=(Captured("M1", record),))


def seconds(collection: Collection, roster: tuple[Person, ...]) -> float:
    start = time.process_time()
    redact(collection, roster, Manifest(id="1", title="Checkout errors"), RedactionPolicy())
    return time.process_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 225_000
    rng = random.Random(7)
    roster = people(rng, 400)
    collection = messages(rng, roster, count)
    size = sum(len(item.record.text) for item in collection.items)
    took = seconds(collection, roster)
    print(f"{count:,} messages, {size / count:.0f} characters on average: {took:.1f} s, {count / took:,.0f} messages/s")
    for name, text in (
        ("one word", "a" * 1_000_000),
        ("one mixed word", ("aB3" * 333_334)),
        ("dashes and dots", "a-b." * 250_000),
        ("at signs", "a@" * 500_000),
        ("assignments", "password=token:secret " * 45_000),
        ("percent escapes", "%41%3d" * 166_000),
        ("digits", "4111 1111 " * 100_000),
        ("prefixes", "sk-ghp_xoxb-AKIA" * 62_500),
        ("newlines", "abc1\n> " * 143_000),
        ("colons", "a:1:" * 250_000),
        ("urls", "https://a:b@c/" * 71_000),
        ("names", "Kalomi Ren, " * 83_000),
    ):
        print(f"  1 MB of {name}: {seconds(one(text), roster):.2f} s")


if __name__ == "__main__":
    main()
