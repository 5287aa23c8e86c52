"""The few lines that everybody reads, and the small print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from drafter.domain.draft import Draft
from drafter.domain.findings import ActionItem, Statement
from drafter.drafting.facts import lasted, settled
from drafter.drafting.words import CATEGORY, DURATION, confidence, counted, words

LISTED = 40
"""Lines of a folded list; draft.json has them all."""


def glance(draft: Draft) -> Iterator[tuple[str, str]]:
    """Rows of (what, text), only for what is known and what the summary, which tells the rest, does not put into figures."""
    for name, finding in (("Trigger", draft.trigger), ("Root cause", draft.root_cause)):
        if settled(finding):
            yield name, f"{CATEGORY[finding.category]} ({confidence(finding.confidence)})"
    if draft.action_items:
        promised = sum(item.origin == "commitment" for item in draft.action_items)
        kinds = [
            f"{count} {how}"
            for count, how in ((len(draft.action_items) - promised, "proposed"), (promised, "promised in chat"))
            if count
        ]
        yield "Action items", ", ".join(kinds)


def spans(draft: Draft) -> Iterator[tuple[str, str]]:
    """Durations that are known, in words, with their names; one that lies between the same two instants is not told twice,
    nor one between an instant and itself."""
    told: set[tuple[datetime | None, datetime | None]] = set()
    for name, title in DURATION.items():
        ends = draft.durations.get(name)
        backwards = ends is not None and ends.seconds is not None and ends.seconds < 0
        length = "out of order" if backwards else lasted(draft, name)
        if length and ends is not None:
            between = (draft.milestones[ends.start].at, draft.milestones[ends.end].at)
            if between not in told and between[0] != between[1]:
                told.add(between)
                yield title, length


UNKNOWN = "–"
"""Stands in a cell for what the evidence does not say."""


def owner(item: ActionItem) -> str:
    """The owner as the evidence has it; a suggestion is marked as one."""
    return item.owner or (f"suggested: {item.suggested_owner}" if item.suggested_owner else UNKNOWN)


def assignments(draft: Draft) -> list[str]:
    """Which of `Owner`, `Due` any action item can answer: a column of blanks tells nothing."""
    items = draft.action_items
    owned, dated = any(owner(item) != UNKNOWN for item in items), any(item.due for item in items)
    return [*(["Owner"] if owned else []), *(["Due"] if dated else [])]


def not_used_by_reason(draft: Draft) -> list[tuple[str, int]]:
    """Reasons why machine events are in no entry, most frequent first; rare ones beyond `LISTED` lines are added up."""
    ranked = sorted(Counter(item.reason for item in draft.not_used).items(), key=lambda pair: (-pair[1], pair[0]))
    rest = sum(count for _, count in ranked[LISTED:])
    return [*ranked[:LISTED], *([("other reasons, each in draft.json", rest)] if rest else [])]


def account(draft: Draft) -> Iterator[str]:
    """How the draft came to be: `read = used + set aside + quarantined` in words, who wrote it, failed checks, notices."""
    a = draft.accounting
    yield f"{counted(a.read, 'record')} read: {a.used:,} used, {a.set_aside:,} set aside, {a.quarantined:,} not readable."
    writers = {claim.origin for section in draft.sections for claim in section.claims} - {"code"}
    if writers:
        yield f"Chat was read and prose written by {' and '.join(sorted(writers))}; times, counts and confidence are by code."
    for score in draft.scores:
        if score.value is not None and score.value < 1:
            yield f"Check of {words(score.name)}: {score.reason}"
    yield from draft.notices


def flagged(draft: Draft) -> list[tuple[str, str, str]]:
    """(check, section, text) of what a check would have a human look at."""
    return [(words(score.name), words(section), text) for score in draft.scores for section, text in score.spans]


def lessons(draft: Draft) -> list[tuple[str, tuple[Statement, ...]]]:
    """Observations under their headings, without those that a contributing factor tells already."""
    told = {cite for factor in draft.contributing_factors for cite in factor.statement.cites}
    poorly = tuple(s for s in draft.lessons.went_poorly if not set(s.cites) <= told)
    parts = (("Went well", draft.lessons.went_well), ("Went poorly", poorly), ("Lucky", draft.lessons.lucky))
    return [(name, statements) for name, statements in parts if statements]


def criteria(draft: Draft) -> list[tuple[str, str, tuple[str, ...]]]:
    """(answer, criterion, citations): each criterion that is met, with its reason, and in one line those that the evidence
    cannot tell. Empty where none is met."""
    met = [("Yes", f"{c.text.rstrip('.')}. {c.why}".rstrip(), c.evidence) for c in draft.criteria if c.met]
    open_ = [c.text.rstrip(".") for c in draft.criteria if c.met is None]
    rest = "; ".join([*open_[:1], *(text[:1].lower() + text[1:] for text in open_[1:])])
    return [*met, *([("Not shown", rest, ())] if open_ else [])] if met else []
