"""Words of changes, alerts and chat, comparable with each other, and what names a change outright: numbers, commits, versions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[a-z][a-z0-9]{2,}|(?<!\d)\d+\.\d+(?:\.\d+)*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NUMBER = re.compile(r"(?:#|/pull/|/merge_requests/|/pulls/|\bPR ?#?|\bMR ?!?|!)(\d{1,7})\b")
_COMMIT = re.compile(r"\b(?=[0-9a-f]{0,40}\d)[0-9a-f]{7,40}\b")
_BUILD = re.compile(r"\b((?:v|r|build[ -]?|rev[ -]?)\d{2,6})\b", re.I)
_VERSION = re.compile(r"\bv?(\d{1,8}(?:\.\d{1,6}){1,3}(?:-[0-9A-Za-z]{1,20})?|\d{8}-[0-9a-f]{6,12})\b")
_ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{4}-\d{2}-\d{2}\b")

STEM = 7
COMMON = frozenset(
    """a about above add added adding adds after again all allow allowed also and any app are back because been before being
    bump bumped bumps but can change changed changes check chore chores clean cleanup code com commit config configuration
    could create data default del delete deploy deployed deployment did does doing done down each edit enable error errors
    even every failed failing feat feature fix fixed fixes fixing for from get gets github gitlab give given going got had
    has have here hotfix how http https into issue its just keep like list longer look looks main make makes makefile
    master maybe merge merged minor more move much need needs new not now off old one only onto org other our out over
    page patch patches please pull push pushed readme refactor release released remove removed removes rename replace
    request requests revert reverted rollback rolled run running see seems server service services set should show since
    some staging start state still stop support sure take test tested testing tests than that the their them then there
    these they thing think this through time too tree try turn two type under until update updated updates upgrade use
    used uses user users using value values via want was way well went were what when where which while who will with work
    works would www yaml yml you your json file files branch branches prod production version versions src lib index html
    false true null none name names image images key keys web site website broken alert alerts happened happening know
    looking good right first last next same incident outage problem problems automated automatic bot""".split()
)
"""Words that tell no change from another."""


def terms(text: str) -> set[str]:
    """Stems of lower-cased words of three letters and more, compounds split, common words left out; versions whole."""
    split = _CAMEL.sub(" ", text).lower()
    found = set()
    for match in _WORD.finditer(split):
        word = match.group()
        if word not in COMMON and word.removesuffix("s") not in COMMON:
            found.add(stem(word))
    return found


def stem(word: str) -> str:
    """What inflections of a word share: the plural `s` gone, then the first `STEM` letters; versions stay whole."""
    if word[0].isdigit():
        return word
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:STEM]


def names(text: str) -> set[str]:
    """What names a change outright: `#123`, `commit:abcdef0` (seven digits), `version:4.0.8`. Addresses and times are none."""
    plain = _ADDRESS.sub(" ", text)
    found = {f"#{number}" for number in _NUMBER.findall(plain)}
    found |= {f"commit:{commit[:7]}" for commit in _COMMIT.findall(plain)}
    found |= {f"version:{build.lower()}" for build in _BUILD.findall(plain)}
    return found | {f"version:{version}" for version in _VERSION.findall(plain)}


def rarity(documents: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """For each word 0..1: 1 stands in one document only, towards 0 in all of them."""
    counts: Counter[str] = Counter()
    total = 0
    for words in documents:
        counts.update(words)
        total += 1
    scale = math.log(1 + max(total, 1))
    return {word: math.log(1 + total / count) / scale if total > 1 else 1.0 for word, count in counts.items()}


def likeness(weights: Iterable[float]) -> float:
    """0..1 from the weights (0..1) of the words that two texts share: one rare word gives 0.45, two 0.7, three 0.83."""
    return 1.0 - math.exp(-0.6 * sum(weight * weight for weight in weights))
