"""Questions for the review meeting: to roles, in what and how form, about what the evidence leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.analysis.scene import Scene
from drafter.domain.findings import Question, RootCause, Statement, Trigger
from drafter.domain.vocabulary import MilestoneName

MOST = 10
RIVAL = 0.25  # a candidate from here on is a rival
CLEAR = 0.4  # a lead that leaves nothing to ask
LOW = 0.6  # a trigger told by people alone is asked about below this
_UNKNOWN: dict[MilestoneName, str] = {
    "impact_start": "What shows when users were first affected?",
    "detected": "How was the problem first noticed, and when?",
    "mitigated": "What ended the impact, and when?",
    "restored": "What showed that service was fully restored, and when?",
}


def questions_of(scene: Scene, trigger: Trigger, cause: RootCause) -> tuple[Question, ...]:
    """At most `MOST`, none twice, those on trigger and cause first. Each asks what the evidence leaves open, and asks it of
    whoever spoke of it last where somebody did."""
    found = [*_on_trigger(scene, trigger), *_on_cause(scene, trigger, cause), *_conflicts(scene), *_unknown(scene), *_gaps(scene)]
    return tuple({question.text: question for question in found}.values())[:MOST]


def _on_trigger(scene: Scene, trigger: Trigger) -> list[Question]:
    if trigger.category == "undetermined":
        if scene.unexplained is not None:
            text = "What would have to be recorded to explain it if it comes back?"
            return [Question(text=text, to=_speaker(scene, (scene.unexplained,)), evidence=(scene.unexplained,))]
        return [Question(text="What event set this off, and which record outside this evidence would show it?")]
    rivals = [c for c in trigger.candidates if c.score >= RIVAL]
    if len(rivals) > 1 and rivals[0].score - rivals[1].score < CLEAR:
        cites = tuple(i for c in rivals[:2] for s in c.evidence_for[-1:] for i in s.cites[:1])
        text = f"What speaks for “{rivals[0].summary}” over “{rivals[1].summary}” as the trigger, beside the evidence listed?"
        return [Question(text=text, to=_speaker(scene, cites), evidence=cites)]
    if trigger.change is None and trigger.confidence < LOW and trigger.summary is not None:
        cites = trigger.summary.cites[:2]
        return [
            Question(
                text="Which metric, log or ticket shows the trigger that is told of?", to=_speaker(scene, cites), evidence=cites
            )
        ]
    return []


def _on_cause(scene: Scene, trigger: Trigger, cause: RootCause) -> list[Question]:
    if cause.summary is None or cause.summary.quote is None:
        cites = cause.summary.cites[:2] if cause.summary is not None else ()
        what = (
            "the trigger"
            if trigger.summary is None
            else f"“{trigger.candidates[0].summary}”"
            if trigger.candidates and trigger.confidence >= LOW
            else "it"
        )
        return [Question(text=f"What condition, stated nowhere in the evidence, let {what} take effect?", evidence=cites)]
    stated = [c for c in cause.candidates if c.evidence_for and c.evidence_for[0].quote is not None]
    if len(stated) > 1 and stated[0].score - stated[1].score < CLEAR:
        first, second = stated[0].evidence_for[0], stated[1].evidence_for[0]
        cites = (*first.cites[:1], *second.cites[:1])
        text = f"Which of these allowed it, or how do they fit together: {_told(first)}; or {_told(second)}?"
        return [Question(text=text, to=_speaker(scene, cites), evidence=cites)]
    return []


def _told(said: Statement) -> str:
    """A hypothesis within a sentence."""
    return f"{said.text[:1].lower()}{said.text[1:].rstrip('.')}"


def _speaker(scene: Scene, cites: Sequence[str]) -> str:
    """The role of whoever wrote the last of the cited records."""
    authors = [scene.table[i].author for i in cites if i in scene.table and scene.table[i].actor != "bot"]
    return next((a for a in reversed(authors) if a is not None and a.startswith("responder-")), "responders")


def _conflicts(scene: Scene) -> list[Question]:
    return [
        Question(
            text=f"What explains this disagreement between sources: {conflict.summary}",
            to=_speaker(scene, conflict.evidence),
            evidence=conflict.evidence,
        )
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
        if scene.over is None or gap.start < scene.over
    ]
