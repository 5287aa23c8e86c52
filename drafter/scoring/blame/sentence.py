"""A sentence with code, links and quotations masked and every possible subject replaced by one tag character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.proof.given_names import given_names
from drafter.scoring.blame import lexicon as lx

_MASKED = re.compile(
    r"```.*?```|`[^`\n]+`|\bhttps?://\S+|\b[\w.-]+/[\w./-]+|(?<![\w'’])\"[^\"\n]{2,}\"|“[^”\n]{2,}”|«[^»\n]{2,}»|(?<![\w'’])'[^'\n]{2,}'(?!\w)",
    re.S,
)
_MAY_MASK = ("`", "/", '"', "“", "«", "'")
_QUOTES = "\"“«'"
_TOKEN = re.compile(r"@?[^\W\d_][\w'’-]*")
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, lower case without its possessive ending, and where it stands."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """`text` is lower case with one private character a subject; `at` maps each of its characters to the original offset."""

    text: str
    at: list[int]
    subjects: frozenset[str]
    quoted: str
    attacker: bool


def words_of(text: str) -> list[Word]:
    """The words of a text, possessive endings cut from `low` and `end`."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        bare = next((word[: -len(p)] for p in _POSSESSIVE if word.endswith(p)), word)
        found.append(Word(bare, bare.lower(), match.start(), match.start() + len(bare)))
    return found


def tag(sentence: str) -> Tagged:
    """Masks, then tags. Linear in the length of the sentence."""
    quoted: list[str] = []

    def blank(match: re.Match[str]) -> str:
        if match[0][0] in _QUOTES:
            quoted.append(match[0])
        return "\u00b7" * len(match[0])

    masked = _MASKED.sub(blank, sentence) if any(m in sentence for m in _MAY_MASK) else sentence
    words = words_of(masked)
    out: list[str] = []
    at: list[int] = []
    place = 0
    for start, end, kind in _subjects(masked, words):
        if start < place:
            continue
        out.append(masked[place:start].lower())
        at.extend(range(place, start))
        out.append(kind)
        at.append(start)
        place = end
    out.append(masked[place:].lower())
    at.extend(range(place, len(masked) + 1))
    attacker = any(w.low in lx.ATTACKERS for w in words)
    return Tagged("".join(out), at, frozenset(o for o in out if o in lx.SUBJECT_NAMES), " ".join(quoted), attacker)


def _subjects(masked: str, words: list[Word]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for n, word in enumerate(words):
        kind = lx.SIMPLE.get(word.low)
        if kind is None and word.low in lx.HEADS:
            kind = _headed(words, n)
        if kind is None and word.text[0] == "@":
            kind = lx.PERSON
        if kind is None and word.text[0].isupper():
            kind = _named(masked, words, n)
        if kind is None or (kind == lx.SELF and word.text == "i" and n and not masked[word.start - 1].isspace()):
            continue
        if kind in (lx.ROLE, lx.TEAM, lx.VENDOR) and lx.NOT_PEOPLE.search(masked, max(0, word.start - 24), word.end + 24):
            continue
        found.append((_start(words, n) if kind in (lx.ROLE, lx.TEAM, lx.VENDOR) else word.start, _end(masked, word, kind), kind))
    return found


def _headed(words: list[Word], n: int) -> str | None:
    """A head noun that names people only in company: `team member`, `tech lead`, `no one`, `night shift`."""
    before = words[n - 1].low if n else ""
    after = words[n + 1 : n + 5]
    if before in lx.HEADS[words[n].low]:
        return lx.TEAM if words[n].low in ("shift", "desk") else lx.ROLE
    if words[n].low in ("member", "members") and len(after) > 1 and after[0].low == "of" and after[-1].low + after[1].low:
        return lx.ROLE if any(w.low in ("team", "staff", "teams") for w in after) else None
    return None


def _start(words: list[Word], n: int) -> int:
    """Where the noun phrase begins: back over up to two modifiers to a determiner, else over one known modifier."""
    for back in (1, 2, 3):
        if n - back < 0 or (back > 1 and words[n - back + 1].low in lx.FUNCTION_WORDS):
            break
        if words[n - back].low in lx.DETERMINERS and all(w.low not in lx.FUNCTION_WORDS for w in words[n - back + 1 : n]):
            return words[n - back].start
    return words[n - 1].start if n and words[n - 1].low in lx.MODIFIERS else words[n].start


_AFTER_ROLE = re.compile(r" (?:on duty|on call|on shift|in charge|concerned|involved)\b", re.I)
_OF_TEAM = re.compile(r" of (?:the |our |their )?(?:\w+ )?(?:teams?|staff)\b", re.I)


def _end(masked: str, word: Word, kind: str) -> int:
    if kind == lx.ROLE:
        for pattern in (_AFTER_ROLE, _OF_TEAM):
            if after := pattern.match(masked, word.end):
                return after.end()
    return word.end


_HUMAN_VERB = re.compile(
    r"(?:['’]s)?\s+(?:(?:had|has|was|carelessly|again|mistakenly|simply|just|then|clearly|also|never|always)\s+){0,2}"
    r"(?:forgot\w*|neglected|ignored|overlooked|misjudged|assumed|rushed|panicked|mistyped|misread|thought|approved|merged|waved"
    r"|should(?:n['’]t)? have|ought|could have|didn['’]?t|did not|never|bother\w*|screwed|messed|botched|broke|deployed|pushed|skipped"
    r"|bypassed|violated|fat-fingered|careless\w*|mistake|fault|negligence|sloppy|accidentally|mistakenly|failed to \w+)\b",
    re.I,
)
_HUMAN_ONLY = re.compile(
    r"\s+(?:(?:had|has|carelessly|simply|just|clearly|also|again)\s+)?(?:forgot|neglected to|misjudged|rushed|panicked|mistyped|misread|fat-fingered"
    r"|didn['’]t (?:bother|think|check|read)|did not (?:bother|think|check|read)|assumed|waved|botched|screwed up|messed up|overlooked)\b",
    re.I,
)


def _named(masked: str, words: list[Word], n: int) -> str | None:
    """PERSON for a given name in a place where a person stands; a name that is a word needs a verb that only people do."""
    first = words[n].low
    if n and words[n - 1].low in given_names() and words[n - 1].text[0].isupper() and words[n].start == words[n - 1].end + 1:
        return lx.PERSON
    if first in lx.WORD_NAMES:
        return lx.PERSON if _HUMAN_VERB.match(masked, words[n].end) else None
    if first in lx.NOT_A_NAME:
        return None
    if first in given_names() or _HUMAN_ONLY.match(masked, words[n].end):
        return lx.PERSON
    return None
