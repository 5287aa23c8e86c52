"""Findings of blame in prose: one pass a sentence, spans in the original text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from drafter.scoring.blame.leaning import heaviest, leans
from drafter.scoring.blame.lexicon import NOVICES
from drafter.scoring.blame.naming import ADDRESSED, shares
from drafter.scoring.blame.notation import SELF, SUBJECT_NAMES, WE, Phrase, compile_phrase
from drafter.scoring.blame.reading import PIECES, Read, read, tokens
from drafter.scoring.blame.rule import VETO, Rule, Severity
from drafter.scoring.blame.rules import RULES

ORDER: dict[Severity, int] = {"block": 0, "warn": 1, "info": 2}
_AGENTS = frozenset({"F1", "F2", "F5", "F8", "F17"})
LEANS, LEANS_ALONE = 1.5, 1.75
"""Log odds from which the second reader's word is a finding where somebody is named who could be blamed, and where nobody is."""
UNLIKELY = 0.05
"""The share below which a family is not told beside another."""
_OURSELVES = frozenset({WE, SELF})
SHORTEST = 6  # words and marks: a heading is no sentence
TELLS = {rule.family: rule.tell for rule in reversed(RULES) if rule.severity != "info"}
_EXCUSABLE = frozenset({"F1", "F4", "F5", "F7", "F8", "F17"})
_EXCUSE = re.compile(
    r" (?:since|as|for|so)\| | because\|? (?!of |novice |it was (?:only|just|merely|easier|quicker|late|friday|·) |[PRZTVYWIN] )"  # a clause about a system
    r"| , which\| (?:applies|does|do|names|reads|shows|needs|takes|asks|belongs|covers) "
    r"| as (?:expected|planned|documented|designed|agreed|intended|instructed|advised|described|scheduled|usual procedure) "
)
_AS_TOLD = re.compile(
    r" (?:as|following|according to|as per|per|by)\|? (?:the|our|its) (?:\S+ )?"
    r"(?:runbook|procedure|plan|guide|playbook|manual|policy|instructions?|ticket|checklist|form|panel|screen|wizard|tool|console|contract)\|? "
    r"| (?:as part of|in line with|in agreement with|on the advice of|at the (?:\S+ ){0,3}request|with the (?:consent|approval|agreement) of)\|? "
)
_HAD_IT_BEEN = re.compile(r" (?:, had|if)\|? (?:the|a|an|its|our|there) ")
_CONDITION = re.compile(r" (?:because of|due to|owing to) [^A-Z]*$")
"""What a person did not do or see is no blame where the sentence says which condition of the system explains it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: `start` and `end` are character offsets in the text given; `subject` is person, role, team, vendor,
    we, system or none; `rule` says in words what fired, `tell` is the direction of a rewrite."""

    family: str
    severity: Severity
    start: int
    end: int
    subject: str
    rule: str
    tell: str


def _compiled(rules: Iterable[Rule]) -> list[tuple[Rule, Phrase]]:
    """The gravest first, so that the first phrase found for a family is its finding; vetoes last."""
    ordered = sorted(rules, key=lambda rule: (rule.family == VETO, ORDER[rule.severity]))
    return [(rule, compile_phrase(line)) for rule in ordered for line in rule.phrases.strip().splitlines()]


PHRASES = _compiled(RULES)


_SIZE = len(PHRASES)


def _bits(of: Callable[[Phrase], bool]) -> int:
    return sum(1 << n for n, (_, phrase) in enumerate(PHRASES) if of(phrase))


_WITHOUT_NEEDS = _bits(lambda phrase: not phrase.needs)
_SUBJECT_FIRST = _bits(lambda phrase: phrase.subject_first)
"""The phrases that begin with a subject: what they are anchored by stands behind the first one."""
_NEEDS = {letter: _bits(lambda phrase, letter=letter: letter in phrase.needs) for letter in SUBJECT_NAMES}  # type: ignore[misc]  # a bound default


