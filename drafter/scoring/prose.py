"""Prose cut into sentences, with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?;])[\"'”’»)\]*_]*\s+|\n{2,}")
_ABBREVIATIONS = (
    "e.g.",
    "i.e.",
    "vs.",
    "cf.",
    "approx.",
    "etc.",
    "no.",
    "fig.",
    "dr.",
    "mr.",
    "ms.",
    "st.",
    "incl.",
    "resp.",
    "ca.",
)


QUOTATION = 1_000
"""Characters of the longest quotation that is kept in one piece."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, without the white space around it. A semicolon ends one; an abbreviation does not, and
    what stands in “one quotation” stays together, so that whoever judges it sees that it is quoted."""
    start = 0
    for match in _END.finditer(text):
        if text[start : match.end()].rstrip().lower().endswith(_ABBREVIATIONS) and "\n\n" not in match[0]:
            continue
        if "\n\n" not in match[0] and _quoting(text, start, match.end()):
            continue
        if "”" in match[0] and text[match.end() : match.end() + 1].islower():
            continue  # the sentence around the quotation goes on
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _quoting(text: str, start: int, end: int) -> bool:
    """Whether a quotation that began after `start` is still open at `end` and closes in the same paragraph, not far from here."""
    opened = text.rfind("“", max(start, end - QUOTATION), end)
    if opened < 0 or text.find("”", opened, end) >= 0:
        return False
    closed = text.find("”", end, opened + QUOTATION)
    return closed >= 0 and text.find("\n\n", end, closed) < 0


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        yield start + left, start + right
