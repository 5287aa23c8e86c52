"""Instants of a draft held against the records: no entry or milestone stands at a time that nothing shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from drafter.domain.draft import Score
from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Entry
from drafter.scoring.truth import share
from drafter.scoring.view import View

SAME = 60
"""Seconds within which two instants are one: sources that write minutes only are that coarse."""


def times(view: View) -> Score:
    """Share of the entries and milestones at an instant that a cited record has or states. What people said together stands at
    the time of the first of it."""
    draft = view.draft
    bad = [("timeline", str(e.summary)) for e in draft.timeline if not _entry_stands(e, view)]
    known = [(name, m.at, m.evidence) for name, m in draft.milestones.items() if m.at is not None]
    bad += [("milestones", name) for name, at, cites in known if not _stands(at, view.records(cites), view)]
    return share("times", len(draft.timeline) + len(known), bad, "times are those of cited records")


def _entry_stands(entry: Entry, view: View) -> bool:
    records = view.records(entry.evidence)
    if entry.answered_by == "code":
        return _stands(entry.at, records, view)
    dated = [r for r in records if r.at is not None]
    earliest = min((r.at for r in dated if r.at is not None), default=None)
    return _has(entry.at, [r for r in dated if r is dated[0] or r.at == earliest]) or _states(entry.at, records, view)


def _stands(at: datetime, records: Sequence[Evidence], view: View) -> bool:
    return _has(at, records) or _states(at, records, view)


def _has(at: datetime, records: Sequence[Evidence]) -> bool:
    return any(r.at is not None and abs((r.at - at).total_seconds()) <= SAME for r in records)


def _states(at: datetime, records: Sequence[Evidence], view: View) -> bool:
    return any(abs((named - at).total_seconds()) <= SAME for r in records for named in view.grounds.stated(r))
