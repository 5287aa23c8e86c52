"""The sections of a draft: every sentence with its citations, and what the evidence leaves blank."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.draft import Draft, Section, SectionClaim
from drafter.domain.findings import RootCause, Statement, Trigger
from drafter.domain.text import compose, join, plain
from drafter.domain.timeline import Entry
from drafter.domain.vocabulary import MILESTONES
from drafter.drafting.facts import because, cause, chosen, claim, impact, known, lasted, rivals, when
from drafter.drafting.unsaid import unsaid
from drafter.drafting.words import EFFECT, MILESTONE, Clock, confidence, words

TEAM_PROMPTS = ("What went well?", "What went poorly?", "Where were we lucky?")
"""Asked of the people who were there; the draft never answers them."""


def clock_of(draft: Draft) -> Clock:
    """One way of writing times for the whole draft."""
    shown = [m.at for m in draft.milestones.values() if m.at is not None]
    return Clock.over([*shown, *(entry.at for entry in draft.timeline)])


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
    return (*impact(draft), *(claim(statement) for statement in draft.impact.how_long))


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
    picked = chosen(finding)
    for candidate in [picked] if picked else []:
        out += [claim(statement) for statement in (*candidate.evidence_for, *candidate.evidence_against)]
    for rival in rivals(finding):
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
    if detected := known(draft, "detected"):
        yield SectionClaim(text=compose("Detected at {}{}.", when(detected, clock), because(detected)), cites=detected.evidence)
    alert, report = _first(draft, "alert"), _first(draft, "report")
    if alert and report:
        order = plain("The first alert came before the first report by a person")
        if report.at < alert.at:
            order = plain("The first report by a person came before the first alert")
        text = compose(
            "{}: alert at {}, report at {}.",
            order,
            clock.at(alert.at, alert.precision_seconds),
            clock.at(report.at, report.precision_seconds),
        )
        yield SectionClaim(text=text, cites=(*alert.evidence, *report.evidence))
    if later := lasted(draft, "time_to_detect"):
        yield SectionClaim(
            text=compose("Time to detect: {} from the start of impact.", later), cites=_shown(draft, "time_to_detect")
        )


def _response(draft: Draft, clock: Clock) -> Iterable[SectionClaim]:
    for name in ("engaged", "mitigation_started", "mitigated", "restored"):
        if found := known(draft, name):
            yield SectionClaim(
                text=compose("{} at {}{}.", MILESTONE[name], when(found, clock), because(found)), cites=found.evidence
            )


def _shown(draft: Draft, duration: str) -> tuple[str, ...]:
    ends = draft.durations[duration]
    both = (known(draft, ends.start), known(draft, ends.end))
    return tuple(dict.fromkeys(cite for milestone in both if milestone for cite in milestone.evidence))


def _first(draft: Draft, kind: str) -> Entry | None:
    return next((entry for entry in draft.timeline if entry.kind == kind), None)


def _actions(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(
        SectionClaim(
            text=join(" ", (compose("{}:", item.id), item.title, compose("Done when: {}", item.done_when))),
            cites=item.cites,
            origin=item.answered_by,
        )
        for item in draft.action_items
    )


def _lessons(draft: Draft) -> tuple[SectionClaim, ...]:
    observed = draft.lessons
    return tuple(claim(statement) for part in (observed.went_well, observed.went_poorly, observed.lucky) for statement in part)


def _questions(draft: Draft) -> tuple[SectionClaim, ...]:
    return tuple(SectionClaim(text=compose("To {}: {}", q.to, q.text), cites=q.evidence) for q in draft.questions)
