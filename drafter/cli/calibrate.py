"""`draft eval calibrate`: the agreement of a judge, or of a second annotator, with the labels."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli.failures import run_safely

if TYPE_CHECKING:
    from drafter.evaluation.calibration import Agreement, Row, Swap
    from drafter.evaluation.case import Setting


@dataclass(frozen=True, slots=True)
class CalibrationWish:
    """What was typed. `ratings` are another annotator's; None asks the judge."""

    labels: Path
    cards: Path
    date: str
    ratings: Path | None = None
    most: int = 300
    config: Path | None = None
    offline: bool = False


def eval_calibrate(
    labels: Annotated[Path, typer.Argument(help="Labelled items, for example evals/labels/actions.jsonl.")],
    ratings: Annotated[
        Path | None,
        typer.Argument(help="The same items by id, as a second annotator rates them; left out, the configured model is asked."),
    ] = None,
    *,
    cards: Annotated[
        Path, typer.Option("--cards", help="Write the calibration cards here: the folder calibration beside a suite.")
    ],
    date: Annotated[str, typer.Option("--date", help="The day of the calibration, YYYY-MM-DD.")],
    most: Annotated[int, typer.Option("--most", min=1, help="Items that the judge is asked about, evenly spread.")] = 300,
    config: Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Kept answers only; a miss is an error.")] = False,
    log: Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")] = None,
) -> None:
    """Measure how far a judge, or a second annotator, agrees with the labels; write a card for each question. Exit 1 when one is
    not green."""
    wish = CalibrationWish(labels, cards, date, ratings, most, config, offline)
    raise typer.Exit(run_safely(lambda: calibrate(wish), log=log))


def calibrate(wish: CalibrationWish) -> int:
    """Prints the figures and writes the cards; returns 1 when one is not green. Raises `UsageError`, and the `ModelError` that
    says that nobody judges."""
    from drafter.evaluation.calibration import agreements, read_rows

    rows = read_rows(wish.labels)
    if wish.ratings is None:
        return max(_judge_question(question, asked, wish) for question, asked in _asked(rows, wish).items())
    return _carded(wish, wish.ratings.stem, ("", ""), agreements(rows, read_rows(wish.ratings)), None)


def _asked(rows: Sequence[Row], wish: CalibrationWish) -> Mapping[str, Sequence[Row]]:
    """The questions that the set has labels for, each with the items to ask about. Raises `UsageError` for none."""
    from drafter.errors import UsageError
    from drafter.evaluation.judging import label_of
    from drafter.scoring.judge.questions import QUESTIONS

    found = {name: [row for row in rows if label_of(name, row) is not None] for name in QUESTIONS}
    asked = {name: _spread(labelled, wish.most) for name, labelled in found.items() if labelled}
    if not asked:
        raise UsageError(f"{wish.labels} has no label for any question of the judge ({', '.join(QUESTIONS)}): see docs/judge.md.")
    return asked


def _spread(rows: Sequence[Row], most: int) -> Sequence[Row]:
    return rows if len(rows) <= most else [rows[i * len(rows) // most] for i in range(most)]


def _judge_question(question: str, rows: Sequence[Row], wish: CalibrationWish) -> int:
    from drafter.evaluation.calibration import agreement, swapped
    from drafter.evaluation.judging import judge_identity, label_of, ratings
    from drafter.scoring.judge.judged import JUDGE

    setting = _setting(wish)
    said, turned = ratings(rows, question, setting), ratings(rows, question, setting, swapped=True)
    found = {question: agreement(question, [(label_of(question, row), value) for row, value in zip(rows, said, strict=True)])}
    told = judge_identity(question, setting.settings)
    return _carded(wish, f"{JUDGE}{question}", told, found, swapped(said, turned))


def _setting(wish: CalibrationWish) -> Setting:
    from drafter.cli.evals import EvalWish, setting_of

    return setting_of(Path(), EvalWish(wish.labels, config=wish.config, offline=wish.offline))


def _carded(wish: CalibrationWish, rater: str, told: tuple[str, str], found: Mapping[str, Agreement], swap: Swap | None) -> int:
    """Writes the card of `rater`; `told` are the digest of what it was told and the model."""
    from pydantic import ValidationError

    from drafter.errors import UsageError
    from drafter.evaluation.calibration import Card, Labels, digest_of, objections
    from drafter.pipeline.outputs import write_file

    why, path = objections(found, swap), wish.cards / f"{rater}.json"
    labels = Labels(file=Path(os.path.relpath(wish.labels, wish.cards)).as_posix(), sha256=digest_of(wish.labels))
    try:
        card = Card(
            rater=rater, date=wish.date, model=told[1], prompt=told[0], labels=labels, dimensions=dict(found), swap=swap,
            green=not why, why=why,
        )  # fmt: skip
    except ValidationError as error:
        raise UsageError(f"--date is a day such as 2031-05-06, not {wish.date[:40]!r}.") from error
    write_file(path, (card.model_dump_json(indent=2) + "\n").encode())
    for name, a in found.items():
        kappa, alpha = _told(a.kappa, a.kappa_interval), _told(a.alpha, a.alpha_interval)
        unrated = f"  unrated {a.unrated}" if a.unrated else ""
        print(f"{name:<11} n={a.n:<5} agree {a.agree:.2f}  kappa {kappa}  alpha {alpha}{unrated}")
    if swap:
        print(f"  options swapped: {swap.same:.2f} [{swap.interval[0]:.2f}, {swap.interval[1]:.2f}] alike, n={swap.n}")
    print(f"  {path}: green" if card.green else "\n".join((f"  {path}: not green", *(f"    {reason}" for reason in why))))
    return int(not card.green)


def _told(figure: float | None, between: tuple[float, float] | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.2f}" + (f" [{between[0]:.2f}, {between[1]:.2f}]" if between else "")
