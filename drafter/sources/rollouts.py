"""What a series of rollouts of one thing says about each: whether it went back to what had run before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from drafter.domain.records import RawRecord

FAILED = frozenset({"failure", "failed", "error"})
GOING = frozenset({"queued", "pending", "waiting", "requested", "in_progress", "running"})
"""Status words of rollouts that changed nothing, or not yet."""
LAST = datetime.max.replace(tzinfo=UTC)
"""Where records of unknown time stand in an order."""


def mark_returns(series: Iterable[RawRecord]) -> list[RawRecord]:
    """The records in time order; one that returns to an earlier revision has `reverts`, the revision that it replaced."""
    told: list[RawRecord] = []
    earlier: set[str] = set()
    current = ""
    for record in sorted(series, key=lambda r: r.stamp.at or LAST):
        revision = record.details.get("revision", "")
        done = record.status not in FAILED | GOING and bool(revision)
        if done and current and revision != current and revision in earlier and "reverts" not in record.details:
            record = replace(record, details={**record.details, "reverts": current})  # noqa: PLW2901  the record as told
        if done:
            earlier.add(revision)
            current = revision
        told.append(record)
    return told
