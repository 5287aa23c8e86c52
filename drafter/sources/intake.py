"""What a source has read so far; it becomes the source's `Reading`. Keeps `read = used + set aside + quarantined`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from drafter.domain.records import FileRead, Person, Place, Quarantined, RawRecord, Reading, SetAside
from drafter.sources.decoding import Repairs, Unreadable
from drafter.sources.files import SourceFile

PROGRESS_EVERY = 1000


class Intake:
    """Filled while reading. `progress(n)` hears of every thousand records."""

    def __init__(self, progress: Callable[[int], None]) -> None:
        self.repairs: Repairs = Counter()
        self._progress = progress
        self._records: list[RawRecord] = []
        self._people: list[Person] = []
        self._quarantined: list[Quarantined] = []
        self._set_aside: Counter[tuple[str, str]] = Counter()
        self._files: list[FileRead] = []
        self._notices: dict[str, None] = {}
        self._unknown: Counter[str] = Counter()

    def opened(self, file: SourceFile) -> None:
        """A file or archive member was opened."""
        self._files.append(file.read())

    def use(self, record: RawRecord) -> None:
        """A record that can be used."""
        self._records.append(record)
        if len(self._records) % PROGRESS_EVERY == 0:
            self._progress(len(self._records))

    def quarantine(self, file: str, problem: Unreadable, records: int = 1) -> None:
        """The smallest unit that could not be read."""
        self._quarantined.append(Quarantined(file, problem.offset, problem.reason, records))

    def set_aside(self, source: str, reason: str, records: int = 1) -> None:
        """Records that were read and are not used."""
        if records:
            self._set_aside[source, reason] += records

    def people(self, people: Iterable[Person]) -> None:
        """Roster entries that the source itself holds."""
        self._people.extend(people)

    def notice(self, text: str) -> None:
        """Something the reader should know; said once."""
        self._notices[text] = None

    def unknown_field(self, name: str) -> None:
        """A field that no layout names: kept in the record where it is plain, and counted."""
        self._unknown[name] += 1

    def reading(self, source: str) -> Reading:
        """All of it, with what was repaired or unknown as notices that begin with `source`."""
        self._progress(len(self._records))
        notices = list(self._notices)
        notices += [f"{source}: {what} ({count})" for what, count in sorted(self.repairs.items())]
        if self._unknown:
            named = ", ".join(f"{name} ({count})" for name, count in sorted(self._unknown.items())[:12])
            notices.append(f"{source}: fields that no layout names, kept: {named}")
        set_aside = tuple(SetAside(where, why, count) for (where, why), count in sorted(self._set_aside.items()))
        return Reading(
            tuple(self._records),
            tuple(self._people),
            tuple(self._quarantined),
            set_aside,
            tuple(self._files),
            tuple(notices),
        )


def place(file: SourceFile, start: int, end: int) -> Place:
    """Where a record stands in `file`, in the file's own bytes."""
    return Place(file.label, file.sha256, start, end)
