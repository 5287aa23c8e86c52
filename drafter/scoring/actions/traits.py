"""What an action item shows, as a set of named traits: the only thing that the weights know of it."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from drafter.scoring.actions import nouns as n
from drafter.scoring.actions.cues import CUES
from drafter.scoring.actions.reading import CODE, Item
from drafter.scoring.actions.verbs import CONCEPT_OF, CONCRETE, OPEN

_PART = re.compile(r"(?:[,;.+&]|\band\b|\bthen\b|\bplus\b)\s+(?:then |also |and |we |to |instead )*([a-z-]+)\b")
_REPORTS = frozenset(
    "attach record merge post file link note publish report store enter list commit use answer confirm prove see have let".split()
)
"""Verbs that say where the result of the one before goes."""
_EXPLICIT = ("condition", "purpose", "from-to", "filed", "result", "told", "means", "does")
_NO_EXIT = frozenset(("condition", "told", "does", "from-to", "purpose"))
"""What a search or a talk says of its subject, and not of its own end."""
_DETERMINED = frozenset("the a an our its their both one two three four five each every this that second third".split())


def level_of(item: Item) -> str:
    """How concrete the verb is: concrete, open, loose, or none."""
    if not item.verb:
        return "none"
    return "concrete" if item.concept in CONCRETE or item.concept == "other" else "open" if item.concept in OPEN else "loose"


def is_wish(item: Item) -> bool:
    """`make rollback faster`, `reduce outages`: a state to be reached, told by comparison or by a goal that nobody can do."""
    if (
        item.verb in _WISHES
        and item.head
        and n.singular(item.head[-1]) in n.GOALS
        and not any(x[0].isdigit() for x in item.numbers)
    ):
        return True
    if item.code:
        return False
    if item.verb in _WISHES and not content(item.words):
        return True
    if _OFTEN.search(item.text.lower()) or (item.head and item.head[-1] in n.ABSTRACT and not n.VAGUE.isdisjoint(item.head)):
        return True
    return (
        not item.numbers
        and item.verb in ("make", "keep", "update", "get", "become", "")
        and CUES["compared"].search(item.text.lower()) is not None
    )


_OFTEN = re.compile(
    r"\b(?:more|less) (?:often|frequently|regularly|carefully|closely|proactively|aggressively|consistently"
    r"|thoroughly|conservative\w*)\b"
)
_WISHES = frozenset(
    "cut halve reduce decrease increase raise lower shorten boost minimise minimize limit eliminate avoid prevent".split()
)


def content(words: tuple[str, ...]) -> list[str]:
    """Words that name something in particular."""
    return [x for x in words if _is_particular(x)]


@lru_cache(maxsize=4096)
def _is_particular(word: str) -> bool:
    return len(word) > 1 and n.singular(word) not in n.GENERIC and not any(word in x for x in _UNPARTICULAR)


_UNPARTICULAR = (n.STOP, n.VAGUE, n.NOTHING, n.UNBOUNDED)


@lru_cache(maxsize=4096)
def _concepts(word: str) -> tuple[str, ...]:
    return n.CONCEPTS_OF.get(word, n.CONCEPTS_OF.get(n.singular(word), ()))


def traits(item: Item) -> frozenset[str]:
    """Never empty; the same item has the same traits."""
    level = level_of(item)
    found = {f"verb {item.concept or 'none'}", f"level {level}"}
    low = item.body.lower()
    found |= {name for name, cue in CUES.items() if cue.search(low)}
    if level == "loose" and item.concept != "ensure":
        found -= _NO_EXIT
    found |= _thing(item)
    found |= {f"{n_} words" for n_ in (2, 3, 5, 8, 12, 18) if len(item.words) + 1 <= n_}
    found |= _amounts(item)
    if not found.isdisjoint(_EXPLICIT):
        found.add("explicit")
    if is_wish(item):
        found.add("wish")
    if item.demand:
        found.add("demand")
    found |= {f"{level} & {x}" for x in _CROSSED if x in found}
    if level == "open":
        found |= {f"{item.concept} & {x}" for x in ("named", "3 content", "explicit", "3 words", "number") if x in found}
    return frozenset(found)


_CROSSED = (
    "coping",
    "named object",
    "explicit",
    "number",
    "named",
    "code",
    "bare",
    "nothing",
    "3 content",
    "5 content",
    "vague",
    "3 words",
    "unbounded",
    "filed",
    "result",
    "condition",
    "means",
    "compared",
    "everywhere",
    "2 parts",
    "told",
    "generic only",
    "wish",
    "purpose",
)


def _amounts(item: Item) -> set[str]:
    found = set()
    if item.numbers:
        found.add("number")
    if len(item.numbers) > 1:
        found.add("2 numbers")
    if item.vague_quantity:
        found.add("vague quantity")
    if item.sentences:
        found.add("2 sentences")
    parts = sum(x in CONCEPT_OF and x not in n.CONCEPTS_OF and x not in _REPORTS for x in _PART.findall(item.body.lower()))
    found |= {f"{k} parts" for k in (2, 3, 4) if parts + 1 >= k}
    if item.code:
        found |= {"code", "named"}
    if item.names:
        found |= {"name", "named"}
    if CODE in item.head or any(x.lower() in item.head for x in item.names):
        found.add("named object")
    if len(item.names) + len(item.code) > 1:
        found.add("2 names")
    return found


def _thing(item: Item) -> set[str]:
    found = set()
    head, rest = content(item.head), content(item.rest)
    total = len(head) + len(rest)
    found |= {f"{k} content" for k in (1, 2, 3, 4, 5, 7) if total >= k}
    found |= {f"{k} in object" for k in (1, 2, 3) if len(head) >= k}
    found |= {f"{k} places" for k in (1, 2, 3) if sum(x in _PLACES for x in item.rest) >= k}
    if not item.head:
        found.add("no object")
    if not total:
        found.add("generic only" if any(n.singular(x) in n.GENERIC for x in item.words) else "nothing")
    if item.head and item.head[0] in _DETERMINED:
        found.add("determined")
        if item.head[0] in ("the", "our"):
            found.add("definite")
    elif item.head and _is_class(item.head):
        found.add("bare")
    if not n.VAGUE.isdisjoint(item.words):
        found.add("vague")
    if not n.UNBOUNDED.isdisjoint(item.words) or item.verb in n.UNBOUNDED:
        found.add("unbounded")
    if any(x in n.ABSTRACT or n.singular(x) in n.ABSTRACT for x in item.words):
        found.add("abstract")
    if any(n.singular(x) in n.ABSTRACT for x in item.head):
        found.add("abstract object")
    if any(x in n.NOTHING and (x not in n.COMPOUNDED or b in n.STOP) for b, x in itertools.pairwise(("the", *item.words))):
        found.add("empty word")
    if not n.PEOPLE.isdisjoint((*item.head[:2], *item.head[-1:])):
        found.add("people")
    for place, words in (("head", item.head), ("rest", item.rest)):
        for concept in {c for x in words for c in _concepts(x)}:
            found |= {f"{place} {concept}", f"any {concept}"}
    return found


def _is_class(head: tuple[str, ...]) -> bool:
    """A plural or a mass: `tests`, `stale leases`, `rate limiting`."""
    last = head[-1]
    return (last.endswith("s") and not last.endswith("ss")) or (len(head) <= 2 and (last in n.GENERIC or last.endswith("ing")))


_PLACES = frozenset("in on for of at from to into".split())
