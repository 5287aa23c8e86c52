"""Where a sentence of a draft stands, and the same draft with that sentence changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.findings import Factor, Statement
from drafter.domain.timeline import Entry

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence with what it rests on. `put(text=…, cites=…, quote=…)` is the draft with these changed and nothing else.
    `marks`: what alarms call this place."""

    where: str
    text: str
    cites: tuple[str, ...]
    quote: str | None
    put: Callable[..., Draft]
    marks: frozenset[str] = frozenset()


def replaced(items: Sequence[T], index: int, item: T) -> tuple[T, ...]:
    """The items with one exchanged."""
    return (*items[:index], item, *items[index + 1 :])


def prose(draft: Draft) -> Iterator[Place]:
    """Every sentence that a reader meets first: summary, timeline, impact, trigger, root cause, factors, lessons."""
    yield from (_claim(draft, i, claim) for i, claim in enumerate(draft.summary))
    yield from entries(draft)
    for part, held in (("impact", draft.impact), ("lessons", draft.lessons)):
        for name in type(held).model_fields:
            said: tuple[Statement, ...] = getattr(held, name)
            for i, statement in enumerate(said):
                yield _statement(part, statement, _in_part(draft, part, name, said, i))
    for part, answer in (("trigger", draft.trigger), ("root_cause", draft.root_cause)):
        if answer.summary is not None:
            yield _statement(part, answer.summary, _in_answer(draft, part))
    for i, factor in enumerate(draft.contributing_factors):
        yield _statement("contributing_factors", factor.statement, _in_factor(draft, i, factor))


def entries(draft: Draft) -> Iterator[Place]:
    """The timeline alone."""
    for i, entry in enumerate(draft.timeline):
        marks = frozenset({entry.id, entry.summary})
        yield Place("timeline", entry.summary, entry.evidence, entry.quote, _in_timeline(draft, i, entry), marks)


def _in_timeline(draft: Draft, index: int, entry: Entry) -> Callable[..., Draft]:
    def put(**changes: object) -> Draft:
        new = entry.model_copy(update=_named(changes, {"text": "summary", "cites": "evidence"}))
        return draft.model_copy(update={"timeline": replaced(draft.timeline, index, new)})

    return put


def _claim(draft: Draft, index: int, claim: SectionClaim) -> Place:
    def put(**changes: object) -> Draft:
        return draft.model_copy(update={"summary": replaced(draft.summary, index, claim.model_copy(update=changes))})

    return Place("summary", claim.text, claim.cites, None, put, frozenset({claim.text}))


def _statement(where: str, statement: Statement, put_new: Callable[[Statement], Draft]) -> Place:
    def put(**changes: object) -> Draft:
        return put_new(statement.model_copy(update=changes))

    return Place(where, statement.text, statement.cites, statement.quote, put, frozenset({statement.text}))


def _in_part(draft: Draft, part: str, name: str, said: tuple[Statement, ...], index: int) -> Callable[[Statement], Draft]:
    return lambda new: draft.model_copy(update={part: getattr(draft, part).model_copy(update={name: replaced(said, index, new)})})


def _in_answer(draft: Draft, part: str) -> Callable[[Statement], Draft]:
    return lambda new: draft.model_copy(update={part: getattr(draft, part).model_copy(update={"summary": new})})


def _in_factor(draft: Draft, index: int, factor: Factor) -> Callable[[Statement], Draft]:
    return lambda new: draft.model_copy(
        update={"contributing_factors": replaced(draft.contributing_factors, index, factor.model_copy(update={"statement": new}))}
    )


def _named(changes: Mapping[str, object], names: Mapping[str, str]) -> dict[str, object]:
    return {names.get(key, key): value for key, value in changes.items()}
