"""Messages that say when something happened: onsets, fields of a form, windows of impact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.timeline.line import Line
from drafter.timeline.mentions import MINUTE, Mention, mentions
from drafter.timeline.talk import Moment, words

LATER = timedelta(hours=24)
"""What is said later than this after the last signal is no part of the timeline."""
_ONSET = re.compile(
    r"\b(?:first|start(?:s|ed|ing)?|began|begins?|onset|earliest|initially|(?:went|gone|go) down|died|broke|crashed|dropped|"
    r"spiked|fail(?:ed|ing|ures?)|occurred|happened|merchants|users|customers)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:from|between|until|since|till)\s+(?:about|around|roughly|~|approx\.?)?\s*$", re.IGNORECASE)
_FROM_ON = re.compile(r"\b(?:from|since)\s+(?:about|around|roughly|~|approx\.?)?\s*$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:deploy\w*|merged?|releas\w+|shipped|went (?:out|live)|roll(?:ed|ing)|changed?|updated?|ramped|"
    r"upgraded?|applied|pushed|switched|live|push)\b",
    re.IGNORECASE,
)
"""What happened then was a change, and when trouble began is not said."""
_FIELD = re.compile(
    r"^\W{0,4}(?:date|start(?:ed)?(?: time| at)?|began|impact start(?:ed)?|incident start)\W{1,4}[^\n]{0,60}",
    re.IGNORECASE | re.MULTILINE,
)
_WINDOW = re.compile(
    r"\b(?:between|from)\s[^.\n]{0,60}?\d[^.\n]{0,80}?(?:fail|error|affect|impact|unavailable|down\b|degrad|outage|unable|slow|lost|"
    r"could not|couldn't|reject)",
    re.IGNORECASE,
)
LATEST = timedelta(minutes=3)
"""A beginning told less than this after it is the message's own time."""
_LAST_TROUBLE = re.compile(
    r"\blast (?:\w+ ){0,2}(?:errors?|alerts?|alarms?|failures?|time-?outs?|5\d\ds?|exceptions?|complaints?)(?: \w+){0,3}?"
    r"(?:\W|at|is|was|around|about|from){1,8}$",
    re.IGNORECASE,
)
"""When trouble was last seen: that is when it ended, if it did."""
_SINCE = re.compile(
    r"\b(?:since|start(?:s|ed|ing)?|began|begins?|(?:went|jumped|rose|fell|dropped) (?:up |down )?from [^.\n]{1,30}|"
    r"last (?:\w+ ){0,4}\W?(?:delivered|received|seen|written|completed|finished|processed|success\w*|good|ok|one)\W?"
    r"(?: \w+){0,4})"
    r"(?:\W|right|about|around|at|is|was|by|roughly|from|approximately){0,12}$",
    re.IGNORECASE,
)
_QUIET = re.compile(
    r"\b(?:(?:no|not seen|nothing|none|zero|without|haven't seen|hasn't|can't see|don't see|not seeing|didn't see)\b[^.\n]{0,60}?"
    r"(?:error|alert|fail|issue|problem|time-?out|5\d\d|complaint|report|exception|crash|log|drop|alarm|them|that|it|more)\w*\b|"
    r"(?:stable|clean|quiet|healthy|green|good|fine|normal|recovered|back|ok(?:ay)?)\b)[^.\n]{0,40}?"
    r"\bsince\W+(?:about |around )?$",
    re.IGNORECASE,
)
"""Since when all is quiet: that is when it ended."""
_QUIET_FOR = re.compile(
    r"\b(?:no|zero|0|without|not a single|nothing|clean|quiet|stable|healthy|green)\b (?:[\w-]+ ){0,4}(?:for|in|over) "
    r"(?:the )?(?:last |past )?(?:about |~)?(\d{1,2}) ?(?:m|mins?|minutes?)\b",
    re.IGNORECASE,
)
"""How long all has been quiet by then."""
_THEN = re.compile(
    r"\b(?:deploy\w*|merged|released|shipped|updated|upgraded|applied|pushed|switched|created|deleted|removed|rotated|changed|enabled|"
    r"disabled|modified|destroyed|terminated|killed|wiped|revoked|replaced|renewed|restarted|rebooted|expired|ran|migrated)\b[^.\n]{0,24}?\b(?:at|around|about|~)\W*$",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"\b(?:(?:went|gone) live|land(?:s|ed)?|rolled out|went out|turned on|switched on)\b[^.\n]{0,24}?(?: at| around| about)?\W*$",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:reported|tickets?|complain\w*|enquir\w+)\b[^.\n]{0,50}?\b(?:at|around|about|since|from)\W*$", re.IGNORECASE
)
_TIMES = 4
"""Times of one message that are looked up among the changes."""
_READ = 4_000
"""Characters of a message in which a date is looked for."""
_BEFORE_TIME = 60
"""How far before a time, in characters, the word stands that makes it the time of something."""


