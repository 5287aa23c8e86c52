"""Which lines a reader needs: near-doubles merged, turning points kept, the rest by how much the story turns on them."""

from __future__ import annotations

import math
from bisect import bisect, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from drafter.timeline.line import MACHINE, Line
from drafter.timeline.story import RETOLD
from drafter.timeline.talk import words

MOST = 25
"""Entries of a long incident; reports of people hold 8 to 15 and rarely more."""
LEAST, LEAST_OF_FEW = 0.33, 0.05
"""What a line must add to be told, and what it must add while fewer than `FEW` are."""
NEAREST, NEAR, SHARE = timedelta(minutes=1), timedelta(minutes=5), 15
"""Lines this close tell of one moment: a share of the incident's length, within bounds."""
_CLOSE, _ALIKE_COST, _CROWDED, _TWICE = 0.05, 0.25, 0.03, 0.25
"""What a line loses for each chosen line near it, for all its words told near it, for each chosen line of its kind, and where
a chosen line cites the same messages."""
AFTERTHOUGHT = timedelta(minutes=30)
"""What is found this soon after the end is about the incident."""
FEW = 10
"""Below this many, details are told too."""
_SAME = timedelta(minutes=2)
_SAME_MOMENT = timedelta(minutes=5)
_TOLD = 3
_ALIKE, _ALIKE_ALERTS = 0.4, 0.7
_CROWDS = frozenset({"recovery", "report", "suspicion", "ruled_out", "impact", "handover", "decision"})
_AFTERWARDS = frozenset({"suspicion", "decision", "ruled_out", "handover", "report", "impact"})
_ONE_TURN = {
    frozenset(states)
    for states in (
        ("firing", "triggered"), ("firing",), ("resolved",), ("eased",), ("eased", "resolved"), ("mentioned",), ("fix",),
        ("fix", "mentioned"), ("undone",),
    )
}  # fmt: skip
"""States of two machine records that may be one turn of the incident, such as an alert and the page that it sent."""
_WORTH = {
    "action": 0.45, "result": 0.25, "finding": 0.3, "report": 0.3, "impact": 0.3, "communication": 0.35, "decision": 0.3,
    "ruled_out": 0.3, "suspicion": 0.2, "handover": 0.2, "all_clear": 0.4, "onset": 0.4, "told": 0.3, "firing": 0.45,
    "resolved": 0.5, "eased": 0.25, "triggered": 0.6, "acknowledged": 0.5, "escalated": 0.5, "declared": 0.6, "post": 0.5,
    "fix": 0.5, "mentioned": 0.4, "undone": 0.5, "candidate": 0.4, "engaged": 0.3,
}  # fmt: skip
"""How likely a report tells a line, by its state, as the lines of a few incidents whose reports are known suggest."""
_ELSE = 0.25
_WEIGHTIER, _SHOWN, _ECHOED, _FAILED, _MINOR = 0.12, 0.3, 0.12, 0.15, 0.1
"""What a line gains for each step of its weight above 2, for a milestone that rests on it, where later talk comes back to it, and
where it tells of a step in vain; what one loses that is a detail and no finding."""
_FULL, _ENOUGH = 0.25, 10
"""What a line of people gains or loses, half of it either way, by how many telling words it has (none to `_ENOUGH`)."""
_PAST, _PAST_IMPACT = 0.5, 0.2
"""What a line loses after restoration, unless it is a finding soon after, and what talk of causes loses after mitigation."""


@dataclass(frozen=True, slots=True)
class Ends:
    """When impact ended and when service was restored, where known; `shown`: the evidence of the milestones."""

    mitigated: datetime | None = None
    restored: datetime | None = None
    shown: frozenset[str] = frozenset()


def select(lines: Sequence[Line], ends: Ends) -> list[Line]:
    """The lines to tell, in time order: one after the other that adds most to those chosen, as long as it adds enough.

    After mitigation, talk about what it was and might have been weighs less; after restoration, all but turning points.
    """
    kept = _merge(_onsets(sorted(lines, key=lambda line: (line.at, line.kind not in MACHINE))))
    chosen = _told_once([kept[n] for n in _greedy(kept, _worths(kept, ends))], ends)
    return sorted(chosen, key=lambda line: (line.at, line.kind not in MACHINE))


