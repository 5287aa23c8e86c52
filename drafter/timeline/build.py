"""From safe evidence to the factual skeleton of the incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from drafter.contracts.ask import Ask
from drafter.domain.evidence import Evidence
from drafter.domain.incident import Manifest
from drafter.domain.text import SafeText, compose
from drafter.domain.timeline import Dropped, Entry, NotUsed, Read, Timeline
from drafter.timeline.alerts import alert_lines
from drafter.timeline.bots import bot_lines, relayed_alerts
from drafter.timeline.changes import deploy_lines
from drafter.timeline.chat import Windows, read_chat
from drafter.timeline.conflicts import conflicts
from drafter.timeline.dating import moments
from drafter.timeline.durations import durations
from drafter.timeline.gaps import gaps
from drafter.timeline.line import MACHINE, Line
from drafter.timeline.milestones import milestones, worked_until
from drafter.timeline.pages import page_lines
from drafter.timeline.scene import Scene, scene
from drafter.timeline.select import Ends, select
from drafter.timeline.signals import signals
from drafter.timeline.story import chat_lines
from drafter.timeline.talk import Talk, talk_of, words
from drafter.timeline.unsaid import unsaid
from drafter.timeline.zones import spoken_zone


def build(evidence: tuple[Evidence, ...], manifest: Manifest, title: SafeText, ask: Ask, windows: Windows) -> Timeline:
    """Entries, milestones, durations, gaps and conflicts of an incident.

    `evidence` in UTC order; `windows` cuts event views into windows of whole threads. Machine events become entries by
    code, and each is in an entry or in `not_used` with its reason. Chat is read through `ask("timeline.extract")`; what
    cannot be proved is in `dropped`. Never raises for what an engine answers or fails to answer.
    """
    where = scene(evidence, manifest)
    if where is None:
        return Timeline(
            not_used=tuple(NotUsed(evidence=e.id, reason="no record has a time") for e in evidence if e.kind in MACHINE)
        )
    talk = [e for e in evidence if e.kind in ("message", "note")]
    people = [e for e in talk if e.actor not in ("bot", "workflow", "system")]
    nearby = [e for e in evidence if e.kind in ("alert", "page")]
    services = compose("{}", ", ".join(sorted({e.service for e in evidence if e.service})[:20]))
    reads, dropped = read_chat(people, nearby, title, services, ask, windows)
    heard = [e for e in people if where.central(e)]
    zone = spoken_zone(heard, manifest.timezone)
    told = chat_lines(reads, {e.id: e for e in people}, where, zone)
    spoken = replace(talk_of([title, *(e.text for e in heard)]), moments=moments(heard, zone), title=frozenset(words(title)))
    posts = [e for e in talk if e.actor in ("bot", "workflow", "system")]
    alarms = relayed_alerts(posts, nearby)
    machine, unused = _machine([*evidence, *alarms], spoken, manifest.services, where, told)
    relayed = {e.id for e in alarms}
    unused = [n for n in unused if n.evidence not in relayed]
    bots = bot_lines([e for e in posts if e.id not in relayed], machine, where, spoken)
    lines = [*machine, *bots, *told]
    seen = signals(lines, reads, people, where)
    marks = milestones(seen)
    shown = frozenset(i for mark in marks.values() for i in mark.evidence)
    over = worked_until(seen, marks["restored"].at)
    chosen = select([*lines, *unsaid(marks, lines, {e.id: e for e in people})], Ends(marks["mitigated"].at, over, shown))
    return _timeline(chosen, machine, unused, reads, dropped).model_copy(
        update={
            "milestones": marks,
            "durations": durations(marks),
            "gaps": gaps(evidence, marks["impact_start"].at or where.start, marks["restored"].at or where.end),
            "conflicts": conflicts(marks, seen, evidence, zone, zone != manifest.timezone),
        }
    )


def _impacted(where: Scene, told: Sequence[Line]) -> Scene:
    """The scene from when people say that it began, where that was up to a day before the first signal."""
    onsets = [line.at for line in told if line.state == "onset" and timedelta(0) <= where.start - line.at <= timedelta(days=1)]
    return replace(where, start=min(onsets, default=where.start))


def _machine(
    evidence: Sequence[Evidence], spoken: Talk, services: Sequence[str], where: Scene, told: Sequence[Line]
) -> tuple[list[Line], list[NotUsed]]:
    kinds = {kind: [e for e in evidence if e.kind == kind] for kind in MACHINE}
    alerts, spare_alerts = alert_lines(kinds["alert"], where, spoken)
    pages, spare_pages = page_lines(kinds["page"], where)
    steps = [line for line in told if line.state == "action"]
    deploys, spare_deploys = deploy_lines(kinds["deploy"], _impacted(where, told), spoken, services, steps)
    return [*alerts, *pages, *deploys], [*spare_alerts, *spare_pages, *spare_deploys]


def _timeline(
    chosen: Sequence[Line], machine: Sequence[Line], unused: Sequence[NotUsed], reads: Sequence[Read], dropped: Sequence[Dropped]
) -> Timeline:
    cited = {i for line in chosen for i in line.evidence}
    left = [
        NotUsed(evidence=i, reason="of less weight than the events told")
        for i in dict.fromkeys(i for m in machine for i in m.evidence)
        if i not in cited
    ]
    entries = tuple(_entry(f"T{n:03d}", line) for n, line in enumerate(chosen, start=1))
    return Timeline(entries=entries, reads=tuple(reads), not_used=(*unused, *left), dropped=tuple(dropped))


def _entry(number: str, line: Line) -> Entry:
    at: datetime = line.at
    return Entry(
        id=number,
        at=at,
        precision_seconds=line.precision,
        kind=line.kind,
        summary=line.summary,
        evidence=line.evidence,
        quote=line.quote,
        basis=line.basis,
        answered_by=line.by,
        significance=max(1, min(3, line.significance)),
    )
