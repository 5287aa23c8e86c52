"""JSON exports as a stream of objects with exact byte spans: JSON Lines, one array, or one document.

The smallest broken unit is quarantined: a line, an item, or the torn tail of a truncated array.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.sources.decoding import Unreadable, transcode
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake
from drafter.sources.strict_json import loads, skip_space, value_end

MAX_LINE = 4 * 1024 * 1024
"""Bytes of one line or item; longer ones are quarantined."""


@dataclass(frozen=True, slots=True)
class Item:
    """One object of an export: its bytes are `start` to `end` of the file. `recovered`: the file was cut off after it."""

    start: int
    end: int
    value: dict[str, object]
    recovered: bool = False


def read_items(file: SourceFile, intake: Intake) -> Iterator[Item]:
    """Every readable object of the file, in order; what is not readable goes to quarantine.

    A file that begins with `[` is one array and gives its items; a file that holds exactly one object gives that; all else
    is JSON Lines. Blank lines are not records.
    """
    intake.opened(file)
    try:
        text = transcode(file.data)
    except Unreadable as problem:
        intake.quarantine(file.label, problem)
        return
    spans, torn = _spans(text.utf8)
    for start, end in spans:
        try:
            yield Item(text.origin(start), text.origin(end), _object(text.utf8, start, end, intake), torn is not None)
        except Unreadable as problem:
            intake.quarantine(file.label, Unreadable(text.origin(start + problem.offset), problem.reason))
    if torn is not None:
        intake.quarantine(file.label, Unreadable(text.origin(torn.offset), torn.reason))


def _object(data: bytes, start: int, end: int, intake: Intake) -> dict[str, object]:
    if end - start > MAX_LINE:
        raise Unreadable(0, f"longer than {MAX_LINE // 2**20} MB")
    value = loads(data[start:end], intake.repairs)
    if not isinstance(value, dict):
        raise Unreadable(0, f"an object is expected, not {_NAMES.get(type(value), 'this')}")
    return value


_NAMES: dict[type, str] = {list: "an array", str: "text", int: "a number", float: "a number", bool: "a truth value"}
_NAMES[type(None)] = "null"


def _spans(data: bytes) -> tuple[Iterator[tuple[int, int]], Unreadable | None]:
    """Where each item stands, and what is wrong with the file as a whole."""
    first = skip_space(data, 0)
    if data[first : first + 1] == b"[":
        spans, torn = array_spans(data, first)
        return iter(spans), torn
    end = value_end(data, first) if data[first : first + 1] == b"{" else None
    if end is not None and skip_space(data, end) == len(data):
        return iter([(first, end)]), None
    return _lines(data), None


def _lines(data: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(data):
        newline = data.find(b"\n", at)
        stop = len(data) if newline < 0 else newline
        start = skip_space(data, at)
        if start < stop:
            yield start, start + len(data[start:stop].rstrip(b" \t\r"))
        at = stop + 1


def array_spans(data: bytes, at: int) -> tuple[list[tuple[int, int]], Unreadable | None]:
    """Spans of the items, and where and why the array stopped being one, if it did."""
    spans: list[tuple[int, int]] = []
    at = skip_space(data, at + 1)
    if data[at : at + 1] == b"]":
        return spans, _after(data, at + 1)
    while True:
        end = value_end(data, at)
        if end is None:
            return spans, Unreadable(at, "the file is cut off here" if spans or at < len(data) else "the file is cut off")
        spans.append((at, end))
        at = skip_space(data, end)
        if data[at : at + 1] == b"]":
            return spans, _after(data, at + 1)
        if data[at : at + 1] != b",":
            return spans, Unreadable(at, "the file is cut off here" if at == len(data) else "`,` or `]` is expected")
        at = skip_space(data, at + 1)


def _after(data: bytes, at: int) -> Unreadable | None:
    rest = skip_space(data, at)
    return None if rest == len(data) else Unreadable(rest, "text after the end of the array")
