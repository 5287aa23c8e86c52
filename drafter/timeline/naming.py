"""What an alert is called: its checks without states, measured values and the words that only open a list."""

from __future__ import annotations

import re

from drafter.domain.evidence import Evidence

_STATE = (
    r"firing|fired|resolved|recover(?:y|ed)|problem|ok|alert(?:s|ing)?|critical|crit|warning|warn|unknown|down|up|triggered|"
    r"closed|clear(?:ed)?|normal|unhealthy|healthy|ended|(?:de)?activated"
)
_STATES = re.compile(rf"\[?\b(?:{_STATE})\b(?::\s?\d+)?\]?", re.IGNORECASE)
_OPENER = re.compile(
    r"^\W*(?:\[?\b(?:firing|fired|resolved|recover(?:y|ed)|alerts?|problem|acknowledgement)\b(?::\s?\d+)?[\]:\s–-]*)+",
    re.IGNORECASE,
)
_STATED = re.compile(r"(?<=\w)(?: is|:) (?:\[?\b)(?:OK|CRITICAL|WARNING|UNKNOWN|DOWN|UP|ALERT|RESOLVED|RECOVERED|FIRING)\b")
"""Where a check's name ends and its state begins (`load on db1 is CRITICAL: 31`)."""
_ANNOUNCES = re.compile(r"\b(?:alerts?|recover(?:y|ies)|down|problems?|notifications?|messages)\b", re.IGNORECASE)
_FILLER = re.compile(r"\b(?:messages?|sent|for|from|new|the|notifications?|of|monitor(?:ing)?)\b", re.IGNORECASE)
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_VALUES = re.compile(r"\b\d[\d.,]*\s?(?:%|ms|s|m|h)?(?=\W|$)")
_MENTION = re.compile(r"\s[#@][\w-]+")
_CHECKS = 12
_DESCRIBED = 110


def checks(alert: Evidence) -> dict[str, str]:
    """The checks that an alert speaks of: identity to name. A title that only announces a list has the list's lines."""
    own = f"{alert.source}|{alert.service}|"
    fixed = alert.details.get("fingerprint") or alert.details.get("labels.alertname")
    if fixed:
        return {own + fixed: name(alert)}
    listed = _body(alert)
    if listed and _announces(alert.title):
        return {own + (_bare(line) or line.lower()): line for line in listed[:_CHECKS]}
    return {own + (_bare(name(alert)) or alert.title.lower() or alert.id): name(alert)}


def name(alert: Evidence) -> str:
    """The title without its state."""
    title = _OPENER.sub("", alert.title.strip()).strip() or alert.title.strip()
    stated = _STATED.search(title)
    return (title[: stated.start()] if stated else title).strip(" :") or alert.title.strip()


def described(alert: Evidence) -> str:
    """What the alert says beside its name: the rest of its title, else its first line; empty where it says no more."""
    title = _OPENER.sub("", alert.title.strip()).strip()
    stated = _STATED.search(title)
    if stated:
        return _shorter(_MENTION.sub("", title[stated.end() :]).strip(" :,-–("))
    body = _body(alert)
    own = set(_NOT_NAME.split(alert.title.lower()))
    return (
        _shorter(body[0]) if body and not _announces(alert.title) and set(_NOT_NAME.split(body[0].lower())) - own - {""} else ""
    )


def _shorter(text: str) -> str:
    text = _MENTION.sub("", " " + text).strip()
    if len(text) <= _DESCRIBED:
        return text
    space = text.rfind(" ", 0, _DESCRIBED)
    return text[: space if space > 0 else _DESCRIBED]


def _body(alert: Evidence) -> list[str]:
    title = alert.title.strip().rstrip(":")
    lines = [line.strip(" -*•\t") for line in alert.text.splitlines()]
    return [line for line in lines if line and line.rstrip(":") != title]


def _announces(title: str) -> bool:
    """Whether a title says only that something is down or up again, and names at most the monitor that says so."""
    if not _ANNOUNCES.search(title):
        return False
    return len(_NOT_NAME.sub(" ", _FILLER.sub("", _STATES.sub("", title)).lower()).split()) <= 1


def _bare(text: str) -> str:
    return _NOT_NAME.sub(" ", _VALUES.sub("", _STATES.sub("", _MENTION.sub("", text.lower())))).strip()
