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
from drafter.timeline.line import Line, around
from drafter.timeline.scene import Scene
from drafter.timeline.talk import NUMBER, VERSION, Talk, words

_UNDO = re.compile(r"\b(?:revert\w*|roll(?:ed|ing)?[ -]?back|rollback|hotfix|undo|back to|back out)\b", re.IGNORECASE)
_REPAIR = re.compile(r"\b(?:fix(?:e[sd])?|restore[sd]?|mitigat\w+|disable[sd]?|workaround|patch)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“]([^\"“”\n]{4,200})[\"”]")
_MERGE = re.compile(r"^merged? (?:pull request|branch|mr|remote|[#!]\d)", re.IGNORECASE)
RECENT, LATELY = timedelta(minutes=30), timedelta(hours=3)
"""A change this close before the first signal may be told of without a tie, or with a weak one."""
REPAIRING = timedelta(hours=2)
"""How long after the last signal a repair may still belong to the incident."""
VERSION_SPOKEN = timedelta(hours=24)
"""A version that people speak of means a change no older than this: older ones are what is rolled back to."""
MINUTE_NAMED = timedelta(seconds=90)
"""A change lies this close to a time that people name to the minute."""
TOLD_BESIDE = timedelta(minutes=4)
"""A step told this close to a change of the same author is the change."""
UNDONE = "undone"
"""The state of a change that a told repair takes back."""
SELDOM = 6
"""A service changed no more often during the incident is changed because of it."""
OFTEN = 3
"""A change that so many messages speak of is a turning point of the story."""
_TIED, _LATELY_TIED, _REPAIR_TIED, _UNDO_TIED = 8.0, 2.0, 6.0, 0.3
"""Ties that are no accident: several words that people repeat and few other changes share; a change that undoes needs fewer."""
_PRIOR = 4
"""Changes imagined beside those seen, so that among two or three a shared word still counts."""
_LONGEST, _DESCRIBED = 200, 100


def deploy_lines(
    deploys: Sequence[Evidence], scene: Scene, talk: Talk, services: Sequence[str], steps: Sequence[Line] = ()
) -> tuple[list[Line], list[NotUsed]]:
    """Lines for the changes of the story, and the others, each with its reason. `steps` are those that people told of."""
    why = {d.id: "its time is unknown" for d in deploys if d.at is None}
    placed = [d for d in deploys if d.at is not None]
    spoken = {d.id: _mentions(d, scene, talk) + _dated(d, talk) + _announced(d, steps) for d in placed}
    told = {id: "mentioned" for id, count in spoken.items() if count}
    tie = _ties(placed, talk.words, services)
    told |= {d.id: "fix" for d in placed if tie[d.id] >= _repairing(d, scene)}
    told |= dict.fromkeys(_undone(placed, told, scene), UNDONE)
    told |= dict.fromkeys((i for i in _worked_on(placed, told, scene) if i not in told), "mentioned")
    repairs = Counter(w for d in placed if told.get(d.id) == "fix" for w in _words(d))
    told |= dict.fromkeys(_candidates(placed, scene, _ties(placed, talk.words + repairs, services), told), "candidate")
    lines = [_line(d, told[d.id], spoken[d.id]) for d in placed if d.id in told]
    unused = [NotUsed(evidence=d.id, reason=why.get(d.id) or _reason(d, scene)) for d in deploys if d.id not in told]
    return lines, unused


def _mentions(deploy: Evidence, scene: Scene, talk: Talk) -> int:
    """In how many messages people speak of the change by number, commit or version; 0 for changes after the story."""
    if deploy.at is None or deploy.at > scene.end + REPAIRING:
        return 0
    own = {deploy.details.get("pr", "")} | set(NUMBER.findall(f"{deploy.title} {deploy.details.get('url', '')}"))
    count = sum(talk.numbers[number] for number in own) + talk.commits[deploy.source_id.lower()[:7]]
    if scene.near(deploy.at, VERSION_SPOKEN, REPAIRING):
        said = f"{deploy.title} {deploy.source_id} {deploy.details.get('revision', '')}".lower()
        count += sum(talk.versions[version] for version in _versions(said))
    return count


def _versions(said: str) -> set[str]:
    """The versions that a change names, and the shorter forms that people use of them (`2.60` of `2.60.0`)."""
    full = {v.lstrip("v") for v in VERSION.findall(said)}
    return full | {v.rpartition(".")[0] for v in full if v.count(".") == 2}


def _undone(deploys: Sequence[Evidence], told: dict[str, str], scene: Scene) -> list[str]:
    """The changes that a told repair takes back: the one whose title it quotes, else the last before it of the same service."""
    titles: dict[str, str] = {}
    last: dict[str, str] = {}
    found: list[str] = []
    for deploy in deploys:
        first = deploy.text.strip().partition("\n")[0]
        said = f"{deploy.title} {first}"
        undoes = told.get(deploy.id) == "fix" and _UNDO.search(said)
        quoted = _QUOTED.search(said) if undoes else None
        target = titles.get(quoted.group(1).strip().lower()) if quoted else None
        target = target or (last.get(deploy.service) if undoes and deploy.service and not quoted else None)
        if target and told.get(target) != "fix":
            found.append(target)
        if deploy.at is not None and scene.near(deploy.at, VERSION_SPOKEN, REPAIRING):
            titles |= {deploy.title.strip().lower(): deploy.id, first.strip().lower(): deploy.id}
            last[deploy.service] = deploy.id
    return found


