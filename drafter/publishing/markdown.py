"""A page as GitHub-flavoured Markdown: everything that came from evidence or people is inert."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.page import Line, Page, Part, Shown
from drafter.sinks.escape import code
from drafter.sinks.escape import markdown as esc


def markdown_of(page: Page) -> str:
    """The whole page, ending in one newline. Citations are labels that lead to the evidence at its end."""
    return "\n\n".join(_blocks(page)) + "\n"


def _blocks(page: Page) -> Iterator[str]:
    known = {record.label for record in page.evidence}
    yield f"# {esc(page.title)}"
    yield " · ".join(esc(part) for part in page.status)
    for part in page.parts:
        yield f"## {esc(part.title)}"
        yield _body(part, known)
    if page.evidence:
        yield "## Evidence"
        yield "\n".join(
            f'- <a id="{r.label.lower()}"></a>**{r.label}** · {esc(r.at)} · {esc(r.source)} · “{esc(r.excerpt)}”'
            for r in page.evidence
        )
    yield "## How this document came to be"
    yield "\n".join(f"- {esc(line)}" for line in (*page.made, *page.notes))


def _record(record: Shown) -> str:
    anchor = f'<a id="{record.label.lower()}"></a>**{record.label}**'
    return f"- {anchor} · {esc(record.at)} · {esc(record.source)} · “{esc(record.excerpt)}”"


def _body(part: Part, known: set[str]) -> str:
    lines = [_line(line, known) for line in part.lines]
    return " ".join(lines) if part.shape == "prose" else "\n".join(f"- {line}" for line in lines)


def _line(line: Line, known: set[str]) -> str:
    text = f"_{esc(line.text)}_" if line.left_out else esc(line.text)
    cites = " ".join(f"[{label}](#{label.lower()})" if label in known else code(label) for label in line.cites)
    return f"{text} {cites}".rstrip()
