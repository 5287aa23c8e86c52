"""Changes of one service in a row: which one went back to an earlier version or value, and what that took out of service."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from drafter.analysis.catalogue import REACH, Change
from drafter.analysis.stance import undoes

LOOK_BACK = 50  # changes of one service between a version and the return to it
SHORT = 60  # characters of a description in which a rollback says that it is one
_VALUES = re.compile(r"^(?P<of>[^\n]{1,160}?)[ \t:]{1,8}(?:from )?(?P<old>\S{1,40}) (?:->|→|=>|to) (?P<new>\S{1,40})", re.M)
_SWITCH = re.compile(r"^(?P<verb>enable|disable|turn on|turn off|activate|deactivate)[ds]?:? (?P<of>[^\n]{1,160})", re.I | re.M)
_NUMBERED = re.compile(r"#\d{1,7}|\bv?\d[\w.-]*|[^\w\s-]")
_OFF = frozenset({"0", "0%", "off", "false", "none", "disabled", "disable", "turn off", "deactivate"})


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
        """Pairs (rollback, change undone): a change that brings back an earlier version of the same target, or an earlier
        value of the same setting, and what that took out of service. The next ring of a staged rollout brings nothing back."""
        for row in self.rows:
            yield from self._versions(row)
            yield from self._values(row)

    def _versions(self, row: Sequence[int]) -> Iterator[tuple[int, int]]:
        last: dict[str, int] = {}
        for place, number in enumerate(row):
            change, version = self.changes[number], _version(self.changes[number])
            before = last.get(version)
            if version and before is not None and 1 < place - before <= LOOK_BACK:
                if undoes(_told(change)) or _target(change) == _target(self.changes[row[before]]):
                    yield number, row[place - 1]
            elif version and before is None and place and self._takes_back(number, row[place - 1]):
                yield number, row[place - 1]
            last[version] = place

    def _takes_back(self, number: int, previous: int) -> bool:
        """A rollback to a version that no record put into service: it took out the version before it."""
        change, left = self.changes[number], self.changes[previous]
        if not undoes(_told(change)[: len(change.record.title) + SHORT]) or undoes(left.record.title):
            return False
        if not _stated(change) or not _stated(left):
            return False
        return change.at is not None and left.at is not None and change.at - left.at <= REACH

    def _values(self, row: Sequence[int]) -> Iterator[tuple[int, int]]:
        last: dict[str, tuple[int, str, str]] = {}
        for number in row:
            setting = _setting(self.changes[number])
            if setting is None:
                continue
            of, old, new = setting
            if of in last and last[of][2] == old and (new == last[of][1] or new in _OFF):
                yield number, last[of][0]
            last[of] = (number, old, new)


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
    return _stated(change) or change.record.details.get("revision", "") or change.record.source_id


def _stated(change: Change) -> str:
    versions = sorted(name for name in change.names if name.startswith("version:") and name[8:] in change.record.title)
    return versions[0] if len(versions) == 1 else ""


def _told(change: Change) -> str:
    return f"{change.record.title}\n{change.record.text[:200]}"


def _target(change: Change) -> str:
    """A title without its numbers: what the version was put into."""
    return " ".join(_NUMBERED.sub(" ", change.record.title.lower()).split())


def _setting(change: Change) -> tuple[str, str, str] | None:
    """A setting, its old and its new value, of a change that says so (`cache ttl 60 -> 5`, `enable lazy loading`)."""
    told = _told(change)
    if (switch := _SWITCH.search(told)) is not None:
        on = switch["verb"].lower() in ("enable", "turn on", "activate")
        return _words(switch["of"]), "off" if on else "on", "on" if on else "off"
    if (values := _VALUES.search(told)) is not None:
        named = "" if values.start() == 0 else change.record.title
        return _words(f"{named} {values['of']}"), values["old"].lower().strip("`\"'"), values["new"].lower().strip("`\"'.,;")
    return None


def _words(text: str) -> str:
    return " ".join(_NUMBERED.sub(" ", text.lower()).split())
