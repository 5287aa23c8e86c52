"""A bot that posts an alert or a page into chat: the machine's own record is the evidence, the post a second place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import datetime, timedelta

from drafter.domain.records import RawRecord
from drafter.evidence.events import Aside, Event
from drafter.evidence.twins import Pair, alert_name, page_number

RELAYED = "a bot's post of an event that another source recorded"
NEAR = timedelta(minutes=5)
CROWD = 32
"""More events than this of one name within the minutes around a post: nobody can say which one it tells of."""

_WORD = re.compile(r"\w+")
_STATE = re.compile(
    r"\b(?:(?P<on>firing|triggered|problem|critical|alarm|alerting|down)|(?P<taken>acknowledged|acked)|(?P<up>escalated)"
    r"|(?P<off>resolved|recovery|recovered|ok|cleared|closed))\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:firing|resolved):(?:[2-9]|\d\d+)\b", re.IGNORECASE)
_NUMBER = re.compile(r"#(\d{1,10})\b")

Name = tuple[str, str]
"""(kind, name): an alert's rule, or a page's number."""


class _Machines:
    """Alerts and pages by name and state, each list in order of time."""

    def __init__(self, events: list[Event]) -> None:
        self.by_name: dict[tuple[Name, str], list[tuple[datetime, Event]]] = {}
        self.by_word: dict[str, set[str]] = {}
        for event in events:
            record = event.record
            name = _name(record)
            if record.stamp.at is None or name is None:
                continue
            state = _state(record.status) or _state(f"{record.title} {record.text}")
            self.by_name.setdefault((name, state), []).append((record.stamp.at, event))
            if name[0] == "alert":
                self.by_word.setdefault(max(_WORD.findall(name[1]), key=len), set()).add(name[1])

    def named_in(self, text: str) -> set[Name]:
        """Every alert named in the text, a name within a longer one left out, and every number given as `#42`."""
        lowered = text.lower()
        found = {name for word in set(_WORD.findall(lowered)) for name in self.by_word.get(word, ()) if _stands_in(name, lowered)}
        longest = {name for name in found if not any(name != other and name in other for other in found)}
        return {("alert", name) for name in longest} | {("page", number) for number in _NUMBER.findall(text)}

    def near(self, name: Name, state: str, at: datetime) -> list[Event]:
        """Events of that name and state within five minutes, nearest first."""
        events = self.by_name.get((name, state), [])
        low = bisect_left(events, at - NEAR, key=_when)
        high = bisect_right(events, at + NEAR, key=_when)
        if high - low > CROWD:
            return []
        return [event for _, event in sorted(events[low:high], key=lambda pair: abs(pair[0] - at))]


def merge_relays(events: list[Event], aside: Aside) -> tuple[list[Event], list[Pair]]:
    """The events without the posts that only repeat one of them, and the pairs (the machine's record, the post)."""
    machines = _Machines(events)
    lost: set[int] = set()
    told: set[tuple[int, str | None]] = set()
    pairs: list[Pair] = []
    for event in events if machines.by_name else ():
        post = event.record
        if post.kind != "message" or post.actor not in ("bot", "workflow", "system") or post.stamp.at is None:
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
    text = f"{post.title} {post.text}"
    state = _state(text)
    if not state or _SEVERAL.search(text):
        return []
    names = {name for name in machines.named_in(text) if (name, state) in machines.by_name}
    alerts = {name for name in names if name[0] == "alert"}
    pages = {name for name in names if name[0] == "page"}
    if len(pages) == 1:
        found = [event for event in machines.near(next(iter(pages)), state, at) if _is_pager(post, event.record)]
        if found:
            return found
    if len(alerts) != 1:
        return []
    found = machines.near(next(iter(alerts)), state, at)
    if len({event.record.service.lower() for event in found}) > 1:
        found = [event for event in found if event.record.service and event.record.service.lower() in text.lower()]
    return found


def _stands_in(name: str, text: str) -> bool:
    """Whether `name` stands in `text` by itself, not as part of a longer name."""
    start = text.find(name)
    around = f" {text} "[start] + f"{text} "[start + len(name)] if start >= 0 else "x"
    return not any(char.isalnum() or char in "_-" for char in around)


def _is_pager(post: RawRecord, page: RawRecord) -> bool:
    """`#42` alone may be a pull request."""
    text = f"{post.author or ''} {post.title} {post.text}".lower()
    return "pagerduty" in text or "incident" in text or (len(page.title) > 4 and page.title.lower() in text)


def _name(record: RawRecord) -> Name | None:
    if record.kind == "alert":
        name = alert_name(record).lower()
        return ("alert", name) if len(name) > 4 and _WORD.search(name) else None
    if record.kind == "page" and (number := page_number(record)):
        return ("page", number)
    return None


def _state(text: str) -> str:
    found = _STATE.search(text)
    return str(found.lastgroup) if found else ""


def _when(pair: tuple[datetime, Event]) -> datetime:
    return pair[0]
