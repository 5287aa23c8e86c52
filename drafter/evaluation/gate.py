"""Is the new worse than the old? Paired by incident; it says when the incidents are too few to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.evaluation.baseline import Baseline
from drafter.evaluation.samples import RunInvalid
from drafter.evaluation.statistics import bootstrap_interval, holm, mcnemar_exact, mean, sign_flip
from drafter.evaluation.suite import ScorerRule, Suite

ALPHA = 0.05
FEWEST = 5
"""Incidents below which no interval is trusted: with four, no sign test can come below 0.05 (2/2⁴ = 0.125)."""
SEED = 20_250_101
Status = Literal["pass", "regress", "too few to tell", "reported"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One incident before and after: the values of its drafts, by all engines that have values on both sides."""

    case: str
    before: tuple[float, ...]
    after: tuple[float, ...]

    @property
    def difference(self) -> float:
        """Of the means; negative is worse."""
        return round(mean(self.after) - mean(self.before), 10)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One scorer: means before and after over `n` incidents, the 95 % interval of the difference, p (exact McNemar for values
    of 0 and 1, else sign flips) and p after Holm over the gated scorers. `moved`: incidents that changed, most worsened first.
    `lost`: incidents that had a value and have none now."""

    scorer: str
    status: Status
    n: int
    before: float | None
    after: float | None
    interval: tuple[float, float] | None
    p: float
    adjusted: float
    margin: float | None
    moved: tuple[tuple[str, float], ...]
    lost: tuple[str, ...]
    said: str

    @property
    def difference(self) -> float:
        """After less before; 0 when nothing could be paired."""
        return 0.0 if self.before is None or self.after is None else self.after - self.before


def gate(suite: Suite, before: Baseline, after: Baseline) -> tuple[Verdict, ...]:
    """One verdict a scorer of the suite, in its order. Raises `RunInvalid` when the two are not of the same incidents."""
    refuse_strangers(before, after)
    measured = [_measured(name, rule, before, after) for name, rule in suite.scorers.items()]
    gated = [v for v in measured if v.margin is not None and v.n]
    adjusted = dict(zip((v.scorer for v in gated), holm([v.p for v in gated]), strict=True))
    return tuple(
        _judged(replace(v, adjusted=adjusted.get(v.scorer, v.adjusted)), suite.scorers[v.scorer], after) for v in measured
    )


def fails(suite: Suite, verdict: Verdict) -> bool:
    """Whether the verdict fails the gate: a regression; or, where the suite asks for it, an unclear fall beyond the margin or a
    value that is gone, since what is not scored any more cannot be shown to be as good."""
    if verdict.status == "too few to tell" and suite.when_unclear == "fail":
        return verdict.margin is not None and (verdict.difference < -verdict.margin or bool(verdict.lost))
    return verdict.status == "regress"


def compared(before: Baseline, after: Baseline) -> tuple[Verdict, ...]:
    """Every scorer that both have, without rules: for `draft eval compare`."""
    names = _names(before) & _names(after)
    rule = ScorerRule(threshold=None, margin=None, invariant=False)
    return tuple(_measured(name, rule, before, after) for name in sorted(names))


def refuse_strangers(before: Baseline, after: Baseline) -> None:
    """Raises `RunInvalid` when a case is missing on one side, or its incident or gold changed since the baseline."""
    for case in sorted(before.cases.keys() | after.cases.keys()):
        old, new = before.cases.get(case), after.cases.get(case)
        if old is None or new is None:
            where = "baseline" if old is None else "run"
            raise RunInvalid(f"{case} is not in the {where}; accept a new baseline if that is meant.")
        for engine in sorted(old.keys() | new.keys()):
            if engine not in old or engine not in new or old[engine].inputs != new[engine].inputs:
                raise RunInvalid(f"{case} ({engine}): incident or gold changed since the baseline; accept a new baseline.")


def _names(side: Baseline) -> set[str]:
    return {name for engines in side.cases.values() for figures in engines.values() for name in figures.values}


def _values(side: Baseline, case: str, engine: str, scorer: str) -> tuple[float, ...]:
    figures = side.cases.get(case, {}).get(engine)
    return tuple(v for v in (figures.values.get(scorer, []) if figures else []) if v is not None)


def _pairs(before: Baseline, after: Baseline, scorer: str) -> Iterator[tuple[Pair, bool]]:
    """Each incident with its values (none where it cannot be paired), and whether a value was lost."""
    for case, engines in before.cases.items():
        sides = [(_values(before, case, engine, scorer), _values(after, case, engine, scorer)) for engine in engines]
        whole = [(old, new) for old, new in sides if old and new]
        pair = Pair(case, tuple(v for old, _ in whole for v in old), tuple(v for _, new in whole for v in new))
        yield pair, any(old and not new for old, new in sides)


def _measured(name: str, rule: ScorerRule, before: Baseline, after: Baseline) -> Verdict:
    told = list(_pairs(before, after, name))
    pairs = [pair for pair, _ in told if pair.before]
    lost = tuple(pair.case for pair, is_lost in told if is_lost)
    empty = Verdict(
        name, "too few to tell", 0, None, None, None, 1.0, 1.0, rule.margin, (), lost, "no incident has a value on both sides"
    )
    if not pairs:
        return empty
    moved = sorted(((p.case, p.difference) for p in pairs if p.difference), key=lambda m: (m[1], m[0]))
    p_value = _p_value(pairs)
    return replace(
        empty,
        n=len(pairs),
        status="reported",
        before=round(mean([mean(p.before) for p in pairs]), 6),
        after=round(mean([mean(p.after) for p in pairs]), 6),
        interval=bootstrap_interval([[p.difference] for p in pairs], SEED),
        p=p_value,
        adjusted=p_value,
        moved=tuple(moved),
        said="",
    )


def _p_value(pairs: Sequence[Pair]) -> float:
    if all(v in (0.0, 1.0) for p in pairs for v in (mean(p.before), mean(p.after))):
        return mcnemar_exact(sum(p.difference < 0 for p in pairs), sum(p.difference > 0 for p in pairs))
    return sign_flip([p.difference for p in pairs], SEED)


def _judged(verdict: Verdict, rule: ScorerRule, after: Baseline) -> Verdict:
    if rule.invariant:
        return _held(verdict, after)
    if rule.margin is None or verdict.n == 0:
        return verdict
    assert verdict.interval is not None
    fell = verdict.difference < -rule.margin
    if fell and verdict.adjusted < ALPHA:
        return replace(verdict, status="regress", said=f"fell by more than the margin of {rule.margin:g}")
    if verdict.lost:
        return replace(verdict, status="too few to tell", said=f"no value any more in {', '.join(verdict.lost[:5])}")
    if not verdict.moved:
        return replace(verdict, status="pass", said="unchanged on every incident")
    if verdict.n >= FEWEST and verdict.interval[0] >= -rule.margin:
        return replace(verdict, status="pass", said="no worse than the margin allows")
    said = f"{len(verdict.moved)} of {verdict.n} incidents moved" + (
        f", and the mean fell by more than {rule.margin:g}" if fell else ""
    )
    return replace(verdict, status="too few to tell", said=said)


def _held(verdict: Verdict, after: Baseline) -> Verdict:
    """An invariant holds when every draft that has a value has 1."""
    broken = sorted(
        case
        for case, engines in after.cases.items()
        for figures in engines.values()
        if any(v is not None and v < 1 for v in figures.values.get(verdict.scorer, []))
    )
    if broken:
        return replace(verdict, status="regress", said=f"an invariant, broken in {', '.join(broken[:5])}")
    return replace(verdict, status="pass", said="holds in every draft")
