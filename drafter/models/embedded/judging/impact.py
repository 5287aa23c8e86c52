"""`analysis.impact`: who and what was affected, and how much, in the words of the records."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.domain.asking import Claim, EntryView, EventView, ImpactAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded.judging.spoken import Spoken, asks, spoken

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
    r"seeing|getting|report\w*|disappear\w*|blank|latency|backlog)\b",
    re.I,
)
_HOW_MANY = re.compile(
    r"\b\d[\d,.]*\s?(?:%|percent|k\b|m\b)|\b\d[\d,.]*\s(?:of\s)?(?:\w+\s){0,2}(?:users?|customers?|"
    r"requests?|orders?|payments?|messages?|events?|jobs?|records?|rows?|"
    r"tickets?|pods?|nodes?|servers?|sites?|pages?|calls?|errors?|transactions?|attempts?|purchases?|"
    r"merchants?|shops?|devices?|people|images?|files?|builds?|services?|e-?mails?|accounts?|tenants?|"
    r"builds?|prs?)\b|\b(?:half|a third|a quarter|one in \w+) of\b",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:working on|will update|more news|slow process|concerned|looking into|investigating|stand by|thanks)\b", re.I
)
_NOT_IMPACT = frozenset({"action", "decision", "commitment", "handover", "all_clear"})
_PARTY = re.compile(r"\b(?:merchants?|shops?|tenants?|accounts?|schools?|hospitals?|communit(?:y|ies)|hubs?|sites?)\b", re.I)
_MOST = 3


def judge_impact(*, title: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]) -> ImpactAnswer:
    """Up to three statements for each question; a statement answers one question only."""
    said = [s for s in spoken(events) if s.act not in _NOT_IMPACT and not asks(s.text) and not _ASIDE.search(s.text)]
    said.sort(key=lambda s: {"impact": 0, "communication": 1, "report": 2, "finding": 3}.get(s.act, 4))
    numbers = [s for s in said if _HOW_MANY.search(s.text) and _HURT.search(s.text)]
    who = [s for s in said if s not in numbers and _WHO.search(s.text) and _HURT.search(s.text)]
    what = [
        s
        for s in said
        if s not in numbers and s not in who and s.act in ("impact", "report", "communication") and _HURT.search(s.text)
    ]
    return ImpactAnswer(
        who=_claims(who or [s for s in numbers if _WHO.search(s.text) or _PARTY.search(s.text)][:1]),
        what=(*_claims(what), *_alerts(events))[:_MOST],
        how_many=_claims(numbers),
    )


def _claims(statements: Iterable[Spoken]) -> tuple[Claim, ...]:
    """One claim per wording; what another claim already begins with is not said again."""
    kept: list[Claim] = []
    for claim in (statement.claim() for statement in statements):
        low = claim.text.lower()
        if low and not any(k.text.lower().startswith(low) or low.startswith(k.text.lower()) for k in kept):
            kept.append(claim)
    return tuple(kept[:_MOST])


def _alerts(events: tuple[EventView, ...]) -> tuple[Claim, ...]:
    """What machines saw: the first alerts that fired, one per name."""
    first: dict[str, Claim] = {}
    for event in events:
        if event.kind == "alert" and event.status != "resolved" and event.title:
            first.setdefault(event.title, Claim(text=f"Alert fired: {event.title}"[:390], cites=(event.id,)))
    return tuple(first.values())[:2]
