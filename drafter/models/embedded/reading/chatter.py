"""What in a message is of no use to the record: everyday talk, sayings, asides, vague words, and the opening of a recap."""

from __future__ import annotations

import re

from drafter.models.embedded.reading.shape import technicality

_TOLD_BESIDE = re.compile(r"(?:^|[\s(,])(?:btw|by the way)\b")
_SAYING = re.compile(
    r"\b(?:is|are|was|were|it's|they're|that's|works?|breaks?|fails?|goes|happens?) (?:\w+ )?(?:always|never|every time)\b|"
    r"\b(?:always|never|usually) (?:is|are|was|were|works?|breaks?|fails?|goes|happens?)\b"
)
_VAGUE = re.compile(r"\b(?:chang|tri|try|did|do(?:es|ing)?\b|broke|touch|mov)\w* something\b")
_NEXT_WORD = re.compile(r"(?:comms: )?(?:the )?next (?:status )?update\b[^,;]{0,40}$")
_COUNTED = re.compile(r"\b(?:responder-\d+|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m|h)?)(?![\w%.,-]{0,20}\d|\w|%)")
"""Roles and times of day: of people, not of systems."""
_RECAP = re.compile(
    r"\A\W{0,4}(?:(?:a|an|the|quick|short|brief|current) ){0,2}"
    r"(?:summary|recap|tl;?dr|sitrep|hand-?over(?: notes?)?|where we (?:are|stand)|"
    r"for (?:those|people|everyone|anyone|folks) (?:who )?(?:are |is )?(?:just )?(?:join|arriv|com)\w*)\b"
    r"[^\n:]{0,50}(?:\([^)\n]{1,20}\)[ *_]{0,4})?(?::|$)",
    re.IGNORECASE | re.MULTILINE,
)


def is_saying(lowered: str) -> bool:
    """`they are always green`: a habit or a joke, and no system is named for which it holds."""
    return _SAYING.search(lowered) is not None and _technical(lowered) == 0


def is_aside(lowered: str) -> bool:
    """`the build is green btw`: said in passing."""
    return _TOLD_BESIDE.search(lowered) is not None


def is_notice(lowered: str) -> bool:
    """`next update at 12:30`: when there will be word, and nothing of what happened."""
    return _NEXT_WORD.match(lowered) is not None


def is_vague(lowered: str) -> bool:
    """`we changed something and it got worse`: a step or an event without saying which."""
    return _VAGUE.search(lowered) is not None and _technical(lowered) == 0


def recap(message: str) -> int:
    """Where the opening of a recap ends (`summary for those who join:`), or 0: what follows was told when it happened."""
    found = _RECAP.match(message)
    return found.end() if found else 0


def _technical(lowered: str) -> int:
    said = _COUNTED.sub(" ", lowered)
    return technicality(said, said.split())
