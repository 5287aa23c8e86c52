"""What is known, in words: milestones, durations, impact and findings, for every part of the draft."""

from __future__ import annotations

from datetime import UTC

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, compose, join
from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.drafting.harm import alert_name, weight
from drafter.drafting.words import CATEGORY, Clock, confidence, span, sureness

RIVALS = 3
"""Candidates shown beside the chosen one; all of them are in draft.json."""

NEAR = 300
"""Seconds between a milestone and the entry that it is told with."""

OWN = 0.45
"""Confidence below which a category without a statement of its own is no finding: less than plausible."""

UNDETERMINED = "Undetermined: the evidence does not carry an answer."

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


def lasted(draft: Draft, name: str, vaguely: bool = False) -> str:
    """A duration in words, with its uncertainty where it matters: `47 min (± 5 min)`, or `vaguely` `about 47 min`; empty when
    unknown or below zero."""
    duration = draft.durations.get(name)
    if duration is None or duration.seconds is None or (name == "time_to_detect" and first_seen_when_detected(draft)):
        return ""
    if duration.seconds < 0:
        return ""
    text = span(duration.seconds) if duration.seconds or duration.plus_minus < 60 else "under 1 min"
    if duration.plus_minus < 60 or duration.plus_minus * 20 < duration.seconds:
        return text
    return f"about {text}".replace("about under", "under") if vaguely else f"{text} (± {span(duration.plus_minus)})"


def first_seen_when_detected(draft: Draft) -> bool:
    """Whether the start of impact is known only from what detected it: then nobody can say how long it went unnoticed."""
    began, detected = known(draft, "impact_start"), known(draft, "detected")
    return bool(began and detected and began.at == detected.at and set(began.evidence) <= set(detected.evidence))


def impact_window(draft: Draft, clock: Clock) -> tuple[str, tuple[Milestone, ...]]:
    """`from 14:02 to 14:49 UTC (47 min)`, or as much of it as is known, and what shows it."""
    began, ended = known(draft, "impact_start"), known(draft, "mitigated") or known(draft, "restored")
    if began and began.at and ended and ended.at and ended.at < began.at:
        return f"is reported to begin at {when(began, clock)}, after its reported end at {when(ended, clock)}", (began, ended)
    if began and began.at and ended:
        start, end = when(began, clock), when(ended, clock)
        day = f"{began.at.astimezone(UTC).day} {began.at.astimezone(UTC):%b} "  # said once where both ends lie on it
        text = f"from {start.removesuffix(' UTC')} to {end.removeprefix(day) if start.startswith(day) else end}"
        length = lasted(draft, "impact_duration", vaguely=True)
        least = "at least " if first_seen_when_detected(draft) else ""
        return (f"{text} ({least}{length.removeprefix('about ') if least else length})" if length else text), (began, ended)
    if began:
        return f"since {when(began, clock)} (its end is unknown)", (began,)
    return (f"until {when(ended, clock)}", (ended,)) if ended else ("", ())


def impact_parts(draft: Draft) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """Impact under its headings, each statement once, the most telling first. Not here: how long it lasted where the milestones
    tell it, and the names of alerts, which the timeline tells, where anything else is known."""
    found = draft.impact
    told = known(draft, "impact_start") and (known(draft, "mitigated") or known(draft, "restored"))
    headed = (
        ("What", found.what),
        ("Who", found.who),
        ("How much", found.how_many),
        ("How long", () if told else found.how_long),
    )
    plain = any(not alert_name(s.text) for _, statements in headed for s in statements)
    seen: set[str] = set()
    out: list[tuple[str, tuple[Statement, ...]]] = []
    for name, statements in headed:
        fresh = {s.text: s for s in statements if s.text not in seen and not (plain and alert_name(s.text))}
        seen.update(fresh)
        out.append((name, tuple(sorted(fresh.values(), key=lambda s: -weight(s.text)))))
    return tuple(sorted(out, key=lambda part: -max((weight(s.text) for s in part[1]), default=0.0)))


def hollow(finding: Trigger | RootCause) -> bool:
    """Whether a category is a guess only: nothing that anybody said or deployed carries it, and the figures are low."""
    named = finding.change if isinstance(finding, Trigger) else None
    own = named is not None or finding.summary is None or finding.summary.quote is not None
    return finding.category != "undetermined" and not own and finding.confidence < OWN


def settled(finding: Trigger | RootCause) -> bool:
    """Whether the draft may tell it as a finding."""
    return finding.category != "undetermined" and finding.summary is not None and not hollow(finding)


def guess(finding: Trigger | RootCause) -> str:
    """What stands in place of a finding: `Undetermined; the kind of trigger suggests the plan of the rollout (weak, 0.35).`"""
    if not hollow(finding):
        return UNDETERMINED
    hint = "the recorded changes suggest" if isinstance(finding, Trigger) else "the kind of trigger suggests"
    return f"Undetermined; {hint}: {CATEGORY[finding.category]} ({confidence(finding.confidence)})."


def cause(finding: Trigger | RootCause, name: str) -> SectionClaim | None:
    """`Trigger (likely, configuration change): …`, or that it is undetermined; None without anything to cite."""
    statement = finding.summary
    if finding.category == "undetermined" or statement is None:
        return None
    if hollow(finding):
        return SectionClaim(text=compose("{}: {}", name, guess(finding)), cites=statement.cites)
    head = compose("{} ({}, {}): ", name, sureness(finding.confidence), CATEGORY[finding.category])
    return SectionClaim(text=join("", (head, sentence(statement.text))), cites=statement.cites, origin=statement.answered_by)


def because(milestone: Milestone) -> str:
    """What shows a milestone, as the end of a sentence."""
    why = milestone.why.strip().rstrip(".")
    return f": {why}" if why else ""


def rivals(finding: Trigger | RootCause) -> list[Candidate]:
    """Candidates beside the chosen one, likeliest first; faint ones only where there is nothing else. A cause that nobody spoke
    of, which the kind of trigger alone suggests, is none."""
    ranked = sorted(finding.candidates, key=lambda c: -c.score)
    lead = chosen(finding)
    others = [candidate for candidate in ranked if lead is None or candidate.id != lead.id]
    if isinstance(finding, RootCause):
        others = [c for c in others if any(s.quote is not None for s in (*c.evidence_for, *c.evidence_against))]
    return [candidate for candidate in others if candidate.score >= FAINT] or others[:1]


def chosen(finding: Trigger | RootCause) -> Candidate | None:
    """The candidate that the finding rests on, or None."""
    if finding.category == "undetermined":
        return None
    ranked = sorted(finding.candidates, key=lambda c: -c.score)
    change = finding.change if isinstance(finding, Trigger) else None
    named = [c for c in ranked if change is not None and c.change == change]
    return next(iter(named or [c for c in ranked if c.category == finding.category]), None)
