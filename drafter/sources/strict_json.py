"""The JSON door: what other parsers let pass in silence is refused here, with its offset.

Nesting over 64, duplicate keys, NaN and Infinity, numbers that overflow, integers beyond 64 bits (kept as text where the
key names an id), control characters and text after the value are all refused.
"""

from __future__ import annotations

import json
import math
import re

from drafter.sources.decoding import Repairs, Unreadable, clean, echo

MAX_DEPTH = 64
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{\]}]', re.DOTALL)
_SPACE = re.compile(rb"[ \t\r\n]*+")
_SCALAR = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[^\s,\[\]{}"]++', re.DOTALL)
_NEEDS_CLEANING = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")
_ID_KEY = re.compile(r"(?:^|_)(?:id|number)$|Id$|ID$")


def loads(data: bytes, repairs: Repairs) -> object:
    """The one JSON value in strict UTF-8 `data`. Raises `Unreadable`; counts replaced characters in `repairs`."""
    if data.count(b"[") + data.count(b"{") > MAX_DEPTH:
        _check_depth(data)
    value = _Strict().decode(data.decode("utf-8"))
    return _cleaned(value, repairs) if _NEEDS_CLEANING.search(data) else value


def skip_space(data: bytes, start: int) -> int:
    """The first offset at or after `start` that is not JSON white space."""
    found = _SPACE.match(data, start)
    return found.end() if found else start


def value_end(data: bytes, start: int) -> int | None:
    """Where the value that begins at `start` ends, or None when the data stops first. No recursion, linear."""
    if data[start : start + 1] not in (b"[", b"{"):
        scalar = _SCALAR.match(data, start)
        return scalar.end() if scalar else None
    depth = 0
    for token in _TOKEN.finditer(data, start):
        first = token.group()[:1]
        if first in b"[{":
            depth += 1
        elif first in b"]}":
            depth -= 1
            if depth == 0:
                return token.end()
    return None


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


class _Strict:
    """One strict decoding: remembers integers that no id key has claimed."""

    def __init__(self) -> None:
        self.unclaimed = 0

    def decode(self, text: str) -> object:
        try:
            value = json.loads(
                text,
                object_pairs_hook=self._pairs,
                parse_int=self._integer,
                parse_float=_finite,
                parse_constant=_no_constant,
            )
        except json.JSONDecodeError as error:
            raise Unreadable(len(text[: error.pos].encode("utf-8")), f"not JSON: {error.msg}") from None
        if self.unclaimed:
            raise Unreadable(0, "an integer beyond 64 bits")
        return value

    def _integer(self, digits: str) -> int | _HugeInt:
        if len(digits) < 19 or (len(digits) <= 20 and -(2**63) <= int(digits) < 2**63):
            return int(digits)
        self.unclaimed += 1
        return _HugeInt(digits)

    def _pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise Unreadable(0, f"key given twice: {echo(twice)}")
        for key, value in pairs:
            if type(value) is _HugeInt and len(value) <= 80 and _ID_KEY.search(key):
                found[key] = str(value)
                self.unclaimed -= 1
        return found


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise Unreadable(0, f"a number that overflows: {echo(digits)}")
    return value


def _no_constant(name: str) -> object:
    raise Unreadable(0, f"{name} is not JSON")


def _cleaned(value: object, repairs: Repairs) -> object:
    if isinstance(value, str):
        return clean(value, repairs)
    if isinstance(value, list):
        return [_cleaned(item, repairs) for item in value]
    if isinstance(value, dict):
        return {clean(key, repairs): _cleaned(item, repairs) for key, item in value.items()}
    return value
