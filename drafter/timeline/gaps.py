"""Silent intervals: stretches of the incident of which no record of any kind speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Gap

SHORTEST = timedelta(minutes=15)
SHARE = 0.2
"""A silence is a gap when it takes at least this share of the incident, and at least `SHORTEST`."""
_MOST = 5


def gaps(evidence: Sequence[Evidence], start: datetime | None, end: datetime | None) -> tuple[Gap, ...]:
    """The longest silences between `start` and `end`, in time order; `before` and `after` name the records beside them."""
    if start is None or end is None or end <= start:
        return ()
    least = max(SHORTEST, (end - start) * SHARE)
    inside = [e for e in evidence if e.at is not None and start <= e.at <= end]
    found = [
        Gap(start=first.at, end=second.at, before=first.id, after=second.id)
        for first, second in pairwise(inside)
        if first.at and second.at and second.at - first.at >= least
    ]
    longest = sorted(found, key=lambda g: g.start - g.end)[:_MOST]
    return tuple(sorted(longest, key=lambda g: g.start))