class _Index(dict[str, int]):
    """For a word, the phrases of which it is a first anchor, and above them (shifted by their number) those of which it is a
    second: only a phrase that has both is worth a search. Remembers words, up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.exact: dict[str, int] = {}
        self.beginnings: dict[str, int] = {}
        self.always = 0
        for n, (_, phrase) in enumerate(PHRASES):
            for place in (0, 1):
                bit = 1 << (n + place * _SIZE)
                if len(phrase.anchors) <= place:
                    self.always |= bit
                    continue
                for anchor in phrase.anchors[place]:
                    table = self.beginnings if anchor[-1] == "*" else self.exact
                    key = anchor.rstrip("*")
                    table[key] = table.get(key, 0) | bit

    def __missing__(self, low: str) -> int:
        found = 0
        for word in [*PIECES[low].split(), *(["novice"] if low in NOVICES else [])]:
            found |= self.exact.get(word, 0)
            for end in range(2, min(len(word), 16) + 1):
                found |= self.beginnings.get(word[:end], 0)
        if len(low) < 24 and len(self) < 50_000:
            self[low] = found
        return found


_INDEX = _Index()


def judge(sentence: str) -> tuple[Finding, ...]:
    """Findings in one sentence, gravest first and likeliest family first, at most one a family. No finding is the normal case.
    Never raises.

    The rules are asked first; where they find nothing to block or to warn of, the second reader (`leaning`) is."""
    words = tokens(sentence)
    lows = [w.lower() for w in words]
    seen = read(words, lows)
    found = _by_rules(sentence, words, lows, seen)
    if found and any(f.severity != "info" for f in found):
        return _named(seen, found)
    if found is None or seen.attacker or len(words) < SHORTEST:
        return _sorted(found)
    if leans(seen.text, LEANS_ALONE if seen.classes <= _OURSELVES else LEANS) and not _exempt(seen.text):
        found.append(_leant(sentence, words, seen))
    return _sorted(found)


def _named(seen: Read, found: list[Finding]) -> tuple[Finding, ...]:
    """The findings by severity and likelihood, without the families that hardly fit beside the first."""
    share = shares(seen.text, (f.family for f in found if f.severity != "info"))
    first, *others = sorted(found, key=lambda f: (ORDER[f.severity], -share[f.family]))
    return first, *(f for f in others if share[f.family] >= UNLIKELY)


def _exempt(text: str) -> bool:
    return any(phrase.pattern.search(text) for rule, phrase in PHRASES if rule.family == VETO)


def ruled(sentence: str) -> tuple[Finding, ...]:
    """What the rules alone find."""
    words = tokens(sentence)
    lows = [w.lower() for w in words]
    return _sorted(_by_rules(sentence, words, lows, read(words, lows)))


def _sorted(found: list[Finding] | None) -> tuple[Finding, ...]:
    if not found:
        return ()
    return tuple(sorted(found, key=lambda f: (ORDER[f.severity], int(f.family[1:]))))


def _by_rules(sentence: str, words: list[str], lows: list[str], seen: Read) -> list[Finding] | None:
    """None when the sentence is exempt."""
    later = reduce(or_, map(_INDEX.__getitem__, lows[seen.first :]), _INDEX.always)
    anchored = reduce(or_, map(_INDEX.__getitem__, lows[: seen.first]), later)
    found = _findings(sentence, words, seen, (anchored & (anchored >> _SIZE) & ~_SUBJECT_FIRST) | (later & (later >> _SIZE)))
    if found is not None and seen.quoted and all(f.severity == "info" for f in found):
        return [*found, *_in_quotation(seen, sentence)]
    return found


def _leant(sentence: str, words: list[str], seen: Read) -> Finding:
    """What the second reader says: a warning, for no rule can be named that was broken."""
    start, end = heaviest(seen.text)
    touched = [p for p in seen.places(sentence, words, len(seen.text)) if p[0] < end and p[1] > start]
    share = shares(seen.text, ())
    family = max(ADDRESSED, key=lambda f: share[f])
    subject = next((SUBJECT_NAMES[c] for c in seen.text.split() if c in SUBJECT_NAMES), "none")
    return Finding(family, "warn", touched[0][2], touched[-1][3], subject, "reads as blame", TELLS[family])


def _findings(sentence: str, words: list[str], seen: Read, worth: int) -> list[Finding] | None:
    """None when the sentence is exempt."""
    found: dict[str, tuple[Rule, re.Match[str]]] = {}
    if not worth:
        return []
    worth &= reduce(or_, map(_NEEDS.__getitem__, seen.classes), _WITHOUT_NEEDS)
    while worth:
        lowest = worth & -worth
        worth ^= lowest
        rule, phrase = PHRASES[lowest.bit_length() - 1]
        if rule.family in found or (seen.attacker and rule.family in _AGENTS):
            continue
        if rule.family == VETO and not found:
            return []
        match = phrase.pattern.search(seen.text)
        if match is None:
            continue
        if rule.family == VETO:
            return None
        if rule.family in _EXCUSABLE and _excused(seen.text, match, rule.family):
            continue
        found[rule.family] = rule, match
    if not found:
        return []
    places = seen.places(sentence, words, max([m.end() for _, m in found.values()], default=0))
    return [_finding(rule, match, places) for rule, match in found.values()]


def _excused(text: str, match: re.Match[str], family: str) -> bool:
    after = match.end() - 1
    if family == "F4":
        return bool(_HAD_IT_BEEN.search(text, after))
    if _AS_TOLD.search(text, match.start()):
        return True
    if family == "F1":
        return False
    return bool(
        _EXCUSE.search(text, after) or text.startswith(" because| ") or (family != "F17" and _CONDITION.search(text, after))
    )


def _finding(rule: Rule, match: re.Match[str], places: list[tuple[int, int, int, int]]) -> Finding:
    start, end = match.span()
    touched = [p for p in places if p[0] < end and p[1] > start]
    subject = next((SUBJECT_NAMES[c] for c in match[0] if c in SUBJECT_NAMES), "none")
    return Finding(rule.family, rule.severity, touched[0][2], touched[-1][3], subject, rule.name, rule.tell)


_ADOPTED = re.compile(
    r" (?:hard to (?:disagree|argue)|not (?:really |seriously )?(?:argue|disagree|object|contradict|deny)|sum(?:s|med)? (?:it|things|the \S+) up|sums up|rightly so|and rightly"
    r"|a view (?:that )?W share|W (?:all )?(?:share|agree|accept|concur|endorse)|(?:W|I) can only (?:second|agree|confirm|repeat)|quite right|spot on|well said"
    r"|rightly (?:put|said|noted|remarked|observed|asked)|(?:put|said) it (?:so )?(?:well|nicely|best|rightly|aptly)|(?:put|said) it|general agreement|to quote"
    r"|nothing to add|says (?:it all|everything|enough)|concurs?|(?:is|was|are|were) (?:, )?(?:sadly |regrettably |unfortunately |only too |all too |entirely |quite |, )*(?:accurate|true|correct|fair|justified|deserved|apt|right)|(?:had|have|has|got) it right|(?:bears?|bore) (?:this|that|it|P|Y) out|prov(?:e|es|ed) (?:P|Y|it|that) right|(?:was|were|is|are) right|hits? the nail|(?:needs?|requires?) no comment|who (?:would|could|can|will) (?:contradict|disagree|argue|object|blame)|(?:is|are) adopted|adopts|agrees? with|how right|was right|is right|exactly that|no arguing"
    r"|enough said|could not agree more|fair summary|endorsed?|in the words of (?!the (?:chat|channel|log|ticket|report)\b)\S+) "
)
ADOPTED = 4.0
"""How much less the second reader asks of a quotation that the narrator makes his own."""


def _in_quotation(seen: Read, sentence: str) -> list[Finding]:
    """Blame inside a quotation is evidence, not narration: information only, unless the narrator makes it his own."""
    adopted = bool(_ADOPTED.search(seen.text))
    for quotation in seen.quoted:
        inner = [f for f in judge(quotation[1:-1]) if f.severity != "info"]
        rule = inner[0].rule if inner else "reads as blame" if adopted and _leaning(quotation[1:-1]) else None
        if rule is not None:
            start = sentence.index(quotation)
            tell = "Keep it in the evidence; paraphrase."
            severity: Severity = "warn" if adopted else "info"
            return [Finding("F19", severity, start, start + len(quotation), "none", f"quoted: {rule}", tell)]
    return []


def _leaning(quotation: str) -> bool:
    words = tokens(quotation)
    return leans(read(words, [w.lower() for w in words]).text, LEANS - ADOPTED)
