"""Which operation a statement tells of, and whether it is done, under way, meant, asked for, or history."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from drafter.models.embedded.reading.clause import (
    REACH,
    by_itself,
    by_people,
    calls,
    has_object,
    leads,
    named,
    object_follows,
    subject,
    subordinate,
)
from drafter.models.embedded.reading.cues import Cues
from drafter.models.embedded.reading.grammar import (
    ACTORS,
    ADVERBS,
    ARTICLES,
    BEFORE_NOUNS,
    CALLED,
    CONDITIONS,
    FINITE,
    HEDGES,
    LONG_AGO,
    MAY,
    NO,
    NOT_YET,
    OTHERS,
    PASSIVE,
    PEOPLE,
    REQUEST,
    SAME_FORMS,
    SEVERED,
    STATE,
    STORY,
    THEN,
    THEY,
    WE,
    WILL,
)
from drafter.models.embedded.reading.lexicon import (
    INTRANSITIVE,
    LOOKED,
    LOOKING,
    MITIGATING,
    NO_STEP,
    OPERATIONS,
    ROLLED_OUT,
    known,
    operation,
)

WORD = re.compile(r"[a-z0-9#](?:[\w'#-]|[./:,](?=[\w/#]))*|\?")
"""A word of a lower-cased statement: identifiers, versions and times stay whole."""
_CLAUSE = re.compile(r",(?!\d)|[;()]|(?:\s[-–—]+|[:.!])\s|\s(?:and|but|so|then|while|because)\s")
_VERSION = re.compile(r"v?\d+(?:\.\d+)+\S*|[a-z]{1,4}\d+|#\d+")
_LIKE_STEP = re.compile(r"[a-z-]{3,}(?:[^e]ing|ed)")
"""A verb that no list holds, where only a step of the author would stand: `unracked web-3`."""
_DID = re.compile(r"\s{0,9}(?:i |we )?(?:did|have done|'ve done|done) (?:that|it|so|this|both)(?: too| now| already)?[\s.!]{0,9}")
_UNDERWAY = re.compile(
    r"^(?:2nd|3rd|second|third|another|next) (?:attempt|try)\b|"
    r"\bputting in (?:a |the )?(?:\w+ )?(?:fix|patch|workaround|change)\b|"
    r"^(?:hard|soft|cold|warm|forced?|power)[ -](?:reset|reboot|restart|cycle|cycling|kill)\b(?!s)|"
    r"\b(?:restart|rollback|revert|failover|(?:re)?deploy(?:ment)?|rollout|upgrade|restore|rebuild|reindex|backfill|migration|drain|"
    r"purge|resync|resize|resend|replay|reboot|apply|build|push|release|sync|update|clean-?up)(?: (?:of|to|for) \S+)? "
    r"(?:has |is |was )?"
    r"(?:started|running|going|underway|under way|in progress|kicked off|triggered|initiated)\b|"
    r"\b(?:is|are) (?:now )?(?:going out(?! \d)|rolling out|on (?:its|the) way out|"
    r"being (?:deployed|rolled out|applied|pushed|installed|built))\b"
)
_COMPLETE = re.compile(
    r"(?:the )?[\w-]+(?: [\w-]+)? (?:is |are )?(?:complete|completed|done|finished)(?![\w-]| (?:by|at|with|yesterday|in))"
)
"""`resend complete, 3120 mails`: what was run has ended."""
_DOING = re.compile(r"(?:ok(?:ay)?,? )?doing (?:that|it|so|this)(?: now| already)?\s*")
_SWITCHED = re.compile(
    r"(?:[\w.-]+ ){1,3}live(?: now| on \S+| in \S+)?[.! ]*$|"
    r"(?:the )?(?:[\w-]+ ){0,2}(?:flags?|mode|toggles?|switch|canary|traffic|writes|reads|cron\w*|sync|jobs?|workers?|"
    r"autoscal\w+|features?|limits?|caches?|replicas?|nodes?|pods?|instances?)"
    r"(?: now)? (?:off|on|offline|disabled|enabled)[.! ]*$"
)
"""`flag off`: what was switched, and how."""
_METERED = frozenset({"drop", "increase", "decrease", "shrink", "expand", "recover", "clear"})
_FORM = re.compile(r"[a-z]+(?:ed|en|ing) (?:under|by|in|from|on|at|for|with|as)\b")
"""A participle that goes with the noun before the comma."""
Tense = Literal["", "look", "request", "will", "doing", "done", "earlier"]


class Step(NamedTuple):
    """`own`: somebody says it of themselves or of the team. `earlier`: done long before, so no step of the response."""

    verb: str = ""
    tense: Tense = ""
    own: bool = False


_STRENGTH: dict[Tense, int] = {"": 0, "look": 1, "request": 2, "earlier": 3, "will": 4, "doing": 5, "done": 6}


def step(lowered: str, cues: Cues) -> Step:
    """The most settled operation of a lower-cased statement, with the families that speak in it."""
    best, before = Step("restart", "doing") if _UNDERWAY.search(lowered) else Step(), [""]
    for clause in _CLAUSE.split(lowered):
        words = WORD.findall(clause)
        if words and words[0] in CONDITIONS:
            before = words
            continue
        if _DID.fullmatch(clause):
            return Step("do", "done", True)
        if _DOING.fullmatch(clause):
            best = Step("do", "doing", True)
            continue
        found = Step() if before[0] in ARTICLES and len(before) < 5 and _FORM.match(clause.strip()) else _step(words, cues)
        before = words or before
        if _STRENGTH[found.tense] > _STRENGTH[best.tense]:
            best = found
    if best.tense in ("", "look") and _SWITCHED.match(lowered):
        return Step("switch", "done")
    if best.tense in ("", "look") and _COMPLETE.match(lowered) and NO.isdisjoint(lowered.split()):
        return Step("finish", "done")
    return best


def _step(words: list[str], cues: Cues) -> Step:
    best = Step()
    for at, word in enumerate(words):
        if word in LOOKING or word in LOOKED:
            found = Step("look", "look", True) if leads(words, at) else Step()
        elif known(word) and (known_as := operation(words, at)) is not None:
            found = _told(words, at, *known_as, cues)
        elif word in OPERATIONS or _VERSION.fullmatch(word):
            found = Step("deploy", "earlier" if "went" in words else "done") if _finished(words, at) else Step()
        elif (
            at <= 2
            and not known(word)
            and _LIKE_STEP.fullmatch(word)
            and word not in NO_STEP
            and object_follows(words, at)
            and leads(words, at)
        ):
            done: Tense = "done" if LONG_AGO.isdisjoint(words) else "earlier"
            found = Step(word, "doing" if word.endswith("ing") else done, not WE.isdisjoint(words[:at]))
        else:
            continue
        if _STRENGTH[found.tense] > _STRENGTH[best.tense]:
            best = found
    return best


def _told(words: list[str], at: int, verb: str, form: str, cues: Cues) -> Step:
    before = words[max(0, at - REACH) : at]
    if not NO.isdisjoint(before[-3:]):
        return (
            Step(verb, "request")
            if before[-1:] in (["don't"], ["not"]) and before[-2:-1] != ["did"] and form == "base" and at <= 2
            else Step()
        )
    own = not WE.isdisjoint(words[:at])
    if before and before[-1] in PEOPLE and not own:
        return Step()
    if form == "past":
        tense = _past(words, at, verb, before, own)
        return Step(verb, "earlier" if tense == "done" and "history" in cues else tense, own)
    if form == "ing":
        return Step(verb, _progressive(words, at, verb, before), own)
    if form == "s":
        narrated = at == 0 or (at <= 3 and named(words[0])) or words[0] in ("team", "ops")
        return Step(verb, "done" if narrated and has_object(words, at) else "", False)
    if words[at] in OPERATIONS and _finished(words, at):
        return Step(verb, "done")
    if REQUEST.isdisjoint(before) and _is_noun(words, at):
        return Step(verb)
    return Step(verb, _bare(words, at, before, own), own)


def _is_noun(words: list[str], at: int) -> bool:
    """`rollback finished`, `the deploy is stuck`: the word names an operation and is not a call to it."""
    following = words[at + 1 : at + 2]
    return words[at] in OPERATIONS and (
        not following or following[0] in STATE | PASSIVE | STORY | {"has", "failed", "didn't", "worked"}
    )


def _finished(words: list[str], at: int) -> bool:
    """`run finished`, `hotfix 2.19.1 is out`, `the rollback has completed`."""
    rest = [w for w in words[at + 1 : at + 5] if w not in ("now", "fully", "has", "have", "all")]
    if not NO.isdisjoint(words[max(0, at - 3) : at + 4]) or rest[:1] in (["that"], ["which"]):
        return False
    if rest and rest[0] in STATE - {"in", "out", "over"}:
        return True
    return any(a in ("is", "are", "went", "been", "was", "goes", "going") and b in STATE for a, b in pairwise(rest))


def _past(words: list[str], at: int, verb: str, before: list[str], own: bool) -> Tense:
    """`rolled back`, `I have now restarted`, `fix deployed`, `is being drained`; not `until it got restarted`."""
    last = before[-1] if before else ""
    if not REQUEST.isdisjoint(before[-3:]):
        return "" if last == "have" else "request"  # `should have moved`: it did not
    if last in PASSIVE or (last in ("now", "all") and not PASSIVE.isdisjoint(before)):
        going = verb in ROLLED_OUT or not {"being", "been", "now"}.isdisjoint(before)
        return "done" if going and (own or NOT_YET.isdisjoint(before)) else ""
    if not own and words[at + 1 : at + 2] == ["by"] and not by_people(words[at + 2 : at + 6]):
        return ""  # `pods created by the autoscaler`
    if own and subordinate(words, at):
        return "earlier"
    if last in ("we're", "i'm") and verb not in ROLLED_OUT:
        return ""  # `we're capped at three`
    if last in STORY:
        return "earlier" if NOT_YET.isdisjoint(words[:at]) else ""
    if verb in INTRANSITIVE and not own and by_itself(words, at):
        return ""
    if verb in ("stop", "start", "resume") and not own and words[at + 1 : at + 2] and words[at + 1].endswith("ing"):
        return ""  # `stopped working`
    if words[0] == "all" and at == len(words) - 1 and at <= 4:
        return "done"  # `all four nodes reset`
    if last in OPERATIONS and not own and words[at + 1 : at + 2] and words[at + 1] in ARTICLES:
        return "earlier"  # `the new config renamed the check`: a thing did it, and it is known now
    if at == 0 and verb in SAME_FORMS and not has_object(words, at) and "to" not in words:
        return ""
    if last in ("has", "have") and OTHERS.isdisjoint(before[-2:]) and verb not in INTRANSITIVE:
        return "done"
    if leads(words, at) or last in WE or last in ACTORS or named(last) or (last in OPERATIONS and "that" not in words[:at]):
        return "done"
    if own and OTHERS.isdisjoint(before[-2:]) and not WE.isdisjoint(before):
        return "done"
    return "done" if _elliptic(words, at, verb) else ""


def _elliptic(words: list[str], at: int, verb: str) -> bool:
    """`core switch rebooted by the network team`, `remote switch flipped`: a noun and what was done to it."""
    noun = (
        0 < at <= 6
        and PASSIVE.isdisjoint(words[:at])
        and SEVERED.isdisjoint(words[:at])
        and PEOPLE.isdisjoint(words[:at])
        and verb not in INTRANSITIVE
    )
    if not noun or words[at + 1 : at + 3] in (["with", "return"], ["with", "code"], ["with", "error"], ["with", "exit"]):
        return False
    return at == len(words) - 1 or words[at + 1] in THEN


def _progressive(words: list[str], at: int, verb: str, before: list[str]) -> Tense:
    last = before[-1] if before else ""
    whose = next((w for w in reversed(before) if w not in ADVERBS), "")
    if last in NOT_YET or whose in OTHERS or (at == 0 and subject(words, at)):
        return ""
    if subordinate(words, at) or (not {"was", "were"}.isdisjoint(before) and not WE.isdisjoint(before)):
        return "earlier"  # `we were still creating them there`: told, not done
    if verb in _METERED and len(words) == at + 1:
        return ""  # `and shrinking`: by itself
    if at == 0 or last in ADVERBS:
        if at == 0 and not HEDGES.isdisjoint(words):
            return ""
        story = last in ("was", "were", "is", "are", "still") and WE.isdisjoint(before)
        told = any(named(w) or (w in OPERATIONS and verb in ROLLED_OUT and verb != "restart") for w in before)
        return "doing" if not story or told else ""
    return "doing" if last in WE or named(last) or last in ("trying", "start", "starting") else ""


def _bare(words: list[str], at: int, before: list[str], own: bool) -> Tense:
    last = before[-1] if before else ""
    if last in BEFORE_NOUNS:
        return ""  # `write a fence`, `on restart`
    if last in ("they", "them") or not THEY.isdisjoint(before):
        return "doing" if last in THEY and words[0] == last and "us" not in words else ""
    if _able(words, at):
        return ""
    if not REQUEST.isdisjoint(before):
        return "request"
    if own and subordinate(words, at):
        return ""
    if last == "i" or (last in WE and words[-1:] == ["now"] and words[-2] != "for"):
        return "doing"  # `I restart it`, as many say who do not speak English at home
    if words[:at] == ["we"] and words[at] in MITIGATING | {"go"}:
        return "request"  # `we restart it`: said of what is about to be done
    if not WILL.isdisjoint(before[-3:]):
        return "will" if own or words[0] in ("will", "going", "gonna", "about", "trying", "try", "tried") else ""
    leads = all(w in ADVERBS for w in words[:at])
    if leads and not calls(words, at):
        return ""
    noun = not FINITE.isdisjoint(words[at + 1 : at + 4])  # `switch port was flapping` is no call to switch
    return "request" if leads and len(words) > at + 1 and not noun else ""


def _able(words: list[str], at: int) -> bool:
    """`nothing can mount it`, `the job can start`: what a thing is able to do, and no call to do it."""
    able = next((n for n in range(at - 1, max(0, at - REACH), -1) if words[n] in MAY), 0)
    return able > 0 and words[able - 1] not in CALLED and words[able - 1] not in ADVERBS
