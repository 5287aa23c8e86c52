"""What people said, statement by statement, and how to repeat it: neutral words, an exact quote, the id it came from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from drafter.domain.asking import Claim, EventView
from drafter.domain.vocabulary import SpeechAct
from drafter.models.embedded.reading.acts import read_statement
from drafter.models.embedded.reading.rewrite import neutral, summary
from drafter.models.embedded.reading.statements import Statement, statements

PEOPLE: Mapping[str, SpeechAct] = {
    **{act: act for act in get_args(SpeechAct) if act != "self_blame"},
    "page": "report", "note": "report", "message": "noise",
}  # fmt: skip
"""Kinds of events that hold what people said, and the act they count as. What someone takes upon themselves is left out."""
QUOTE = 380  # the contract bounds a quote at 400 characters


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement of an event. `act` is the act of the message that it stands in."""

    event: EventView
    act: SpeechAct
    text: str

    def claim(self) -> Claim:
        """The statement as a claim in neutral words, quoting itself."""
        return Claim(text=self.neutral(), cites=(self.event.id,), quote=self.text[:QUOTE].rstrip())

    def neutral(self) -> str:
        """The statement in the third person, with the author's role."""
        return summary([neutral(self.text, self.event.who or "a responder", "finding")], "finding")


def spoken(events: Iterable[EventView]) -> Iterator[Spoken]:
    """Statements of people and of pages and notes, oldest first; pasted logs left out."""
    for event in events:
        if event.kind in PEOPLE and not event.who.startswith("bot"):
            for statement in statements(event.text):
                if not statement.pasted and len(statement.text) > 8:
                    yield Spoken(event, PEOPLE[event.kind], statement.text)


def own_acts(said: Iterable[Spoken]) -> Iterator[Spoken]:
    """The statements, those of a longer message with the act that each has by itself: one may ask, and the next explain."""
    listed = list(said)
    several = Counter(statement.event.id for statement in listed)
    for statement in listed:
        if several[statement.event.id] == 1 or statement.act not in ("question", "ruled_out", "commitment", "decision"):
            yield statement
            continue
        act = read_statement(Statement(statement.text, 0)).act
        yield replace(statement, act="report" if act in ("noise", "self_blame") else act)


_MECHANISM = re.compile(
    r"\b(?:because|so that|so (?:it|they|the|every|all|no|everyone)|which (?:made|means|meant|broke|led|then)|"
    r"chang(?:es|ed) [^.\n]{1,80} (?:from|to|into)|becomes?|became|turn(?:s|ed) into|no longer|instead of|expects?|"
    r"without|never|each|every|until|as soon as|(?:is|are|was|were) (?:not|never)|does(?: not|n['’]t)|do(?: not|n['’]t)|"
    r"did(?: not|n['’]t)|only|retr(?:y|ies)|overwr\w+|treats?|reads?|keeps?|depends?|relies|share[sd]?)\b",
    re.I,
)
_STATUS = re.compile(
    r"\b\d[\d.,]{0,12} ?(?:%|percent\b|ms\b)|\b\d{1,2}:\d\d\b|^\W*(?:impact|status|update|eta|tally|numbers?)\b|\bso far\b|"
    r"\b\d[\d,]{0,9} (?:tickets?|users?|customers?|pods?|nodes?|errors?|requests?|failed|of)\b",
    re.I,
)


def explains(text: str) -> float:
    """How much a statement tells of a mechanism, as a factor: what changed, what that did, what was never done; a reading of
    a graph or a count explains little by itself."""
    if _MECHANISM.search(text):
        return 1.0 if _STATUS.search(text) else 1.4
    return 0.4 if _STATUS.search(text) else 1.0


_CAUSAL = re.compile(
    r"\b(?:because|since|due to|caus\w+|which (?:is why|means|broke|led)|so that|therefore|"
    r"as a result|thus|exposing|the (?:specific )?(?:bug|problem|issue|reason) (?:here )?(?:is|was)"
    r"|turns? out|root cause|expects?|instead of|supposed to|meant to|should have|not being|"
    r"wasn'?t being|identified|found (?:it|the)|explains?|it(?:['’]s| is| was) a (?:bug|regression|race))\b",
    re.I,
)


