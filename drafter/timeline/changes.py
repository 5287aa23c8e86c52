"""Deploys become entries only when they belong to the story; the others are listed with the reason."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.scene import Scene
from drafter.timeline.talk import NUMBER, VERSION, Talk, words

_UNDO = re.compile(r"\b(?:revert\w*|roll(?:ed|ing)?[ -]?back|rollback|hotfix|undo|back to|back out)\b", re.IGNORECASE)
_REPAIR = re.compile(r"\b(?:fix(?:e[sd])?|restore[sd]?|mitigat\w+|disable[sd]?|workaround|patch)\b", re.IGNORECASE)
_MERGE = re.compile(r"^merge (?:pull request|branch|mr|remote)", re.IGNORECASE)
RECENT = timedelta(minutes=30)
"""A change this close before the first signal is told of with little other tie to the story."""
REPAIRING = timedelta(hours=2)
"""How long after the last signal a repair may still belong to the incident."""
VERSION_SPOKEN = timedelta(hours=24)
"""A version that people speak of means a change no older than this: older ones are what is rolled back to."""
_CANDIDATES = 1
_TIED = 5.0
_REPAIR_TIED = 3.0
_UNDO_TIED = 1.0
"""Ties that are no accident: two or three words that few other changes share; a change that undoes needs fewer."""
_LONGEST = 200


def deploy_lines(
    deploys: Sequence[Evidence], scene: Scene, talk: Talk, services: Sequence[str]
) -> tuple[list[Line], list[NotUsed]]:
    """Lines for the changes of the story, and the others, each with its reason."""
    why = {d.id: "its time is unknown" for d in deploys if d.at is None}
    placed = [d for d in deploys if d.at is not None]
    told = {d.id: "mentioned" for d in placed if _mentioned(d, scene, talk)}
    tie = _ties(placed, talk.words, services)
    told |= {d.id: "fix" for d in placed if tie[d.id] >= _repairing(d, scene)}
    repairs = Counter(w for d in placed if told.get(d.id) == "fix" for w in _words(d))
    told |= dict.fromkeys(_candidates(placed, scene, _ties(placed, talk.words + repairs, services), told), "candidate")
    lines = [_line(d, told[d.id]) for d in placed if d.id in told]
    unused = [NotUsed(evidence=d.id, reason=why.get(d.id) or _reason(d, scene)) for d in deploys if d.id not in told]
    return lines, unused


def _mentioned(deploy: Evidence, scene: Scene, talk: Talk) -> bool:
    """Whether people speak of the change by number, commit or version, and it was made before the end of the story."""
    if deploy.at is None or deploy.at > scene.end + REPAIRING:
        return False
    own = {deploy.details.get("pr", "")} | set(NUMBER.findall(f"{deploy.title} {deploy.details.get('url', '')}"))
    commit = deploy.source_id.lower()[:7]
    if own & talk.numbers or (len(commit) == 7 and commit in talk.commits):
        return True
    said = f"{deploy.title} {deploy.source_id} {deploy.details.get('revision', '')}".lower()
    recent = scene.near(deploy.at, VERSION_SPOKEN, REPAIRING)
    return recent and any(v.lstrip("v") in talk.versions for v in VERSION.findall(said))


def _ties(deploys: Sequence[Evidence], spoken: Counter[str], services: Sequence[str]) -> dict[str, float]:
    """How much of the incident's own vocabulary each change shares: words that every change has count little, words said
    once count half, and long descriptions gain nothing by being long."""
    own = {d.id: _words(d) for d in deploys}
    spread = Counter(word for said in own.values() for word in said)
    total = len(deploys) + 1
    ties: dict[str, float] = {}
    for deploy in deploys:
        said = own[deploy.id]
        shared = sum(math.log(total / (1 + spread[w])) * (1.0 if spoken[w] > 1 else 0.5) for w in said & spoken.keys())
        ties[deploy.id] = shared / math.sqrt(1 + len(said) / 8)
        if deploy.service and any(s and s.lower() in deploy.service.lower() for s in services):
            ties[deploy.id] += 1.0
    return ties


def _words(deploy: Evidence) -> set[str]:
    first = deploy.text.strip().partition("\n")[0]
    return words(f"{deploy.title} {first} {deploy.details.get('files', '')}"[:2000])


def _repairing(deploy: Evidence, scene: Scene) -> float:
    """The tie that makes a change during the incident a repair: less for one that undoes, infinite for what repairs nothing."""
    assert deploy.at is not None
    if not scene.near(deploy.at, timedelta(0), REPAIRING):
        return math.inf
    said = f"{deploy.title} {deploy.text[:300]}"
    if _UNDO.search(said) or deploy.details.get("reverts"):
        return _UNDO_TIED
    return _REPAIR_TIED if _REPAIR.search(said) else math.inf


def _candidates(deploys: Sequence[Evidence], scene: Scene, tie: dict[str, float], told: dict[str, str]) -> list[str]:
    """The few changes before the incident that most likely play a part: near in time, and near in words."""

    def score(deploy: Evidence) -> float:
        assert deploy.at is not None
        hours = (scene.start - deploy.at).total_seconds() / 3600
        return tie[deploy.id] + 3.0 / (1.0 + hours)

    before = [d for d in deploys if d.at is not None and d.at <= scene.start and d.id not in told]
    near = [d for d in before if d.at is not None and (scene.start - d.at <= RECENT or tie[d.id] >= _TIED)]
    return [d.id for d in sorted(near, key=score, reverse=True)[:_CANDIDATES]]


def _reason(deploy: Evidence, scene: Scene) -> str:
    assert deploy.at is not None
    if deploy.at > scene.end + REPAIRING:
        return "after the incident, and nobody spoke of it"
    if deploy.at > scene.start:
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
