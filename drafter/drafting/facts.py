"""The incident in sentences by code: each a claim with its citations. They are what the summary may say."""

from __future__ import annotations

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join, plain
from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.drafting.words import CATEGORY, Clock, span, sureness

RIVALS = 4
"""Candidates shown beside the chosen one; all of them are in draft.json."""

FAINT = 0.1
"""Rivals below this score are counted, not told, unless they are all there is."""


def claim(statement: Statement) -> SectionClaim:
    """A statement of the analysis, as a sentence of the draft."""
    return SectionClaim(text=sentence(statement.text), cites=statement.cites, origin=statement.answered_by)


def sentence(text: SafeText) -> SafeText:
    """The text with a full stop where it ends without any mark."""
    return text if text.rstrip().endswith((".", "!", "?", "…", ":")) else compose("{}.", text.rstrip())


def known(draft: Draft, name: MilestoneName) -> Milestone | None:
    """The milestone, if its instant is known."""
    found = draft.milestones.get(name)
    return found if found is not None and found.at is not None else None


def when(milestone: Milestone, clock: Clock) -> str:
    """`14:02 UTC`; empty for an unknown instant."""
    return f"{clock.at(milestone.at, milestone.precision_seconds)} UTC" if milestone.at is not None else ""


def lasted(draft: Draft, name: str) -> str:
    """A duration in words, with its uncertainty where it matters: `47 min (± 5 min)`; empty when unknown or below zero."""
    duration = draft.durations.get(name)
    if duration is None or duration.seconds is None or (name == "time_to_detect" and first_seen_when_detected(draft)):
        return ""
    if duration.seconds < 0:
        return ""
    text = span(duration.seconds) if duration.seconds or duration.plus_minus < 60 else "under 1 min"
    vague = duration.plus_minus >= 60 and duration.plus_minus * 20 >= duration.seconds
    return f"{text} (± {span(duration.plus_minus)})" if vague else text


def first_seen_when_detected(draft: Draft) -> bool:
    """Whether the start of impact is known only from what detected it: then nobody can say how long it went unnoticed."""
    began, detected = known(draft, "impact_start"), known(draft, "detected")
    return bool(began and detected and began.at == detected.at and set(began.evidence) <= set(detected.evidence))


def course(draft: Draft, clock: Clock) -> list[SectionClaim]:
    """How long impact lasted and when it was fought; only what is known."""
    text, ends = impact_window(draft, clock)
    begun, ended = known(draft, "mitigation_started"), known(draft, "mitigated") or known(draft, "restored")
    if begun and begun.at and not (ended and ended.at and begun.at > ended.at):  # else the milestones and the conflicts show it
        text = f"{text}; mitigation began at {when(begun, clock)}" if text else f"Mitigation began at {when(begun, clock)}"
        ends = (*ends, begun)
    return [_said(f"{text}.", *ends)] if text else []


def detection(draft: Draft, clock: Clock) -> list[SectionClaim]:
    """Who noticed, when, and how long after impact began."""
    detected = known(draft, "detected")
    if detected is None:
        return []
    later = lasted(draft, "time_to_detect")
    after = f", {later} after impact began" if later else ""
    return [_said(f"The incident was {noticed(draft)} at {when(detected, clock)}{after}.", detected)]


def impact_window(draft: Draft, clock: Clock) -> tuple[str, tuple[Milestone, ...]]:
    """`Impact lasted from 14:02 to 14:49 UTC, 47 min`, or as much of it as is known, and what shows it."""
    began, ended = known(draft, "impact_start"), known(draft, "mitigated") or known(draft, "restored")
    if began and began.at and ended and ended.at and ended.at < began.at:
        return f"Impact is reported to begin at {when(began, clock)}, after its reported end at {when(ended, clock)}", (
            began,
            ended,
        )
    if began and ended:
        text = f"Impact lasted from {when(began, clock).removesuffix(' UTC')} to {when(ended, clock)}"
        length = lasted(draft, "impact_duration")
        return (f"{text}, {length}" if length else text), (began, ended)
    if began:
        return f"Impact began at {when(began, clock)}", (began,)
    return (f"Impact was over at {when(ended, clock)}", (ended,)) if ended else ("", ())


