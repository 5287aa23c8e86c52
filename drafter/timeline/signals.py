"""What the milestones are read from: the moments that say something began, was noticed, was met, and ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Milestone, Read
from drafter.timeline.line import Line
from drafter.timeline.span import Span

What = Literal["alert", "page", "report", "word", "onset", "message", "ack", "action", "recovery", "all_clear", "relapse", "fix"]
HELD = timedelta(minutes=60)
"""A declared end that held this long was an end, even if the incident was opened again afterwards."""
AGREES = timedelta(minutes=5)

_WEIGHT: dict[What, float] = {
    "alert": 0.8, "page": 0.8, "ack": 0.85, "all_clear": 0.75, "onset": 0.7, "fix": 0.6, "action": 0.65, "report": 0.65, "word": 0.55,
    "recovery": 0.65, "message": 0.5, "relapse": 0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signal:
    """A moment and what it shows. `why` in words, as the milestone will say it."""

    at: datetime
    what: What
    evidence: tuple[str, ...]
    precision: int = 1
    author: str | None = None
    formal: bool = False


@dataclass(slots=True)
class Signals:
    """All signals of an incident, each list in time order."""

    span: Span
    all: list[Signal] = field(default_factory=list)

    def of(self, *what: What) -> list[Signal]:
        """Signals of these kinds, in time order."""
        return [s for s in self.all if s.what in what]

    def first(self, *what: What) -> Signal | None:
        """The earliest of these kinds."""
        return next(iter(self.of(*what)), None)


def signals(lines: Sequence[Line], reads: Sequence[Read], talk: Sequence[Evidence], span: Span) -> Signals:
    """Read the signals off the lines (machines and onsets), the reads (states and steps) and the bare messages."""
    table = {e.id: e for e in talk}
    found = Signals(span)
    for line in lines:
        if (what := _machine(line)) is not None:
            found.all.append(Signal(line.at, what, line.evidence, line.precision, line.author, formal=line.kind == "page"))
    for read in reads:
        record = table[read.event]
        for what in _said(read) if record.at is not None and record.at >= span.start - AGREES else ():
            assert record.at is not None  # the loop is over nothing otherwise
            formal = read.act in ("all_clear", "communication") or "status" in (record.channel or "")
            found.all.append(Signal(record.at, what, (record.id,), record.precision, record.author, formal))
    found.all += [
        Signal(e.at, "message", (e.id,), e.precision, e.author)
        for e in talk
        if e.at is not None and e.at >= span.start - AGREES and e.actor in ("person", "unknown")
    ]
    found.all.sort(key=lambda s: s.at)
    return found


def _machine(line: Line) -> What | None:
    if line.kind == "alert":
        return "recovery" if line.state == "resolved" else "alert"
    if line.kind == "page":
        return {"triggered": "page", "acknowledged": "ack", "resolved": "all_clear"}.get(line.state)  # type: ignore[return-value]  # the table's values are of What
    if line.kind == "deploy":
        return "fix" if line.state == "fix" else None
    return "onset" if line.state == "onset" else None


def _said(read: Read) -> tuple[What, ...]:
    if read.act == "all_clear":
        return ("all_clear",)
    if read.worked:
        return ("recovery", "action") if read.act == "action" else ("recovery",)
    if read.worked is False and read.act in ("result", "action", "report", "impact"):
        return ("relapse",)
    if read.act in ("report", "impact") and read.salience >= 2:
        return ("report",)
    if read.act == "action":
        return ("action",) if read.salience >= 2 else ()
    return ("word",) if read.act in ("finding", "suspicion", "impact", "report") else ()


def milestone(signal: Signal | None, why: str, others: Sequence[Signal] = ()) -> Milestone:
    """A signal as a milestone: surer by what kind it is, and where others say the same."""
    if signal is None:
        return Milestone(why=why)
    agreeing = [s for s in others if s is not signal and abs(s.at - signal.at) <= AGREES and s.evidence != signal.evidence]
    blur = -0.1 if signal.precision > 60 else 0.0
    sure = min(0.95, _WEIGHT[signal.what] + (0.1 if agreeing else 0.0) + blur)
    return Milestone(
        at=signal.at, precision_seconds=signal.precision, evidence=signal.evidence, confidence=round(sure, 2), why=why
    )


def counted(signal: Signal, table: Mapping[str, Evidence]) -> str:
    """The source of a signal, for `why`."""
    return ", ".join(dict.fromkeys(table[e].source for e in signal.evidence if e in table))
