"""Milestones that rest on words of which no line tells, such as a bare "looking": told as a quotation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import Milestone
from drafter.domain.vocabulary import MilestoneName
from drafter.timeline.line import Line

_SAID: dict[MilestoneName, str] = {
    "impact_start": "Reported later as the beginning: “{}”",
    "engaged": "{} responds and begins to investigate: “{}”",
}
_LONGEST, _QUOTED = 160, 110
NOWHERE = 60
"""A milestone lies this near a line, in seconds, that tells of it."""


def unsaid(marks: Mapping[MilestoneName, Milestone], lines: Sequence[Line], table: Mapping[str, Evidence]) -> list[Line]:
    """A line for each such milestone whose evidence is a message, quoting the message."""
    found: list[Line] = []
    for name in _SAID:
        mark = marks[name]
        record = table.get(mark.evidence[0]) if mark.evidence else None
        if mark.at is None or record is None or _told(mark, lines):
            continue
        found.append(
            Line(
                at=mark.at,
                kind="report" if name == "impact_start" else "handover",
                summary=_summary(name, record),
                evidence=(record.id,),
                precision=mark.precision_seconds or 1,
                quote=_quote(record),
                author=record.author,
                state="onset" if name == "impact_start" else "engaged",
            )
        )
    return found


def _told(mark: Milestone, lines: Sequence[Line]) -> bool:
    assert mark.at is not None
    return any(
        line.significance > 0
        and abs((line.at - mark.at).total_seconds()) <= NOWHERE
        and not set(mark.evidence).isdisjoint(line.evidence)
        for line in lines
    )


def _summary(name: MilestoneName, record: Evidence) -> SafeText:
    said = _quote(record)
    if name == "engaged":
        return cut(compose(_SAID[name], record.author or "A responder", said), end=_LONGEST)
    return cut(compose(_SAID[name], said), end=_LONGEST)


def _quote(record: Evidence) -> SafeText:
    """The message's first words, as they stand in it."""
    text = (record.text or record.title).strip()
    first = next((line for line in text.splitlines() if any(c.isalpha() for c in line)), text.partition("\n")[0])
    space = first.rfind(" ", 0, _QUOTED)
    return cut(compose("{}", first), end=len(first) if len(first) <= _QUOTED else space if space > 0 else _QUOTED)
