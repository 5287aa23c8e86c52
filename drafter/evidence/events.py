"""An event on its way to becoming evidence: the record that will be cited, and every other sighting of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from drafter.domain.records import Place, RawRecord, SetAside

LAST = datetime.max.replace(tzinfo=UTC)
Key = tuple[str, str | None, str]
"""(source type, channel, source id): what a thread names its parent by."""


@dataclass(slots=True)
class Event:
    """`fingerprint` names the event as first captured; merging and thinning never change it."""

    record: RawRecord
    fingerprint: str
    others: list[RawRecord] = field(default_factory=list)

    def absorb(self, other: Event) -> None:
        """`other` is the same event: its places are kept, and what it says that this record does not."""
        self.others += [other.record, *other.others]
        missing = {key: value for key, value in other.record.details.items() if key not in self.record.details}
        if missing:
            self.record = replace(self.record, details={**self.record.details, **missing})

    @property
    def places(self) -> tuple[Place, ...]:
        """The other places of the event, in order of time and file."""
        places = (other.place for other in sorted(self.others, key=position))
        return tuple(place for place in dict.fromkeys(places) if place != self.record.place)

    @property
    def keys(self) -> Iterable[Key]:
        """Everything that a reply may call this event."""
        return [key(record) for record in (self.record, *self.others) if record.source_id]


class Aside:
    """Counts what is not used, by source and reason."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def put(self, record: RawRecord, reason: str) -> None:
        """One record is not used, because of `reason`."""
        self._counts[record.source, reason] += 1

    def counted(self) -> tuple[SetAside, ...]:
        """In order of source and reason."""
        return tuple(SetAside(source, reason, count) for (source, reason), count in sorted(self._counts.items()))


def key(record: RawRecord) -> Key:
    """What a thread would name this record by."""
    return (record.source_type, record.channel, record.source_id)


def position(record: RawRecord) -> tuple[datetime, str, int, int, tuple[str, ...]]:
    """Where a record stands in time; equal instants keep the order of their file, unknown times come last. Records that share
    one place (the alerts of one webhook) are told apart by what they say, so that the order is total."""
    r, place = record, record.place
    names = (r.kind, r.source_type, r.source_id, r.status, r.title, r.text, r.service, r.author or "", r.channel or "")
    said = (*names, r.thread or "", r.actor, str(r.stamp.precision), *r.marks)
    return (r.stamp.at or LAST, place.file, place.start, place.end, said)
