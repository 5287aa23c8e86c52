"""What bots post in the incident's chat: alerts and status posts that no other source tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import compose, cut
from drafter.timeline.line import Line
from drafter.timeline.scene import LEAD, Scene
from drafter.timeline.talk import words

SAME = timedelta(minutes=5)
"""A bot's post this close to a machine record that shares its words relays that record."""
_OVER = re.compile(r"\b(?:resolved|recovered|recovery|ok|closed|cleared|back up|is up)\b", re.IGNORECASE)
_FIRING = re.compile(r"\b(?:firing|fired|alert|alarm|problem|critical|triggered|down|unhealthy|outage)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"^\W*(?:investigating|identified|monitoring|update|resolved|degraded performance|partial outage)\b", re.IGNORECASE
)
_DEPLOY = re.compile(
    r"\b(?:deploy(?:ed|ing|ment)?|roll(?:ed|ing)? ?(?:back|out)|rollback|released?|→ ?prod\w*|synchronized|!log)\b", re.IGNORECASE
)
_LONGEST = 200


def bot_lines(posts: Sequence[Evidence], machine: Sequence[Line], scene: Scene) -> list[Line]:
    """Lines for bots' posts about the incident that relay nothing already told."""
    told: list[Line] = []
    for post in posts:
        if post.at is None or not scene.near(post.at, LEAD, LEAD) or not scene.central(post):
            continue
        line = _line(post)
        if line is not None and not _relays(line, machine):
            told.append(line)
    return told


def _line(post: Evidence) -> Line | None:
    assert post.at is not None
    said = " ".join((post.text or post.title).split())
    head = said[:120]
    if _STATUS.search(head):
        kind, state, label = "communication", "resolved" if _OVER.search(head[:40]) else "post", "Status post: "
    elif _DEPLOY.search(head):
        kind, state, label = "deploy", "mentioned", "Posted by a bot: "
    elif _OVER.search(head):
        kind, state, label = "alert", "resolved", "Alert resolved: "
    elif _FIRING.search(head):
        kind, state, label = "alert", "firing", "Alert fired: "
    else:
        return None
    return Line(
        at=post.at,
        kind=kind,
        summary=cut(compose("{}{}", label, said), end=_LONGEST),
        evidence=(post.id,),
        precision=post.precision,
        basis="recorded",
        significance=2,
        state=state,
    )


def _relays(line: Line, machine: Sequence[Line]) -> bool:
    own = words(line.summary)
    return any(abs(m.at - line.at) <= SAME and len(own & words(m.summary)) >= 2 for m in machine)
