"""`analysis.impact`: who and what was affected, and how much, in the words of the records."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.asking import Claim, EntryView, EventView, ImpactAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded.judging.prose import told
from drafter.models.embedded.judging.spoken import Spoken, asks, spoken, suffers

_WHO = re.compile(
    r"\b(?:all|some|most|many|few|no|\d+ ?%? (?:of )?)?\s?(?:users?|customers?|clients?|visitors?|"
    r"tenants?|merchants?|partners?|subscribers?|readers?|students?|"
    r"patients?|players?|buyers?|drivers?|teachers?|developers?|contributors?|maintainers?|people|"
    r"everyone|teams?|shops?|stores?|public|guests?)\b",
    re.I,
)
_HURT = re.compile(
    r"\b(?:affect\w*|impact\w*|unable|can(?:no|')?t|could(?: not|n'?t)|not (?:able|working|loading|"
    r"responding)|fail\w*|down|outage|error\w*|[45]\d\d|5xx|4xx|"
    r"broken|slow|time ?outs?|timing out|timed out|unavailable|unreachable|offline|degraded|stuck|"
    r"delayed|missing|lost|blocked|reject\w*|crash\w*|"
    r"seeing|getting|report\w*|disappear\w*|blank|latency|backlog|spin\w*|empty|hang\w*|freez\w*|frozen|wrong|twice|duplicate\w*|"
    r"drop\w*|denied|refus\w*|(?:did|do|does)(?:n['’]?t| not) (?:receive|get|arrive|load|open|work|see)|"
    r"never (?:arriv|receiv|got)\w*|no (?:new )?(?:data|readings?|messages?|mails?|results?|orders?)|"
    r"\d+ (?:new |more )?(?:chats?|tickets?|complaints?|reports?|bad reviews?))\b",
    re.I,
)
_HOW_MANY = re.compile(
    r"\b\d[\d,.]{0,20}\s?(?:%|percent|k\b|m\b)|\b\d[\d,. ]{0,20}\s?(?:of\s)?(?:[\w-]{1,40}\s){0,2}(?:users?|customers?|"
    r"requests?|orders?|payments?|messages?|events?|jobs?|records?|rows?|subscribers?|bookings?|confirmations?|chats?|"
    r"tickets?|pods?|nodes?|servers?|sites?|pages?|calls?|errors?|transactions?|attempts?|purchases?|complaints?|reviews?|"
    r"merchants?|shops?|stores?|devices?|meters?|people|images?|files?|builds?|services?|e-?mails?|mails?|accounts?|tenants?|"
    r"students?|patients?|drivers?|clients?|partners?|prs?)\b|\b(?:half|a third|a quarter|one in \w+) of\b|"
    r"\b\d[\d,.]{0,20} of (?:the )?\d",
    re.I,
)
_TALLY = re.compile(
    r"\b(?:in total|total(?:s|led)?|final\w*|overall|all in all|in all|altogether|final count|tally|so far)\b", re.I
)
_ASIDE = re.compile(
    r"\b(?:working on|will update|more news|slow process|concerned|looking into|investigating|stand by|thanks|figure out|"
    r"status page|macro|normally|usually|as of now|is out\b|rolled out)\b|^\W*(?:no idea|restart|let'?s)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:no|zero|0|without(?: any)?|not any)\s+(?:(?!packet)[\w-]+\s+){0,2}(?:loss|losses|lost|corrupt\w*|duplicat\w*|double|"
    r"wrong|missing|holes?|gaps?)\b",
    re.I,
)
_LOG = re.compile(r"\]: |\b(?:means|which is why|because|retries on|expects)\b", re.I)
_NOT_IMPACT = frozenset({"action", "decision", "commitment", "handover", "all_clear"})
_PARTY = re.compile(
    r"\b(?:merchants?|shops?|tenants?|accounts?|schools?|hospitals?|communit(?:y|ies)|hubs?|sites?|users?|customers?|clients?|"
    r"orders?|bookings?|payments?|subscribers?|patients?|students?|people|tickets?|chats?|complaints?)\b",
    re.I,
)
_PERCENT = re.compile(r"\b\d[\d.,]{0,20}\s?(?:%|percent)")
_SHARE = re.compile(r"\b\d[\d,.]{0,20} of (?:the )?\d[\d,.]{0,20} [a-z]{3,}|\b\d[\d.,]{0,20}\s?(?:%|percent)", re.I)
_SO_FAR = re.compile(r"\b(?:so far|as of|now|and counting|first number)\b", re.I)
_MOST = 3


def judge_impact(*, title: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]) -> ImpactAnswer:
    """Up to three statements for each question; a statement answers one question only. Never an alert's name, a recovery, a
    step or a plan. A later tally beats an early count; what was looked for and not found is said as such, last."""
    heard = [s for s in (*spoken(events), *_measured(events)) if not asks(s.text) and not _ASIDE.search(s.text)]
    none = [s for s in heard if _NONE.search(s.text) and not _TALLY.search(s.text) and s.act not in ("suspicion", "commitment")]
    said = [s for s in heard if s not in none and suffers(s.text)]
    tallies = [s for s in said if _HOW_MANY.search(s.text) and _TALLY.search(s.text) and s.act != "commitment"]
    said = [s for s in said if s.act not in _NOT_IMPACT]
    said.sort(key=lambda s: {"impact": 0, "communication": 1, "report": 2, "finding": 3}.get(s.act, 4))
    numbers = [s for s in said if s not in tallies and _HOW_MANY.search(s.text) and _HURT.search(s.text)]
    who = [s for s in said if s not in (*numbers, *tallies) and _WHO.search(s.text) and _HURT.search(s.text)]
    what = [
        s
        for s in said
        if s not in (*numbers, *tallies, *who)
        and s.act in ("impact", "report", "communication")
        and _HURT.search(s.text)
        and not _LOG.search(s.text)
    ]
    counted = [*_ranked(tallies), *_ranked(numbers)]
    return ImpactAnswer(
        who=_claims(who or [s for s in counted if _WHO.search(s.text) or _PARTY.search(s.text)][:1]),
        what=(*_claims(what), *_claims(none))[: _MOST + 1],
        how_many=_claims(counted),
    )


def _measured(events: tuple[EventView, ...]) -> Iterable[Spoken]:
    """What alerts that fired counted: so many of so many, or a share. A name or a bare level says nothing of harm."""
    for event in events:
        line = event.text.split("\n", 1)[0]
        if event.kind == "alert" and event.status == "firing" and _HURT.search(line) and _SHARE.search(line):
            yield Spoken(event, "report", line)


def _harm(text: str) -> bool:
    """Whether what is left of a statement still tells of harm, and of no change or recovery."""
    hurt = _HURT.search(text) or _HOW_MANY.search(text) or _NONE.search(text)
    return bool(hurt) and not re.search(r"\bwent (?:out|live)\b|\b(?:under|within|below) the slo\b|\brotated\b", text, re.I)


def _ranked(counts: list[Spoken]) -> list[Spoken]:
    """Those that count somebody before bare percentages, the later ones first; of the percentages the last one alone."""
    late = list(reversed(counts))
    parties = [s for s in late if _PARTY.search(s.text)]
    parties = [s for s in parties if not _SO_FAR.search(s.text)] or parties[:1]  # the last count stands for the earlier ones
    bare = [s for s in late if not _PARTY.search(s.text)]
    rates = [s for s in bare if _PERCENT.search(s.text)]
    return [*parties, *rates[:1], *(s for s in bare if s not in rates)]


def _claims(statements: Iterable[Spoken]) -> tuple[Claim, ...]:
    """One claim per wording, of those that stand alone; what another claim already begins with is not said again."""
    kept: list[Claim] = []
    for claim in (claim for statement in statements if (claim := told(statement)) is not None and _harm(claim.text)):
        low = claim.text.lower()
        if not any(k.text.lower().startswith(low) or low.startswith(k.text.lower()) for k in kept):
            kept.append(claim)
    return tuple(kept[:_MOST])
