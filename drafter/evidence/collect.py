"""Everything usable, once, in UTC order."""

from __future__ import annotations

from datetime import UTC, datetime

from drafter.domain.evidence import Captured, Collection
from drafter.domain.incident import Manifest
from drafter.domain.records import Place, RawRecord, Reading, SetAside
from drafter.evidence.identity import fingerprints, ids

LAST = datetime.max.replace(tzinfo=UTC)


def collect(reading: Reading, manifest: Manifest) -> Collection:
    """Give each record its id, merge what was seen twice, order by UTC instant (unknown times last, in file order).

    The result does not depend on the order in which records were read.
    """
    records = sorted(reading.records, key=position)
    seen: dict[str, list[RawRecord]] = {}
    for record, print_ in zip(records, fingerprints(records), strict=True):
        seen.setdefault(print_, []).append(record)
    firsts = [group[0] for group in seen.values()]
    names = ids([record.kind for record in firsts], list(seen))
    parents = {
        (record.source_type, record.channel, record.source_id): name
        for record, name in zip(firsts, names, strict=True)
        if record.source_id
    }
    items = tuple(
        Captured(name, record, also=_also(group), parent=_parent(record, name, parents))
        for record, name, group in zip(firsts, names, seen.values(), strict=True)
    )
    return Collection(items=items, set_aside=_doubles(seen), notices=())


def position(record: RawRecord) -> tuple[datetime, str, int, int]:
    """Where a record stands in time; equal instants keep the order of their file."""
    place = record.place
    return (record.stamp.at or LAST, place.file, place.start, place.end)


def _also(group: list[RawRecord]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(other.place for other in group[1:] if other.place != group[0].place))


def _parent(record: RawRecord, name: str, parents: dict[tuple[str, str | None, str], str]) -> str | None:
    if not record.thread or record.thread == record.source_id:
        return None
    parent = parents.get((record.source_type, record.channel, record.thread))
    return None if parent == name else parent


def _doubles(seen: dict[str, list[RawRecord]]) -> tuple[SetAside, ...]:
    counts: dict[str, int] = {}
    for group in seen.values():
        for other in group[1:]:
            counts[other.source] = counts.get(other.source, 0) + 1
    return tuple(SetAside(source, "seen twice", counts[source]) for source in sorted(counts))
