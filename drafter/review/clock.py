"""The publishing clock: how long since resolution, against the policy. Instants are UTC and handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.domain.review import DocumentState

SOON = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Due:
    """`at` is when it must be published by; None where the evidence does not say when the incident was resolved."""

    at: datetime | None
    left: timedelta | None
    done: bool

    @property
    def late(self) -> bool:
        return not self.done and self.left is not None and self.left < timedelta(0)

    @property
    def soon(self) -> bool:
        """Less than a quarter of a day is left."""
        return not self.done and not self.late and self.left is not None and self.left < SOON

    @property
    def words(self) -> str:
        """`due in 5 h`, `3 d late`, `published`, `resolution unknown`."""
        if self.done:
            return "published"
        if self.left is None:
            return "resolution unknown"
        return f"{_length(-self.left)} late" if self.late else f"due in {_length(self.left)}"


def due(state: DocumentState, resolved_at: datetime | None, hours: float, now: datetime) -> Due:
    """Against a policy of `hours` from resolution to publication."""
    at = resolved_at + timedelta(hours=hours) if resolved_at else None
    return Due(at, at - now if at else None, state == "published")


def _length(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} d"
