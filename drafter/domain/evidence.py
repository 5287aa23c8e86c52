"""Evidence: a record with an identity, and the same record made safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from drafter.domain.records import Actor, Kind, Place, RawRecord, SetAside, Stamp
from drafter.domain.text import SafeText


@dataclass(frozen=True, slots=True)
class Captured:
    """A record with its deterministic id and every place where it was seen (first is the one cited). Unredacted."""

    id: str
    record: RawRecord
    also: tuple[Place, ...] = ()
    parent: str | None = None
    """Evidence id of the thread's parent message."""


@dataclass(frozen=True, slots=True)
class Skew:
    """Estimated clock offset between two sources, in seconds, from `pairs` paired events. Shown, never applied."""

    source: str
    against: str
    seconds: float
    spread: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything usable, in UTC order (unknown times last), and what was set aside on the way."""

    items: tuple[Captured, ...]
    set_aside: tuple[SetAside, ...] = ()
    skews: tuple[Skew, ...] = ()
    notices: tuple[str, ...] = ()
    window: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One event that may be cited; all text is safe. The only evidence type that stages after redaction see.

    `author` is a role (`responder-3`) or a bot's label (`bot alertbot`) or None. `at` is UTC or None; `precision` seconds.
    """

    id: str
    kind: Kind
    at: datetime | None
    precision: int
    stamp: Stamp
    source: str
    source_type: str
    source_id: str
    place: Place
    text: SafeText
    title: SafeText
    author: str | None = None
    actor: Actor = "unknown"
    channel: str | None = None
    parent: str | None = None
    service: str = ""
    status: str = ""
    details: Mapping[str, SafeText] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    also: tuple[Place, ...] = ()
    text_sha256: str = ""
    """SHA-256 of the captured text before redaction, so that `draft verify` can compare without keeping it."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """Safe evidence in the same order, the safe title, and counts per rule. `roles` stays on the user's disk."""

    evidence: tuple[Evidence, ...]
    title: SafeText
    services: tuple[SafeText, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    """Person key → role. Written to its own file, mode 0600, never into the draft."""
    hits: Mapping[str, int] = field(default_factory=dict)
    """Redactions by rule id."""
    also: tuple[SafeText, ...] = ()
    """The other lines that were handed in (notices, reasons of quarantine), safe, in their order."""
    forbidden: frozenset[str] = frozenset()
    """Lower-cased names, handles and e-mails; whatever leaves is searched for them once more."""