def _told_once(lines: list[Line], ends: Ends) -> list[Line]:
    """Without what is remembered after the end, where it is told at the moment of which it tells."""
    told = {str(line.summary).partition(": ")[2] for line in lines if line.state in RETOLD}

    def repeats(line: Line) -> bool:
        return ends.restored is not None and line.at > ends.restored and str(line.summary) in told

    return [line for line in lines if not repeats(line)]


def _greedy(lines: Sequence[Line], worth: Sequence[float]) -> list[int]:
    """Indices of the lines chosen. Each line chosen lowers what its neighbours in time add, the more the more words they share,
    and what other lines of its kind add; worths only fall, so a heap of the last known ones finds the next."""
    told = [words(line.summary) for line in lines]
    heap = [(-w, n) for n, w in enumerate(worth)]
    heapify(heap)
    chosen: list[int] = []
    times: list[tuple[datetime, int]] = []
    near = _moment(lines)
    crowd: Counter[str] = Counter()
    cited: Counter[str] = Counter()
    while heap and len(chosen) < MOST:
        _, n = heappop(heap)
        beside = [m for _, m in times[bisect(times, (lines[n].at - near, -1)) : bisect(times, (lines[n].at + near, len(lines)))]]
        now = worth[n] - _told_already(told[n], [told[m] for m in beside]) - _CROWDED * crowd[_crowd(lines[n])]
        now -= _TWICE if all(cited[i] for i in lines[n].evidence) else 0.0
        if heap and now < -heap[0][0]:
            heappush(heap, (-now, n)) if now > LEAST_OF_FEW else None
            continue
        if now < (LEAST if len(chosen) >= FEW else LEAST_OF_FEW):
            break
        chosen.append(n)
        cited.update(lines[n].evidence)
        insort(times, (lines[n].at, n))
        if _crowd(lines[n]):
            crowd[_crowd(lines[n])] += 1
    return chosen


def _moment(lines: Sequence[Line]) -> timedelta:
    """How near lines are one moment, by how long most of the incident took (`lines` in time order)."""
    if not lines:
        return NEAREST
    long = lines[len(lines) * 9 // 10].at - lines[len(lines) // 10].at
    return min(NEAR, max(NEAREST, long / SHARE))


def _told_already(own: set[str], beside: Sequence[set[str]]) -> float:
    """How much of a line the chosen lines of its moment tell."""
    if not beside:
        return 0.0
    said: set[str] = set().union(*beside)
    return _CLOSE * len(beside) + _ALIKE_COST * (len(own & said) / len(own) if own else 1.0)


def _crowd(line: Line) -> str:
    """The kind of which few are enough, or none."""
    if line.state == "result":
        return "recovery" if line.worked else ""
    return line.state if line.state in _CROWDS and line.significance < 3 else ""


def _worths(lines: Sequence[Line], ends: Ends) -> list[float]:
    """What each line adds by itself: by what it is, by how much later lines come back to it, by when it was."""
    told = [words(line.summary) for line in lines]
    spread = Counter(word for own in told for word in own)
    most = max(spread.values(), default=1)
    found: list[float] = []
    for line, own in zip(lines, told, strict=True):
        worth = _WORTH.get(line.state, _ELSE) + _WEIGHTIER * (line.significance - 2) - _past(line, ends)
        worth += _SHOWN if not ends.shown.isdisjoint(line.evidence) else 0.0
        worth -= _MINOR if line.significance < 2 and line.state != "finding" else 0.0
        worth += _FAILED if line.worked is False else 0.0
        if line.kind not in MACHINE:
            shared = sorted((math.log(spread[w]) / math.log(most + 1) for w in own if spread[w] > 1), reverse=True)
            worth += _ECHOED * min(1.0, sum(shared[:4]) / 2)
            worth += _FULL * (min(1.0, len(own) / _ENOUGH) - 0.5)
        found.append(worth)
    return found


def _past(line: Line, ends: Ends) -> float:
    """What a line loses because it comes after an end."""
    if ends.restored is not None and line.at > ends.restored + _SAME:
        if line.kind in MACHINE and line.kind != "deploy":
            return 0.0
        return 0.0 if line.state == "finding" and line.at <= ends.restored + AFTERTHOUGHT else _PAST
    late = ends.mitigated is not None and line.at > ends.mitigated + _SAME
    return _PAST_IMPACT if late and line.state in _AFTERWARDS and line.worked is not False else 0.0


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
