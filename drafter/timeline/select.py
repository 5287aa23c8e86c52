"""Which lines a reader needs: near-doubles merged, turning points kept, the rest left out until the count is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from drafter.timeline.line import MACHINE, Line

MOST = 25
"""Entries of a long incident; reports of people hold 8 to 15 and rarely more."""
FEW = 6
"""Below this many, details are told too."""
_SAME = timedelta(minutes=2)
_ALIKE = 0.4
_WORD = re.compile(r"[a-z0-9][a-z0-9_./#-]+")
_ORDINARY = frozenset(
    "the and for that this with was were has have had been are is not but from into responders responder reported suspected deployed alert fired resolved page".split()
)
_AFTERWARDS = frozenset({"suspicion", "decision", "ruled_out", "handover", "report", "impact"})


def select(lines: Sequence[Line], mitigated: datetime | None, restored: datetime | None) -> list[Line]:
    """The lines to tell, in time order.

    After `mitigated`, talk about what it was and might have been is left out; after `restored`, all but turning points."""
    kept = _merge(sorted(lines, key=lambda line: (line.at, line.kind not in MACHINE)))
    weighed = [(line, _weight(line, mitigated, restored)) for line in kept]
    strong = [line for line, weight in weighed if weight >= 2]
    if len(strong) < FEW:
        spare = sorted((pair for pair in weighed if 1 <= pair[1] < 2), key=lambda pair: -pair[1])
        strong += [line for line, _ in spare[: FEW - len(strong)]]
    if len(strong) > MOST:
        ranked = sorted(strong, key=lambda line: (-_weight(line, mitigated, restored), line.at))
        strong = ranked[:MOST]
    return sorted(strong, key=lambda line: (line.at, line.kind not in MACHINE))


def _weight(line: Line, mitigated: datetime | None, restored: datetime | None) -> float:
    weight = float(line.significance)
    if line.kind in MACHINE:
        return weight + 0.5 if line.kind != "deploy" else weight
    if restored is not None and line.at > restored + _SAME:
        return weight - 1.5
    if mitigated is not None and line.at > mitigated + _SAME and line.state in _AFTERWARDS and line.worked is not False:
        return weight - 1.5
    return weight


def _merge(lines: list[Line]) -> list[Line]:
    """Lines of the same moment that say the same become one; a machine's line keeps its words."""
    kept: list[Line] = []
    for line in lines:
        twin = next((n for n in range(len(kept) - 1, max(-1, len(kept) - 6), -1) if _twins(kept[n], line)), None)
        if twin is None:
            kept.append(line)
        else:
            kept[twin] = _both(kept[twin], line)
    return kept


def _twins(first: Line, second: Line) -> bool:
    if abs(second.at - first.at) > _SAME or {first.kind, second.kind} == {"alert"} or "onset" in (first.state, second.state):
        return False
    return _alike(first.summary, second.summary) >= _ALIKE


def _both(first: Line, second: Line) -> Line:
    main, other = (second, first) if second.significance > first.significance and first.kind not in MACHINE else (first, second)
    return replace(
        main,
        at=min(first.at, second.at),
        evidence=(*main.evidence, *(e for e in other.evidence if e not in main.evidence)),
        significance=max(first.significance, second.significance),
        worked=main.worked if main.worked is not None else other.worked,
    )


def _alike(first: str, second: str) -> float:
    a, b = ({w[:7] for w in _WORD.findall(t.lower())} - _ORDINARY for t in (first, second))
    return len(a & b) / min(len(a), len(b)) if min(len(a), len(b)) >= 2 else 0.0
