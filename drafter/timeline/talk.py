"""What the incident's people speak of: change numbers, commits, versions, and words with their counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

NUMBER = re.compile(
    r"(?:#|/(?:pull|pulls|merge_requests|pr)/|\b(?:pr|mr|pull request|merge request) #?)(\d{1,7})\b", re.IGNORECASE
)
SHA = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b")
VERSION = re.compile(r"\bv?\d+\.\d+(?:\.\d+)+\b|\b[vr]\d+\b|(?<=build )\d{2,}\b|(?<=[a-z] )\d{1,4}\.\d{2,4}\b(?![.%\d])")
"""Versions as people write them: `2.4.1`, `v7`, `r7780`, `build 2088`, and of two parts only after a word (`mailer 1.48`)."""
_WORD = re.compile(r"[a-z][a-z0-9]{3,}")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
COMMON = frozenset(
    """merge pull request from with that this into have been they them there then when what where which will would could should
    chore feat feature fixes fixed update updates updated bump version change changes master main branch make made more
    some only also just like looks again still working issue error errors message http https github slack yaml json file
    responder alert alerts firing resolved high rate time than because about after before down""".split()
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day that a message names: with its telling words, and whether it has a word of change."""

    at: datetime
    words: frozenset[str]
    change: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything that a change or an alert may be recognised by in what people wrote."""

    numbers: Counter[str]
    commits: Counter[str]
    versions: Counter[str]
    words: Counter[str]
    moments: tuple[Moment, ...] = ()
    """In time order."""
    title: frozenset[str] = frozenset()
    """Telling words of the incident's title."""

    def shares(self, text: str, least: int = 2) -> bool:
        """Whether people speak of at least `least` of a text's telling words (of all where it has fewer), or the title of one."""
        own = words(text)
        own = {word for word in own if word.isalpha()} or own  # the number of a host says little
        return bool(own) and (len(own & self.words.keys()) >= min(least, len(own)) or not own.isdisjoint(self.title))


def words(text: str) -> set[str]:
    """The telling words of a text, lower case, compound names taken apart."""
    return set(_WORD.findall(_CAMEL.sub(" ", text).lower())) - COMMON


def talk_of(texts: Iterable[str]) -> Talk:
    """What a number of messages speak of."""
    numbers: Counter[str] = Counter()
    commits: Counter[str] = Counter()
    versions: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for text in texts:
        numbers.update(set(NUMBER.findall(text)))
        low = text.lower()
        commits.update({sha[:7] for sha in SHA.findall(low)})
        versions.update({v.lstrip("v") for v in VERSION.findall(low)})
        counts.update(words(text))
    return Talk(numbers, commits, versions, counts)
