"""The gate's verdicts for people and for machines: text, Markdown, JUnit XML, GitHub annotations, one page of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from drafter.evaluation.changes import Change
from drafter.evaluation.gate import Verdict, fails
from drafter.evaluation.gate_page import gate_page
from drafter.evaluation.pages import line_of, lines
from drafter.evaluation.report import HEAD, aligned, cells, figure, moves
from drafter.evaluation.suite import Suite

Format = Literal["text", "markdown", "junit", "github", "html"]
SUFFIXES: Mapping[str, Format] = {".txt": "text", ".md": "markdown", ".xml": "junit", ".html": "html"}
"""The format of a report by its file's suffix."""
MOST = 10
"""Annotations of one level that GitHub shows for a step."""


@dataclass(frozen=True, slots=True)
class Gated:
    """All that a report tells. `because`: why the figures before were accepted; `folder`: where the drafts of the run are kept,
    if anywhere."""

    suite: Suite
    verdicts: Sequence[Verdict]
    changes: Sequence[Change]
    because: str
    folder: Path | None = None

    @property
    def failed(self) -> list[str]:
        """Scorers that fail the gate."""
        return [v.scorer for v in self.verdicts if fails(self.suite, v)]


def render(form: Format, gated: Gated) -> str:
    """The gate's verdicts as one text without a final line break."""
    return _FORMS[form](gated)


def _text(g: Gated) -> str:
    return "\n".join([*aligned([HEAD, *(cells(v) for v in g.verdicts)]), *moves(g.verdicts), _last(g)])


def _last(g: Gated) -> str:
    unclear = [v.scorer for v in g.verdicts if v.status == "too few to tell"]
    told = f"FAIL: {', '.join(g.failed)}." if g.failed else "PASS."
    return told + (f" Too few to tell: {', '.join(unclear)}." if unclear else "")


def _markdown(g: Gated) -> str:
    table = [" | ".join(HEAD), " | ".join("---" for _ in HEAD)]
    table += [" | ".join(_cell(cell) for cell in cells(v)) for v in g.verdicts]
    told = [f"- {_cell(move)}" for move in moves(g.verdicts)]
    new = [f"- `{c.turn.case}` {s}, {w.replace('_', ' ')}: {_cell(t[:200])}" for c in g.changes for s, w, t in c.new]
    most = [f"- and {len(new) - MOST} more"] if len(new) > MOST else []
    found = ["", "**New findings**", "", *new[:MOST], *most] if new else []
    return "\n".join([f"### `{g.suite.name}`: {_last(g)}", "", *(f"| {row} |" for row in table), "", *told, *found]).rstrip()


def _cell(text: str) -> str:
    """Safe in a table of Markdown: what a draft or a case's name says is no markup here."""
    flat = " ".join(text.split()).replace("\\", "\\\\")
    return escape(flat).translate({ord(c): f"\\{c}" for c in "|`*[]~#"})


def _junit(g: Gated) -> str:
    cases = []
    for v in g.verdicts:
        words = _xml("\n".join(["; ".join(cells(v)[1:]), *moves([v]), *_findings(g, v)]))
        unclear = f"<skipped message={quoteattr('too few to tell')}/>" if v.status == "too few to tell" else ""
        failed = v.scorer in g.failed
        inside = f"<failure message={quoteattr(_printable(v.said))}>{words}</failure>" if failed else unclear
        cases.append(f"<testcase classname={quoteattr(f'eval.{g.suite.name}')} name={quoteattr(v.scorer)}>{inside}</testcase>")
    skipped = sum(v.status == "too few to tell" and v.scorer not in g.failed for v in g.verdicts)
    counts = f'tests="{len(cases)}" failures="{len(g.failed)}" errors="0"'  # what the schema of Jenkins allows in both elements
    inside = f'<testsuite name={quoteattr(g.suite.name)} {counts} skipped="{skipped}">{"".join(cases)}</testsuite>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="draft eval gate" {counts}>{inside}</testsuites>'


def _findings(g: Gated, v: Verdict) -> list[str]:
    return [f"{c.turn.case}: {where}: {text}" for c in g.changes for name, where, text in c.new if name == v.scorer][:MOST]


def _xml(text: str) -> str:
    return escape(_printable(text))


def _printable(text: str) -> str:
    """Without characters that XML forbids."""
    return "".join(c if c.isprintable() or c == "\n" else "?" for c in text)


def _github(g: Gated) -> str:
    told: dict[str, list[str]] = {"error": [], "warning": []}
    for v in g.verdicts:
        level = "error" if v.scorer in g.failed else "warning" if v.status == "too few to tell" and v.moved else None
        if level is not None:
            worst = ", ".join(f"{case} {by:+.3f}" for case, by in v.moved[:5])
            text = f"{v.status}: {v.said}. {figure(v.before)} → {figure(v.after)}. {worst}"
            told[level].append(_annotation(level, {"title": f"eval {g.suite.name} {v.scorer}"}, text))
            told[level] += _at_lines(g, v, level)
    return "\n".join([*told["error"][:MOST], *told["warning"][:MOST], _last(g)])


def _at_lines(g: Gated, v: Verdict, level: str) -> Iterator[str]:
    """Each new finding of the scorer at its line of the draft, where drafts are kept."""
    for change in g.changes:
        if g.folder is None or change.after is None:
            continue
        page = lines(change.after)
        for name, where, text in change.new:
            if name == v.scorer:
                file = PurePath(g.folder, change.turn.page).as_posix()
                place = {"file": file, "line": str(line_of(page, where, text)), "title": f"{v.scorer}: {change.turn.case}"}
                yield _annotation(level, place, f"{where.replace('_', ' ')}: {text}")


def _annotation(level: str, properties: Mapping[str, str], text: str) -> str:
    """A workflow command; what is in it cannot end it or begin another (github.com/actions/toolkit, command.ts)."""
    said = ",".join(f"{k}={_escaped(v).replace(':', '%3A').replace(',', '%2C')}" for k, v in properties.items())
    return f"::{level} {said}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _html(g: Gated) -> str:
    return gate_page(g.suite, g.verdicts, g.changes, g.because)


_FORMS: Mapping[Format, Callable[[Gated], str]] = {
    "text": _text, "markdown": _markdown, "junit": _junit, "github": _github, "html": _html,
}  # fmt: skip
