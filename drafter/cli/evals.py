"""`draft eval …`: suites run, gated, compared and accepted."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, get_args

from drafter.cli.progress import progress

if TYPE_CHECKING:
    from drafter.evaluation.case import CaseOrder, Setting
    from drafter.evaluation.gate_report import Format
    from drafter.evaluation.samples import CaseResult
    from drafter.evaluation.suite import Suite

PASS, FAIL, INVALID = 0, 1, 2
CARDS = "calibration"
"""The folder of calibration cards beside a suite."""


@dataclass(frozen=True, slots=True)
class EvalWish:
    """What was typed. `jobs` drafts are made at once; `offline` replays kept answers; `drafts` is where drafts are kept; `judge`
    is the settings file of who judges, where it is another one."""

    suite: Path
    out: Path | None = None
    jobs: int = 0
    config: Path | None = None
    offline: bool = False
    drafts: Path | None = None
    judge: Path | None = None


@dataclass(frozen=True, slots=True)
class GateWish:
    """What `gate` holds the run against, and what it writes: `form` on the screen, `reports` to files by their suffix.
    `before`: the folder of the accepted drafts; default the baseline's name without its suffix."""

    baseline: Path
    form: str = "text"
    reports: Sequence[Path] = ()
    before: Path | None = None


def run(wish: EvalWish) -> int:
    """Prints the summary; returns 0, 1 when a threshold or invariant does not hold, 2 when a case has no draft."""
    from drafter.evaluation.report import summary, summary_text

    suite, results = _results(wish)
    if results is None:
        return skipped(suite)
    lines = summary(suite, results)
    print(summary_text(lines, results))
    if any(r.error is not None for r in results):
        return INVALID
    return FAIL if any(line.ok is False for line in lines) else PASS


def gate_suite(wish: EvalWish, asked: GateWish) -> int:
    """Prints the verdicts and writes the reports; returns 0 pass, 1 regress, 2 invalid run (raised as `RunInvalid`)."""
    from drafter.evaluation.baseline import baseline_of, read_baseline
    from drafter.evaluation.calibration import refuse_uncalibrated
    from drafter.evaluation.changes import changes_of
    from drafter.evaluation.gate import gate
    from drafter.evaluation.gate_report import Gated, render
    from drafter.evaluation.judging import judge_identity
    from drafter.evaluation.pages import kept
    from drafter.evaluation.suite import read_suite
    from drafter.pipeline.outputs import write_file

    form, files = _formats(asked)
    accepted = read_baseline(asked.baseline)
    judging = setting_of(wish.suite.parent, wish).judging
    refuse_uncalibrated(read_suite(wish.suite), wish.suite.parent / CARDS, lambda question: judge_identity(question, judging))
    suite, results = _results(wish, pages=form in ("github", "html") or "html" in files.values())
    if results is None:
        return skipped(suite)
    verdicts = gate(suite, accepted, baseline_of(suite.name, "this run", results))
    before = kept(asked.before or asked.baseline.with_suffix(""))
    gated = Gated(suite, verdicts, changes_of(accepted, before, results), accepted.because, wish.drafts)
    for path, wanted in files.items():
        write_file(path, (render(wanted, gated) + "\n").encode())
    print(render(form, gated))
    return FAIL if gated.failed else PASS


def _formats(asked: GateWish) -> tuple[Format, dict[Path, Format]]:
    """Raises `UsageError` for a format or a suffix that there is not."""
    from drafter.errors import UsageError
    from drafter.evaluation.gate_report import SUFFIXES, Format

    form = next((f for f in get_args(Format) if f == asked.form), None)
    if form is None:
        raise UsageError(f"--format is one of {', '.join(get_args(Format))}, not {asked.form!r}.")
    for path in asked.reports:
        if path.suffix not in SUFFIXES:
            raise UsageError(f"--report {path}: its suffix says the format; there are {', '.join(SUFFIXES)}.")
    return form, {path: SUFFIXES[path.suffix] for path in asked.reports}


def accept(wish: EvalWish, baseline: Path, because: str) -> int:
    """Runs the suite and writes its figures as the new baseline, with the reason."""
    from drafter.errors import UsageError
    from drafter.evaluation.baseline import baseline_of, baseline_text
    from drafter.pipeline.outputs import write_file

    if not because.strip():
        raise UsageError("--because is the reason that a reader of the baseline's history will want; it cannot be empty.")
    suite, results = _results(wish)
    if results is None:
        return skipped(suite)
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


