"""Who supplies what: names that responders use as those of a supplier, so that "Acme is slow" can be read as such."""

from __future__ import annotations

import re

from drafter.analysis.scene import Scene

_NAME = r"([A-Z][A-Za-z0-9]{2,30})"
_CONTACT = re.compile(
    rf"\b(?:ticket|case|support request)s? (?:\w+ ){{0,3}}(?:at|with|to) {_NAME}"
    rf"|\b(?:phone|call|chat|touch) with {_NAME}|\b{_NAME}(?:['’]s)? (?:support|TAM|account manager|status page)\b",
)
_FEED = re.compile(r"^(?P<name>[\w.]{3,30})[-_ ]status(?:[-_ ]?page)?$", re.I)
_TOOLS = frozenset(
    "jira slack statuspage pagerduty opsgenie github gitlab zendesk servicenow ops our the legal security data".split()
)
"""Names that stand in such places without being a supplier of what failed."""


def suppliers(scene: Scene) -> re.Pattern[str] | None:
    """A pattern of the names, whole words in any case; None where nobody speaks of one. Linear in what was said."""
    said = " ".join(s.evidence.text for s in scene.heard if s.evidence.actor != "bot")
    names = {m["name"].lower() for alert in scene.alerts if (m := _FEED.match(alert.source)) is not None}
    names = {name for name in names if name in said.lower()}
    for found in _CONTACT.finditer(said):
        names.update(name.lower() for name in found.groups() if name is not None)
    kept = sorted(names - _TOOLS)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, kept))})\b", re.I) if kept else None


def announced(source: str) -> bool:
    """Whether an alert comes from a supplier's status feed, by the name of its source."""
    return _FEED.match(source) is not None
