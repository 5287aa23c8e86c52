"""A question that was too long is asked once more in two halves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar, cast

from pydantic import BaseModel

from drafter.domain.asking import TimelineAnswer
from drafter.errors import AnswerTruncated
from drafter.models.question import Engine, Question, Reply, Usage
from drafter.prompting.rendering import slot_texts

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Halving:
    """Splits `events` of a timeline question after `AnswerTruncated`, once; a half that is still too long fails.

    Only the answers to a timeline question can be joined; every other question fails at once.
    """

    engine: Engine

    @property
    def name(self) -> str:
        return self.engine.name

    def answer(self, question: Question[A]) -> Reply[A]:
        try:
            return self.engine.answer(question)
        except AnswerTruncated:
            events = question.slots.get("events")
            if question.answer is not TimelineAnswer or not isinstance(events, tuple) or len(events) < 2:
                raise
            middle = len(events) // 2
            first, second = (self._part(question, part) for part in (events[:middle], events[middle:]))
            joined = TimelineAnswer(events=(*_events(first.value), *_events(second.value)))
            return Reply(cast("A", joined), first.by, _sum(first.usage, second.usage))

    def _part(self, question: Question[A], events: tuple[BaseModel, ...]) -> Reply[A]:
        slots = {**question.slots, "events": events}
        return self.engine.answer(replace(question, slots=slots, texts=slot_texts(question.prompt, slots)))


def _events(answer: BaseModel) -> tuple[BaseModel, ...]:
    assert isinstance(answer, TimelineAnswer)
    return answer.events


def _sum(one: Usage, two: Usage) -> Usage:
    def add(a: int | None, b: int | None) -> int | None:
        return None if a is None or b is None else a + b

    usd = None if one.usd is None or two.usd is None else one.usd + two.usd
    return replace(
        two,
        requests=one.requests + two.requests,
        tokens_in=add(one.tokens_in, two.tokens_in),
        tokens_out=add(one.tokens_out, two.tokens_out),
        usd=usd,
        kept=one.kept and two.kept,
    )
