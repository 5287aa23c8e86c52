"""Drafts as people read them: kept in a folder beside a run, as plain lines, and with the places that findings speak of."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.evaluation.samples import CaseResult, Turn, lines_of, read_results

RESULTS = "results.jsonl"
"""The file of scores in a folder of kept drafts."""
_LINK = re.compile(r"\[([^\]\n]{0,200})\]\(#[^)\s]{0,200}\)")
_CITATION = re.compile(r"\[(?:[A-Z]\d{1,6}|\+\d{1,6})\]\(#([a-z]-[0-9a-f]{4,64})\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAG = re.compile(r"</?(?:details|summary|a|br|b|i|sub|sup)\b[^>\n]{0,200}>")
_LEAST = 8
"""Letters below which a text is too short to be looked for in a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page in plain words. `number` from 1, as editors count; `kind` is heading, row, item or text; `key` is the
    text with record ids for their labels, word for word, since labels are numbered anew in every draft."""

    number: int
    kind: str
    text: str
    key: str
    marks: tuple[tuple[int, int], ...] = ()


def keep_page(folder: Path, result: CaseResult, write: Callable[[Path, bytes], None]) -> None:
    """Writes the draft of a result that has a page."""
    if result.page is not None:
        write(folder / result.turn.page, result.page.encode())


def keep_scores(folder: Path, suite: str, results: Iterable[CaseResult], write: Callable[[Path, bytes], None]) -> None:
    """Writes the scores of a whole run beside its drafts."""
    write(folder / RESULTS, "".join(line + "\n" for r in results for line in lines_of(suite, r)).encode())


def kept(folder: Path | None) -> dict[Turn, CaseResult]:
    """The results in a folder of kept drafts, each with its page where there is one; none where there is no such folder."""
    if folder is None or not (folder / RESULTS).is_file():
        return {}
    return {r.turn: with_page(folder, r) for r in read_results(folder / RESULTS)}


def with_page(folder: Path, result: CaseResult) -> CaseResult:
    """The result with its page, if the folder keeps it."""
    path = folder / result.turn.page
    return replace(result, page=path.read_text(encoding="utf-8")) if path.is_file() else result


def lines(page: str) -> list[Line]:
    """The page in plain words: no links, no escapes, table cells set apart by dots; pictures and empty lines left out."""
    found, fenced = [], False
    for number, raw in enumerate(page.splitlines(), 1):
        if raw.startswith("```"):
            fenced = not fenced
            continue
        text = _TAG.sub(" ", raw).strip()
        if fenced or not text or not text.strip("|-: "):
            continue
        kind = (
            "heading" if text.startswith("#") else "row" if text.startswith("|") else "item" if text.startswith("- ") else "text"
        )
        found.append(Line(number, kind, _plain(text, kind), _plain(_CITATION.sub(r"\1", text), kind)))
    return found


def _plain(text: str, kind: str) -> str:
    text = _LINK.sub(r"\1", text).replace("**", "").replace("`", "")
    if kind == "row":
        text = " · ".join(cell for cell in (c.strip() for c in text.strip("|").split(" | ")) if cell)
    return html.unescape(_ESCAPE.sub(r"\1", text.lstrip("#").removeprefix("- "))).strip()


def marked(page: list[Line], texts: Iterable[str]) -> list[Line]:
    """The lines with the places of the texts marked; letters and digits alone count, so that layout does not matter."""
    wanted = [w for w in (_bare(t)[0] for t in texts) if len(w) >= _LEAST]
    out = []
    for line in page:
        bare, places = _bare(line.text)
        spans = sorted((at, at + len(w)) for w in wanted if (at := bare.find(w)) >= 0)
        out.append(replace(line, marks=_joined([(places[a], places[b - 1] + 1) for a, b in spans])))
    return out


def line_of(page: list[Line], where: str, text: str) -> int:
    """The number of the line that a finding speaks of, in its own part if it stands there; else of the part's heading; else 1."""
    wanted = _bare(text)[0]
    heading = where.replace("_", " ").lower()
    start = next((n for n, line in enumerate(page) if line.kind == "heading" and line.text.lower() == heading), None)
    if len(wanted) >= _LEAST:
        for line in [*page[start or 0 :], *page[: start or 0]]:
            if wanted in _bare(line.text)[0]:
                return line.number
    return page[start].number if start is not None else 1


def _bare(text: str) -> tuple[str, list[int]]:
    """Letters and digits in lower case, and where each stands in the text."""
    found = [(c.lower(), n) for n, c in enumerate(text) if c.isalnum()]
    return "".join(c[:1] for c, _ in found), [n for _, n in found]


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
