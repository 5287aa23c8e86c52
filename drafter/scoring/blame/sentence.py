"""A sentence with code, links and quotations masked and every possible subject replaced by one tag character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.scoring.blame import lexicon as lx

_MASKED = re.compile(
    r"```.*?```|`[^`\n]+`|\bhttps?://\S+|\b[\w.-]+/[\w./-]+|(?<![\w'’])\"[^\"\n]{2,}\"|“[^”\n]{2,}”|«[^»\n]{2,}»|(?<![\w'’])'[^'\n]{2,}'(?!\w)",
    re.S,
)
_QUOTES = "\"“«'"
_NOT_PEOPLE = re.compile(
    r"\b(?:human|user|operator|admin|developer|engineer|person|people)[- ](?:readable|facing|error rate|errors? rate|interface|agent|id"
    r"|portal|experience|tools?|console|workstations?|account|group|pod|pods|api|guide|docs?|documentation|sdk|manifest|crd|pattern"
    r"|library|namespace|resources?|deployment|version|image|days?|hours?|load)\b"
    r"|\b(?:kubernetes|prometheus|etcd|kafka|strimzi|cert-manager|vault|grafana|redis|postgres\w*|ternary|bitwise|logical|comparison|spark"
    r"|mysql|k8s|eck|argo\w*|rook|[\w-]+-)[ -]?operators?\b|\bsupport (?:ticket|case|plan|window)s?\b|\bon-call (?:rotation|schedule|alert|pager|phone)s?\b"
    r"|\b(?:vendor|provider|supplier)['’]s\s+(?:fault|error)\s+(?:code|log|domain|message)s?|\bteam[- ](?:channel|page|rotation|calendar|meeting)\b|\bit (?=\w)|\blead(?:s|ing)?(?: time| to)\b|\bstaff(?:ing)?(?: hours)\b",
    re.I,
)
_DETERMINER = "(?:the|a|an|our|their|one of the|one of our|various|some|all|another|every|any|that|this|which|no)"
_PREMODIFIER = (
    "(?:(?:on-call|on call|duty|junior|senior|new|platform|database|network|release|security|backend|frontend|data|lead)(?= ))"
)
_FUNCTION = "(?:by|of|to|in|on|at|for|from|with|and|or|but|was|were|is|are|had|has|have|that|which|who|the|a|an|did|not)"
_SUBJECT = re.compile(
    rf"(?P<handle>(?<![\w.])@[\w][\w.-]*)"
    rf"|\b(?P<we>we|we['’](?:ve|d|re)|us|our team|ourselves)\b"
    rf"|\b(?P<self>i|i['’](?:ve|d|m)|me|myself)\b"
    rf"|\b(?P<pronoun>he|she|him|her(?= \w+(?:ed|ing)?\b)|himself|herself)\b|\b(?P<they>they|themselves)\b"
    rf"|(?:\b{_DETERMINER}\s+(?:(?!{_FUNCTION}\b)[\w-]+(?:['’]s)?\s+){{0,2}}?|\b{_PREMODIFIER}\s+)?"
    rf"\b(?P<role>{lx.ROLES})\b(?:\s+(?:on duty|on call|on shift|in charge|concerned|involved))?"
    rf"|(?:\b(?:the|our|their|another|both)\s+)?(?P<team>\b(?:[\w&-]+\s+)?(?:teams?)\b|\b(?:{lx.TEAMS})\b)"
    rf"|(?:\b(?:the|our|their|a)\s+)?\b(?P<vendor>{lx.VENDORS})\b",
    re.I,
)
_CAPITAL = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:\s+(?:van\s+|de\s+|von\s+)?[A-Z][\w'’-]+)?")
_ATTACKER = re.compile(
    r"\b(?:attackers?|intruders?|adversar\w+|malicious|hackers?|spammers?|threat actors?|abusers?|scammers?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Tagged:
    """`text` is lower case with one private character a subject; `at` maps each of its characters to the original offset."""

    text: str
    at: list[int]
    quoted: str
    attacker: bool


def tag(sentence: str) -> Tagged:
    """Masks, then tags. Linear in the length of the sentence."""
    quoted: list[str] = []

    def blank(match: re.Match[str]) -> str:
        if match[0][0] in _QUOTES:
            quoted.append(match[0].lower())
        return "\u00b7" * len(match[0])

    masked = _MASKED.sub(blank, sentence)
    subjects = _subjects(masked)
    out: list[str] = []
    at: list[int] = []
    place = 0
    for start, end, kind in subjects:
        if start < place:
            continue
        out.append(masked[place:start].lower())
        at.extend(range(place, start))
        out.append(kind)
        at.append(start)
        place = end
    out.append(masked[place:].lower())
    at.extend(range(place, len(masked) + 1))
    return Tagged("".join(out), at, " ".join(quoted), _ATTACKER.search(masked) is not None)


def _subjects(masked: str) -> list[tuple[int, int, str]]:
    exempt = [m.span() for m in _NOT_PEOPLE.finditer(masked)]
    found: list[tuple[int, int, str]] = []
    for match in _SUBJECT.finditer(masked):
        kind = str(match.lastgroup)
        start, end = match.span()
        if kind == "self" and match[0] == "i" and masked[max(0, start - 1) : start] not in ("", " ", "("):
            continue
        if kind in ("role", "team", "vendor") and any(a < end and start < b for a, b in exempt):
            continue
        if kind == "team" and match["team"].lower() == "it" and match["team"] != "IT":
            continue
        found.append((start, end, _KINDS[kind]))
    taken = [(a, b) for a, b, _ in found]
    for match in _CAPITAL.finditer(masked):
        start, end = match.span()
        if not any(a < end and start < b for a, b in taken) and _is_person(match[0], masked[end : end + 40]):
            found.append((start, end, lx.PERSON))
    return sorted(found)


_KINDS = {
    "handle": lx.PERSON, "we": lx.WE, "self": lx.SELF, "pronoun": lx.PERSON, "they": lx.THEY,
    "role": lx.ROLE, "team": lx.TEAM, "vendor": lx.VENDOR,
}  # fmt: skip
_HUMAN_VERB = re.compile(
    r"(?:['’]s)?\s+(?:(?:had|has|was|carelessly|again|mistakenly|simply|just|then|clearly|also|never|always)\s+){0,2}"
    r"(?:forgot\w*|neglected|ignored|overlooked|misjudged|assumed|rushed|panicked|mistyped|misread|thought|approved|merged|waved"
    r"|should(?:n['’]t)? have|ought|could have|didn['’]?t|did not|never|bother\w*|screwed|messed|botched|broke|deployed|pushed|skipped"
    r"|bypassed|violated|fat-fingered|careless\w*|mistake|fault|negligence|sloppy|accidentally|mistakenly|failed to \w+)\b",
    re.I,
)


def _is_person(phrase: str, after: str) -> bool:
    first = phrase.split()[0].lower()
    if first in lx.NOT_A_NAME and first not in lx.WORD_NAMES:
        return False
    if first in lx.WORD_NAMES:
        return (
            " " in phrase and phrase.split()[1][0].isupper() and first in lx.first_names() or _HUMAN_VERB.match(after) is not None
        )
    if first in lx.first_names():
        return True
    return " " not in phrase and _HUMAN_ONLY.match(after) is not None


_HUMAN_ONLY = re.compile(
    r"\s+(?:(?:had|has|carelessly|simply|just|clearly|also|again)\s+)?(?:forgot|neglected to|misjudged|rushed|panicked|mistyped|misread|fat-fingered"
    r"|didn['’]t (?:bother|think|check|read)|did not (?:bother|think|check|read)|assumed|waved|botched|screwed up|messed up|overlooked)\b",
    re.I,
)
