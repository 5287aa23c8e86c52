"""The door to langchain for what is around calls: one engine after another, and many questions at once.

LangSmith tracing is forced off around every call: with `LANGSMITH_TRACING=true` in the shell, even a bare Runnable would
post its input, the incident, to the tracing host.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from drafter.errors import ModelError, ModelRefused
from drafter.models.question import Engine, Question, Reply

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Chain:
    """Engines in order of preference: the first that answers wins, and the answer says which it was.

    A refusal is not shopped around: after `ModelRefused` only the last engine of the chain, if it is `local`, is asked.
    Raises the first engine's error when all fail.
    """

    engines: Sequence[Engine]
    local: bool = True

    @property
    def name(self) -> str:
        return " > ".join(engine.name for engine in self.engines)

    def answer(self, question: Question[A]) -> Reply[A]:
        from langchain_core.runnables import RunnableLambda

        first, *others = [RunnableLambda(self._step(number)) for number in range(len(self.engines))]
        chain = first.with_fallbacks(others, exceptions_to_handle=(ModelError,), exception_key="failed")
        with _untraced():
            reply: Reply[A] = chain.invoke({"question": question})
        return reply

    def _step(self, number: int) -> Any:
        engine, may_follow_refusal = self.engines[number], self.local and number == len(self.engines) - 1

        def step(asked: dict[str, Any]) -> Reply[Any]:
            if isinstance(asked.get("failed"), ModelRefused) and not may_follow_refusal:
                raise asked["failed"]
            return engine.answer(asked["question"])

        return step


@dataclass(frozen=True, slots=True)
class InParallel:
    """Asks many questions with at most `at_once` in flight; order kept, each `ModelError` a value in its place."""

    at_once: int

    def __call__(self, engine: Engine, questions: Iterable[Question[A]]) -> list[Reply[A] | ModelError]:
        from langchain_core.runnables import RunnableLambda

        runnable: RunnableLambda[Question[A], Reply[A]] = RunnableLambda(engine.answer)
        with _untraced():
            replies = runnable.batch(list(questions), config={"max_concurrency": self.at_once}, return_exceptions=True)
        for reply in replies:
            if isinstance(reply, Exception) and not isinstance(reply, ModelError):
                raise reply
        return list(replies)


def _untraced() -> Any:
    from langsmith import tracing_context

    return tracing_context(enabled=False)
