"""Findings of blame in prose: one pass a sentence, spans in the original text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.scoring.blame import lexicon as lx
from drafter.scoring.blame.rules import RULES, Rule, Severity
from drafter.scoring.blame.sentence import Tagged, tag

_CUE = re.compile(
    r"should|could|would|might|ought|must|suppos|only|had |fail|neglect|forg[eo]t|omit|did|didn|never|miss|overlook|ignor|error|mistake|pebkac"
    r"|finger|careless|slopp|neglig|reckless|irrespons|unprofess|complacen|judg|wrong|foolish|stupid|excus|accept|lax|baked|hast|cavalier|thought"
    r"|useless|shoddy|laz|amateur|clums|inept|compet|improper|attenti|distract|confiden|arrogan|clueless|naive|advised|rash|qualif|mis|violat"
    r"|skip|bypass|circumv|flout|disregard|breach|without|awareness|shortcut|corners|rogue|against|junior|experience|usual|again|depth|just|simpl"
    r"|mere|trivial|obvious|easil|enough|everyone|hindsight|retrospect|foresee|prevent|avoid|predict|sign|flag|clear|bound|wait|ridic|insane|disast"
    r"|nightmare|embarr|horr|shame|pathetic|laugh|circus|joke|absurd|believ|boggl|appal|disgrac|idiot|dumb|moron|clown|farce|fiasco|shambles|wreck"
    r"|dumpster|forgiv|outrag|explic|shock|abysm|debacle|sheer|great idea|brillian|nice |!!|reprimand|disciplin|warning|retrain|performance|hold|held"
    r"|fired|sacked|hr |revoke|remove|remind|careful|vigilan|diligen|who|why|root cause|due|because|my |bad|culpa|screw|mess|broke|crash|took|brought"
    r"|caus|corrupt|nuke|kill|introduc|push|deploy|merg|ship|accident|inadvert|blind|blam|fault|assum|presum|rush|panic|guess|waved|rubber|sorry"
    r"|nothing|nobody|no one|slow|late|underest|decided|deem|word with|talk|not |n't|n’t|lack|unnoticed|attempts|tinker|wiped|ruined|destroy|deleted",
    re.I,
)
_POLICY = re.compile(
    r"\bblame-?less|\bnot\s+(?:about|for|to)\s+(?:assign\w*\s+)?blam|\bassign(?:ing)?\s+blame|\bwithout\s+blame|\bnever\s+(?:a|the)\s+(?:root\s+)?cause"
    r"|\bno\s+(?:one|individual)\s+(?:is|was)\s+(?:to\s+blame|at\s+fault)|\bgit\s+blame\b|\bpage\s+fault|\bfault[- ](?:injection|tolerant|domain|toleran)",
    re.I,
)
_ACTION_ITEM = re.compile(
    r"^\W*(?:\[[ x]\]\s*)?(?:add|make|ensure|require|create|implement|block|reject|page|alert|document|automate)\b", re.I
)
_ORDER: dict[Severity, int] = {"block": 0, "warn": 1, "info": 2}


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


def judge(sentence: str) -> tuple[Finding, ...]:
    """Findings in one sentence, gravest first, at most one a family. No finding is the normal case. Never raises."""
    if _CUE.search(sentence) is None:
        return ()
    tagged = tag(sentence)
    policy = _POLICY.search(sentence) is not None
    found: dict[str, Finding] = {}
    for rule in RULES:
        if rule.family in found and _ORDER[found[rule.family].severity] <= _ORDER[rule.severity]:
            continue
        match = rule.pattern.search(tagged.text)
        if match is None or policy or (tagged.attacker and rule.family in _AGENTS):
            continue
        found[rule.family] = _finding(rule, tagged, match, _ACTION_ITEM.match(sentence) is not None)
    if not found and tagged.quoted:
        found.update(_in_quotation(tagged, sentence))
    return tuple(sorted(found.values(), key=lambda f: (_ORDER[f.severity], f.family)))


_AGENTS = frozenset({"F1", "F2", "F8", "F17"})


def _finding(rule: Rule, tagged: Tagged, match: re.Match[str], is_action: bool) -> Finding:
    subject = next((lx.SUBJECT_NAMES[c] for c in match[0] if c in lx.SUBJECT_NAMES), "none")
    severity: Severity = "warn" if is_action and rule.severity == "block" and rule.family in ("F3", "F5") else rule.severity
    return Finding(rule.family, severity, tagged.at[match.start()], tagged.at[match.end()], subject, rule.name, rule.tell)


def _in_quotation(tagged: Tagged, sentence: str) -> dict[str, Finding]:
    """Blame inside a quotation is evidence, not narration: information only."""
    for rule in RULES:
        if rule.severity != "info" and rule.pattern.search(tag(tagged.quoted.strip("\"“”«»' ")).text):
            return {
                "F19": Finding(
                    "F19", "info", 0, len(sentence), "none", f"quoted: {rule.name}", "Keep it in the evidence; paraphrase."
                )
            }
    return {}
