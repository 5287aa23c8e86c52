"""How what somebody said, and what a change is, stand within a sentence by code."""

from __future__ import annotations

import re

from drafter.domain.draft import SectionClaim
from drafter.domain.text import SafeText, compose
from drafter.drafting.changes import Change

LONGEST = 240
"""Characters of what somebody said that stand in a sentence."""
_LABEL = re.compile(r"(^|: )(?:message|description|summary|update): (?:\[[A-Z]{2,12}:\d+\] )?", re.IGNORECASE)
_BEFORE = re.compile(r"^[/|>•\s]+(?:responder-\d+\s+)?")
_AFTER = re.compile(r"\s*\(View[^()]{0,20}\)?\.?$")
_ORDINARY = re.compile(
    r"(?:an?|the|some|all|no|not|none|every|each|many|most|several|both|any|it|its|this|that|these|those|there|they|we|our|their|"
    r"about|around|at|in|on|from|for|with|by|to|of|one|two|three|only|still|just|when|while|because|after|before|if|"
    r"slow|sizing|connectivity|outside|new|old|users?|customers?|requests?|errors?|traffic|pods?|service|alerts?|[a-z]{2,}(?:ing|ed))",
    re.IGNORECASE,
)
"""Words that name nothing."""


def bare(text: str) -> SafeText:
    """Without the labels that a form or a pager puts before and after what was said."""
    return compose("{}", _AFTER.sub("", _LABEL.sub(r"\1", _BEFORE.sub("", text))))


def lowered(text: SafeText) -> SafeText:
    """Without a capital where the first word is an ordinary one: it stands within a sentence."""
    first = text.split(" ", 1)[0].rstrip(",;:.")
    return compose("{}{}", text[:1].lower(), text[1:]) if first.istitle() and _ORDINARY.fullmatch(first) else text


def quoted(named: Change) -> str:
    """What a change changed, as an aside; empty where its record does not say."""
    return f" (“{named.notes}”)" if named.notes else ""


def claimed(text: SafeText, *cites: str) -> SectionClaim:
    """A sentence by code; each record is cited once."""
    return SectionClaim(text=text, cites=tuple(dict.fromkeys(cites)))
