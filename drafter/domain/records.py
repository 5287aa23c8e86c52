"""What the sources read: one record per event, exactly as captured, nothing removed yet.

High-volume nouns are slotted dataclasses, not pydantic models: 225,000 of them must fit beside everything else in 1 GiB.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal["message", "alert", "deploy", "page", "note"]
"""`page`: someone was paged, acknowledged, escalated, resolved (PagerDuty). `note`: written by hand into a tool."""

Actor = Literal["person", "bot", "workflow", "system", "unknown"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record's bytes stand, so that anyone can prove later that they are unchanged.

    `file` is relative to the bundle; a member of an archive is `slack.zip!inc-123/2026-01-01.json`, and then `sha256`,
    `start` and `end` speak of the member's own bytes.
    """

    file: str
    sha256: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time as captured. `at` is a UTC instant, or None where the source's time cannot be read.

    `precision` in seconds: 1 second, 60 minute, 86400 day. `original` is the text as it stood, `zone` the zone used to
    read it ("UTC", "America/New_York", "+02:00"). `flags`: `naive`, `leap-second`, `24h`, `fold`, `gap`, `uncertain`,
    `rolled-over` …
    """

    at: datetime | None
    original: str
    zone: str = "UTC"
    precision: int = 1
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One captured event, unredacted. Never leaves `sources`, `evidence` and `redaction`.

    `source` is the label people read (`slack #inc-123`, `alertmanager`, `github acme/shop`); `source_type` is the type in
    incident.toml; `source_id` is the id that the source gave ("" when it gave none): a Slack ts, a fingerprint, a commit.
    `status` for alerts `firing|resolved`; pages `triggered|acknowledged|escalated|resolved|annotated`; deploys the
    vendor's word in lower case. `thread` is the source_id of the parent message. `details` holds what else the record
    said that analysis may use: `labels.*`, `files` (newline separated), `url`, `fingerprint`, `revision`, `environment`,
    `reverts` …
    `marks`: `edited`, `deleted`, `orphan-reply`, `broadcast`, `recovered`, `blocks-differ`, `label-differs` …
    """

    kind: Kind
    stamp: Stamp
    source: str
    source_type: str
    place: Place
    source_id: str = ""
    text: str = ""
    title: str = ""
    author: str | None = None
    actor: Actor = "unknown"
    channel: str | None = None
    thread: str | None = None
    service: str = ""
    status: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone on the roster: every way they may be named in text. `key` is the id that sources use (`U01ALICE`)."""

    key: str
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Quarantined:
    """The smallest unit that could not be read: file, byte offset, reason. Never echoes over 80 escaped characters."""

    file: str
    offset: int
    reason: str
    records: int = 1


@dataclass(frozen=True, slots=True)
class SetAside:
    """Records that were read and are not used, with the reason: `outside the window`, `channel not listed` …"""

    source: str
    reason: str
    records: int


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file (or archive member) that was opened."""

    file: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a bundle's sources gave. Accounting: `read == len(records) + set aside + quarantined`, in records."""

    records: tuple[RawRecord, ...]
    people: tuple[Person, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    files: tuple[FileRead, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def read(self) -> int:
        """Records met, used or not."""
        return len(self.records) + sum(s.records for s in self.set_aside) + sum(q.records for q in self.quarantined)
