"""What one record carries: the facts in it, looked for once however many statements cite it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from drafter.domain.evidence import Evidence
from drafter.proof import facts

LONGEST = 100_000
"""Characters of one record's text that facts are looked for in. What stands beyond proves nothing, which is the safe side;
quotes are looked for in the whole text."""

KEPT = 128
"""Records whose facts are remembered: a long one is cited by many statements in a row."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The facts of one text. `low` is the text in lower case; numbers are those that stand alone and those within identifiers."""

    low: str
    clocks: frozenset[tuple[int, int]]
    numbers: frozenset[str]
    roles: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Carried:
        low = text.lower()
        return cls(
            low=low,
            clocks=frozenset(facts.clock_times(text)),
            numbers=frozenset(facts.numbers(text) | facts.digit_runs(text)),
            roles=frozenset(facts.roles(low)),
            words=frozenset(facts.words(low)),
        )


@dataclass(frozen=True, slots=True)
class Denied:
    """What a record's own words deny: whether they deny anything, the words under a negation, how often each word is said; words
    by their first five letters."""

    any: bool
    words: frozenset[str]
    spoken: Counter[str]


class _Same:
    """A record as a key: itself, not one that is equal, so that nothing of it need be compared."""

    __slots__ = ("record",)

    def __init__(self, record: Evidence) -> None:
        self.record = record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.record is other.record


def carried_text(record: Evidence) -> str:
    """Everything a record says, as one text: title, text, service, status, ids, details, and its UTC time."""
    parts = [
        record.title,
        record.text[:LONGEST],
        record.service,
        record.status,
        record.author or "",
        record.source,
        record.source_id,
    ]
    parts += [record.channel or "", *record.details.keys(), *record.details.values(), record.id, record.kind]
    if record.at is not None:
        parts.append(record.at.strftime("%Y-%m-%d %H:%M:%S %H:%M"))
    return "\n".join(p for p in parts if p)


def carried(record: Evidence) -> Carried:
    """The facts of everything that the record says."""
    return _carried(_Same(record))


def denied(record: Evidence) -> Denied:
    """The negations in the record's title, text and status."""
    return _denied(_Same(record))


@lru_cache(KEPT)
def _carried(key: _Same) -> Carried:
    return Carried.of(carried_text(key.record))


@lru_cache(KEPT)
def _denied(key: _Same) -> Denied:
    record = key.record
    text = f"{record.title}\n{record.text[:LONGEST]}\n{record.status}"
    spoken = Counter(word.lower()[:5] for word in facts.WORD.findall(text))
    return Denied(facts.negates(text), frozenset(facts.negated_words(text)), spoken)
