"""Which records belong to the incident: a window, wider for changes than for talk, and a cap on messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from drafter.domain.incident import Manifest
from drafter.domain.records import Kind, RawRecord
from drafter.evidence.events import LAST, Aside, Event
from drafter.evidence.twins import alert_name, page_number

Window = tuple[datetime, datetime]

TALK = timedelta(hours=24)
SIGNALS = timedelta(hours=72)
CHANGES = timedelta(days=14)
BEFORE: dict[Kind, timedelta] = {"message": TALK, "note": TALK, "alert": SIGNALS, "page": SIGNALS, "deploy": CHANGES}
"""How long before the first signal a record may be. A change can lie dormant for days, a warning sign may go unheard."""
AFTER = timedelta(hours=72)
"""Late fixes, the all-clear, the first look back."""
REACH = timedelta(days=30)
"""No further than this even in the incident's own channel or thread: beyond it lie clocks that were never set."""
LONGEST = timedelta(days=14)
"""A guessed window that is longer did not find the incident."""
QUIET = timedelta(hours=72)
"""Silence that separates one cluster of signals from the next."""

OVER_CAP = "over the cap"
"""How the reason begins for messages that only the cap left out: the draft is then a partial one."""
PAGED = timedelta(hours=1)
"""How long before its channel an incident was paged at most; earlier pages are of something else."""

_WORD = re.compile(r"[^\W_]+")
_INCIDENT = re.compile(r"(?:inc|incident|outage|sev|warroom)\d*")
_STANDING = frozenset(
    """alert alerts all announce announcements bot bots bridge comms general help management managers ops postmortem postmortems
    responders response review reviews room rooms team updates""".split()
)
"""Words of channels that stand for every incident."""


def own_channels(records: Iterable[RawRecord], manifest: Manifest) -> frozenset[str]:
    """Channels opened for this incident alone: they hold its id, or `inc`, `incident`, `outage` … with a number, or `inc` with a
    subject. `#incidents` and `#incident-response` stand for every incident and are not among them.
    """
    ident = _words(manifest.id)
    names = {record.channel for record in records if record.channel}
    return frozenset(name for name in names if _is_own(_words(name)) or _holds(_words(name), ident))


def sole_channel(records: Iterable[RawRecord]) -> frozenset[str]:
    """The only channel there is, unless it is weeks long: what somebody chose to export is about the incident."""
    times: dict[str, list[datetime]] = {}
    for record in records:
        if record.channel and record.stamp.at:
            times.setdefault(record.channel, []).append(record.stamp.at)
    return frozenset(name for name, at in times.items() if len(times) == 1 and max(at) - min(at) <= LONGEST)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _is_own(words: list[str]) -> bool:
    if not any(_INCIDENT.fullmatch(word) for word in words):
        return False
    rest = [w for w in words if not (_INCIDENT.fullmatch(w) and w.isalpha()) and w not in _STANDING]
    return any(char.isdigit() for word in words for char in word) or ("inc" in words and len(rest) > 0)


def _holds(words: list[str], ident: list[str]) -> bool:
    size = len(ident)
    return size > 0 and any(words[i : i + size] == ident for i in range(len(words) - size + 1))


def find_window(records: Sequence[RawRecord], manifest: Manifest, own: frozenset[str]) -> Window | None:
    """First and last signal as the manifest says; what it leaves open, from the records. None when nothing has a time."""
    first, last = _utc(manifest.first_signal), _utc(manifest.last_signal)
    if first and last:
        return (min(first, last), max(first, last))
    guess = _guess(records, manifest, own)
    if first:
        return (first, guess[1] if guess and _reaches(first, guess[1]) else first)
    if last:
        return (guess[0] if guess and _reaches(guess[0], last) else last, last)
    return guess


def _reaches(start: datetime, end: datetime) -> bool:
    return timedelta(0) <= end - start <= LONGEST


