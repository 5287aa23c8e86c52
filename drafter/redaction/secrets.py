"""Secrets in text: known shapes, named values, random words; as written, decoded, and over broken lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from drafter.redaction import assignments, entropy
from drafter.redaction.encoded import View, decoded, joined
from drafter.redaction.secret_rules import SHAPES, Rule
from drafter.redaction.spans import Span, merged, replaced

_LONG = tuple((anchor, rule) for rule in SHAPES if rule.long for anchor in rule.anchors)
_OTHER = tuple((anchor, rule) for rule in SHAPES if not rule.long for anchor in rule.anchors)
_RUN = re.compile(r"[A-Za-z0-9+/_-]{16}")
_PEM = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"(?>[\s>|\"',]|\\[nr]|[A-Za-z-]{4,12}: [^\n]{0,80}\n|[A-Za-z0-9+/=]{16,})*+")
_PEM_MOST = 20_000
_SAID_EMPTY = re.compile(
    r"(?i)x{6,}|0{12,}|\*{4,}|\.{4,}|your[-_a-z]{0,12}(?:key|token|secret|password|here)|(?:token|key|secret)[-_]?(?:goes)?[-_]?here"
)
_MARKER = re.compile(r"\[(?:secret:[a-z0-9-]{1,40}|custom:[^\]\n]{1,40})\]")


def without_secrets(text: str, hits: Counter[str]) -> str:
    """The text with `[secret:<kind>]` in place of every secret; `hits` counts them by kind. Linear in the text's length."""
    spans = secret_spans(text)
    if not spans:
        return text
    hits.update(f"secret:{span.rule}" for span in spans)
    return replaced(text, spans, "[secret:{}]")


def secret_spans(text: str) -> list[Span]:
    """Where the secrets stand, in order, without overlaps."""
    found = _spans(text)
    view = decoded(text)
    if view is not None:
        found += [view.back(span) for span in _spans(view.text)]
    for anyhow in (False, True):
        found += _over_lines(joined(text, anyhow), set() if not anyhow else {span.start for span in found})
    if not found:
        return []
    markers = [m.span() for m in _MARKER.finditer(text)]
    return merged(s for s in found if not any(a < s.end and s.start < b for a, b in markers))


def _over_lines(view: View | None, whole: set[int]) -> list[Span]:
    """Known shapes that run over joined line ends, but for those that start where a whole one was found (`whole`)."""
    if view is None:
        return []
    spans = (view.back(span) for span in _shaped(view.text, view.text.lower()) if view.crosses(span))
    return [span for span in spans if span.start not in whole]


def _spans(text: str) -> list[Span]:
    lowered = _lowered(text)
    found = _shaped(text, lowered)
    if "-----begin" in lowered:
        found += _private_keys(text)
    found += assignments.assigned(text, lowered)
    if entropy.RUN.search(text):
        found += entropy.random_words(text)
    return found


def _lowered(text: str) -> str:
    """In lower case, at the same length (a few capitals of other scripts become two characters)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else re.sub("[A-Z]+", lambda m: m.group().lower(), text)


def _shaped(text: str, lowered: str) -> list[Span]:
    rules: list[Rule] = [rule for anchor, rule in _OTHER if anchor in lowered]
    if _RUN.search(text):
        rules += [rule for anchor, rule in _LONG if anchor in lowered]
    spans = (Span(*_place(match), rule.id) for rule in dict.fromkeys(rules) for match in rule.pattern.finditer(text))
    return [span for span in spans if not _is_blank(text[span.start : span.end])]


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.span("s") if "s" in match.re.groupindex else match.span()


def _is_blank(value: str) -> bool:
    """Whether a documentation placeholder fills the shape."""
    return (len(value) >= 16 and len(set(value[4:])) <= 4) or bool(_SAID_EMPTY.search(value))


def _private_keys(text: str) -> Iterable[Span]:
    """From BEGIN to END, however the lines are broken or quoted; without an END as far as the lines look like a key."""
    for begin in _PEM.finditer(text):
        end = _PEM_END.search(text, begin.end(), begin.end() + _PEM_MOST)
        body = _PEM_BODY.match(text, begin.end(), begin.end() + _PEM_MOST)
        stop = end.end() if end else body.end() if body else begin.end()
        yield Span(begin.start(), begin.start() + len(text[begin.start() : stop].rstrip()), "private-key")
