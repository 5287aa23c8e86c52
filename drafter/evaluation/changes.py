"""What changed between the accepted drafts and those of a run: which cases, which scores, which findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.evaluation.baseline import Baseline
from drafter.evaluation.samples import CaseResult, Turn

Finding = tuple[str, str, str]
"""Scorer, part of the draft, text."""


@dataclass(frozen=True, slots=True)
class Move:
    """One score before and after; None is unscored."""

    scorer: str
    before: float | None
    after: float | None

    @property
    def by(self) -> float:
        """After less before; 0 where either is unscored."""
        return 0.0 if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class Change:
    """One draft that differs. `new` findings were not there before, `gone` ones are no more; both are known only where the
    accepted drafts are kept, else `new` holds all of the scores that moved. Pages are None where they are not known."""

    turn: Turn
    moves: tuple[Move, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    before: str | None
    after: str | None


def changes_of(accepted: Baseline, before: Mapping[Turn, CaseResult], results: Sequence[CaseResult]) -> list[Change]:
    """The drafts of a run that differ from the accepted ones, most worsened first. `before`: the accepted drafts, where kept."""
    found = [_change(accepted, before.get(r.turn), r) for r in results]
    return sorted((c for c in found if c is not None), key=lambda c: (sum(min(0.0, m.by) for m in c.moves), c.turn))


def _change(accepted: Baseline, old: CaseResult | None, new: CaseResult) -> Change | None:
    moves = tuple(m for m in _moves(accepted, new) if m.before != m.after)
    before, after = old.page if old is not None else None, new.page
    if not moves and (before is None or before == after):
        return None
    now, then = _findings(new), _findings(old) if old is not None else set()
    if old is None:
        names = {m.scorer for m in moves}
        now = {f for f in now if f[0] in names}
    return Change(new.turn, moves, tuple(sorted(now - then)), tuple(sorted(then - now)), before, after)


def _moves(accepted: Baseline, result: CaseResult) -> list[Move]:
    figures = accepted.cases.get(result.turn.case, {}).get(result.turn.engine)
    values = figures.values if figures is not None else {}
    return [
        Move(name, values[name][result.turn.repeat], scored.score.value)
        for name, scored in result.scored.items()
        if len(values.get(name, [])) > result.turn.repeat
    ]


def _findings(result: CaseResult) -> set[Finding]:
    return {(name, where, text) for name, scored in result.scored.items() for where, text in scored.score.spans}