def _results(wish: EvalWish, *, pages: bool = False) -> tuple[Suite, list[CaseResult] | None]:
    """The suite and its results; None when the suite is optional and its incidents are not there."""
    from drafter.evaluation.pages import keep_page, keep_scores
    from drafter.evaluation.running import run_suite
    from drafter.evaluation.samples import lines_of
    from drafter.pipeline.outputs import write_file

    with orders_from(wish, pages=pages or wish.drafts is not None) as (suite, orders):
        if orders is None:
            return suite, None
        left = _left(wish, pages=pages)  # before the file is opened: what a killed run left may have to be mended
        with progress(True) as report, keeper(wish.out, suite.name) as append:
            done = 0

            def each(result: CaseResult) -> None:
                nonlocal done
                done += 1
                if wish.drafts is not None:
                    keep_page(wish.drafts, result, write_file)
                append(result)
                report(f"Cases of {len(orders)}", done)

            results = run_suite(suite, orders, left, wish.jobs or os.cpu_count() or 1, each)
    if wish.out is not None:  # in the suite's order now, whatever order the cases came in: equal runs give equal bytes
        write_file(wish.out, "".join(line + "\n" for r in results for line in lines_of(suite.name, r)).encode())
    if wish.drafts is not None:
        keep_scores(wish.drafts, suite.name, results, write_file)
    return suite, results


@contextmanager
def orders_from(wish: EvalWish, *, pages: bool = False) -> Iterator[tuple[Suite, Sequence[CaseOrder] | None]]:
    """The suite and its drafts to make, None when it is optional and its incidents are not there. The incidents of a suite that
    makes its own are there as long as the context lasts."""
    from drafter.evaluation.running import orders_of
    from drafter.evaluation.suite import incidents_of, read_suite

    suite = read_suite(wish.suite)
    with ExitStack() as stack:
        incidents = incidents_of(suite, wish.suite)
        if suite.make is not None:
            from drafter.evaluation.making import easier, make_all

            incidents = Path(stack.enter_context(TemporaryDirectory(prefix="drafter-made-")))
            make_all(suite.make.seed, suite.make.count, easier(suite.make.without), writer(incidents))
        if suite.optional and not incidents.is_dir():
            yield suite, None
            return
        yield suite, orders_of(suite, wish.suite, setting_of(incidents, wish, pages=pages))


def writer(folder: Path) -> Callable[[str, bytes], None]:
    """Writes a named file into a folder, without syncing each to the disk. Raises `StorageRefused`."""
    from drafter.errors import StorageRefused

    def write(name: str, content: bytes) -> None:
        try:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        except OSError as error:
            raise StorageRefused(f"Cannot write {folder / name}: {error.strerror}.") from None

    return write


def setting_of(incidents: Path, wish: EvalWish, *, pages: bool = False) -> Setting:
    """What the cases of a run share: settings from their file and the environment. Raises `ConfigInvalid`."""
    from drafter.config.settings import load_settings
    from drafter.evaluation.case import Setting
    from drafter.pipeline.build import Time
    from drafter.storage.places import data_folder

    settings = load_settings(wish.config, os.environ, Path.cwd()).settings
    judge = load_settings(wish.judge, os.environ, Path.cwd()).settings if wish.judge is not None else None
    now = Time(time.monotonic, time.sleep)
    return Setting(incidents, settings, data_folder(os.environ), dict(os.environ), now, wish.offline, pages, judge)


def _left(wish: EvalWish, *, pages: bool) -> dict[str, CaseResult]:
    """Results of a run that was cut short; where drafts are wanted, those whose draft is kept."""
    from drafter.evaluation.pages import with_page
    from drafter.evaluation.samples import read_results
    from drafter.pipeline.outputs import write_file

    out = wish.out
    if out is None or not out.is_file():
        return {}
    whole = out.read_bytes().rpartition(b"\n")
    if whole[2]:  # the last line of a killed run: what is appended must not grow onto it
        write_file(out, whole[0] + whole[1])
    found = read_results(out)
    if wish.drafts is not None:
        found = [with_page(wish.drafts, r) for r in found]
    wanted = pages or wish.drafts is not None
    return {r.key: r for r in found if r.page is not None or not wanted}


@contextmanager
def keeper(out: Path | None, suite: str) -> Iterator[Callable[[CaseResult], None]]:
    """Appends each result to the file as it comes, so that a killed run can be taken up again. Raises `StorageRefused`."""
    from drafter.errors import StorageRefused
    from drafter.evaluation.samples import lines_of

    if out is None:
        yield lambda result: None
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        file = out.open("ab")
    except OSError as error:
        raise StorageRefused(f"Cannot write {out}: {error.strerror}.") from None

    def keep(result: CaseResult) -> None:
        try:
            file.write("".join(line + "\n" for line in lines_of(suite, result)).encode())
            file.flush()
        except OSError as error:
            raise StorageRefused(f"Cannot write {out}: {error.strerror}.") from None

    with file:
        yield keep


def skipped(suite: Suite) -> int:
    """Says so; an optional suite is no failure."""
    print(f"{suite.name}: skipped, its incidents are not here.", file=sys.stderr)
    return PASS
