"""The table that `argocd app history` prints: ID, DATE and REVISION, below a SOURCE line in newer versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.sources.decoding import Text

_ROW = re.compile(
    rb"(\d{1,9})[ \t]+(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4})(?: [A-Za-z0-9+-]{1,6})?[ \t]+([^\s\x00][^\r\n\x00]{0,300})"
)
_HEAD = re.compile(rb"ID[ \t]+DATE[ \t]+REVISION")
_SOURCE = re.compile(rb"SOURCE[ \t]+(\S{1,500})")
_REVISION = re.compile(r"(\S{1,400}) \(([0-9A-Za-z.+-]{1,64})\)")
_LOOKED_AT = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """One line, bytes `start` to `end` of the text; `values` is None for a line that is no row."""

    start: int
    end: int
    values: dict[str, object] | None


def looks_like_table(text: Text) -> bool:
    """Whether the file begins as that table does."""
    return bool(_HEAD.search(text.utf8[:_LOOKED_AT]))


def rows(text: Text) -> Iterator[Row]:
    """Every line that is neither blank nor a heading, as a history entry."""
    at, source = 0, ""
    for line in text.utf8.splitlines(keepends=True):
        body = line.strip()
        start = at + (len(line) - len(line.lstrip()))
        at += len(line)
        named = _SOURCE.fullmatch(body)
        if named:
            source = named.group(1).decode("utf-8")
        elif body and not _HEAD.match(body):
            yield Row(start, start + len(body), _entry(body, source))


def _entry(body: bytes, source: str) -> dict[str, object] | None:
    found = _ROW.fullmatch(body)
    if found is None:
        return None
    number, date, shown = (part.decode("utf-8") for part in found.groups())
    named = _REVISION.fullmatch(shown.strip())
    target, revision = named.groups() if named else ("", shown.strip())
    return {"id": int(number), "deployedAt": date, "revision": revision, "source": {"repoURL": source, "targetRevision": target}}