def _utc(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


def _guess(records: Sequence[RawRecord], manifest: Manifest, own: frozenset[str]) -> Window | None:
    """The busiest cluster of the most telling kind of record that is not spread over weeks."""
    tiers: list[list[datetime]] = [[], [], [], [], []]
    kinds: dict[Kind, int] = {"page": 1, "alert": 2, "message": 3, "note": 3, "deploy": 4}
    title, number = manifest.title.lower(), manifest.id.lstrip("#")
    for record in records:
        at = record.stamp.at
        if at is not None and 2000 <= at.year < 2200:
            tiers[0 if record.channel in own or _is_it(record, title, number) else kinds[record.kind]].append(at)
    clusters = [_busiest(sorted(times)) for times in tiers if times]
    found = next((c for c in clusters if c[1] - c[0] <= LONGEST), clusters[0] if clusters else None)
    return _with_pages(found, tiers[1]) if found and tiers[0] else found


def _is_it(record: RawRecord, title: str, number: str) -> bool:
    """Whether an alert or page is the one that the incident was opened for: it has its number, or its name is in its title."""
    if record.kind not in ("alert", "page"):
        return False
    name = alert_name(record).lower()
    return page_number(record) == number or (len(name) > 4 and name in title)


def _with_pages(window: Window, pages: list[datetime]) -> Window:
    """A channel is opened after somebody was paged, and the page is resolved when it has gone quiet."""
    near = [at for at in pages if window[0] - at <= PAGED and at - window[1] <= PAGED]
    return (min([window[0], *near]), max([window[1], *near]))


def _busiest(times: list[datetime]) -> Window:
    starts = [0, *(i for i in range(1, len(times)) if times[i] - times[i - 1] > QUIET), len(times)]
    size, start = max((end - begin, begin) for begin, end in pairwise(starts))
    return (times[start], times[start + size - 1])


def within(events: list[Event], window: Window | None, own: frozenset[str], aside: Aside) -> list[Event]:
    """The events of the window, its own channels and its threads as a whole. Unknown times are kept."""
    if window is None:
        return events
    talking = {thread_of(e.record) for e in events if e.record.thread and _distance(e.record, window) == timedelta(0)}
    kept = []
    for event in events:
        reason = _outside(event.record, window, own, talking)
        if reason:
            aside.put(event.record, reason)
        else:
            kept.append(event)
    return kept


def thread_of(record: RawRecord) -> tuple[str, str | None, str]:
    """Names the thread that a message belongs to, or that it would begin."""
    return (record.source_type, record.channel, record.thread or record.source_id)


def _outside(record: RawRecord, window: Window, own: frozenset[str], talking: set[tuple[str, str | None, str]]) -> str:
    at = record.stamp.at
    if at is None:
        return ""
    before, after = BEFORE[record.kind], AFTER
    if record.kind in ("message", "note") and (record.channel in own or thread_of(record) in talking):
        before = after = REACH
    if window[0] - at > before + timedelta(seconds=record.stamp.precision):
        return f"before the window (more than {_words_for(before)} before the first signal)"
    if at - window[1] > after:
        return f"after the window (more than {_words_for(after)} after the last signal)"
    return ""


def _words_for(span: timedelta) -> str:
    return f"{span.days} days" if span.days > 3 else f"{span.days * 24} hours"


def _distance(record: RawRecord, window: Window) -> timedelta:
    at = record.stamp.at or LAST
    return max(window[0] - at, at - window[1], timedelta(0))


def capped(events: list[Event], window: Window | None, own: frozenset[str], cap: int, aside: Aside) -> list[Event]:
    """At most `cap` messages: the incident's own channels and threads first, then people before bots, then the nearest."""
    messages = [event for event in events if event.record.kind == "message"]
    if len(messages) <= cap:
        return events
    span = window or (messages[0].record.stamp.at or LAST, LAST)
    near = {id(e): _distance(e.record, span) for e in messages}
    talking = {thread_of(e.record) for e in messages if e.record.thread and not near[id(e)]}

    def rank(event: Event) -> tuple[bool, timedelta, bool]:
        record = event.record
        related = record.channel in own or thread_of(record) in talking
        return (not related, near[id(event)], record.actor not in ("person", "unknown"))

    ranked = sorted(messages, key=rank)  # stable: equals keep their order in time
    beyond = {id(event) for event in ranked[cap:]}
    for event in ranked[cap:]:
        aside.put(event.record, f"{OVER_CAP} of {cap:,} messages (least related and farthest from the incident first)")
    return [event for event in events if id(event) not in beyond]
