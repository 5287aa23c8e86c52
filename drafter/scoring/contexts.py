"""Whether numbers and roles stand in a sentence as they stand in the records: beside the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ROLE_OR_WORD = re.compile(r"\bresponder-\d+\b|[^\W\d_]+")
_FIRST_PERSON = frozenset({"i", "me"})
_STEM = 4
"""Letters of a word that are compared: `look`, `looks`, `looked`."""
_TOKEN = re.compile(r"#?\d[\d.,:]*\d|#?\d|[^\W\d_]+|%")


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
    """(place, (number, ("before" or "after", word))) for every number and each neighbour that it has. What follows `#123` is
    its title, which says nothing of the number."""
    tokens = [t.lower() for t in _TOKEN.findall(text)]
    for i, token in enumerate(tokens):
        if _is_number(token):
            if i > 0 and not _is_number(tokens[i - 1]):
                yield i, (token, ("before", tokens[i - 1]))
            if i + 1 < len(tokens) and not _is_number(tokens[i + 1]) and token[0] != "#":
                yield i, (token, ("after", tokens[i + 1]))


def _is_number(token: str) -> bool:
    return token[-1].isdigit()


def swapped_role(text: str, said: Sequence[tuple[str | None, str]]) -> str | None:
    """The first role of the text that stands where the records have another one: before the same word, or after the same two; or
    that opens the sentence, wrote none of the records, and does in none of them what it does here.

    `said` are (author, text) of the records; an author's "I" is the author's role. Elsewhere a role whose neighbours stand beside
    no role in the records passes: a paraphrase is no error.
    """
    there: dict[tuple[str, ...], set[str]] = {}
    for author, words in said:
        for role, side in _beside(words, author):
            there.setdefault(side, set()).add(role)
    authors = {author for author, _ in said}
    for n, (role, side) in enumerate(_beside(text, None)):
        opens = n == 0 and text.startswith(role) and role not in authors
        if role not in there.get(side, set() if opens else {role}):
            return role
    return None


def _beside(text: str, author: str | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(role, what stands beside it) for every role, and for "I" where the author is known."""
    tokens = [t.lower() for t in _ROLE_OR_WORD.findall(text)]
    for i, token in enumerate(tokens):
        role = author if author and token in _FIRST_PERSON else token
        if role.startswith("responder-"):
            if i + 1 < len(tokens):
                yield role, ("before", tokens[i + 1][:_STEM])
            if i > 1:
                yield role, ("after", tokens[i - 2][:_STEM], tokens[i - 1][:_STEM])
