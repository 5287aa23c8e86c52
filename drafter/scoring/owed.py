"""What a timeline owes its reader: the lines on which the rest of the draft rests."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import datetime

from drafter.domain.draft import Score
from drafter.scoring.truth import share
from drafter.scoring.view import View

NEAR = 300
"""Seconds within which a line tells of an instant."""
LIKELY = 0.5
"""Confidence from which a trigger or cause is part of the story; less likely ones are candidates."""


def owed(view: View) -> Score:
    """Share of milestones, likely trigger and likely root cause that stand in the timeline: a milestone by one of its records at
    its time, trigger and cause by one of the records that speak for them."""
    debts = list(_debts(view))
    bad = [(where, name) for where, name, paid in debts if not paid]
    return share("owed", len(debts), bad, "milestones, triggers and causes stand in the timeline")


def stands(view: View, ids: Set[str], at: datetime | None = None) -> bool:
    """Whether an entry rests on one of the records, near `at` where that is given."""
    return any(
        not ids.isdisjoint(e.evidence) and (at is None or abs((e.at - at).total_seconds()) <= NEAR) for e in view.draft.timeline
    )


def _debts(view: View) -> Iterator[tuple[str, str, bool]]:
    """(part, what is owed, whether it stands)."""
    draft = view.draft
    for name, milestone in draft.milestones.items():
        if milestone.at is not None and milestone.evidence:
            yield "milestones", name, stands(view, set(milestone.evidence), milestone.at)
    for where, answer in (("trigger", draft.trigger), ("root_cause", draft.root_cause)):
        if answer.summary is not None and answer.confidence >= LIKELY:
            grounds = {i for c in answer.candidates if c.category == answer.category for s in c.evidence_for for i in s.cites}
            yield where, answer.summary.text, stands(view, grounds.union(answer.summary.cites))
