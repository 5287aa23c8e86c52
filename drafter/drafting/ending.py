"""What ended it: the last step before the end, and whether it was over then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Trigger
from drafter.domain.text import SafeText, compose
from drafter.domain.timeline import Entry
from drafter.drafting.changes import change
from drafter.drafting.facts import known, when
from drafter.drafting.steps import last_step
from drafter.drafting.wording import LONGEST, claimed, lowered, quoted
from drafter.drafting.words import Clock
from drafter.sinks.escape import clipped

WELL_AFTER = 600
"""Seconds after the end from which a sign of trouble is part of the story."""


def ended_by(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> Iterator[SectionClaim]:
    """What was done last before impact ended: a sequence, no proof that it helped."""
    ended = known(draft, "mitigated") or known(draft, "restored")
    if ended is None or ended.at is None:
        return
    step = last_step(draft, ended, table)
    restored = known(draft, "restored")
    later = restored if restored and restored.at != ended.at else None
    whole = f"; service was fully restored at {when(later, clock)}" if later else ""
    shown = (*ended.evidence, *(later.evidence if later else ()))
    if step is None:
        why = ended.why.strip().rstrip(".")
        text = compose("Impact ended at {}{}{}.", when(ended, clock), f" ({why})" if why else "", whole)
        yield claimed(text, *shown)
        return
    entry, said = step
    text = compose(
        "Impact ended at {}, after {}{}.", when(ended, clock), step_told(entry, said, clock, table, draft.trigger), whole
    )
    yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*shown, *entry.evidence))), origin=entry.answered_by)


def came_back(draft: Draft, table: Mapping[str, Evidence]) -> Iterator[SectionClaim]:
    """Sources that disagree on whether it was over, where one of them speaks well after the end."""
    ended = known(draft, "mitigated") or known(draft, "restored")
    over = ended.at if ended is not None else None
    for conflict in draft.conflicts:
        spoken = [record.at for cite in conflict.evidence if (record := table.get(cite)) and record.at]
        if conflict.kind == "state" and over is not None and any((at - over).total_seconds() > WELL_AFTER for at in spoken):
            yield claimed(compose("{}", conflict.summary), *conflict.evidence)


def step_told(entry: Entry, said: str, clock: Clock, table: Mapping[str, Evidence], trigger: Trigger) -> SafeText:
    """`rates 4.11 (“rollback of 4.12”) was deployed at 14:36`; else the words of the step behind its time."""
    at = clock.at(entry.at, entry.precision_seconds)
    record = next((table[cite] for cite in entry.evidence if cite in table and table[cite].kind == "deploy"), None)
    if entry.kind == "deploy" and record is not None:
        named, blamed = change(record), table.get(trigger.change or "")
        if blamed is not None and named.notes and change(blamed).notes and change(blamed).notes in named.notes:
            return compose("the change was taken back by a deploy at {}", at)
        return compose("{}{} was deployed at {}", named.name, quoted(named), at)
    return compose("this step at {}: {}", at, lowered(compose("{}", clipped((said or entry.summary).rstrip(". "), LONGEST))))
