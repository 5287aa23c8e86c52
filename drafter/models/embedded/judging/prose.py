"""From a statement of chat to a sentence that a draft may print: what it reports, without the talk around it, or nothing."""

from __future__ import annotations

import re

from drafter.domain.asking import Claim
from drafter.models.embedded.judging.spoken import Spoken

_OPENERS = re.compile(
    r"^(?:(?:note to self|final\w*(?:-ish)?(?: (?:numbers?|counts?|figures?|tally))?|(?:further |quick |small |"
    r"last )?update"
    r"(?: \d)?|refreshed|verified|confirm(?:ed)?|repro(?:duced)?|found (?:it|something)|fwiw|fyi|btw|tl;?dr|"
    r"edit|summary|status|"
    r"for the record|just to note|as an aside|numbers?(?: so far)?|impact|reported(?: later)?|"
    r"suspected(?: cause)?|proposed|"
    r"(?:a |the )?first (?:number|count)|good news|bad news|news|so far|root cause|cause|correction|result|"
    r"one more(?: thing)?)\s*(?::|,|\.|-|–)\s+|"
    r"(?:fwiw|fyi|btw|honestly|actually|basically|apparently|of course|also|again|anyway|meanwhile|ok|so|and|"
    r"but|now|well|then|"
    r"yeah|yes|hmm|oh|wow)\b,?\s+)+",
    re.I,
)
_HEDGED = re.compile(
    r"^(?:responder-\d+ (?:also |still |now )?(?:thinks?|feels? like|believes?|guesse?s?|suspects?|assumes?|"
    r"wonders? if|says?|sees?)"
    r"(?: that)? |(?:the|their|our|my|best|a) (?:\w+ )?(?:guess|theory|hypothesis|suspicion|hunch) (?:is|"
    r"was)(?: that)? |"
    r"(?:it |this |that )?(?:looks?|seems?|sounds?|appears?)(?: like| as if| that)? |(?:it )?turns out(?: that)? |"
    r"(?:maybe|perhaps|probably|possibly|presumably|i think|we think|pretty sure|not sure but) )+",
    re.I,
)
_COUNTING = re.compile(
    r"^(?:responders|responder-\d+|the (?:service|team|desk)|support|helpdesk)"
    r" (?:now )?(?:has|have|had|got|gets?|counts?|counted|sees?) (?:now )?(?=(?:\w+ )?\d)",
    re.I,
)
_TAIL = re.compile(
    r"(?:[,\s]+(?:btw|fwiw|imo|iirc|afaict|tho|though|lol|of course|if anyone asks|i guess|i think|yet|at least|"
    r"again|still|now|so "
    r"far|for now|right now|as of now|as always|today still|too)|,? \d{1,2}:\d\d ?(?:-|–|to) ?\d{1,2}:\d\d(?: ?(?:utc|"
    r"gmt|z))?)+$",
    re.I,
)
_MACHINE = re.compile(r"\s*(?:labels? )?\{[^{}]{1,300}\}|\s*\((?:[^()]{0,80}\b(?:action needed|view message)\b)[^()]{0,40}\)")
_ABOUT = re.compile(r"^\(([^()]{3,80})\) (?=(?:is|are|was|were|has|have) )")
_THE_SERVICE = re.compile(r"\bresponders (vary|serve|return|send|store|cache|render|call|use|hash|retry|parse|log|emit|key)\b")
_CLAUSE = re.compile(r"(?:; |\s[-–—]\s|\. (?=\S)|, (?=(?:so|but|no|not|i|we|it|that|this|responder)\b|responder-))")
_POINTS_BACK = re.compile(
    r"^(?:it|it's|its|he|she|they|they're|their|them|this|that|that's|these|those|there it|one|both|same|which|"
    r"who|because|so|at least (?:the|that|this|those|these)|"
    r"and|but|or|then|than|not|in [\w-]+'s? case|for that|due to (?:this|that)|if|when|until|unless|while|"
    r"although)\b(?!-)"
    r"(?! (?:\w+ )?(?:upgrade|change|release|deploy\w*|version|setting|limit|query|job|cluster|certificate|index|cache|hub)\b)",
    re.I,
)
_SOMEBODY = re.compile(
    r"\b(?:responder-\d+|responders|others|everyone here)\b|^(?:me|someone|somebody|nobody|no one|anyone)\b", re.I
)
_NO_SUBJECT = re.compile(
    r"^(?:could ?n'?t|can ?n?o?'?t|lost|got|getting|seeing|seen|have|had|having|saw|looking|"
    r"trying(?! to \w+ .*\b(?:used|made|caused|took|broke|filled)\b)|tried|still|didn't|doesn't|don't|"
    r"isn't|wasn't|won't|going|waiting|checking|running|is|are|was|were|has|restart\w*|rolling|added|let's|"
    r"please|make|made|"
    r"manually|yes|no idea|never|just|only|thinking|doing|watching|ignoring|calling|back|gone|done|nope)\b",
    re.I,
)
_PRIVATE = re.compile(
    r"\b(?:can reproduce|locally|on (?:my|their) (?:machine|laptop)|demo account|my|mine|me|spinner of doom|"
    r"thread says|people who join|lol|"
    r"haha|oops|damn|"
    r"no idea|dunno|whatever|sorry|thanks?|thank you|hi|hello|lunch|coffee|please)\b|[!?]|\.\.|:\)|:\(",
    re.I,
)
_LOCAL_TIME = re.compile(r"\b\d{1,2}:\d\d\b(?! ?(?:utc|gmt|z)\b)|\b\d{1,2} ?[ap]m\b", re.I)
_LOCAL_AND_UTC = re.compile(r"\b\d{1,2}:\d\d(?: ?[ap]m)?(?: [A-Za-z]{2,5})? \((\d{1,2}:\d\d ?(?:UTC|GMT|Z))\)")
"""A time that is told twice: the one that everybody can read stays."""
_AT_LOCAL = re.compile(
    r",? \b(?:since|at|from|until|by|around|about|(?:\w+ ){1,3}came in at) \d{1,2}:\d\d(?: ?[ap]m)?(?: (?:local|"
    r"(?-i:(?!UTC|GMT)[A-Z]{2,4})))?\b"
    r"(?! ?(?:utc|gmt|z|-|–|to)\b)",
    re.I,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|isn't|aren't|wasn't|can't|couldn't|"
    r"don't|doesn't|didn't|"
    r"won't|cannot|went|got|get|gets|go|goes|took|takes|fell|rose|broke|lost|sees?|says?|shows?|spins?|fails?|"
    r"keeps?|kept|runs?|"
    r"ran|feeds?|becomes?|became|needs?|means?|makes?|made|comes?|came|stays?|stood|\w{3,}ed|\w{3,}(?:[^s\W]s) "
    r"(?:the|a|an|no|not|with|without|on|in|at|to|from|for|one|only|all|every|new|out|up|down|back|empty|\d+))\b"
    r"|(?<=\w )[a-z]{3,}(?:[^s\W]s) (?:[a-z]{4,}|[A-Z]\w+)",
    re.I,
)
_COUNT = re.compile(r"^(?:about |around |over |some |at least |more than )?\d[\d,.]*\s?%? (?:of )?[\w-]+", re.I)
_FEWEST, _FEWEST_WORDS_WITH_VERB = 4, 3


