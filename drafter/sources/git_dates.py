"""The dates of `git log`, in every form of `--date` that holds a moment."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.domain.records import Stamp
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.times import Times

_DEFAULT = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})(?: ([+-]\d{4}))?")
_RFC = re.compile(r"[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d)(?: ([+-]\d{4}))?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?")
_RAW = re.compile(r"(\d{9,11})(?: [+-]\d{4})?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_date(text: str) -> bool:
    """Whether git prints a moment so."""
    return any(form.fullmatch(text) for form in (_ISO, _DEFAULT, _RFC, _RAW))


def read_date(text: str, times: Times) -> Stamp:
    """The stamp of a date as git prints it. Raises `Unreadable`, also for `2 weeks ago`."""
    plain = _default(text) or _rfc(text)
    raw = _RAW.fullmatch(text)
    if plain is None and raw is None and not _ISO.fullmatch(text):
        raise Unreadable(0, f"a date that names no moment: {echo(text)}" if text else "no date")
    return replace(times.read(plain or (raw.group(1) if raw else text)), original=text)


def _default(text: str) -> str | None:
    """`Tue Mar 17 09:04:12 2026 -0400` as ISO 8601."""
    found = _DEFAULT.fullmatch(text)
    return _iso(found.group(4), found.group(1), found.group(2), found.group(3), found.group(5)) if found else None


def _rfc(text: str) -> str | None:
    """`Tue, 17 Mar 2026 09:04:12 -0400` as ISO 8601."""
    found = _RFC.fullmatch(text)
    return _iso(found.group(3), found.group(2), found.group(1), found.group(4), found.group(5)) if found else None


def _iso(year: str, month: str, day: str, clock: str, zone: str | None) -> str | None:
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}T{clock}{zone or ''}" if month in _MONTHS else None
