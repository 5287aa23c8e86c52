"""Putting roles in the place of names in text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from drafter.redaction.aliases import Alias, Aliases, Sure
from drafter.redaction.context import means
from drafter.redaction.naming import GLUE, WORD, folded, unfolded
from drafter.redaction.spans import Span, merged, replaced

Word = tuple[int, int, str]
"""Where a word begins and ends in the text, and its folded form."""
_ABBREVIATES = re.compile(r"\.[^\W\d_]\b")
_BESIDE = re.compile(r" ?[/+&] ?| and | or ")


class Names:
    """Replaces the names of people in text by roles. `role_of(person)` gives the role; `[name]` stands for a bare name that
    several people share."""

    def __init__(self, aliases: Aliases, role_of: Callable[[int], str]) -> None:
        self._aliases = aliases
        self._role_of = role_of
        self._starts = frozenset(aliases.starting)
        self._unspaced = _unspaced(aliases)

    def replace(self, text: str, hits: Counter[str]) -> str:
        """The text with every recognised name replaced. Markers that stand already are left alone."""
        if self._unspaced is not None:
            text = self._unspaced.sub(lambda name: self._role(self._aliases.unspaced[name.group()]), text)
        lowered = folded(text)
        if self._starts.isdisjoint(WORD.findall(lowered)):
            return text
        words, gaps = _words(text, lowered)
        spans: list[Span] = []
        at = 0
        while at < len(words):
            taken, span = self._match(text, words, gaps, at)
            if span is not None:
                spans.append(span)
                hits["name"] += 1
            at += taken
        if spans:
            spans = merged([*spans, *self._beside(text, words, spans)])
        return replaced(text, spans, "{}") if spans else text

    def _beside(self, text: str, words: list[Word], spans: list[Span]) -> list[Span]:
        """Capitalised names that stand beside somebody: `Ana/Bo`, `Rob and Ana`."""
        if not _BESIDE.search(text):
            return []
        starts, ends = {span.start for span in spans}, {span.end for span in spans}
        found: list[Span] = []
        for index, (start, end, word) in enumerate(words):
            single = [alias for alias in self._aliases.starting.get(word, ()) if alias.words == (word,)]
            if not single or start in starts or not text[start].isupper() or single[0].sure not in (Sure.CAPITALISED, Sure.CUED):
                continue
            left = index > 0 and words[index - 1][1] in ends and _BESIDE.fullmatch(text, words[index - 1][1], start)
            right = index + 1 < len(words) and (gap := _BESIDE.match(text, end)) and gap.end() in starts
            if left or right:
                found.append(Span(start, end, self._role(single[0])))
        return found

    def _role(self, alias: Alias) -> str:
        return self._role_of(alias.people[0]) if len(alias.people) == 1 else "[name]"

    def _match(self, text: str, words: list[Word], gaps: list[str], at: int) -> tuple[int, Span | None]:
        """The longest form that starts at a word: how many words it takes, and its span with the role as rule."""
        start, _, word = words[at]
        for alias in self._aliases.starting.get(word, ()):
            count = len(alias.words)
            run = words[at : at + count]
            if tuple(w for _, _, w in run) != alias.words or not all(map(GLUE.fullmatch, gaps[at : at + count - 1])):
                continue
            end = run[-1][1]
            if count > 1 and len(alias.words[-1]) == 1 and _ABBREVIATES.match(text, end):
                continue  # after `Ana`, `e.g.` is no initial
            if _in_marker(text, start, end) or not means(alias, text, start, end):
                continue
            return count, Span(*_with_sigils(text, start, end), self._role(alias))
        return 1, None


def _unspaced(aliases: Aliases) -> re.Pattern[str] | None:
    names = sorted(aliases.unspaced, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names))) if names else None


def _words(text: str, lowered: str) -> tuple[list[Word], list[str]]:
    """The words of `text`, found in its folded form as the last look finds them, and what stands between them there."""
    found = list(WORD.finditer(lowered))
    gaps = [lowered[one.end() : other.start()] for one, other in pairwise(found)]
    if text.isascii():
        return [(m.start(), m.end(), m.group()) for m in found], gaps
    origin = [*unfolded(text), len(text)]
    return [(origin[m.start()], _after(text, origin[m.end() - 1] + 1), m.group()) for m in found], gaps


def _after(text: str, at: int) -> int:
    """Where a word ends that reaches to `at`: after the accents that stand on its last letter."""
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    return at


def _in_marker(text: str, start: int, end: int) -> bool:
    return (
        text[start - 8 : start].endswith(("[secret:", "[custom:", "["))
        and text[end : end + 1] in ("]", "-", ":")
        and bool(
            re.match(
                r"\[(?:secret:[a-z0-9-]+|custom:[^\]\n]{1,40}|email|phone|card|ip|name)\]", text[text.rfind("[", 0, start) :]
            )
        )
    )


def _with_sigils(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the `@` or `<@…>` of a mention."""
    if text[start - 2 : start] == "<@" and text[end : end + 1] == ">":
        return start - 2, end + 1
    return (start - 1, end) if start and text[start - 1] == "@" and not text[start - 2 : start - 1].isalnum() else (start, end)
