"""Changes of one service in a row: which one went back to an earlier version, and what that took out of service."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from drafter.analysis.catalogue import Change

LOOK_BACK = 50  # changes of one service between a version and the return to it


@dataclass(frozen=True, slots=True)
class Series:
    """`rows`: per service and environment, positions of its changes in order; `row_of`: the row of each position."""

    changes: Sequence[Change]
    rows: Sequence[Sequence[int]]
    row_of: Sequence[int]

    def left_behind(self, number: int, at: datetime | None) -> int | None:
        """When service went back to change `number` by the instant `at`: the last other version before that."""
        row = self.rows[self.row_of[number]]
        times = [self.changes[n].at for n in row]
        if at is None or any(t is None for t in times):
            return None
        end = bisect_right([t for t in times if t is not None], at)
        version = _version(self.changes[number])
        for n in reversed(row[max(0, end - LOOK_BACK) : end]):
            if _version(self.changes[n]) != version:
                return n
        return None

    def returns(self) -> Iterator[tuple[int, int]]:
        """Pairs (rollback, change undone): a change that brings back an earlier version, and the one right before it."""
        for row in self.rows:
            last: dict[str, int] = {}
            for place, number in enumerate(row):
                version = _version(self.changes[number])
                before = last.get(version)
                if version and before is not None and 1 < place - before <= LOOK_BACK:
                    yield number, row[place - 1]
                last[version] = place


def series(changes: Sequence[Change]) -> Series:
    """Group the changes (oldest first) by service and environment. Linear."""
    rows: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, change in enumerate(changes):
        record = change.record
        rows[record.service, record.details.get("environment", "")].append(number)
    listed = list(rows.values())
    row_of = [0] * len(changes)
    for place, row in enumerate(listed):
        for number in row:
            row_of[number] = place
    return Series(changes, listed, row_of)


def _version(change: Change) -> str:
    """What identifies what was put into service: the version in the title, else the revision."""
    versions = sorted(name for name in change.names if name.startswith("version:") and name[8:] in change.record.title)
    return versions[0] if len(versions) == 1 else change.record.details.get("revision", "") or change.record.source_id
