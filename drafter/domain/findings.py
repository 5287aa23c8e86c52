"""What the analysis says, and how sure code is of it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.domain.text import SafeText
from drafter.domain.timeline import Dropped
from drafter.domain.vocabulary import (
    ActionType,
    CauseCategory,
    FactorEffect,
    FactorKind,
    Strength,
    TriggerCategory,
)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Statement(_Frozen):
    """A checked claim: text, evidence ids (at least one), the quote it makes if any, and who answered."""

    text: SafeText
    cites: tuple[str, ...] = Field(min_length=1)
    quote: SafeText | None = None
    answered_by: str = "code"


class Candidate(_Frozen):
    """One candidate trigger or one cause hypothesis. `change` is the evidence id of the deploy when it is one.
    `score` 0..1 is a sum of named features (`features`), computed by code."""

    id: str
    kind: str
    category: str
    summary: SafeText
    change: str | None = None
    score: float
    features: dict[str, float] = Field(default_factory=dict)
    evidence_for: tuple[Statement, ...] = ()
    evidence_against: tuple[Statement, ...] = ()


class Trigger(_Frozen):
    """`change` is the evidence id of the deploy that set it off, or None. `confidence` 0..1, calibrated (docs/confidence.md)."""

    category: TriggerCategory = "undetermined"
    summary: Statement | None = None
    change: str | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    would_settle: str = ""


class RootCause(_Frozen):
    category: CauseCategory = "undetermined"
    summary: Statement | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    would_settle: str = ""


class Factor(_Frozen):
    id: str
    kind: FactorKind
    effect: FactorEffect
    statement: Statement


class Impact(_Frozen):
    """Empty tuples mean that the evidence does not say; the draft shows a blank for each."""

    who: tuple[Statement, ...] = ()
    what: tuple[Statement, ...] = ()
    how_long: tuple[Statement, ...] = ()
    how_many: tuple[Statement, ...] = ()


class ActionItem(_Frozen):
    """`owner`, `due` only where evidence names them (`owner` is a role); `suggested_owner` is marked as a suggestion."""

    id: str
    title: SafeText
    type: ActionType
    strength: Strength
    done_when: SafeText
    cites: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    owner: str | None = None
    due: str | None = None
    suggested_owner: str | None = None
    origin: Literal["commitment", "factor", "proposal"] = "factor"
    quote: SafeText | None = None
    answered_by: str = "code"


class Lessons(_Frozen):
    """Cited observations; the prompts to the humans are fixed texts of the draft."""

    went_well: tuple[Statement, ...] = ()
    went_poorly: tuple[Statement, ...] = ()
    lucky: tuple[Statement, ...] = ()


class Criterion(_Frozen):
    """Why a postmortem is owed: `met` True, False, or None where the evidence cannot tell."""

    id: str
    text: str
    met: bool | None
    why: str
    evidence: tuple[str, ...] = ()


class Question(_Frozen):
    """For the review meeting, to a role, in what/how form."""

    text: str
    to: str = "responders"
    evidence: tuple[str, ...] = ()


class Findings(_Frozen):
    impact: Impact = Impact()
    trigger: Trigger = Trigger()
    root_cause: RootCause = RootCause()
    factors: tuple[Factor, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    lessons: Lessons = Lessons()
    criteria: tuple[Criterion, ...] = ()
    questions: tuple[Question, ...] = ()
    dropped: tuple[Dropped, ...] = ()
