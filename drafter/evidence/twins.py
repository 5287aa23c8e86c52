"""One event seen by two sources becomes one: same kind of event, same identifier, near in time; anything less stays two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from drafter.domain.records import RawRecord
from drafter.evidence.events import Aside, Event

SAME_EVENT = "same event as another source"
SAME_ALERT = timedelta(seconds=60)
SAME_PAGE = timedelta(seconds=120)
SAME_DEPLOY = timedelta(minutes=10)
"""A deployment service and the cluster's own history stamp the same rollout at its start and at its end."""
SAME_COMMIT = timedelta(seconds=60)
"""A commit and its rollout are two events, unless they carry the same time."""
SAME_MESSAGE = timedelta(seconds=2)
LOOK_BACK = 16
"""Candidates compared at most, so that a thousand equal records cost no more than a thousand different ones."""

Pair = tuple[RawRecord, RawRecord]
"""The record kept and its twin."""
Key = tuple[str, ...]

_REVISION = re.compile(r"[0-9a-f]{7,64}")
_NUMBER = re.compile(r"#(\d{1,10})\b")
_STATES = {
    **dict.fromkeys(("pending", "queued", "created", "waiting", "in_progress", "progressing", "running", "started"), "going"),
    **dict.fromkeys(("failure", "failed", "error", "degraded", "cancelled", "aborted"), "failed"),
    **dict.fromkeys(("inactive", "destroyed"), "gone"),
}


def merge_twins(events: list[Event], aside: Aside) -> tuple[list[Event], list[Pair]]:
    """The events that remain, in order, and the pairs whose times may be compared (a rollout's start and end may not)."""
    chats = {event.record.source_type for event in events if event.record.kind == "message"}
    groups: dict[Key, list[Event]] = {}
    lost: set[int] = set()
    pairs: list[Pair] = []
    for event in events:
        if event.record.stamp.at is None or (event.record.kind == "message" and len(chats) < 2):
            continue
        found = [groups.setdefault(key, []) for key in _keys(event.record)]
        near = (other for group in found for other in group[-LOOK_BACK:] if id(other) not in lost)
        twin = next((other for other in near if _same(other, event)), None)
        kept = event
        if twin is not None:
            kept, merged = (event, twin) if _richness(event.record) > _richness(twin.record) else (twin, event)
            pairs += [(kept.record, merged.record)] if event.record.kind != "deploy" else []
            aside.put(merged.record, SAME_EVENT)
            kept.absorb(merged)
            lost.add(id(merged))
        if kept is event:
            for group in found:
                group.append(event)
    return [event for event in events if id(event) not in lost], pairs


def _keys(record: RawRecord) -> Iterator[Key]:
    """What two sightings of one event have in common to the letter."""
    if record.kind == "alert":
        if record.source_id:
            yield ("alert", record.source_type, record.source_id, record.status)
        if name := alert_name(record):
            yield ("alert", name.lower(), record.service.lower(), record.status)
    elif record.kind == "page":
        number = page_number(record)
        if number and record.status != "annotated":  # one word for many things: a person notified, a field changed
            yield ("page", number, record.status)
    elif record.kind == "note":
        if (number := page_number(record)) and record.text.strip():
            yield ("note", number, " ".join(record.text.split()).lower())
    elif record.kind == "deploy":
        if revision := revision_of(record):
            yield ("deploy", revision[:7], outcome(record))
    elif record.kind == "message" and record.text.strip():
        yield ("message", (record.channel or "").lstrip("#").lower(), " ".join(record.text.split()).lower())


def _same(kept: Event, event: Event) -> bool:
    """Whether two events that share a key are one. Every source may have seen it once, not more."""
    one, other = kept.record, event.record
    return _SAME[other.kind](one, other) and not _already(kept, other)


def _already(kept: Event, record: RawRecord) -> bool:
    if record.kind in ("page", "note"):
        return any(seen.place.file == record.place.file for seen in (kept.record, *kept.others))
    if record.kind == "alert" and record.source_id and record.source_id == kept.record.source_id:
        return False  # an alert that is sent again while it fires
    return any(seen.source_type == record.source_type for seen in (kept.record, *kept.others))


def _near(one: RawRecord, other: RawRecord, limit: timedelta) -> bool:
    assert one.stamp.at is not None and other.stamp.at is not None
    return abs(one.stamp.at - other.stamp.at) <= limit


def _same_alert(one: RawRecord, other: RawRecord) -> bool:
    if one.source_type == other.source_type:
        return bool(one.source_id) and one.source_id == other.source_id and one.stamp.at == other.stamp.at
    return _near(one, other, SAME_ALERT)


def _same_page(one: RawRecord, other: RawRecord) -> bool:
    actors = {one.author, other.author} - {None, ""}
    return len(actors) < 2 and _near(one, other, SAME_PAGE)


def _same_deploy(one: RawRecord, other: RawRecord) -> bool:
    revisions = revision_of(one), revision_of(other)
    limit = SAME_COMMIT if "git-log" in (one.source_type, other.source_type) else SAME_DEPLOY
    whole = revisions[0].startswith(revisions[1]) or revisions[1].startswith(revisions[0])
    return whole and _near(one, other, limit) and _same_service(one, other) and _same_place(one, other)


def _same_service(one: RawRecord, other: RawRecord) -> bool:
    names = sorted((record.service.lower().rsplit("/", 1)[-1] for record in (one, other)), key=len)
    return bool(names[0]) and (names[1] == names[0] or names[1].startswith((f"{names[0]}-", f"{names[0]}_")))


def _same_place(one: RawRecord, other: RawRecord) -> bool:
    names = sorted((record.details.get("environment", "").lower() for record in (one, other)), key=len)
    return names[1].startswith(names[0])


def _same_message(one: RawRecord, other: RawRecord) -> bool:
    limit = max(SAME_MESSAGE, timedelta(seconds=max(one.stamp.precision, other.stamp.precision)))
    authors = {(record.author or "").lstrip("@").lower() for record in (one, other)}
    return _near(one, other, limit) and (len(authors) == 1 or "" in authors or len(other.text) >= 12)


_SAME: dict[str, Callable[[RawRecord, RawRecord], bool]] = {
    "alert": _same_alert,
    "page": _same_page,
    "note": _same_page,
    "deploy": _same_deploy,
    "message": _same_message,
}


def _richness(record: RawRecord) -> tuple[bool, int, int]:
    """Of two sightings the one with ids, the finer clock and more to say is kept."""
    said = len(record.title) + len(record.text) + len(record.details.get("files", ""))
    return (bool(record.source_id), -record.stamp.precision, said)


def alert_name(record: RawRecord) -> str:
    """The name of the rule that fired."""
    return record.details.get("labels.alertname") or record.details.get("alertname") or record.title


def page_number(record: RawRecord) -> str:
    """The number that people call a paged incident by, "" when the record gives none."""
    if number := record.details.get("incident"):
        return number.lstrip("#")
    found = _NUMBER.search(record.title) or _NUMBER.search(record.text)
    return found.group(1) if found else ""


def outcome(record: RawRecord) -> str:
    """What became of a rollout: `done`, `failed`, `going` or `gone`; one that says nothing is done."""
    return _STATES.get(record.status.lower(), "done")


def revision_of(record: RawRecord) -> str:
    """The commit that a deploy rolled out, in lower case, "" when the record gives none."""
    for value in (record.details.get("revision", ""), record.source_id):
        if _REVISION.fullmatch(value.lower()):
            return value.lower()
    return ""
