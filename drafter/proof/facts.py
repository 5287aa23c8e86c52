"""The facts in a sentence that can be checked to the letter: numbers, times, identifiers, names, negations.

Nothing here judges meaning. A sentence may paraphrase; what it may not do is carry a number, a time, an identifier or a
name that the cited records do not carry, or turn a "no" into a "yes".
"""

from __future__ import annotations

import re

from drafter.proof.given_names import given_names

_TOKEN = re.compile(r"[^\s,;!?()\[\]{}\"“”‘<>|=]+")
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:])")
_NUMBER = re.compile(r"(?<![\w.])[-+]?\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_NUMBER_WORDS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100",
}  # fmt: skip
_NUMBER_WORD = re.compile(r"\b(" + "|".join(_NUMBER_WORDS) + r")\b", re.I)
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nor|neither|without|cannot|unable|nothing|nobody|unaffected|unrelated|failed|fails|failing"
    r"|failure|ruled|excluded|denied|lack(?:s|ed|ing)?|isn|unsuccessful(?:ly)?|ineffective)\b|n['’]t\b|\b(?:dont|didnt|cant|wont|doesnt|isnt|wasnt)\b",
    re.I,
)
_NEGATED_SPAN = re.compile(
    r"(?:\b(?:not|never|without|cannot)\b|n['’]t\b|\b(?:dont|didnt|cant|wont|doesnt|isnt|wasnt)\b)\s+((?:[\w'’-]+\s*){1,3})", re.I
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ROLE = re.compile(r"\b[a-z]+-\d+\b")
_OPENER = re.compile(r"(?:^|[.!?:;]\s+)([A-Z][a-zà-ÿ]{2,})\b")


def clock_times(text: str) -> set[tuple[int, int]]:
    """Clock times as (hour, minute); seconds, where given, are checked as part of the token elsewhere."""
    return {(int(m[1]), int(m[2])) for m in _CLOCK.finditer(text)}


def _plain(number: str) -> str:
    value = number.replace(",", "").lstrip("+")
    if "." in value and "e" not in value.lower():
        value = value.rstrip("0").rstrip(".")
    return value


def numbers(text: str) -> set[str]:
    """Numbers as normalised decimal strings (`1,200.0` → `1200`), number words from two upwards included."""
    found = {_plain(m[0]) for m in _NUMBER.finditer(_CLOCK.sub(" ", _ROLE.sub(" ", text)))}
    return found | {_NUMBER_WORDS[m[1].lower()] for m in _NUMBER_WORD.finditer(text)}


def digit_runs(text: str) -> set[str]:
    """Whole runs of digits, also those inside identifiers (`v41` carries 41), normalised like `numbers`."""
    return {_plain(run) for run in _DIGITS.findall(text)}


def identifiers(text: str) -> set[str]:
    """Tokens that name a thing: with a digit beside letters, `_`, `/`, an inner dot, `::`, or an inner capital."""
    found: set[str] = set()
    for raw in _TOKEN.findall(text):
        token = raw.strip(".:'’`*#-")
        if len(token) < 2 or not any(c.isalpha() for c in token) or _ROLE.fullmatch(token):
            continue
        inner = token[1:]
        mixed = any(c.isdigit() for c in token) or "_" in token or "/" in token or "::" in token
        dotted = "." in inner.rstrip(".") and " " not in token
        camel = any(c.isupper() for c in inner) and any(c.islower() for c in token)
        if (mixed or dotted or camel) and not _CLOCK.fullmatch(token):
            found.add(token.lower())
    return found


def roles(text: str) -> set[str]:
    """Roles such as `responder-3`."""
    return set(_ROLE.findall(text))


def names(text: str) -> set[str]:
    """Lower-cased words that look like proper names: capitalised inside a clause, or a given name that opens one. Clauses that
    code joins with a semicolon keep their capitals."""
    found: set[str] = set()
    for match in re.finditer(r"(?<=[\w,:)] )([A-Z][a-zà-ÿ]{2,})\b", text):
        found.add(match[1].lower())
    found.update(w for w in (m[1].lower() for m in _OPENER.finditer(text)) if w in given_names())
    return found


def words(text: str) -> set[str]:
    """Lower-cased words, possessive endings removed."""
    return {re.sub(r"['’]s?$", "", w.lower()) for w in WORD.findall(text)}


def negates(text: str) -> bool:
    """Whether the text denies anything at all."""
    return _NEGATION.search(text) is not None


def negated_words(text: str) -> set[str]:
    """Content words that stand under a negation (up to three words after it), cut to five letters to meet inflections."""
    found: set[str] = set()
    for match in _NEGATED_SPAN.finditer(text):
        found.update(w[:5] for w in words(match[1]) if len(w) > 4)
    return found
