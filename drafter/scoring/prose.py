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


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, without the white space around it. A semicolon ends one; an abbreviation does not."""
    start = 0
    for match in _END.finditer(text):
        if text[start : match.end()].rstrip().lower().endswith(_ABBREVIATIONS) and "\n\n" not in match[0]:
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        yield start + left, start + right
