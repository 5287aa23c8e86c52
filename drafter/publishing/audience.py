"""Who may see what: each line inherits the narrowest audience of its evidence; wider pages leave it out, or refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from drafter.domain.page import AUDIENCES, Audience, Line, Page, Part
from drafter.errors import DecisionRefused

Wider = Literal["redact", "block"]


def narrowest(audiences: list[Audience], otherwise: Audience) -> Audience:
    """The audience of a line from those of the records that it cites; `otherwise` for one that cites none."""
    return min(audiences, key=AUDIENCES.index, default=otherwise)


def narrowed(page: Page, seen_by: Mapping[str, Audience], uncited: Audience, wider: Wider) -> Page:
    """The page for its audience. `seen_by`: label of a record → who may see its source; `uncited`: who may see what cites none.

    Words whose evidence is for fewer people are taken out, and a note says how many; with `block` the page is refused.
    Raises `DecisionRefused`.
    """
    allowed = {label for label, audience in seen_by.items() if _covers(audience, page.audience)}
    left = 0
    parts: list[Part] = []
    for part in page.parts:
        lines = [_line(line, seen_by, uncited, page.audience) for line in part.lines]
        left += sum(line.left_out for line in lines)
        parts.append(part.model_copy(update={"lines": tuple(lines)}))
    if left and wider == "block":
        raise DecisionRefused(
            f"{left} lines rest on evidence that the audience {page.audience!r} may not see.",
            hint="Edit them, publish to a narrower audience, or set publish.wider to redact.",
        )
    notes = (*page.notes, *([f"{left} lines are left out: their evidence is for fewer people."] if left else []))
    shown = tuple(record for record in page.evidence if record.label in allowed)
    return page.model_copy(update={"parts": tuple(parts), "evidence": shown, "notes": notes})


def _covers(audience: Audience, wanted: Audience) -> bool:
    return AUDIENCES.index(audience) >= AUDIENCES.index(wanted)


def _line(line: Line, seen_by: Mapping[str, Audience], uncited: Audience, wanted: Audience) -> Line:
    if _covers(narrowest([seen_by.get(cite, "team") for cite in line.cites], uncited), wanted):
        return line
    return Line(text="Left out: its evidence is for fewer people.", origin=line.origin, left_out=True)
