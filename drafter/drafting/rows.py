"""What stands in the tables of a draft, as plain text with citations; each renderer escapes for its own sink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from drafter.domain.draft import Draft
from drafter.domain.findings import Candidate
from drafter.domain.timeline import Entry, Milestone
from drafter.domain.vocabulary import MILESTONES, MilestoneName
from drafter.drafting.brevity import brief
from drafter.drafting.facts import NEAR, because, known, settled
from drafter.drafting.words import MILESTONE, Clock, sureness

SHOWN = 20
"""Timeline rows that stand open; of a longer timeline the rows of least weight are folded away."""

LIKELY_TRIGGER = "Likely trigger"

KEY = "Bold words mark milestones. Evidence: M a message, A an alert, P a page, D a deploy, N a note."
"""Explains the table of the timeline."""

DOUBTFUL = 0.65
"""Confidence of a milestone below which the reader is told how sure it is."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """`marks` are the milestones that fall here, and whether it is the likely trigger; `detail` may be folded away."""

    at: datetime
    time: str
    marks: str
    text: str
    cites: tuple[str, ...]
    weight: int = 3
    own: tuple[str, ...] = ()
    """The records that an entry rests on; none for a milestone that stands alone."""
    detail: bool = False


def milestone_rows(draft: Draft, clock: Clock) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(name, time, what shows it, citations) of each known milestone; none where only one is known: it stands in the timeline."""
    rows: list[tuple[str, str, str, tuple[str, ...]]] = []
    for name in MILESTONES:
        if found := known(draft, name):
            time, why = _time(found, clock), _why(found) + _doubt(found)
            if rows and rows[-1][1:] == (time, why, found.evidence):
                first = rows.pop()[0]
                rows.append((f"{first}, {MILESTONE[name].lower()}", time, why, found.evidence))
            else:
                rows.append((MILESTONE[name], time, why, found.evidence))
    return rows if len(rows) > 1 else []


def timeline_rows(draft: Draft, clock: Clock) -> list[TimelineRow]:
    """Every entry and every milestone that no entry shows, oldest first."""
    on, alone = _marks(draft)
    rows = [_row(draft, entry, clock, on.get(entry.id, [])) for entry in draft.timeline]
    rows += _milestones_alone([(name, draft.milestones[name]) for name in alone], clock)
    return _folded(sorted(_told_once(rows), key=lambda row: row.at))


def _told_once(rows: Sequence[TimelineRow]) -> list[TimelineRow]:
    """Without a row that rests on a record which another row of more weight, or an earlier one of equal weight, rests on alone;
    what carries a milestone stays."""
    told: set[tuple[str, ...]] = set()
    kept: list[TimelineRow] = []
    for row in sorted(rows, key=lambda row: (not row.marks, -row.weight)):
        if row.marks or not row.own or row.own not in told:
            kept.append(row)
        told.add(row.own)
    return kept


def _folded(rows: list[TimelineRow]) -> list[TimelineRow]:
    """The same rows, all but the `SHOWN` of most weight as details; of equal weight the earlier ones stay."""
    ranked = sorted(range(len(rows)), key=lambda n: (not rows[n].marks, -rows[n].weight, n))
    folded = set(ranked[SHOWN:])
    return [replace(row, detail=n in folded) for n, row in enumerate(rows)]


def _milestones_alone(alone: list[tuple[MilestoneName, Milestone]], clock: Clock) -> Iterator[TimelineRow]:
    """One row for each instant."""
    for at in sorted({found.at for _, found in alone if found.at is not None}):
        shown = [(name, found) for name, found in alone if found.at == at]
        yield TimelineRow(
            at=at,
            time=_time(shown[0][1], clock),
            marks=_joined([MILESTONE[name] for name, _ in shown]),
            text=_capital("; ".join(dict.fromkeys(_why(found) for _, found in shown))),
            cites=tuple(dict.fromkeys(cite for _, found in shown for cite in found.evidence)),
        )


def _row(draft: Draft, entry: Entry, clock: Clock, names: list[MilestoneName]) -> TimelineRow:
    shown = [cite for name in names for cite in draft.milestones[name].evidence]
    time = clock.at(entry.at, entry.precision_seconds)
    set_off = draft.trigger.change in entry.evidence and settled(draft.trigger)
    marks = _joined([*([LIKELY_TRIGGER] if set_off else []), *(_mark(draft.milestones[n], n, time, clock) for n in names)])
    return TimelineRow(
        at=entry.at,
        time=time,
        marks=marks,
        text=brief(_untitled(entry.summary, draft.incident.title)),
        cites=tuple(dict.fromkeys((*entry.evidence, *shown))),
        weight=_weight(draft, entry),
        own=entry.evidence,
    )


def _untitled(text: str, title: str) -> str:
    """Without clauses that only repeat the incident's title, as a pager puts it before every note."""
    clauses = text.split("; ")
    left = [clause for clause in clauses if clause.strip(" .").lower() != title.strip(" .").lower()]
    return _capital("; ".join(left)) if left and len(left) < len(clauses) else text


def _weight(draft: Draft, entry: Entry) -> int:
    """A change before impact that nobody connects with the incident is a detail; what sources disagree on is none."""
    if any(set(entry.evidence) & set(conflict.evidence) for conflict in draft.conflicts):
        return 4
    began = known(draft, "impact_start")
    idle = entry.kind == "deploy" and began is not None and began.at is not None and entry.at < began.at
    told = {draft.trigger.change, *(c.change for c in draft.trigger.candidates if _spoken_of(c))}
    return 1 if idle and told.isdisjoint(entry.evidence) else entry.significance


def _spoken_of(candidate: Candidate) -> bool:
    """Whether anything but the change itself speaks for or against it."""
    return any({*s.cites} - {candidate.change} for s in (*candidate.evidence_for, *candidate.evidence_against))


def _marks(draft: Draft) -> tuple[dict[str, list[MilestoneName]], list[MilestoneName]]:
    """Entry id → the milestones that fall on it, and the milestones that fall on no entry."""
    on: dict[str, list[MilestoneName]] = {}
    alone: list[MilestoneName] = []
    for name in MILESTONES:
        if found := known(draft, name):
            entry = _entry_of(draft, found)
            on.setdefault(entry.id, []).append(name) if entry else alone.append(name)
    return on, alone


def _entry_of(draft: Draft, found: Milestone) -> Entry | None:
    """The nearest entry within five minutes that rests on the same evidence, else the nearest of all within five minutes."""
    assert found.at is not None, "asked for known milestones only"
    apart = [(abs((entry.at - found.at).total_seconds()), entry.id, entry) for entry in draft.timeline]
    close = [item for item in apart if item[0] <= NEAR]
    shared = [item for item in close if set(item[2].evidence) & set(found.evidence)]
    return min(shared or close, default=(0, "", None))[2]


def _mark(found: Milestone, name: MilestoneName, time: str, clock: Clock) -> str:
    """The milestone's name, with its own time where the entry has another."""
    own = _time(found, clock)
    return MILESTONE[name] if own == time else f"{MILESTONE[name]} ({own})"


def _time(found: Milestone, clock: Clock) -> str:
    return clock.at(found.at, found.precision_seconds) if found.at is not None else ""


def _why(found: Milestone) -> str:
    return because(found).removeprefix(": ")


def _joined(marks: Sequence[str]) -> str:
    return ", ".join([*marks[:1], *(mark[0].lower() + mark[1:] for mark in marks[1:])])


def _doubt(found: Milestone) -> str:
    return f" ({sureness(found.confidence)})" if found.confidence < DOUBTFUL else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
