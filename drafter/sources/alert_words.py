"""What an alert or a page says of its own state, where no field says it: the first telling word wins."""

from __future__ import annotations

import re

from drafter.domain.records import Kind

_PAGERS = re.compile(
    r"pager ?duty|opsgenie|victorops|splunk on-?call|incident\.io|xmatters|squadcast|grafana oncall|zenduty", re.I
)
_PAGE = (
    ("triggered", r"trigger(?:ed|s)?|created?|opened|paged"),
    ("acknowledged", r"ack(?:ed|nowledged?|nowledgement)?"),
    ("escalated", r"escalat(?:ed?|es|ion)|reassigned|delegated"),
    ("resolved", r"resol(?:ved?|ves)|closed?|auto-?resolved"),
    ("annotated", r"notes?|updated?|annotated?|added|changed|snoozed?|commented|merged|responder|notified|assigned"),
)
_OVER = "|".join(
    (
        r"(?:auto-?)?resolved|recovered|recover(?:y|ies|s)|all clear",
        r"(?:back|up) again|back up|(?:back|returned) to (?:normal|ok|green)",
        r"(?:alert|alarm|problem|event) (?:has )?(?:ended|cleared)",
        r"(?:alert|alarm|condition) (?:is )?no longer (?:active|met|true)",
        r"(?:stopped|no longer) (?:firing|alerting|triggered|in alarm)",
        r"(?:service|link|connection|connectivity) (?:is |has been |was )?restored",
    )
)
_CHANGE = (
    ("resolved", _OVER),
    ("firing", r"firing|(?:re-?)?(?:fired|triggered|opened)"),
)
_COUNTED = (
    r"[ -](?:hosts?|instances?|nodes?|pods?|targets?|replicas?|backends?|workers?|requests?|rate|ratio|range|traffic|count)\b"
)
"""`Healthy hosts below 2` and `outside the normal range` are no good news."""
_STATE = (
    ("resolved", rf"(?-i:CLEAR)(?! TEXT)|(?:is|now) clear|cleared|closed|(?:ok|healthy|normal)(?!{_COUNTED})|up(?! to\b)"),
    (
        "firing",
        r"critical|crit|down|failed|failing|unhealthy|degraded|unreachable|exceeded|breached|alerting|in alarm|alarm(?=$)",
    ),
)
_MENTION = (("firing", r"alerts?|alarms?|problems?|warning|warn|failure|errors?|open|acknowledged?"),)


def _words(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{status}>\b(?:{words})\b)" for status, words in table), re.IGNORECASE)


_PAGE_WORDS = (_words(_PAGE),)
_ALERT_WORDS = (_words(_CHANGE), _words(_STATE), _words(_MENTION))
"""Tried in this order: what changed says more than how things stand, and that more than that there is an alert."""
_LABELS = (
    "all clear|clear(?:ed)?|ok(?:ay)?|resolved?|recover(?:y|ed)|normal|green|passing|passed|healthy|good|restored|ended|closed|up"
    "|deactivated|inactive"
)
_LABELLED_OVER = re.compile(
    rf"^[\W_]{{0,6}}(?:\[[\w .-]{{1,40}}\]\s{{0,3}})?\[?(?:{_LABELS})(?:\s{{0,3}}(?:[\]:|)]|$)|\s{{1,3}}[-–—]{{1,2}}\s)",
    re.IGNORECASE,
)
"""A word before a title that says that the alert of this title is over: `CLEAR: disk full`, `[shop] OK - queue CRITICAL`."""
_TO = re.compile(r"^\W{0,3}(?:to|->|→|=>)\W{0,3}$", re.IGNORECASE)
_SAYS_NOT_OK = re.compile(r"\bnot (?:ok|healthy|normal|recovered|resolved|cleared)\b", re.IGNORECASE)
_BY = re.compile(
    r"^(?:Triggered|Acknowledged|Resolved|Escalated|Reassigned|Snoozed|Note added|Added|Updated) by "
    r"(?P<name>[^.\n:]{2,80}?)(?: (?:through|via|from|in|on|using|to) [^\n]*)?[.:]?(?:\n|$)",
)
_FIRST = re.compile(
    r"^(?P<name>[^.\n:]{2,80}?) (?:triggered|acknowledged|resolved|escalated|reassigned|snoozed|updated|added) "
    r"(?:the|this|an?|it)\b"
)
_NUMBER = re.compile(r"\bincident\s*#\s?(\d{1,12})\b", re.IGNORECASE)


def kind_of(source: str) -> Kind:
    """`page` for systems that page people, else `alert`."""
    return "page" if _PAGERS.search(source) else "alert"


def status_of(kind: Kind, word: str, text: str) -> tuple[str, bool]:
    """The status in the project's words, and whether it had to be assumed. `word` is the status field, "" if none."""
    tables, default = (_PAGE_WORDS, "annotated") if kind == "page" else (_ALERT_WORDS, "firing")
    for line in (word, *text.strip().splitlines()[:3]):
        if kind == "alert" and _SAYS_NOT_OK.search(line):
            return "firing", False
        if kind == "alert" and _LABELLED_OVER.search(line):
            return "resolved", False
        said = next((status for table in tables if (status := _first(table, line))), None)
        if said:
            return said, False
    return default, True


def _first(table: re.Pattern[str], line: str) -> str | None:
    """The first status that the line names; of `OK -> CRITICAL`, the second."""
    found = table.search(line)
    if found is None:
        return None
    after = table.search(line, found.end())
    changed = after is not None and _TO.match(line[found.end() : after.start()])
    return after.lastgroup if after is not None and changed else found.lastgroup


def named_actor(text: str) -> str | None:
    """Who did it, as a pager's log line says (`Acknowledged by …`, `… resolved the incident`), or None."""
    found = _BY.search(text) or _FIRST.search(text)
    return found.group("name").strip() if found else None


def incident_number(text: str) -> str | None:
    """The pager's own incident number in the text, or None."""
    found = _NUMBER.search(text)
    return found.group(1) if found else None
