"""`analysis.trigger`: the likeliest candidate, where its figures carry it; else undetermined."""

from __future__ import annotations

from drafter.domain.asking import CandidateView, Claim, EntryView, EventView, TriggerAnswer
from drafter.domain.kinds import change_category
from drafter.domain.text import SafeText
from drafter.domain.vocabulary import TriggerCategory
from drafter.models.embedded.judging.spoken import cited

LIKELY = 0.5
PLAUSIBLE = 0.3  # a signal this likely still gives the category, with its low figure beside it


def judge_trigger(
    *, title: SafeText, candidates: tuple[CandidateView, ...], entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> TriggerAnswer:
    """The first candidate by rank, unless it is too weak to be named."""
    best = min(candidates, key=lambda c: c.rank, default=None)
    if best is None or best.score < PLAUSIBLE or (best.kind == "change" and best.score < LIKELY and len(candidates) == 1):
        return TriggerAnswer(category="undetermined", summary=Claim(text="", cites=()), would_settle=_settle(best))
    category = _category(best)
    return TriggerAnswer(category=category, candidate=best.id, summary=_claim(best), would_settle=_settle(best))


def _category(candidate: CandidateView) -> TriggerCategory:
    if candidate.kind == "change":
        return change_category(candidate.label, candidate.text, candidate.files)
    return candidate.kind  # type: ignore[return-value]  # by contract the kind of a signal is its category


def _claim(candidate: CandidateView) -> Claim:
    cites = [i for reason in candidate.evidence_for for i in cited(reason)]
    if candidate.kind == "change":
        return Claim(
            text=f"Change: {candidate.label}"[:390],
            cites=(candidate.id, *[i for i in dict.fromkeys(cites) if i != candidate.id][:5]),
        )
    return Claim(text=f"{candidate.label}", cites=tuple(dict.fromkeys(cites))[:6])


def _settle(candidate: CandidateView | None) -> str:
    if candidate is None:
        return "A record of what changed before the first symptom: deploys, flags, provider notices, traffic."
    if candidate.kind == "change":
        return (
            "Whether the symptom appears again when this change alone is applied in a test environment, and is absent without it."
        )
    return "The metric or notice of the affected part around the first symptom, beside the time at which the symptom began."
