"""What the evidence does not say: blanks, silent intervals, conflicts. Each is said once, here."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.draft import Draft, Section, SectionClaim
from drafter.domain.text import compose
from drafter.domain.vocabulary import MILESTONES, MilestoneName
from drafter.drafting.facts import first_seen_when_detected, known, settled
from drafter.drafting.words import Clock, span

_WHEN: dict[MilestoneName, str] = {
    "impact_start": "impact began",
    "detected": "it was first noticed",
    "engaged": "the first responder engaged",
    "mitigation_started": "mitigation began",
    "mitigated": "impact ended",
    "restored": "service was fully restored",
}


def unsaid(draft: Draft, clock: Clock) -> Section:
    """The blanks as plain lines, gaps and conflicts as cited claims."""
    return Section(
        id="unsaid", title="What the evidence does not say", claims=tuple(_found(draft, clock)), blanks=tuple(blanks(draft))
    )


def blanks(draft: Draft) -> Iterable[str]:
    """One line for each kind of thing that is unknown; nothing for what is known."""
    if missing := [_WHEN[name] for name in MILESTONES if known(draft, name) is None]:
        yield f"When {_either(missing)}."
    if first_seen_when_detected(draft):
        yield "How long impact went unnoticed: it is first seen in what detected it."
    parts = (
        ("who was affected", draft.impact.who),
        ("what they could not do", draft.impact.what),
        ("how many", draft.impact.how_many),
    )
    if missing := [name for name, said in parts if not said]:
        text = _either(missing)
        yield f"{text[0].upper()}{text[1:]}."
    causes = (("what triggered it", draft.trigger), ("which underlying flaw allowed it", draft.root_cause))
    if missing := [name for name, finding in causes if not settled(finding)]:
        text = _either(missing)
        yield f"{text[0].upper()}{text[1:]}."
    if draft.criteria and not any(criterion.met for criterion in draft.criteria):
        yield "Whether a postmortem is owed: no criterion is shown to be met."
    if draft.action_items and not any(item.owner for item in draft.action_items):
        yield "Who owns the action items."


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _found(draft: Draft, clock: Clock) -> Iterable[SectionClaim]:
    told: dict[str, list[str]] = {}
    for conflict in draft.conflicts:
        if any(conflict.summary in said.text for said in draft.summary):
            continue
        told.setdefault(conflict.summary, []).extend(conflict.evidence)
    for summary, cites in told.items():
        yield SectionClaim(text=compose("{}", summary), cites=tuple(dict.fromkeys(cites)))
    for gap in draft.gaps:
        length = span(int((gap.end - gap.start).total_seconds()))
        text = compose("Nothing was recorded between {} and {} UTC ({}).", clock.at(gap.start), clock.at(gap.end), length)
        yield SectionClaim(text=text, cites=tuple(dict.fromkeys((gap.before, gap.after))))
