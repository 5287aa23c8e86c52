"""Changes of an incident's files that must not matter, and what each must leave as it was."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.evaluation.making import in_zone
from drafter.evaluation.world import NOISE, OTHER_PEOPLE, ZONES

Row = dict[str, Any]  # Any: whatever a line of JSON holds
FORGIVEN = 0.95
"""Chatter is words, and words are read, not parsed: one in twenty incidents may take a step or a report from it."""
WEEK = timedelta(days=7)
_ROLE = re.compile(r"\bresponder-\d+\b")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Files:
    """A bundle whose records are JSON Lines: the manifest's head, its `[[source]]` blocks, and the rows of each file."""

    head: str
    sources: tuple[str, ...]
    rows: Mapping[str, tuple[Row, ...]]

    @property
    def manifest(self) -> str:
        """incident.toml."""
        return self.head + "".join(f"[[source]]{block}" for block in self.sources)


@dataclass(frozen=True, slots=True)
class Told:
    """A draft, the evidence that it was written from, in its order, and for each role a label of the person that
    no order changes: roles are numbered by first appearance, so that one more message may give a person another number."""

    draft: Draft
    evidence: tuple[Evidence, ...]
    people: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """`change` is a change of the files that must not matter; `promise` says in words what must stay; `broken` gives the first
    part that did not, or None; `least` is the share of incidents on which it must stay."""

    promise: str
    change: Callable[[Files, random.Random], Files]
    broken: Callable[[Told, Told], str | None]
    least: float = 1.0


def _each(files: Files, change: Callable[[list[Row]], list[Row]]) -> Files:
    return replace(files, rows={name: tuple(change(list(rows))) for name, rows in files.rows.items()})


def _shuffled(files: Files, rng: random.Random) -> Files:
    return _each(files, lambda rows: rng.sample(rows, len(rows)))


def _reordered(files: Files, rng: random.Random) -> Files:
    return replace(files, sources=tuple(f"{block.rstrip()}\n\n" for block in reversed(files.sources)))


def _repeated(files: Files, rng: random.Random) -> Files:
    """Every third record twice, but for those on the full minute: where a clock knows no seconds, two equal messages are two."""

    def twice(n: int, row: Row) -> bool:
        return n % 3 == 0 and datetime.fromisoformat(str(row["ts"])).second != 0

    return _each(files, lambda rows: [row for n, row in enumerate(rows) for _ in range(2 if twice(n, row) else 1)])


def _rezoned(files: Files, rng: random.Random) -> Files:
    zone = ZoneInfo(rng.choice([z for z in ZONES if z != "UTC"]))
    return _each(files, lambda rows: [{**row, "ts": in_zone(str(row["ts"]), zone)} for row in rows])


def _later(files: Files, rng: random.Random) -> Files:
    """Records, and the times that the manifest gives."""

    def moved(text: str) -> str:
        return _INSTANT.sub(lambda m: (datetime.fromisoformat(m[0]) + WEEK).isoformat().replace("+00:00", "Z"), text)

    later = _each(files, lambda rows: [{**row, "ts": moved(str(row["ts"]))} for row in rows])
    return replace(later, head=moved(files.head))


def _renamed(files: Files, rng: random.Random) -> Files:
    """Everybody who writes or acts and is no bot gets another name, wherever the old one stands, whole or by its first word."""
    named = {str(row[key]) for rows in files.rows.values() for row in rows for key in ("author", "actor") if row.get(key)}
    people = sorted(name for name in named if "bot" not in name.lower())
    names = dict(zip(people, rng.sample(OTHER_PEOPLE, min(len(people), len(OTHER_PEOPLE))), strict=False))
    firsts = {old.split()[0]: new.split()[0] for old, new in names.items() if " " in old}
    words = {**firsts, **names}
    pattern = re.compile("|".join(rf"\b{re.escape(w)}\b" for w in sorted(words, key=len, reverse=True)) or r"(?!)")

    def renamed(value: Any) -> Any:
        return pattern.sub(lambda m: words[m[0]], value) if isinstance(value, str) else value

    return _each(files, lambda rows: [{k: renamed(v) for k, v in row.items()} for row in rows])


def _noisy(files: Files, rng: random.Random) -> Files:
    """Ten messages that say nothing of the incident, by people who are there, in a channel that is there."""

    def added(rows: list[Row]) -> list[Row]:
        said = [row for row in rows if "author" in row and "text" in row]
        if not said:
            return rows
        more = []
        for _ in range(10):
            near, who = rng.choice(said), rng.choice(said)["author"]
            at = datetime.fromisoformat(str(near["ts"])) + timedelta(seconds=rng.randrange(7, 50))
            more.append({**near, "ts": at.isoformat(), "author": who, "text": rng.choice(NOISE)})
        return sorted([*rows, *more], key=lambda row: datetime.fromisoformat(str(row["ts"])))

    return _each(files, added)


