"""The zone in which people name times, where nothing states it: worked out from the times that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.timeline.mentions import FUTURE, bare_times

_COMING = re.compile(
    r"\b(?:next|until|till|by|eta|before|will|expect\w*|schedul\w*|planned|due|meet\w*|call|update|tomorrow|yesterday|y'?day|in|opens?|"
    r"closes?|shift|window)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""A time after such a word may lie ahead, or be no time of the incident."""
_BEFORE, _READ = 40, 2_000
JUST, _LONG = timedelta(hours=3, minutes=30), timedelta(hours=4)
"""In the right zone, what people tell of is mostly no older than the first; a time is off that seems older than the second."""
_ENOUGH = 2
"""So many times to the minute that are only old in UTC say that people mean another zone; of times yet to come, one."""
_DAY = timedelta(days=1)
_PLACES: dict[float, str] = {**{float(hours): f"Etc/GMT{-hours:+d}" for hours in range(-11, 13) if hours}, 5.5: "Asia/Kolkata"}
"""Zones by hours east of UTC; the database's names count west."""


def spoken_zone(talk: Sequence[Evidence], zone: str) -> str:
    """The zone of times that state none: `zone`, unless that is UTC and the times that messages name cannot be UTC.

    Times are told of what has just happened. Where read as UTC one lies ahead of its message, or all are hours old, they are of
    the zone in which all are recent, and the latest of those that fit. UTC instants of the messages are taken as they are.
    """
    told = [(e.at, hour, minute) for e in talk if e.at is not None for hour, minute in _recent(e.text)] if zone == "UTC" else []
    ages = [_age(at, hour, minute, 0.0) for at, hour, minute in told]
    ahead, fresh = sum(age > _DAY / 2 for age in ages), sum(age <= JUST for age in ages)
    exact = sum(minute % 30 != 0 for _, _, minute in told)
    if not (ahead > fresh or (exact >= _ENOUGH and all(age >= _LONG for age in ages))):
        return zone
    fits = {east: [_age(at, hour, minute, east) for at, hour, minute in told] for east in _PLACES}
    best = min(fits, key=lambda east: (-sum(age <= JUST for age in fits[east]), sum(fits[east], timedelta(0))))
    recent = sum(age <= JUST for age in fits[best])
    return _PLACES[best] if recent > fresh and recent * 3 >= len(told) * 2 else zone


def _recent(text: str) -> list[tuple[int, int]]:
    """The times of day that a message names without a date or a zone, as of something that was."""
    return [
        (hour, minute)
        for start, hour, minute in bare_times(text[:_READ])
        if not _COMING.search(text[max(0, start - _BEFORE) : start])
    ]


def _age(at: datetime, hour: int, minute: int, east: float) -> timedelta:
    """How long before `at` the clock `east` hours east of UTC last showed this time."""
    local = at + timedelta(hours=east) + FUTURE
    return (local - local.replace(hour=hour, minute=minute, second=0, microsecond=0)) % _DAY
