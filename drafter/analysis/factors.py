"""Contributing factors, each proved and numbered."""

from __future__ import annotations

from drafter.analysis.cause import told
from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Scene
from drafter.analysis.stance import conditions
from drafter.analysis.views import entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import FactorsAnswer
from drafter.domain.findings import Factor, RootCause, Trigger
from drafter.domain.text import SafeText, compose, plain

WHERE = "analysis.factors"


def find_factors(scene: Scene, trigger: Trigger, cause: RootCause, proof: Proof, ask: Ask) -> tuple[Factor, ...]:
    """`F1`, `F2` … in the order of the answer."""
    answer, by = put(
        ask,
        proof,
        WHERE,
        FactorsAnswer,
        title=scene.title,
        trigger=told(trigger),
        cause=cause_told(cause),
        entries=entry_views(scene.timeline.entries),
        events=telling(scene, acts=("finding",), also=conditions),
    )
    found: list[Factor] = []
    for item in answer.factors if answer is not None else ():
        statement = proof.statement(item.claim, where=WHERE, by=by)
        if statement is not None:
            found.append(Factor(id=f"F{len(found) + 1}", kind=item.kind, effect=item.effect, statement=statement))
    return tuple(found)


def cause_told(cause: RootCause) -> SafeText:
    """The root cause as decided: `category: summary [evidence ids]`."""
    if cause.summary is None:
        return plain("undetermined")
    return compose("{}: {} [{}]", cause.category, cause.summary.text, ", ".join(cause.summary.cites))
