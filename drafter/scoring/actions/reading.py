"""An action item taken apart: its verb, its object, what measures and outcomes it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.scoring.actions import words as w

LONGEST = 4000
"""Characters of an item that are read: whoever writes more writes no item."""
_MARKS = re.compile(r"^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s*)?")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\s]*\)|https?://\S+")
_CODE = re.compile(r"`[^`\n]+`")
_TICKET = re.compile(r"\b(?:case|ticket|issue|pr|inc|bug)\s+#?\d+\b|\b[A-Z][A-Z0-9]*-\d+\b|#\d+\b", re.I)
_IDENTIFIER = re.compile(
    r"\b[a-z0-9]+(?:[_/.:-][A-Za-z0-9*]+)+\b|\b[a-z]+[A-Z]\w+|\b[A-Z]{2,}[A-Za-z0-9]*\b|\b[A-Z]\w*[a-z][A-Z]\w*"
    r"|(?<![.!?:] )(?<!^)\b[A-Z][a-z]{2,}\b|#[a-z][\w-]+"
    r"|\b[a-z]+\d+\b"
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\b\d{4}-\d{2}-\d{2}|\baround \d\d:\d\d",
    re.I,
)
_NOT_NAMES = frozenset(
    """
        MTTR MTTD MTBF SLA SLO SLI KPI QA SRE SREs DBA DBAs CI PR PRs TBD TODO OK EOY FY UTC SEV1 SEV2 TTL CPU API APIs DB
        UI CDN VM VMs LB IO DNS TLS SSL HTTP HTTPS TCP GC PDF CSV JSON XML SQL NFS VPN SSH JVM OOM DLQ ETL RPC LDAP SSO
        MFA RAM SSD
        NTP BGP ACL IAM RCA ADR
    """.split()
)
_AND_VERB = re.compile(
    r"^(?:investigate|find|identify|diagnose|look into|understand)\s+and\s+(?=(?:fix|repair|correct|remove|add|close)\b)", re.I
)
_COMMON_HYPHENS = re.compile(
    r"^(?:on-call|follow-up|time-box|real-time|long-term|root-cause|third-party|cross-team|end-to-end"
    r"|best-practice|post-mortem|knock-on|re-\w+|hand-written|early-\w+|one-\w+|non-\w+|well-\w+|self-\w+"
    r"|high-\w+|low-\w+|full-\w+|set-up|day-to-day|as-is)$"
)
_NUMBER = re.compile(rf"(?:[<>=≥≤~]\s*)?\b\d[\d,.]*\s*(?:{w.UNITS})?(?![\w-])|==\s*\d|\bv?\d+\.\d+|\b\d+(?:{w.UNITS})\b", re.I)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b|\bone (?:minute|hour|day|week|replica|region|zone)\b"
    r"|\b(?:half|double[ds]?(?!-)|quarterly|weekly|daily|monthly|hourly|nightly)\b|\b(?:every|each)\s+(?:day|week"
    r"|month|quarter|night|hour)\b",
    re.I,
)
_VAGUE_QUANTITY = re.compile(
    r"\b(?:a while|in half|halve|as soon as|earlier|sooner|agreed number|at least|a few|several|some time"
    r"|regularly|below one|at most|greater than|less than"
    r"|more than|multiple times a)\b",
    re.I,
)
_WORD = re.compile(r"[^\W_][\w'’+-]*")
_OUTCOME = re.compile(
    r"^(?:ensure|make sure)\b.{12,}\b(?:before|when|if|unless|until|after)\b"
    r"|\bso that\b|\b(?:result|output|outcome|deliverable)s?\b\s*(?:is|are|=|:)|\b(?:attach|record|publish|post"
    r"|merge|commit|document|list|write)\b[^.]{0,60}"
    r"\b(?:in|to|into|on|as|per|the|that|each|with)\b|\buntil\b|\bunless\b|\binstead of\b|\bto include\b"
    r"|\bthat (?:checks|lists|moves|drains|rejects|blocks|stops"
    r"|fails|restores|logs|shows|verifies)|\b(?:rejects?|stops?|fails?|blocks?|refuses?|asks?|forbids?|reads?"
    r"|alerts?|uses?|carry|falls? back)\b[^.]{3,}"
    r"\b(?:when|if|unless|without|from|before|after|above)\b|\bby [a-z]+ing\b|\bwith the (?!team|vendor|network)"
    r"|\band decide\b|\bno longer\b|\bto make sure\b"
    r"|\bwho can\b|\bhow to\b|: [a-z`][^.]*,",
    re.I,
)
_JOINED = re.compile(
    r"(?:,|;|\band\b|\+|&)\s+(?:then\s+|also\s+)?(?:and\s+)?(?:add|remove|tune|document|review|evaluate|decide"
    r"|backport|publish|update|create|fix|improve|retire|discuss|write"
    r"|set|pair|list|identify|use|make|move|automate|migrate|test|monitor|addressing|address|measure|define|train"
    r"|replace|delete|schedule|reconcile|post)\b",
    re.I,
)

_PASSIVE = re.compile(
    r"^(?P<thing>(?:[\w'’`-]+\s+){1,7}?)(?:needs?|(?:shall|should|must|will|needs? to|has to|have to"
    r"|ought to) be)\s+(?P<verb>\w+(?:ing|ed))\b",
    re.I,
)
_DEMAND = re.compile(
    r"^(?P<who>(?:the |our |a )?(?:[\w'’`/-]+\s+){1,4}?)(?P<modal>must|should|shall|has to|have to"
    r"|needs? to)\s+(?:not\s+)?(?P<does>\w+)",
    re.I,
)
_NOT_VERBS = (
    "ing", "tion", "sion", "ment", "ity", "ness", "s", "ly", "er", "or", "al", "able", "ible", "ive", "ous", "ic", "ful",
    "ance", "ence",
)  # fmt: skip
_WITHIN = re.compile(r"^(?:in|within|after|by|during)\b[^,:.]{3,30},\s+", re.I)
_TALKS = frozenset("chat conversation discussion meeting talk word".split())
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Item:
    """`verb` is in lower case ("" when the item begins with a noun); `words` are those after it, lower case, code left out;
    `names` are code spans, identifiers and proper names; `numbers` are measures (ticket ids are none)."""

    text: str
    verb: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    vague_quantity: bool
    outcome: bool
    joined: int

    @property
    def content(self) -> tuple[str, ...]:
        """Words of the object that name something in particular."""
        return tuple(x for x in self.words if x not in w.STOP and x not in w.GENERIC and x not in w.VAGUE and len(x) > 1)

    def has(self, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.words)


def take_apart(text: str) -> Item:
    """Reads one item, of a longer text its first `LONGEST` characters. Never raises."""
    plain = _LINK.sub(lambda m: m[1] or "", _MARKS.sub("", text[:LONGEST], count=1)).strip()
    body = _AND_VERB.sub("", _turned(_without_lead(plain)))
    code = _CODE.findall(body)
    prose = _CODE.sub(" ", body)
    measured = _DATE.sub(" ", _TICKET.sub(" ", body.replace("`", " ")))
    found = [x.lower() for x in _WORD.findall(prose)]
    verb, used = _verb(found, body)
    names = [
        n
        for n in _IDENTIFIER.findall(_TICKET.sub(" ", prose))
        if n not in _NOT_NAMES and not _COMMON_HYPHENS.match(n) and n.lower() != verb
    ]
    numbers = [n.strip() for n in _NUMBER.findall(measured)] + _COUNTED.findall(prose)
    return Item(
        text=plain,
        verb=verb,
        words=tuple(found[used:]),
        names=(*code, *names),
        numbers=tuple(numbers),
        vague_quantity=_VAGUE_QUANTITY.search(prose) is not None,
        outcome=_OUTCOME.search(body) is not None,
        joined=len(_JOINED.findall(prose)) + len(_SENTENCE.findall(prose)),
    )


def _without_lead(text: str) -> str:
    text = _WITHIN.sub("", text)
    for _ in range(3):
        low = text.lower()
        lead = next((x for x in w.LEADS if low.startswith(x + " ")), None)
        if lead is None:
            break
        text = text[len(lead) :].lstrip()
    return text


def _turned(text: str) -> str:
    """`The bounds need revisiting`, `pages shall be updated`, `cleaning up hosts`: with the verb, which is known, in front."""
    later = _PASSIVE.match(text)
    if later is not None and (base := _base(later["verb"])):
        return f"{base} {later['thing']}{text[later.end() :]}"
    demand = _DEMAND.match(text)
    if (
        demand is not None
        and w.PEOPLE.isdisjoint(demand["who"].lower().split())
        and (
            demand["does"].lower() not in w.BEING or re.match(r"\s*fail (?:when|if|unless)\b", text[demand.end("modal") :], re.I)
        )
    ):
        return f"make {demand['who']} {text[demand.end('modal') :].lstrip()}"
    first, space, rest = text.partition(" ")
    return f"{base} {rest}" if space and first.lower().endswith("ing") and (base := _base(first)) else text


def _base(word: str) -> str:
    """The known verb of which `word` is a participle, "" for none. A noun that names a practice (alerting, testing) is none."""
    low = word.lower()
    if low in w.GENERIC:
        return ""
    cut = low[:-3] if low.endswith("ing") else low[:-2] if low.endswith("ed") else ""
    return next((x for x in (cut, f"{cut}e", cut[:-1]) if cut and (x in w.STRONG or x in w.SEMI or x in w.WEAK)), "")


def _is_asking(found: list[str]) -> bool:
    """People are asked or told to behave in some way, pressed, or called together."""
    if found[0] in ("ask", "tell", "request", "require") and "to" in found[2:5]:
        return not w.PEOPLE.isdisjoint(found[1:4])
    if found[0] == "make" and "aware" in found[2:7]:
        return True
    if found[0] in ("push", "press", "lean"):
        return not w.PEOPLE.isdisjoint(found[1:4])
    gathers = found[0] in ("schedule", "organise", "organize", "arrange", "hold", "book", "plan", "run") or found[:2] == [
        "set",
        "up",
    ]
    return gathers and not w.GATHERINGS.isdisjoint(found[1:6])


def _verb(found: list[str], body: str) -> tuple[str, int]:
    """(verb, number of words that it takes). A question with a limit of time counts as the verb behind it."""
    if not found:
        return "", 0
    if _is_asking(found):
        return "talk", 1
    if len(found) > 1 and f"{found[0]} {found[1]}" in w.PARTICLES:
        return w.PARTICLES[f"{found[0]} {found[1]}"], 2
    if found[0] in w.STRONG or found[0] in w.SEMI or found[0] in w.WEAK:
        return found[0], 1
    if found[0] in ("have", "hold") and not _TALKS.isdisjoint(found[1:4]):
        return "talk", 1
    if found[0] in ("have", "considered") and len(found) > 1:
        return ("add", 1) if found[0] == "have" else ("consider", 1)
    return (found[0], 1) if _is_imperative(found, body) else ("", 0)


def _is_imperative(found: list[str], body: str) -> bool:
    """An unknown first word is taken for a verb when an object with an article, or a name in code, follows."""
    if found[0] in w.NOUNS or (found[0].endswith(_NOT_VERBS) and not found[0].endswith("ss")):
        return False
    if len(found) > 2 and found[1] not in w.STOP and body[len(found[0]) :][:1] == " ":
        return True
    after = body[len(found[0]) :].lstrip()
    return after.startswith("`") or (
        len(found) > 1 and found[1] in ("the", "a", "an", "our", "all", "each", "every", "any", "its")
    )
