"""Which lines a reader needs: near-doubles merged, turning points kept, the rest by how much the story turns on them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from drafter.timeline.line import MACHINE, Line
from drafter.timeline.story import RETOLD
from drafter.timeline.talk import words

MOST = 25
"""Entries of a long incident; reports of people hold 8 to 15 and rarely more."""
EASY = 14
"""So many are told without a choice; of more, every third."""
FEW = 6
"""Below this many, details are told too."""
_SAME = timedelta(minutes=2)
_SAME_MOMENT = timedelta(minutes=10)
_TOLD = 3
_ALIKE, _ALIKE_ALERTS = 0.4, 0.7
_CROWD = {"recovery": 2, "report": 3, "suspicion": 3, "ruled_out": 3, "impact": 4, "handover": 3, "decision": 4}
_AFTERWARDS = frozenset({"suspicion", "decision", "ruled_out", "handover", "report", "impact"})
_ONE_TURN = {
    frozenset(states)
    for states in (
        ("firing", "triggered"),
        ("firing",),
        ("resolved",),
        ("eased",),
        ("eased", "resolved"),
        ("mentioned",),
        ("fix",),
        ("fix", "mentioned"),
    )
}
"""States of two machine records that may be one turn of the incident, such as an alert and the page that it sent."""
_ACT = {
    "all_clear": 0.6, "result": 0.3, "action": 0.3, "finding": 0.3, "communication": 0.2, "impact": 0.2, "decision": 0.1,
    "ruled_out": 0.1, "onset": 0.4, "told": 0.2, "firing": 0.9, "resolved": 0.5, "eased": 0.4, "declared": 0.8,
    "triggered": 1.0, "acknowledged": 1.0,
    "escalated": 0.8,
    "fix": 0.8, "mentioned": 0.8, "candidate": 0.5, "post": 0.8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ends:
    """When impact ended and when service was restored, where known; `shown`: the evidence of the milestones."""

    mitigated: datetime | None = None
    restored: datetime | None = None
    shown: frozenset[str] = frozenset()


def select(lines: Sequence[Line], ends: Ends) -> list[Line]:
    """The lines to tell, in time order.

    After mitigation, talk about what it was and might have been is left out; after restoration, all but turning points.
    """
    kept = _merge(_onsets(sorted(lines, key=lambda line: (line.at, line.kind not in MACHINE))))
    echo = _echoes(kept)
    weighed = sorted(((line, _weight(line, ends), n) for n, line in enumerate(kept)), key=lambda t: (-t[1] - echo[t[2]], t[2]))
    strong = _uncrowded([line for line, weight, _ in weighed if weight >= 2], ends.shown)
    if len(strong) < FEW:
        spare = [line for line, weight, _ in weighed if 1 <= weight < 2]
        strong += spare[: FEW - len(strong)]
    most = len(strong) if len(strong) <= EASY else min(MOST, EASY + (len(strong) - EASY) // 3)
    return sorted(strong[:most], key=lambda line: (line.at, line.kind not in MACHINE))


def _uncrowded(lines: Sequence[Line], shown: frozenset[str]) -> list[Line]:
    """Of symptoms, theories and recoveries the first and the most echoed, few of each kind, and those that a milestone rests
    on; `lines` weightiest first."""
    first = {_crowd(line): line for line in sorted(lines, key=lambda line: line.at, reverse=True)}
    counts: Counter[str] = Counter()
    kept: list[Line] = []
    for line in lines:
        crowd = _crowd(line)
        spared = line is first[crowd] or not shown.isdisjoint(line.evidence)
        if crowd and not spared:
            counts[crowd] += 1
            if counts[crowd] >= _CROWD[crowd]:
                continue
        kept.append(line)
    return kept


def _crowd(line: Line) -> str:
    """The kind of which few are enough, or none."""
    if line.state == "result":
        return "recovery" if line.worked else ""
    return line.state if line.state in _CROWD and line.significance < 3 else ""


def _weight(line: Line, ends: Ends) -> float:
    weight = float(line.significance) + (2.0 if not ends.shown.isdisjoint(line.evidence) else 0.0)
    if line.kind in MACHINE:
        late = line.kind == "deploy" and ends.restored is not None and line.at > ends.restored + _SAME
        return weight - 1.5 if late else weight
    if ends.restored is not None and line.at > ends.restored + _SAME:
        return weight - 1.5
    if ends.mitigated is not None and line.at > ends.mitigated + _SAME and line.state in _AFTERWARDS and line.worked is not False:
        return weight - 1.5
    return weight


def _echoes(lines: Sequence[Line]) -> list[float]:
    """How much later lines come back to what a line says, 0 to 1, and what kind of line it is, 0 to 0.6."""
    told = [words(line.summary) for line in lines]
    spread = Counter(word for own in told for word in own)
    most = max(spread.values(), default=1)
    found: list[float] = []
    for line, own in zip(lines, told, strict=True):
        if line.kind in MACHINE:
            found.append(_ACT.get(line.state, 0.0))
            continue
        shared = [math.log(spread[w]) / math.log(most + 1) for w in own if spread[w] > 1]
        found.append(min(1.0, sum(sorted(shared, reverse=True)[:4]) / 2) + _ACT.get(line.state, 0.0))
    return found


def _onsets(lines: list[Line]) -> list[Line]:
    """Of several people who tell of the same earlier moment, the first to tell it exactly speaks; at most `_TOLD` moments."""
    told: list[Line] = []
    onsets: list[Line] = []
    for line in lines:
        if line.state not in RETOLD:
            told.append(line)
        elif line.significance and all(abs(line.at - other.at) > _SAME_MOMENT for other in onsets):
            onsets.append(line)
    onsets.sort(key=lambda line: (line.kind not in ("impact", "report"), line.precision, -line.significance))
    return sorted([*told, *onsets[:_TOLD]], key=lambda line: line.at)


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
    if abs(second.at - first.at) > _SAME or not RETOLD.isdisjoint((first.state, second.state)):
        return False
    if {first.kind, second.kind} <= MACHINE and frozenset((first.state, second.state)) not in _ONE_TURN:
        return False
    a, b = words(first.summary), words(second.summary)
    alike = _ALIKE_ALERTS if {first.kind, second.kind} == {"alert"} else _ALIKE
    return len(a & b) >= 2 and len(a & b) / min(len(a), len(b)) >= alike


def _both(first: Line, second: Line) -> Line:
    main, other = (second, first) if second.significance > first.significance and first.kind not in MACHINE else (first, second)
    return replace(
        main,
        at=min(first.at, second.at),
        evidence=(*main.evidence, *(e for e in other.evidence if e not in main.evidence)),
        significance=max(first.significance, second.significance),
        worked=main.worked if main.worked is not None else other.worked,
    )
