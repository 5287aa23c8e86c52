"""The narration of a Markdown document: its prose with the place of every character; code and quotations are evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_ALLOW = re.compile(r"<!--\s*drafter:\s*allow\s+([A-Za-z0-9, ]+?)(?:\s+because\s+(.*?))?\s*-->", re.S)
_FRONT = re.compile(r"\A---[ \t]*\n(?:(?!---|\.\.\.).*\n)*(?:---|\.\.\.)[ \t]*(?=\n|\Z)")
_COMMENT = re.compile(r"<!--.*?-->", re.S)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, list item, or table cell. `text[i]` stands in the file at line `lines[k]`, see `place`. `section` is the
    nearest heading above, in lower case; `kind` is paragraph, item or cell; `column` the number of the cell in its row."""

    text: str
    starts: tuple[tuple[int, int, int], ...]
    section: str
    kind: str
    column: int
    first: int
    last: int

    def place(self, offset: int) -> tuple[int, int]:
        """(line, column), both from 1, of a character of `text`."""
        begin, line, column = max((s for s in self.starts if s[0] <= offset), default=self.starts[0])
        return line, column + offset - begin


@dataclass(frozen=True, slots=True)
class Allowance:
    """`<!-- drafter: allow F9 because … -->`: families that the block around or after the comment may have, and the reason."""

    families: frozenset[str]
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    passages: tuple[Passage, ...]
    allowances: tuple[Allowance, ...]


def read_markdown(text: str) -> Document:
    """Never raises: every text is Markdown. Front matter, headings, code blocks, block quotes and HTML blocks are no
    passages. Lines may end as on any system; a byte order mark takes no column."""
    from markdown_it import MarkdownIt

    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    text = _FRONT.sub(lambda m: "\n" * m[0].count("\n"), text, count=1)
    lines = text.split("\n")
    passages, allowances = [], []
    section, quoted, item, cell, cursor = "", 0, 0, -1, (0, 0)
    tokens: Sequence[Token] = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    for n, token in enumerate(tokens):
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        item += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type in ("tr_open", "table_close"):
            cell = -1
        elif token.type in ("td_open", "th_open"):
            cell += 1
        elif token.type == "html_block" and token.map:
            allowances += _allowances(token.content, token.map[0])
        elif token.type == "inline" and token.map:
            before = tokens[n - 1].type
            if before == "heading_open":
                section = token.content.strip().lower()
                continue
            allowances += _allowances(token.content, token.map[0])
            if quoted == 0 and before != "th_open":
                kind = "cell" if before == "td_open" else "item" if item else "paragraph"
                passage, cursor = _passage(token, lines, cursor, (section, kind, cell))
                passages.append(passage)
    return Document(tuple(passages), tuple(allowances))


def _passage(
    token: Token, lines: list[str], cursor: tuple[int, int], about: tuple[str, str, int]
) -> tuple[Passage, tuple[int, int]]:
    """The passage of an inline token, and where the search in its last line may go on (for the next cell of the row)."""
    assert token.map is not None
    first, last = token.map
    starts, offset, line_number = [], 0, first
    for k, part in enumerate(token.content.split("\n")):
        line_number = min(first + k, len(lines) - 1)
        begin = cursor[1] if cursor[0] == line_number else 0
        found = lines[line_number].find(part.strip(), begin)
        if found < 0:  # a cell's bar is written as \\| in the file
            found = lines[line_number].find(part.strip().replace("|", "\\|"), begin)
        column = max(found, 0) - (len(part) - len(part.lstrip()))
        starts.append((offset, line_number + 1, max(column, 0) + 1))
        cursor = (line_number, max(column, 0) + len(part))
        offset += len(part) + 1
    text = _COMMENT.sub(lambda m: " " * len(m[0]), token.content).replace("\n", " ")
    section, kind, cell = about
    return Passage(text, tuple(starts), section, kind, cell, first + 1, max(last, line_number + 1)), cursor


def _allowances(html: str, line: int) -> list[Allowance]:
    return [
        Allowance(
            frozenset(m[1].upper().replace(",", " ").split()),
            " ".join((m[2] or "").split()),
            line + 1 + html[: m.start()].count("\n"),
        )
        for m in _ALLOW.finditer(html)
    ]
