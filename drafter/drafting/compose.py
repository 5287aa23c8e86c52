"""From what is known to the draft: one value that every renderer shows."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.draft import Accounting, Draft, IncidentHead
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Findings
from drafter.domain.timeline import Timeline
from drafter.drafting.labels import Labels
from drafter.drafting.learned import learned
from drafter.drafting.sections import clock_of, sections
from drafter.drafting.story import story
from drafter.drafting.summary import Writer, summarise
from drafter.drafting.told import completed


def compose(
    head: IncidentHead,
    evidence: Iterable[Evidence],
    timeline: Timeline,
    findings: Findings,
    writer: Writer,
    accounting: Accounting,
) -> Draft:
    """The whole draft. Only the summary is asked for; it is proved against `evidence`, blames nobody, and has a fallback by code.
    The timeline also tells the change that is found to be the trigger, and what undid it.

    Same arguments and same answer, same draft. A failed ask becomes a notice; only `AnswerNotKept` is raised.
    """
    table = {record.id: record for record in evidence}
    labels = Labels.of(table.values())
    timeline = completed(timeline, findings.trigger, findings.root_cause, table)
    bare = Draft(
        incident=head,
        milestones=timeline.milestones,
        durations=timeline.durations,
        timeline=labels.entries(timeline.entries),
        not_used=timeline.not_used,
        conflicts=timeline.conflicts,
        gaps=timeline.gaps,
        impact=findings.impact,
        trigger=labels.trigger(findings.trigger),
        root_cause=findings.root_cause,
        contributing_factors=findings.factors,
        action_items=findings.action_items,
        lessons=findings.lessons,
        questions=findings.questions,
        criteria=findings.criteria,
        accounting=accounting,
    )
    bare = bare.model_copy(update={"lessons": learned(bare, table)})
    summary, dropped, said = summarise(bare, story(bare, clock_of(bare), table), table, writer)
    whole = bare.model_copy(
        update={
            "summary": summary,
            "dropped": (*timeline.dropped, *findings.dropped, *dropped),
            "notices": said,
        }
    )
    return whole.model_copy(update={"sections": sections(whole, table)})
