"""The calibration card of a judge: how far it agrees with the labels, and whether a gate may listen to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import msgspec
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drafter.errors import UsageError
from drafter.evaluation.agreement import Pair, alpha, interval, weighted_kappa
from drafter.evaluation.samples import RunInvalid
from drafter.evaluation.statistics import wilson
from drafter.evaluation.suite import Suite

FEWEST, KAPPA, LOWEST, SWAP = 50, 0.70, 0.60, 0.90
"""Green asks of every dimension this many items, this kappa, this lower end of its interval, and this share of answers that stay
when the options change places."""
JUDGE = "judge_"
"""Scorers whose name begins so are judged by a model."""
Row = Mapping[str, Any]
_NOMINAL = {"specific", "type", "strength", "label", "severity", "trigger", "root_cause"}
DIMENSIONS = ("A1", "A2", "A3", "A4", "A9", *sorted(_NOMINAL))


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Agreement(_Strict):
    """`kappa` is quadratic-weighted, on ranked values only; `alpha` ordinal on those, else nominal; intervals are 95 %. `agree`
    is the plain share, `unrated` counts items that only one side could rate."""

    n: int
    unrated: int
    agree: float
    kappa: float | None
    kappa_interval: tuple[float, float] | None
    alpha: float | None
    alpha_interval: tuple[float, float] | None


class Swap(_Strict):
    """Answers that stayed the same when the options were shown in the other order, with the Wilson interval."""

    n: int
    same: float
    interval: tuple[float, float]


class Card(_Strict):
    """`rater` names the judge or annotator, `model` what answered, `prompt` the prompt's SHA-256, `labels` that of the set."""

    schema_version: int = 1
    rater: str
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    model: str
    prompt: str
    labels: str
    dimensions: dict[str, Agreement]
    swap: Swap | None
    green: bool
    why: tuple[str, ...]


def agreements(labels: Sequence[Row], other: Sequence[Row]) -> dict[str, Agreement]:
    """Per dimension that both sides rate, items matched by `id`. Raises `UsageError` when they share none."""
    theirs = {row["id"]: row for row in other}
    both = [(row, theirs[row["id"]]) for row in labels if row["id"] in theirs]
    named = [d for d in DIMENSIONS if any(d in a and d in b for a, b in both)]
    if not named:
        raise UsageError("The two sets share no item with a dimension that both rate: items are matched by id.")
    return {d: _agreement(d, [(a.get(d), b.get(d)) for a, b in both]) for d in named}


def _agreement(dimension: str, values: Sequence[tuple[Any, Any]]) -> Agreement:
    known = [(a, b) for a, b in values if a is not None and b is not None]
    unrated = sum((a is None) != (b is None) for a, b in values)
    nominal = dimension in _NOMINAL
    if not nominal and any(type(v) is not int for pair in known for v in pair):
        raise UsageError(f"{dimension} is a whole number or null in both sets.")
    numbers = {v: n for n, v in enumerate(sorted({str(v) for pair in known for v in pair}))}
    pairs: list[Pair] = [(numbers[str(a)], numbers[str(b)]) if nominal else (int(a), int(b)) for a, b in known]
    ranked = not nominal
    return Agreement(
        n=len(pairs),
        unrated=unrated,
        agree=sum(a == b for a, b in pairs) / max(1, len(pairs)),
        kappa=weighted_kappa(pairs) if ranked else None,
        kappa_interval=interval(pairs, weighted_kappa) if ranked else None,
        alpha=alpha(pairs, "nominal" if nominal else "ordinal"),
        alpha_interval=interval(pairs, lambda drawn: alpha(drawn, "nominal" if nominal else "ordinal")),
    )


def swapped(one: Sequence[Row], other: Sequence[Row]) -> Swap:
    """How often the same rater answers alike when the options change places, over all dimensions of all items."""
    theirs = {row["id"]: row for row in other}
    same = [
        row[d] == theirs[row["id"]][d]
        for row in one
        if row["id"] in theirs
        for d in DIMENSIONS
        if d in row and d in theirs[row["id"]]
    ]
    return Swap(n=len(same), same=sum(same) / max(1, len(same)), interval=wilson(sum(same), len(same)))


def objections(found: Mapping[str, Agreement], swap: Swap | None) -> tuple[str, ...]:
    """Why a gate may not listen; none is green. A figure that cannot be computed is an objection."""
    told = []
    for name, a in found.items():
        figure, low = (a.alpha, a.alpha_interval) if name in _NOMINAL else (a.kappa, a.kappa_interval)
        if a.n < FEWEST:
            told.append(f"{name}: {a.n} items, fewer than {FEWEST}")
        elif figure is None or low is None:
            told.append(f"{name}: agreement is not defined")
        elif figure < KAPPA or low[0] < LOWEST:
            told.append(f"{name}: agreement {figure:.2f} from {low[0]:.2f}, wanted {KAPPA:.2f} from {LOWEST:.2f}")
    if swap is not None and (swap.n < FEWEST or swap.same < SWAP):
        told.append(f"order of options: {swap.same:.2f} of {swap.n} alike, wanted {SWAP:.2f} of at least {FEWEST}")
    return tuple(told)


def refuse_uncalibrated(suite: Suite, cards: Path, prompt: str, model: str) -> None:
    """Raises `RunInvalid` when a gated scorer is a judge without a green card for this prompt and model in `cards`/NAME.json."""
    for name, rule in suite.scorers.items():
        if name.startswith(JUDGE) and (rule.margin is not None or rule.threshold is not None or rule.invariant):
            card = read_card(cards / f"{name}.json")
            if not card.green or objections(card.dimensions, card.swap):
                raise RunInvalid(
                    f"{name} may not gate: its calibration card is not green ({'; '.join(card.why) or 'its figures'})."
                )
            if (card.prompt, card.model) != (prompt, model):
                raise RunInvalid(f"{name} may not gate: its calibration card is of another prompt or model.")


def read_card(path: Path) -> Card:
    """Raises `RunInvalid`."""
    try:
        return Card.model_validate_json(path.read_bytes())
    except OSError as error:
        raise RunInvalid(f"{path.stem} may not gate: its calibration card {path} cannot be read: {error.strerror}.") from None
    except ValidationError as error:
        raise RunInvalid(f"{path} is no calibration card: {error.errors()[0]['msg']}") from None


def read_rows(path: Path) -> Sequence[Row]:
    """Labelled items, one JSON object with `id` a line. Raises `UsageError` naming the line."""
    rows = []
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                rows.append(msgspec.json.decode(line, type=dict[str, Any]))
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                raise UsageError(f"{path}:{number}: {error}") from error
            if "id" not in rows[-1]:
                raise UsageError(f"{path}:{number}: no id")
    return rows
