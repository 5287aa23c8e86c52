"""Which families of phrases speak in a statement.

A family names what a phrase does, never what an incident was about. Looking up is lazy, and a family is searched only when
some word of the statement begins as one of its phrases does: most messages meet few families.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.models.embedded.reading.outcomes import OUTCOMES
from drafter.models.embedded.reading.phrases import PHRASES
from drafter.models.embedded.reading.states import STATES
from drafter.models.embedded.reading.symptoms import SYMPTOMS
from drafter.models.embedded.reading.words import expand
from drafter.models.embedded.reading.working import WORKING

_GREETINGS = (
    r"hi|hey|hello|thanks?|thank you|thx|ty|cheers|lol|haha|heh|ok|okay|kk?|yup|yep|yes|no|nope|np|cool|nice|great|sure|ah|oh|"
    r"hmm+|ugh|wow|\+1|agreed|right|awesome|good morning|morning|sorry|same|lgtm|brb|afk|welcome|indeed|ta|gg|phew|yay|woohoo|"
    r"hooray|well|exactly|true|fair enough|makes sense|will do|nice one|good catch|no worries|no problem|please"
)
_TAILS = r"all|everyone|team|folks|guys|thanks?|you|a lot|so much|great|good|ok|there|again|work|job|catch|please|here|@\S+"
_OPENERS = r"so|and|but|or|also|hey|ok|hmm+|wait|sorry|@\S+"
_ASKING = (
    r"who|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|shall|"
    r"any(?:one|body)?|am i|isn't|aren't|didn't|doesn't|don't we|don't you|wasn't|haven't|hasn't"
)
_BEGAN = r"first|start(?:s|ed|ing)?|began|begins?|since|onset|initially|earliest"
_TIME = r"\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m\b|midnight|noon|\d+ (?:min\w*|hours?|hrs?) ago"
_SHAPES: dict[str, str] = {
    "greeting": rf"^(?:{_GREETINGS})(?:[\s,!.:)]+(?:{_TAILS}|{_GREETINGS}))*[\s!.:)]*$",
    "ask": rf"^(?:(?:{_OPENERS})[,:]?\s+)*(?:{_ASKING})\b",
    "runs": expand(r"^(?:<not_yes>[\w-]+ ){1,3}<do_run>(?:[.!]?$|, )"),
    "works_now": r"^(?:it |that |this )?works[,.!:]|, (?:it |that )?works(?: now| again| fine)?[.!]*$",
    "all_of": r"(?<![\w/])(\d{1,5})(?:/| of )\1(?: \w+)? "
    r"(?:running|ready|up|healthy|ok|available|green|online|back|passing|passed)\b",
    "in_vain": r"^(?:\w+ ){0,6}\w+ed(?: \w+){0,3}, (?:but )?(?:still )?(?:the )?same \w+[.!]*$",
    "commanded": r"^[/!](?:[\w-]+ )?(?:resolved?|closed?|all-?clear)\b|"
    r"^(?:resolving|resolved|closing)(?: (?:this|it|now|here))?[.!]*$|"
    r"[,.;] (?:resolving|closing)(?: (?:this|it|now|here|out))?[.!]*$",
    "fine": expand(r"^(?:<not_yes>[a-z-]+ ){1,3}(?:fine|ok|okay|healthy|clean|normal|green|good)[.!]?$"),
    "onset": rf"(?<![\w-])(?:{_BEGAN})(?![\w-])[^?]{{0,60}}?(?:{_TIME})",
}
_CONTINUED = re.compile(r"\n[ ]{0,40}\|")
_START = re.compile(r"(?<![\w-])\w{1,3}")
_LITERAL = re.compile(r"[a-z0-9]*")


class _Family(NamedTuple):
    pattern: re.Pattern[str]
    heads: frozenset[str] | None
    """How its phrases begin, up to three letters; None: may begin anyhow."""


def _compiled(lines: str) -> _Family:
    """One phrase a line; a line that begins with `|` goes on with the phrase above it."""
    phrases = [expand(line.strip()) for line in _CONTINUED.sub("|", lines).splitlines() if line.strip()]
    heads = [_heads(phrase) for phrase in phrases]
    pattern = re.compile(r"(?<![\w-])(?<!\w/)(?:" + "|".join(phrases) + r")(?![\w-])")
    known = frozenset(h for found in heads if found is not None for h in found)
    return _Family(pattern, None if any(found is None for found in heads) else known)


def _heads(phrase: str) -> set[str] | None:
    """The possible beginnings of a phrase, cut to three letters; None when it may begin with anything."""
    while phrase.startswith("(?<!"):
        phrase = phrase[phrase.index(")") + 1 :]
    if phrase.startswith("\\d"):
        return set("0123456789")
    if not phrase.startswith("(?:"):
        literal = _LITERAL.match(phrase)
        said = literal.group() if literal else ""
        if phrase[len(said) : len(said) + 1] in ("?", "*", "{"):
            said = said[:-1]
        return {said[:3]} if said else None
    end = _closing(phrase)
    found: set[str] = set()
    rest = phrase[end + 1 :]
    skippable = rest[:1] in ("?", "*")
    for option in [*_options(phrase[3:end]), *([rest[1:]] if skippable else [])]:
        heads = _heads(option.lstrip()) if option.strip() else None
        if heads is None:
            return None
        found |= heads
    return found


def _closing(phrase: str) -> int:
    """Where the group that opens the phrase closes."""
    depth = 0
    for at, char in enumerate(phrase):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return at
    raise ValueError(f"a group is not closed in {phrase!r}")


def _options(inside: str) -> list[str]:
    """The alternatives of a group, split where no inner group is open."""
    options, depth, start = [], 0, 0
    for at, char in enumerate(inside):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            options.append(inside[start:at])
            start = at + 1
    return [*options, inside[start:]]


_FAMILIES: dict[str, _Family] = {
    **{name: _compiled(lines) for name, lines in (PHRASES | STATES | OUTCOMES | SYMPTOMS | WORKING).items()},
    **{name: _Family(re.compile(shape), None) for name, shape in _SHAPES.items()},
}
FAMILIES = frozenset(_FAMILIES)
"""The names of all families."""


class Cues:
    """The families that speak in a lower-cased statement with straight apostrophes; each is looked up once, when asked for."""

    __slots__ = ("_found", "_heads", "_text")

    def __init__(self, lowered: str) -> None:
        self._text = lowered
        starts = _START.findall(lowered)
        self._heads = {s[:n] for s in starts for n in (1, 2, 3)}
        self._found: dict[str, bool] = {}

    def __contains__(self, family: str) -> bool:
        known = self._found.get(family)
        if known is None:
            pattern, heads = _FAMILIES[family]
            known = (heads is None or not heads.isdisjoint(self._heads)) and pattern.search(self._text) is not None
            self._found[family] = known
        return known

    def any(self, *families: str) -> bool:
        """Whether any of the families speaks."""
        found = self._found
        for family in families:  # a loop: this is the innermost of reading, and a generator costs a third more
            known = found.get(family)
            if known or (known is None and family in self):
                return True
        return False
