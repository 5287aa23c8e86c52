"""The answers to the two questions, with their rivals, as plain text with citations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.draft import Draft
from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.drafting.facts import RIVALS, UNDETERMINED, chosen, guess, rivals, settled
from drafter.drafting.words import CATEGORY, confidence

STRONGEST = 3
"""Reasons for or against a candidate that stand in the text."""

_WEAK = re.compile(r"^(?:It came |It stands out|Its words|It is named in the search)")
"""Nearness in time, and words in common: weaker than what was said or done."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate that was not chosen. `cites` are what it is: the change itself, and the records that its summary repeats."""

    candidate: Candidate
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The trigger or the root cause: what, how sure, what speaks for and against, the rivals and what would settle it.
    Without a `summary` it is undetermined, and `sure` says so in a sentence."""

    title: str
    category: str
    sure: str
    summary: Statement | None
    lead: Candidate | None
    rivals: tuple[Rival, ...]
    would_settle: str


def verdicts(draft: Draft) -> Iterator[Verdict]:
    """Trigger and root cause; one verdict for both where the evidence carries neither and offers no candidate."""
    both: tuple[Trigger | RootCause, ...] = (draft.trigger, draft.root_cause)
    if not any(f.candidates or f.would_settle or f.category != "undetermined" for f in both):
        yield Verdict("Trigger and root cause", "", UNDETERMINED, None, None, (), "")
        return
    for title, found in zip(("Trigger", "Root cause"), both, strict=True):
        yield _verdict(title, found)


def _verdict(title: str, found: Trigger | RootCause) -> Verdict:
    others = tuple(_rival(candidate) for candidate in rivals(found)[:RIVALS])
    if found.summary is None or not settled(found):
        lead = chosen(found) if isinstance(found, Trigger) else None
        offered = (*([_rival(lead)] if lead else []), *others)[:RIVALS]
        return Verdict(title, "", guess(found), None, None, offered, found.would_settle)
    sure, lead = confidence(found.confidence), chosen(found)
    said = _unsaid_by(lead, found.summary.text) if lead else None
    return Verdict(title, CATEGORY[found.category].capitalize(), sure, found.summary, said, others, found.would_settle)


def _rival(candidate: Candidate) -> Rival:
    repeated = [cite for s in candidate.evidence_for if s.text == candidate.summary for cite in s.cites]
    own = [candidate.change] if candidate.change else []
    return Rival(_unsaid_by(candidate, candidate.summary), tuple(dict.fromkeys([*own, *repeated])))


def _unsaid_by(candidate: Candidate, text: str) -> Candidate:
    """The candidate without reasons that only repeat `text`, which stands above them; equal reasons become one, and the change
    itself, cited with the candidate, is not cited again where a reason has more to show."""
    return candidate.model_copy(
        update={
            "evidence_for": once([s for s in candidate.evidence_for if s.text != text], candidate.change),
            "evidence_against": once(candidate.evidence_against, candidate.change),
        }
    )


def once(reasons: Sequence[Statement], change: str | None) -> tuple[Statement, ...]:
    """Equal reasons as one with the citations of all; the change itself is cited only where there is nothing else."""
    merged: dict[str, Statement] = {}
    for reason in reasons:
        cites = tuple(dict.fromkeys((*(merged[reason.text].cites if reason.text in merged else ()), *reason.cites)))
        merged[reason.text] = reason.model_copy(update={"cites": tuple(c for c in cites if c != change) or cites})
    return tuple(merged.values())


def strongest(reasons: Sequence[Statement]) -> tuple[Statement, ...]:
    """At most `STRONGEST`, in the order given: those that quote or show the change undone first, as people's and machines' word
    weighs more than nearness in time or in words."""
    ranked = sorted(range(len(reasons)), key=lambda n: (_WEAK.search(reasons[n].text) is not None, n))
    return tuple(reasons[n] for n in sorted(ranked[:STRONGEST]))
