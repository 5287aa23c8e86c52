"""What the clocks say about themselves: offsets between sources, and orders that cannot be. Nothing is moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from statistics import median

from drafter.domain.evidence import Captured, Skew
from drafter.domain.records import RawRecord
from drafter.evidence.twins import Pair, page_number

ENOUGH_PAIRS = 3
TELLING = 60.0
"""Seconds of offset from which a reader should be told."""
SHOWN = 5
"""Impossible orders named one by one; the rest are counted."""

_FIRST = {"page": ("triggered",), "alert": ("firing",), "deploy": ("created", "pending", "queued", "in_progress", "started")}
_LATER = {
    "page": {"acknowledged": "acknowledged before it was triggered", "resolved": "resolved before it was triggered"},
    "alert": {"resolved": "resolved before it fired"},
    "deploy": dict.fromkeys(("success", "failure", "error"), "finished before it started"),
}


def estimate(pairs: Iterable[Pair]) -> tuple[Skew, ...]:
    """Median offset in seconds of one source type against another over events that both saw; spread is the median distance
    from it. At least three pairs; a minute-precise clock counts, a day-precise one does not."""
    offsets: dict[tuple[str, str], list[float]] = {}
    for one, other in pairs:
        low, high = sorted((one, other), key=lambda record: record.source_type)
        if low.source_type == high.source_type or max(one.stamp.precision, other.stamp.precision) > 60:
            continue
        assert low.stamp.at is not None and high.stamp.at is not None  # pairs are made of records with times
        offset = (high.stamp.at - low.stamp.at).total_seconds()
        offsets.setdefault((high.source_type, low.source_type), []).append(offset)
    return tuple(_skew(names, values) for names, values in sorted(offsets.items()) if len(values) >= ENOUGH_PAIRS)


def _skew(names: tuple[str, str], values: list[float]) -> Skew:
    middle = median(values)
    return Skew(*names, seconds=middle, spread=median(abs(value - middle) for value in values), pairs=len(values))


def told(skews: Iterable[Skew]) -> tuple[str, ...]:
    """Offsets of a minute and more, in words."""
    return tuple(
        f"{s.source} shows the same events {abs(s.seconds):.0f} s {'later' if s.seconds > 0 else 'earlier'} than {s.against}"
        f" (median of {s.pairs} pairs, spread {s.spread:.0f} s): a wrong clock or a slow relay. Times are shown as captured."
        for s in skews
        if abs(s.seconds) >= TELLING
    )


def impossible(items: Sequence[Captured]) -> tuple[str, ...]:
    """Orders that cannot be, one notice each: a reply before its parent, an end before its beginning."""
    notices = [*_early_replies(items), *_early_ends(items)]
    rest = len(notices) - SHOWN
    return (*notices[:SHOWN], f"{rest} more impossible orders") if rest > 0 else tuple(notices)


def _early_replies(items: Sequence[Captured]) -> Iterable[str]:
    by_id = {item.id: item.record for item in items}
    for item in items:
        parent = by_id.get(item.parent or "")
        if parent is not None and _before(item.record, parent):
            yield f"{item.id} replies to {item.parent} before that was said: one of the two times is wrong"


def _early_ends(items: Sequence[Captured]) -> Iterable[str]:
    begun: dict[tuple[str, ...], Captured] = {}
    ended: list[tuple[tuple[str, ...], Captured, str]] = []
    for item in items:
        record = item.record
        name = _course(record)
        if name is None or record.stamp.at is None:
            continue
        if record.status in _FIRST[record.kind]:
            begun.setdefault(name, item)
        elif what := _LATER[record.kind].get(record.status):
            ended.append((name, item, what))
    for name, item, what in ended:
        first = begun.get(name)
        if first is not None and _before(item.record, first.record):
            yield f"{item.id} says {what} ({first.id}): one of the two times is wrong"


def _course(record: RawRecord) -> tuple[str, ...] | None:
    """Names the one course of events that a record belongs to. An alert's fingerprint comes back each time it fires, so only
    its start time tells the courses apart."""
    if record.kind == "page":
        number = page_number(record)
        return ("page", number) if number else None
    if record.kind == "deploy":
        return ("deploy", record.source_type, record.source_id) if record.source_id else None
    started = record.details.get("starts_at")
    return ("alert", record.source_type, record.source_id, started) if record.kind == "alert" and started else None


def _before(one: RawRecord, other: RawRecord) -> bool:
    """Earlier by more than the coarser clock of the two can excuse."""
    if one.stamp.at is None or other.stamp.at is None:
        return False
    return other.stamp.at - one.stamp.at > timedelta(seconds=max(one.stamp.precision, other.stamp.precision))
