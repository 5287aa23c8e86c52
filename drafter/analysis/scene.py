"""The evidence arranged for analysis: who said what, which deploys, when it began and ended. Built once, read by all steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.analysis.stance import blames, unknown, unmoved
from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText
from drafter.domain.timeline import Milestone, Read, Timeline
from drafter.domain.vocabulary import MilestoneName, SpeechAct

DAY = timedelta(days=1)
MOST_HEARD = 8_000
"""Messages that analysis listens to. In a longer chat those that were read as noise, then questions, are left out first:
the cost of analysis stays bounded, and what was read as telling is still heard."""
_LEFT_OUT_FIRST: tuple[SpeechAct, ...] = ("noise", "question", "handover", "all_clear", "communication")


@dataclass(frozen=True, slots=True)
class Said:
    """A message, page or note and how it was read. Unread records count as reports of the tool that wrote them."""

    evidence: Evidence
    act: SpeechAct
    salience: int
    worked: bool | None = None

    @property
    def id(self) -> str:
        """The evidence id."""
        return self.evidence.id


@dataclass(frozen=True, slots=True)
class Scene:
    """`onset`, `ended`: UTC instants or None. `said`, `deploys`, `alerts` in the order of the evidence (oldest first)."""

    title: SafeText
    table: Mapping[str, Evidence]
    said: tuple[Said, ...]
    heard: tuple[Said, ...]
    """Those of `said` that are listened to for causes and changes: at most `MOST_HEARD`."""
    deploys: tuple[Evidence, ...]
    alerts: tuple[Evidence, ...]
    timeline: Timeline
    onset: datetime | None = None
    noticed: datetime | None = None
    """When it was detected, never before `onset`: what came between the two may still be the trigger."""
    ended: datetime | None = None
    over: datetime | None = None
    """The last of mitigated and restored."""
    recoveries: tuple[tuple[datetime, str], ...] = ()
    """Instants at which service came back, each with the evidence that shows it; oldest first."""
    setbacks: tuple[datetime, ...] = ()
    """Instants at which somebody said that a step had not worked; oldest first."""
    doubts: tuple[datetime, ...] = ()
    """Instants at which somebody said that things were as before ("still spins"); oldest first."""
    unexplained: str | None = None
    """The evidence id of the closing word that the cause is not known, where nobody explained it later."""


def arrange(evidence: tuple[Evidence, ...], timeline: Timeline, title: SafeText) -> Scene:
    """Sort the evidence into a scene. Linear in the number of records."""
    reads = {read.event: read for read in timeline.reads}
    said = tuple(_said(item, reads) for item in evidence if item.kind in ("message", "page", "note"))
    alerts = tuple(item for item in evidence if item.kind == "alert")
    onset = _first(timeline.milestones, "impact_start", "detected", "engaged") or _first_firing(alerts, said)
    return Scene(
        title=title,
        table={item.id: item for item in evidence},
        said=said,
        heard=_bounded(said),
        deploys=tuple(item for item in evidence if item.kind == "deploy"),
        alerts=alerts,
        timeline=timeline,
        onset=onset,
        noticed=max((t for t in (onset, _first(timeline.milestones, "detected")) if t is not None), default=None),
        ended=_first(timeline.milestones, "mitigated", "restored"),
        over=max((t for t in (_first(timeline.milestones, n) for n in ("mitigated", "restored")) if t is not None), default=None),
        setbacks=tuple(sorted(s.evidence.at for s in said if s.worked is False and s.evidence.at is not None)),
        recoveries=_recoveries(timeline, said, alerts),
        doubts=tuple(sorted(s.evidence.at for s in said if s.evidence.at is not None and _doubts(s))),
        unexplained=_unexplained(said, _first(timeline.milestones, "mitigated", "restored")),
    )


def _doubts(said: Said) -> bool:
    return said.evidence.actor != "bot" and said.worked is not True and unmoved(said.evidence.text)


def _unexplained(said: tuple[Said, ...], ended: datetime | None) -> str | None:
    """From the end on people say what they know: a cause called unknown then, and not explained later, stays unknown."""
    last: str | None = None
    for s in said:
        if s.evidence.actor == "bot" or ended is None or s.evidence.at is None or s.evidence.at < ended:
            continue
        if unknown(s.evidence.text):
            last = s.id
        elif s.act == "finding" and blames(s.evidence.text):
            last = None
    return last


def _bounded(said: tuple[Said, ...]) -> tuple[Said, ...]:
    if len(said) <= MOST_HEARD:
        return said
    order = {act: -place for place, act in enumerate(_LEFT_OUT_FIRST, start=-len(_LEFT_OUT_FIRST))}
    ranked = sorted(range(len(said)), key=lambda n: (order.get(said[n].act, 0), -said[n].salience, n))
    return tuple(said[n] for n in sorted(ranked[:MOST_HEARD]))


def _recoveries(timeline: Timeline, said: tuple[Said, ...], alerts: tuple[Evidence, ...]) -> tuple[tuple[datetime, str], ...]:
    found = [(s.evidence.at, s.id) for s in said if (s.act == "all_clear" or s.worked) and s.evidence.at is not None]
    found += [(a.at, a.id) for a in alerts if a.status == "resolved" and a.at is not None]
    names: tuple[MilestoneName, ...] = ("mitigated", "restored")
    for milestone in (timeline.milestones.get(name) for name in names):
        if milestone is not None and milestone.at is not None and milestone.evidence:
            found.append((milestone.at, milestone.evidence[0]))
    return tuple(sorted(found))


def _said(item: Evidence, reads: Mapping[str, Read]) -> Said:
    read = reads.get(item.id)
    if read is not None:
        return Said(item, read.act, read.salience, read.worked)
    return Said(item, "noise" if item.kind == "message" else "report", 0 if item.kind == "message" else 1)


def _first(milestones: Mapping[MilestoneName, Milestone], *names: MilestoneName) -> datetime | None:
    for name in names:
        milestone = milestones.get(name)
        if milestone is not None and milestone.at is not None:
            return milestone.at
    return None


def _first_firing(alerts: tuple[Evidence, ...], said: tuple[Said, ...]) -> datetime | None:
    firing = [a.at for a in alerts if a.at is not None and a.status != "resolved"]
    spoken = [s.evidence.at for s in said if s.evidence.at is not None and s.act in ("report", "impact")]
    return min(firing + spoken[:1], default=None)
