"""The sections of a draft: every sentence with its citations, and what the evidence leaves blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, timedelta

from drafter.domain.draft import Draft, Section, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Question, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join, plain
from drafter.domain.vocabulary import MILESTONES
from drafter.drafting.ending import step_told
from drafter.drafting.facts import (
    RIVALS,
    because,
    cause,
    chosen,
    claim,
    impact_parts,
    known,
    rivals,
    sentence,
    settled,
    when,
)
from drafter.drafting.glance import lessons
from drafter.drafting.learned import first_seen
from drafter.drafting.steps import last_step
from drafter.drafting.unsaid import unsaid
from drafter.drafting.verdicts import once
from drafter.drafting.words import EFFECT, MILESTONE, Clock, confidence, words

TEAM_PROMPTS = ("What went well?", "What went poorly?", "Where were we lucky?")
"""Asked of the people who were there; the draft never answers them."""


SOON = timedelta(minutes=10)
"""A first report this long after the first responder tells nothing of how it was noticed."""


def days_of(draft: Draft) -> list[date]:
    """The UTC days of the milestones, or of the entries where no milestone is known; in order."""
    shown = [m.at for m in draft.milestones.values() if m.at is not None] or [entry.at for entry in draft.timeline]
    return sorted({instant.astimezone(UTC).date() for instant in shown})


def clock_of(draft: Draft) -> Clock:
    """One way of writing times for the whole draft: without the date on the incident's day; with it where it spans days."""
    days = days_of(draft)
    return Clock(days[0]) if len(days) == 1 else Clock()


def sections(draft: Draft, table: Mapping[str, Evidence]) -> tuple[Section, ...]:
    """The sections in reading order; one with nothing to say is left out. `table` holds the evidence by id."""
    clock = clock_of(draft)
    told = (
        Section(id="summary", title="Summary", claims=draft.summary),
        Section(id="impact", title="Impact", claims=_impact(draft)),
        Section(id="milestones", title="Milestones", claims=_milestones(draft, clock)),
        Section(id="timeline", title="Timeline", claims=_timeline(draft, clock)),
        Section(id="trigger", title="Trigger", claims=_finding(draft.trigger, "Trigger")),
        Section(id="root_cause", title="Root cause", claims=_finding(draft.root_cause, "Root cause")),
        Section(id="contributing_factors", title="Contributing factors", claims=_factors(draft)),
        Section(id="detection", title="Detection", claims=tuple(_detection(draft, clock))),
        Section(id="response", title="Response", claims=tuple(_response(draft, clock, table))),
        Section(id="action_items", title="Action items", claims=_actions(draft)),
        Section(id="lessons", title="Lessons", claims=_lessons(draft)),
        Section(id="team", title="For the team to write", blanks=TEAM_PROMPTS, human_only=True),
        Section(id="questions", title="Questions for the review", claims=_questions(draft)),
        unsaid(draft, clock),
    )
    return tuple(section for section in told if section.claims or section.blanks)


def _impact(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(claim(statement) for _, statements in impact_parts(draft) for statement in statements)


def _milestones(draft: Draft, clock: Clock) -> tuple[SectionClaim, ...]:
    return tuple(
        SectionClaim(text=compose("{}: {}{}.", MILESTONE[name], when(found, clock), because(found)), cites=found.evidence)
        for name in MILESTONES
        if (found := known(draft, name))
    )


def _timeline(draft: Draft, clock: Clock) -> tuple[SectionClaim, ...]:
    return tuple(
        SectionClaim(
            text=compose("{} {}", clock.at(e.at, e.precision_seconds), e.summary), cites=e.evidence, origin=e.answered_by
        )
        for e in draft.timeline
    )


def _finding(finding: Trigger | RootCause, name: str) -> tuple[SectionClaim, ...]:
    lead = cause(finding, name)
    out = [lead] if lead else []
    picked = chosen(finding) if settled(finding) else None
    if picked and finding.summary:
        reasons = once((*picked.evidence_for, *picked.evidence_against), picked.change)
        out += [claim(statement) for statement in reasons if statement.text != finding.summary.text]
    for rival in rivals(finding)[:RIVALS]:
        text = compose("Also considered: {} ({}).", rival.summary, confidence(rival.score))
        cites = _cited((*rival.evidence_for, *rival.evidence_against))
        out.append(SectionClaim(text=text, cites=cites or ((rival.change,) if rival.change else ())))
    return tuple(out)


def _cited(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cite for statement in statements for cite in statement.cites))


