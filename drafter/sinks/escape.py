"""One escape per sink. Text from chat, alerts and engines is shown to the letter and is never live: no link, image,
markup, mention, issue reference or command comes out of it.
"""

from __future__ import annotations

import re
from html import escape
from unicodedata import combining, east_asian_width

from drafter.domain.text import visible

LIMIT = 2_000
"""Characters of one paragraph that are looked at; what is longer stands in the evidence."""

_LIVE = re.compile(
    r"`[^`\n]{1,300}`"  # code stays code
    r"|(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://|\bwww\.|\b(?:mailto|xmpp):)[^\s`]*[^\s`.,;:!?)\]>'\"]"  # links
    r"|[\w.+-]{0,64}@[\w./-]*\w"  # mentions, e-mail
    r"|[\w./-]{0,100}#\d+|\bGH-\d+|(?<!\w)[!&]\d+"  # issues and merge requests
    r"|\b(?:[a-z]-)?(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b"  # a commit, or an id of evidence
)
"""What a Markdown host would turn into something live; shown as code, where every host leaves it alone."""

_PUNCTUATION = re.compile(r"[\\`*\[\]|$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_TICKED = re.compile(r"`([^`\n]{1,300})`")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BLOCK = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")
_NO_XML = {0xFFFE: None, 0xFFFF: None}
_SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    """Printable, on one line, single spaces."""
    return _SPACE.sub(" ", visible(text)).strip()


def clipped(text: str, limit: int) -> str:
    """At most `limit` characters of one line, cut at a word, the cut shown."""
    line = one_line(text[: 4 * limit])
    if len(line) <= limit and len(text) <= 4 * limit:
        return line
    return line[: limit - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def markdown(text: str) -> str:
    """Inert Markdown for one paragraph, list item or table cell: block and inline marks escaped; what a host would make
    live (links, mentions, `#12`, commits) as code."""
    line = clipped(text, LIMIT)
    out: list[str] = []
    at = 0
    for match in _LIVE.finditer(line):
        out += [_escaped(line[at : match.start()]), code(match.group())]
        at = match.end()
    out.append(_escaped(line[at:]))
    whole = _BLOCK.sub(_held, "".join(out))
    return whole.replace("~", "\\~") if line.count("~") > 1 else whole  # one alone strikes nothing through: `~14:02`


def _held(mark: re.Match[str]) -> str:
    found = mark.group()
    return f"{found}\\" if found.isdigit() else f"\\{found}"


def _escaped(text: str) -> str:
    for char, entity in _HTML.items():
        text = text.replace(char, entity)
    return _PUNCTUATION.sub(lambda mark: "\\" + mark.group(), text)


def code(text: str) -> str:
    """Inline code without a bar inside: a bar would end a table cell, and escaping it shows a backslash outside tables."""
    return "\\|".join(f"`{part}`" for part in clipped(text.replace("`", ""), LIMIT).split("|") if part.strip())


def mermaid(text: str) -> str:
    """Words for a Mermaid label: letters, digits and the marks that no Mermaid grammar knows; at most 60 characters.

    Put a word of this program first, so that the label is never taken for a keyword (`click`, `section`).
    """
    return clipped("".join(char if char.isalnum() or char in " .,()/_-+" else " " for char in one_line(text[:LIMIT])), 60)


def terminal(text: str, width: int = 80) -> str:
    """One printable line of at most `width` columns: no control or escape sequence comes out of it."""
    line = clipped(text, width)
    while columns(line) > width:
        line = line[: width - columns(line) - 2].rstrip() + "…"
    return line


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: East Asian wide characters take two, combining marks none."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def xml(text: str) -> str:
    """Text for an SVG element or a quoted attribute; characters that XML forbids are gone."""
    return escape(one_line(text[:LIMIT]).translate(_NO_XML), quote=True)


def multiline(text: str) -> str:
    """Printable text that keeps its lines, for a text node (the template escapes it)."""
    return visible(text).translate(_NO_XML)


def pieces(text: str) -> list[tuple[str, bool]]:
    """Prose for text nodes, cut at its inline code: (text, whether it is code)."""
    out: list[tuple[str, bool]] = []
    at = 0
    for match in _TICKED.finditer(text):
        out += [(text[at : match.start()], False), (match.group(1), True)]
        at = match.end()
    return [(multiline(part), code) for part, code in [*out, (text[at:], False)] if part]
