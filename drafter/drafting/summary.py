"""The summary: prose by an engine where it can be proved, else sentences by code."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.contracts.ask import Ask
from drafter.domain.asking import Claim, EntryView, SummaryAnswer
from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.text import answer_text
from drafter.domain.timeline import Dropped
from drafter.errors import AnswerNotKept, ModelError
from drafter.proof.check import unproved
from drafter.sinks.escape import clipped

ENTRIES = 40
"""Turning points first; what an engine needs to tell the story, not the whole log."""


def summarise(
    draft: Draft, story: tuple[SectionClaim, ...], table: Mapping[str, Evidence], ask: Ask
) -> tuple[tuple[SectionClaim, ...], tuple[Dropped, ...], tuple[str, ...]]:
    """The summary's claims, the sentences that were dropped with the reason, and notices.

    Falls back to `story`, whole, when no engine answered or nothing that it said could be proved. Raises `AnswerNotKept`.
    """
    facts = tuple(Claim(text=clipped(c.text, 400), cites=c.cites[:12]) for c in story if c.cites)
    try:
        answer = ask("drafting.summary", SummaryAnswer, title=draft.incident.title, facts=facts, entries=_entries(draft))
    except AnswerNotKept:
        raise  # an offline run replays what was answered, or says that it cannot
    except ModelError as error:
        return story, (), (f"The summary was written by code, because no engine answered: {error}",)
    also = "\n".join(c.text for c in story)
    kept: list[SectionClaim] = []
    dropped: list[Dropped] = []
    for said in answer.value.claims:
        if reason := unproved(said.text, said.cites, said.quote, table, also):
            dropped.append(Dropped(where="summary", text=said.text, reason=reason, answered_by=answer.by))
        else:
            kept.append(SectionClaim(text=answer_text(said.text), cites=said.cites, origin=answer.by))
    return (tuple(kept) or story), tuple(dropped), ()


def _entries(draft: Draft) -> tuple[EntryView, ...]:
    telling = sorted(draft.timeline, key=lambda e: (-e.significance, e.at, e.id))[:ENTRIES]
    return tuple(
        EntryView(id=e.id, at=f"{e.at:%Y-%m-%d %H:%M:%S}", kind=e.kind, summary=e.summary, evidence=e.evidence[:12])
        for e in sorted(telling, key=lambda e: (e.at, e.id))
    )
