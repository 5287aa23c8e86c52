"""PagerDuty's words for what happened to an incident, and ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.sources.fields import plain, text_of

_STATUS = {
    **dict.fromkeys(("trigger", "unacknowledge", "reopen"), "triggered"),
    "acknowledge": "acknowledged",
    **dict.fromkeys(
        ("escalate", "delegate", "reassign", "repeat_escalation_path", "exhaust_escalation_path"),
        "escalated",
    ),
    "resolve": "resolved",
}
NOTES = frozenset({"annotate", "status_update", "status_update_published"})
"""Words for what a person wrote by hand."""

_WEBHOOK = {
    "triggered": "trigger",
    "acknowledged": "acknowledge",
    "unacknowledged": "unacknowledge",
    "escalated": "escalate",
    "delegated": "delegate",
    "reassigned": "reassign",
    "reopened": "reopen",
    "resolved": "resolve",
    "annotated": "annotate",
}
"""Webhook event types that mean what a log entry type means; the others keep their own word."""

_IN_URL = re.compile(r"/incidents/([A-Z0-9]{4,40})/log_entries/")
_NUMBER = re.compile(r"\[#(\d{1,12})\]")


def event_word(event_type: str) -> str:
    """`incident.triggered` as the log entries call it: `trigger`."""
    word = event_type.removeprefix("incident.")
    return _WEBHOOK.get(word, word)


def status_of(word: str) -> str:
    """What it did to the incident; everything that changed no state is an annotation."""
    return _STATUS.get(word, "annotated")


def incident_in(url: str) -> str:
    """The id of the incident in the address of one of its log entries, or ""."""
    found = _IN_URL.search(url)
    return found.group(1) if found else ""


def number_of(incident: Mapping[str, object]) -> str:
    """The number that people use for it, "" when the record gives none."""
    for key in ("incident_number", "number"):
        if incident.get(key) is not None:
            return plain(incident[key])
    found = _NUMBER.search(text_of(incident, "summary"))
    return found.group(1) if found else ""
