"""The draft: `draft.json`, the output contract. Its JSON Schema is published in the package (drafter/draft.schema.json)."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from drafter.domain.findings import (
    ActionItem,
    Criterion,
    Factor,
    Impact,
    Lessons,
    Question,
    RootCause,
    Trigger,
)
from drafter.domain.text import SafeText
from drafter.domain.timeline import Conflict, Dropped, Duration, Entry, Gap, Milestone, NotUsed
from drafter.domain.vocabulary import MilestoneName


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class IncidentHead(_Frozen):
    id: str
    title: SafeText
    severity: str | None = None
    services: tuple[str, ...] = ()
    status: str = "draft"
    window: tuple[datetime, datetime] | None = None


class SectionClaim(_Frozen):
    """One sentence of the rendered draft, its citations (evidence ids) and its origin (`code` or an engine's name)."""

    text: SafeText
    cites: tuple[str, ...] = ()
    origin: str = "code"


class Section(_Frozen):
    """A rendered section. `blanks` are the honest gaps: what the evidence does not say. `human_only` is never filled."""

    id: str
    title: str
    claims: tuple[SectionClaim, ...] = ()
    blanks: tuple[str, ...] = ()
    human_only: bool = False


class Score(_Frozen):
    """`value` None means unscored, which is not zero. `spans` are (section id, text) pairs that the reason speaks of."""

    name: str
    value: float | None
    reason: str
    spans: tuple[tuple[str, str], ...] = ()


class Accounting(_Frozen):
    """`read == used + set_aside + quarantined`, in records."""

    read: int
    used: int
    set_aside: int
    quarantined: int
    reasons: dict[str, int] = Field(default_factory=dict)


class Draft(_Frozen):
    schema_version: int = 1
    incident: IncidentHead
    summary: tuple[SectionClaim, ...] = ()
    milestones: dict[MilestoneName, Milestone]
    durations: dict[str, Duration]
    timeline: tuple[Entry, ...]
    not_used: tuple[NotUsed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    gaps: tuple[Gap, ...] = ()
    impact: Impact
    trigger: Trigger
    root_cause: RootCause
    contributing_factors: tuple[Factor, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    lessons: Lessons = Lessons()
    questions: tuple[Question, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    sections: tuple[Section, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    accounting: Accounting
    notices: tuple[str, ...] = ()
    scores: tuple[Score, ...] = ()
