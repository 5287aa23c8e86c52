"""A bot that posts an alert, a page or a rollout into chat: the machine's own record is the evidence, the post a second place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import datetime
from typing import TypeVar

from drafter.domain.records import Kind, RawRecord
from drafter.evidence.events import Aside, Event
from drafter.evidence.twins import Pair, alert_name, outcome, page_number, revision_of

RELAYED = "a bot's post of an event that another source recorded"
NEAR = 300.0
"""Seconds between an event and a bot's post of it."""
SAME_MINUTE = 60.0
TELLING = 20
"""Characters from which equal words are no chance."""
CROWD = 32
"""More events than this of one name within the minutes around a post: nobody can say which one it tells of."""

_WORD = re.compile(r"\w+")
_SIGNAL = re.compile(
    r"\b(?:(?P<on>firing|triggered|problem|critical|alarm|alerting|down)|(?P<taken>acknowledged|acked)|(?P<up>escalated)"
    r"|(?P<off>resolved|recovery|recovered|ok|cleared|closed))\b",
    re.IGNORECASE,
)
_ROLLOUT = re.compile(
    r"\b(?:(?P<failed>failed|failure|aborted)"
    r"|(?P<done>live|deployed|synced|succeeded|finished|completed|released|rolled back to))\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:firing|resolved):(?:[2-9]|\d\d+)\b", re.IGNORECASE)
_NUMBER = re.compile(r"#(\d{1,10})\b")

T = TypeVar("T")
Timed = tuple[float, Event]
"""Seconds since 1970, and the event: plain numbers, because a clock that was never set may stand at the end of the calendar."""
Name = tuple[Kind, str]
"""An alert's rule, a page's number, a deploy's service."""


class _Machines:
    """Alerts, pages and deploys by name and state, by text, each list in order of time."""

    def __init__(self, events: list[Event]) -> None:
        self.by_name: dict[tuple[Name, str], list[Timed]] = {}
        self.by_text: dict[str, list[Timed]] = {}
        for event in events:
            record = event.record
            if record.stamp.at is None or record.kind in ("message", "note"):
                continue
            timed = (record.stamp.at.timestamp(), event)
            self.by_text.setdefault(_plain(record.text), []).append(timed)
            if name := _name(record):
                self.by_name.setdefault((name, _state_of(record)), []).append(timed)
        self.by_word = _by_rarest_word({name for name, _ in self.by_name})

    def named_in(self, text: str, kind: Kind, state: str) -> set[Name]:
        """Every event name of that kind and state in the lower-cased text, a name within a longer one left out."""
        candidates = {name for word in set(_WORD.findall(text)) for name in self.by_word.get(word, ())}
        found = {n for n in candidates if n[0] == kind and (n, state) in self.by_name and _stands_in(n[1], text)}
        return {name for name in found if not any(name != other and name[1] in other[1] for other in found)}

    def near(self, name: Name, state: str, at: datetime) -> list[Event]:
        """Events of that name and state within five minutes, nearest first."""
        return _nearest(self.by_name.get((name, state), []), at, NEAR)

    def saying(self, text: str, at: datetime) -> list[Event]:
        """Events whose own text is this one to the letter, within the minute: a copy and its original."""
        return _nearest(self.by_text.get(_plain(text), []), at, SAME_MINUTE) if len(text) >= TELLING else []


def _by_rarest_word(names: set[Name]) -> dict[str, list[Name]]:
    """Where to look names up: ten thousand alerts of one shape share all their words but one."""
    words = {name: _WORD.findall(name[1]) for name in names}
    counts = Counter(word for found in words.values() for word in set(found))
    table: dict[str, list[Name]] = {}
    for name, found in words.items():
        table.setdefault(min(found, key=lambda word: (counts[word], word)), []).append(name)
    return table


def _nearest(events: list[Timed], at: datetime, within: float) -> list[Event]:
    seconds = at.timestamp()
    low = bisect_left(events, seconds - within, key=_when)
    high = bisect_right(events, seconds + within, key=_when)
    if high - low > CROWD:
        return []
    return [event for _, event in sorted(events[low:high], key=lambda timed: abs(timed[0] - seconds))]


