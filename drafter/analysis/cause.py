"""The root cause: competing hypotheses from the engine, each proved, then weighed by code."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from drafter.analysis.candidates import acquitted
from drafter.analysis.features import logistic
from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Said, Scene
from drafter.analysis.stance import STRENGTH, blames, reasons
from drafter.analysis.views import TEXT, entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import CauseAnswer, CauseHypothesis
from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.cues import votes
from drafter.domain.findings import Candidate, RootCause, Statement, Trigger
from drafter.domain.text import SafeText, answer_text, compose, plain
from drafter.domain.vocabulary import SpeechAct

WHERE = "analysis.root_cause"
CAUSAL: frozenset[SpeechAct] = frozenset({"finding", "suspicion", "ruled_out", "result", "communication"})
AHEAD = timedelta(minutes=10)  # what was said earlier announces a change and explains no incident
PLAIN = 3.5  # the weight of a wording that says its category outright
HELD = 0.3  # below this the evidence does not carry a cause, and the category stays undetermined
WEIGHTS = {
    "bias": -1.6, "established": 1.1, "suspected": 0.4, "worded": 0.9, "reasoned": 0.4, "inferred": 0.5, "several": 0.3,
    "leads": 0.5, "contested": -0.7,
}  # fmt: skip
"""Log-odds of the named features of a hypothesis; how they were set: docs/confidence.md."""


def find_cause(scene: Scene, trigger: Trigger, proof: Proof, ask: Ask) -> RootCause:
    """Hypotheses as candidates, likeliest first; `undetermined` when none reaches `HELD`, and when the trigger is not known
    and the closing word is that nobody knows the cause."""
    shown = trigger.summary.cites if trigger.summary else ()
    since = scene.onset - AHEAD if scene.onset is not None else None
    refuted = _refuted(trigger)
    standing = replace(scene, heard=tuple(said for said in scene.heard if said.id not in refuted))
    answer, by = put(
        ask,
        proof,
        WHERE,
        CauseAnswer,
        title=scene.title,
        trigger=told(trigger),
        entries=entry_views(scene.timeline.entries),
        events=telling(standing, shown, acts=CAUSAL, also=reasons, rank=_tells, since=since),
    )
    if answer is None:
        return RootCause()
    candidates: list[Candidate] = []
    summaries: dict[str, Statement] = {}
    for rank, hypothesis in enumerate(answer.hypotheses):
        statement = proof.statement(hypothesis.summary, where=WHERE, by=by)
        if statement is None or hypothesis.category == "undetermined":
            continue
        candidate = _candidate(scene, hypothesis, statement, rank, proof, by)
        candidates.append(candidate)
        summaries[candidate.id] = statement
    if not candidates:
        return RootCause(would_settle=_settle(answer))
    ranked = tuple(sorted(candidates, key=lambda c: -c.score))
    best = ranked[0]
    if best.score < HELD or (scene.unexplained is not None and trigger.category == "undetermined"):
        return RootCause(candidates=ranked, would_settle=_settle(answer))
    return RootCause.model_validate(
        {
            "category": best.category,
            "summary": summaries[best.id],
            "confidence": best.score,
            "candidates": ranked,
            "would_settle": _settle(answer),
        }
    )


def _refuted(trigger: Trigger) -> frozenset[str]:
    """Messages that speak for a change which was ruled out or taken back in vain, and for no other: their theory is dead."""
    dead: set[str] = set()
    alive: set[str] = set()
    for candidate in trigger.candidates:
        group = dead if acquitted(candidate) else alive
        group.update(i for s in candidate.evidence_for if s.quote is not None for i in s.cites)
    return frozenset(dead - alive)


def _tells(said: Said) -> float:
    """How plainly a message words a cause, and how much its act can settle."""
    return STRENGTH[said.act] * max(votes(CAUSE_CUES, said.evidence.text[:TEXT]).values(), default=0.5)


def _candidate(scene: Scene, hypothesis: CauseHypothesis, statement: Statement, rank: int, proof: Proof, by: str) -> Candidate:
    against = proof.statements(hypothesis.against, where=WHERE, by=by)
    acts = {said.id: said.act for said in scene.said}
    said = [acts[i] for i in statement.cites if i in acts]
    established = any(act in ("finding", "result", "communication") for act in said) and statement.quote is not None
    quote = statement.quote or ""
    features = {
        "established": float(established),
        "suspected": float(not established and statement.quote is not None),
        "worded": min(1.0, votes(CAUSE_CUES, quote).get(hypothesis.category, 0.0) / PLAIN),
        "reasoned": float(blames(quote)),
        "inferred": float(statement.quote is None),
        "several": float(len(said) > 1),
        "leads": float(rank == 0),
        "contested": float(bool(against)),
    }
    return Candidate(
        id=f"H{rank + 1}",
        kind="hypothesis",
        category=hypothesis.category,
        summary=statement.text,
        score=logistic(WEIGHTS, features),
        features=features,
        evidence_for=(statement,),
        evidence_against=against,
    )


def _settle(answer: CauseAnswer) -> str:
    return answer_text(answer.hypotheses[0].would_settle) if answer.hypotheses else ""


def told(trigger: Trigger) -> SafeText:
    """The trigger as decided: `category: summary [evidence ids]`."""
    if trigger.summary is None:
        return plain("undetermined")
    return compose("{}: {} [{}]", trigger.category, trigger.summary.text, ", ".join(trigger.summary.cites))
