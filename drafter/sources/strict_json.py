"""The JSON door: what other parsers let pass in silence is refused here, with its offset.

Nesting over 64, duplicate keys, NaN and Infinity, numbers that overflow, integers beyond 64 bits (kept as text where the
key names an id), control characters and text after the value are all refused.
"""

from __future__ import annotations

import json
import math
import re

from drafter.sources.decoding import Repairs, Unreadable, clean, echo, utf8

MAX_DEPTH = 64
MAX_ID = 80
"""Digits of an integer that is kept as an id."""
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{\]}]', re.DOTALL)
_SHALLOW_LEVELS = 10
_SPACE = re.compile(rb"[ \t\r\n]*+")
_SCALAR = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[^\s,\[\]{}"]++', re.DOTALL)
_NEEDS_CLEANING = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")
_ID_KEY = re.compile(r"(?:^|_)(?:id|number)$|Id$|ID$")


def loads(data: bytes, repairs: Repairs) -> object:
    """The one JSON value in strict UTF-8 `data`. Raises `Unreadable`; counts replaced characters in `repairs`."""
    if not is_shallow(data, 0, len(data)):
        _check_depth(data)
    text = utf8(data)
    try:
        value = _decode(text)
    except json.JSONDecodeError as error:
        raise Unreadable(len(text[: error.pos].encode("utf-8")), f"not JSON: {error.msg}") from None
    return value if is_clean(data) else _cleaned(value, repairs)


def passes(data: bytes) -> bool:
    """Whether `loads` would take `data` as it is, nesting aside. For many small values at once."""
    try:
        _decode(utf8(data))
    except (Unreadable, json.JSONDecodeError, RecursionError):
        return False
    return is_clean(data)


def is_clean(data: bytes) -> bool:
    """Whether no character of it may need replacing."""
    return _NEEDS_CLEANING.search(data) is None


def is_shallow(data: bytes, start: int, end: int) -> bool:
    """Whether so few brackets open that nesting cannot be too deep; many may also stand beside each other."""
    return data.count(b"[", start, end) + data.count(b"{", start, end) <= MAX_DEPTH


def skip_space(data: bytes, start: int) -> int:
    """The first offset at or after `start` that is not JSON white space."""
    found = _SPACE.match(data, start)
    return found.end() if found else start


def value_end(data: bytes, start: int, stop: int | None = None) -> int | None:
    """Where the value that begins at `start` ends, or None when the data (or `stop`) comes first. No recursion, linear."""
    stop = len(data) if stop is None else stop
    if data[start : start + 1] not in (b"[", b"{"):
        scalar = _SCALAR.match(data, start, stop)
        return scalar.end() if scalar else None
    shallow = _SHALLOW.match(data, start, stop)
    return shallow.end() if shallow else _deep_end(data, start, stop)


def _deep_end(data: bytes, start: int, stop: int) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(data, start, stop):
        first = token.group()[:1]
        if first in b"[{":
            depth += 1
        elif first in b"]}":
            depth -= 1
            if depth == 0:
                return token.end()
    return None


def _bracketed(levels: int) -> bytes:
    """A value that holds brackets at most `levels` deep. Possessive throughout, so that nothing is tried twice."""
    plain = rb'[^"\[\]{}]++|"(?:[^"\\]++|\\.)*+"'
    inside = plain
    for _ in range(levels):
        inside = plain + rb"|[\[{](?:" + inside + rb")*+[\]}]"
    return rb"[\[{](?:" + inside + rb")*+[\]}]"


_SHALLOW = re.compile(_bracketed(_SHALLOW_LEVELS), re.DOTALL)
"""Nearly every value of an export, found in one step; deeper ones are walked token by token."""


def _check_depth(data: bytes) -> None:
    depth = 0
    for token in _TOKEN.finditer(data):
        first = token.group()[:1]
        if first in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise Unreadable(token.start(), f"nested deeper than {MAX_DEPTH}")
        elif first in b"]}":
            depth -= 1


class _HugeInt(str):
    """An integer beyond 64 bits, until the key that holds it says whether it is an id."""


class _Wide(ValueError):
    """There is an integer beyond 64 bits: decode again, more slowly."""


def _decode(text: str) -> object:
    try:
        return _NARROW.decode(text)
    except _Wide:
        return _claimed(_WIDE.decode(text))


def _fits(digits: str) -> bool:
    return len(digits) < 19 or (len(digits) <= 20 and -(2**63) <= int(digits) < 2**63)


def _narrow(digits: str) -> int:
    if _fits(digits):
        return int(digits)
    raise _Wide


def _wide(digits: str) -> int | _HugeInt:
    return int(digits) if _fits(digits) else _HugeInt(digits)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Unreadable(0, f"key given twice: {echo(twice)}")
    return found


def _claimed(value: object, key: str = "") -> object:
    """The value with huge integers as text under keys that name an id. Raises `Unreadable` for any other."""
    if isinstance(value, _HugeInt):
        if len(value) > MAX_ID or not _ID_KEY.search(key):
            raise Unreadable(0, "an integer beyond 64 bits")
        return str(value)
    if isinstance(value, list):
        return [_claimed(item, key) for item in value]
    if isinstance(value, dict):
        return {name: _claimed(item, name) for name, item in value.items()}
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise Unreadable(0, f"a number that overflows: {echo(digits)}")
    return value


def _no_constant(name: str) -> object:
    raise Unreadable(0, f"{name} is not JSON")


_NARROW = json.JSONDecoder(object_pairs_hook=_unique, parse_float=_finite, parse_constant=_no_constant, parse_int=_narrow)
_WIDE = json.JSONDecoder(object_pairs_hook=_unique, parse_float=_finite, parse_constant=_no_constant, parse_int=_wide)


def _cleaned(value: object, repairs: Repairs) -> object:
    if isinstance(value, str):
        return clean(value, repairs)
    if isinstance(value, list):
        return [_cleaned(item, repairs) for item in value]
    if isinstance(value, dict):
        return {clean(key, repairs): _cleaned(item, repairs) for key, item in value.items()}
    return value
