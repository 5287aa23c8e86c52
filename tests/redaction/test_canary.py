"""Fifty tokens and names planted through a whole collection: none of them is in any string of the evidence."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import replace

from drafter.domain.evidence import Captured, Collection, Redacted
from drafter.domain.incident import Manifest, PersonSpec
from drafter.domain.records import Person, Place, RawRecord
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.redaction.leaks import leaks
from drafter.redaction.redact import redact
from tests.redaction.build import record
from tests.redaction.examples.secrets import SECRETS

FIRST = "Aliandra Bronwen Cosmin Drusilla Eskil Fenella Gudrun Hovik Isolde Jarmila".split()
LAST = "Quennel Rastorfer Skovgaard Tamblyn Ullerich Vasarely Wexcombe Yarrowby Zelinka Ostrander".split()
PEOPLE = tuple(
    Person(f"U{n:03}CANARY", (f"{first} {last}", f"{first[:4]}{last[:3]}".lower()), (f"{first}.{last}@acme.test".lower(),))
    for n, (first, last) in enumerate(zip(FIRST, LAST, strict=True))
)
TOKENS = [(text, secret) for example in SECRETS[:40] for text, secret in example.caught[:1]]


def planted() -> tuple[Collection, Manifest, list[str]]:
    """Every name in every kind of field, every token in a text, a title, a detail and a thread reply."""
    records: list[RawRecord] = []
    for n, person in enumerate(PEOPLE):
        full, handle = person.names
        first, last = full.split()
        base = record(
            f"{first}'s change: @{handle} and {full} ({person.emails[0]}) via <@{person.key}>, {last.upper()}",
            author=(full, handle, person.key, person.emails[0])[n % 4],
            title=f"Merge pull request #{n} from {first}-{last}/fix",
            kind=("message", "deploy", "page", "note", "alert")[n % 5],  # type: ignore[arg-type]  # one of the kinds
            **{f"labels.{first}": last, "login": handle, "files": f"home/{handle}/a.py\nb.py", "url": f"https://x.test/{handle}"},
        )
        records.append(
            replace(
                base,
                channel=f"dm-{handle}",
                source=f"slack #{first}",
                service=f"{last}-api",
                status=first,
                source_id=f"{handle}-{n}",
            )
        )
    for text, _ in TOKENS:
        records += [record(text, title=text, note=text), record("see below", **{"labels.x": text})]
    items = tuple(Captured(f"E{n:03}", r, also=(Place("other.json", "1" * 64, 0, 9),)) for n, r in enumerate(records))
    manifest = Manifest(
        id="7",
        title=f"{PEOPLE[0].names[0]} broke checkout",
        services=(f"{LAST[1]} api",),
        people=(PersonSpec(name="Ottokar Pell"),),
    )
    names = [form for p in PEOPLE for form in (*p.names, *p.emails, p.key, *p.names[0].split())]
    return Collection(items), manifest, names


def strings(value: object) -> Iterator[str]:
    """Every string inside a value, but for places, which name the files as exported."""
    if isinstance(value, Place):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*strings(key), *strings(inner))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from strings(inner)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def run() -> tuple[Redacted, list[str]]:
    collection, manifest, names = planted()
    return redact(collection, PEOPLE, manifest, RedactionPolicy()), names


def test_nothing_planted_comes_out() -> None:
    result, names = run()
    assert len(names) + len(TOKENS) >= 50
    leaving = "\n".join(strings((result.evidence, result.title, result.services))).lower()
    secrets = [secret for _, secret in TOKENS]
    pieces = [line for secret in secrets for line in secret.splitlines() if "PRIVATE" not in line]
    assert [word for word in (*names, *pieces) if word.lower() in leaving] == []


def test_the_last_look_agrees() -> None:
    result, names = run()
    assert all(leaks(text, result.forbidden) == () for text in strings((result.evidence, result.title, result.services)))
    assert all(leaks(f"x {name} x", result.forbidden) for name in names)


def test_the_same_evidence_gives_the_same_result() -> None:
    assert run()[0] == run()[0]
