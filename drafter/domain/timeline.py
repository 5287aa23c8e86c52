"""The factual skeleton: entries, milestones, durations, gaps, conflicts, and what was not used."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.domain.text import SafeText
from drafter.domain.vocabulary import MilestoneName, SpeechAct


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(_Frozen):
    """One line of the timeline. `id` is `T001`… in order. `at` UTC. `basis`: a machine recorded it, or a person reported
    it. `kind` is `alert`, `deploy`, `page`, `note`, or the speech act of the chat message. `answered_by`: `code` or the
    engine's name. `significance` 1 detail, 2 event, 3 turning point."""

    id: str
    at: datetime
    precision_seconds: int = 1
    kind: str
    summary: SafeText
    evidence: tuple[str, ...] = Field(min_length=1)
    quote: SafeText | None = None
    basis: Literal["recorded", "reported"]
    answered_by: str = "code"
    significance: int = 2


class Read(_Frozen):
    """How one chat message was read, kept for analysis (commitments, self-blame and questions make no entry)."""

    event: str
    act: SpeechAct
    summary: SafeText
    quote: SafeText | None = None
    salience: int
    worked: bool | None = None
    """True: a step worked or the system recovered; False: it did not; None: the message does not say."""
    answered_by: str


class Milestone(_Frozen):
    """`at` is a UTC instant or None for unknown. `confidence` 0..1 by code. `why` says in words what shows it."""

    at: datetime | None = None
    precision_seconds: int | None = None
    evidence: tuple[str, ...] = ()
    confidence: float = 0.0
    why: str = ""


class Duration(_Frozen):
    """Seconds between two milestones, computed by code; None when either is unknown. `plus_minus` from precisions."""

    seconds: int | None = None
    plus_minus: int = 0
    start: MilestoneName
    end: MilestoneName


class Gap(_Frozen):
    """A silent interval during the incident: no evidence of any kind."""

    start: datetime
    end: datetime
    before: str
    after: str


class Conflict(_Frozen):
    """Two sources (or a source and itself) that disagree, or an order that cannot be; both readings are kept."""

    kind: Literal["time", "order", "state", "text", "clock"]
    summary: str
    evidence: tuple[str, ...]


class NotUsed(_Frozen):
    """A machine event that is in no entry, and why."""

    evidence: str
    reason: str


class Dropped(_Frozen):
    """A statement that did not survive the checks. `reason` in words; shown to the reviewer."""

    where: str
    text: str
    reason: str
    answered_by: str


class Timeline(_Frozen):
    entries: tuple[Entry, ...] = ()
    reads: tuple[Read, ...] = ()
    milestones: dict[MilestoneName, Milestone] = Field(default_factory=dict)
    durations: dict[str, Duration] = Field(default_factory=dict)
    """`time_to_detect`, `time_to_engage`, `time_to_mitigate`, `time_to_restore`, `impact_duration`."""
    gaps: tuple[Gap, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    not_used: tuple[NotUsed, ...] = ()
    dropped: tuple[Dropped, ...] = ()
