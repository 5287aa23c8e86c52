"""Chat becomes reads and lines: asked for in windows, each answer proved against the message it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter.contracts.ask import Answered, Ask, Slot
from drafter.domain.asking import EventView, ReadEvent, TimelineAnswer
from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, answer_text
from drafter.domain.timeline import Dropped, Read
from drafter.errors import ModelError
from drafter.proof.check import unproved

Windows = Callable[[Sequence[EventView]], list[tuple[EventView, ...]]]
SILENT = frozenset({"noise", "question", "commitment", "self_blame"})
_NEAR = 20
"""Machine events shown beside a window."""


def view(record: Evidence) -> EventView:
    """Evidence as an engine sees it."""
    return EventView(
        id=record.id,
        at=record.at.strftime("%Y-%m-%d %H:%M:%S") if record.at else "unknown",
        kind=record.kind,
        source=record.source,
        who=record.author or "",
        title=record.title,
        text=record.text,
        status=record.status,
        service=record.service,
        parent=record.parent,
    )


def read_chat(
    talk: Sequence[Evidence], machine: Sequence[Evidence], title: SafeText, services: SafeText, ask: Ask, windows: Windows
) -> tuple[list[Read], list[Dropped]]:
    """How every message was read, in order of the messages, and what did not survive the checks."""
    asked = windows([view(e) for e in talk])
    nearby = tuple(view(e) for e in machine[:_NEAR])
    batches: list[Mapping[str, Slot]] = [
        {"title": title, "services": services, "events": window, "machine": nearby} for window in asked
    ]
    table = {e.id: e for e in talk}
    reads: dict[str, Read] = {}
    dropped: list[Dropped] = []
    for window, answer in zip(asked, ask.each("timeline.extract", TimelineAnswer, batches) if batches else [], strict=True):
        if isinstance(answer, ModelError):
            first, last = window[0].at, window[-1].at
            dropped.append(
                Dropped(
                    where="timeline", text=f"messages from {first} to {last}", reason=f"not read: {answer}", answered_by="none"
                )
            )
        else:
            _accept(answer, table, reads, dropped)
    order = {e.id: n for n, e in enumerate(talk)}
    return sorted(reads.values(), key=lambda r: order[r.event]), dropped


def _accept(
    answer: Answered[TimelineAnswer], table: Mapping[str, Evidence], reads: dict[str, Read], dropped: list[Dropped]
) -> None:
    """Keep what is proved. A message split over windows keeps its weightiest reading."""
    for said in answer.value.events:
        reason = _fault(said, table)
        if reason is not None:
            dropped.append(
                Dropped(where="timeline", text=said.summary or said.quote or said.event, reason=reason, answered_by=answer.by)
            )
            continue
        known = reads.get(said.event)
        if known is None or said.salience > known.salience:
            reads[said.event] = Read(
                event=said.event,
                act=said.act,
                summary=answer_text(said.summary),
                quote=answer_text(said.quote) if said.quote else None,
                salience=said.salience,
                worked=said.worked,
                answered_by=answer.by,
            )


def _fault(said: ReadEvent, table: Mapping[str, Evidence]) -> str | None:
    if said.event not in table:
        return f"it cites {said.event[:40]!r}, which is not in the evidence"
    if not said.summary and said.act not in SILENT:
        return "it says nothing of an event that matters"
    return unproved(said.summary, [said.event], said.quote or None, table)
