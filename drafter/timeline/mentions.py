"""Times that people write down: "at 14:05 UTC", "since about 9:40", "9 am UK time", "20 minutes ago", "10pm last night"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ZONES = {
    "UTC": "utc gmt z", "Europe/London": "bst uk london", "Europe/Berlin": "cet cest", "Europe/Helsinki": "eet eest",
    "America/New_York": "et est edt eastern", "America/Chicago": "ct cst cdt central", "America/Denver": "mt mst mdt",
    "America/Los_Angeles": "pt pst pdt pacific", "America/Sao_Paulo": "brt", "Asia/Tokyo": "jst", "Asia/Singapore": "sgt",
    "Australia/Sydney": "aest aedt", "Europe/Moscow": "msk", "Pacific/Auckland": "nzst nzdt", "Europe/Lisbon": "lisbon",
}  # fmt: skip
_ABBREVIATIONS = {word: zone for zone, words in _ZONES.items() for word in words.split()}
"""What people call their zone. Ambiguous letters (`ist`) are left out."""
_ZONE = "(?:" + "|".join(sorted(_ABBREVIATIONS, key=len, reverse=True)) + ")"
_ABOUT = (
    r"(?P<about>about|around|approx(?:imately)?|roughly|circa|ca\.?|~|shortly (?:before|after)|just (?:before|after)|near(?:ly)?|"
    r"almost) ?"
)
_DATE = r"(?:(?P<iso>\d{4}-\d\d-\d\d)[t ,]+(?:at )?)?"
_HANDS = (
    r"(?:(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"|(?P<hour12>1[0-2]|0?[1-9]) ?(?P<half12>[ap])\.?m\b\.?|(?P<word>midnight|noon|midday))"
)
_CLOCK = re.compile(
    rf"(?<![\w:.#/-]){_DATE}(?:{_ABOUT})?{_HANDS}(?: ?\(?(?P<zone>{_ZONE})\b(?: time)?\)?|(?P<offset>[+-]\d\d:?\d\d))?"
    r"(?![\w:]|\.\d)(?P<day>[ ,]+(?:last night|yesterday|the day before|this morning|today))?",
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_PARTS = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_SPOKEN = re.compile(
    rf"\b(?:{_ABOUT})?(?P<part>(?:a )?quarter|half|five|ten|twenty(?:-five)?) (?P<side>to|past) (?P<hour>{'|'.join(_HOURS)})\b"
)
"""The clock in words: `ten to nine`, `half past four`."""
_DOTTED = re.compile(
    r"\b((?:at|around|about|until|till|between) )([01]?\d|2[0-3])\.([0-5]\d)"
    r"(?![\d.]\d|\d| ?(?:%|[kmgt]?i?b\b|m?s\b|sec|min|[mb]illion|k\b|x\b|to \d))|"
    r"\b()([01]?\d)\.([0-5]\d)(?= ?[ap]\.?m\b)"
)
"""The clock as the British write it, `at 9.55`, `4.30pm`; bare or after `since`, it may be a version or a figure."""
_UNTIL = re.compile(r"\s{0,9}(?:-|–|—|to|and|until|till)\s{0,9}")
_AGO = re.compile(
    rf"(?:{_ABOUT})?(?P<count>\d{{1,3}}|an?|a couple(?: of)?|a few|half an|several) "
    r"(?P<unit>sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?) ago"
)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_VAGUE = {"a couple": 2.0, "a couple of": 2.0, "a few": 3.0, "several": 5.0, "half an": 0.5, "a": 1.0, "an": 1.0}
_MARK = re.compile(r"[:h]\d\d|[ap]\.?m\b|midnight|noon|midday| ago\b")
MINUTE, VAGUELY = 60, 900
"""Precision in seconds of a time as written, and of one called approximate."""
FUTURE = timedelta(minutes=2)
"""A time this little after the message that tells it is the same time, seen by another clock."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A time named in a text: UTC instant, precision in seconds, and where it stands (`start`, `end`)."""

    at: datetime
    precision: int
    start: int
    end: int
    zone: str | None = None


def mentions(text: str, at: datetime, zone: str) -> tuple[Mention, ...]:
    """The past times that a text written at `at` (UTC) names, in order; `zone` for those that state none."""
    low = _lower(text)
    zone = _known(zone)
    spoken = [_words(match, at, zone) for match in _SPOKEN.finditer(low)]
    if not _MARK.search(low):
        return tuple(spoken)
    matches = list(_CLOCK.finditer(low))
    stated = _range_zones(low, matches)
    found = [m for m in (_clock(match, at, zone, stated[n]) for n, match in enumerate(matches)) if m is not None]
    found += spoken
    found += [_ago(match, at) for match in _AGO.finditer(low)]
    return tuple(sorted(found, key=lambda m: m.start))


