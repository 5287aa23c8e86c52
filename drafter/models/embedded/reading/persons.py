"""From the first and second person to the third: who `I`, `we`, `us` and `you` are in the channel of an incident."""

from __future__ import annotations

import re

from drafter.models.embedded.reading.lexicon import FORMS

_ADVERB = r"(?: (?:also|just|still|now|already|really|always|never|currently|actually|only|all|probably|definitely|\w{3,}ly))?"
_SYSTEM = (
    r"(?:down|up|back|failing|erroring|\w*\d\d'?ing|serving|returning|dropping|losing|getting|hitting|running|out|over|under|at|"
    r"below|above|degraded|slow|healthy|stable|full|throttled|limited|rate.?limited|blocked|blocklisted|timing|leaking|swapping|"
    r"saturated|overloaded|hammering|sending|receiving|using|missing|accepting|rejecting|refusing|processing|affected|live|short|"
    r"deadlocked|stuck|pinned|offline|online|unavailable|unreachable|reachable|flapping|caching|leaking|storing|writing)\b"
)
"""What is said of a service, not of people: `we're down`, `we are serving stale pages`."""
_DOES = (
    r"serve|return|send|receive|get|drop|allow|run|use|hit|store|cache|charge|exceed|fail|lost|served|returned|dropped|"
    r"received|got|exceeded|failed|accept|reject|refuse|retry|rely|depend|expire|write|publish|emit|log|expose|route|poll|fetch|"
    r"hash|vary|render|encode|decode|parse|compute|serialize|serialise|compress|sort|sign|validate|encrypt|buffer|index|round|"
    r"escape|normali[sz]e|stream|key|count|average|authenticate|never got|never get|never send"
)
_SERVICE = re.compile(
    rf"(?<![\w'/.-])(?:(?P<be>we're|we are|we were|we went)(?P<how>{_ADVERB}) (?={_SYSTEM})|"
    rf"we(?P<also>{_ADVERB}) (?P<does>{_DOES})\b(?! (?:to|no|not|nothing|been|now|just|also|already|found|seen|set|put|made|"
    r"taken|run|\w+ed)\b))",
    re.IGNORECASE,
)
_BE = {"we're": "is", "we are": "is", "we were": "was", "we went": "went"}
_US = re.compile(
    r"(?<![\w'/.-])(?P<before>tell|tells|told|let|lets|give|gives|gave|giving|telling|help|helps|asked|asking|paged|pinged)?"
    r" ?\bus\b(?![\w'/-])",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"(?<![\w'/.-])you (?=(?:see|get|click|open|log|try|visit|load|enter|submit|search|type|reload|scroll|upload)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?<![\w'/.-])i(?P<also>" + _ADVERB + r") (?!am\b)(?P<verb>[a-z]{2,15})\b(?!')", re.IGNORECASE)
_SAYS = frozenset(
    """feel see think look need want know get call have do watch make try open check confirm believe suspect hope wonder guess use
    find go run say mean like agree propose suggest prefer remember recall expect assume notice work keep take send write ask tell
    wait receive regard test join ack page own doubt vote recommend understand come leave handle monitor debug investigate dig
    verify reproduce read hear""".split()
)
_IRREGULAR = {"have": "has", "do": "does", "go": "goes"}
_SAME = frozenset({"put", "set", "cut", "shut", "shed", "reset", "read"})
"""Present or past alike: left as they are."""
_THIRD: dict[str, str] = {
    "i'm": "{who} is", "i am": "{who} is", "i've": "{who} has", "i'll": "{who} will", "i'd": "{who} would",
    "i don't": "{who} does not", "i haven't": "{who} has not", "i": "{who}",
    "we're": "responders are", "we are": "responders are",
    "we've": "responders have", "we have": "responders have", "we'll": "responders will", "we will": "responders will",
    "we'd": "responders would", "we": "responders", "let's": "proposed:", "let us": "proposed:", "my": "their", "mine": "theirs",
    "me": "{who}", "myself": "{who}", "our": "the", "ours": "the team's", "ourselves": "responders",
    "you're": "others are", "you are": "others are", "you've": "others have", "you'll": "others will", "your": "the",
    "yours": "theirs", "you": "others",
}  # fmt: skip
_PERSON = re.compile(r"(?<![\w'/.-])(?:" + "|".join(sorted(_THIRD, key=len, reverse=True)) + r")(?![\w'/-])", re.IGNORECASE)
_ANY = re.compile(r"\b(?:i|we|us|you|my|me|our|your|mine|ours|yours|myself|ourselves|let)\b", re.IGNORECASE)


def third_person(said: str, who: str) -> str:
    """`said` by `who` in the third person: `we` is the service where something is said of a system, else the responders."""
    if not _ANY.search(said):
        return said
    low = said.lower()
    if "we" in low:
        said = _SERVICE.sub(_service, said)
    if "us" in low:
        said = _US.sub(_us, said)
    if "you" in low:
        said = _YOU.sub("users ", said)
    said = _OWN.sub(lambda found: _own(found, who), said)
    return _PERSON.sub(lambda found: _THIRD[found.group().lower()].format(who=who), said)


def _us(found: re.Match[str]) -> str:
    return f"{found['before']} responders" if found["before"] else found.group().replace("us", "the service")


def _service(found: re.Match[str]) -> str:
    if found["be"]:
        return f"the service {_BE[found['be'].lower()]}{found['how']} "
    verb = found["does"]
    return f"the service{found['also']} {_s(verb) if _present(verb) else verb}"


def _own(found: re.Match[str], who: str) -> str:
    verb = found["verb"]
    return f"{who}{found['also']} {_s(verb) if verb.lower() in _SAYS or _present(verb) else verb}"


def _present(verb: str) -> bool:
    known = FORMS.get(verb.lower())
    return (known is not None and known[1] == "base" and verb.lower() not in _SAME) or verb.lower() in _PRESENT


_PRESENT = frozenset(
    "serve return send receive get allow use have store cache charge exceed fail accept reject refuse retry rely depend expire"
    " hash vary render encode decode parse compute serialize serialise compress sort sign validate encrypt buffer index round"
    " escape normalize normalise stream key count average authenticate"
    " publish emit log expose route poll fetch write run drop".split()
)


def _s(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith(("sh", "ch", "s", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if low.endswith("y") and low[-2] not in "aeiou" else verb + "s"