def _worked_on(deploys: Sequence[Evidence], told: dict[str, str], scene: Scene) -> list[str]:
    """During the incident, the other changes of a service of which a repair is told, where it is not changed all the time."""
    repaired = {d.service for d in deploys if told.get(d.id) == "fix" and d.service}
    during = [d for d in deploys if d.service in repaired and d.at is not None and scene.near(d.at, timedelta(0), REPAIRING)]
    counts = Counter(d.service for d in during)
    return [d.id for d in during if counts[d.service] <= SELDOM]


def _dated(deploy: Evidence, talk: Talk) -> int:
    """How many messages name the minute of the change, beside a word of change or of its own."""
    assert deploy.at is not None
    own = _words(deploy)
    return sum(m.change or not own.isdisjoint(m.words) for m in around(talk.moments, deploy.at, MINUTE_NAMED))


def _announced(deploy: Evidence, steps: Sequence[Line]) -> int:
    """Whether its author told of a step at that moment: what people announce themselves belongs to the story."""
    assert deploy.at is not None
    return int(deploy.author is not None and any(s.author == deploy.author for s in around(steps, deploy.at, TOLD_BESIDE)))


def _ties(deploys: Sequence[Evidence], spoken: Counter[str], services: Sequence[str]) -> dict[str, float]:
    """How much of the incident's own vocabulary each change shares: words that every change has count little, words said
    once count half, and long descriptions gain nothing by being long."""
    own = {d.id: _words(d) for d in deploys}
    spread = Counter(word for said in own.values() for word in said)
    total = len(deploys) + _PRIOR
    ties: dict[str, float] = {}
    for deploy in deploys:
        said = own[deploy.id]
        shared = sum(math.log(total / (1 + spread[w])) * min(spoken[w], 4) / 2 for w in said & spoken.keys())
        ties[deploy.id] = shared / math.sqrt(1 + len(said) / 8)
        if deploy.service and any(s and s.lower() in deploy.service.lower() for s in services):
            ties[deploy.id] += 1.0
    return ties


def _words(deploy: Evidence) -> set[str]:
    first = deploy.text.strip().partition("\n")[0]
    return words(f"{deploy.title} {first} {deploy.service} {deploy.details.get('files', '')}"[:2000])


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
    """Where nobody names a change from before the incident: the one that is nearest in time and words, if it is near."""
    before = [d for d in deploys if d.at is not None and d.at <= scene.start]
    if any(d.id in told for d in before):
        return []

    def score(deploy: Evidence) -> float:
        assert deploy.at is not None
        return tie[deploy.id] + 3.0 / (1.0 + (scene.start - deploy.at).total_seconds() / 3600)

    def near(deploy: Evidence) -> bool:
        assert deploy.at is not None
        ago = scene.start - deploy.at
        return ago <= RECENT or tie[deploy.id] >= (_TIED if ago > LATELY else _LATELY_TIED)

    return [d.id for d in sorted(filter(near, before), key=score, reverse=True)[:1]]


def _reason(deploy: Evidence, scene: Scene) -> str:
    assert deploy.at is not None
    if deploy.at > scene.end + REPAIRING:
        return "after the incident, and nobody spoke of it"
    if deploy.at > scene.start:
        return "during the incident, but neither a repair nor spoken of"
    return "before the incident, with no tie to what was said, and not among the nearest"


def _line(deploy: Evidence, state: str, spoken: int) -> Line:
    assert deploy.at is not None
    return Line(
        at=deploy.at,
        kind="deploy",
        summary=_summary(deploy),
        evidence=(deploy.id,),
        precision=deploy.precision,
        basis="recorded",
        significance=3 if state == "fix" or spoken >= OFTEN else 2,
        author=deploy.author,
        state=state,
    )


def _adds(first: str, title: str) -> bool:
    return 3 < len(first) <= _DESCRIBED and first.lower() not in title.lower() and any(c.isalpha() for c in first)


def _summary(deploy: Evidence) -> SafeText:
    """What was changed, where. A merge's own title says less than its description; another title is joined by it."""
    title, first = deploy.title.strip(), (deploy.text.strip().splitlines() or [""])[0].strip()
    named = NUMBER.search(title)
    number = deploy.details.get("pr") or (named.group(1) if named else "")
    if _MERGE.match(title):
        said = first or title.rpartition("/")[2] or title
        said = f"#{number} {said}" if number else said
    else:
        said = f"{title} — {first}" if title and _adds(first, title) else title
    where = f" ({deploy.service})" if deploy.service and deploy.service.lower() not in said.lower() else ""
    return cut(compose("{}{}{}", "Deployed: ", said, where), end=_LONGEST)
