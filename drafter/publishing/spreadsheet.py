"""Action items as a table for a spreadsheet, in which no cell is a formula."""

from __future__ import annotations

import csv
import io

from drafter.domain.page import Page
from drafter.sinks.escape import one_line

COLUMNS = ("incident", "number", "action", "evidence", "written by")
ACTIONS = "action_items"
"""Id of the section."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


def cell(text: str) -> str:
    """Printable, and text to every spreadsheet: what would start a formula gets a `'` before it (OWASP ASVS 1.2.10)."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) or text.startswith(_FORMULA) else line


def actions_csv(page: Page) -> bytes:
    """RFC 4180, UTF-8, one action item a row; the header alone where there is none."""
    out = io.StringIO(newline="")
    write = csv.writer(out, quoting=csv.QUOTE_ALL).writerow
    write(COLUMNS)
    lines = [line for part in page.parts if part.id == ACTIONS for line in part.lines]
    for number, line in enumerate(lines, 1):
        write([cell(text) for text in (page.incident, str(number), line.text, " ".join(line.cites), line.origin)])
    return out.getvalue().encode("utf-8", "replace")
