"""`draft eval calibrate`: the agreement of a judge, or of a second annotator, with the labels."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli.failures import run_safely

if TYPE_CHECKING:
    from drafter.contracts.ask import Ask
    from drafter.evaluation.calibration import Row


def eval_calibrate(
    labels: Annotated[Path, typer.Argument(help="Labelled items, for example evals/labels/actions.jsonl.")],
    ratings: Annotated[
        Path | None,
        typer.Argument(help="The same items by id, as a second annotator rates them; left out, the configured model is asked."),
    ] = None,
    *,
    card: Annotated[
        Path, typer.Option("--card", help="Write the calibration card here, for example calibration/judge_actions.json.")
    ],
    date: Annotated[str, typer.Option("--date", help="The day of the calibration, YYYY-MM-DD.")],
    swap: Annotated[
        Path | None, typer.Option("--swapped", help="The judge's ratings with its options the other way round.")
    ] = None,
    prompt: Annotated[str, typer.Option("--prompt", help="SHA-256 of the judge's prompt (draft prompts list).")] = "",
    model: Annotated[str, typer.Option("--model", help="Name of the model that answered.")] = "",
    config: Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")] = None,
    log: Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")] = None,
) -> None:
    """Measure how far ratings agree with the labels; write the calibration card. Exit 1 when it is not green."""
    raise typer.Exit(run_safely(lambda: calibrate((labels, ratings, swap), card, (date, prompt, model), config), log=log))


def calibrate(
    files: tuple[Path, Path | None, Path | None], card: Path, about: tuple[str, str, str], config: Path | None = None
) -> int:
    """`files`: labels, ratings, ratings with swapped options. `about`: date, prompt, model; the last two of a judge that is asked
    here are known. Raises `UsageError`."""
    import hashlib

    from pydantic import ValidationError

    from drafter.errors import UsageError
    from drafter.evaluation.calibration import Card, agreements, objections, read_rows, swapped
    from drafter.pipeline.outputs import write_file

    labels, ratings, other = files
    rows = read_rows(labels)
    turned: Sequence[Row] | None
    if ratings is None:
        rater, about = "judge", (about[0], *judge_of(config))
        rated, turned = _asked(rows, config)
    else:
        rater, rated, turned = ratings.stem, read_rows(ratings), read_rows(other) if other else None
    found = agreements(rows, rated)
    swap = swapped(rated, turned) if turned is not None else None
    why = objections(found, swap)
    digest = hashlib.sha256(labels.read_bytes()).hexdigest()
    try:
        made = Card(
            rater=rater, date=about[0], model=about[2], prompt=about[1], labels=digest,
            dimensions=found, swap=swap, green=not why, why=why,
        )  # fmt: skip
    except ValidationError as error:
        raise UsageError(f"--date is a day such as 2031-05-06, not {about[0][:40]!r}.") from error
    write_file(card, (made.model_dump_json(indent=2) + "\n").encode())
    for name, a in found.items():
        kappa, alpha = _told(a.kappa, a.kappa_interval), _told(a.alpha, a.alpha_interval)
        print(f"{name:<11} n={a.n:<5} agree {a.agree:.2f}  kappa {kappa}  alpha {alpha}")
    if swap:
        print(f"options swapped: {swap.same:.2f} [{swap.interval[0]:.2f}, {swap.interval[1]:.2f}] alike, n={swap.n}")
    print(f"{card}: green" if made.green else "\n".join((f"{card}: not green", *(f"  {reason}" for reason in why))))
    return 0 if made.green else 1


def judge_of(config: Path | None) -> tuple[str, str]:
    """SHA-256 of the judge's prompt and the name of the model that answers it ("rules" for the embedded engine)."""
    from drafter.config.settings import load_settings
    from drafter.prompting.library import load_prompts
    from drafter.scoring.judge.judged import PROMPT

    settings = load_settings(config, os.environ, Path.cwd()).settings
    return load_prompts()[PROMPT].sha256, "rules" if settings.engine == "embedded" else settings.model.name


def _asked(rows: Sequence[Row], config: Path | None) -> tuple[Sequence[Row], Sequence[Row]]:
    """What the configured engine says, and what it says when the options change places."""
    from drafter.config.settings import load_settings
    from drafter.evaluation.judging import judge_by_rules, ratings
    from drafter.models.build import build_ask
    from drafter.pipeline.build import Order, Time, surroundings
    from drafter.storage.places import data_folder

    settings = load_settings(config, os.environ, Path.cwd()).settings
    here = Path()
    order = Order(here, "labels", here, data_folder(os.environ), settings)

    def built(leaks: Callable[[str], tuple[str, ...]]) -> Ask:
        if settings.engine == "embedded":
            return judge_by_rules(leaks)
        return build_ask(settings, leaks, surroundings(order, dict(os.environ), Time(time.monotonic, time.sleep)))

    return ratings(rows, built), ratings(rows, built, swapped=True)


def _told(figure: float | None, between: tuple[float, float] | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.2f}" + (f" [{between[0]:.2f}, {between[1]:.2f}]" if between else "")
