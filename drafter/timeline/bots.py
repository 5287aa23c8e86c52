"""What bots post in chat: alerts, steps, status posts and declarations that no other source tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import compose, cut
from drafter.timeline.line import Line, around
from drafter.timeline.scene import LEAD, Scene
from drafter.timeline.talk import Talk, words

SAME = timedelta(minutes=5)
"""A bot's post this close to a machine record that shares its words relays that record."""
_HEAD = 120
_OVER = re.compile(
    r"\b(?:resolved|recovered|recovery|ok|closed|(?-i:CLEAR)|cleared|back to normal|back up|is up)\b", re.IGNORECASE
)
_FIRING = re.compile(r"\b(?:firing|fired|alert|alarm|problem|critical|triggered|down|unhealthy|outage)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"^\W*(?:investigating|identified|monitoring|update|resolved|degraded performance|partial outage)\b", re.IGNORECASE
)
_MARKED = re.compile(r"^\W*(?:FIRING|RESOLVED|PROBLEM|RECOVERY|OK|\[\w+\])(?=\W|$)")
"""How monitors mark the state of an alert; a status page writes a sentence."""
_DECLARED = re.compile(
    r"\b(?:incident|sev\W?\d|severity|p[1-4])\b.{0,40}\b(?:declared|opened|reopened|created|changed|raised|resolved|closed|mitigated)\b|"
    r"\b(?:declared|opened|reopened|resolved|closed)\b.{0,20}\bincident\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\b(?:resolved|closed)\b", re.IGNORECASE)
_STEP = re.compile(
    r"\b(?:deploy(?:ed|ing|ment)?|roll(?:ed|ing)? ?(?:back|out)|rollback|released?|synchronized|set|enabled|disabled|switched)\b|"
    r"→ ?prod\w*|!log\b|\bto prod\w*\b",
    re.IGNORECASE,
)
_LOGGED = re.compile(r"!log\b|\broll ?over started\b", re.IGNORECASE)
_BROKE_OFF = re.compile(
    r"\b(?:deploy\w*|scap|sync|rollout|build|pipeline|apply|release|migration)\b[^.\n]{0,20}\b(?:failed|aborted|cancell?ed)\b",
    re.IGNORECASE,
)
"""Steps entered into the log of operations while the incident ran, and steps that broke off then, belong to it."""
_UNDONE = re.compile(r"\b(?:roll(?:ed|ing)? ?back|rollback|revert\w*)\b", re.IGNORECASE)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Told:
    at: datetime
    words: set[str]


def relayed_alerts(posts: Sequence[Evidence], machine: Sequence[Evidence]) -> list[Evidence]:
    """The bots' posts that are alerts, as alerts; without those that an alert or a page of another source tells of."""
    told = [_Told(m.at, words(f"{m.title} {m.text[:300]}")) for m in machine if m.at is not None]
    found: list[Evidence] = []
    for post in posts:
        said = post.text or post.title
        head = said[:_HEAD]
        if post.at is None or (not _MARKED.search(head) and _says_otherwise(head)):
            continue
        over, firing = _OVER.search(head), _FIRING.search(head)
        if not (over or firing) or _relays(post.at, said, told):
            continue
        status = "resolved" if over and not (firing and firing.start() < over.start()) else "firing"
        title = said.strip().partition("\n")[0]
        found.append(replace(post, kind="alert", title=cut(compose("{}", title), end=_LONGEST), status=status))
    return found


def _says_otherwise(head: str) -> bool:
    """Whether a post is a status post, a declaration or a step, which may have an alert's words."""
    return bool(_STATUS.search(head) or _DECLARED.search(head)) or "!log" in head


def bot_lines(posts: Sequence[Evidence], machine: Sequence[Line], scene: Scene, talk: Talk) -> list[Line]:
    """Lines for the other posts of bots: declarations, status posts, and steps that share the incident's words. Steps elsewhere
    than in the incident's own channels count only where they undo something."""
    known = [_Told(m.at, words(m.summary)) for m in sorted(machine, key=lambda m: m.at)]
    told: list[Line] = []
    for post in posts:
        if post.at is None or not scene.near(post.at, LEAD, LEAD):
            continue
        line = _line(post, scene.central(post), talk, scene.near(post.at, SAME, timedelta(0)) and scene.central(post))
        if line is not None and not _relays(line.at, line.summary, known):
            told.append(line)
    return told


def _line(post: Evidence, central: bool, talk: Talk, during: bool) -> Line | None:
    assert post.at is not None
    said = " ".join((post.text or post.title).split())
    head = said[:_HEAD]
    if _DECLARED.search(head):
        kind, state, label = "communication", "resolved" if _ENDED.search(head) and "reopened" not in head else "declared", ""
        label = "" if "incident" in said.lower() else "Incident: "
    elif _STATUS.search(head):
        kind, state, label = "communication", "resolved" if _OVER.search(head[:40]) else "post", "Status post: "
    elif (_STEP.search(head) and talk.shares(said)) or (during and (_LOGGED.search(head) or _BROKE_OFF.search(head))):
        kind, state, label = "deploy", "mentioned", ""
    else:
        return None
    if not central and not (kind == "deploy" and _UNDONE.search(head)):
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


def _relays(at: datetime, said: str, told: Sequence[_Told]) -> bool:
    own = words(said)
    return any(len(own & other.words) >= 2 for other in around(told, at, SAME))
