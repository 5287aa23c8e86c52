"""Deploys become entries only when they belong to the story; the others are listed with the reason."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.span import Span

_REPAIR = re.compile(
    r"\b(?:revert(?:s|ed|ing)?|roll(?:ed|ing)?[ -]?back|rollback|hotfix|fix(?:e[sd])?|restore[sd]?|undo|mitigat\w+|back to|disable[sd]?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:#|/(?:pull|pulls|merge_requests|pr)/)(\d{1,7})\b")
_SHA = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b")
_VERSION = re.compile(r"\bv?\d+\.\d+(?:\.\d+)+\b|\bv\d+\b")
_WORD = re.compile(r"[a-z][a-z0-9]{3,}")
_MERGE = re.compile(r"^merge (?:pull request|branch|mr|remote)", re.IGNORECASE)
_COMMON = frozenset(
    """merge pull request from with that this into have been they them there then when what where which will would could should
    chore feat feature fixes fixed update updates updated bump version change changes master main branch make made more
    some only also just like looks again still working issue error errors message http https github slack yaml json file""".split()
)
RECENT = timedelta(minutes=30)
"""A change this close before the first signal is told of with little other tie to the story."""
REPAIRING = timedelta(hours=2)
"""How long after the last signal a repair may still belong to the incident."""
_CANDIDATES = 1
_TIED = 9.0
_REPAIR_TIED = 4.0
"""Ties that are no accident: two or three words that few other changes share."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Talk:
    """What the incident's chat and title speak of: change numbers, commits, versions, and words with their counts."""

    numbers: frozenset[str]
    commits: frozenset[str]
    versions: frozenset[str]
    words: Counter[str]


def talk_of(texts: Sequence[str]) -> Talk:
    """Everything that a change may be recognised by in what people wrote."""
    numbers: set[str] = set()
    commits: set[str] = set()
    versions: set[str] = set()
    words: Counter[str] = Counter()
    for text in texts:
        numbers.update(_NUMBER.findall(text))
        low = text.lower()
        commits.update(sha[:7] for sha in _SHA.findall(low))
        versions.update(_VERSION.findall(low))
        words.update(set(_WORD.findall(low)) - _COMMON)
    return Talk(frozenset(numbers), frozenset(commits), frozenset(versions), words)


def deploy_lines(
    deploys: Sequence[Evidence], span: Span, talk: Talk, services: Sequence[str]
) -> tuple[list[Line], list[NotUsed]]:
    """Lines for the changes of the story, and the others, each with its reason."""
    why = {d.id: "its time is unknown" for d in deploys if d.at is None}
    placed = [d for d in deploys if d.at is not None]
    told = {d.id: "mentioned" for d in placed if _mentioned(d, talk) and d.at and d.at <= span.end + REPAIRING}
    tie = _ties(placed, talk, services)
    for deploy in placed:
        if deploy.id not in told and _repairs(deploy, span) and tie[deploy.id] >= _REPAIR_TIED:
            told[deploy.id] = "fix"
    told |= dict.fromkeys(_candidates(placed, span, tie, told), "candidate")
    lines = [_line(d, told[d.id]) for d in placed if d.id in told]
    unused = [NotUsed(evidence=d.id, reason=why.get(d.id) or _reason(d, span)) for d in deploys if d.id not in told]
    return lines, unused


def _mentioned(deploy: Evidence, talk: Talk) -> bool:
    own = {deploy.details.get("pr", "")} | set(_NUMBER.findall(f"{deploy.title} {deploy.details.get('url', '')}"))
    if own & talk.numbers:
        return True
    commit = deploy.source_id.lower()[:7]
    if len(commit) == 7 and commit in talk.commits:
        return True
    versions = set(_VERSION.findall(f"{deploy.title} {deploy.source_id} {deploy.details.get('revision', '')}".lower()))
    return bool(versions & talk.versions)


def _ties(deploys: Sequence[Evidence], talk: Talk, services: Sequence[str]) -> dict[str, float]:
    """How much of the incident's own vocabulary each change shares; words that every change has count little."""
    words = {d.id: _words(d) for d in deploys}
    spread = Counter(word for own in words.values() for word in own)
    total = len(deploys) + 1
    ties: dict[str, float] = {}
    for deploy in deploys:
        shared = words[deploy.id] & talk.words.keys()
        ties[deploy.id] = sum(math.log(total / (1 + spread[w])) * min(talk.words[w], 4) for w in shared)
        if deploy.service and any(s and s.lower() in deploy.service.lower() for s in services):
            ties[deploy.id] += 1.0
    return ties


def _words(deploy: Evidence) -> set[str]:
    said = f"{deploy.title} {deploy.text} {deploy.details.get('files', '')}".lower()
    return set(_WORD.findall(said[:4000])) - _COMMON


def _repairs(deploy: Evidence, span: Span) -> bool:
    assert deploy.at is not None
    during = span.near(deploy.at, timedelta(0), REPAIRING)
    return during and bool(_REPAIR.search(f"{deploy.title} {deploy.text[:300]}") or deploy.details.get("reverts"))


def _candidates(deploys: Sequence[Evidence], span: Span, tie: dict[str, float], told: dict[str, str]) -> list[str]:
    """The few changes before the incident that most likely play a part: near in time, and near in words."""

    def score(deploy: Evidence) -> float:
        assert deploy.at is not None
        hours = (span.start - deploy.at).total_seconds() / 3600
        return tie[deploy.id] + 3.0 / (1.0 + hours)

    before = [d for d in deploys if d.at is not None and d.at <= span.start and d.id not in told]
    near = [d for d in before if d.at is not None and (span.start - d.at <= RECENT or tie[d.id] >= _TIED)]
    return [d.id for d in sorted(near, key=score, reverse=True)[:_CANDIDATES]]


def _reason(deploy: Evidence, span: Span) -> str:
    assert deploy.at is not None
    if deploy.at > span.end + REPAIRING:
        return "after the incident, and nobody spoke of it"
    if deploy.at > span.start:
        return "during the incident, but neither a repair nor spoken of"
    return "before the incident, with no tie to what was said, and not among the nearest"


def _line(deploy: Evidence, state: str) -> Line:
    assert deploy.at is not None
    return Line(
        at=deploy.at,
        kind="deploy",
        summary=_summary(deploy),
        evidence=(deploy.id,),
        precision=deploy.precision,
        basis="recorded",
        significance=3 if state == "fix" else 2,
        author=deploy.author,
        state=state,
    )


def _summary(deploy: Evidence) -> SafeText:
    """What was changed, where. A merge's own title says less than its description."""
    title, first = deploy.title.strip(), (deploy.text.strip().splitlines() or [""])[0]
    number = deploy.details.get("pr")
    if _MERGE.match(title):
        said = first or title.rpartition("/")[2] or title
        said = f"#{number} {said}" if number else said
    else:
        said = title
    where = f" ({deploy.service})" if deploy.service else ""
    return cut(compose("{}{}{}", "Deployed: ", said, where), end=_LONGEST)