def reported(statement: Spoken) -> str | None:
    """What the statement reports, in neutral words that a stranger can read without the chat; None where nothing is left.

    Openers, hedges, asides about people, times of day in unknown zones and clauses that point back are left out."""
    text = _ABOUT.sub(r"\1, ", _MACHINE.sub("", statement.neutral()).strip())
    text = _HEDGED.sub("", _OPENERS.sub("", text))
    kept = [clause for part in _CLAUSE.split(text) if (clause := _clause(part)) is not None]
    if not kept:
        return None
    line = "; ".join(kept[:2])
    return line if line.startswith("responder-") else line[:1].upper() + line[1:]


def told(statement: Spoken, form: str = "{}") -> Claim | None:
    """The claim that reports the statement, put into `form`; None where it does not stand alone."""
    text = reported(statement)
    return Claim(text=form.format(text)[:390], cites=(statement.event.id,), quote=statement.claim().quote) if text else None


def within(text: str) -> str:
    """The text as it stands within a sentence: a capital of an ordinary first word is lowered."""
    return text[0].lower() + text[1:] if text[:2].istitle() else text


def _clause(part: str) -> str | None:
    text = _HEDGED.sub("", _OPENERS.sub("", part.strip(" ,;:-–—.")))
    text = _COUNTING.sub("", _TAIL.sub("", _AT_LOCAL.sub("", _LOCAL_AND_UTC.sub(r"\1", text)))).strip(" ,;:-–—.")
    text = _THE_SERVICE.sub(lambda found: f"the service {_third(found[1])}", text)
    lead, comma, rest = text.partition(", ")
    if comma and _POINTS_BACK.match(lead) and _stands(rest):
        text = rest
    return text if _stands(text) else None


def _stands(text: str) -> bool:
    """Whether a clause is understood by itself: it names what it speaks of, says something of it, and is no talk."""
    words = len(text.split())
    if _POINTS_BACK.match(text) or _NO_SUBJECT.match(text) or _SOMEBODY.search(text):
        return False
    if _PRIVATE.search(text) or _LOCAL_TIME.search(text):
        return False
    if _VERB.search(text):
        return words >= _FEWEST_WORDS_WITH_VERB
    return words >= _FEWEST - 1 and _COUNT.match(text) is not None and not re.search(r"\bfirst$", text)


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