def bare_times(text: str) -> tuple[tuple[int, int, int], ...]:
    """The times of day in a text that state neither date, day nor zone: where each starts, its hour and minute."""
    low = _lower(text)
    if not _MARK.search(low):
        return ()
    matches = list(_CLOCK.finditer(low))
    stated = _range_zones(low, matches)
    plain = [m for m, zone in zip(matches, stated, strict=True) if not (zone or m["offset"] or m["iso"] or m["day"] or m["word"])]
    return tuple((m.start(), *_hands(m)[:2]) for m in plain)


def _lower(text: str) -> str:
    """Lower case, of the same length, with every clock written with a colon."""
    low = text.lower()
    return _DOTTED.sub(lambda found: f"{found[1] or ''}{found[2] or found[5]}:{found[3] or found[6]}", low) if "." in low else low


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError):
        return "UTC"


def zone_named(text: str) -> str | None:
    """The zone that somebody states beside a time, such as `PT`; UTC is no hint of where they are."""
    low = _lower(text)
    for match in _CLOCK.finditer(low) if _MARK.search(low) else ():
        if match["zone"] and (name := _ABBREVIATIONS[match["zone"]]) != "UTC":
            return name
    return None


def _range_zones(low: str, matches: list[re.Match[str]]) -> list[str | None]:
    """The zone word of each time; the first of `15:06–17:21 UTC` has that of the second."""
    zones = [match["zone"] for match in matches]
    for n in range(len(matches) - 2, -1, -1):
        if zones[n] is None and matches[n]["offset"] is None and _UNTIL.fullmatch(low[matches[n].end() : matches[n + 1].start()]):
            zones[n] = zones[n + 1]
    return zones


def _ago(match: re.Match[str], at: datetime) -> Mention:
    count = _VAGUE.get(match["count"]) or float(match["count"])
    unit = _UNITS[match["unit"][0]]
    vague = match["count"] in _VAGUE or match["about"]
    precision = max(unit, VAGUELY if vague and unit < 3600 else unit // 2)
    return Mention(at - timedelta(seconds=count * unit), precision, match.start(), match.end())


def _words(match: re.Match[str], at: datetime, zone: str) -> Mention:
    """A time in words has no half of the day: the last such time that is past is meant."""
    minutes = _PARTS[match["part"]] * (1 if match["side"] == "past" else -1)
    hour = _HOURS.index(match["hour"]) + 1
    local = at.astimezone(ZoneInfo(zone)).replace(hour=hour % 12, minute=0, second=0, microsecond=0) + timedelta(minutes=minutes)
    instant = local.astimezone(UTC)
    while instant > at + FUTURE:
        instant -= timedelta(hours=12)
    while at - instant > timedelta(hours=12):
        instant += timedelta(hours=12)
    return Mention(instant, VAGUELY if match["about"] else MINUTE, match.start(), match.end())


def _clock(match: re.Match[str], at: datetime, zone: str, stated: str | None) -> Mention | None:
    """The instant of a written time. One without a zone is read in `zone` and in UTC; the later that is past is meant."""
    if stated is None and match["offset"] is None and zone != "UTC" and not match["half"] and not match["half12"]:
        read = [m for m in (_read(match, at, ZoneInfo(zone)), _read(match, at, UTC)) if m is not None]
        return max(read, key=lambda m: m.at, default=None)
    found = _read(match, at, _place(match, stated, zone))
    return replace(found, zone=_ABBREVIATIONS[stated]) if found is not None and stated else found


def _read(match: re.Match[str], at: datetime, place: tzinfo) -> Mention | None:
    hour, minute, second = _hands(match)
    local = at.astimezone(place)
    try:
        day = datetime.fromisoformat(match["iso"]).date() if match["iso"] else local.date()
    except ValueError:
        return None
    said = (match["day"] or "").strip(" ,")
    back = timedelta(days=1) if said in ("yesterday", "the day before") or (said == "last night" and hour >= 12) else timedelta(0)
    instant = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=place).astimezone(UTC) - back
    if not match["iso"] and not said and instant > at + FUTURE:
        instant -= timedelta(days=1)
    if instant > at + FUTURE or (not match["iso"] and at - instant > timedelta(days=2)):
        return None
    return Mention(instant, VAGUELY if match["about"] else MINUTE, match.start(), match.end())


def _hands(match: re.Match[str]) -> tuple[int, int, int]:
    if match["word"]:
        return (0 if match["word"] == "midnight" else 12), 0, 0
    hour = int(match["hour"] or match["hour12"])
    half = match["half"] or match["half12"]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(match["minute"] or 0), int(match["second"] or 0)


def _place(match: re.Match[str], stated: str | None, zone: str) -> tzinfo:
    if match["offset"]:
        sign = -1 if match["offset"][0] == "-" else 1
        digits = match["offset"][1:].replace(":", "")
        return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
    return ZoneInfo(_ABBREVIATIONS[stated] if stated else zone)
