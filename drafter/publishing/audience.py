"""Who may see what: each line inherits the narrowest audience of its evidence; wider pages leave it out, or refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
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
        seen = [(_covers(_audience(line, seen_by, uncited), page.audience), line) for line in part.lines]
        left += sum(not covered for covered, _ in seen)
        parts.append(part.model_copy(update={"lines": tuple(_kept(seen))}))
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


def _audience(line: Line, seen_by: Mapping[str, Audience], uncited: Audience) -> Audience:
    return narrowest([seen_by.get(cite, "team") for cite in line.cites], uncited)


def _kept(seen: Iterable[tuple[bool, Line]]) -> Iterator[Line]:
    """The lines that may be seen; each run of others as one line that counts them."""
    for covered, group in groupby(seen, key=lambda pair: pair[0]):
        lines = [line for _, line in group]
        if covered:
            yield from lines
        else:
            count = f"{len(lines)} lines" if len(lines) > 1 else "One line"
            yield Line(text=f"{count} left out: the evidence is for fewer people.", left_out=True)
