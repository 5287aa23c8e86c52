"""Runs and comparisons as tables of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.evaluation.gate import Verdict
from drafter.evaluation.samples import CaseResult
from drafter.evaluation.statistics import mean
from drafter.evaluation.suite import Suite

HEAD = ("scorer", "n", "before", "after", "difference", "95 % interval", "p (Holm)", "verdict")


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
            figure(r.mean),
            figure(r.least),
            r.asked,
            {True: "ok", False: "BELOW", None: ""}[r.ok],
        )
        for r in lines
    ]
    told = [f"{r.turn.case}: no draft: {_printable(r.error)}" for r in results if r.error is not None]
    return "\n".join([*aligned([("scorer", "n", "unscored", "mean", "least", "asked", ""), *rows]), *told])


def compared_text(verdicts: Sequence[Verdict]) -> str:
    """The table of `draft eval compare`."""
    head = (*HEAD[:-2], "p")
    return "\n".join(aligned([head, *(cells(v)[:-1] for v in verdicts)]) + moves(verdicts))


def cells(v: Verdict) -> tuple[str, ...]:
    """One verdict under `HEAD`."""
    interval = f"[{v.interval[0]:+.3f}, {v.interval[1]:+.3f}]" if v.interval else ""
    said = f"{v.status}: {v.said}" if v.said else v.status
    return (v.scorer, str(v.n), figure(v.before), figure(v.after), f"{v.difference:+.4f}", interval, f"{v.adjusted:.3g}", said)


def moves(verdicts: Sequence[Verdict]) -> list[str]:
    """One line a scorer that moved: the incidents, most worsened first; and one where incidents have no value any more."""
    told = []
    for v in verdicts:
        if v.moved:
            told.append(
                f"{v.scorer}: " + ", ".join(f"{case} {by:+.3f}" for case, by in v.moved[:8]) + (" …" if len(v.moved) > 8 else "")
            )
        if v.lost:
            told.append(f"{v.scorer}: no value any more in {', '.join(v.lost[:8])}")
    return told


def figure(value: float | None) -> str:
    """Four decimals, or a dash for no value."""
    return "–" if value is None else f"{value:.4f}"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns of equal width."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def piped(rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown; the first row is its head. Cells hold no bar."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])


def _printable(text: str | None) -> str:
    return "".join(c if c.isprintable() else "?" for c in text or "")
