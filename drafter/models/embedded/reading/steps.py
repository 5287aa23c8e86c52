"""Which operation a statement tells of, and whether it is done, under way, meant, asked for, or history."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from drafter.models.embedded.reading.cues import Cues
from drafter.models.embedded.reading.lexicon import (
    INTRANSITIVE,
    LOOKED,
    LOOKING,
    NO_STEP,
    OPERATIONS,
    PARTICLES,
    ROLLED_OUT,
    known,
    operation,
)

WORD = re.compile(r"[a-z0-9#](?:[\w'#-]|[./:,](?=[\w/#]))*|\?")
"""A word of a lower-cased statement: identifiers, versions and times stay whole."""
_CLAUSE = re.compile(r",(?!\d)|[;()]|(?:\s[-–—]+|[:.!])\s|\s(?:and|but|so|then|while|because)\s")
_VERSION = re.compile(r"v?\d+(?:\.\d+)+\S*|[a-z]{1,4}\d+|#\d+")
_LIKE_STEP = re.compile(r"[a-z-]{3,}(?:[^e]ing|ed)")
"""A verb that no list holds, where only a step of the author would stand: `depooled web-3`, `steering traffic away`."""
_DID = re.compile(r"\s*(?:i |we )?(?:did|have done|'ve done|done) (?:that|it|so|this|both)(?: too| now| already)?[\s.!]*")
_METERED = frozenset({"drop", "increase", "decrease", "shrink", "expand", "recover", "clear"})
_FORM = re.compile(r"[a-z]+(?:ed|en|ing) (?:under|by|in|from|on|at|for|with|as)\b")
"""A participle that goes with the noun before the comma."""
Tense = Literal["", "look", "request", "will", "doing", "done", "earlier"]


class Step(NamedTuple):
    """`own`: somebody says it of themselves or of the team. `earlier`: done long before, so no step of the response."""

    verb: str = ""
    tense: Tense = ""
    own: bool = False


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NO = _set(
    "not no never haven't hasn't didn't isn't wasn't weren't aren't don't doesn't won't can't cannot nobody wouldn't couldn't"
)
_WE = _set("i we i've we've i'm we're i'll we'll i'd we'd team ops sre oncall")
_ADVERBS = _set(
    """just already now also then and manually finally temporarily currently have has had again fully successfully quickly both am
    are is was were be so but ok okay fyi update well alright right 've to tried try been meanwhile agree agreed yes yep cool same
    gonna started still partially forcibly immediately next first done"""
)
_PASSIVE = _set("is are being been be")
_STORY = _set("was were got get gets")
_SAME_FORMS = _set("set put cut shut shed reset")
"""Verbs whose bare form may be a noun or a call as well as a report."""
_ARTICLES = _set("the a an all every our its")
_ACTORS = _set("provider vendor supplier carrier support noc ops sre technician engineer engineers dba dbas")
_TELLS_WHEN = _set("at around about after when with right failing happening to from by")
_FINITE = _set(
    """is are was were has had works times fails hangs errors crashes again now confirms says reports sees thinks shows told
    said did does looks seems failed finished"""
)
_REQUEST = _set("should could would can let's lets must please might may need needs shall pls plz")
_WILL = _set("i'll we'll going gonna about try trying will")
_OTHERS = _set("that which who the a an this it they there these those it's never to he she you")
_NOT_YET = _set("before after by while of for without from about if when until since on unless in with because")
_SEVERED = (
    _OTHERS - {"the", "a", "an", "this", "these", "those", "to"}
    | _NOT_YET
    | _STORY
    | _set("says say said shows thinks confirms reports")
)
_PEOPLE = _set("user users customer customers client clients people merchants players somebody someone")
_BEFORE_NOUNS = _set("a an the this that our their its of on for from with in per every each no any another last next")
_THEY = _set("they operators technicians vendor provider support noc")
_CONFIRMING = _set("confirms says say reports thinks believes tells sees expects informs answers replies")
_SUBJECT = _set("is are was were has have isn't aren't wasn't doesn't didn't does did says shows had hasn't gets keeps")
"""After a word in -ing and a noun: the two were a subject (`billing address is wrong`)."""
_LINKS = _set("that which who and because so as since where while when whether if until")
_THEN = _set("by to from on in off out back manually via at with for and as again now")
_STATE = _set("finished complete completed done succeeded live out in through applied deployed over executed")
_OBJECT = _set("the a an it this that them all both one his her our new old second first another")
_REACH = 4
_STRENGTH: dict[Tense, int] = {"": 0, "look": 1, "request": 2, "earlier": 3, "will": 4, "doing": 5, "done": 6}


def step(lowered: str, cues: Cues) -> Step:
    """The most settled operation of a lower-cased statement, with the families that speak in it."""
    best, before = Step(), [""]
    for clause in _CLAUSE.split(lowered):
        words = WORD.findall(clause)
        if _DID.fullmatch(clause):
            return Step("do", "done", True)
        found = Step() if before[0] in _ARTICLES and len(before) < 5 and _FORM.match(clause.strip()) else _step(words, cues)
        before = words or before
        if _STRENGTH[found.tense] > _STRENGTH[best.tense]:
            best = found
    return best


def _step(words: list[str], cues: Cues) -> Step:
    best = Step()
    for at, word in enumerate(words):
        if word in LOOKING or word in LOOKED:
            found = Step("look", "look", True) if _leads(words, at) else Step()
        elif known(word) and (named := operation(words, at)) is not None:
            found = _told(words, at, *named, cues)
        elif word in OPERATIONS or _VERSION.fullmatch(word):
            found = Step("deploy", "earlier" if "went" in words else "done") if _finished(words, at) else Step()
        elif (
            at <= 2
            and not known(word)
            and _LIKE_STEP.fullmatch(word)
            and word not in NO_STEP
            and _object_follows(words, at)
            and _leads(words, at)
        ):
            found = Step(word, "doing" if word.endswith("ing") else "done", not _WE.isdisjoint(words[:at]))
        else:
            continue
        if _STRENGTH[found.tense] > _STRENGTH[best.tense]:
            best = found
    return best


def _told(words: list[str], at: int, verb: str, form: str, cues: Cues) -> Step:
    before = words[max(0, at - _REACH) : at]
    if not _NO.isdisjoint(before[-3:]):
        return (
            Step(verb, "request")
            if before[-1:] in (["don't"], ["not"]) and before[-2:-1] != ["did"] and form == "base" and at <= 2
            else Step()
        )
    own = not _WE.isdisjoint(words[:at])
    if form == "past":
        tense = _past(words, at, verb, before, own)
        return Step(verb, "earlier" if tense == "done" and "history" in cues else tense, own)
    if form == "ing":
        return Step(verb, _progressive(words, at, verb, before, cues), own)
    if form == "s":
        narrated = at == 0 or (at <= 3 and _named(words[0])) or words[0] in ("team", "ops")
        return Step(verb, "done" if narrated and _has_object(words, at) else "", False)
    if words[at] in OPERATIONS and _finished(words, at):
        return Step(verb, "done")
    if _REQUEST.isdisjoint(before) and _is_noun(words, at):
        return Step(verb)
    return Step(verb, _bare(words, at, before, own), own)


def _is_noun(words: list[str], at: int) -> bool:
    """`rollback finished`, `the deploy is stuck`: the word names an operation and is not a call to it."""
    following = words[at + 1 : at + 2]
    return words[at] in OPERATIONS and (
        not following or following[0] in _STATE | _PASSIVE | _STORY | {"has", "failed", "didn't", "worked"}
    )


def _finished(words: list[str], at: int) -> bool:
    """`run finished`, `hotfix 2.19.1 is out`, `the rollback has completed`."""
    rest = [w for w in words[at + 1 : at + 5] if w not in ("now", "fully", "has", "have", "all")]
    if not _NO.isdisjoint(words[max(0, at - 3) : at + 4]) or rest[:1] in (["that"], ["which"]):
        return False
    if rest and rest[0] in _STATE - {"in", "out", "over"}:
        return True
    return any(a in ("is", "are", "went", "been", "was", "goes", "going") and b in _STATE for a, b in pairwise(rest))


def _past(words: list[str], at: int, verb: str, before: list[str], own: bool) -> Tense:
    """`rolled back`, `I have now restarted`, `fix deployed`, `is being drained`; not `until it got restarted`."""
    last = before[-1] if before else ""
    if not _REQUEST.isdisjoint(before[-3:]):
        return "request"
    if last in _PASSIVE or (last in ("now", "all") and not _PASSIVE.isdisjoint(before)):
        going = verb in ROLLED_OUT or not {"being", "been", "now"}.isdisjoint(before)
        return "done" if going and (own or _NOT_YET.isdisjoint(before)) else ""
    if last in _STORY:
        return "earlier" if _NOT_YET.isdisjoint(words[:at]) else ""
    if verb in INTRANSITIVE and not own and _by_itself(words, at):
        return ""
    if last in OPERATIONS and not own and words[at + 1 : at + 2] and words[at + 1] in _ARTICLES:
        return "earlier"  # `the new config renamed the check`: a thing did it, and it is known now
    if at == 0 and verb in _SAME_FORMS and not _has_object(words, at) and "to" not in words:
        return ""
    if last in ("has", "have") and _OTHERS.isdisjoint(before[-2:]) and verb not in INTRANSITIVE:
        return "done"
    if _leads(words, at) or last in _WE or last in _ACTORS or _named(last) or (last in OPERATIONS and "that" not in words[:at]):
        return "done"
    if own and _OTHERS.isdisjoint(before[-2:]) and not _WE.isdisjoint(before):
        return "done"
    return "done" if _elliptic(words, at, verb) else ""


def _by_itself(words: list[str], at: int) -> bool:
    """`started 09:52`, `restarted 14 times`: something happened, and nobody did it."""
    following = words[at + 1 : at + 2]
    return "times" in words or any(w in _TELLS_WHEN or w[0].isdigit() for w in following)


def _elliptic(words: list[str], at: int, verb: str) -> bool:
    """`core switch rebooted by the network team`, `remote switch flipped`: a noun and what was done to it."""
    noun = (
        0 < at <= 6
        and _PASSIVE.isdisjoint(words[:at])
        and _SEVERED.isdisjoint(words[:at])
        and _PEOPLE.isdisjoint(words[:at])
        and verb not in INTRANSITIVE
    )
    if not noun or words[at + 1 : at + 3] in (["with", "return"], ["with", "code"], ["with", "error"], ["with", "exit"]):
        return False
    if words[at + 1 : at + 2] == ["by"]:
        return any(w in _ACTORS or w in _WE or _named(w) for w in words[at + 2 : at + 6])
    return at == len(words) - 1 or words[at + 1] in _THEN


def _progressive(words: list[str], at: int, verb: str, before: list[str], cues: Cues) -> Tense:
    last = before[-1] if before else ""
    if last in _NOT_YET or last in _OTHERS or (at == 0 and _subject(words, at)):
        return ""
    if verb in _METERED and len(words) == at + 1:
        return ""  # `and shrinking`: by itself
    if at == 0 or last in _ADVERBS:
        if at == 0 and "hedge" in cues:
            return ""
        story = last in ("was", "were", "is", "are", "still") and _WE.isdisjoint(before)
        told = any(_named(w) or (w in OPERATIONS and verb in ROLLED_OUT) for w in before)
        return "doing" if not story or told else ""
    return "doing" if last in _WE or _named(last) or last in ("trying", "start", "starting") else ""


def _bare(words: list[str], at: int, before: list[str], own: bool) -> Tense:
    last = before[-1] if before else ""
    if last in _BEFORE_NOUNS:
        return ""  # `write a fence`, `on restart`
    if last in ("they", "them") or not _THEY.isdisjoint(before):
        return "doing" if last in _THEY and words[0] == last and "us" not in words else ""
    if not _REQUEST.isdisjoint(before):
        return "request"
    if last == "i" or (last in _WE and words[-1:] == ["now"]):
        return "doing"  # `I restart it`, as many say who do not speak English at home
    if not _WILL.isdisjoint(before[-3:]):
        return "will" if own or words[0] in ("will", "going", "gonna", "about", "trying", "try", "tried") else ""
    leads = all(w in _ADVERBS for w in words[:at])
    if leads and not _calls(words, at):
        return ""
    noun = not _FINITE.isdisjoint(words[at + 1 : at + 4])  # `switch port was flapping` is no call to switch
    return "request" if leads and len(words) > at + 1 and not noun else ""


def _subject(words: list[str], at: int) -> bool:
    """`billing address is wrong`, `clearing house confirms`: the verb's form belongs to a noun that something is said of."""
    for word in words[at + 1 : at + 5]:
        if word in _LINKS or word in _OBJECT:
            return False
        if word in _SUBJECT or word in _CONFIRMING:
            return True
    return False


