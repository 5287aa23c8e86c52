"""Verdicts and runs for people and for machines: text, Markdown, JUnit XML, GitHub annotations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from drafter.evaluation.gate import Verdict, fails
from drafter.evaluation.samples import CaseResult
from drafter.evaluation.statistics import mean
from drafter.evaluation.suite import Suite

Format = Literal["text", "markdown", "junit", "github"]
_HEAD = ("scorer", "n", "before", "after", "difference", "95 % interval", "p (Holm)", "verdict")


@dataclass(frozen=True, slots=True)
class Line:
    """One scorer of a run: `n` drafts with a value, `unscored` without; `ok` None where the suite asks nothing."""

    scorer: str
    n: int
    unscored: int
    mean: float | None
    least: float | None
    asked: str
    ok: bool | None


def summary(suite: Suite, results: Sequence[CaseResult]) -> list[Line]:
    """A line for each scorer of the suite. Means are over incidents' drafts that have a value."""
    lines = []
    for name, rule in suite.scorers.items():
        values = [r.scored[name].score.value for r in results if name in r.scored]
        known = [v for v in values if v is not None]
        average = round(mean(known), 4) if known else None
        asked, ok = "", None
        if rule.invariant:
            asked, ok = "1 on every draft", all(v == 1 for v in known)
        elif rule.threshold is not None:
            asked, ok = f"at least {rule.threshold:g}", average is not None and average >= rule.threshold
        lines.append(Line(name, len(known), len(results) - len(known), average, min(known, default=None), asked, ok))
    return lines


def summary_text(lines: Sequence[Line], results: Sequence[CaseResult]) -> str:
    """The table that `draft eval run` prints."""
    rows = [
        (
            r.scorer,
            str(r.n),
            str(r.unscored),
            _figure(r.mean),
            _figure(r.least),
            r.asked,
            {True: "ok", False: "BELOW", None: ""}[r.ok],
        )
        for r in lines
    ]
    told = [f"{r.turn.case}: no draft: {_printable(r.error)}" for r in results if r.error is not None]
    return "\n".join([*_aligned([("scorer", "n", "unscored", "mean", "least", "asked", ""), *rows]), *told])


def render(form: Format, suite: Suite, verdicts: Sequence[Verdict]) -> str:
    """The gate's verdicts as one text without a final line break."""
    return _FORMS[form](suite, verdicts)


def compared_text(verdicts: Sequence[Verdict]) -> str:
    """The table of `draft eval compare`."""
    head = (*_HEAD[:-2], "p")
    return "\n".join(_aligned([head, *(_cells(v)[:-1] for v in verdicts)]) + _moves(verdicts))


def _text(suite: Suite, verdicts: Sequence[Verdict]) -> str:
    return "\n".join([*_aligned([_HEAD, *(_cells(v) for v in verdicts)]), *_moves(verdicts), _last(suite, verdicts)])


def _last(suite: Suite, verdicts: Sequence[Verdict]) -> str:
    failed = [v.scorer for v in verdicts if fails(suite, v)]
    unclear = [v.scorer for v in verdicts if v.status == "too few to tell"]
    told = f"FAIL: {', '.join(failed)}." if failed else "PASS."
    return told + (f" Too few to tell: {', '.join(unclear)}." if unclear else "")


def _cells(v: Verdict) -> tuple[str, ...]:
    interval = f"[{v.interval[0]:+.3f}, {v.interval[1]:+.3f}]" if v.interval else ""
    said = f"{v.status}: {v.said}" if v.said else v.status
    return (v.scorer, str(v.n), _figure(v.before), _figure(v.after), f"{v.difference:+.4f}", interval, f"{v.adjusted:.3g}", said)


def _moves(verdicts: Sequence[Verdict]) -> list[str]:
    told = []
    for v in verdicts:
        if v.moved:
            told.append(
                f"{v.scorer}: " + ", ".join(f"{case} {by:+.3f}" for case, by in v.moved[:8]) + (" …" if len(v.moved) > 8 else "")
            )
        if v.lost:
            told.append(f"{v.scorer}: no value any more in {', '.join(v.lost[:8])}")
    return told


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _printable(text: str | None) -> str:
    return "".join(c if c.isprintable() else "?" for c in text or "")


def _markdown(suite: Suite, verdicts: Sequence[Verdict]) -> str:
    table = [" | ".join(_HEAD), " | ".join("---" for _ in _HEAD)]
    table += [" | ".join(cell.replace("|", "\\|") for cell in _cells(v)) for v in verdicts]
    moves = [f"- {move}" for move in _moves(verdicts)]
    return "\n".join([f"### `{suite.name}`: {_last(suite, verdicts)}", "", *(f"| {row} |" for row in table), "", *moves]).rstrip()


def _junit(suite: Suite, verdicts: Sequence[Verdict]) -> str:
    cases = []
    for v in verdicts:
        words = escape("; ".join(_cells(v)[1:]))
        unclear = f"<skipped message={quoteattr('too few to tell')}/>" if v.status == "too few to tell" else ""
        inside = f"<failure message={quoteattr(v.said)}>{words}</failure>" if fails(suite, v) else unclear
        cases.append(f"<testcase classname={quoteattr(f'eval.{suite.name}')} name={quoteattr(v.scorer)}>{inside}</testcase>")
    failures = sum(fails(suite, v) for v in verdicts)
    head = f'<testsuite name={quoteattr(suite.name)} tests="{len(cases)}" failures="{failures}">'
    inside = f"{head}{''.join(cases)}</testsuite>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="draft eval gate">{inside}</testsuites>'


def _github(suite: Suite, verdicts: Sequence[Verdict]) -> str:
    told = []
    for v in verdicts:
        level = "error" if fails(suite, v) else "warning" if v.status == "too few to tell" and v.moved else None
        if level is not None:
            worst = ", ".join(f"{case} {by:+.3f}" for case, by in v.moved[:5])
            text = f"{v.status}: {v.said}. {_figure(v.before)} → {_figure(v.after)}. {worst}"
            told.append(f"::{level} title=eval {suite.name} {v.scorer}::" + text.replace("%", "%25").replace("\n", "%0A"))
    return "\n".join([*told, _last(suite, verdicts)])


_FORMS: Mapping[Format, Callable[[Suite, Sequence[Verdict]], str]] = {
    "text": _text, "markdown": _markdown, "junit": _junit, "github": _github,
}  # fmt: skip
