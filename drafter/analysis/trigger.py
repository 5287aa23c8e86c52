"""The trigger: candidates ranked by code, one chosen by the engine, and a change named only where the figures carry it."""

from __future__ import annotations

import math

from drafter.analysis.candidates import acquitted
from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Scene
from drafter.analysis.views import entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import CandidateView, TriggerAnswer
from drafter.domain.findings import Candidate, Statement, Trigger
from drafter.domain.text import SafeText, answer_text, cut, join, plain
from drafter.domain.vocabulary import TriggerCategory

WHERE = "analysis.trigger"
OFFERED = 8
NAMED = 0.5  # a change is named from this probability (docs/confidence.md) …
MARGIN = 0.15  # … and only when it leads the next change by as much


def find_trigger(scene: Scene, ranked: tuple[Candidate, ...], proof: Proof, ask: Ask) -> Trigger:
    """`change` is set only when the chosen change reaches `NAMED` and leads every other change by `MARGIN`."""
    offered = (*ranked[:OFFERED], *[c for c in ranked[OFFERED:] if acquitted(c)])
    cited = [i for c in offered for s in (*c.evidence_for, *c.evidence_against) for i in s.cites]
    answer, by = put(
        ask,
        proof,
        WHERE,
        TriggerAnswer,
        title=scene.title,
        candidates=tuple(_view(scene, c, n + 1) for n, c in enumerate(offered)),
        entries=entry_views(scene.timeline.entries),
        events=telling(scene, cited),
    )
    if answer is None:
        return Trigger(candidates=offered)
    chosen = next((c for c in offered if c.id == answer.candidate), None)
    if answer.candidate is not None and chosen is None:
        proof.drop(WHERE, answer.summary.text, f"it names {answer.candidate!r}, which was not offered", by)
        return Trigger(candidates=offered)
    summary = proof.statement(answer.summary, where=WHERE, by=by) if answer.summary.text else None
    if answer.category == "undetermined" or summary is None:
        return Trigger(candidates=offered, summary=summary, would_settle=answer_text(answer.would_settle))
    return Trigger(
        category=answer.category,
        summary=summary,
        change=_named(chosen, ranked),
        confidence=chosen.score if chosen is not None else _of_kind(answer.category, offered),
        candidates=offered,
        would_settle=answer_text(answer.would_settle),
    )


def _of_kind(category: TriggerCategory, offered: tuple[Candidate, ...]) -> float:
    """That one of the candidates of a kind is it, taking their chances as independent: an upper bound, so halved."""
    return round(0.5 * (1.0 - math.prod(1.0 - c.score for c in offered if c.category == category)), 4)


def _named(chosen: Candidate | None, ranked: tuple[Candidate, ...]) -> str | None:
    if chosen is None or chosen.change is None or chosen.score < NAMED:
        return None
    rival = max((c.score for c in ranked if c.change is not None and c.id != chosen.id), default=0.0)
    return chosen.change if chosen.score - rival >= MARGIN else None


def _view(scene: Scene, candidate: Candidate, rank: int) -> CandidateView:
    record = scene.table.get(candidate.change or "")
    return CandidateView(
        id=candidate.id,
        kind="change" if record is not None else candidate.category,
        label=candidate.summary,
        text=cut(record.text, 0, 300) if record is not None else plain(""),
        files=_files(record.details.get("files", plain(""))) if record is not None else plain(""),
        rank=rank,
        score=round(candidate.score, 2),
        evidence_for=tuple(_reason(s) for s in candidate.evidence_for),
        evidence_against=tuple(_reason(s) for s in candidate.evidence_against),
    )


def _files(files: SafeText) -> SafeText:
    return join("\n", [answer_text(line) for line in files.split("\n")[:12]])


def _reason(statement: Statement) -> str:
    return f"{statement.text} [{', '.join(statement.cites)}]"
