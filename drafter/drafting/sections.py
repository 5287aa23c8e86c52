"""The sections of a draft: every sentence with its citations, and what the evidence leaves blank."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date

from drafter.domain.draft import Draft, Section, SectionClaim
from drafter.domain.findings import Question, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join
from drafter.domain.vocabulary import MILESTONES
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
from drafter.drafting.rows import once
from drafter.drafting.story import last_step
from drafter.drafting.unsaid import unsaid
from drafter.drafting.words import EFFECT, MILESTONE, Clock, confidence, span, words
from drafter.sinks.escape import clipped

TEAM_PROMPTS = ("What went well?", "What went poorly?", "Where were we lucky?")
"""Asked of the people who were there; the draft never answers them."""


_SEEN = {"report", "impact"}
LONG = 600
"""Seconds from detection to naming the trigger that are worth telling."""

_NAMED = "named as a cause"
_TAKEN_BACK, _CLEARED = "reverted or rolled back", "ruled out"


def days_of(draft: Draft) -> list[date]:
    """The UTC days of the milestones, or of the entries where no milestone is known; in order."""
    shown = [m.at for m in draft.milestones.values() if m.at is not None] or [entry.at for entry in draft.timeline]
    return sorted({instant.astimezone(UTC).date() for instant in shown})


def clock_of(draft: Draft) -> Clock:
    """One way of writing times for the whole draft: without the date on the incident's day; with it where it spans days."""
    days = days_of(draft)
    return Clock(days[0]) if len(days) == 1 else Clock()


def sections(draft: Draft) -> tuple[Section, ...]:
    """The sections in reading order; one with nothing to say is left out."""
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
        Section(id="response", title="Response", claims=tuple(_response(draft, clock))),
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
    """How alerts and people compare, where both saw it; who was first stands in the summary."""
    alert = next((e for e in draft.timeline if e.kind == "alert"), None)
    report = next((e for e in draft.timeline if e.kind in _SEEN and not e.summary.startswith("Reported later")), None)
    over = known(draft, "mitigated") or known(draft, "restored")
    if alert and report and not (over and over.at and max(alert.at, report.at) > over.at):
        times = [clock.at(e.at, e.precision_seconds) for e in (alert, report)]
        text = compose("The first alert came at {}, the first report by a person at {}.", *times)
        yield SectionClaim(text=text, cites=(*alert.evidence, *report.evidence))


def _response(draft: Draft, clock: Clock) -> Iterable[SectionClaim]:
    """How long the search took, what was taken back in vain, and the last step before the end, where the summary does not tell
    it."""
    yield from _search(draft, clock)
    for candidate in draft.trigger.candidates:
        undone = [s for s in candidate.evidence_for if _TAKEN_BACK in s.text]
        cleared = [s for s in candidate.evidence_against if _CLEARED in s.text]
        deployed = [c for s in undone for c in s.cites if c.startswith("d-") and c != candidate.change]
        if deployed and cleared and candidate.change != draft.trigger.change:
            text = compose("“{}” was rolled back and then ruled out as the trigger.", clipped(candidate.summary, 120))
            yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*undone[0].cites, *cleared[0].cites)))[:6])
    ended = known(draft, "mitigated") or known(draft, "restored")
    step = last_step(draft, ended) if ended else None
    if ended is None or step is None or any(set(step.evidence) <= set(said.cites) for said in draft.summary):
        return
    time = clock.at(step.at, step.precision_seconds)
    text = compose("The last step before impact ended at {} was, at {}: {}", when(ended, clock), time, sentence(step.summary))
    yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*step.evidence, *ended.evidence))), origin=step.answered_by)


def _search(draft: Draft, clock: Clock) -> Iterable[SectionClaim]:
    """When the timeline first shows that somebody named the trigger, and how long after detection that was."""
    lead, detected = chosen(draft.trigger) if settled(draft.trigger) else None, known(draft, "detected")
    if lead is None or detected is None or detected.at is None:
        return
    naming = {cite for s in lead.evidence_for if s.quote is not None or _NAMED in s.text for cite in s.cites} - {lead.change}
    entry = next((e for e in draft.timeline if naming & set(e.evidence) and e.at > detected.at), None)
    if entry is None:
        return
    after = int((entry.at - detected.at).total_seconds())
    if after >= LONG:
        time = clock.at(entry.at, entry.precision_seconds)
        text = compose("What most likely set it off was first named at {} UTC, {} after detection.", time, span(after))
        shown = tuple(cite for cite in entry.evidence if cite in naming)
        yield SectionClaim(text=text, cites=tuple(dict.fromkeys((*shown, *detected.evidence)))[:6])


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
    """Without those that answer themselves, or repeat a section: what would settle a finding, a conflict, a silent interval."""
    told = [text[1:] for text in (draft.trigger.would_settle, draft.root_cause.would_settle) if text]
    told += [conflict.summary for conflict in draft.conflicts]
    silent = [{gap.before, gap.after} for gap in draft.gaps]
    fresh = [q for q in draft.questions if not any(text in q.text for text in told) and set(q.evidence) not in silent]
    return tuple(SectionClaim(text=_question(q), cites=q.evidence) for q in fresh)


def _question(question: Question) -> SafeText:
    """Questions to all responders need no address."""
    text = compose("{}", question.text)
    return text if question.to == "responders" else compose("To {}: {}", question.to, text)
