"""JSON documents walked by their bytes, so that each nested record keeps its own place and breaks alone.

Vendors wrap their records (a webhook body around its alerts, a page of an API around its entries). Reading the whole document
first would lose the records' offsets, and one bad record would cost all of them; here only the record itself is decoded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.sources.decoding import Repairs, Text, Unreadable, echo, transcode, utf8
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake
from drafter.sources.strict_json import loads, skip_space, value_end

_KEY = re.compile(rb'"((?:[^"\\]++|\\.)*+)"[ \t\r\n]*+:[ \t\r\n]*+', re.DOTALL)
_CLOSING = {b"{": b"}", b"[": b"]"}
MAX_RECORD = 4 * 1024 * 1024
"""Bytes of one record; longer ones are refused."""


@dataclass(frozen=True, slots=True)
class Part:
    """One JSON value, not decoded yet: bytes `start` to `end` of `text`.

    `torn`: the file stops before the value does. `recovered`: the value is whole, and what it stood in is torn.
    """

    text: Text
    start: int
    end: int
    torn: bool = False
    recovered: bool = False

    @property
    def marks(self) -> tuple[str, ...]:
        """What a record made of it must say."""
        return ("recovered",) if self.recovered else ()

    @property
    def is_object(self) -> bool:
        """Begins as an object."""
        return self.text.utf8[self.start : self.start + 1] == b"{"

    @property
    def is_array(self) -> bool:
        """Begins as an array."""
        return self.text.utf8[self.start : self.start + 1] == b"["

    def span(self) -> tuple[int, int]:
        """Where it stands in the file's own bytes."""
        return self.text.origin(self.start), self.text.origin(self.end)

    def members(self) -> dict[str, Part]:
        """The values of an object by key; of a torn one, those that the file still holds. Raises `Unreadable`."""
        found: dict[str, Part] = {}
        at = self._after_bracket(b"{")
        while at is not None:
            named = _KEY.match(self.text.utf8, at, self.end)
            if named is None:
                if self.torn:
                    return found
                raise self._at(at, "a key and `:` are expected")
            key = _key(named.group(1))
            if key in found:
                raise self._at(at, f"key given twice: {echo(key)}")
            value = self._value(named.end())
            if value is None:
                return found
            found[key] = value
            at = self._next(value, b"}")
        return found

    def elements(self) -> Iterator[Part]:
        """The values of an array; of a torn one, those that are whole. Raises `Unreadable` where it stops being one."""
        at = self._after_bracket(b"[")
        while at is not None:
            value = self._value(at)
            if value is None or value.torn:
                return
            yield value
            at = self._next(value, b"]")

    def decoded(self, repairs: Repairs) -> dict[str, object]:
        """The decoded object. Raises `Unreadable` with an offset in the file's own bytes."""
        value = self.value(repairs)
        if not isinstance(value, dict):
            raise self.refuse("an object is expected")
        return value

    def value(self, repairs: Repairs) -> object:
        """The decoded value. Raises `Unreadable` with an offset in the file's own bytes."""
        if self.end - self.start > MAX_RECORD:
            raise self._at(self.start, f"longer than {MAX_RECORD // 2**20} MB")
        try:
            return loads(self.text.utf8[self.start : self.end], repairs)
        except Unreadable as problem:
            raise self._at(self.start + problem.offset, problem.reason) from None

    def placed(self, problem: Unreadable) -> Unreadable:
        """A problem met in this value, at its own place unless a place inside it is known."""
        return Unreadable(max(problem.offset, self.span()[0]), problem.reason)

    def refuse(self, reason: str) -> Unreadable:
        """A problem with this value as a whole."""
        return self._at(self.start, reason)

    def _after_bracket(self, bracket: bytes) -> int | None:
        if self.text.utf8[self.start : self.start + 1] != bracket:
            raise self._at(self.start, "an object is expected" if bracket == b"{" else "an array is expected")
        at = skip_space(self.text.utf8, self.start + 1)
        if at < self.end:
            return self._closed(at) if self.text.utf8[at : at + 1] == _CLOSING[bracket] else at
        if self.torn:
            return None
        raise self._at(self.end, f"`{_CLOSING[bracket].decode()}` is expected")

    def _closed(self, at: int) -> int | None:
        """None: nothing begins after the closing bracket at `at`, which must be the last of the value."""
        rest = skip_space(self.text.utf8, at + 1)
        if rest < self.end:
            raise self._at(rest, "text after the end")
        return None

    def _value(self, at: int) -> Part | None:
        """The value at `at`; torn, or None, where the file stops."""
        end = value_end(self.text.utf8, at, self.end) if at < self.end else None
        if end is not None and end <= self.end:
            return Part(self.text, at, end, False, self.torn or self.recovered)
        if not self.torn:
            raise self._at(min(at, self.end), "a value is expected")
        return Part(self.text, at, self.end, True) if self.text.utf8[at : at + 1] in (b"{", b"[") else None

    def _next(self, value: Part, close: bytes) -> int | None:
        """Where the next member or element begins, None after the last."""
        at = skip_space(self.text.utf8, value.end)
        found = self.text.utf8[at : at + 1] if at < self.end else b""
        if found == b",":
            return skip_space(self.text.utf8, at + 1)
        if found == close:
            return self._closed(at)
        if self.torn and not found:
            return None
        raise self._at(at, f"`,` or `{close.decode()}` is expected")

    def _at(self, offset: int, reason: str) -> Unreadable:
        return Unreadable(self.text.origin(min(offset, len(self.text.utf8))), reason)


