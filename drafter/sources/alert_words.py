"""What an alert or a page says of its own state, where no field says it: the first telling word wins."""

from __future__ import annotations

import re

from drafter.domain.records import Kind

_PAGERS = re.compile(
    r"pager ?duty|opsgenie|victorops|splunk on-?call|incident\.io|xmatters|squadcast|grafana oncall|zenduty", re.I
)
_PAGE = (
    ("triggered", r"trigger(?:ed|s)?|incident created|paged"),
    ("acknowledged", r"ack(?:ed|nowledged?|nowledgement)?"),
    ("escalated", r"escalat(?:ed?|es|ion)|reassigned|delegated"),
    ("resolved", r"resol(?:ved?|ves)|closed|auto-?resolved"),
    ("annotated", r"notes?|updated?|annotated?|added|changed|snoozed?|commented|merged|responder|notified|assigned"),
)
_ALERT = (
    ("resolved", r"resolved|recovered|recover(?:y|ies|s)|ok|cleared|closed|healthy|normal|back up|is up|up again"),
    (
        "firing",
        r"firing|triggered|alerts?|alerting|alarms?|problem|critical|crit|warning|warn|down|failed|failing|failure|error|errors"
        r"|unhealthy|degraded|unreachable|open|opened|exceeded|breached|acknowledged?",
    ),
)


def _words(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{status}>\b(?:{words})\b)" for status, words in table), re.IGNORECASE)


_PAGE_WORD = _words(_PAGE)
_ALERT_WORD = _words(_ALERT)
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
    pattern, default = (_PAGE_WORD, "annotated") if kind == "page" else (_ALERT_WORD, "firing")
    for said in (word, *text.strip().splitlines()[:3]):
        if kind == "alert" and _SAYS_NOT_OK.search(said):
            return "firing", False
        found = pattern.search(said)
        if found and found.lastgroup:
            return found.lastgroup, False
    return default, True


def named_actor(text: str) -> str | None:
    """Who did it, as a pager's log line says (`Acknowledged by …`, `… resolved the incident`), or None."""
    found = _BY.search(text) or _FIRST.search(text)
    return found.group("name").strip() if found else None


def incident_number(text: str) -> str | None:
    """The pager's own incident number in the text, or None."""
    found = _NUMBER.search(text)
    return found.group(1) if found else None
