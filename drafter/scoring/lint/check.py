"""Findings of one Markdown document, with line and column, and what the document itself allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.scoring.actions.score import score_action
from drafter.scoring.blame.judge import judge
from drafter.scoring.blame.rewrite import rewritten
from drafter.scoring.blame.rule import Severity
from drafter.scoring.lint.identities import TELL, identities
from drafter.scoring.lint.markdown import Allowance, Document, Passage, read_markdown
from drafter.scoring.lint.policy import Policy
from drafter.scoring.prose import sentences

_ACTIONS = re.compile(r"\b(?:action items?|actions|follow[- ]?ups?|next steps|remediation|corrective|to-?dos?)\b")
VAGUE_ACTION = "ACTION"
ALLOWANCE = "ALLOW"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding in a file: 1-based `line`, `column` to `end_line`, `end_column` (exclusive). `text` is what was found, `tell`
    what to do instead. `allowed` is the file's own reason for keeping it, None when there is none;
    `rewrite` the whole sentence where a program may rewrite it."""

    line: int
    column: int
    end_line: int
    end_column: int
    family: str
    severity: Severity
    subject: str
    rule: str
    text: str
    tell: str
    allowed: str | None = None
    rewrite: str | None = None


def lint(markdown: str, policy: Policy = Policy()) -> tuple[Issue, ...]:  # noqa: B008 - frozen
    """Findings in order of place. Blame is judged in prose, list items and table cells; items under a heading for action items
    are also judged for being specific (family ACTION, warn). An allowance without a reason allows nothing and is a finding.
    `policy` has the last word on what is found and how severe it is."""
    document = read_markdown(markdown)
    found = [i for passage in document.passages for i in _found(passage, document, policy)]
    found += [
        Issue(a.line, 1, a.line, 1, ALLOWANCE, "warn", "none", "an allowance without a reason", "", "Write `allow F9 because …`.")
        for a in document.allowances
        if not a.reason
    ]
    return tuple(sorted(policy.applied(found), key=lambda i: (i.line, i.column, i.family)))


def _found(passage: Passage, document: Document, policy: Policy) -> Iterator[Issue]:
    yield from _blame(passage, document)
    yield from _action(passage, document)
    if not _ACTIONS.search(passage.section):  # its items name owners
        told: tuple[str, Severity, str, str, str] = ("F20", "warn", "person", "a handle or an address", TELL)
        for span in identities(passage.text, passage.section, in_timelines=policy.names_in_timelines):
            yield _issue(passage, document, span, told)


def _blame(passage: Passage, document: Document) -> Iterator[Issue]:
    for start, end in sentences(passage.text):
        for f in judge(passage.text[start:end]):
            told = (f.family, f.severity, f.subject, f.rule, f.tell)
            issue = _issue(passage, document, (start + f.start, start + f.end), told)
            yield replace(issue, rewrite=rewritten(passage.text[start:end], f))


def _action(passage: Passage, document: Document) -> Iterator[Issue]:
    if not _ACTIONS.search(passage.section) or passage.kind == "paragraph" or passage.column > 0 or len(passage.text.split()) < 2:
        return
    score = score_action(passage.text)
    if not score.specific:
        tell = "; ".join(score.missing) or "Say what will be done, and how a stranger would know that it is done."
        yield _issue(
            passage, document, (0, len(passage.text)), (VAGUE_ACTION, "warn", "none", "an action item that is not specific", tell)
        )


def _issue(passage: Passage, document: Document, span: tuple[int, int], told: tuple[str, Severity, str, str, str]) -> Issue:
    family, severity, subject, rule, tell = told
    (line, column), (end_line, end_column) = passage.place(span[0]), passage.place(max(span[0], span[1] - 1))
    text = passage.text[slice(*span)]
    return Issue(
        line, column, end_line, end_column + 1, family, severity, subject, rule, text, tell, _allowed(family, passage, document)
    )  # fmt: skip


def _allowed(family: str, passage: Passage, document: Document) -> str | None:
    """The reason of an allowance inside the passage, or of one that stands between the passage before and this one."""
    previous = max((p.last for p in document.passages if p.last < passage.first), default=0)
    return next(
        (a.reason for a in document.allowances if a.reason and family in a.families and _near(a, passage, previous)), None
    )


def _near(allowance: Allowance, passage: Passage, previous: int) -> bool:
    return previous < allowance.line <= passage.last
