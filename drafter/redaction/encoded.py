"""The same text as it reads once decoded or with its broken lines joined, and the way back to the written characters."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from drafter.redaction.spans import Span

_ESCAPE = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,200}|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});|\\u00[0-9a-fA-F]{2}")
_BREAK = r"(?<=[A-Za-z0-9+/_.=-]{6})[ \t]{0,8}\\?\n[ \t>|+]{0,8}"
_PLAIN_BREAK = re.compile(_BREAK + r"(?=[A-Za-z+/_=-]{0,80}[0-9]|[A-Za-z]{0,40}[a-z][A-Z])")
_ANY_BREAK = re.compile(_BREAK + r"(?=[A-Za-z0-9+/_=-])")


class View(NamedTuple):
    """`text` as read. Character i of it stands at `[starts[i], ends[i])` of the original. `seams`: where lines were joined."""

    text: str
    starts: list[int]
    ends: list[int]
    seams: list[int]

    def back(self, span: Span) -> Span:
        """The same span in the original text."""
        return Span(self.starts[span.start], self.ends[span.end - 1], span.rule)

    def crosses(self, span: Span) -> bool:
        """Whether the span runs over a joined line end."""
        return any(span.start < seam < span.end for seam in self.seams)


def decoded(text: str) -> View | None:
    """HTML entities, percent escapes and `\\u00xx` read as characters; None when there are none."""
    if not ("&" in text or "%" in text or "\\u00" in text) or not _ESCAPE.search(text):
        return None
    return _view(text, _ESCAPE, _read)


def joined(text: str, anyhow: bool) -> View | None:
    """Broken lines joined where the next one goes on with no ordinary word (a digit or an inner capital in it), or
    `anyhow`; None when there is nothing to join."""
    pattern = _ANY_BREAK if anyhow else _PLAIN_BREAK
    return _view(text, pattern, lambda _: "") if "\n" in text and pattern.search(text) else None


def _read(escape: str) -> str:
    if escape.startswith("%"):
        return unquote_to_bytes(escape).decode("utf-8", "replace")
    if escape.startswith("\\u"):
        return chr(int(escape[2:], 16))
    return html.unescape(escape)


def _view(text: str, pattern: re.Pattern[str], read: Callable[[str], str]) -> View:
    view = View("", [], [], [])
    pieces: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        _keep(view, pieces, text[at : match.start()], at)
        instead = read(match.group())
        view.seams.append(len(view.starts))
        pieces.append(instead)
        view.starts.extend([match.start()] * len(instead))
        view.ends.extend([match.end()] * len(instead))
        at = match.end()
    _keep(view, pieces, text[at:], at)
    return view._replace(text="".join(pieces))


def _keep(view: View, pieces: list[str], piece: str, at: int) -> None:
    pieces.append(piece)
    view.starts.extend(range(at, at + len(piece)))
    view.ends.extend(range(at + 1, at + len(piece) + 1))
