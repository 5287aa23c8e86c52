"""What a draft's timeline must tell though selection, which comes before the analysis, left it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, RootCause, Trigger
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import Entry, Milestone, Read, Timeline
from drafter.drafting.changes import MERGE, failed
from drafter.drafting.facts import NEAR, chosen
from drafter.drafting.merged import told_once

LIKELY = 0.5
"""Confidence from which a trigger or a cause is part of the story."""
AFTER = timedelta(hours=2)
"""How long after the last milestone a change that undid the trigger still belongs to the story."""

_UNDOING = re.compile(r"\b(?:revert\w*|roll(?:ed|ing|s)?[ -]?back|rollback|undone|undo|taken back)\b", re.IGNORECASE)
_LONGEST = 200
_HUMAN_ONLY = {"self_blame", "commitment"}


def completed(timeline: Timeline, trigger: Trigger, cause: RootCause, table: Mapping[str, Evidence]) -> Timeline:
    """The timeline with an entry for the chosen trigger's change, for the changes of the incident's time that speak for it (its
    undoing) and the decision to undo it, for each milestone that no entry shows, and for what was said of a likely trigger and a
    likely cause where no entry tells it; each event once. Ids in order; `not_used` without what is told now."""
    told = {cite for entry in timeline.entries for cite in entry.evidence}
    changes = [entry for i in _changes(timeline, trigger, table) if i not in told and (entry := _change(table[i]))]
    timeline = timeline.model_copy(update={"entries": tuple(_showing(entry, timeline) for entry in timeline.entries)})
    shown = [*timeline.entries, *changes, *_milestones(timeline, table), *_decided(timeline, trigger, table)]
    answers = {cite for answer in (trigger.summary, cause.summary) if answer is not None for cite in answer.cites}
    whole = [*shown, *_answers(shown, (trigger, cause), timeline, table)]
    entries = told_once(whole, answers, timeline.milestones.values())
    entries = [_in_vain(entry, table) for entry in entries]
    cited = {cite for entry in changes for cite in entry.evidence}
    return timeline.model_copy(
        update={
            "entries": tuple(e.model_copy(update={"id": f"T{n:03d}"}) for n, e in enumerate(entries, start=1)),
            "not_used": tuple(item for item in timeline.not_used if item.evidence not in cited),
        }
    )


def _in_vain(entry: Entry, table: Mapping[str, Evidence]) -> Entry:
    """A deploy that did not take effect says so."""
    if entry.kind != "deploy" or not all(cite in table and failed(table[cite]) for cite in entry.evidence):
        return entry
    return entry.model_copy(update={"summary": compose("Deploy failed: {}", entry.summary.removeprefix("Deployed: "))})


def _changes(timeline: Timeline, trigger: Trigger, table: Mapping[str, Evidence]) -> list[str]:
    lead: Candidate | None = chosen(trigger)
    if lead is None or trigger.change is None:
        return []
    marks = sorted(m.at for m in timeline.milestones.values() if m.at is not None)
    cited = [table[cite] for s in lead.evidence_for if _UNDOING.search(s.text) for cite in s.cites if cite in table]
    undone = [r.id for r in cited if r.kind == "deploy" and r.at and marks and marks[0] <= r.at <= marks[-1] + AFTER]
    return list(dict.fromkeys([*([trigger.change] if trigger.change in table else []), *undone]))


def _decided(timeline: Timeline, trigger: Trigger, table: Mapping[str, Evidence]) -> Iterator[Entry]:
    """The first decision to take the trigger back, where no line tells one; a proposal is none."""
    lead = chosen(trigger)
    cited = {cite for s in lead.evidence_for if _UNDOING.search(s.text) for cite in s.cites} if lead is not None else set()
    if any(entry.kind == "decision" and cited & set(entry.evidence) for entry in timeline.entries):
        return
    acts = [read for read in timeline.reads if read.act == "decision" and read.event in cited and read.summary.strip()]
    decided = [read for read in acts if not read.summary.startswith("Proposed")]
    dated = [(at, read) for read in decided if (record := table.get(read.event)) and (at := record.at)]
    for _, read in sorted(dated, key=lambda pair: pair[0])[:1]:
        yield _said(read, table[read.event])


def _change(record: Evidence) -> Entry | None:
    if record.at is None:
        return None
    where = f" ({record.service})" if record.service else ""
    title, first = record.title.strip(), record.text.strip().partition("\n")[0]
    if MERGE.match(title) and first and first != title:  # a merge's own title says less than its description
        number = record.details.get("pr", "")
        title = f"#{number} {first}" if number else first
    elif first and first.lower() not in title.lower():
        title = f"{title} — {first}" if title else first
    return Entry(
        id="T000",
        at=record.at,
        precision_seconds=record.precision,
        kind="deploy",
        summary=cut(compose("Deployed: {}{}", title or record.source_id, where), end=_LONGEST),
        evidence=(record.id,),
        basis="recorded",
        significance=3,
    )


def _milestones(timeline: Timeline, table: Mapping[str, Evidence]) -> Iterator[Entry]:
    """One entry for each message that alone shows a milestone, in the words in which the message was read."""
    reads = {read.event: read for read in timeline.reads if read.act not in _HUMAN_ONLY and read.summary.strip()}
    done: set[tuple[str, datetime]] = set()
    for found in timeline.milestones.values():
        if found.at is None or _shown(timeline, found):
            continue
        read = next((reads[i] for i in found.evidence if i in reads and i in table), None)
        if read is None or (read.event, found.at) in done:
            continue
        done.add((read.event, found.at))
        yield Entry(
            id="T000",
            at=found.at,
            precision_seconds=found.precision_seconds or 1,
            kind=read.act if read.act != "noise" else "report",
            summary=_later(read.summary, table[read.event].at, found.at),
            evidence=(read.event,),
            quote=read.quote,
            basis="reported",
            answered_by=read.answered_by,
        )


def _answers(
    shown: Sequence[Entry], answers: Sequence[Trigger | RootCause], timeline: Timeline, table: Mapping[str, Evidence]
) -> Iterator[Entry]:
    """One entry for each likely answer of which no record stands in the timeline: the first message that it cites and that was
    read as saying something."""
    reads = {read.event: read for read in timeline.reads if read.act not in _HUMAN_ONLY and read.summary.strip()}
    told = {cite for entry in shown for cite in entry.evidence}
    for answer in answers:
        if answer.summary is None or answer.confidence < LIKELY:
            continue
        grounds = {c for x in answer.candidates if x.category == answer.category for s in x.evidence_for for c in s.cites}
        found = (reads[i] for i in answer.summary.cites if i in reads and i in table and table[i].at is not None)
        read = None if told & grounds.union(answer.summary.cites) else next(found, None)
        if read is not None:
            told.add(read.event)
            yield _said(read, table[read.event])


def _said(read: Read, record: Evidence) -> Entry:
    assert record.at is not None, "asked for dated records only"
    return Entry(
        id="T000",
        at=record.at,
        precision_seconds=record.precision,
        kind=read.act if read.act != "noise" else "report",
        summary=read.summary,
        evidence=(read.event,),
        quote=read.quote,
        basis="reported",
        answered_by=read.answered_by,
        significance=3,
    )


def _showing(entry: Entry, timeline: Timeline) -> Entry:
    """The entry with the evidence of a milestone of its very instant, which no entry near it rests on."""
    here = [m for m in timeline.milestones.values() if m.at == entry.at]
    bare = [m for m in here if not any(_near(e, m) and set(e.evidence) & set(m.evidence) for e in timeline.entries)]
    cites = tuple(dict.fromkeys((*entry.evidence, *(cite for mark in bare for cite in mark.evidence))))
    return entry.model_copy(update={"evidence": cites})


def _near(entry: Entry, found: Milestone) -> bool:
    return found.at is not None and abs((entry.at - found.at).total_seconds()) <= NEAR


def _shown(timeline: Timeline, found: Milestone) -> bool:
    return any(e.at == found.at or (_near(e, found) and set(e.evidence) & set(found.evidence)) for e in timeline.entries)


def _later(summary: SafeText, said: datetime | None, at: datetime) -> SafeText:
    apart = abs((said - at).total_seconds()) if said is not None else 0
    return compose("Reported later: {}", summary.removeprefix("Reported: ")) if apart > NEAR else summary
