"""From evidence and timeline to findings: candidates by code, judgement by the engine, proof by code."""

from __future__ import annotations

from drafter.analysis.actions import find_actions
from drafter.analysis.candidates import candidates_of
from drafter.analysis.cause import find_cause
from drafter.analysis.criteria import criteria_of
from drafter.analysis.factors import find_factors
from drafter.analysis.impact import find_impact
from drafter.analysis.lessons import find_lessons
from drafter.analysis.prove import Proof
from drafter.analysis.questions import questions_of
from drafter.analysis.scene import arrange
from drafter.analysis.trigger import find_trigger
from drafter.contracts.ask import Ask
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Findings
from drafter.domain.text import SafeText
from drafter.domain.timeline import Timeline


def analyse(evidence: tuple[Evidence, ...], timeline: Timeline, title: SafeText, ask: Ask) -> Findings:
    """Impact, trigger, root cause, factors, actions, lessons, criteria and questions; what failed its proof is in `dropped`.

    A `ModelError` of one question leaves that question unanswered and is kept in `dropped`; the others are still asked.
    """
    scene = arrange(evidence, timeline, title)
    proof = Proof(scene.table, also=title)
    ranked = candidates_of(scene)
    trigger = find_trigger(scene, ranked, proof, ask)
    cause = find_cause(scene, trigger, proof, ask)
    factors = find_factors(scene, trigger, cause, proof, ask)
    impact = find_impact(scene, proof, ask)
    return Findings(
        impact=impact,
        trigger=trigger,
        root_cause=cause,
        factors=factors,
        action_items=find_actions(scene, trigger, cause, factors, proof, ask),
        lessons=find_lessons(scene, proof, ask),
        criteria=criteria_of(scene, impact),
        questions=questions_of(scene, trigger, cause),
        dropped=tuple(proof.dropped),
    )