def noticed(draft: Draft) -> str:
    """Who noticed first, told by the kind that stands in front of an evidence id (docs/contracts.md)."""
    kinds = {cite[:2] for cite in draft.milestones["detected"].evidence}
    if kinds & {"a-", "p-"}:
        return "noticed by an alert"
    return "reported by a person" if kinds & {"m-", "n-"} else "detected"


def impact_parts(draft: Draft) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """Impact under its headings; how long it lasted only where the milestones do not tell it already."""
    found = draft.impact
    told = known(draft, "impact_start") and (known(draft, "mitigated") or known(draft, "restored"))
    return (("What", found.what), ("Who", found.who), ("How much", found.how_many), ("How long", () if told else found.how_long))


def cause(finding: Trigger | RootCause, name: str) -> SectionClaim | None:
    """`Trigger (likely, configuration change): …`; None when undetermined."""
    if finding.category == "undetermined" or finding.summary is None:
        return None
    head = compose("{} ({}, {}): ", name, sureness(finding.confidence), CATEGORY[finding.category])
    statement = finding.summary
    return SectionClaim(text=join("", (head, sentence(statement.text))), cites=statement.cites, origin=statement.answered_by)


def because(milestone: Milestone) -> str:
    """What shows a milestone, as the end of a sentence."""
    why = milestone.why.strip().rstrip(".")
    return f": {why}" if why else ""


def turning_points(draft: Draft, clock: Clock) -> list[SectionClaim]:
    """The first entries of the highest significance, where no statement of impact opens the story."""
    telling = [entry for entry in draft.timeline if entry.significance >= 3] or draft.timeline
    return [
        SectionClaim(
            text=compose("{}: {}.", clock.at(entry.at, entry.precision_seconds), entry.summary.rstrip(".")),
            cites=entry.evidence,
            origin=entry.answered_by,
        )
        for entry in telling[:4]
    ]


def story(draft: Draft, clock: Clock) -> tuple[SectionClaim, ...]:
    """The whole incident in about six sentences, first things first. A draft that knows nothing gives one honest sentence."""
    affected = [claim(said[0]) for name, said in impact_parts(draft) if said and name != "How long"]
    causes = (cause(draft.trigger, "Trigger"), cause(draft.root_cause, "Root cause"))
    told = [
        *course(draft, clock),
        *(affected[:2] or turning_points(draft, clock)),
        *detection(draft, clock),
        *(c for c in causes if c),
    ]
    return tuple(told) or (SectionClaim(text=plain("The evidence does not say what happened."), cites=()),)


def rivals(finding: Trigger | RootCause) -> list[Candidate]:
    """Candidates beside the chosen one, likeliest first; faint ones only where there is nothing else."""
    ranked = sorted(finding.candidates, key=lambda c: -c.score)
    lead = chosen(finding)
    others = [candidate for candidate in ranked if lead is None or candidate.id != lead.id]
    return [candidate for candidate in others if candidate.score >= FAINT] or others[:1]


def chosen(finding: Trigger | RootCause) -> Candidate | None:
    """The candidate that the finding rests on, or None."""
    if finding.category == "undetermined":
        return None
    ranked = sorted(finding.candidates, key=lambda c: -c.score)
    change = finding.change if isinstance(finding, Trigger) else None
    named = [c for c in ranked if change is not None and c.change == change]
    return next(iter(named or [c for c in ranked if c.category == finding.category]), None)


def _said(text: str, *shown: Milestone) -> SectionClaim:
    cites = tuple(dict.fromkeys(e for milestone in shown for e in milestone.evidence))
    return SectionClaim(text=compose("{}", text), cites=cites)
