"""Which operation a statement tells of, and whether it is done, under way, meant, asked for, or history."""

from __future__ import annotations

from typing import Literal, NamedTuple

from drafter.models.embedded.reading.lexicon import FORMS, LOOKED, LOOKING, OPERATIONS, operation

Tense = Literal["", "look", "request", "will", "doing", "done", "earlier"]


class Step(NamedTuple):
    """`own`: somebody says it of themselves or of the team. `earlier`: done long before, so no step of the response."""

    verb: str = ""
    tense: Tense = ""
    own: bool = False


_NO = frozenset(
    "not no never haven't hasn't didn't isn't wasn't weren't aren't don't doesn't won't can't cannot nobody wouldn't couldn't".split()
)
_WE = frozenset("i we i've we've i'm we're i'll we'll i'd we'd".split())
_ADVERBS = frozenset(
    "just already now also then and manually finally temporarily currently have has had again fully successfully quickly both am are is was were be i'm so but ok okay fyi update well alright right have 've to tried try been".split()
)
_PASSIVE = frozenset("is are being been be".split())
_STORY = frozenset("was were got get gets".split())
_REQUEST = frozenset("should could would can let's lets must please might may need needs shall".split())
_WILL = frozenset("i'll we'll going gonna about try trying will".split())
_OTHERS = frozenset("that which who the a an this it they there these those it's never to".split())
_NOT_YET = frozenset("before after by while of for without from about if when until since on unless in with because".split())
_REACH = 4
_STRENGTH: dict[Tense, int] = {"": 0, "look": 1, "request": 2, "earlier": 3, "will": 4, "doing": 5, "done": 6}


def step(words: list[str], cues: frozenset[str]) -> Step:
    """The most settled operation of a statement given as lower-cased words, with the families that speak in it."""
    best = Step()
    for at, word in enumerate(words):
        if word in LOOKING or word in LOOKED:
            found = Step("look", "look", True) if _leads(words, at) else Step()
        elif word in FORMS and (named := operation(words, at)) is not None:
            found = _told(words, at, *named, cues)
        else:
            continue
        if _STRENGTH[found.tense] > _STRENGTH[best.tense]:
            best = found
    return best


def _told(words: list[str], at: int, verb: str, form: str, cues: frozenset[str]) -> Step:
    before = words[max(0, at - _REACH) : at]
    if not _NO.isdisjoint(before[-3:]):
        return Step()
    own = not _WE.isdisjoint(words[:at])
    if form == "past":
        tense = _past(words, at, before, own)
        return Step(verb, "earlier" if tense == "done" and "history" in cues else tense, own)
    if form == "ing":
        return Step(verb, _progressive(words, at, before, cues), own)
    if form == "s":
        return Step(verb, "done" if at == 0 or (at == 1 and _named(words[0])) else "", False)
    return Step(verb, _bare(words, at, before, own), own)


def _past(words: list[str], at: int, before: list[str], own: bool) -> Tense:
    """`rolled back`, `I have now restarted`, `fix deployed`, `is being drained`; not `until it got drained`."""
    last = before[-1] if before else ""
    if not _REQUEST.isdisjoint(before[-3:]):
        return "request"
    if _leads(words, at) or last in _WE or _named(last) or (last in OPERATIONS and last not in _OTHERS):
        return "done"
    if last in _PASSIVE:
        return "" if not _NOT_YET.isdisjoint(before) and not own else "done"
    if last in _STORY:
        return "earlier" if _NOT_YET.isdisjoint(words[:at]) else ""
    return "done" if own and _OTHERS.isdisjoint(before[-2:]) and not _WE.isdisjoint(before) else ""


def _progressive(words: list[str], at: int, before: list[str], cues: frozenset[str]) -> Tense:
    last = before[-1] if before else ""
    if last in _NOT_YET or last in _OTHERS:
        return ""
    if at == 0 or last in _ADVERBS:
        gerund = at == 0 and "hedge" in cues
        story = (
            last in ("was", "were", "is", "are")
            and _WE.isdisjoint(before)
            and not any(_named(w) or w in OPERATIONS for w in before)
        )
        return "" if gerund or story else "doing"
    return "doing" if last in _WE or _named(last) or last in ("trying", "start", "starting") else ""


def _bare(words: list[str], at: int, before: list[str], own: bool) -> Tense:
    if not _REQUEST.isdisjoint(before):
        return "request"
    if not _WILL.isdisjoint(before[-3:]):
        return "will" if own or words[0] in ("will", "going", "gonna", "about", "trying", "try") else ""
    leads = all(w in _ADVERBS for w in words[:at])
    return "request" if leads and len(words) > at + 1 else ""


def _leads(words: list[str], at: int) -> bool:
    """Nothing stands before the verb but openers, adverbs, roles and the team."""
    return all(w in _ADVERBS or w in _WE or _named(w) or w in LOOKED for w in words[max(0, at - _REACH) : at]) and (at <= _REACH)


def _named(word: str) -> bool:
    return word.startswith("responder-") and word[10:].isdigit()
