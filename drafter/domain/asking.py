"""What is put to an engine and what it may answer: the slots and answer types of every prompt id.

Both engines (embedded, openai-compatible) take the same slots and give the same answer types. Answers carry no time,
duration, count, owner, date or confidence: code computes those. Every string and list is bounded, so that a model cannot
run on (LIBRARIES: random text runs into max_tokens otherwise).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.domain.text import SafeText
from drafter.domain.vocabulary import (
    ActionType,
    CauseCategory,
    FactorEffect,
    FactorKind,
    SpeechAct,
    Strength,
    TriggerCategory,
)

Id = Annotated[str, Field(max_length=40)]
Line = Annotated[str, Field(max_length=400)]
Ids = Annotated[tuple[Id, ...], Field(max_length=12)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


# ---- slots: what the engine sees -----------------------------------------------------------------------------------


class EventView(_Frozen):
    """One piece of evidence as an engine sees it. `at` is `YYYY-MM-DD HH:MM:SS` UTC text for reading only, or "unknown"."""

    id: Id
    at: str
    kind: str
    source: str
    who: str = ""
    title: SafeText = SafeText("")
    text: SafeText = SafeText("")
    status: str = ""
    service: str = ""
    parent: str | None = None


class EntryView(_Frozen):
    """A timeline entry as an engine sees it."""

    id: Id
    at: str
    kind: str
    summary: SafeText
    evidence: Ids


class CandidateView(_Frozen):
    """A candidate trigger that code has ranked. `evidence_for`/`against` are plain-word reasons, each naming evidence ids."""

    id: Id
    kind: str
    label: SafeText
    text: SafeText = SafeText("")
    files: SafeText = SafeText("")
    rank: int
    score: float
    evidence_for: tuple[str, ...] = ()
    evidence_against: tuple[str, ...] = ()


# ---- answers -------------------------------------------------------------------------------------------------------


class Claim(_Frozen):
    """A statement and what it rests on: evidence ids, and where it quotes, an exact substring of the first cited text."""

    text: Line
    cites: Ids
    quote: Line | None = None


class ReadEvent(_Frozen):
    """How one chat message was read. `summary` in neutral words with roles; empty for acts that make no entry."""

    event: Id
    act: SpeechAct
    summary: Line = ""
    quote: Line | None = None
    salience: int = Field(default=1, ge=0, le=3)
    """0 leave out, 1 detail, 2 worth an entry, 3 a turning point of the incident."""
    worked: bool | None = None
    """For an action or a result: True when it says that a step worked or the system recovered, False when it did not."""


class TimelineAnswer(_Frozen):
    """Answer to `timeline.extract`: one item per message that matters; messages left out are noise."""

    events: tuple[ReadEvent, ...] = Field(default=(), max_length=200)


class TriggerAnswer(_Frozen):
    """Answer to `analysis.trigger`. `candidate` is the id of one candidate offered, or None for none of them."""

    category: TriggerCategory
    candidate: Id | None = None
    summary: Claim
    would_settle: Line = ""


class CauseHypothesis(_Frozen):
    category: CauseCategory
    summary: Claim
    against: tuple[Claim, ...] = Field(default=(), max_length=4)
    would_settle: Line = ""


class CauseAnswer(_Frozen):
    """Answer to `analysis.root_cause`: competing hypotheses, likeliest first; empty means undetermined."""

    hypotheses: tuple[CauseHypothesis, ...] = Field(default=(), max_length=4)


class FactorAnswer(_Frozen):
    kind: FactorKind
    effect: FactorEffect
    claim: Claim


class FactorsAnswer(_Frozen):
    """Answer to `analysis.factors`."""

    factors: tuple[FactorAnswer, ...] = Field(default=(), max_length=12)


class ImpactAnswer(_Frozen):
    """Answer to `analysis.impact`: what the evidence says about who and what was affected, and how much."""

    who: tuple[Claim, ...] = Field(default=(), max_length=6)
    what: tuple[Claim, ...] = Field(default=(), max_length=6)
    how_many: tuple[Claim, ...] = Field(default=(), max_length=6)


class ActionAnswer(_Frozen):
    title: Line
    type: ActionType
    strength: Strength
    done_when: Line
    cites: Ids
    quote: Line | None = None


class ActionsAnswer(_Frozen):
    """Answer to `analysis.actions`: from factors, and from commitments made in chat."""

    actions: tuple[ActionAnswer, ...] = Field(default=(), max_length=12)


class LessonsAnswer(_Frozen):
    """Answer to `analysis.lessons`: cited observations only; the lessons themselves are left to the humans."""

    went_well: tuple[Claim, ...] = Field(default=(), max_length=5)
    went_poorly: tuple[Claim, ...] = Field(default=(), max_length=5)
    lucky: tuple[Claim, ...] = Field(default=(), max_length=5)


class SummaryAnswer(_Frozen):
    """Answer to `drafting.summary`: three to six sentences that a stranger understands."""

    claims: tuple[Claim, ...] = Field(default=(), max_length=8)


class JudgeAnswer(_Frozen):
    """Answer to `judge.rubric`: the words of the passage that decide, then the verdict on the one question."""

    quote: Line = ""
    verdict: Literal["0", "1", "2", "cannot_tell"]


ANSWERS: dict[str, type[BaseModel]] = {
    "timeline.extract": TimelineAnswer,
    "analysis.trigger": TriggerAnswer,
    "analysis.root_cause": CauseAnswer,
    "analysis.factors": FactorsAnswer,
    "analysis.impact": ImpactAnswer,
    "analysis.actions": ActionsAnswer,
    "analysis.lessons": LessonsAnswer,
    "drafting.summary": SummaryAnswer,
    "judge.rubric": JudgeAnswer,
}
"""Every prompt id and its answer type. Slots per prompt id:

timeline.extract     title: SafeText, services: SafeText (comma separated), events: tuple[EventView, ...] (one window of
                     whole threads, oldest first), machine: tuple[EventView, ...] (alerts, pages, deploys near the window)
analysis.trigger     title, candidates: tuple[CandidateView, ...], entries: tuple[EntryView, ...],
                     events: tuple[EventView, ...] (evidence cited by the candidates and by telling entries)
analysis.root_cause  title, trigger: SafeText (category and summary as decided), entries, events
analysis.factors     title, trigger: SafeText, cause: SafeText, entries, events
analysis.impact      title, entries, events
analysis.actions     title, cause: SafeText, factors: SafeText (one line each), entries, events
analysis.lessons     title, entries, events
drafting.summary     title, facts: tuple[Claim, ...] (milestones, impact, trigger, cause, in words by code), entries
judge.rubric         question: SafeText (one question, its verdicts one a line), passage: SafeText
"""
