"""Whether a number stands in a sentence as it stands in the records: beside the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+|%")


def misplaced(text: str, carried: str) -> str | None:
    """The first number of the text whose neighbours (word before, word after) are another number's in `carried`, else None.

    A number passes when it stands beside one of the same neighbours somewhere in `carried`, or when none of its neighbours
    stands beside any number there: a paraphrase is no error, "9 min" where the record says "6 min" and "9 jobs" is one.
    """
    there = {pair for _, pair in _placed(carried)}
    neighbours = {side for _, side in there}
    sides_of: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for place, (number, side) in _placed(text):
        sides_of.setdefault((place, number), []).append(side)
    for (_, number), sides in sides_of.items():
        known = [side for side in sides if side in neighbours]
        if known and not any((number, side) in there for side in known):
            return number
    return None


def _placed(text: str) -> Iterator[tuple[int, tuple[str, tuple[str, str]]]]:
    """(place, (number, ("before" or "after", word))) for every number and each neighbour that it has."""
    tokens = [t.lower() for t in _TOKEN.findall(text)]
    for i, token in enumerate(tokens):
        if token[0].isdigit():
            if i > 0 and not tokens[i - 1][0].isdigit():
                yield i, (token, ("before", tokens[i - 1]))
            if i + 1 < len(tokens) and not tokens[i + 1][0].isdigit():
                yield i, (token, ("after", tokens[i + 1]))
