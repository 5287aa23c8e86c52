"""The trigger, the root cause and what helped them along, with their rivals, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.drafting.escape import markdown as esc
from drafter.drafting.facts import chosen, rivals
from drafter.drafting.view import View
from drafter.drafting.words import CATEGORY, EFFECT, confidence, words


def finding(view: View, title: str, found: Trigger | RootCause) -> str:
    """The section of a trigger or root cause: what, how sure, why, why not, the rivals and what would settle it."""
    blocks = [f"## {title}", _verdict(view, found)]
    if lead := chosen(found):
        blocks.append("\n".join(_reasons(view, lead)))
    if others := rivals(found):
        blocks.append("Also considered:\n\n" + "\n".join(_rival(view, rival) for rival in others[:4]))
    if found.would_settle:
        blocks.append(f"What would settle it: {esc(found.would_settle)}")
    return "\n\n".join(block for block in blocks if block)


def _verdict(view: View, found: Trigger | RootCause) -> str:
    if found.category == "undetermined" or found.summary is None:
        return "Undetermined: the evidence does not carry an answer."
    sure = f"**{CATEGORY[found.category].capitalize()}**, {confidence(found.confidence)}."
    return f"{sure} {_cited(view, found.summary)}"


def _reasons(view: View, candidate: Candidate, indent: str = "") -> Iterable[str]:
    for sign, statements in (("For", candidate.evidence_for), ("Against", candidate.evidence_against)):
        for statement in statements:
            yield f"{indent}- {sign}: {_cited(view, statement)}"


def _rival(view: View, rival: Candidate) -> str:
    head = f"- {esc(rival.summary)}, {confidence(rival.score)}"
    return "\n".join([head, *_reasons(view, rival, "  ")])


def _cited(view: View, statement: Statement) -> str:
    cites = " ".join(f"[{view.labels[cite]}](#{cite})" for cite in view.known(statement.cites))
    return f"{esc(statement.text)} {cites}".strip()


def factors(view: View) -> str:
    """Contributing factors under what each of them did."""
    lines = [
        f"- **{name}** ({words(factor.kind)}): {_cited(view, factor.statement)}"
        for effect, name in EFFECT.items()
        for factor in view.draft.contributing_factors
        if factor.effect == effect
    ]
    return "## Contributing factors\n\n" + "\n".join(lines) if lines else ""
