"""What a human decides about a draft: the document, its sections and their passages, decisions, and what rests on what.

A document is the newest state of one incident's postmortem. Every value is frozen; a decision makes a new one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from drafter.errors import IncidentUnknown

Origin = Literal["code", "embedded", "model", "edited", "human"]
"""Who wrote a passage: code, the embedded engine, a language model, a human over a suggestion, a human alone."""
SectionState = Literal["suggested", "accepted", "edited", "rejected"]
DocumentState = Literal["draft", "in_review", "approved", "published"]
Flag = Literal["unsupported", "blame", "vague"]
"""Why a passage cannot be accepted in bulk."""
Role = Literal["viewer", "reviewer", "publisher", "admin"]
Verb = Literal[
    "import", "accept", "edit", "reject", "reopen", "redraft", "resolve", "comment", "freeze", "addendum",
    "advance", "return", "publish", "hold", "release", "restrict", "unrestrict", "erase", "withdraw",
]  # fmt: skip


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Seen(_Frozen):
    """What a reviewer sees and a decision is tied to: by its `hash`, which is taken once."""

    @cached_property
    def hash(self) -> str:
        raise NotImplementedError

    def __hash__(self) -> int:
        return hash(self.hash)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("hash", None)  # pydantic copies what was computed along with the fields
        return copied


class Passage(_Frozen):
    """One sentence, list item or timeline line: the unit that is cited, flagged, merged and counted.

    `text` is plain, one line, without citations; `cites` are evidence ids; `by` is the engine's name or the reviewer.
    """

    text: str
    cites: tuple[str, ...] = ()
    origin: Origin = "code"
    by: str = "code"
    flags: tuple[Flag, ...] = ()
    stale: bool = False
    """True when later evidence changed what it rests on (after a freeze, or a source withdrawn)."""


class Collision(_Frozen):
    """Where a human's words and a new suggestion changed the same passages: the human's stand in the section at
    `at` (index of the passage), the suggestion waits here until someone resolves it."""

    id: str
    at: int
    ours: tuple[Passage, ...]
    theirs: tuple[Passage, ...]


class ReviewSection(_Seen):
    """`suggestion` is the last one of an engine, the base of the next merge; `passages` are what stands.
    `human_only` sections have no suggestion, ever."""

    id: str
    title: str
    prompt: str = ""
    """What a human-only section asks of the team."""
    human_only: bool = False
    state: SectionState = "suggested"
    suggestion: tuple[Passage, ...] = ()
    passages: tuple[Passage, ...] = ()
    collisions: tuple[Collision, ...] = ()
    frozen: bool = False

    @cached_property
    def hash(self) -> str:
        """SHA-256 (hex) of what a reviewer sees: the lock of optimistic locking."""
        return content_hash([self.id, self.state, self.frozen, *(p.model_dump() for p in self.passages),
                             *(c.model_dump() for c in self.collisions)])  # fmt: skip

    @property
    def flagged(self) -> bool:
        """True while a passage of an engine carries a flag."""
        return any(p.flags for p in self.passages)


class Freeze(_Frozen):
    """The signed-off factual timeline: SHA-256 (hex) over its passages and over the evidence that they cite."""

    at: datetime
    by: str
    passages_sha256: str
    evidence_sha256: dict[str, str] = Field(default_factory=dict)
    """Evidence id → SHA-256 of its captured text."""


class Document(_Seen):
    """`resolved_at` starts the publishing clock; None when the evidence does not say. Instants are UTC."""

    incident: str
    title: str
    severity: str | None = None
    services: tuple[str, ...] = ()
    state: DocumentState = "draft"
    run: str
    """SHA-256 (hex) of the draft.json it was last drafted from."""
    evidence: str
    """SHA-256 (hex) of the evidence.jsonl that its citations point into."""
    started_at: datetime | None = None
    resolved_at: datetime | None = None
    sections: tuple[ReviewSection, ...]
    freeze: Freeze | None = None
    addendum: tuple[Passage, ...] = ()
    restricted: bool = False
    hold: bool = False
    """Legal hold: retention and erasure refuse."""

    def section(self, section_id: str) -> ReviewSection:
        """Raises `IncidentUnknown`: there is no such section in it."""
        found = next((s for s in self.sections if s.id == section_id), None)
        if found is None:
            raise IncidentUnknown(f"Incident {self.incident[:80]!r} has no section {section_id[:80]!r}.")
        return found

    def with_section(self, section: ReviewSection) -> Document:
        """The same document with this section in its place."""
        return self.model_copy(update={"sections": tuple(section if s.id == section.id else s for s in self.sections)})

    @cached_property
    def hash(self) -> str:
        """SHA-256 (hex) over everything a reviewer sees."""
        return content_hash([self.state, self.title, self.freeze and self.freeze.passages_sha256, self.restricted, self.hold,
                             *(s.hash for s in self.sections), *(p.model_dump() for p in self.addendum)])  # fmt: skip


class Decision(_Frozen):
    """One act of one person, kept for ever as data. `before` and `after` are hashes of what it changed (a section, or the
    document where `section` is None). `open_seconds`: how long the section was in view; None when not known."""

    incident: str
    verb: Verb
    by: str
    at: datetime
    section: str | None = None
    reason: str = ""
    before: str = ""
    after: str = ""
    open_seconds: float | None = None
    evidence_opened: tuple[str, ...] = ()
    distance: int = 0
    """Edit distance in characters between the suggestion and what stands."""
    prompt: str = ""
    engine: str = ""


class Comment(_Frozen):
    id: str
    incident: str
    section: str
    by: str
    at: datetime
    text: str


class AuditAct(_Frozen):
    """What an audit entry says, before its place in the chain is known. Content-free: hashes, ids and verbs, never text; `actor`
    is always a stable pseudonym, so that the chain stands when a person is erased (`Store.names` says who it is)."""

    at: datetime
    actor: str
    verb: Verb
    incident: str
    section: str | None = None
    before: str = ""
    after: str = ""
    document: str = ""
    """Hash of the whole document after the act ("" for a comment, and once it is removed): what stands can be held against it."""
    evidence: tuple[str, ...] = ()


class AuditEntry(AuditAct):
    """An act in its place: `hash` is SHA-256 (hex) over `previous` and every other field."""

    number: int
    previous: str
    hash: str


class AuditHead(_Frozen):
    """Where the audit chain ends: the number of its last entry and that entry's hash (64 zeros when there is none)."""

    count: int
    hash: str


