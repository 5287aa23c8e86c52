"""`score_action`: the dimensions of one action item, its specificity, type and strength, and what is missing in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.domain.vocabulary import ActionType, Strength
from drafter.scoring.actions import words as w
from drafter.scoring.actions.kind import strength_of, type_of
from drafter.scoring.actions.manner import (
    ALERT,
    WISHES,
    asks_whether,
    is_class,
    is_comparison,
    is_creation,
    is_definite,
    is_everywhere,
    is_pondering,
    is_weak,
    joins_names,
)
from drafter.scoring.actions.reading import Item, take_apart

SPECIFIC_FROM = 0.7


@dataclass(frozen=True, slots=True)
class ActionScore:
    """`A1` verb, `A2` object, `A3` done condition, `A4` measure (None where none would make sense), `A9` bounds: 0, 1 or 2.

    `specificity` is their sum over the most that it could be, 0 to 1; `specific` is from 0.7, unless verb and done
    condition are
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
    thing = _object(item)
    done = _done(item, thing)
    verb = _verb(item, thing, done)
    measure = _measure(item, thing, done)
    bounds = _bounds(item, thing, done)
    scored = [n for n in (verb, thing, done, measure, bounds) if n is not None]
    specificity = sum(scored) / (2 * len(scored))
    kind = type_of(item)
    return ActionScore(
        A1=verb, A2=thing, A3=done, A4=measure, A9=bounds,
        specificity=round(specificity, 3),
        specific=specificity >= SPECIFIC_FROM and not (verb == 0 and done == 0),
        type=kind,
        strength=strength_of(item, kind, done, verb == 0 and done < 2),
        accountability=round((_owner(owner) + _due(due) + _ticket(ticket)) / 6, 3),
        missing=_missing(item, verb, thing, done, measure, bounds),
    )  # fmt: skip


def _object(item: Item) -> int:
    if any(name.startswith("`") for name in item.names):
        return 2
    content = [x for x in item.content if x not in w.ARTEFACTS]
    if item.verb in WISHES and is_weak(item) and not item.names:
        return 0 if item.has(w.NOTHING) else 1
    if item.names and not is_weak(item):
        return 2
    if is_class(item) and not item.outcome and not is_weak(item):
        return 1
    if is_definite(item) and item.verb and not is_weak(item):
        return 2
    if item.verb == "ensure" and item.outcome and len(content) >= 3:
        return 2
    if len(content) >= 3 and not item.has(w.UNBOUNDED) and not is_weak(item):
        return 2
    if item.verb in w.SEMI and item.outcome and content:
        return 2
    if content or item.names:
        return 1
    named = [x for x in item.words if x in w.GENERIC and x not in w.NOTHING]
    return 1 if named and not is_weak(item) else 0


def _explicit(item: Item) -> bool:
    """The item itself says what will be there when it is finished."""
    return item.outcome or bool(item.numbers)


def _done(item: Item, thing: int) -> int:
    if item.has(w.UNBOUNDED) and not item.numbers:
        return 0
    if not item.verb and is_creation(item):
        return max(1, 2 if thing == 2 and (item.outcome or item.numbers) else 1)
    if not item.verb:
        return 2 if thing == 2 and (item.outcome or (item.numbers and item.has(ALERT))) else 0
    if item.verb in w.STRONG and not is_weak(item):
        if item.verb in WISHES and thing < 2 and not item.numbers:
            return 0
        if thing == 2:
            return 1 if item.has(w.VAGUE) and not _explicit(item) else 2
        if "alert" in item.words and not item.has(w.VAGUE):
            return 2
        return 1 if thing == 1 and not item.has(w.VAGUE) else 0
    if item.verb == "train":
        return 1 if thing else 0
    if is_weak(item):
        return (2 if thing == 2 else 1) if _explicit(item) and item.verb not in ("be", "always", "never", "train") else 0
    if thing == 2 and item.has(w.VAGUE):
        return 2 if item.numbers else 1
    if item.verb in w.OPEN and not item.numbers:
        return 1 if item.outcome or (thing == 2 and item.verb == "tune") else 0
    if thing == 2:
        return 2 if _explicit(item) or item.verb in ("fix", "correct", "repair") or len(item.content) > 3 else 1
    return 1 if thing == 1 and item.has(w.ARTEFACTS) else 0


def _verb(item: Item, thing: int, done: int) -> int:
    if is_weak(item) and item.verb not in w.WEAK and item.verb:
        return 0
    if item.verb in ("make", "setup", "install") and done < 2 and item.has(w.VAGUE):
        return 1
    if item.verb in w.STRONG:
        return 2
    if item.verb == "audit" and done < 2:
        return 0
    if item.verb in w.SEMI:
        return 1
    if item.verb in w.WEAK:
        return 1 if done == 2 else 0
    if item.verb:
        return 2 if thing == 2 else 1
    if item.numbers and item.has(ALERT):
        return 2
    if not item.verb and is_creation(item):
        return 1
    return 1 if done == 2 and item.outcome else 0


def _measure(item: Item, thing: int, done: int) -> int | None:
    if item.numbers:
        return 2
    if item.vague_quantity:
        return 1
    needs = item.has(w.SIGNALS) and (item.has(ALERT) or item.verb in ("alert", "page"))
    return None if done == 2 and thing == 2 and not needs else 0


def _bounds(item: Item, thing: int, done: int) -> int:
    if item.verb == "train" and thing:
        return 1
    if item.has(w.UNBOUNDED) or item.verb in ("be", "always", "never", "continue") or is_everywhere(item):
        return (2 if item.joined == 0 else 1) if item.numbers and done == 2 else 0
    if item.joined:
        return 1 if item.joined == 1 or done == 2 else 0
    if is_pondering(item) and done < 2:
        return 0
    if is_comparison(item):
        return 0
    if asks_whether(item) and thing:
        return 2
    if joins_names(item):
        return 1
    if is_weak(item) and item.verb not in w.WEAK and item.verb:
        return 0
    if is_class(item) and not item.outcome:
        return 0 if item.verb in w.SEMI and len(item.words) < 3 else 1
    if item.verb in w.SEMI - w.OPEN and thing == 2 and not item.has(w.VAGUE):
        return 2
    if (is_weak(item) or item.verb in w.SEMI or item.has(w.VAGUE)) and done < 2:
        return 1 if thing else 0
    if thing < 2 and not item.content and item.words and item.words[-1] in ("infrastructure", "platform", "systems", "services"):
        return 0
    if item.has(w.MASS) and thing < 2:
        return 1
    return 2 if thing else 1


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
