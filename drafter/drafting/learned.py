"""What went well or poorly as far as instants prove it: who noticed first, how long the search took, what was tried in vain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Lessons, Statement
from drafter.domain.text import SafeText, compose, plain
from drafter.domain.timeline import Entry, Milestone
from drafter.drafting.changes import change, failed, reverts
from drafter.drafting.facts import chosen, first_seen_when_detected, known, settled
from drafter.drafting.words import span

QUICK, LONG = 600, 1200
"""Seconds up to which something went quickly, and from which it went slowly: this project's own lines; between them nothing is
said."""
APART = 120
"""Seconds that make one instant earlier than another."""
MOST = 6
"""Citations of an observation."""

_NAMED, _TAKEN_BACK, _CLEARED = "named as a cause", "reverted or rolled back", "ruled out"
_SEEN = {"report", "impact"}
Part = Literal["went_well", "went_poorly"]
Observed = tuple[Part, Statement]


def learned(draft: Draft, table: Mapping[str, Evidence]) -> Lessons:
    """The lessons of the draft and what its instants add, in the order of the incident. Each observation is a distance between
    records that it cites."""
    found = [observed for look in (_notice, _search, _in_vain, _failed, _undone) for observed in look(draft, table)]
    well, poorly = ([s for told, s in found if told == part] for part in ("went_well", "went_poorly"))
    more = {"went_well": (*well, *draft.lessons.went_well), "went_poorly": (*poorly, *draft.lessons.went_poorly)}
    return draft.lessons.model_copy(update=more)


def first_seen(draft: Draft) -> tuple[Entry, Entry] | None:
    """The first alert and the first report by a person, where both came before the end; a report of earlier times is none."""
    alert = next((e for e in draft.timeline if e.kind == "alert"), None)
    report = next((e for e in draft.timeline if e.kind in _SEEN and not e.summary.startswith("Reported later")), None)
    over = known(draft, "mitigated") or known(draft, "restored")
    if alert is None or report is None or (over and over.at and max(alert.at, report.at) > over.at):
        return None
    return alert, report


def _notice(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[Observed]:
    """Who noticed first, and how long nobody did."""
    began, detected, both = known(draft, "impact_start"), known(draft, "detected"), first_seen(draft)
    unseen = 0 if began is None or detected is None or first_seen_when_detected(draft) else _between(began, detected)
    ends = (*began.evidence[:2], *detected.evidence[:2]) if began and detected else ()
    lead = int((both[0].at - both[1].at).total_seconds()) if both else 0
    if both and lead >= APART:
        cites = (both[1].evidence[0], both[0].evidence[0])
        yield "went_poorly", _said(compose("A person reported it {} before the first alert", span(lead)), cites)
    if unseen >= LONG:
        yield "went_poorly", _said(compose("It went unnoticed for {}", span(unseen)), ends)
    elif detected and began and 0 < unseen <= QUICK and all(_by_machine(table.get(cite)) for cite in detected.evidence):
        yield "went_well", _said(compose("An alert came within {} of the beginning", span(unseen)), ends)


def _by_machine(record: Evidence | None) -> bool:
    return record is not None and record.kind in ("alert", "page") and record.actor != "person"


def _search(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[Observed]:
    """How long after detection somebody named the trigger, and how soon after that impact ended."""
    first, detected, over = _naming(draft, table), known(draft, "detected"), known(draft, "mitigated")
    if first is None or detected is None or detected.at is None or (over and over.at and first[0] > over.at):
        return  # who writes of it afterwards was not searching
    (at, cite), made = first, table.get(draft.trigger.change or "")
    what = compose("{} was named as the likely trigger", change(made).name) if made else plain("the likely trigger was named")
    after, cites = int((at - detected.at).total_seconds()), (cite, *([made.id] if made else []))
    if after >= LONG:
        yield "went_poorly", _said(compose("It took {} from detection until {}", span(after), what), (*cites, *detected.evidence))
    elif APART <= after <= QUICK:
        yield "went_well", _said(compose("{} after detection {}", span(after), what), (*cites, *detected.evidence))
    if over and over.at and APART <= (over.at - at).total_seconds() <= LONG:
        length = span(int((over.at - at).total_seconds()))
        yield "went_well", _said(compose("Impact ended {} after {}", length, what), (*cites, *over.evidence))


def _naming(draft: Draft, table: Mapping[str, Evidence]) -> tuple[datetime, str] | None:
    """The first record of the timeline that names the settled trigger as a cause, or finds what speaks for it."""
    lead = chosen(draft.trigger) if settled(draft.trigger) else None
    if lead is None:
        return None
    named = {cite for s in lead.evidence_for if _NAMED in s.text for cite in s.cites}
    said = {cite for s in lead.evidence_for for cite in s.cites}
    told = {
        cite for entry in draft.timeline for cite in entry.evidence if cite in named or (entry.kind == "finding" and cite in said)
    }
    return _earliest(told - {lead.change}, table)


def _in_vain(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[Observed]:
    """Changes other than the trigger that were taken back and then ruled out."""
    for candidate in draft.trigger.candidates:
        undone = [c for s in candidate.evidence_for if _TAKEN_BACK in s.text for c in s.cites if c != candidate.change]
        cleared = [c for s in candidate.evidence_against if _CLEARED in s.text for c in s.cites]
        made, back = table.get(candidate.change or ""), _earliest(undone, table, "deploy")
        if made is None or made.id == draft.trigger.change or back is None or not cleared:
            continue
        name = _capital(change(made).name)
        later = _earliest((c for c in cleared if c in table and (table[c].at or back[0]) > back[0]), table)
        if later is None:
            text = compose("{} was taken back and is ruled out as what set it off", name)
            yield "went_poorly", _said(text, (made.id, back[1], *cleared[:1]))
        else:
            apart = span(int((later[0] - back[0]).total_seconds()))
            text = compose("{} was taken back, and {} later ruled out as what set it off", name, apart)
            yield "went_poorly", _said(text, (made.id, back[1], later[1]))


def _failed(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[Observed]:
    """Deploys of the incident's time that failed, with the time until the same was deployed."""
    for record in _during(draft, table):
        if not failed(record) or record.at is None:
            continue
        again = next((r for r in _during(draft, table) if _same_change(r, record)), None)
        name = _capital(change(record).name)
        if again is not None and again.at is not None:
            apart = span(int((again.at - record.at).total_seconds()))
            yield (
                "went_poorly",
                _said(compose("The deploy of {} failed, and succeeded {} later", name, apart), (record.id, again.id)),
            )
        else:
            yield "went_poorly", _said(compose("The deploy of {} failed", name), (record.id,))


