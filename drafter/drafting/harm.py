"""Which statement of impact tells a stranger most: a number, who was hit, what they met."""

from __future__ import annotations

import math
import re

from drafter.domain.findings import Impact, Statement

TELLING = 1.0
"""Weight from which a statement may open the story: a symptom, a party or a counted thing, told as itself."""
FEWEST = 3
"""Words below which a statement is a fragment."""

_ALERT = re.compile(r"^\W{0,3}(?:alerts?\b|page[ds]?\b|\[?firing|resolved:|recovery\b)", re.IGNORECASE)
_TIME = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b|#\d+|\b\d{4}-\d{2}-\d{2}\b|\bv?\d+\.\d+\.\d+\S*|\b(?:40|42|50)\d\b")
"""Numbers that count nothing: times, dates, references, versions, status codes."""

_NUMBER = re.compile(r"(?<![\w.-])(\d[\d,]*(?:\.\d+)?)(?:\s?(%|k\b|percent\b))?", re.IGNORECASE)
_PARTY = re.compile(
    r"\b(?:customers?|users?|merchants?|people|clients?|tenants?|visitors?|readers?|subscribers?|partners?|passengers?|drivers?|"
    r"patients?|students?|members?|accounts?|sites?|stores?|shops?|hubs?|communit\w+|requests?|orders?|payments?|bookings?|"
    r"messages?|calls?|everyone|everybody|teams?|developers?|contributors?)\b",
    re.IGNORECASE,
)
_SYMPTOM = re.compile(
    r"\b(?:fail\w*|errors?|5\d\d|404|down|unable|could ?n[o']t|can ?no?t|can't|unavailable|unreachable|timeouts?|timed out|"
    r"slow\w*|latency|missing|lost|stuck|stale|broken|blank|empty|dropped|rejected|refused|delayed|wrong|duplicate\w*|"
    r"outage|expired|crash\w*|blocked|degraded|declin\w+|impacted|unusable)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![\w.-])\d[\d,]*k? (?:[a-z]{3,20} ){0,2}(?!minutes|mins|seconds|hours|days|weeks|times|pods|nodes)[a-z]{3,20}s\b",
    re.IGNORECASE,
)
"""So many of something, that is neither time nor a part of the system."""
_ASIDE = re.compile(
    r"^(?:responder|which\b|because\b|so\b|and\b|but\b|aside\b|notably\b|btw\b|fyi\b|note\b|from the\b|"
    r"the (?:list|logs?|graph)\b|(?:fail|move|switch|drain|route|roll|check|see|look)\b(?! to)|"
    r"[a-z/]+ed(?:/\w+)? (?:a |the |an |to )?(?:mail|message|note|post|slack|team)\b)",
    re.IGNORECASE,
)
"""What responders do is no harm, half a sentence tells little, and an aside less."""
_LEANS = re.compile(r"^(?:it|this|that|they|we|he|she|i|there|still|all|same)\b", re.IGNORECASE)
"""A short statement that begins so leans on what was said before."""
LEANING = 5
"""Words up to which it tells nothing by itself."""
_OPEN = re.compile(
    r"\?|\b(?:wonder|maybe|might|not sure|no longer|recover(?:ed|ing)|back to normal|calmed|improv\w+|"
    r"went down by itself|(?:already|going|coming|is|are) down (?:to |by |from )?\d+\w*|"
    r"(?:already|going|coming) down$|(?:queues?|q|lag|latency|errors?|backlog|p9\d|rate) (?:is |are |now )*"
    r"(?:falling|dropping|draining|shrinking|(?:going|coming) down))\b",
    re.IGNORECASE,
)
"""Doubts, questions and recoveries."""
_STATED = re.compile(r"\bimpact\b\W{0,2}(?:is|was|:|so far|on)", re.IGNORECASE)
"""Words that announce the harm."""
PERCENT = 50.0
"""A share counts like so many of something."""


def telling(impact: Impact) -> Statement | None:
    """The statement of most weight, the later one of equals; None when all are fragments, alert names, questions or asides."""
    said = [*impact.what, *impact.who, *impact.how_many]
    ranked = [(weight(statement.text), n, statement) for n, statement in enumerate(said)]
    best = max(ranked, key=lambda item: item[:2], default=(0.0, 0, None))
    return best[2] if best[0] >= TELLING else None


def alert_name(text: str) -> bool:
    """Whether a statement is an alert's own words, which the timeline tells."""
    return bool(_ALERT.match(text))


def weight(text: str) -> float:
    """0 for what tells nothing; else more for a party, a symptom, and numbers, which count by their size."""
    few = LEANING if _LEANS.match(text) else FEWEST - 1
    if len(text.split()) <= few or _ALERT.match(text) or _OPEN.search(text):
        return 0.0
    bare = _TIME.sub(" ", text)
    figures = [
        (PERCENT if unit in ("%", "percent") else 1000.0) if unit else float(number.replace(",", "").rstrip(".") or 0)
        for number, unit in _NUMBER.findall(bare)
    ]
    size = 1.0 + min(math.log10(1 + max(figures)), 4.0) / 2 if figures else 0.0
    party, symptom = bool(_PARTY.search(bare)), bool(_SYMPTOM.search(text))
    party = party or bool(_COUNTED.search(bare))
    told = size * (1.0 if party or symptom else 0.3) + 1.5 * party + 1.2 * symptom + bool(_STATED.search(text))
    return told * (0.2 if _ASIDE.match(text) else 1.0)