class Receipt(_Frozen):
    """What an erasure, a withdrawal of evidence or the end of retention did. Content-free, so that it can be kept; `refused`
    says why nothing was done."""

    verb: Literal["erase", "withdraw", "expire"]
    at: datetime
    incidents: tuple[str, ...]
    pseudonyms: tuple[str, ...] = ()
    rewritten: dict[str, int] = Field(default_factory=dict)
    """Kind of record → how many were rewritten or removed."""
    unreached: tuple[str, ...] = ()
    """Copies that it cannot reach (backups, logs of the database server), each with what to do."""
    refused: str = ""


class Listed(_Frozen):
    """One row of the incident list. `age_seconds` since resolution is the caller's sum: no clock here."""

    incident: str
    title: str
    severity: str | None
    state: DocumentState
    started_at: datetime | None
    resolved_at: datetime | None
    updated_at: datetime
    open_sections: int
    flagged: int
    collisions: int
    restricted: bool


class Publication(_Frozen):
    """One row of the outbox. `key` (target and audience) makes a publish happen once, however often it is tried;
    `place` is the URL or path that resulted."""

    incident: str
    target: str
    key: str
    content_sha256: str
    state: Literal["pending", "done", "failed"]
    place: str = ""
    at: datetime
    by: str
    error: str = ""


def content_hash(parts: Iterable[object]) -> str:
    """SHA-256 (hex) of canonical JSON: sorted keys, no spaces, UTF-8, lone surrogates replaced."""
    text = json.dumps(list(parts), sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
