"""Events and candidates as an engine sees them, made in one line."""

from __future__ import annotations

from drafter.domain.asking import CandidateView, EventView
from drafter.domain.text import SafeText

TITLE = SafeText("Shop errors")


def event(number: str, act: str, text: str, who: str = "responder-1", **more: str) -> EventView:
    """A message that was read as `act`."""
    return EventView(id=number, at="2031-05-06 12:00:00", kind=act, source="chat", who=who, text=SafeText(text), **more)  # type: ignore[arg-type]


def candidate(
    number: str, kind: str, label: str, rank: int, score: float, *reasons: str, text: str = "", files: str = ""
) -> CandidateView:
    """A candidate that code has ranked."""
    return CandidateView(
        id=number, kind=kind, label=SafeText(label), text=SafeText(text), files=SafeText(files), rank=rank, score=score,
        evidence_for=reasons or (f"It came 5 min before the onset [{number}]",),
    )  # fmt: skip
