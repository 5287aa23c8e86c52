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
    words = WORD.findall(folded(text))
    if starting.keys().isdisjoint(words):
        return ()
    found = {
        name
        for at, word in enumerate(words)
        for name, parts in starting.get(word, ())
        if tuple(words[at : at + len(parts)]) == parts and (name[0] != "@" or _mentions(name, text))
    }
    return tuple(sorted(found))


def _mentions(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w\]]){re.escape(name)}(?!\w)", folded(text)) is not None


@lru_cache(maxsize=8)
def _by_first_word(forbidden: frozenset[str]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    starting: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for name in sorted(forbidden):
        parts = tuple(WORD.findall(folded(name)))
        if parts:
            starting[parts[0]].append((name, parts))
    return {word: tuple(names) for word, names in starting.items()}
