"""The one gate between the stages and the engines: an `Ask` that checks slots, type and text, then lets one answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from pydantic import BaseModel

from drafter.contracts.ask import Answered, Slot
from drafter.domain.asking import ANSWERS
from drafter.errors import LeakPrevented, ModelError, PromptInvalid
from drafter.models.ledger import Ledger
from drafter.models.question import Engine, Question, Reply
from drafter.prompting.prompt import Prompt
from drafter.prompting.rendering import slot_texts

A = TypeVar("A", bound=BaseModel)


class FanOut(Protocol):
    """Answers many questions: order kept, each `ModelError` a value in its place."""

    def __call__(self, engine: Engine, questions: Iterable[Question[A]], /) -> list[Reply[A] | ModelError]: ...


@dataclass(frozen=True, slots=True)
class Gateway:
    """Implements `drafter.contracts.ask.Ask`.

    `leaks` returns the marks of names or secrets that a text still holds; any at all raises `LeakPrevented` before an
    engine sees the text. `fan_out` answers the questions of `each`; None is one by one. `failures` holds what no engine of
    the chain answered, as (prompt id, error), so that a run can say how it ended although its stages went on.
    """

    prompts: Mapping[str, Prompt]
    engine: Engine
    leaks: Callable[[str], tuple[str, ...]]
    ledger: Ledger = field(default_factory=Ledger)
    fan_out: FanOut | None = None
    failures: list[tuple[str, ModelError]] = field(default_factory=list)

    def __call__(self, prompt_id: str, answer: type[A], /, **slots: Slot) -> Answered[A]:
        question = self._question(prompt_id, answer, slots)
        try:
            reply = self.engine.answer(question)
        except ModelError as error:
            self.failures.append((prompt_id, error))
            raise
        return Answered(reply.value, reply.by)

    def each(self, prompt_id: str, answer: type[A], batches: Sequence[Mapping[str, Slot]], /) -> list[Answered[A] | ModelError]:
        questions = (self._question(prompt_id, answer, slots) for slots in batches)
        replies = (self.fan_out or one_by_one)(self.engine, questions)
        self.failures.extend((prompt_id, reply) for reply in replies if isinstance(reply, ModelError))
        return [reply if isinstance(reply, ModelError) else Answered(reply.value, reply.by) for reply in replies]

    def _question(self, prompt_id: str, answer: type[A], slots: Mapping[str, Slot]) -> Question[A]:
        prompt = self.prompts.get(prompt_id)
        if prompt is None or ANSWERS.get(prompt_id) is not answer:
            raise PromptInvalid(f"{prompt_id} does not answer with {answer.__name__}")
        texts = slot_texts(prompt, slots)
        for name, text in texts.items():
            if found := self.leaks(text):
                raise LeakPrevented(f"{prompt_id}: slot {name} still holds {len(found)} protected name(s) or secret(s)")
        return Question(prompt, answer, slots, texts)


def one_by_one(engine: Engine, questions: Iterable[Question[A]]) -> list[Reply[A] | ModelError]:
    """Answer in order on this thread; a `ModelError` becomes the value in its place."""
    replies: list[Reply[A] | ModelError] = []
    for question in questions:
        try:
            replies.append(engine.answer(question))
        except ModelError as error:
            replies.append(error)
    return replies
