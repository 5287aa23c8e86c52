"""Runs a suite: cases in parallel, results as they come, taking up what an earlier run of the same program left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from drafter.evaluation.case import CaseOrder, Setting, key_of, run_case
from drafter.evaluation.samples import CaseResult, RunInvalid, Turn
from drafter.evaluation.suite import Suite, cases_of

MOST_JOBS = 32


def orders_of(suite: Suite, file: Path, setting: Setting) -> tuple[CaseOrder, ...]:
    """Every draft that the suite asks for, in order of case, engine, repeat."""
    turns = (
        (case, gold, engine, n) for case, gold in cases_of(suite, file) for engine in suite.engines for n in range(suite.repeats)
    )
    return tuple(CaseOrder(Turn(case, engine, n), gold, setting) for case, gold, engine, n in turns)


def run_suite(
    suite: Suite, orders: Sequence[CaseOrder], left: Mapping[str, CaseResult], jobs: int, each: Callable[[CaseResult], None]
) -> list[CaseResult]:
    """Results in the order of `orders`; `each` sees every new one as soon as it is there.

    `left` holds results of an earlier run by key: what depends on the same program, settings and inputs is not done again.
    """
    kept = {order.turn: left[key] for order in orders if (key := key_of(order)) in left and _is_whole(left[key], suite)}
    todo = [order for order in orders if order.turn not in kept]
    fresh: dict[Turn, CaseResult] = {}
    for result in _results(todo, min(jobs, MOST_JOBS, len(todo))):
        told = _wanted(result, suite)
        fresh[told.turn] = told
        each(told)
    return [kept.get(order.turn) or fresh[order.turn] for order in orders]


def _results(todo: Sequence[CaseOrder], jobs: int) -> Iterator[CaseResult]:
    if jobs <= 1:
        yield from map(run_case, todo)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = [pool.submit(run_case, order) for order in todo]
        try:
            yield from (done.result() for done in as_completed(waiting))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _is_whole(result: CaseResult, suite: Suite) -> bool:
    return result.error is None and suite.scorers.keys() <= result.scored.keys()


def _wanted(result: CaseResult, suite: Suite) -> CaseResult:
    """The scores that the suite names. A name that nothing goes by invalidates the run; gold that a case lacks does not."""
    if result.error is not None:
        return result
    if missing := sorted(n for n in suite.scorers.keys() - result.scored.keys() if not n.startswith("gold_")):
        raise RunInvalid(f"No scorer is called {missing[0]!r}; there are {', '.join(sorted(result.scored))}.")
    scored = {name: result.scored[name] for name in suite.scorers if name in result.scored}
    return CaseResult(result.turn, result.key, result.inputs, scored)
