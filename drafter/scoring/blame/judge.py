"""Findings of blame in prose: one pass a sentence, spans in the original text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.scoring.blame import lexicon as lx
from drafter.scoring.blame.rules import RULES, Rule, Severity
from drafter.scoring.blame.sentence import Tagged, tag

_CUES = frozenset(
    """shou coul woul migh ough must supp only had fail negl forg omit did didn neve miss over igno erro mist pebk fing fat care slop irre
    reck unpr comp judg wron fool stup inex unac lax half hast cava thou usel shod lazy lazi amat clum inep inco impr inat dist arro clue
    naiv ill- rash unqu viol skip bypa circ flou disr brea with situ shor corn rogu agai juni usua yet once dept just simp mere triv obvi
    easi enou ever hind retr fore prev avoi pred sign flag clea boun wait ridi insa disa nigh emba horr sham path laug joke absu unbe mind
    cata appa disg idio dumb moro clow farc fias trai dump unfo outr shoc abys deba shee grea bril nice repr disc warn perf held hold fire
    sack hr revo remo remi vigi dili who whos why root due caus beca my bad culp scre mess brok cras took brou corr nuke kill intr push
    depl merg ship acci inad blin blam faul assu pres rush pani gues wave rubb sorr noth nobo slow late unde deci deem word talk not lack
    unno atte tink wipe ruin dest dele does was were isn wasn hadn woul too gave give man huma user oper pilo no noti chos hope case pay be
    bein try cut cutt poor than foll gamb bung bott dragg drag thor mish unaw conf tire bore asle flat loos lost alwa keep""".split()
)
_TOKENS = re.compile(r"[a-z][a-z'’-]*")
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
    starts = {w[:4] for w in _TOKENS.findall(sentence.lower())}
    starts |= {w[:3] for w in starts} | {w[:2] for w in starts}
    if not starts & _CUES and "!!" not in sentence:
        return ()
    tagged = tag(sentence)
    policy = _POLICY.search(sentence) is not None
    found: dict[str, Finding] = {}
    for rule in RULES:
        if rule.family in found and _ORDER[found[rule.family].severity] <= _ORDER[rule.severity]:
            continue
        if (rule.needs and not rule.needs & tagged.subjects) or (rule.when and not rule.when & starts and "!!" not in sentence):
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
