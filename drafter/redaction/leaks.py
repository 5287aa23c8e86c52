"""The last look at what leaves: does any forbidden name stand in it?"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from drafter.redaction.naming import WORD, folded


def leaks(text: str, forbidden: frozenset[str]) -> tuple[str, ...]:
    """The forbidden names, handles and e-mails that stand in `text` as whole words, sorted; empty means none.

    Case, accents and what separates the words do not matter: `ana lee` is found in `Ana.Lée`. A name with a leading `@`
    is an ordinary word too and counts as a mention only. Linear in the text's length.
    """
    starting = _by_first_word(forbidden)
    plain = folded(text)
    words = WORD.findall(plain)
    if starting.keys().isdisjoint(words):
        return ()
    found: set[str] = set()
    for at, match in enumerate(WORD.finditer(plain)):
        for name, parts in starting.get(match.group(), ()):
            if tuple(words[at : at + len(parts)]) == parts and (name[0] != "@" or _mentions(name, plain, match.start())):
                found.add(name)
    return tuple(sorted(found))


def _mentions(name: str, text: str, at: int) -> bool:
    """Whether `name`, whose word begins in `text` at `at`, stands there with its `@`, between words."""
    return at > 0 and _AT.match(text, at - 1) is not None and _NO_WORD.match(text, at - 1 + len(name)) is not None


_AT = re.compile(r"(?<![\w\]])@")
_NO_WORD = re.compile(r"(?!\w)")


@lru_cache(maxsize=8)
def _by_first_word(forbidden: frozenset[str]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    starting: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for name in sorted(forbidden):
        parts = tuple(WORD.findall(folded(name)))
        if parts:
            starting[parts[0]].append((name, parts))
    return {word: tuple(names) for word, names in starting.items()}
