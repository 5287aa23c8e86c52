"""The last look at what leaves: does any forbidden name stand in it?"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from drafter.redaction.naming import GLUE, WORD, folded


def leaks(text: str, forbidden: frozenset[str]) -> tuple[str, ...]:
    """The forbidden names, handles and e-mails that stand in `text` as whole words, sorted; empty means none.

    Case, accents and which blank or mark separates the words do not matter: `ana lee` is found in `Ana.Lée`. A name with a `@`
    before it is an ordinary word too and counts as a mention only. Linear in the text's length.
    """
    starting = _by_first_word(forbidden)
    plain = folded(text)
    if starting.keys().isdisjoint(WORD.findall(plain)):
        return ()
    words = list(WORD.finditer(plain))
    found = {
        name
        for at, match in enumerate(words)
        for name, parts in starting.get(match.group(), ())
        if _reads(parts, words[at : at + len(parts)]) and (name[0] != "@" or _mentions(name, plain, match.start()))
    }
    return tuple(sorted(found))


def _reads(parts: tuple[str, ...], run: list[re.Match[str]]) -> bool:
    """Whether a run of words is the name, with nothing between them that could not stand within one."""
    return tuple(m.group() for m in run) == parts and all(
        GLUE.fullmatch(one.string, one.end(), other.start()) for one, other in pairwise(run)
    )


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
