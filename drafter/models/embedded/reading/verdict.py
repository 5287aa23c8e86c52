"""Whether a statement says that something worked or is well again, or did not."""

from __future__ import annotations

import re

from drafter.models.embedded.reading.cues import Cues
from drafter.models.embedded.reading.sentence import UNDONE

_AGAIN = re.compile(r"\b(?:now|again|for (?:me|us))\b")
_MOVED = re.compile(r"\bfrom (\d[\d,]*(?:\.\d+)?) ?(ms|min|[kms]?)\S* to (\d[\d,]*(?:\.\d+)?) ?(ms|min|[kms]?)")
_TIMES = {"": 1.0, "k": 1e3, "m": 1e6, "ms": 1e-3, "s": 1.0, "min": 60.0}
_FLAT = re.compile(
    r"(?:it |that |this |all )?(?:works?|fixed|resolved|up|green|solved|sorted)[\s.,!]*"
    r"(?:now|again|thanks?|thx|ty|for me|here)?[\s.!]*$"
)
_SUPPOSED = re.compile(r"\bif (?:this|that|it|they|the \w+) (?:doesn't|does not|isn't|is not|fails?|still)")
_THINGS = ("if ", "once ", "until ", "when ")
ELSEWHERE = re.compile(r"\bstatus(?:\.\S+|\s?page)?(?:\s(?:is|says?|shows?|all)\b|\s?[=:])")
"""A status page is looked at: what it says is no word of the responders."""
THEIR_PAGE = re.compile(r"\bstatus ?page (?:is |shows? |says? |still |only )*(?:all |nothing\b|no |green\b|operational\b)")
"""What it shows is no news of ours."""


def outcome(cues: Cues, lowered: str) -> bool | None:
    """Whether the statement says that something worked or is well again, did not, or neither."""
    if (
        "in_vain" in cues
        or ("not_worked" in cues and not _SUPPOSED.search(lowered))
        or (lowered.startswith(UNDONE) and "all_clear" in cues)
    ):
        return False
    moved = _MOVED.search(lowered)
    if moved and "sick" in cues:
        return True if _figure(moved[3], moved[4]) < _figure(moved[1], moved[2]) else None
    if "expected" in cues and not lowered.startswith(_THINGS):
        return True
    if ELSEWHERE.search(lowered) or not (cues.any("worked", "runs", "works_now", "all_of") or _FLAT.match(lowered)):
        return None
    if "ruled_out" in cues and not _AGAIN.search(lowered):
        return None  # `works locally, so it is not the database`
    if "denied" in cues:
        return False
    return None if lowered.startswith(_THINGS) or "unsure" in cues or "wished" in cues else True


def _figure(digits: str, suffix: str) -> float:
    return float(digits.replace(",", "")) * _TIMES[suffix]
