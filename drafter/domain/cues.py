"""How people word triggers and causes: the closed vocabularies as concepts, each a linear-time pattern with a weight.

A concept is a phrase, or two classes of words that stand near each other in either order ("the limit was raised", "raised
the limit"). Weights run from 1 (a hint that needs company) to 4 (says it outright); they are votes, not probabilities.
No pattern names a company's own systems; vendors are named only where a vendor as such is the concept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

Category = TypeVar("Category", bound=str)


class Cue(NamedTuple):
    """One way of wording a concept. `needs`: sets of word beginnings; a text without one of each cannot match, which is
    much cheaper to see than a pattern is to search. Empty: always search."""

    pattern: re.Pattern[str]
    weight: float
    needs: tuple[frozenset[str], ...] = ()


_WORD = re.compile(r"\w+")
_BEGINNING = 3  # letters; the shortest words of the classes are no longer


def _class(words: str) -> str:
    """`roll* out, set` → `roll\\w*\\W+out|set`; spaces match any gap between words."""
    return "|".join(re.escape(w.strip()).replace(r"\*", r"\w*").replace(r"\ ", r"\W+") for w in words.split(",") if w.strip())


def _beginnings(words: str) -> frozenset[str]:
    return frozenset(m.group()[:_BEGINNING].lower() for w in words.split(",") if (m := _WORD.search(w)))


def says(weight: float, words: str) -> Cue:
    """A concept in a phrase: any of the comma-separated `words`, `*` for any ending."""
    return Cue(re.compile(rf"\b(?:{_class(words)})\b", re.I), weight, (_beginnings(words),))


def near(weight: float, some: str, others: str, within: int = 6) -> Cue:
    """A concept in two classes of words: both, with at most `within` words between them, in either order."""
    a, b = _class(some), _class(others)
    # Gaps alternate `\W+` and `\w+`, which share no character: matching stays linear.
    gap = rf"(?:\W+\w+){{0,{within}}}?\W+"
    return Cue(
        re.compile(rf"\b(?:{a})\b{gap}(?:{b})\b|\b(?:{b})\b{gap}(?:{a})\b", re.I),
        weight,
        (_beginnings(some), _beginnings(others)),
    )


_NEGATED = re.compile(r"(?:\b(?:no|not|never|without|any)|n['’]t)\s+(?:[\w-]+\s+){0,2}$", re.I)
_TICKET = re.compile(r"\bbugs? ?#?\d{3,10}\b", re.I)  # a numbered bug is a ticket, and tells of no defect
_BACK = 30  # characters before a wording in which a negation takes it back


def votes(cues: Mapping[Category, tuple[Cue, ...]], text: str) -> dict[Category, float]:
    """For each category that the text words at all, the weight of its strongest cue plus a third of each further one.

    A wording under a negation ("no packet loss") does not count.
    """
    found: dict[Category, float] = {}
    text = _TICKET.sub(" ", text)
    begun = {word[:_BEGINNING] for word in _WORD.findall(text.lower())}
    for category, listed in cues.items():
        weights = sorted((cue.weight for cue in listed if _may(cue, begun) and _worded(cue.pattern, text)), reverse=True)
        if weights:
            found[category] = weights[0] + sum(weights[1:]) / 3
    return found


def _may(cue: Cue, begun: set[str]) -> bool:
    return not any(need.isdisjoint(begun) for need in cue.needs)


def _worded(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _NEGATED.search(text, max(0, m.start() - _BACK), m.start()) for m in pattern.finditer(text))
