"""Everything that belongs to the incident, once, in UTC order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.domain.evidence import Captured, Collection
from drafter.domain.incident import Manifest
from drafter.domain.records import RawRecord, Reading, SetAside
from drafter.evidence.clocks import estimate, impossible, told
from drafter.evidence.doubles import merge_doubles, merge_versions
from drafter.evidence.events import Aside, Event, Key, position
from drafter.evidence.identity import ids
from drafter.evidence.relays import merge_relays
from drafter.evidence.scope import LONGEST, OVER_CAP, Window, capped, find_window, own_channels, sole_channel, within
from drafter.evidence.twins import merge_twins

ORPHAN = "orphan-reply"
MESSAGES = 20_000
"""Messages kept at most. What an incident says in its own hours is far below; a year of a busy channel is far above."""


def collect(reading: Reading, manifest: Manifest, *, cap: int = MESSAGES) -> Collection:
    """Give each record its id, merge what was seen twice, keep what belongs to the incident, order by UTC instant (unknown
    times last, in file order). `cap` bounds the messages kept.

    The result does not depend on the order in which records were read. `set_aside` counts every record that was dropped
    here, so that records == items + set aside. Clock offsets are estimated and never applied.
    """
    aside = Aside()
    records = sorted(reading.records, key=position)
    own = own_channels(records, manifest)
    window = find_window(records, manifest, own)
    whole = own | sole_channel(records)
    events = merge_versions(merge_doubles(records, aside), aside)
    events = within(events, window, whole, aside)
    events, pairs = merge_twins(events, aside)
    events, relayed = merge_relays(events, aside)
    events = sorted(capped(events, window, whole, cap, aside), key=lambda event: position(event.record))
    items = _captured(events)
    skews = estimate([*pairs, *relayed])
    counted = aside.counted()
    notices = (*_unsure(window, manifest), *_left_out(counted), *told(skews), *impossible(items))
    return Collection(items, counted, skews, notices, window)


def _captured(events: list[Event]) -> tuple[Captured, ...]:
    names = ids([event.record.kind for event in events], [event.fingerprint for event in events])
    known: dict[Key, str] = {}
    for event, name in zip(events, names, strict=True):
        for key in event.keys:
            known.setdefault(key, name)  # where several share an id (a time to the minute), the first began the thread
    items = []
    for event, name in zip(events, names, strict=True):
        parent = _parent(event, name, known)
        items.append(Captured(name, _threaded(event.record, parent), event.places, parent))
    return tuple(items)


def _threaded(record: RawRecord, parent: str | None) -> RawRecord:
    """A reply whose parent is not among the evidence is marked, one whose parent another file held is not."""
    orphan = record.thread is not None and parent is None and record.thread != record.source_id
    if orphan == (ORPHAN in record.marks):
        return record
    marks = tuple(mark for mark in record.marks if mark != ORPHAN)
    return replace(record, marks=(*marks, ORPHAN) if orphan else marks)


def _parent(event: Event, name: str, known: dict[Key, str]) -> str | None:
    for record in (event.record, *event.others):
        if record.kind == "message" and record.thread:
            parent = known.get((record.source_type, record.channel, record.thread))
            if parent != name:
                return parent
    return None


def _left_out(aside: Iterable[SetAside]) -> Iterable[str]:
    counts: dict[str, int] = {}
    for item in aside:
        if item.reason.startswith(OVER_CAP):
            counts[item.reason] = counts.get(item.reason, 0) + item.records
    return (f"{count:,} messages were left out: {reason}." for reason, count in sorted(counts.items()))


def _unsure(window: Window | None, manifest: Manifest) -> Iterable[str]:
    if window and not (manifest.first_signal and manifest.last_signal) and window[1] - window[0] > LONGEST:
        yield (
            f"The incident's window is a guess of {(window[1] - window[0]).days} days: "
            "name first_signal and last_signal in incident.toml for a draft of the incident alone."
        )
