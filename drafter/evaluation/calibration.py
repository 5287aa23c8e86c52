"""The calibration card of a judge: how far it agrees with the labels, and whether a gate may listen to it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import msgspec
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drafter.errors import UsageError
from drafter.evaluation.agreement import Pair, alpha, interval, weighted_kappa
from drafter.evaluation.samples import RunInvalid
from drafter.evaluation.statistics import wilson
from drafter.evaluation.suite import Suite
from drafter.scoring.judge.judged import JUDGE

FEWEST, KAPPA, LOWEST, SWAP, RATED = 50, 0.70, 0.60, 0.90, 0.80
"""Green asks of every dimension this many items, this kappa, this lower end of its interval, this share of answers that stay when
the options change places, and a verdict on this share of the items: who only judges what is easy is no judge."""
Row = Mapping[str, Any]
_NOMINAL = {"specific", "type", "strength", "label", "severity", "trigger", "root_cause"}
DIMENSIONS = ("A1", "A2", "A3", "A4", "A9", "support", "mechanism", "apart", *sorted(_NOMINAL))


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


class Labels(_Strict):
    """The labelled set: its file, as seen from the card's folder, and the SHA-256 of its bytes."""

    file: str
    sha256: str


class Card(_Strict):
    """`rater` names the scorer or the second annotator, `model` what answered, `prompt` is the digest of all that it was told."""

    schema_version: int = 2
    rater: str
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    model: str
    prompt: str
    labels: Labels
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
    return {d: agreement(d, [(a.get(d), b.get(d)) for a, b in both]) for d in named}


def agreement(dimension: str, values: Sequence[tuple[Any, Any]]) -> Agreement:
    """Of pairs of ratings, None being unrated. Raises `UsageError` for a rank that is no whole number."""
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


def swapped(one: Sequence[int | None], other: Sequence[int | None]) -> Swap:
    """How often the same judge answers the same items alike when the options change places."""
    same = [a == b for a, b in zip(one, other, strict=True)]
    return Swap(n=len(same), same=sum(same) / max(1, len(same)), interval=wilson(sum(same), len(same)))


def objections(found: Mapping[str, Agreement], swap: Swap | None) -> tuple[str, ...]:
    """Why a gate may not listen; none is green. A figure that cannot be computed is an objection."""
    told = []
    for name, a in found.items():
        figure, low = (a.alpha, a.alpha_interval) if name in _NOMINAL else (a.kappa, a.kappa_interval)
        if a.n < FEWEST:
            told.append(f"{name}: {a.n} items, fewer than {FEWEST}")
        elif a.n < RATED * (a.n + a.unrated):
            told.append(f"{name}: a verdict on {a.n} of {a.n + a.unrated} items, wanted {RATED:.0%}")
        elif figure is None or low is None:
            told.append(f"{name}: agreement is not defined")
        elif figure < KAPPA or low[0] < LOWEST:
            told.append(f"{name}: agreement {figure:.2f} from {low[0]:.2f}, wanted {KAPPA:.2f} from {LOWEST:.2f}")
    if swap is not None and (swap.n < FEWEST or swap.same < SWAP):
        told.append(f"order of options: {swap.same:.2f} of {swap.n} alike, wanted {SWAP:.2f} of at least {FEWEST}")
    return tuple(told)


def refuse_uncalibrated(suite: Suite, cards: Path, identity: Callable[[str], tuple[str, str]]) -> None:
    """Raises `RunInvalid`, saying what to do next, when a gated scorer is a judge whose card `cards`/NAME.json is not there, not
    green, or of another prompt, question, model or set of labels. `identity` gives what a question's judge is told and what
    answers it now."""
    for name, rule in suite.scorers.items():
        if name.startswith(JUDGE) and (rule.margin is not None or rule.threshold is not None or rule.invariant):
            path = cards / f"{name}.json"
            if why := _refusal(path, identity(name.removeprefix(JUDGE))):
                raise RunInvalid(
                    f"{name} may not gate: {why}.",
                    hint=f"Calibrate it: draft eval calibrate LABELS --cards {cards} --date DAY, then read and commit {path}; "
                    f"or let the suite only report it: {name}: {{}}",
                )


def _refusal(path: Path, now: tuple[str, str]) -> str | None:
    """Why a card does not count; None when it does."""
    if not path.is_file():
        return f"it has no calibration card {path}"
    card = read_card(path)
    if not card.green or card.swap is None or objections(card.dimensions, card.swap):
        return f"its calibration card is not green ({'; '.join(card.why) or 'its figures'})"
    if card.prompt != now[0]:
        return "its calibration card is stale: the prompt or the question has changed since"
    if card.model != now[1]:
        return f"its calibration card is of {card.model!r}, and {now[1]!r} would judge"
    labels = path.parent / card.labels.file
    if not labels.is_file():
        return f"the labels of its calibration card are not at {labels}"
    if digest_of(labels) != card.labels.sha256:
        return f"its calibration card is stale: {labels} has changed since"
    return None


def digest_of(file: Path) -> str:
    """SHA-256 of a file's bytes. Raises `UsageError`."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error


def read_card(path: Path) -> Card:
    """Raises `RunInvalid`."""
    try:
        return Card.model_validate_json(path.read_bytes())
    except OSError as error:
        raise RunInvalid(f"The calibration card {path} cannot be read: {error.strerror}.") from None
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
