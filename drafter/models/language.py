"""Is an answer in the language it was asked in? Drafts are written in English, whatever the chat speaks."""

from __future__ import annotations

import re

from pydantic import BaseModel

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset("the of to and with from were that this are is by after before which when their had been has".split())
"""English words that no other common language shares."""
_ENOUGH = 12
"""Words below which nothing is concluded."""


def is_english(text: str) -> bool:
    """False when prose of a dozen words or more holds no common English word, or is mostly in another script.

    Coarse on purpose: quotes and identifiers are not prose, and a false alarm would throw a good answer away.
    """
    words = _WORD.findall(text.lower())
    if any(not letter.isascii() for letter in "".join(words)) and _share_of_other_script(words) > 0.5:
        return False
    return len(words) < _ENOUGH or not _COMMON.isdisjoint(words)


def prose(answer: BaseModel) -> str:
    """What an answer says in its own words: every `text`, `summary` and `title` in it, without quotes."""
    found: list[str] = []
    _collect(answer.model_dump(), found)
    return " ".join(found)


def _collect(node: object, found: list[str]) -> None:
    if isinstance(node, dict):
        found += [value for key, value in node.items() if key in {"text", "summary", "title"} and isinstance(value, str)]
        for value in node.values():
            _collect(value, found)
    elif isinstance(node, list | tuple):
        for value in node:
            _collect(value, found)


def _share_of_other_script(words: list[str]) -> float:
    letters = "".join(words)
    return sum(1 for letter in letters if ord(letter) > 0x24F) / max(1, len(letters))
