"""Family F20: handles and addresses of people where narration needs a role."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WHO = re.compile(r"(?<![\w@./`])@[A-Za-z][\w.-]{1,38}\b(?![/(])|(?<![\w.+-])[\w+][\w.+-]{0,63}@[\w-]{1,63}\.[\w.-]{1,100}\w")
_CODE = re.compile(r"`[^`\n]*`")
_ROLES = re.compile(r"\b(?:owners?|roles?|thanks|authors?|participants|attendees|responders|contacts?|credits)\b")
_TIMELINE = re.compile(r"\b(?:timeline|chronology|sequence of events|log of events)\b")
TELL = "Write the role, for example responder-1; names belong under owners, roles and thanks."


def identities(text: str, section: str, *, in_timelines: bool) -> Iterator[tuple[int, int]]:
    """Spans of handles and e-mail addresses. None under a heading of roles, owners or thanks, nor under one of a timeline when
    `in_timelines`. Plain names are not looked for: without a roster a name cannot be told from a product's."""
    if _ROLES.search(section) or (in_timelines and _TIMELINE.search(section)):
        return
    prose = _CODE.sub(lambda m: " " * len(m[0]), text)
    yield from (m.span() for m in _WHO.finditer(prose))