def _plain(told: Told, *, without: Sequence[str] = (), later: timedelta = timedelta(0)) -> Row:
    """The draft as values, each evidence id as the place of its record, and times as they were before they were moved."""
    draft: Row = told.draft.model_dump(mode="json", exclude=set(without))
    text = json.dumps(draft)
    ordered = sorted(told.evidence, key=lambda r: (str(r.at), r.kind, r.text, r.title, r.source_id))  # ids order equal times
    for n, record in enumerate(ordered):
        text = text.replace(record.id, f"record {n}")
    plain: Row = json.loads(text)
    return plain if not later else {key: _moved_back(value, later) for key, value in plain.items()}


def _moved_back(value: Any, by: timedelta) -> Any:
    if isinstance(value, dict):
        return {k: _moved_back(v, by) for k, v in value.items()}
    if isinstance(value, list):
        return [_moved_back(v, by) for v in value]
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return (datetime.fromisoformat(value) - by).isoformat().replace("+00:00", "Z")
    return value


def _same(one: Told, other: Told) -> str | None:
    """To the byte."""
    if one.draft.model_dump_json() == other.draft.model_dump_json():
        return None
    return _first(_plain(one), _plain(other)) or "ids"


def _same_but_counts(one: Told, other: Told) -> str | None:
    counts = ("accounting", "notices")
    return _first(_plain(one, without=counts), _plain(other, without=counts))


def _same_but_ids(one: Told, other: Told) -> str | None:
    return _first(_plain(one), _plain(other))


def _same_a_week_later(one: Told, other: Told) -> str | None:
    """Prose names days, so that only times, entries, answers and numbers are compared."""
    parts = ("summary", "sections", "impact", "criteria", "questions", "gaps", "conflicts", "notices")
    return _first(_plain(one, without=parts), _plain(other, without=parts, later=WEEK))


def _same_answers(one: Told, other: Told) -> str | None:
    return _first(_answers(one), _answers(other))


def _answers(told: Told) -> Row:
    draft, source = told.draft, {r.id: r.source_id for r in told.evidence}
    return {
        "milestones": {name: m.at.isoformat() if m.at else None for name, m in draft.milestones.items()},
        "trigger": draft.trigger.category,
        "root cause": draft.root_cause.category,
        "change named": source.get(draft.trigger.change or ""),
    }


def _same_entries(one: Told, other: Told) -> str | None:
    before, after = ({(e.at, _by_name(e.summary, t.people)) for e in t.draft.timeline} for t in (one, other))
    if more := after - before:
        return f"told now: {min(more)[1]}"
    return f"told no more: {min(before - after)[1]}" if before != after else None


def _by_name(text: str, people: Mapping[str, str]) -> str:
    return _ROLE.sub(lambda m: people.get(m[0], m[0]), text)


def _first(one: Row, other: Row, path: str = "") -> str | None:
    """The first place where two values differ."""
    for key in one:
        a, b = one[key], other.get(key)
        if a == b:
            continue
        if isinstance(a, dict) and isinstance(b, dict):
            return _first(a, b, f"{path}{key}.") or f"{path}{key}"
        if isinstance(a, list) and isinstance(b, list):
            n = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
            pair = a[n : n + 1], b[n : n + 1]
            if all(isinstance(x[0], dict) for x in pair if x) and all(pair):
                return _first(pair[0][0], pair[1][0], f"{path}{key}[{n}].")
            return f"{path}{key}[{n}]: {_short(pair[0])} became {_short(pair[1])}"
        return f"{path}{key}: {_short(a)} became {_short(b)}"
    return None


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 90 else f"{text[:90]}…"


RELATIONS: Mapping[str, Relation] = {
    "records shuffled": Relation("the draft, to the byte", _shuffled, _same),
    "sources in another order": Relation("the draft, to the byte", _reordered, _same),
    "records repeated": Relation("the draft, but for how many records were read", _repeated, _same_but_counts),
    "times written in another zone": Relation("the draft, but for ids", _rezoned, _same_but_ids),
    "a week later": Relation("the draft a week later, but for days in prose", _later, _same_a_week_later),
    "people renamed": Relation("the draft, roles and all, but for ids", _renamed, _same_but_ids),
    "chatter added: answers": Relation("milestones, trigger, cause and the change named", _noisy, _same_answers, FORGIVEN),
    "chatter added: timeline": Relation(
        "the entries of the timeline, whatever number a person has", _noisy, _same_entries, FORGIVEN
    ),
}
"""Every relation by name."""
