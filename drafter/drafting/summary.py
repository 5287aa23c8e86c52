"""The summary: prose by an engine where it can be proved, else sentences by code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

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


Judge = Callable[[str], str | None]
"""The rule that a sentence breaks by blaming somebody, in words; None for one that blames nobody."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes the prose, and who reads it before it stands."""

    ask: Ask
    blames: Judge


def summarise(
    draft: Draft, story: tuple[SectionClaim, ...], table: Mapping[str, Evidence], writer: Writer
) -> tuple[tuple[SectionClaim, ...], tuple[Dropped, ...], tuple[str, ...]]:
    """The summary's claims, the sentences that were dropped with the reason, and notices.

    A sentence that blames gives way to the sentence of `story` on the same records. Falls back to `story`, whole, when no engine
    answered or nothing that it said could be kept. Raises `AnswerNotKept`.
    """
    facts = tuple(Claim(text=clipped(c.text, 400), cites=c.cites[:12]) for c in story if c.cites)
    try:
        answer = writer.ask("drafting.summary", SummaryAnswer, title=draft.incident.title, facts=facts, entries=_entries(draft))
    except AnswerNotKept:
        raise  # an offline run replays what was answered, or says that it cannot
    except ModelError as error:
        return story, (), (f"The summary was written by code, because no engine answered: {error}",)
    also = "\n".join(c.text for c in story)
    kept: list[SectionClaim] = []
    dropped: list[Dropped] = []
    for said in answer.value.claims:
        blame = writer.blames(said.text)
        if reason := unproved(said.text, said.cites, said.quote, table, also) or blame:
            dropped.append(Dropped(where="summary", text=said.text, reason=reason, answered_by=answer.by))
        else:
            kept.append(SectionClaim(text=answer_text(said.text), cites=said.cites, origin=answer.by))
        instead = _instead(said, story, kept, writer.blames) if blame else None
        kept += [instead] if instead is not None else []
    return (tuple(kept) or story), tuple(dropped), ()


def _instead(said: Claim, story: Iterable[SectionClaim], kept: Iterable[SectionClaim], blames: Judge) -> SectionClaim | None:
    """The sentence by code that shares most records with one that blames, where none that was kept rests on the same."""
    told = [set(claim.cites) for claim in kept]
    fresh = [c for c in story if not blames(c.text) and not any(cites & set(c.cites) for cites in told)]
    best = max(fresh, key=lambda c: len(set(c.cites) & set(said.cites)), default=None)
    return best if best is not None and set(best.cites) & set(said.cites) else None


def _entries(draft: Draft) -> tuple[EntryView, ...]:
    telling = sorted(draft.timeline, key=lambda e: (-e.significance, e.at, e.id))[:ENTRIES]
    return tuple(
        EntryView(id=e.id, at=f"{e.at:%Y-%m-%d %H:%M:%S}", kind=e.kind, summary=e.summary, evidence=e.evidence[:12])
        for e in sorted(telling, key=lambda e: (e.at, e.id))
    )
