"""What the terminal shows when a draft is written: the headline, the milestones, what is missing, where the files are."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

from drafter.domain.draft import Draft
from drafter.domain.findings import RootCause, Trigger
from drafter.domain.vocabulary import MILESTONES
from drafter.drafting.facts import guess, known, settled
from drafter.drafting.glance import account, spans
from drafter.drafting.sections import clock_of
from drafter.drafting.words import CATEGORY, MILESTONE, confidence
from drafter.sinks.escape import one_line, terminal

WIDTH = 80


def headline(draft: Draft, folder: Path) -> list[str]:
    """Plain lines of at most 80 columns (only a path may be longer), without colour or control characters."""
    head, clock = draft.incident, clock_of(draft)
    title = " · ".join(part for part in (f"Incident {head.id}", head.severity or "", head.title) if part)
    lines = [terminal(title, WIDTH), ""]
    times = [clock.at(found.at) for name in MILESTONES if (found := known(draft, name)) and found.at]
    wide = max([len(time) for time in times], default=5) + 7
    for milestone in MILESTONES:
        found = known(draft, milestone)
        time = f"{clock.at(found.at, found.precision_seconds)} UTC" if found and found.at else "not in the evidence"
        start = f"{MILESTONE[milestone]:<25}{time:<{wide}}"
        lines.append((start + terminal(found.why if found else "", WIDTH - len(start))).rstrip())
    if lengths := [f"{name.lower()} {length}" for name, length in spans(draft)]:
        lines += ["", *_paragraph(", ".join(lengths).capitalize() + ".")]
    lines.append("")
    for name, finding in (("Trigger", draft.trigger), ("Root cause", draft.root_cause)):
        lines += _paragraph(f"{name}: {_found(finding)}")
    lines += ["", *_missing(draft), *(line for note in account(draft) for line in _paragraph(note))]
    return [*lines, "", f"Draft: {folder / 'draft.md'}", f"       {folder / 'draft.html'}"]


def _found(finding: Trigger | RootCause) -> str:
    if finding.summary is None or not settled(finding):
        text = guess(finding)
        return text[0].lower() + text[1:]
    return f"{finding.summary.text.rstrip('.')} ({CATEGORY[finding.category]}; {confidence(finding.confidence)})"


def _missing(draft: Draft) -> list[str]:
    blanks = next((section.blanks for section in draft.sections if section.id == "unsaid"), ())
    return [line for blank in blanks for line in _paragraph(f"Not in the evidence: {blank[0].lower()}{blank[1:]}")]


def _paragraph(text: str) -> list[str]:
    return wrap(one_line(text)[:600], WIDTH, subsequent_indent="  ", break_long_words=True)
