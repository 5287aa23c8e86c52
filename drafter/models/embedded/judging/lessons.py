"""`analysis.lessons`: observations with evidence that prompt the humans; never a lesson by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.asking import Claim, EntryView, EventView, LessonsAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded.judging.factors import CONDITIONS
from drafter.models.embedded.judging.prose import told
from drafter.models.embedded.judging.spoken import Spoken, asks, spoken

_WORKED = re.compile(
    r"\b(?:(?:that|it|rollback|revert|fix|failover|restart)\b[^.\n]{0,20}\b(?:worked|helped|did it|"
    r"fixed it|did the trick)|worked (?:well|great|first time)|"
    r"(?:alert|monitor\w*|page) (?:\w+ )?(?:caught|picked (?:it|this) up)|runbook (?:helped|worked|"
    r"was (?:useful|right))|quick(?:ly)? (?:found|fixed|rolled back|reverted)|"
    r"back (?:up|to normal) (?:within|in) )",
    re.I,
)
_LUCK = re.compile(
    r"\b(?:luck(?:y|ily)|fortunate(?:ly)?|thankful(?:ly)?|happened to (?:be|have|notice|look|see)|"
    r"by chance|could have been (?:much )?worse|good thing|"
    r"on(?:ly)? because (?:\w+ ){0,2}was (?:already )?(?:online|awake|around)|coincidentally)\b",
    re.I,
)
_HELD_BACK = re.compile(r"\b(?:not|no|never|don'?t|didn'?t|doubt|if|until)\b", re.I)
_EFFECTS = frozenset({"result", "all_clear", "finding", "communication", "action"})
_MISSING = tuple(c for c in CONDITIONS if c.kind != "capacity_gap")  # a limit that was reached is a cause, not a lesson
_MOST = 3


def judge_lessons(*, title: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]) -> LessonsAnswer:
    """What worked, what was missing or did not work, and where responders speak of luck."""
    said = [s for s in spoken(events) if not asks(s.text)]
    lucky = [s for s in said if _LUCK.search(s.text)]
    told = [s for s in said if s not in lucky]
    well = [s for s in told if s.act in _EFFECTS and _WORKED.search(s.text) and not _HELD_BACK.search(s.text)]
    poorly = [s for s in told if s not in well and s.act != "ruled_out" and any(c.pattern.search(s.text) for c in _MISSING)]
    return LessonsAnswer(went_well=_claims(well), went_poorly=_claims(poorly), lucky=_claims(lucky))


def _claims(statements: Sequence[Spoken]) -> tuple[Claim, ...]:
    found = {claim.text.lower(): claim for s in statements if (claim := told(s)) is not None}
    return tuple(found.values())[:_MOST]