def _same_change(later: Evidence, earlier: Evidence) -> bool:
    after = later.at is not None and earlier.at is not None and later.at > earlier.at
    return after and not failed(later) and (later.service, later.title) == (earlier.service, earlier.title)


def _undone(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[Observed]:
    """Changes that were made after detection and taken back, by what the records of the second refer to."""
    detected = known(draft, "detected")
    records = _during(draft, table)
    for record in records:
        back = next((r for r in records if reverts(r, record)), None)
        if not (back and back.at and record.at and detected and detected.at and detected.at < record.at):
            continue
        apart = int((back.at - record.at).total_seconds())
        if apart >= APART:
            text = compose("{}, made during the incident, was taken back {} later", _capital(change(record).name), span(apart))
            yield "went_poorly", _said(text, (record.id, back.id))


def _during(draft: Draft, table: Mapping[str, Evidence]) -> list[Evidence]:
    """Deploys between the first and the last milestone, oldest first."""
    marks = sorted(m.at for m in draft.milestones.values() if m.at is not None)
    dated = [(r.at, r.id, r) for r in table.values() if r.kind == "deploy" and r.at is not None]
    return [record for at, _, record in sorted(dated, key=lambda d: d[:2]) if marks and marks[0] <= at <= marks[-1]]


def _earliest(cites: Iterable[str], table: Mapping[str, Evidence], kind: str = "") -> tuple[datetime, str] | None:
    records = [table[cite] for cite in cites if cite in table and kind in ("", table[cite].kind)]
    return min(((r.at, r.id) for r in records if r.at is not None), default=None)


def _between(first: Milestone, last: Milestone) -> int:
    return int((last.at - first.at).total_seconds()) if first.at is not None and last.at is not None else 0


def _capital(text: SafeText) -> SafeText:
    """An article at the beginning of a sentence; names stay as they are written."""
    return compose("{}{}", text[:1].upper(), text[1:]) if text.startswith(("a ", "an ")) else text


def _said(text: SafeText, cites: Sequence[str]) -> Statement:
    return Statement(text=text, cites=tuple(dict.fromkeys(cites))[:MOST])