_LATER = re.compile(
    r"\b(?:should|next (?:week|sprint|time)|to-?do|need to|will|going to|let'?s|looking (?:at|into)|"
    r"thinking|follow[- ]?up|if|when we|only [^.\n]{1,40} may)\b",
    re.I,
)
_ASKS = re.compile(
    r"^(?:are|is|do|does|did|can|could|has|have|who) "
    r"(?:we|you|i|they|it|this|that|the|any|there|someone|anyone|else)\b",
    re.I,
)
_DOUBT = re.compile(r"\b(?:doubt\w*|not sure|unlikely|don'?t think|can'?t be|would be (?:odd|strange)|unrelated|no idea)\b", re.I)
_STEP = re.compile(
    r"^(?:ok(?:ay)?,? |and |so |also )?(?:i|we)(?:'ve|’ve|'m|’m| have| am| are)?\s+(?:\w+ly |now |just |also |have )*"
    r"\w+(?:ed|ing)\b"
    r"|^(?:manually|temporarily) \w+ed\b"
    r"|^(?:added|removed|restarted|deleted|moved|changed|created|increased|raised|disabled|enabled|updated|cleared|restored|deployed|"
    r"merged|scaled|set|put) (?:the|a|an|more|all|it|some|back)\b"
    r"|\b(?:complete|completed|finished|looks? (?:good|fine|normal|healthy)|all (?:green|good)|caught up)\b",
    re.I,
)
_RECOVERY = re.compile(
    r"\b(?:back to normal|(?:is|are|it's|all|everything|now|we're) (?:\w+ )?(?:fine|healthy|green|good|normal|"
    r"stable|back)|"
    r"recover(?:ed|ing|s)|calm(?:ed|ing)|coming (?:back|down)|(?:back|works?|working|fast|up) (?:again|now)|"
    r"no (?:more|longer) (?:any )?"
    r"(?:error|alert|failure|timeout)s?|looks? (?:good|fine|better|normal|healthy)|confirmed (?:fixed|working))\b",
    re.I,
)
_QUIET = re.compile(r"\bno (?:more |new |further )?(?:alerts?|errors?|pages?) (?:for|since|in) ", re.I)
_REMEDY = re.compile(
    r"\b(?:roll(?:ed|ing|s)? ?(?:it |that |this )?back|revert(?:ed|ing)?|(?:the|a|this|that|my|"
    r"our) (?:proposed |suggested |next |other )?(?:hot)?fix\b|"
    r"workaround|mitigat\w+|restart(?:ed|ing)|redeploy(?:ed|ing)|opened (?:a|the)|ticket|in case|fixed (?:it|"
    r"that|this|by)|"
    r"try(?:ing)? (?:to (?:fix|get|restore|bring|restart|recover|stop|roll)|again)|"
    r"backfill\w*|backing out|will (?:fix|help)|pr (?:is )?up|pull request)\b",
    re.I,
)
_CHECK = re.compile(
    r"\b(?:checked|checking|test(?:ed|ing)? (?:it|with|again|order)|for test|"
    r"i (?:did|made|see(?! (?:it|why|now))|saw|get(?! it)|got(?! it)|tried|looked)|"
    r"repro\w*|is looking|look(?:ed|ing) (?:at|into)|verified|confirmed|comparing|running|looks?)\b",
    re.I,
)
_UNTIL = re.compile(r"\buntil\b[^.,;\n]{0,60}", re.I)
"""How long something lasted: "… until it was restarted" tells of no remedy."""
_USUAL = re.compile(r"\b(?:usually|normally|often means?|would (?:be|mean|have)|typically|in theory|could be|might be)\b", re.I)
_RESTART = re.compile(
    r"\b(?:restart(?:ed|ing)|bounc(?:ed|ing)|kick(?:ed|ing)|kill(?:ed|ing)|reboot(?:ed|ing)|recreat(?:ed|ing)) (?:\w+ ){0,3}"
    r"(?:pods?|service\w*|process\w*|workers?|tasks?|containers?|daemons?|scheduler|provisioner|broker|proxy|hub|app|api)\b",
    re.I,
)
_IDS = re.compile(r"\[([^\[\]]{1,400})\]$")


def restarts(text: str) -> bool:
    """Whether a statement tells of a part of the system that was started anew."""
    return _RESTART.search(text) is not None and not asks(text)


def asks(text: str) -> bool:
    """Whether a statement is a question, with or without its mark."""
    return text.rstrip().endswith("?") or _ASKS.search(text) is not None


def suffers(text: str) -> bool:
    """Whether a statement may tell of harm: it is no recovery, no remedy, no step taken and no plan."""
    return not (_RECOVERY.search(text) or _REMEDY.search(text) or _LATER.search(text) or _STEP.search(text))


def recovers(text: str) -> bool:
    """Whether a statement tells of a recovery: nothing that it denies was missing."""
    return _RECOVERY.search(text) is not None or _QUIET.search(text) is not None


def is_usual(text: str) -> bool:
    """Whether a statement tells what something usually means, which is nobody's finding here."""
    return _USUAL.search(text) is not None


def weight_of(text: str) -> float:
    """How much a statement tells of a reason: more where it gives one, little where it doubts or is a mere scrap, nothing
    where it tells of a step, a check, a plan, a remedy, a recovery or of what is usual: none of these explains anything."""
    reason = _CAUSAL.search(text) is not None
    text = _UNTIL.sub(" ", text)
    if asks(text) or _RECOVERY.search(text) or _USUAL.search(text):
        return 0.0
    if _LATER.search(text) or _REMEDY.search(text) or (_CHECK.search(text) and not reason):
        return 0.0
    if len(text.split()) < 4 or (_STEP.search(text) and not reason):
        return 0.2
    if _DOUBT.search(text):
        return 0.2
    return 1.5 if reason else 1.0


def cited(line: str) -> tuple[str, ...]:
    """The evidence ids at the end of a line: `… [E1, E2]`."""
    found = _IDS.search(line)
    return tuple(part.strip() for part in found.group(1).split(",")) if found else ()
