"""Why a postmortem is owed: the five criteria of docs/taxonomy.md, each met, not met, or not to be told from the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.analysis.impact import words
from drafter.analysis.scene import Said, Scene
from drafter.domain.findings import Criterion, Impact

LONG = 30 * 60  # seconds of customer-facing outage
_WRONG_DATA = re.compile(
    r"\b(?:data (?:loss|corruption)|corrupt\w*|wrong (?:data|results?|prices?|amounts?|balances?|"
    r"totals?)|stale (?:data|results?|prices?)|"
    r"duplicate\w* (?:orders?|charges?|payments?|records?|rows?|e-?mails?)|charged twice|"
    r"double[- ]charg\w+|lost (?:writes?|messages?|orders?|events?|records?|data)|"
    r"missing (?:rows?|records?|orders?|events?)|inconsistent data|overwr\w+ (?:data|records?|rows?))\b",
    re.I,
)
_NO_LOSS = re.compile(
    r"\b(?:no|without|zero|not any|never) (?:\w+ ){0,2}(?:data (?:was |were |has been )?(?:los[ts]|"
    r"corruption)|data loss|lost data|corrupt\w*)",
    re.I,
)
_NEGATED = re.compile(r"(?:\b(?:no|not|without|zero)|n['’]t)\s+(?:[\w-]+\s+){0,2}$", re.I)
_AGAIN = re.compile(
    r"\b(?:same (?:issue|problem|thing|error|failure|incident)\b[^.\n]{0,30}\b(?:as|again|last|"
    r"yesterday)|happened (?:before|again|last|yesterday)|"
    r"(?:seen|had|hit) this (?:before|last|already)|again (?:like|as) last|second time|third time|recurr\w+|repeat of)\b",
    re.I,
)


def criteria_of(scene: Scene, impact: Impact) -> tuple[Criterion, ...]:
    """Always five, in the order of the taxonomy."""
    return (
        _outage(scene, impact),
        _wrong_data(scene),
        _again(scene),
        _near_miss(scene),
        Criterion(
            id="passed_checks",
            text="A change passed every automated check and was approved by a senior engineer",
            met=None,
            why="Checks and approvals of a change are not part of the evidence.",
        ),
    )


def _outage(scene: Scene, impact: Impact) -> Criterion:
    duration = scene.timeline.durations.get("impact_duration")
    text = "A customer-facing outage over 30 minutes touched a measurable share of users"
    cites = tuple(i for s in (*impact.how_long, *impact.who) for i in s.cites)[:6]
    if duration is None or duration.seconds is None:
        return Criterion(id="outage", text=text, met=None, why="Start or end of the impact is not known.", evidence=cites)
    lasted = words(duration)
    if duration.seconds + duration.plus_minus <= LONG:
        return Criterion(id="outage", text=text, met=False, why=f"Impact lasted {lasted}.", evidence=cites)
    if duration.seconds > LONG and (impact.who or impact.how_many):
        return Criterion(id="outage", text=text, met=True, why=f"Impact lasted {lasted} and reached users.", evidence=cites)
    why = f"Impact lasted {lasted}; what share of users it touched is not in the evidence."
    return Criterion(id="outage", text=text, met=None, why=why, evidence=cites)


def _wrong_data(scene: Scene) -> Criterion:
    text = "Wrong data was served or stored, however briefly"
    if found := (_saying(scene.said, _NO_LOSS) or _denying(scene.said)):
        return Criterion(id="wrong_data", text=text, met=False, why="Responders state that no data was lost.", evidence=found)
    found = _saying((s for s in scene.said if s.act in ("finding", "impact", "report", "result")), _WRONG_DATA)
    if found:
        return Criterion(id="wrong_data", text=text, met=True, why="Records speak of wrong or lost data.", evidence=found)
    return Criterion(id="wrong_data", text=text, met=None, why="Nothing in the evidence speaks of the state of data.")


def _again(scene: Scene) -> Criterion:
    found = _saying(scene.said, _AGAIN)
    why = "Responders recall an earlier occurrence; whether it had a postmortem is not in the evidence."
    return Criterion(
        id="repeat",
        text="The same failure mode within 90 days of an earlier postmortem",
        met=None,
        why=why if found else "Earlier postmortems are not part of the evidence.",
        evidence=found,
    )


def _near_miss(scene: Scene) -> Criterion:
    text = "A near miss caught by automation, with significant risk"
    felt = [s.id for s in scene.said if s.act in ("impact", "report")][:3]
    if felt:
        return Criterion(
            id="near_miss", text=text, met=False, why="It was no near miss: effects were reported.", evidence=tuple(felt)
        )
    return Criterion(id="near_miss", text=text, met=None, why="Nobody says whether anything was affected.")


def _denying(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(s.id for s in said if any(_denied(s, m) for m in _WRONG_DATA.finditer(s.evidence.text)))[:4]


def _denied(said: Said, found: re.Match[str]) -> bool:
    return _NEGATED.search(said.evidence.text, max(0, found.start() - 30), found.start()) is not None


def _saying(said: Iterable[Said], pattern: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(s.id for s in said if pattern.search(s.evidence.text))[:4]
