"""Where something stands in a text, and putting markers in its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in characters, and the rule that found it."""

    start: int
    end: int
    rule: str


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, without overlaps: what overlaps becomes one span under the rule that starts first (then the longer)."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            if span.end > kept[-1].end:
                kept[-1] = kept[-1]._replace(end=span.end)
        else:
            kept.append(span)
    return kept


def replaced(text: str, spans: Iterable[Span], marker: str) -> str:
    """The text with `marker.format(rule)` in place of each span. Spans are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += (text[at : span.start], marker.format(span.rule))
        at = span.end
    return "".join((*pieces, text[at:]))
