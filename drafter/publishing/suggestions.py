"""A page as suggestions: a file with one placeholder line a section, and for each a comment that would replace it.

GitHub takes a suggestion as a review comment on lines of the diff whose body is a fenced block named `suggestion`; the button
under it commits the block in place of the lines (docs.github.com, "Incorporating feedback in your pull request").
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.domain.page import Page
from drafter.publishing.markdown import blocks_of

LONGEST = 60_000
"""Characters of one comment: GitHub refuses a body over 65,536."""


@dataclass(frozen=True, slots=True)
class Comment:
    """`line` counts from 1 in the file."""

    line: int
    body: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """The file as it is committed, and what is suggested on its lines."""

    content: bytes
    comments: tuple[Comment, ...]


def suggested(page: Page, key: str) -> Suggested:
    """Sections wait for their acceptance; title, evidence and how it came to be stand. A section that is too long for a comment
    stands in the file too."""
    lines: list[str] = []
    comments: list[Comment] = []
    for section, title, body in blocks_of(page):
        lines += [*([""] if lines else []), title, ""]
        text = fenced(body)
        if section and len(text) <= LONGEST:
            lines.append(f"_Waits for its suggestion ({key[:8]}-{len(comments) + 1}) to be accepted._")
            comments.append(Comment(len(lines), text))
        else:
            lines += body.split("\n")
    return Suggested(("\n".join(lines) + "\n").encode("utf-8", "replace"), tuple(comments))


def fenced(body: str) -> str:
    """The block, in a fence that nothing in it can close."""
    fence = "`" * max(3, 1 + max((len(run) for run in _ticks(body)), default=0))
    return f"{fence}suggestion\n{body}\n{fence}"


def _ticks(text: str) -> list[str]:
    return "".join(c if c == "`" else " " for c in text).split()
