"""Where and when the incident was, before anything is known about it: its channels, its first and its last signal."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.incident import Manifest

LEAD = timedelta(hours=1)
"""How long before the responders gather a page or an alert may be the first sign of what they gather for."""
BEFORE = timedelta(minutes=10)
"""Talk this long before a signal may be about it already."""
PAUSE = timedelta(minutes=35)
"""A longer pause parts two conversations of a channel."""
SILENCE = timedelta(hours=12)
"""A silence this long ends an incident of which nothing else says when it ended."""
_OWN_NAME = re.compile(r"(?:^|[-_.])(?:inc|incident|outage|sev\d?|war-?room|warroom)(?:[-_.]|\d|$)")


@dataclass(frozen=True, slots=True)
class Scene:
    """First and last signal of the incident (UTC), and the channels where it was worked on (empty: all)."""

    start: datetime
    end: datetime
    core: frozenset[str]

    def near(self, at: datetime, before: timedelta, after: timedelta) -> bool:
        """Whether an instant lies between the signals, widened."""
        return self.start - before <= at <= self.end + after

    def central(self, record: Evidence) -> bool:
        """Whether a message stands in a channel of the incident (records without a channel do)."""
        return not self.core or record.channel is None or record.channel in self.core


def scene(evidence: Sequence[Evidence], manifest: Manifest) -> Scene | None:
    """The manifest's signals where given; else from the page or alert that gathered the responders, to the end of their
    talk or the last state change of a machine. None when no record has a time."""
    timed = [e for e in evidence if e.at is not None]
    if not timed:
        return None
    core = _core(timed, manifest)
    said = [e for e in timed if e.kind == "message" and e.actor != "bot" and (not core or e.channel in core)]
    start = manifest.first_signal or _start(timed, said, bool(core))
    end = manifest.last_signal or _end(timed, said, start)
    return Scene(start, max(start, end), core)


def _core(timed: Sequence[Evidence], manifest: Manifest) -> frozenset[str]:
    """The busiest channel that is named for an incident, where there are others beside it."""
    counts = Counter(e.channel for e in timed if e.kind == "message" and e.channel and e.actor != "bot")
    if len(counts) < 2:
        return frozenset()
    own = [(n, c) for c, n in counts.items() if _OWN_NAME.search(c) or c.endswith(manifest.id)]
    if own:
        return frozenset({max(own)[1]})
    return frozenset()


def _start(timed: Sequence[Evidence], said: Sequence[Evidence], gathered: bool) -> datetime:
    """The signal that people answered: the first page, else alert, in the hour before they opened a channel for it; in a
    standing channel, the first that was followed by about as much talk as any other. Without one, the first word."""
    signals = [e for e in timed if e.kind in ("page", "alert") and e.status not in ("resolved", "annotated")]
    if not said:
        return _at(signals[0] if signals else timed[0])
    first = _at(said[0])
    if gathered:
        lead = [e for e in signals if first - LEAD <= _at(e) <= first and not _over(e, timed, first)]
        return _at(next((e for e in lead if e.kind == "page"), lead[0])) if lead else first
    times = [_at(e) for e in said]
    answered = [bisect(times, _at(e) + LEAD) - bisect(times, _at(e) - BEFORE) for e in signals]
    most = max(answered, default=0)
    signal = next((_at(e) for e, n in zip(signals, answered, strict=True) if n * 2 >= most > 0), first)
    return _led_into(signal, times)


def _led_into(signal: datetime, times: Sequence[datetime]) -> datetime:
    """The first word of the talk that was under way when a signal came: people may notice before machines."""
    start = signal
    for at in reversed(times[: bisect(times, signal)]):
        if start - at > PAUSE or signal - at > 2 * LEAD:
            break
        start = at
    return start


def _over(alert: Evidence, timed: Sequence[Evidence], by: datetime) -> bool:
    """Whether an alert was resolved before `by`."""
    ends = (e for e in timed if e.kind == alert.kind and e.status == "resolved" and e.title == alert.title)
    return any(_at(alert) < _at(e) < by for e in ends)


def _end(timed: Sequence[Evidence], said: Sequence[Evidence], start: datetime) -> datetime:
    """The last word before a long silence, or the last page or alert that was resolved within it."""
    end = start
    for record in sorted([*said, *(e for e in timed if e.kind in ("page", "alert"))], key=_at):
        if start <= _at(record) <= end + SILENCE:
            end = max(end, _at(record))
    return end


def _at(record: Evidence) -> datetime:
    assert record.at is not None  # callers pass records with a time
    return record.at
