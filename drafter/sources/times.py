"""The times door: whatever a source calls a time becomes one `Stamp` in UTC, and what was odd about it a flag.

Flags: `naive` (no zone in the text), `uncertain` (nor was one declared), `fold` (happened twice, the first is taken),
`gap` (never happened, clocks went forward), `24h` (24:00), `leap-second` (:60), `unset` (0001-01-01: no time).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drafter.domain.incident import Manifest, SourceSpec
from drafter.domain.records import Stamp
from drafter.sources.decoding import Unreadable, echo

AROUND = timedelta(days=30)
"""How far from the incident a bare number may lie to be read as a time."""

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,12}))?)?)?"
    r" ?(Z|[+-]\d\d(?::?\d\d)?|[A-Za-z]{1,5})?",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,12})?", re.ASCII)
_ABBREVIATIONS = {"Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6}
_ABBREVIATIONS |= {"PST": -8, "PDT": -7}  # hours; those of RFC 5322, section 4.3, and no others: the rest are ambiguous
_UNITS = (1, 10**3, 10**6, 10**9)
_YEARS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def zone_named(name: str) -> tzinfo:
    """The zone of that IANA name. Raises `Unreadable` when there is none."""
    if name in ("UTC", "Z"):
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Unreadable(0, f"unknown time zone: {echo(name)}") from None


@dataclass(frozen=True, slots=True)
class Times:
    """Reads times of one source. `zone_name` is used where a text names none; `declared` says that someone declared it."""

    zone: tzinfo = UTC
    zone_name: str = "UTC"
    declared: bool = True
    window: tuple[datetime, datetime] | None = None

    def read(self, value: object) -> Stamp:
        """The stamp of an RFC 3339 text, or of an epoch in s, ms, us or ns. Raises `Unreadable`."""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise Unreadable(0, "no time" if value is None else "the time is neither text nor a number")
        original = str(value).strip()
        if isinstance(value, str):
            whole = _ISO.fullmatch(original)
            if whole:
                return self._calendar(original, whole)
        if _NUMBER.fullmatch(original):
            return Stamp(self._epoch(original), original)
        raise Unreadable(0, f"not a time: {echo(original)}" if original else "no time")

    def local(self, naive: datetime, original: str, precision: int = 1, flags: tuple[str, ...] = ()) -> Stamp:
        """The stamp of a wall-clock time of this source, which stated no zone."""
        flags = (*flags, "naive") if self.declared else (*flags, "naive", "uncertain")
        first, second = (naive.replace(tzinfo=self.zone, fold=fold) for fold in (0, 1))
        at = _utc(first, original)
        if first.utcoffset() != second.utcoffset():
            back = at.astimezone(self.zone).replace(tzinfo=None)
            flags = (*flags, "fold" if back == naive else "gap")
        return Stamp(at, original, self.zone_name, precision, flags)

    def _calendar(self, original: str, whole: re.Match[str]) -> Stamp:
        year, month, day, hour, minute, second, fraction, zone = whole.groups()
        if (year, month, day) == ("0001", "01", "01"):
            return Stamp(None, original, "UTC", 1, ("unset",))
        precision = 1 if second else 60 if hour else 86400
        naive, flags = _wall_clock((year, month, day), (hour or "0", minute or "0", second or "0"), original)
        if fraction:
            naive += timedelta(microseconds=int(fraction[:6].ljust(6, "0")))
        if zone is None:
            return self.local(naive, original, precision, flags)
        offset = _offset(zone)
        name = "UTC" if offset == timedelta(0) else zone.upper()
        return Stamp(_utc(naive.replace(tzinfo=timezone(offset)), original), original, name, precision, flags)

    def _epoch(self, digits: str) -> datetime:
        """By magnitude: the only unit that puts it near the incident, else the only one in the years 2000 to 2099."""
        readings = [at for unit in _UNITS if (at := _since_epoch(digits, unit)) is not None]
        low, high = self.window or _YEARS
        near = [at for at in readings if low - AROUND <= at <= high + AROUND] if self.window else []
        plausible = near or [at for at in readings if _YEARS[0] <= at < _YEARS[1]]
        if len(plausible) != 1:
            raise Unreadable(0, f"a number that is no clear time: {echo(digits)}")
        return plausible[0]


def times_for(manifest: Manifest, spec: SourceSpec) -> Times:
    """The times door of one source. Raises `Unreadable` for a zone that does not exist."""
    name = spec.timezone or manifest.timezone
    declared = spec.timezone is not None or "timezone" in manifest.model_fields_set
    first, last = manifest.first_signal, manifest.last_signal
    known = sorted(at if at.tzinfo else at.replace(tzinfo=UTC) for at in (first, last) if at is not None)
    return Times(zone_named(name), name, declared, (known[0], known[-1]) if known else None)


def _wall_clock(date: tuple[str, str, str], time: tuple[str, str, str], original: str) -> tuple[datetime, tuple[str, ...]]:
    hour, minute, second = (int(part) for part in time)
    flags: tuple[str, ...] = ()
    extra = timedelta(0)
    if (hour, minute, second) == (24, 0, 0):
        hour, extra, flags = 0, timedelta(days=1), ("24h",)
    if second == 60:
        second, extra, flags = 59, timedelta(seconds=1), (*flags, "leap-second")
    try:
        return datetime(int(date[0]), int(date[1]), int(date[2]), hour, minute, second) + extra, flags
    except (ValueError, OverflowError):
        raise Unreadable(0, f"no such date or time: {echo(original)}") from None


def _offset(zone: str) -> timedelta:
    if zone[0] in "+-":
        hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
        if hours > 23 or minutes > 59:
            raise Unreadable(0, f"unknown time zone: {echo(zone)}")
        return timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    if zone.upper() not in _ABBREVIATIONS:
        raise Unreadable(0, f"unknown time zone: {echo(zone)}")
    return timedelta(hours=_ABBREVIATIONS[zone.upper()])


def _utc(at: datetime, original: str) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError:
        raise Unreadable(0, f"no such date or time: {echo(original)}") from None


def _since_epoch(digits: str, unit: int) -> datetime | None:
    whole, _, fraction = digits.partition(".")
    micros = int(whole) * 10**6 // unit
    if fraction:
        micros += int(fraction.ljust(6, "0")[:6]) // unit
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
    except OverflowError:
        return None
