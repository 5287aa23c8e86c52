"""`draft eval`: its verbs and options. Everything heavy is imported by the command itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.cli.calibrate import eval_calibrate
from drafter.cli.failures import run_safely

eval_app = typer.Typer(help="Score drafts over suites of incidents; gate a change against a baseline.", rich_markup_mode=None)

SuiteFile = Annotated[Path, typer.Argument(help="A suite, for example evals/suites/shipped.yaml.")]
Out = Annotated[Path | None, typer.Option("--out", help="Keep results here, one JSON line each; a cut-short run is taken up.")]
Jobs = Annotated[int, typer.Option("--jobs", min=0, max=32, help="Drafts made at once; default one a processor.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")]
Offline = Annotated[bool, typer.Option("--offline", help="Kept answers only; a miss is an error.")]
Judge = Annotated[
    Path | None, typer.Option("--judge", help="Settings file of the model that judges; default the one that drafts.")
]
Baseline = Annotated[Path, typer.Option("--baseline", help="The accepted figures, in the repository.")]
Drafts = Annotated[Path | None, typer.Option("--drafts", help="Keep the drafts in this folder, with their scores.")]
Table = Annotated[str, typer.Option("--format", help="text or md.")]
Suites = Annotated[list[Path], typer.Argument(help="Suites, for example evals/suites/made.yaml.")]
Log = Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")]


@eval_app.command("run")
def eval_run(
    suite: SuiteFile,
    out: Out = None,
    drafts: Drafts = None,
    jobs: Jobs = 0,
    config: Config = None,
    judge: Judge = None,
    offline: Offline = False,
    log: Log = None,
) -> None:
    """Draft every case and score it. Exit 1 when a threshold or invariant does not hold, 2 when a case has no draft."""
    from drafter.cli.evals import EvalWish, run

    raise typer.Exit(run_safely(lambda: run(EvalWish(suite, out, jobs, config, offline, drafts, judge)), log=log))


@eval_app.command("gate")
def eval_gate(
    suite: SuiteFile,
    baseline: Baseline,
    form: Annotated[str, typer.Option("--format", help="text, markdown, junit, github or html.")] = "text",
    report: Annotated[
        list[Path] | None,
        typer.Option("--report", help="Also write a report here, by its suffix: .txt .md .xml .html. Repeatable."),
    ] = None,
    before: Annotated[
        Path | None, typer.Option("--before", help="The accepted drafts; default the baseline's name without .json.")
    ] = None,
    out: Out = None,
    drafts: Drafts = None,
    jobs: Jobs = 0,
    config: Config = None,
    judge: Judge = None,
    offline: Offline = False,
    log: Log = None,
) -> None:
    """Run the suite and hold it against the baseline. Exit 0 pass, 1 regress, 2 invalid run."""
    from drafter.cli.evals import EvalWish, GateWish, gate_suite

    wish = EvalWish(suite, out, jobs, config, offline, drafts, judge)
    raise typer.Exit(run_safely(lambda: gate_suite(wish, GateWish(baseline, form, report or (), before)), log=log))


@eval_app.command("accept")
def eval_accept(
    suite: SuiteFile,
    baseline: Baseline,
    because: Annotated[str, typer.Option("--because", help="Why these figures are right; kept in the baseline.")],
    drafts: Drafts = None,
    jobs: Jobs = 0,
    config: Config = None,
    judge: Judge = None,
    offline: Offline = False,
    log: Log = None,
) -> None:
    """Run the suite and write its figures as the new baseline, with the reason."""
    from drafter.cli.evals import EvalWish, accept

    wish = EvalWish(suite, None, jobs, config, offline, drafts, judge)
    raise typer.Exit(run_safely(lambda: accept(wish, baseline, because), log=log))


@eval_app.command("compare")
def eval_compare(
    before: Annotated[Path, typer.Argument(help="A baseline (.json) or results (.jsonl).")],
    after: Annotated[Path, typer.Argument(help="Another of the same incidents.")],
    log: Log = None,
) -> None:
    """Show what differs between two baselines or runs of the same incidents; judges nothing."""
    from drafter.cli.evals import compare

    raise typer.Exit(run_safely(lambda: compare(before, after), log=log))


@eval_app.command("mutate")
def eval_mutate(
    suites: Suites,
    most: Annotated[int, typer.Option("--most", min=1, max=1000, help="Defects of each kind in one draft at most.")] = 8,
    form: Table = "text",
    missed: Annotated[bool, typer.Option("--missed", help="Show some defects that no ruler saw.")] = False,
    jobs: Jobs = 0,
    config: Config = None,
    log: Log = None,
) -> None:
    """Plant known defects in good drafts; print how many the rulers catch, and how often they cry out over nothing."""
    from drafter.cli.eval_proofs import mutate
    from drafter.cli.evals import EvalWish

    wishes = [EvalWish(suite, None, jobs, config) for suite in suites]
    raise typer.Exit(run_safely(lambda: mutate(wishes, most, form, missed=missed), log=log))


@eval_app.command("wordings")
def eval_wordings(
    labels: Annotated[Path, typer.Argument(help="Claims with their records, for example evals/labels/support.jsonl.")],
    form: Table = "text",
    missed: Annotated[bool, typer.Option("--missed", help="Show every claim that the rulers take wrongly.")] = False,
    log: Log = None,
) -> None:
    """Hold claims against records that say the same, or not quite, in other words; print what the rulers catch, and over how many
    faithful ones they cry out."""
    from drafter.cli.eval_proofs import wordings

    raise typer.Exit(run_safely(lambda: wordings(labels, form, missed=missed), log=log))


@eval_app.command("metamorphic")
def eval_metamorphic(suites: Suites, form: Table = "text", jobs: Jobs = 0, config: Config = None, log: Log = None) -> None:
    """Draft incidents again after changes that must not matter: shuffled, repeated, renamed and noisy records, other zones and
    days. Exit 1 when a draft changed that must not."""
    from drafter.cli.eval_proofs import metamorphic
    from drafter.cli.evals import EvalWish

    wishes = [EvalWish(suite, None, jobs, config) for suite in suites]
    raise typer.Exit(run_safely(lambda: metamorphic(wishes, form), log=log))


@eval_app.command("make")
def eval_make(
    folder: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="The first incident's seed; the same seed gives the same bytes.")
    ] = 0,
    count: Annotated[int, typer.Option("--count", min=1, max=10_000, help="How many incidents.")] = 100,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", help="Switch off decoys, noise, zones, missing-sources, drills or names. Repeatable."),
    ] = None,
    log: Log = None,
) -> None:
    """Make incidents with exact gold from a small invented world, and a suite over them."""
    from drafter.cli.eval_proofs import make_incidents

    raise typer.Exit(run_safely(lambda: make_incidents(folder, seed, count, without or ()), log=log))


eval_app.command("calibrate")(eval_calibrate)
