"""The trigger, the root cause and what helped them along, with their rivals, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.drafting.escape import markdown as esc
from drafter.drafting.facts import chosen, rivals
from drafter.drafting.markdown_tables import links
from drafter.drafting.view import View
from drafter.drafting.words import CATEGORY, EFFECT, confidence, words

UNDETERMINED = "Undetermined: the evidence does not carry an answer."
RIVALS = 4
"""Candidates shown beside the chosen one; all of them are in draft.json."""


def causes(view: View) -> str:
    """Trigger and root cause; one section where the evidence carries neither and offers no candidate."""
    trigger, cause = view.draft.trigger, view.draft.root_cause
    if not any(f.candidates or f.would_settle or f.category != "undetermined" for f in (trigger, cause)):
        return f"## Trigger and root cause\n\n{UNDETERMINED}"
    return f"{_finding(view, 'Trigger', trigger)}\n\n{_finding(view, 'Root cause', cause)}"


def _finding(view: View, title: str, found: Trigger | RootCause) -> str:
    blocks = [f"## {title}", _verdict(view, found)]
    if lead := chosen(found):
        blocks.append("\n".join(_reasons(view, lead)))
    if others := rivals(found)[:RIVALS]:
        head = "Also considered:" if found.category != "undetermined" else "Candidates:"
        blocks.append(f"{head}\n\n" + "\n".join(_rival(view, rival) for rival in others))
    if found.would_settle:
        blocks.append(f"What would settle it: {esc(found.would_settle)}")
    return "\n\n".join(block for block in blocks if block)


def _verdict(view: View, found: Trigger | RootCause) -> str:
    if found.category == "undetermined" or found.summary is None:
        return UNDETERMINED
    return f"**{CATEGORY[found.category].capitalize()}** ({confidence(found.confidence)}). {_cited(view, found.summary)}"


def _reasons(view: View, candidate: Candidate, indent: str = "") -> Iterable[str]:
    for sign, statements in (("For", candidate.evidence_for), ("Against", candidate.evidence_against)):
        for statement in statements:
            yield f"{indent}- {sign}: {_cited(view, statement)}"


def _rival(view: View, rival: Candidate) -> str:
    named = links(view, (rival.change,)) if rival.change else ""
    head = f"- {esc(rival.summary)} ({confidence(rival.score)}) {named}".rstrip()
    return "\n".join([head, *_reasons(view, rival, "  ")])


def _cited(view: View, statement: Statement) -> str:
    return f"{esc(statement.text)} {links(view, statement.cites)}".strip()


def factors(view: View) -> str:
    """Contributing factors under what each of them did."""
    lines = [
        f"- **{name}** ({words(factor.kind)}): {_cited(view, factor.statement)}"
        for effect, name in EFFECT.items()
        for factor in view.draft.contributing_factors
        if factor.effect == effect
    ]
    return "## Contributing factors\n\n" + "\n".join(lines) if lines else ""
