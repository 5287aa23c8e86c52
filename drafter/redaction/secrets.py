"""Secrets in text: known shapes, named values, random words; as written, decoded, and over broken lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from drafter.redaction import assignments, entropy
from drafter.redaction.encoded import View, decoded, joined
from drafter.redaction.secret_rules import SHAPES, Rule
from drafter.redaction.spans import Span, merged, replaced

_HEAD = re.compile(r"([a-z0-9]{3})[a-z0-9]*")
_RUN = re.compile(r"[A-Za-z0-9+/_-]{16}")
_PEM = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"(?>[\s>|\"',]|\\[nr]|[A-Za-z-]{4,12}: [^\n]{0,80}\n|[A-Za-z0-9+/=]{16,})*+")
_PEM_MOST = 20_000
_ROUNDS = 4
_MASK = "\ue000"
"""Stands for a marker's characters: no letter, no digit, no blank, and in no rule."""
_SAID_EMPTY = re.compile(
    r"(?i)x{6,}|0{12,}|\*{4,}|\.{4,}|your[-_a-z]{0,12}(?:key|token|secret|password|here)|(?:token|key|secret)[-_]?(?:goes)?[-_]?here"
)
_MARKER = re.compile(r"\[(?:secret:[a-z0-9-]{1,40}|custom:[^\]\n]{1,40}|email|phone|card|ip|name)\]|responder-\d{1,6}")


def without_secrets(text: str, hits: Counter[str]) -> str:
    """The text with `[secret:<kind>]` in place of every secret; `hits` counts them by kind. Linear in the text's length;
    applying it twice changes nothing."""
    for _ in range(_ROUNDS):  # what stood beside a secret may be told apart only once the secret is gone
        spans = secret_spans(text)
        if not spans:
            break
        hits.update(f"secret:{span.rule}" for span in spans)
        text = replaced(text, spans, "[secret:{}]")
    return text


def secret_spans(text: str) -> list[Span]:
    """Where the secrets stand, in order, without overlaps. Markers are no context: `[secret:token]` says nothing of what
    follows it."""
    if "[" in text or "responder-" in text:
        text = _MARKER.sub(lambda marker: _MASK * len(marker.group()), text)
    found = _spans(text)
    view = decoded(text)
    if view is not None:
        found += [view.back(span) for span in _spans(view.text)]
    for anyhow in (False, True):
        found += _over_lines(joined(text, anyhow), {span.start for span in found} if anyhow else set())
    return merged(found) if found else []


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


def _by_head() -> dict[str, tuple[tuple[str, Rule], ...]]:
    """Anchors and rules by the first three letters of the anchor's first word, which starts a word of the text; "" for
    anchors without such a word."""
    heads: dict[str, list[tuple[str, Rule]]] = defaultdict(list)
    for rule in SHAPES:
        for anchor in rule.anchors:
            word = _HEAD.search(anchor)
            heads[word[1] if word and not rule.inside else ""].append((anchor, rule))
    return {head: tuple(rules) for head, rules in heads.items()}


_HEADS = _by_head()


def _shaped(text: str, lowered: str) -> list[Span]:
    heads = set(_HEAD.findall(lowered))
    heads.add("")
    long = _RUN.search(text) is not None
    met = [pair for head in _HEADS.keys() & heads for pair in _HEADS[head]]
    rules = dict.fromkeys(rule for anchor, rule in met if (long or not rule.long) and anchor in lowered)
    spans = (Span(*_place(match), rule.id) for rule in rules for match in rule.pattern.finditer(text))
    return [span for span in spans if not _is_blank(text[span.start : span.end])]


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.span(match.lastgroup or 0)


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
