"""The trigger, the root cause and what helped them along, with their rivals, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.findings import Candidate, Statement
from drafter.drafting.markdown_tables import folded, links
from drafter.drafting.verdicts import Rival, Verdict, strongest, verdicts
from drafter.drafting.view import View
from drafter.drafting.words import EFFECT, confidence, words
from drafter.sinks.escape import markdown as esc


def causes(view: View) -> str:
    """Trigger and root cause, kept apart."""
    return "\n\n".join(_finding(view, verdict) for verdict in verdicts(view.draft))


def _finding(view: View, verdict: Verdict) -> str:
    said = f"**{verdict.category}** ({verdict.sure}). {_cited(view, verdict.summary)}" if verdict.summary else esc(verdict.sure)
    blocks = [f"## {verdict.title}", said]
    if verdict.lead:
        blocks.append("\n".join(_reasons(view, verdict.lead)))
    if verdict.rivals:
        listed = "\n".join(_rival(view, rival) for rival in verdict.rivals)
        blocks.append(folded(f"Also considered {len(verdict.rivals)}", listed) if verdict.summary else f"Candidates:\n\n{listed}")
    if verdict.would_settle:
        blocks.append(f"What would settle it: {esc(verdict.would_settle)}")
    return "\n\n".join(block for block in blocks if block)


def _reasons(view: View, candidate: Candidate, indent: str = "") -> Iterable[str]:
    """One line for and one against, at most `STRONGEST` reasons in each; draft.json and the HTML have all."""
    for sign, statements in (("For", candidate.evidence_for), ("Against", candidate.evidence_against)):
        if statements:
            told = strongest(statements)
            rest = f"; {len(statements) - len(told)} more in draft.json" if len(statements) > len(told) else ""
            yield f"{indent}- {sign}: {'; '.join(_cited(view, statement) for statement in told)}{rest}"


def _rival(view: View, rival: Rival) -> str:
    candidate = rival.candidate
    head = f"- {esc(candidate.summary)} ({confidence(candidate.score)}) {links(view, rival.cites)}".rstrip()
    return "\n".join([head, *_reasons(view, candidate, "  ")])


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
