"""No statement that blames a person passes on: whatever an engine wrote is judged before the next stage sees it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from drafter.domain.findings import Findings, RootCause, Statement, Trigger
from drafter.domain.timeline import Dropped, Entry, Timeline

Q = TypeVar("Q", Trigger, RootCause)


def blame_in(text: str) -> str | None:
    """The rule that a text breaks, in words, when it blames (severity block); None otherwise."""
    from drafter.scoring.blame.judge import judge

    return next((f"it blames ({f.family}: {f.rule})" for f in judge(text) if f.severity == "block"), None)


def blameless_timeline(timeline: Timeline) -> Timeline:
    """The timeline without entries that blame; each is listed as dropped, its evidence stays. Machines' own words stand."""
    kept: list[Entry] = []
    dropped = list(timeline.dropped)
    for entry in timeline.entries:
        reason = blame_in(entry.summary) if entry.basis == "reported" else None
        if reason is None:
            kept.append(entry)
        else:
            dropped.append(Dropped(where="timeline", text=entry.summary, reason=reason, answered_by=entry.answered_by))
    return timeline.model_copy(update={"entries": tuple(kept), "dropped": tuple(dropped)})


def blameless_findings(findings: Findings) -> Findings:
    """The findings without statements that blame; each is listed as dropped. A category stays, its sentence goes."""
    dropped = list(findings.dropped)

    def kept(where: str, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        good = []
        for statement in statements:
            if reason := blame_in(statement.text):
                dropped.append(Dropped(where=where, text=statement.text, reason=reason, answered_by=statement.answered_by))
            else:
                good.append(statement)
        return tuple(good)

    def settled(where: str, question: Q) -> Q:
        summary = next(iter(kept(where, [question.summary] if question.summary else [])), None)
        return question.model_copy(update={"summary": summary})

    impact = {name: kept("impact", getattr(findings.impact, name)) for name in ("who", "what", "how_long", "how_many")}
    lessons = {name: kept("lessons", getattr(findings.lessons, name)) for name in ("went_well", "went_poorly", "lucky")}
    update = {
        "impact": findings.impact.model_copy(update=impact),
        "trigger": settled("trigger", findings.trigger),
        "root_cause": settled("root_cause", findings.root_cause),
        "factors": tuple(f for f in findings.factors if kept("factors", [f.statement])),
        "lessons": findings.lessons.model_copy(update=lessons),
    }
    return findings.model_copy(update={**update, "dropped": tuple(dropped)})
