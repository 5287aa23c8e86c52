"""The judge without a key: the rules answer the same prompt, so that all that surrounds a judge runs and is tested offline."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from drafter.contracts.ask import Ask
from drafter.domain.asking import JudgeAnswer
from drafter.domain.evidence import Collection
from drafter.domain.incident import Manifest
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.gateway import Gateway
from drafter.prompting.library import load_prompts
from drafter.redaction.leaks import leaks
from drafter.redaction.redact import redact
from drafter.scoring.actions.score import score_action
from drafter.scoring.judge.judged import PROMPT, judged_each
from drafter.scoring.judge.questions import QUESTIONS

Leaks = Callable[[str], tuple[str, ...]]


def by_rules(question: SafeText, passage: SafeText) -> JudgeAnswer:
    """The rules' score as a verdict, resting on the whole passage; `cannot_tell` for a question that they do not know, for a
    measure where none would make sense, and for a passage too long to quote."""
    value = getattr(score_action(passage), question.partition(".")[0], None)
    if value not in (0, 1, 2) or len(passage) > 400:
        return JudgeAnswer(verdict="cannot_tell")
    return JudgeAnswer.model_validate({"quote": passage, "verdict": str(value)})


def judge_by_rules(leaking: Leaks) -> Gateway:
    """An `Ask` that answers `judge.rubric` alone, by the rules."""
    return Gateway(load_prompts(), EmbeddedEngine({PROMPT: by_rules}, "rules"), leaking)


def ratings(
    rows: Sequence[Mapping[str, Any]], built: Callable[[Leaks], Ask], *, swapped: bool = False
) -> list[dict[str, str | int | None]]:
    """`{id, A1, …}` per labelled item as the judge sees it, None where it is unscored. `built` makes the `Ask` from what must not
    leave; texts are redacted first, like any other."""
    safe = redact(Collection(()), (), Manifest(id="labels"), RedactionPolicy(), tuple(str(row.get("text", "")) for row in rows))
    ask = built(lambda text: leaks(text, safe.forbidden))
    verdicts = {name: judged_each(ask, name, safe.also, swapped=swapped) for name in QUESTIONS}
    return [{"id": row["id"], **{name: verdicts[name][n].value for name in QUESTIONS}} for n, row in enumerate(rows)]
