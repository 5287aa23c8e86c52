"""Pages become entries: who was paged, who acknowledged, when it was resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.scene import LEAD, Scene

_TOLD = {"triggered": 3, "acknowledged": 2, "escalated": 2, "resolved": 3}
_BOILERPLATE = re.compile(
    r"^(?:description:?|details:?|incident #\d+|(?:triggered|resolved|acknowledged|escalated)\b.*|\(?view message\)?|"
    r"https?://\S+|assigned to.*|service:.*|urgency.*)$",
    re.IGNORECASE,
)
_LINK_LABEL = re.compile(r"\s*\(view (?:message|details|in \w+)\)", re.IGNORECASE)
_MESSAGE = re.compile(r"\b(?:message|update|note|status update)\s*:\s*(.{1,600})", re.IGNORECASE | re.DOTALL)
_SENTENCE = 5
"""Words that make a note in the pager a message."""
_LONGEST = 200


def page_lines(pages: Sequence[Evidence], scene: Scene) -> tuple[list[Line], list[NotUsed]]:
    """For each of the pager's incidents that began with this one: its first triggering, acknowledgement and escalation, and
    its last resolution; and the other pages, each with its reason."""
    lines: list[Line] = []
    unused: list[NotUsed] = []
    seen: dict[tuple[str, str, str], str] = {}
    other = _others(pages, scene)
    for page in pages:
        if page.at is None:
            unused.append(NotUsed(evidence=page.id, reason="its time is unknown"))
        elif _incident(page) in other:
            unused.append(NotUsed(evidence=page.id, reason="a page of another time: its incident began long before or after"))
        elif page.status not in _TOLD and (said := _said(page)):
            lines.append(_update(page, said))
        elif page.status not in _TOLD:
            unused.append(NotUsed(evidence=page.id, reason=f"a page's {page.status or 'note'}, which changes nothing"))
        elif (key := (page.source, _incident(page), page.status)) in seen and page.status != "resolved":
            unused.append(NotUsed(evidence=page.id, reason=f"a repeat of {seen[key]}"))
        else:
            seen[key] = page.id
            lines.append(_line(page))
    return lines, unused


def _incident(page: Evidence) -> str:
    return page.details.get("incident") or page.details.get("incident_key") or page.title


def _others(pages: Sequence[Evidence], scene: Scene) -> set[str]:
    """The pager's incidents that were triggered outside the time of this one."""
    began: dict[str, datetime] = {}
    for page in pages:
        if page.at is not None:
            began.setdefault(_incident(page), page.at)
    return {incident for incident, at in began.items() if not scene.near(at, LEAD / 2, LEAD / 2)}


def _said(page: Evidence) -> str:
    """What somebody wrote into the pager for others to read; empty for what the pager itself logs."""
    found = _MESSAGE.search(page.text)
    text = " ".join((found.group(1) if found else "").split())
    return text if len(text.split()) >= _SENTENCE else ""


def _update(page: Evidence, said: str) -> Line:
    assert page.at is not None
    return Line(
        at=page.at,
        kind="communication",
        summary=cut(compose("Status update: {}", said), end=_LONGEST),
        evidence=(page.id,),
        precision=page.precision,
        basis="recorded",
        author=page.author,
        state="post",
    )


def _line(page: Evidence) -> Line:
    assert page.at is not None
    by = f" by {page.author}" if page.author else ""
    return Line(
        at=page.at,
        kind="page",
        summary=cut(compose("Page {}{}: {}", page.status, by, _subject(page)), end=_LONGEST),
        evidence=(page.id,),
        precision=page.precision,
        basis="recorded",
        significance=_TOLD[page.status],
        author=page.author,
        state=page.status,
    )


def _subject(page: Evidence) -> SafeText | str:
    """The line of the page that says what it is about."""
    lines = [_LINK_LABEL.sub("", line).strip() for line in (page.title, *page.text.splitlines())]
    telling = [line for line in dict.fromkeys(lines) if line and not _BOILERPLATE.match(line)]
    number = f" (incident {page.details['incident']})" if page.details.get("incident") else ""
    return (telling[0] if telling else page.title) + number
