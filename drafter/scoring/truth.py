"""Truth to the evidence: pure scorers over a finished draft. A value is a share from 0 to 1; None is unscored, not zero."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.domain.draft import Draft, Score
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Statement

Table = Mapping[str, Evidence]
Leaks = Callable[[str], tuple[str, ...]]


def statements(draft: Draft) -> Iterator[tuple[str, Statement]]:
    """Every statement of the analysis with the part of the draft that it stands in."""
    impact = draft.impact
    for part in (impact.who, impact.what, impact.how_long, impact.how_many):
        yield from (("impact", s) for s in part)
    for where, question in (("trigger", draft.trigger), ("root_cause", draft.root_cause)):
        if question.summary is not None:
            yield where, question.summary
        for candidate in question.candidates:
            yield from ((where, s) for s in (*candidate.evidence_for, *candidate.evidence_against))
    yield from (("contributing_factors", f.statement) for f in draft.contributing_factors)
    for observations in (draft.lessons.went_well, draft.lessons.went_poorly, draft.lessons.lucky):
        yield from (("lessons", s) for s in observations)


def citations(draft: Draft, table: Table) -> Score:
    """Share of timeline entries and statements whose every cited id exists."""
    cited = [("timeline", e.summary, e.evidence) for e in draft.timeline]
    cited += [(where, s.text, s.cites) for where, s in statements(draft)]
    if not cited:
        return Score(name="citations", value=None, reason="The draft makes no statement.")
    bad = tuple((where, text) for where, text, ids in cited if not ids or any(i not in table for i in ids))
    return share("citations", len(cited), bad, "statements cite evidence that exists")


def quotes(draft: Draft, table: Table) -> Score:
    """Share of quotes that are exact substrings of a cited record."""
    quoted = [("timeline", e.quote, e.evidence) for e in draft.timeline if e.quote is not None]
    quoted += [(where, s.quote, s.cites) for where, s in statements(draft) if s.quote is not None]
    if not quoted:
        return Score(name="quotes", value=None, reason="The draft quotes nothing.")
    bad = tuple(
        (w, q) for w, q, ids in quoted if not any(i in table and (q in table[i].text or q in table[i].title) for i in ids)
    )
    return share("quotes", len(quoted), bad, "quotes stand in their records to the letter")


def machine_events(draft: Draft, table: Table) -> Score:
    """Share of alerts, deploys and pages that are in an entry or in the not-used list."""
    machine = [e.id for e in table.values() if e.kind in ("alert", "deploy", "page")]
    if not machine:
        return Score(name="machine_events", value=None, reason="The evidence holds no alert, deploy or page.")
    told = {i for e in draft.timeline for i in e.evidence} | {n.evidence for n in draft.not_used}
    bad = tuple(("timeline", i) for i in machine if i not in told)
    return share("machine_events", len(machine), bad, "machine events are in the timeline or listed with a reason")


def order(draft: Draft) -> Score:
    """Whether the timeline is in order and no milestone precedes the start of impact."""
    late: list[tuple[str, str]] = [
        ("timeline", b.summary) for a, b in zip(draft.timeline, draft.timeline[1:], strict=False) if b.at < a.at
    ]
    start = draft.milestones.get("impact_start")
    if start is not None and start.at is not None:
        for name, milestone in draft.milestones.items():
            if milestone.at is not None and milestone.at < start.at:
                late.append(("milestones", name))
    return share("order", len(draft.timeline) + len(draft.milestones), tuple(late), "times stand in order")


def trigger_is_not_cause(draft: Draft) -> Score:
    """1 when trigger and root cause are told as two things; unscored while either is undetermined."""
    trigger, cause = draft.trigger.summary, draft.root_cause.summary
    if trigger is None or cause is None:
        return Score(name="trigger_is_not_cause", value=None, reason="Trigger or root cause is undetermined.")
    same = " ".join(trigger.text.lower().split()) == " ".join(cause.text.lower().split())
    reason = "Trigger and root cause are the same sentence." if same else "Trigger and root cause are told apart."
    return Score(name="trigger_is_not_cause", value=0.0 if same else 1.0, reason=reason)


def leakage(draft: Draft, leaks: Leaks) -> Score:
    """1 when no name or secret that redaction knows stands anywhere in the draft."""
    found = leaks(draft.model_dump_json())
    reason = f"{len(found)} forbidden names or secrets found." if found else "No forbidden name or secret found."
    return Score(name="leakage", value=0.0 if found else 1.0, reason=reason)


def share(name: str, total: int, bad: Sequence[tuple[str, str]], what: str) -> Score:
    """A score that is the part of `total` not in `bad` (section, text); None for none at all. Spans end after fifty."""
    good = total - len(bad)
    value = round(good / total, 4) if total else None
    return Score(name=name, value=value, reason=f"{good} of {total} {what}.", spans=tuple(bad[:50]))
