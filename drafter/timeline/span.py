"""When the incident was, before anything is known about it: the manifest's signals, or where the evidence lies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from drafter.domain.evidence import Evidence
from drafter.domain.incident import Manifest


class Span(NamedTuple):
    """First and last signal of the incident, UTC."""

    start: datetime
    end: datetime

    def near(self, at: datetime, before: timedelta, after: timedelta) -> bool:
        """Whether an instant lies in the span, widened."""
        return self.start - before <= at <= self.end + after


def incident_span(evidence: Sequence[Evidence], manifest: Manifest) -> Span | None:
    """The manifest's signals where given; else from the first page or alert (or message) to the last signal of any kind
    but changes. None when no record has a time."""
    signals = [e.at for e in evidence if e.at is not None and e.kind != "deploy"] or [e.at for e in evidence if e.at]
    if not signals and (manifest.first_signal is None or manifest.last_signal is None):
        return None
    start = manifest.first_signal or min(signals)
    end = manifest.last_signal or max(signals)
    return Span(start, max(start, end))
