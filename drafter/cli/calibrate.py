"""`draft eval calibrate`: the agreement of a judge, or of a second annotator, with the labels."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.cli.failures import run_safely


def eval_calibrate(
    labels: Annotated[Path, typer.Argument(help="Labelled items, for example evals/labels/actions.jsonl.")],
    ratings: Annotated[Path, typer.Argument(help="The same items by id, as the judge or a second annotator rates them.")],
    card: Annotated[
        Path, typer.Option("--card", help="Write the calibration card here, for example calibration/judge_actions.json.")
    ],
    date: Annotated[str, typer.Option("--date", help="The day of the calibration, YYYY-MM-DD.")],
    swap: Annotated[
        Path | None, typer.Option("--swapped", help="The judge's ratings with its options the other way round.")
    ] = None,
    prompt: Annotated[str, typer.Option("--prompt", help="SHA-256 of the judge's prompt (draft prompts list).")] = "",
    model: Annotated[str, typer.Option("--model", help="Name of the model that answered.")] = "",
    log: Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")] = None,
) -> None:
    """Measure how far ratings agree with the labels; write the calibration card. Exit 1 when it is not green."""
    raise typer.Exit(run_safely(lambda: calibrate((labels, ratings, swap), card, (date, prompt, model)), log=log))


def calibrate(files: tuple[Path, Path, Path | None], card: Path, about: tuple[str, str, str]) -> int:
    """`files`: labels, ratings, ratings with swapped options. `about`: date, prompt, model. Raises `UsageError`."""
    import hashlib

    from pydantic import ValidationError

    from drafter.errors import UsageError
    from drafter.evaluation.calibration import Card, agreements, objections, read_rows, swapped
    from drafter.pipeline.outputs import write_file

    labels, ratings, other = files
    rated = read_rows(ratings)
    found = agreements(read_rows(labels), rated)
    swap = swapped(rated, read_rows(other)) if other else None
    why = objections(found, swap)
    digest = hashlib.sha256(labels.read_bytes()).hexdigest()
    try:
        made = Card(
            rater=ratings.stem, date=about[0], model=about[2], prompt=about[1], labels=digest,
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


def _told(figure: float | None, between: tuple[float, float] | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.2f}" + (f" [{between[0]:.2f}, {between[1]:.2f}]" if between else "")