def _factors(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(
        SectionClaim(
            text=join("", (compose("{} ({}): ", EFFECT[f.effect], words(f.kind)), f.statement.text)),
            cites=f.statement.cites,
            origin=f.statement.answered_by,
        )
        for f in draft.contributing_factors
    )


def _detection(draft: Draft, clock: Clock) -> Iterable[SectionClaim]:
    """How alerts and people compare, where both saw it before the response was under way and the lessons do not tell it."""
    both, engaged = first_seen(draft), known(draft, "engaged")
    told = {cite for statement in draft.lessons.went_poorly for cite in statement.cites}
    if both is None or both[0].evidence[0] in told:
        return
    if engaged and engaged.at and (both[1].at > engaged.at + SOON or set(engaged.evidence) & set(both[1].evidence)):
        return  # that was the response
    times = [clock.at(e.at, e.precision_seconds) for e in both]
    text = compose("The first alert came at {}, the first report by a person at {}.", *times)
    yield SectionClaim(text=text, cites=(*both[0].evidence, *both[1].evidence))


def _response(draft: Draft, clock: Clock, table: Mapping[str, Evidence]) -> Iterable[SectionClaim]:
    """The last step before the end, where the summary does not tell it."""
    ended = known(draft, "mitigated") or known(draft, "restored")
    step = last_step(draft, ended, table) if ended else None
    if ended is None or step is None or any(set(step[0].evidence) <= set(said.cites) for said in draft.summary):
        return
    text = compose("Impact ended at {}, after {}.", when(ended, clock), step_told(*step, clock, table, draft.trigger))
    yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*step[0].evidence, *ended.evidence))), origin=step[0].answered_by)


def _actions(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(
        SectionClaim(
            text=join(" ", (sentence(item.title), compose("Done when: {}", item.done_when))),
            cites=item.cites,
            origin=item.answered_by,
        )
        for item in draft.action_items
    )


def _lessons(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(claim(statement) for _, statements in lessons(draft) for statement in statements)


def _questions(draft: Draft) -> tuple[SectionClaim, ...]:
    """Without those that answer themselves, or repeat a section (what would settle a finding, a conflict, a silent interval,
    what an action item is to find out), and without those that rest on nothing and are put to nobody: what is unknown stands in
    a section of its own."""
    told = [text[1:] for text in (draft.trigger.would_settle, draft.root_cause.would_settle) if text]
    told += [conflict.summary for conflict in draft.conflicts]
    silent = [{gap.before, gap.after} for gap in draft.gaps]
    asked = [q for q in draft.questions if q.evidence or q.to != "responders"]
    sought = [set(item.cites) for item in draft.action_items if item.type == "investigate"]
    asked = [q for q in asked if not q.evidence or not any(set(q.evidence) <= cites for cites in sought)]
    fresh = [q for q in asked if not any(text in q.text for text in told) and set(q.evidence) not in silent]
    return tuple(SectionClaim(text=_question(q, draft), cites=q.evidence) for q in fresh)


def _question(question: Question, draft: Draft) -> SafeText:
    """Questions to all responders need no address; one that repeats the root cause points at it."""
    cause = draft.root_cause.summary
    text = compose("{}", question.text)
    if cause is not None and len(rivals(draft.root_cause)) and cause.text[1:].rstrip(".") in question.text:
        text = plain("Which of the candidate root causes above allowed it, or how do they fit together?")
    return text if question.to == "responders" else compose("To {}: {}", question.to, text)
