"""Where things stand in the picture: a scale of time, and labels in rows so that none covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from drafter.domain.draft import Draft
from drafter.domain.timeline import Entry
from drafter.sinks.escape import columns

WIDTH = 960
LEFT = 96
RIGHT = 16
CHARACTER = 6.7
"""Width of a character in pixels at 12 px, a little more than system fonts need."""

MARK = 5
"""Half the width of a mark."""

_STEPS = (60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000)


def near(draft: Draft) -> list[Entry]:
    """Entries from somewhat before the first milestone to somewhat after the last: a change of last week would press all
    else into one pixel. All entries where no milestone is known."""
    return [entry for entry in draft.timeline if is_near(draft, entry.at, 1 / 3)]


def is_near(draft: Draft, at: datetime, share: float) -> bool:
    """Whether an instant lies within `share` of the incident's length (at least half an hour) of its milestones."""
    known = sorted(m.at for m in draft.milestones.values() if m.at is not None)
    if not known:
        return True
    air = max((known[-1] - known[0]) * share, timedelta(minutes=30))
    return known[0] - air <= at <= known[-1] + air


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps UTC instants between `start` and `end` to x in pixels."""

    start: datetime
    end: datetime

    @classmethod
    def over(cls, instants: Sequence[datetime]) -> Scale:
        """A scale with a little air around the instants (at least one)."""
        first, last = min(instants), max(instants)
        air = max((last - first) * 0.03, timedelta(minutes=1))
        return cls(first - air, last + air)

    def holds(self, at: datetime) -> bool:
        """Whether the instant is in the picture."""
        return self.start <= at <= self.end

    def x(self, at: datetime) -> float:
        """Pixels from the left edge, to one decimal."""
        share = (at - self.start) / (self.end - self.start)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def ticks(self) -> Iterator[datetime]:
        """Round instants, at most ten of them."""
        length = (self.end - self.start).total_seconds()
        step = next((s for s in _STEPS if length / s <= 10), _STEPS[-1] * (int(length / 10 / _STEPS[-1]) + 1))
        at = int(self.start.timestamp()) // step * step + step
        while at <= self.end.timestamp():
            yield datetime.fromtimestamp(at, UTC)
            at += step


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside `x`: in `row` from the top, to the right of x, or to the left where the picture ends."""

    x: float
    row: int
    text: str
    leftward: bool


def placed(labels: Sequence[tuple[float, str]], rows: int, marks: Sequence[float] = ()) -> list[Label]:
    """Labels in the first row where they cover no other, nor in the top row a mark; those that fit nowhere are left out."""
    if not rows:
        return []
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    taken[0] = [(mark - MARK, mark + MARK) for mark in sorted(set(marks))]
    out: list[Label] = []
    for x, text in labels:
        width = CHARACTER * columns(text) + 10
        leftward = x + width > WIDTH - RIGHT
        own = MARK if marks else 0
        left, right = (x - own - width, x - own) if leftward else (x + own, x + own + width)
        row = next((r for r, spans in enumerate(taken) if all(right <= a or left >= b for a, b in spans)), None)
        if row is not None and left >= LEFT - 4:
            taken[row].append((left, right))
            out.append(Label(x, row, text, leftward))
    return out
