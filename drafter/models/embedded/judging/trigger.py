"""`analysis.trigger`: the likeliest candidate, where its figures carry it; else undetermined."""

from __future__ import annotations

import math
import re

from drafter.domain.asking import CandidateView, Claim, EntryView, EventView, TriggerAnswer
from drafter.domain.cues import votes
from drafter.domain.kinds import change_category
from drafter.domain.text import SafeText
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.domain.vocabulary import TriggerCategory
from drafter.models.embedded.judging.prose import reported, within
from drafter.models.embedded.judging.spoken import asks, cited, spoken, weight_of

PLAIN = 2.0  # a wording this plain is worth repeating
PLAUSIBLE = 0.3  # a candidate this likely gives the category, with its low figure beside it
KIND = 0.35  # a kind of trigger is named without naming which one from this chance …
LEAD = 1.5  # … when it leads the next kind by this factor
QUOTED = 200  # characters; a longer statement is no sentence of a draft
_STEP = re.compile(
    r"\b(?:deploy|releas|shipp|merg|roll(?:ed|ing) out|mov|chang|remov|delet|enabl|disabl|appli|apply|rotat|renam|updat|rais|"
    r"lower|switch|synchroni|kick|set up|migrat|upgrad|creat|replac|destroy|trigger)\w*\b|\bwent (?:live|out)\b|\bran\b",
    re.I,
)
_PERSONAL = re.compile(r"\b(?:me|my|mine|sorry|fault|bad|blame|he|she|him|her)\b", re.I)
"""Talk about people: nothing to quote as what happened."""
STEPS: frozenset[TriggerCategory] = frozenset({"binary_push", "configuration_push", "other", "processing_pipeline"})
"""Kinds of trigger that are steps, which somebody tells of."""
KINDS: dict[TriggerCategory, str] = {
    "binary_push": "A change of code",
    "configuration_push": "A change of configuration",
    "service_provider_change": "An event at a supplier",
}


def judge_trigger(
    *, title: SafeText, candidates: tuple[CandidateView, ...], entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> TriggerAnswer:
    """The first candidate by rank, unless it is too weak to be named."""
    best = min(candidates, key=lambda c: c.rank, default=None)
    if best is not None and best.score >= PLAUSIBLE:
        claim = _claim(best, events)
        return TriggerAnswer(category=_category(best), candidate=best.id, summary=claim, would_settle=_settle(best))
    return _by_kind(candidates) or TriggerAnswer(
        category="undetermined", summary=Claim(text="", cites=()), would_settle=_settle(best)
    )


def _by_kind(candidates: tuple[CandidateView, ...]) -> TriggerAnswer | None:
    """Which kind of trigger it was may be clear where it is not clear which one: chances of one kind add up."""
    chances: dict[TriggerCategory, list[CandidateView]] = {}
    for candidate in candidates:
        chances.setdefault(_category(candidate), []).append(candidate)
    likely = {kind: 1.0 - math.prod(1.0 - c.score for c in listed) for kind, listed in chances.items()}
    ranked = sorted(likely, key=lambda kind: -likely[kind])
    if not ranked or likely[ranked[0]] < KIND or (len(ranked) > 1 and likely[ranked[0]] < LEAD * likely[ranked[1]]):
        return None
    listed = chances[ranked[0]]
    cites = [i for c in listed for reason in c.evidence_for for i in cited(reason)]
    if not cites:
        return None
    text = f"{KINDS.get(ranked[0], 'An event of this kind')} carries most of the weight; which one stays open"
    claim = Claim(text=text, cites=tuple(dict.fromkeys(cites))[:6])
    return TriggerAnswer(category=ranked[0], summary=claim, would_settle=_settle(None))


def _category(candidate: CandidateView) -> TriggerCategory:
    if candidate.kind == "change":
        return change_category(candidate.label, candidate.text, candidate.files)
    return candidate.kind  # type: ignore[return-value]  # by contract the kind of a signal is its category


def _claim(candidate: CandidateView, events: tuple[EventView, ...]) -> Claim:
    cites = [i for reason in candidate.evidence_for for i in cited(reason)]
    if candidate.kind == "change":
        return Claim(
            text=f"Change: {candidate.label}"[:390],
            cites=(candidate.id, *[i for i in dict.fromkeys(cites) if i != candidate.id][:5]),
        )
    ids = tuple(dict.fromkeys(cites))[:6]
    category = _category(candidate)
    said = [(votes(TRIGGER_CUES, s.text).get(category, 0.0), s) for s in spoken(e for e in events if e.id in ids)]
    said = [(vote * weight_of(s.text) * (1.0 if s.act == "finding" else 0.6), s) for vote, s in said if vote >= PLAIN]
    _, best = max(said, key=lambda s: s[0], default=(0.0, None))
    if best is None and category in STEPS:
        listed = [s for s in spoken(e for e in events if e.id in ids) if _STEP.search(s.text) and not asks(s.text)]
        best = next((s for s in listed if len(s.text) <= QUOTED), None)
    if best is None:
        return Claim(text=candidate.label, cites=ids)
    rest = [i for i in ids if i != best.event.id]
    words = reported(best)
    text = f"{candidate.label}: {within(words)}" if words else candidate.label
    if not words and category in STEPS and len(best.text) <= QUOTED and not _PERSONAL.search(best.text):
        text = f"{candidate.label}, in the words of the chat: “{best.text.strip(' .,;')}”"
    return Claim(text=text[:390], cites=(best.event.id, *rest), quote=best.claim().quote)


def _settle(candidate: CandidateView | None) -> str:
    if candidate is None:
        return "A record of what changed before the first symptom: deploys, flags, provider notices, traffic."
    if candidate.kind == "change":
        return "This change applied alone in a test environment: the symptom appears with it and is absent without it."
    return "The metric or notice of the affected part, beside the time at which the symptom began."