def documents(file: SourceFile, intake: Intake) -> Iterator[Part]:
    """Every object of the file: JSON Lines, one document, several after one another, or arrays of objects or of such arrays.

    What is none of that is quarantined: a line of JSON Lines, an element of an array, or the torn end of the file.
    """
    intake.opened(file)
    try:
        text = transcode(file.data)
    except Unreadable as problem:
        intake.quarantine(file.label, problem)
        return
    yield from documents_in(text, file, intake)


def documents_in(text: Text, file: SourceFile, intake: Intake) -> Iterator[Part]:
    """The same, of the text of a file that was opened."""
    for part in values(text):
        yield from map(_unwrapped, _objects(part, file, intake))


def values(text: Text) -> Iterator[Part]:
    """The values of a text, in order: one a line, or one after another; the last may be torn."""
    return _lines(text) if _line_by_line(text.utf8) else _values(text)


def _key(raw: bytes) -> str:
    """The key whose JSON text stands between the quotes."""
    return utf8(raw) if b"\\" not in raw else str(loads(b'"' + raw + b'"', Counter()))


def _objects(part: Part, file: SourceFile, intake: Intake, depth: int = 0) -> Iterator[Part]:
    """The objects of a value: itself, the elements of an array, or those of an array of arrays (pages of an API)."""
    if part.torn:
        intake.quarantine(file.label, Unreadable(part.text.origin(part.end), "the file is cut off here"))
    if part.is_object:
        yield part
        return
    try:
        if not part.is_array or depth > _PAGES:
            part.value(intake.repairs)  # says what is wrong with it, if it is not JSON at all
            raise part.refuse("an object is expected")
        for element in part.elements():
            yield from _objects(element, file, intake, depth + 1)
    except Unreadable as problem:
        intake.quarantine(file.label, problem)


def _unwrapped(part: Part) -> Part:
    """The body of a webhook that was kept with its headers: `{"headers": …, "body": {…}}`, `{"event": …, "payload": {…}}`."""
    if part.torn or not _WRAPPED.search(part.text.utf8, part.start, part.end):
        return part
    try:
        members = part.members()
    except Unreadable:
        return part  # who reads it says what is wrong with it
    inner = members.get("body") or members.get("payload")
    return inner if inner is not None and inner.is_object and not _OWN & members.keys() else part


_WRAPPED = re.compile(rb'"(?:body|payload)"[ \t\r\n]*+:[ \t\r\n]*+\{')
_OWN = frozenset({"id", "type", "sha", "labels", "alerts", "deployment", "data", "metadata", "incident"})
"""Keys of records and bodies themselves; some of these have a payload of their own."""
_PAGES = 1
"""Arrays within an array that are looked into."""


def _line_by_line(data: bytes) -> bool:
    """Whether each line is a value of its own: the first one is whole, or broken in itself while the second begins anew."""
    start = skip_space(data, 0)
    stop = data.find(b"\n", start)
    if stop < 0:
        return False
    end = value_end(data, start)
    if end is not None and end <= stop:
        return not data[end:stop].strip()
    second = data[stop + 1 : stop + 1 + _AHEAD].lstrip(b"\r\n")
    return second[:1] in (b"{", b"[") and data[start:stop].rstrip()[-1:] not in (b",", b"[", b"{", b":")


_AHEAD = 64
"""Bytes looked at after the first line; more blank ones than these are not JSON Lines."""


def _lines(text: Text) -> Iterator[Part]:
    data, at = text.utf8, 0
    while at < len(data):
        newline = data.find(b"\n", at)
        stop = len(data) if newline < 0 else newline
        start = skip_space(data, at)
        if start < stop:
            yield Part(text, start, start + len(data[start:stop].rstrip(b" \t\r")))
        at = stop + 1


def _values(text: Text) -> Iterator[Part]:
    data = text.utf8
    at = skip_space(data, 0)
    while at < len(data):
        bracket = data[at : at + 1] in (b"{", b"[")
        end = value_end(data, at) if bracket else len(data)
        if end is None:
            yield Part(text, at, len(data), torn=True)
            return
        yield Part(text, at, end)
        at = skip_space(data, end)
