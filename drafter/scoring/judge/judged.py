"""One question to the judge, and what code lets stand of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.contracts.ask import Ask
from drafter.domain.asking import JudgeAnswer
from drafter.domain.text import SafeText
from drafter.errors import ModelError
from drafter.scoring.judge.questions import question

PROMPT = "judge.rubric"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`value` 0, 1, 2, or None (unscored) with the reason in words; `quote` stands in the passage; `by` names the engine."""

    value: int | None
    quote: str
    reason: str
    by: str


def judged(ask: Ask, dimension: str, passage: SafeText, *, swapped: bool = False) -> Judgement:
    """Asks one question of `questions.QUESTIONS` about one passage. Raises a subclass of `ModelError` when nobody answers."""
    answered = ask(PROMPT, JudgeAnswer, question=question(dimension, swapped=swapped), passage=passage)
    return _held(answered.value, passage, answered.by)


def judged_each(ask: Ask, dimension: str, passages: Sequence[SafeText], *, swapped: bool = False) -> list[Judgement]:
    """`judged` of each passage, in order, in parallel where the engine gains from it; what nobody answered is unscored."""
    asked = question(dimension, swapped=swapped)
    replies = ask.each(PROMPT, JudgeAnswer, [{"question": asked, "passage": passage} for passage in passages])
    return [
        Judgement(None, "", f"no answer: {reply}", "") if isinstance(reply, ModelError) else _held(reply.value, passage, reply.by)
        for reply, passage in zip(replies, passages, strict=True)
    ]


def _held(answer: JudgeAnswer, passage: SafeText, by: str) -> Judgement:
    """A verdict stands when its quote does; only a lack needs none, since what is not there cannot be quoted."""
    if answer.verdict == "cannot_tell":
        return Judgement(None, "", "the judge cannot tell", by)
    if answer.quote not in passage:
        return Judgement(None, "", "the judge's quote does not stand in the passage", by)
    if not answer.quote.strip() and answer.verdict != "0":
        return Judgement(None, "", "the judge quotes nothing", by)
    return Judgement(int(answer.verdict), answer.quote, "", by)
