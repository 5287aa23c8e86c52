"""Questions for the review meeting: to roles, in what and how form, about what the evidence leaves open."""

from __future__ import annotations

from drafter.analysis.scene import Scene
from drafter.domain.findings import Question, RootCause, Trigger
from drafter.domain.vocabulary import MilestoneName

MOST = 10
_UNKNOWN: dict[MilestoneName, str] = {
    "impact_start": "What shows when users were first affected?",
    "detected": "How was the problem first noticed, and when?",
    "mitigated": "What ended the impact, and when?",
    "restored": "What showed that service was fully restored, and when?",
}


def questions_of(scene: Scene, trigger: Trigger, cause: RootCause) -> tuple[Question, ...]:
    """At most `MOST`, those on trigger and cause first."""
    found = [*_open_judgements(trigger, cause), *_conflicts(scene), *_unknown(scene), *_gaps(scene)]
    return tuple(found[:MOST])


def _open_judgements(trigger: Trigger, cause: RootCause) -> list[Question]:
    found: list[Question] = []
    rivals = [c for c in trigger.candidates if c.score >= 0.25]
    cites = tuple(i for c in rivals[:3] for s in c.evidence_for[:1] for i in s.cites[:1])
    if trigger.category == "undetermined":
        found.append(Question(text="What event set this off, and what record would show it?", evidence=cites))
    elif len(rivals) > 1:
        found.append(
            Question(text="What tells the likeliest trigger apart from its rivals in the list of candidates?", evidence=cites)
        )
    if trigger.would_settle:
        found.append(
            Question(text=f"What of this can still be had, to settle the trigger: {trigger.would_settle}", evidence=cites)
        )
    if cause.category == "undetermined":
        found.append(Question(text="What underlying condition let the trigger take effect?"))
    elif len(cause.candidates) > 1:
        rival = cause.candidates[1]
        cited = rival.evidence_for[0].cites if rival.evidence_for else ()
        found.append(
            Question(
                text="How do the competing explanations of the cause compare with what logs and metrics show?", evidence=cited
            )
        )
    return found


def _conflicts(scene: Scene) -> list[Question]:
    return [
        Question(text=f"What explains this disagreement between sources: {conflict.summary}", evidence=conflict.evidence)
        for conflict in scene.timeline.conflicts[:3]
    ]


def _unknown(scene: Scene) -> list[Question]:
    known = scene.timeline.milestones
    return [Question(text=text) for name, text in _UNKNOWN.items() if name not in known or known[name].at is None]


def _gaps(scene: Scene) -> list[Question]:
    return [
        Question(
            text=f"What happened between {gap.start:%H:%M} and {gap.end:%H:%M} UTC, where no record exists?",
            evidence=(gap.before, gap.after),
        )
        for gap in scene.timeline.gaps[:2]
    ]
