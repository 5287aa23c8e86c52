"""`score_action`: the dimensions of one action item, its specificity, type and strength, and what is missing in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.domain.vocabulary import ActionType, Strength
from drafter.scoring.actions.reading import Item, take_apart
from drafter.scoring.actions.traits import traits
from drafter.scoring.actions.weighing import weigh

SPECIFIC_FROM = 0.7


@dataclass(frozen=True, slots=True)
class ActionScore:
    """`A1` verb, `A2` object, `A3` done condition, `A4` measure (None where none would make sense), `A9` bounds: 0, 1 or 2.

    `specificity` is their sum over the most that it could be, 0 to 1; `specific` is from 0.7, unless verb and done condition are
    both 0. `accountability` is owner, due date and ticket (0, 1 or 2 each) over 6; it says nothing about the text.
    `missing` are sentences for the author.
    """

    A1: int
    A2: int
    A3: int
    A4: int | None
    A9: int
    specificity: float
    specific: bool
    type: ActionType
    strength: Strength
    accountability: float
    missing: tuple[str, ...]


def score_action(text: str, owner: str | None = None, due: str | None = None, ticket: str | None = None) -> ActionScore:
    """Scores one item. Never raises; the same text gives the same score."""
    item = take_apart(text)
    shown = traits(item)
    weighed = weigh(shown)
    verb, thing, done, bounds = weighed.dimensions
    measure = _measure(item, shown, complete=thing == done == 2)
    scored = [n for n in (verb, thing, done, measure, bounds) if n is not None]
    specificity = sum(scored) / (2 * len(scored))
    return ActionScore(
        A1=verb, A2=thing, A3=done, A4=measure, A9=bounds,
        specificity=round(specificity, 3),
        specific=specificity >= SPECIFIC_FROM and not (verb == 0 and done == 0),
        type=weighed.type,
        strength=weighed.strength,
        accountability=round((_owner(owner) + _due(due) + _ticket(ticket)) / 6, 3),
        missing=_missing(item, verb, thing, done, measure, bounds),
    )  # fmt: skip


def _measure(item: Item, shown: frozenset[str], *, complete: bool) -> int | None:
    """None where the item is complete without: a number is needed only for an alert on what is measured all the time."""
    if item.numbers:
        return 2
    if item.vague_quantity:
        return 1
    return None if complete and not {"any signal", "any alert"} <= shown else 0


def _owner(owner: str | None) -> int:
    """2 for a name, a role or a team; 1 for a placeholder in words; 0 for none."""
    if not owner or not owner.strip():
        return 0
    return 1 if owner.strip().lower() in ("tbd", "tba", "?", "unassigned", "someone", "all", "everyone", "team", "we") else 2


_DATE = re.compile(r"\d{4}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\s+\d|\d{1,2}[./]\d{1,2}|\bP[0-2]\b")


def _due(due: str | None) -> int:
    """2 for a date or a priority with a known deadline; 1 for anything relative; 0 for none."""
    if not due or not due.strip() or due.strip().lower() in ("tbd", "?", "none"):
        return 0
    return 2 if _DATE.search(due) else 1


def _ticket(ticket: str | None) -> int:
    """2 for a link or an id with a number; 1 for a placeholder; 0 for none."""
    if not ticket or not ticket.strip():
        return 0
    return 2 if re.search(r"https?://|\d", ticket) else 1


def _missing(item: Item, verb: int, thing: int, done: int, measure: int | None, bounds: int) -> tuple[str, ...]:
    told = []
    if verb == 0:
        told.append(
            f'no concrete verb: what will be done? "{item.verb}" can go on for ever'
            if item.verb
            else "no verb: what will be done?"
        )
    if thing == 0:
        told.append("no object: which service, file, alert or document?")
    if done == 0:
        told.append("no done condition: how would a stranger know it is finished?")
    if measure == 0:
        told.append("no measure: which threshold, count, duration or environment?")
    if bounds == 0:
        told.append("no bounds: which one deliverable, and where does it stop?")
    return tuple(told)
