"""Which day a line of a transcript belongs to: headers in the text, the manifest, the file's name, and midnight."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from drafter.domain.records import Stamp
from drafter.sources.decoding import Unreadable
from drafter.sources.times import Times
from drafter.sources.transcript_lines import Spoken

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})"
_EDGE = r"[-=*#_ \t\[\]]*"
_HEADERS = (
    re.compile(rf"^{_EDGE}{_WEEKDAY}{_YEAR}-(?P<number>[0-9]{{2}})-{_DAY}{_EDGE}$"),
    re.compile(rf"^{_EDGE}{_WEEKDAY}{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?{_EDGE}$"),
    re.compile(rf"^{_EDGE}{_WEEKDAY}{_DAY}(?:st|nd|rd|th)? {_MONTH}(?:,? {_YEAR})?{_EDGE}$"),
    re.compile(rf"^--- (?:Log (?:opened|closed)|Day changed) [A-Z][a-z]{{2}} {_MONTH} {_DAY} (?:[0-9:]{{8}} )?{_YEAR}$"),
)
_IN_NAME = re.compile(r"(?<![0-9])(20[0-9][0-9])[-_.]?([0-9][0-9])[-_.]?([0-9][0-9])(?![0-9])")
_HALF_DAY = 12 * 3600


@dataclass(slots=True)
class Calendar:
    """The day that the reading has reached. `assumed`: nobody stated it, the incident's first signal suggests it."""

    times: Times
    day: date | None = None
    assumed: bool = False
    rolled: bool = False
    _last: int = -1
    _twelve: bool = False

    def header(self, line: str) -> bool:
        """Whether the line is a date header; if so the day is set."""
        found = next((match for header in _HEADERS if (match := header.match(line))), None)
        stated = _date_of(found, self._near) if found else None
        if stated is None:
            return False
        self._reach(stated)
        return True

    def stamp(self, spoken: Spoken) -> Stamp:
        """The stamp of a line. Raises `Unreadable` for a clock that does not exist."""
        if spoken.date:
            self._reach(_stated(spoken.date, self._near))
        hour, minute, *rest = (int(part) for part in spoken.clock.split(":"))
        seconds = minute * 60 + (rest[0] if rest else 0)
        hour = self._hour(hour, spoken, seconds)
        seconds += hour * 3600
        if self.day is not None and self._last - seconds > _HALF_DAY:
            self.day, self.rolled = self.day + timedelta(days=1), True
        self._last = seconds
        if self.day is None:
            return Stamp(None, spoken.when, self.times.zone_name, 1 if rest else 60, ("undated",))
        clock = f"{hour:02d}:{minute:02d}" + (f":{rest[0]:02d}" if rest else "")
        stamp = self.times.read(f"{self.day.isoformat()} {clock}{spoken.zone}")
        flags = (*stamp.flags, *(("rolled-over",) if self.rolled else ()), *(("date-assumed",) if self.assumed else ()))
        return replace(stamp, original=spoken.when, flags=flags)

    def _hour(self, hour: int, spoken: Spoken, rest: int) -> int:
        """The hour of 24. Chat windows leave am and pm away where the same person goes on: then it is the next such time."""
        half = spoken.half
        if half and not 1 <= hour <= 12:
            raise Unreadable(0, "no such time: an hour beyond 12 with am or pm")
        if not half and self._twelve and spoken.how == "same" and 1 <= hour <= 12:
            morning = hour % 12 * 3600 + rest
            half = "a" if morning >= self._last or morning + _HALF_DAY < self._last else "p"
        self._twelve = bool(half)
        return hour % 12 + (12 if half == "p" else 0) if half else hour

    @property
    def _near(self) -> date | None:
        """A day that dates without a year, or with day and month in either order, must lie close to."""
        if self.day is not None or self.times.window is None:
            return self.day
        return self.times.window[0].astimezone(self.times.zone).date()

    def _reach(self, day: date) -> None:
        if day != self.day:
            self.day, self.rolled, self._last = day, False, -1
        self.assumed = False


def calendar_for(times: Times, stated: str | None, file_name: str, first: Spoken | None) -> Calendar:
    """The calendar at the top of a file: the manifest's date, else the file name's, else the day nearest to the incident."""
    if stated:
        return Calendar(times, _iso(stated))
    named = _IN_NAME.search(file_name.rsplit("/", 1)[-1])
    if named:
        return Calendar(times, _iso("-".join(named.groups())))
    if times.window is None or first is None:
        return Calendar(times)
    near = times.window[0].astimezone(times.zone)
    days = [near.date() + timedelta(days=shift) for shift in (0, -1, 1)]
    return Calendar(times, min(days, key=lambda day: _distance(Calendar(times, day), first, near)), assumed=True)


def _distance(calendar: Calendar, first: Spoken, near: datetime) -> timedelta:
    try:
        at = calendar.stamp(first).at
    except Unreadable:
        return timedelta.max
    return abs(at - near) if at else timedelta.max


def _stated(text: str, near: date | None) -> date:
    """A line's own date. `3/4` is read in the order that lies nearer to the incident; `4.3.` has the day first."""
    if text[4:5] == "-":
        return _iso(text)
    if text[0].isalpha():
        day, *year = re.findall(r"[0-9]+", text)
        months, days, years = [_MONTHS.index(text[:3].lower()) + 1], [int(day)], year[0] if year else ""
    else:
        first, second, *rest = text.replace(".", "/").split("/")
        months, days, years = [int(second), int(first)], [int(first), int(second)], rest[0] if rest else ""
        if "." in text:
            months, days = months[:1], days[:1]
    if not years and near is None:
        raise Unreadable(0, "a date without a year, and nothing to tell which")
    possible = {
        found
        for year in ([int(years) + (2000 if len(years) == 2 else 0)] if years else _around(near))
        for month, day in zip(months, days, strict=True)
        if (found := _valid(year, month, day)) is not None
    }
    if not possible:
        raise Unreadable(0, "no such date")
    if near is None and len(possible) > 1:
        raise Unreadable(0, "a date that can be read in two ways")
    return min(possible, key=lambda day: (abs(day - near) if near else timedelta(0), day))


def _around(near: date | None) -> list[int]:
    return [near.year + shift for shift in (-1, 0, 1)] if near else []


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(0, "no such date") from None


def _date_of(found: re.Match[str], near: date | None) -> date | None:
    """The date of a header; one without a year takes the year that the reading has reached."""
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(str(parts["month"])[:3].lower()) + 1
    year = int(parts["year"]) if parts["year"] else (near.year if near else 0)
    return _valid(year, month, int(parts["day"]))
