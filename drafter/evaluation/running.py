"""Runs a suite: cases in parallel, results as they come, taking up what an earlier run of the same program left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from drafter.evaluation.samples import CaseResult, RunInvalid, Turn

if TYPE_CHECKING:
    from drafter.evaluation.case import CaseOrder, Setting
    from drafter.evaluation.suite import Suite

MOST_JOBS = 32


class Work(Protocol):
    """One sample: `key` names everything that its result depends on, `run` makes the result. Picklable."""

    @property
    def turn(self) -> Turn: ...

    @property
    def key(self) -> str: ...

    def run(self) -> CaseResult: ...


def orders_of(suite: Suite, file: Path, setting: Setting) -> tuple[CaseOrder, ...]:
    """Every draft that the suite asks for, in order of case, engine, repeat. Raises `YamlInvalid`."""
    from drafter.evaluation.case import CaseOrder, inputs_of
    from drafter.evaluation.suite import cases_of, questions_of

    asked = questions_of(suite)
    cases = [(case, gold, inputs_of(setting.incidents, case, gold)) for case, gold in cases_of(suite, file, setting.incidents)]
    turns = ((*case, engine, n) for case in cases for engine in suite.engines for n in range(suite.repeats))
    return tuple(CaseOrder(Turn(case, engine, n), gold, setting, inputs, asked) for case, gold, inputs, engine, n in turns)


def run_suite(
    suite: Suite, orders: Sequence[Work], left: Mapping[str, CaseResult], jobs: int, each: Callable[[CaseResult], None]
) -> list[CaseResult]:
    """Results in the order of `orders`; `each` sees every new one as soon as it is there.

    `left` holds results of an earlier run by key: what depends on the same program, settings and inputs is not done again.
    Raises `RunInvalid` when the suite names a scorer that nothing goes by.
    """
    done: dict[Turn, CaseResult] = {}
    todo: list[Work] = []
    for order in orders:
        kept = left.get(order.key) if left else None
        if kept is not None and kept.error is None and suite.scorers.keys() <= kept.scored.keys():
            done[order.turn] = kept
        else:
            todo.append(order)
    for result in _results(todo, min(jobs, MOST_JOBS, len(todo))):
        told = _wanted(result, suite)
        done[told.turn] = told
        each(told)
    return [done[order.turn] for order in orders]


def _results(todo: Sequence[Work], jobs: int) -> Iterator[CaseResult]:
    if jobs <= 1:
        yield from (order.run() for order in todo)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed

    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = [pool.submit(_run, order) for order in todo]
        try:
            yield from (done.result() for done in as_completed(waiting))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _run(order: Work) -> CaseResult:
    return order.run()


def _wanted(result: CaseResult, suite: Suite) -> CaseResult:
    """The scores that the suite names. A name that nothing goes by invalidates the run; gold that a case lacks does not."""
    if result.error is not None or suite.scorers.keys() == result.scored.keys():
        return result
    if missing := sorted(n for n in suite.scorers.keys() - result.scored.keys() if not n.startswith("gold_")):
        raise RunInvalid(f"No scorer is called {missing[0]!r}; there are {', '.join(sorted(result.scored))}.")
    scored = {name: result.scored[name] for name in suite.scorers if name in result.scored}
    return CaseResult(result.turn, result.key, result.inputs, scored, page=result.page)
