"""The text door: bytes to text, never by guessing.

UTF-8 (with or without a byte order mark) and UTF-16 with a byte order mark are read; anything else is refused with the
offset of the first byte that does not fit. Offsets always speak of the file's own bytes.
"""

from __future__ import annotations

import codecs
import re
from array import array
from collections import Counter
from dataclasses import dataclass

Repairs = Counter[str]
"""How many characters were replaced at the door, by reason."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Unreadable(ValueError):
    """Content that cannot be read: `offset` in bytes of the file, `reason` in words (at most 80 characters of input)."""

    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text as strict UTF-8, and the way back to the file's own byte offsets."""

    utf8: bytes
    skipped: int = 0
    offsets: array[int] | None = None

    def origin(self, offset: int) -> int:
        """The byte of the file that stands at `offset` of `utf8`."""
        return offset + self.skipped if self.offsets is None else self.offsets[offset]


def decode(data: bytes) -> Text:
    """The text of `data`. Raises `Unreadable` with the offset of the first bad byte."""
    text = transcode(data)
    if not text.utf8.isascii():
        utf8(text.utf8, text.skipped)
    return text


def transcode(data: bytes) -> Text:
    """The same, with UTF-8 left unchecked: for files whose lines or items are checked one by one with `utf8`."""
    if data.startswith(b"\x1f\x8b"):
        raise Unreadable(0, "compressed with gzip: unpack it (`gunzip FILE`) and name the unpacked file")
    for mark, encoding in _UTF16.items():
        if data.startswith(mark):
            return _from_utf16(data[2:], encoding)
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    return Text(data[skipped:] if skipped else data, skipped)


def utf8(data: bytes, start: int = 0) -> str:
    """`data` as text. Raises `Unreadable` with the offset of the first bad byte, counted from `start`."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(start + error.start, "not UTF-8 (and no byte order mark says UTF-16)") from None


def _from_utf16(body: bytes, encoding: str) -> Text:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(2 + error.start, "broken UTF-16") from None
    offsets, at = array("Q"), 2
    for character in text:
        offsets.extend([at] * len(character.encode("utf-8")))
        at += 2 if character <= "\uffff" else 4
    offsets.append(at)
    return Text(text.encode("utf-8"), 0, offsets)


def clean(text: str, repairs: Repairs) -> str:
    """Lone surrogates become U+FFFD and NUL becomes U+2400, both counted: no database or log takes them."""
    if "\x00" in text:
        repairs["NUL shown as U+2400"] += text.count("\x00")
        text = text.replace("\x00", "\u2400")
    if text.isascii():
        return text
    text, found = _SURROGATE.subn("\ufffd", text)
    if found:
        repairs["lone surrogate replaced by U+FFFD"] += found
    return text


def echo(text: str) -> str:
    """At most 80 escaped characters of untrusted text, for messages."""
    return ascii(text[:80])[1:-1][:80]
