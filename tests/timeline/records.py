"""Evidence for tests, made in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from pydantic import BaseModel

from drafter.contracts.ask import Answered, Slot
from drafter.domain.asking import EventView, TimelineAnswer
from drafter.domain.evidence import Evidence
from drafter.domain.incident import Manifest
from drafter.domain.records import Actor, Kind, Place, Stamp
from drafter.domain.text import SafeText
from drafter.domain.timeline import Timeline
from drafter.errors import ModelError, ModelUnreachable
from drafter.models.embedded.reading.extract import extract
from drafter.timeline.build import build

A = TypeVar("A", bound=BaseModel)
DAY = datetime(2031, 5, 6, tzinfo=UTC)
"""All test incidents happen on this day."""


def at(clock: str) -> datetime:
    """`14:05` or `14:05:30` on the day, `+1 00:10` on the next."""
    days, _, hands = clock.rpartition(" ")
    parts = [int(p) for p in hands.split(":")]
    return DAY + timedelta(days=int(days or 0), hours=parts[0], minutes=parts[1], seconds=parts[2] if len(parts) > 2 else 0)


def record(number: str, kind: Kind, clock: str | None, text: str = "", **more: object) -> Evidence:
    """One record. `more`: author, actor, title, status, service, channel, parent, details, source, source_id."""
    when = at(clock) if clock else None
    author = more.pop("author", None)
    actor: Actor = more.pop("actor", "person" if author or kind in ("message", "note") else "system")  # type: ignore[assignment]
    return Evidence(
        id=number,
        kind=kind,
        at=when,
        precision=1,
        stamp=Stamp(when, clock or "?"),
        source=str(more.pop("source", kind)),
        source_type="test",
        source_id=str(more.pop("source_id", "")),
        place=Place("f", "0", 0, 1),
        text=SafeText(text),
        title=SafeText(str(more.pop("title", ""))),
        author=author,  # type: ignore[arg-type]
        actor=actor,
        **more,  # type: ignore[arg-type]
    )


def message(number: str, clock: str, who: str, text: str, **more: object) -> Evidence:
    """A chat message by a responder."""
    return record(number, "message", clock, text, author=f"responder-{who}", **more)


def alert(number: str, clock: str, name: str, status: str = "firing", **more: object) -> Evidence:
    """An alert changing state."""
    return record(number, "alert", clock, title=name, status=status, **more)


def deploy(number: str, clock: str, title: str, **more: object) -> Evidence:
    """A change."""
    return record(number, "deploy", clock, title=title, **more)


class Embedded:
    """The embedded engine as an `Ask`; windows whose numbers are in `failing` are not answered."""

    def __init__(self, failing: frozenset[int] = frozenset()) -> None:
        self.failing = failing

    def __call__(self, prompt_id: str, answer: type[A], /, **slots: Slot) -> Answered[A]:
        return Answered(extract(**slots), "embedded")  # type: ignore[arg-type]

    def each(self, prompt_id: str, answer: type[A], batches: Sequence[Mapping[str, Slot]], /) -> list[Answered[A] | ModelError]:
        return [
            ModelUnreachable("no answer") if n in self.failing else self(prompt_id, answer, **b) for n, b in enumerate(batches)
        ]


class Fixed(Embedded):
    """An engine that always gives one answer, for what is checked afterwards."""

    def __init__(self, answer: TimelineAnswer) -> None:
        super().__init__()
        self.answer = answer

    def __call__(self, prompt_id: str, answer: type[A], /, **slots: Slot) -> Answered[A]:
        return Answered(self.answer, "other")  # type: ignore[arg-type]


def whole(events: Sequence[EventView]) -> list[tuple[EventView, ...]]:
    """One window."""
    return [tuple(events)] if events else []


def pairs(events: Sequence[EventView]) -> list[tuple[EventView, ...]]:
    """Windows of two."""
    return [tuple(events[n : n + 2]) for n in range(0, len(events), 2)]


def built(
    *evidence: Evidence,
    ask: Embedded | None = None,
    windows: Callable[[Sequence[EventView]], list[tuple[EventView, ...]]] = whole,
    **manifest: object,
) -> Timeline:
    """The timeline of some evidence in time order."""
    ordered = sorted(evidence, key=lambda e: (e.at is None, e.at or DAY))
    about = Manifest(id="7", **manifest)  # type: ignore[arg-type]
    return build(tuple(ordered), about, SafeText("Checkout errors"), ask or Embedded(), windows)
