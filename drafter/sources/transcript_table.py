"""Chat that was exported as a table: a header that names the columns, then one message a row, in the manner of CSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.sources.transcript_lines import INSTANT, Spoken, person, style_of, timed

_NAMES: dict[str, frozenset[str]] = {
    "day": frozenset({"date", "day"}),
    "time": frozenset(
        {"time", "timestamp", "ts", "datetime", "date", "sent", "sent at", "created", "created at", "date/time", "when"}
    ),
    "name": frozenset({"user", "username", "author", "name", "from", "sender", "who", "nick", "display name", "user name", "by"}),
    "text": frozenset({"text", "message", "body", "content", "comment", "msg"}),
}
"""How the columns are called, lower case."""
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand. `day`: a column with the date alone, where the times have none."""

    delimiter: str
    time: int
    text: int
    name: int | None
    day: int | None

    def read(self, row: str) -> Spoken | None:
        """The message of a row; None for one without a time."""
        cells = _cells(row, self.delimiter)
        if len(cells) <= max(self.time, self.text):
            return None
        day = f"{cells[self.day].strip()} " if self.day is not None and self.day < len(cells) else ""
        found = INSTANT.fullmatch((day + cells[self.time]).strip())
        if found is None:
            return None
        name = person(cells[self.name]) if self.name is not None and self.name < len(cells) else ""
        return replace(timed(found), name=name or None, text=cells[self.text])


def columns_of(lines: Sequence[str]) -> Columns | None:
    """The columns that the first line with words names, if it is the header of a chat."""
    top = next((line for line in lines if line.strip()), "")
    for delimiter in _DELIMITERS:
        names = [re.sub(r"[\s_-]+", " ", cell).strip(' "\ufeff').lower() for cell in _cells(top, delimiter)]
        times = [n for n, name in enumerate(names) if name in _NAMES["time"]]
        time = next((n for n in times if names[n] != "date"), times[0] if times else None)
        text = _column(names, "text")
        if len(names) >= 2 and time is not None and text is not None:
            day = _column(names, "day")
            return Columns(delimiter, time, text, _column(names, "name"), day if day != time else None)
    return None


def rows(lines: Iterable[str]) -> Iterable[list[int]]:
    """The indices of the lines of each row: a quoted cell may hold line breaks."""
    held: list[int] = []
    quotes = 0
    for number, line in enumerate(lines):
        held.append(number)
        quotes += line.count('"')
        if quotes % 2 == 0:
            yield held
            held, quotes = [], 0
    yield from ([n] for n in held)  # a quote that is never closed quotes nothing


def reader_of(lines: Sequence[str]) -> Callable[[str], Spoken | None]:
    """The reader of a text's lines: of a table's rows, where the first line names columns."""
    columns = columns_of(lines)
    return columns.read if columns is not None else style_of(lines)


def _column(names: Sequence[str], kind: str) -> int | None:
    return next((n for n, name in enumerate(names) if name in _NAMES[kind]), None)


def _cells(row: str, delimiter: str) -> list[str]:
    try:
        return next(iter(csv.reader([row], delimiter=delimiter)), [])
    except csv.Error:
        return []
