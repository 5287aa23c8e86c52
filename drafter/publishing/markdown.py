"""A page as GitHub-flavoured Markdown: everything that came from evidence or people is inert."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.page import Line, Page, Part, Shown
from drafter.sinks.escape import code
from drafter.sinks.escape import markdown as esc


def markdown_of(page: Page) -> str:
    """The whole page, ending in one newline. Citations are labels that lead to the evidence at its end."""
    return "\n\n".join(f"{title}\n\n{body}" for _, title, body in blocks_of(page)) + "\n"


def markdown_bytes(page: Page) -> bytes:
    return markdown_of(page).encode("utf-8", "replace")


def blocks_of(page: Page) -> Iterator[tuple[str | None, str, str]]:
    """(id of the section or None, heading, text) of each block in order."""
    known = {record.label for record in page.evidence}
    yield None, f"# {esc(page.title)}", " · ".join(esc(part) for part in page.status)
    for part in page.parts:
        yield part.id, f"## {esc(part.title)}", _body(part, known)
    if page.evidence:
        yield None, "## Evidence", "\n".join(_record(record) for record in page.evidence)
    yield None, "## How this document came to be", "\n".join(f"- {esc(line)}" for line in (*page.made, *page.notes))


def _record(record: Shown) -> str:
    anchor = f'<a id="{_anchor(record.label)}"></a>**{esc(record.label)}**'
    return f"- {anchor} · {esc(record.at)} · {esc(record.source)} · “{esc(record.excerpt)}”"


def _body(part: Part, known: set[str]) -> str:
    lines = [_line(line, known) for line in part.lines]
    return " ".join(lines) if part.shape == "prose" else "\n".join(f"- {line}" for line in lines)


def _line(line: Line, known: set[str]) -> str:
    text = f"_{esc(line.text)}_" if line.left_out else esc(line.text)
    cites = " ".join(f"[{esc(c)}](#{_anchor(c)})" if c in known else code(c) for c in line.cites)
    return f"{text} {cites}".rstrip()


def _anchor(label: str) -> str:
    return "".join(c for c in label.lower() if c.isascii() and c.isalnum())