def merge_relays(events: list[Event], aside: Aside) -> tuple[list[Event], list[Pair]]:
    """The events without the posts that only repeat one of them, and the pairs (the machine's record, the post)."""
    machines = _Machines(events)
    lost: set[int] = set()
    told: set[tuple[int, str | None]] = set()
    pairs: list[Pair] = []
    for event in events if machines.by_text else ():
        post = event.record
        if post.kind != "message" or post.actor == "person" or post.stamp.at is None:
            continue
        source = next((e for e in _told_by(post, post.stamp.at, machines) if (id(e), post.channel) not in told), None)
        if source is not None:
            told.add((id(source), post.channel))
            pairs.append((source.record, post))
            source.others += [post, *event.others]
            aside.put(post, RELAYED)
            lost.add(id(event))
    return [event for event in events if id(event) not in lost], pairs


def _told_by(post: RawRecord, at: datetime, machines: _Machines) -> list[Event]:
    """The events that a post may repeat, nearest first; none when it speaks of several, or of none for sure."""
    if copied := machines.saying(post.text, at):
        return copied
    if post.actor == "unknown":
        return []
    text = f"{post.title} {post.text}".lower()
    signal, rollout = _state(_SIGNAL, text), _state(_ROLLOUT, text)
    for number in _only(set(_NUMBER.findall(text))) if signal else ():
        if found := [e for e in machines.near(("page", number), signal, at) if _is_pager(post, e.record)]:
            return found
    for name in _only(machines.named_in(text, "deploy", rollout)) if rollout else ():
        if found := [e for e in machines.near(name, rollout, at) if _same_version(text, e.record)]:
            return found
    for name in _only(machines.named_in(text, "alert", signal)) if signal and not _SEVERAL.search(text) else ():
        found = machines.near(name, signal, at)
        several = len({event.record.service.lower() for event in found}) > 1
        return [e for e in found if not several or (e.record.service and _stands_in(e.record.service.lower(), text))]
    return []


def _only(found: set[T]) -> set[T]:
    return found if len(found) == 1 else set()


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _stands_in(name: str, text: str) -> bool:
    """Whether `name` stands in `text` by itself, not as part of a longer name."""
    start = text.find(name)
    around = f" {text} "[start] + f"{text} "[start + len(name)] if start >= 0 else "x"
    return not any(char.isalnum() or char in "_-" for char in around)


def _is_pager(post: RawRecord, page: RawRecord) -> bool:
    """`#42` alone may be a pull request."""
    text = f"{post.author or ''} {post.title} {post.text}".lower()
    return "pagerduty" in text or "incident" in text or (len(page.title) > 4 and page.title.lower() in text)


def _same_version(text: str, deploy: RawRecord) -> bool:
    """Whether the post names what the deploy rolled out: its tag, or the beginning of its commit."""
    version, revision = deploy.details.get("ref", "").lower(), revision_of(deploy)
    named = any(len(word) >= 7 and revision.startswith(word) for word in _WORD.findall(text))
    return named or bool(version and any(char.isdigit() for char in version) and _stands_in(version, text))


def _name(record: RawRecord) -> Name | None:
    name = ""
    if record.kind == "alert":
        name = alert_name(record).lower()
        name = name if len(name) > 4 else ""
    elif record.kind == "page":
        name = page_number(record)
    elif record.kind == "deploy":
        name = record.service.lower().rsplit("/", 1)[-1]
    return (record.kind, name) if _WORD.search(name) else None


def _state_of(record: RawRecord) -> str:
    if record.kind == "deploy":
        return outcome(record)
    return _state(_SIGNAL, record.status or f"{record.title} {record.text}")


def _state(words: re.Pattern[str], text: str) -> str:
    found = words.search(text)
    return str(found.lastgroup) if found else ""


def _when(timed: Timed) -> float:
    return timed[0]