def _calls(words: list[str], at: int) -> bool:
    """A bare verb that is a call: short, or with something plain to act on; `purge fanout in fra last acked 88120` is none."""
    following = words[at + 1 : at + 2]
    if len(words) <= at + 4 or not following:
        return True
    return following[0] in _OBJECT | PARTICLES or any(not c.isalpha() for c in following[0])


def _has_object(words: list[str], at: int) -> bool:
    """`merges the second PR`; but `restarts are slow`."""
    following = words[at + 1 : at + 2]
    return bool(following) and (following[0] in _OBJECT or any(c.isdigit() for c in following[0]))


def _object_follows(words: list[str], at: int) -> bool:
    """Something is acted on; `matchmaking times out` has a subject instead."""
    if _subject(words, at):
        return False
    told_of = not {"is", "are", "was", "were", "be"}.isdisjoint(words[:at]) and _WE.isdisjoint(words[:at])
    return len(words) > at + 1 and words[at + 1] not in _FINITE | _TELLS_WHEN and not told_of


def _leads(words: list[str], at: int) -> bool:
    """Nothing stands before the verb but openers, adverbs, roles and the team."""
    if at > _REACH:
        return False
    return all(w in _ADVERBS or w in _WE or _named(w) or w in LOOKED for w in words[:at])


def _named(word: str) -> bool:
    return word.startswith("responder-") and word[10:].isdigit()
