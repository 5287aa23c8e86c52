"""What a draft is held against, and everything that it says in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.scoring.truth import Leaks, Table, statements


@dataclass(frozen=True, slots=True)
class Grounds:
    """The evidence and what else scorers must know of an incident.

    `leaks` finds protected names and secrets that redaction knows, `names` are those names, `secrets` finds what looks like a
    secret; `span` writes a number of seconds as drafts do; `stated` gives the UTC instants that a record's text names.
    """

    table: Table
    leaks: Leaks
    secrets: Callable[[str], Sequence[object]]
    span: Callable[[int], str]
    stated: Callable[[Evidence], Sequence[datetime]]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class View:
    """A draft and what it is held against."""

    draft: Draft
    grounds: Grounds

    @property
    def table(self) -> Table:
        """Evidence by id."""
        return self.grounds.table

    def records(self, cites: Sequence[str]) -> list[Evidence]:
        """The cited records that exist."""
        return [self.table[c] for c in cites if c in self.table]


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of the draft with what it rests on."""

    where: str
    text: str
    cites: tuple[str, ...]
    quote: str | None
    by: str


def told(draft: Draft) -> Iterator[Told]:
    """Everything that the draft says in its own words."""
    yield from (Told("summary", c.text, c.cites, None, c.origin) for c in draft.summary)
    yield from (Told("timeline", e.summary, e.evidence, e.quote, e.answered_by) for e in draft.timeline)
    yield from (Told(where, s.text, s.cites, s.quote, s.answered_by) for where, s in statements(draft))
    yield from (Told("action_items", f"{a.title}. {a.done_when}", a.cites, a.quote, a.answered_by) for a in draft.action_items)
