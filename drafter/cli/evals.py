"""`draft eval …`: suites run, gated, compared and accepted, and the rulers themselves put to the test."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from drafter.cli.progress import progress

if TYPE_CHECKING:
    from drafter.evaluation.case import CaseOrder, Setting
    from drafter.evaluation.samples import CaseResult
    from drafter.evaluation.suite import Suite

PASS, FAIL, INVALID = 0, 1, 2


@dataclass(frozen=True, slots=True)
class EvalWish:
    """What was typed. `jobs` drafts are made at once; `offline` replays kept answers."""

    suite: Path
    out: Path | None = None
    jobs: int = 0
    config: Path | None = None
    offline: bool = False


def run(wish: EvalWish) -> int:
    """Prints the summary; returns 0, 1 when a threshold or invariant does not hold, 2 when a case has no draft."""
    from drafter.evaluation.report import summary, summary_text

    suite, results = _results(wish)
    if results is None:
        return _skipped(suite)
    lines = summary(suite, results)
    print(summary_text(lines, results))
    if any(r.error is not None for r in results):
        return INVALID
    return FAIL if any(line.ok is False for line in lines) else PASS


def gate_suite(wish: EvalWish, baseline: Path, form: str) -> int:
    """Prints the verdicts; returns 0 pass, 1 regress, 2 invalid run (raised as `RunInvalid`)."""
    from drafter.errors import UsageError
    from drafter.evaluation.baseline import baseline_of, read_baseline
    from drafter.evaluation.gate import fails, gate
    from drafter.evaluation.report import Format, render

    wanted = next((f for f in get_args(Format) if f == form), None)
    if wanted is None:
        raise UsageError(f"--format is one of {', '.join(get_args(Format))}, not {form!r}.")
    before = read_baseline(baseline)
    suite, results = _results(wish)
    if results is None:
        return _skipped(suite)
    verdicts = gate(suite, before, baseline_of(suite.name, "this run", results))
    print(render(wanted, suite, verdicts))
    return FAIL if any(fails(suite, v) for v in verdicts) else PASS


def accept(wish: EvalWish, baseline: Path, because: str) -> int:
    """Runs the suite and writes its figures as the new baseline, with the reason."""
    from drafter.errors import UsageError
    from drafter.evaluation.baseline import baseline_of, baseline_text
    from drafter.pipeline.outputs import write_file

    if not because.strip():
        raise UsageError("--because is the reason that a reader of the baseline's history will want; it cannot be empty.")
    suite, results = _results(wish)
    if results is None:
        return _skipped(suite)
    accepted = baseline_of(suite.name, " ".join(because.split())[:300], results)
    write_file(baseline, baseline_text(accepted).encode())
    print(f"{baseline}: figures of {len(accepted.cases)} incidents accepted.")
    return PASS


def compare(one: Path, other: Path) -> int:
    """Prints the differences of two baselines or runs of the same incidents; judges nothing."""
    from drafter.evaluation.baseline import read_baseline
    from drafter.evaluation.gate import compared, refuse_strangers
    from drafter.evaluation.report import compared_text

    before, after = read_baseline(one), read_baseline(other)
    refuse_strangers(before, after)
    print(compared_text(compared(before, after)))
    return PASS


def _results(wish: EvalWish) -> tuple[Suite, list[CaseResult] | None]:
    """The suite and its results; None when the suite is optional and its incidents are not there."""
    from drafter.evaluation.running import orders_of, run_suite
    from drafter.evaluation.samples import lines_of
    from drafter.evaluation.suite import incidents_of, read_suite
    from drafter.pipeline.outputs import write_file

    suite = read_suite(wish.suite)
    if suite.optional and not incidents_of(suite, wish.suite).is_dir():
        return suite, None
    orders = orders_of(suite, wish.suite, _setting(incidents_of(suite, wish.suite), wish.config, offline=wish.offline))
    with progress(True) as report:
        keep, done = _keeper(wish.out, suite.name), 0

        def each(result: CaseResult) -> None:
            nonlocal done
            done += 1
            keep(result)
            report(f"Cases of {len(orders)}", done)

        results = run_suite(suite, orders, _left(wish.out), wish.jobs or os.cpu_count() or 1, each)
    if wish.out is not None:  # in the suite's order now, whatever order the cases came in: equal runs give equal bytes
        write_file(wish.out, "".join(line + "\n" for r in results for line in lines_of(suite.name, r)).encode())
    return suite, results


def _setting(incidents: Path, config: Path | None, *, offline: bool) -> Setting:
    from drafter.config.settings import load_settings
    from drafter.evaluation.case import Setting
    from drafter.pipeline.build import Time
    from drafter.storage.places import data_folder

    settings = load_settings(config, os.environ, Path.cwd()).settings
    return Setting(incidents, settings, data_folder(os.environ), dict(os.environ), Time(time.monotonic, time.sleep), offline)


def _left(out: Path | None) -> dict[str, CaseResult]:
    from drafter.evaluation.samples import read_results
    from drafter.pipeline.outputs import write_file

    if out is None or not out.is_file():
        return {}
    whole = out.read_bytes().rpartition(b"\n")
    if whole[2]:  # the last line of a killed run: what is appended must not grow onto it
        write_file(out, whole[0] + whole[1])
    return {result.key: result for result in read_results(out)}


def _keeper(out: Path | None, suite: str) -> Callable[[CaseResult], None]:
    """Appends each result to the file as it comes, so that a killed run can be taken up again."""
    from drafter.errors import StorageRefused
    from drafter.evaluation.samples import lines_of

    def keep(result: CaseResult) -> None:
        if out is None:
            return
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            with out.open("ab") as file:
                file.write("".join(line + "\n" for line in lines_of(suite, result)).encode())
        except OSError as error:
            raise StorageRefused(f"Cannot write {out}: {error.strerror}.") from None

    return keep


def _skipped(suite: Suite) -> int:
    print(f"{suite.name}: skipped, its incidents are not here.", file=sys.stderr)
    return PASS


def mutate(suites: Sequence[Path], most: int, jobs: int, config: Path | None, *, missed: bool) -> int:
    """Prints the table of planted defects over the drafts of the suites, and the defects that no ruler saw if `missed`."""
    from drafter.evaluation.mutating import mutate_cases, table_of
    from drafter.evaluation.running import orders_of
    from drafter.evaluation.suite import incidents_of, read_suite

    orders: list[CaseOrder] = []
    for path in suites:
        suite = read_suite(path)
        if suite.optional and not incidents_of(suite, path).is_dir():
            _skipped(suite)
            continue
        orders += orders_of(suite, path, _setting(incidents_of(suite, path), config, offline=False))
    with progress(True) as report:
        tallies = mutate_cases(orders, most, jobs or os.cpu_count() or 1, lambda n: report(f"Cases of {len(orders)}", n))
    print(f"{len(orders)} drafts, at most {most} defects of each kind in each.\n")
    print(table_of(tallies))
    for name, tally in tallies.items() if missed else ():
        for case, place in tally.missed:
            print(f"missed: {name}: {case}: {place}")
    return PASS


def make_incidents(folder: Path, seed: int, count: int) -> int:
    """Writes made incidents and a suite over them into a new or empty folder. Raises `UsageError` when something is in it."""
    from drafter.errors import UsageError
    from drafter.evaluation.making import make
    from drafter.evaluation.suite import MADE_SUITE
    from drafter.pipeline.outputs import write_file

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty; nothing was written.")
    for n in range(seed, seed + count):
        files = make(n)
        name = next(line for line in files["incident.toml"].decode().splitlines() if line.startswith("id = ")).split('"')[1]
        for file, content in files.items():
            write_file(folder / name / file, content)
    write_file(folder / "suite.yaml", MADE_SUITE.encode())
    print(f"{folder / 'suite.yaml'}: {count} incidents.")
    return PASS
