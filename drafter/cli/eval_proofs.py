"""`draft eval mutate`, `wordings`, `metamorphic` and `make`: the rulers and the engine put to the test."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.evals import FAIL, PASS, EvalWish, orders_from, writer
from drafter.cli.progress import progress

if TYPE_CHECKING:
    from drafter.evaluation.case import CaseOrder
    from drafter.evaluation.mutating import Tally


def mutate(wishes: Sequence[EvalWish], most: int, form: str, *, missed: bool) -> int:
    """Prints the table of planted defects over the drafts of the suites, and the defects that no ruler saw if `missed`."""
    from drafter.errors import UsageError
    from drafter.evaluation.mutating import TABLES, mutate_cases

    if form not in TABLES:
        raise UsageError(f"--format is one of {', '.join(TABLES)}, not {form!r}.")
    with ExitStack() as stack:
        orders = _orders(stack, wishes)
        with progress(True) as report:
            tallies = mutate_cases(orders, most, _jobs(wishes), lambda n: report(f"Cases of {len(orders)}", n))
    print(f"{len(orders)} drafts, at most {most} defects of each kind in each.\n")
    print(TABLES[form](tallies))
    if missed:
        _tell_missed(tallies)
    return PASS


def _tell_missed(tallies: Mapping[str, Tally]) -> None:
    for name, tally in tallies.items():
        for case, place in tally.missed:
            print(f"missed: {name}: {case}: {place}")


def wordings(labels: Path, form: str, *, missed: bool) -> int:
    """Prints how many altered claims the rulers of truth catch, and how many faithful paraphrases they cry out over; and each one
    that they take wrongly if `missed`."""
    from drafter.errors import UsageError
    from drafter.evaluation.calibration import read_rows
    from drafter.evaluation.mutating import TABLES
    from drafter.evaluation.wordings import tallies_of

    if form not in TABLES:
        raise UsageError(f"--format is one of {', '.join(TABLES)}, not {form!r}.")
    rows = read_rows(labels)
    tallies = tallies_of(rows)
    print(f"{len(rows)} claims in other words than their records.\n")
    print(TABLES[form](tallies))
    if missed:
        _tell_missed(tallies)
    return PASS


def metamorphic(wishes: Sequence[EvalWish], form: str) -> int:
    """Prints the table of relations over the incidents of the suites; returns 1 when one is violated."""
    from drafter.errors import UsageError
    from drafter.evaluation.metamorphic import TABLES, check_cases, violations

    if form not in TABLES:
        raise UsageError(f"--format is one of {', '.join(TABLES)}, not {form!r}.")
    with ExitStack() as stack:
        orders = _orders(stack, wishes)
        with progress(True) as report:
            found = check_cases(orders, _jobs(wishes), lambda n: report(f"Cases of {len(orders)}", n))
    print(TABLES[form](found))
    for line in violations(found):
        print(line)
    return FAIL if any(not f.held for f in found) else PASS


def _orders(stack: ExitStack, wishes: Sequence[EvalWish]) -> list[CaseOrder]:
    from drafter.cli.evals import skipped

    orders: list[CaseOrder] = []
    for wish in wishes:
        suite, theirs = stack.enter_context(orders_from(wish))
        if theirs is None:
            skipped(suite)
        else:
            orders += theirs
    return orders


def _jobs(wishes: Sequence[EvalWish]) -> int:
    return next((w.jobs for w in wishes if w.jobs), None) or os.cpu_count() or 1


def make_incidents(folder: Path, seed: int, count: int, without: Sequence[str]) -> int:
    """Writes made incidents and a suite over them into a new or empty folder. Raises `UsageError` when something is in it, or
    for a difficulty that there is not."""
    from drafter.errors import UsageError
    from drafter.evaluation.making import easier, make_all
    from drafter.evaluation.suite import EASE, NAMED, PUBLISHED

    if unknown := [name for name in without if name not in EASE]:
        raise UsageError(f"--without is one of {', '.join(EASE)}, not {unknown[0]!r}.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty; nothing was written.")
    make_all(seed, count, easier(without), writer(folder))
    writer(folder)("suite.yaml", f"{NAMED}{PUBLISHED}suite.schema.json\n{MADE_SUITE}".encode())
    print(f"{folder / 'suite.yaml'}: {count} incidents.")
    return PASS


MADE_SUITE = """\
name: made
about: Incidents made by draft eval make.
incidents: .
scorers:
  citations: {invariant: true}
  quotes: {invariant: true}
  machine_events: {invariant: true}
  leakage: {invariant: true}
  no_block: {invariant: true}
  blamelessness: {margin: 0.01}
  gold_events: {threshold: 0.8, margin: 0.02}
  gold_milestones: {margin: 0.02}
  gold_trigger: {threshold: 0.85, margin: 0.02}
  gold_root_cause: {margin: 0.02}
  gold_culprit: {threshold: 0.85, margin: 0.02}
  gold_no_false_accusation: {threshold: 0.95, margin: 0.02}
"""
"""The suite that `draft eval make` writes beside its incidents."""
