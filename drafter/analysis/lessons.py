"""Cited observations that prompt the humans; the lessons themselves are theirs."""

from __future__ import annotations

from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Scene
from drafter.analysis.stance import conditions
from drafter.analysis.views import entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import LessonsAnswer
from drafter.domain.findings import Lessons

WHERE = "analysis.lessons"


def find_lessons(scene: Scene, proof: Proof, ask: Ask) -> Lessons:
    """What went well, what went poorly, where there was luck: observations, each with its evidence."""
    answer, by = put(
        ask,
        proof,
        WHERE,
        LessonsAnswer,
        title=scene.title,
        entries=entry_views(scene.timeline.entries),
        events=telling(scene, acts=("result", "all_clear"), also=conditions),
    )
    if answer is None:
        return Lessons()
    return Lessons(
        went_well=proof.statements(answer.went_well, where=WHERE, by=by),
        went_poorly=proof.statements(answer.went_poorly, where=WHERE, by=by),
        lucky=proof.statements(answer.lucky, where=WHERE, by=by),
    )