def reported_time(text: str, at: datetime, zone: str) -> tuple[Mention, bool] | None:
    """The first past time in a text that says when something happened, and whether it says when trouble began."""
    for named in mentions(text[:_READ], at, zone):
        before = text[max(0, named.start - _BEFORE_TIME) : named.start]
        if _QUIET.search(before) or _LAST_TROUBLE.search(before):
            continue
        if _PREPOSITION.search(before) or _ONSET.search(before):
            return named, not _CHANGED.search(before)
        if _THEN.search(before):
            return named, False
    return None


def from_then_on(text: str, at: datetime, zone: str) -> tuple[Mention, bool] | None:
    """The first past time since which a text says that something is so, but no change and no quiet: as `reported_time`."""
    for named in mentions(text[:_READ], at, zone):
        before = text[max(0, named.start - _BEFORE_TIME) : named.start]
        if _FROM_ON.search(before) and not _QUIET.search(before) and not _CHANGED.search(before):
            return named, True
    return None


def moments(talk: Sequence[Evidence], zone: str) -> tuple[Moment, ...]:
    """The times of day that messages name to the minute, in time order."""
    found = [
        Moment(named.at, frozenset(words(e.text[:_READ])), bool(_CHANGED.search(e.text, 0, _READ)))
        for e in talk
        if e.at is not None
        for named in mentions(e.text[:_READ], e.at, zone)[:_TIMES]
        if named.precision <= MINUTE
    ]
    return tuple(sorted(found, key=lambda m: m.at))


def dated(record: Evidence, zone: str) -> list[Line]:
    """The lines, never told, for when impact began and ended by what a message states in so many words."""
    labelled = _labelled_onset(record, zone) or _plain_onset(record, zone) or _quiet_for(record)
    return [*([labelled] if labelled else []), *_stated_window(record, zone), *_told_before(record, zone)]


def _told_before(record: Evidence, zone: str) -> list[Line]:
    """When a change went live (`it was deployed at 10:30`), and when users spoke of trouble (`tickets since 9:50`), by what a
    message says of it; of themselves no entries."""
    found: list[Line] = []
    for named in mentions(record.text[:_READ], record.at, zone) if record.at is not None else ():
        before = record.text[max(0, named.start - _BEFORE_TIME) : named.start]
        state = "changed" if _THEN.search(before) or _LIVE.search(before) else "reported" if _SPOKE.search(before) else ""
        if state and record.at is not None and LATEST <= record.at - named.at <= LATER:
            found.append(_silently(record, named, state))
    return found[:2]


def _quiet_for(record: Evidence) -> Line | None:
    """Since when nothing has happened by a message that says for how long (`no alerts for 10 minutes`); of itself no entry."""
    found = _QUIET_FOR.search(record.text, 0, _READ)
    if found is None or record.at is None:
        return None
    return _silently(record, Mention(record.at - timedelta(minutes=int(found[1])), MINUTE, *found.span()), "quiet")


def _plain_onset(record: Evidence, zone: str) -> Line | None:
    """Since when something is so, in plain words (`sluggish since 9:10`, `starts 8:33`); of itself no entry."""
    if record.at is None:
        return None
    for named in mentions(record.text[:_READ], record.at, zone):
        before = record.text[max(0, named.start - _BEFORE_TIME) : named.start]
        if _QUIET.search(record.text[max(0, named.start - 2 * _BEFORE_TIME) : named.start]) or _LAST_TROUBLE.search(before):
            return _silently(record, named, "quiet")
        if _SINCE.search(before) and not _CHANGED.search(before) and LATEST <= record.at - named.at <= LATER / 2:
            return _silently(record, named, "onset")
    return None


def _stated_window(record: Evidence, zone: str) -> list[Line]:
    """From when to when a message says that users were affected (`between 13:49 and 15:06 UTC 7% of requests failed`): when
    impact began and ended, of themselves no entries."""
    if record.at is None or not (found := _WINDOW.search(record.text, 0, _READ)):
        return []
    named = mentions(record.text[found.start() : found.end()], record.at, zone)
    if len(named) < 2 or not timedelta(0) < named[1].at - named[0].at < LATER:
        return []
    return [_silently(record, named[0], "onset"), _silently(record, named[1], "ended")]


def _silently(record: Evidence, when: Mention, state: str) -> Line:
    """A line that is never told and dates a milestone."""
    return Line(
        at=when.at,
        kind="report",
        summary=record.title,
        evidence=(record.id,),
        precision=when.precision,
        significance=0,
        author=record.author,
        state=state,
    )


def _labelled_onset(record: Evidence, zone: str) -> Line | None:
    """The start that a form or a status post states in a field of its own (`start: 10:47 UTC`); of itself no entry."""
    field = _FIELD.search(record.text, 0, _READ)
    if field is None or record.at is None:
        return None
    named = mentions(field.group(), record.at, zone)
    if not named or record.at - named[0].at > LATER:
        return None
    return _silently(record, named[0], "onset")
