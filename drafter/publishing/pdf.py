"""A page as PDF, by fpdf2 (extra `pdf`): pure Python, so that no browser runs, and drawn glyph by glyph, so that nothing is live.

The built-in fonts of PDF know Latin only; a TrueType font is embedded, cut down to the letters in use.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.domain.page import Line, Page
from drafter.errors import PublishFailed
from drafter.sinks.escape import LIMIT, clipped, multiline

if TYPE_CHECKING:
    from fpdf import FPDF

FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:/Windows/Fonts/arial.ttf",
)
"""Where systems keep a font of many scripts; the first that is there is taken when no setting names one."""
MISSING = "\ufffd"
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The same page gives the same bytes: a PDF carries a date, and the document says itself when it is from."""


def pdf_with(font: Path | None) -> Callable[[Page], bytes]:
    """Renders a page with this TrueType font, else with the first of `FONTS`.

    The result raises `PublishFailed` when fpdf2 or a font is missing. Letters that the font lacks are shown as `�`, and a last
    line counts them.
    """
    return lambda page: _rendered(page, _font(font))


def _font(given: Path | None) -> Path:
    if importlib.util.find_spec("fpdf") is None:
        raise PublishFailed("A PDF needs fpdf2, which is not installed.", hint="pip install 'drafter[pdf]', or --to html.")
    found = next((path for path in ([given] if given else map(Path, FONTS)) if path.is_file()), None)
    if found is None:
        where = f"There is no font at {given}." if given else "No TrueType font of many scripts was found."
        raise PublishFailed(where, hint="Set publish.font to a .ttf file, for example DejaVuSans.ttf.")
    return found


def _rendered(page: Page, font: Path) -> bytes:
    from fontTools.ttLib import TTLibError  # type: ignore[import-untyped]  # fpdf2 reads fonts with it
    from fpdf import FPDF
    from fpdf.errors import FPDFException

    paper = FPDF(format="A4")
    paper.set_creation_date(_EPOCH)
    paper.set_auto_page_break(auto=True, margin=18)
    try:
        paper.add_font("body", "", font)
    except (OSError, FPDFException, TTLibError) as error:
        raise PublishFailed(f"{font} cannot be used as a font.", hint="Set publish.font to a TrueType file.") from error
    paper.set_title(_printable(page.title))
    paper.add_page()
    known, missing = _letters(paper), 0
    for size, gap, text in _texts(page):
        shown = "".join(c if c in known or c.isspace() else MISSING for c in text)
        missing += sum(c not in known and not c.isspace() for c in text)
        _write(paper, size, gap, shown)
    if missing:
        _write(paper, 8, 4, f"{missing} letters are not in the font and are missing here.")
    return bytes(paper.output())


def _letters(paper: FPDF) -> frozenset[str]:
    from fpdf.fonts import TTFFont

    font = paper.fonts["body"]
    assert isinstance(font, TTFFont)
    return frozenset(map(chr, font.cmap))


def _write(paper: FPDF, size: int, gap: float, text: str) -> None:
    paper.ln(gap)
    paper.set_font("body", size=size)
    paper.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _texts(page: Page) -> Iterator[tuple[int, float, str]]:
    """(points, millimetres before, text) of each paragraph."""
    yield 18, 0, _printable(page.title)
    yield 9, 2, _printable(" · ".join(page.status))
    for part in page.parts:
        yield 13, 5, _printable(part.title)
        lines = [_line(line) for line in part.lines]
        for text in [" ".join(lines)] if part.shape == "prose" else [f"– {line}" for line in lines]:
            yield 10, 1, text
    if page.evidence:
        yield 13, 5, "Evidence"
        for record in page.evidence:
            yield 8, 1, _printable(f"{record.label} · {record.at} · {record.source} · “{record.excerpt}”")
    yield 13, 5, "How this document came to be"
    for line in (*page.made, *page.notes):
        yield 8, 1, _printable(line)


def _line(line: Line) -> str:
    return _printable(line.text) + (f" [{_printable(' '.join(line.cites))}]" if line.cites else "")


def _printable(text: str) -> str:
    return multiline(clipped(text, LIMIT))
