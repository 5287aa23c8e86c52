"""One record captured twice, and one message captured in several versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.domain.records import RawRecord
from drafter.evidence.events import Aside, Event, Key, key, position
from drafter.evidence.identity import UNIQUE_IDS, fingerprints

SEEN_TWICE = "seen twice"
OLDER_VERSION = "older version of a message"


def merge_doubles(records: Sequence[RawRecord], aside: Aside) -> list[Event]:
    """One event per distinct record, in order; the same file given twice, or a webhook delivered twice, adds places only."""
    events: dict[str, Event] = {}
    for record, print_ in zip(records, fingerprints(records), strict=True):
        event = Event(_without_withdrawn_text(record), print_)
        first = events.setdefault(print_, event)
        if first is not event:
            first.absorb(event)
            aside.put(record, SEEN_TWICE)
    return list(events.values())


def merge_versions(events: list[Event], aside: Aside) -> list[Event]:
    """One event per message: a withdrawal wins, then the newest edit. It keeps the time at which it was first posted."""
    versions: dict[Key, list[Event]] = {}
    for event in events:
        if event.record.source_type in UNIQUE_IDS and event.record.source_id:
            versions.setdefault(key(event.record), []).append(event)
    lost: set[int] = set()
    for group in versions.values():
        if len(group) > 1:
            lost.update(id(event) for event in _settle(group, aside))
    return [event for event in events if id(event) not in lost] if lost else events


def _settle(group: list[Event], aside: Aside) -> list[Event]:
    """Merge the versions of one message into the newest; gives those that were merged away."""
    newest = max(group, key=lambda event: _newness(event.record))
    older = [event for event in group if event is not newest]
    posted = min((event.record for event in group), key=position).stamp
    for event in older:
        newest.absorb(Event(_bare(event.record) if "deleted" in newest.record.marks else event.record, event.fingerprint))
        aside.put(event.record, OLDER_VERSION)
    marks = newest.record.marks
    if not {"edited", "deleted"} & set(marks):
        marks = (*marks, "versions-differ")
    newest.record = replace(newest.record, stamp=posted, marks=marks)
    return older


def _newness(record: RawRecord) -> tuple[bool, str, bool, tuple[object, ...]]:
    return ("deleted" in record.marks, record.details.get("edited_at", ""), "edited" in record.marks, position(record))


def _without_withdrawn_text(record: RawRecord) -> RawRecord:
    return _bare(record) if "deleted" in record.marks else record


def _bare(record: RawRecord) -> RawRecord:
    """The event without its content: what its author withdrew is not quoted back."""
    return replace(record, text="", title="", details={})
