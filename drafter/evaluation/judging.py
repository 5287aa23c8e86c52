"""The judge without a key: the rules answer the same prompt, so that all that surrounds a judge runs and is tested offline."""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.asking import JudgeAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.gateway import Gateway
from drafter.prompting.library import load_prompts
from drafter.scoring.actions.score import score_action
from drafter.scoring.judge.judged import PROMPT


def by_rules(question: SafeText, passage: SafeText) -> JudgeAnswer:
    """The rules' score as a verdict, resting on the whole passage; `cannot_tell` for a question that they do not know, for a
    measure where none would make sense, and for a passage too long to quote."""
    value = getattr(score_action(passage), question.partition(".")[0], None)
    if value not in (0, 1, 2) or len(passage) > 400:
        return JudgeAnswer(verdict="cannot_tell")
    return JudgeAnswer.model_validate({"quote": passage, "verdict": str(value)})


def judge_by_rules(leaks: Callable[[str], tuple[str, ...]]) -> Gateway:
    """An `Ask` that answers `judge.rubric` alone, by the rules."""
    return Gateway(load_prompts(), EmbeddedEngine({PROMPT: by_rules}, "rules"), leaks)
