"""The engine that needs no network: the table of `drafter.models.embedded` behind the `Engine` contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from drafter.errors import AnswerInvalid
from drafter.models.question import Question, Reply, Usage

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class EmbeddedEngine:
    """Deterministic, free, never unreachable. `table` maps prompt ids to functions of the prompt's slots."""

    table: Mapping[str, Callable[..., BaseModel]]
    name: str = "embedded"

    def answer(self, question: Question[A]) -> Reply[A]:
        function = self.table.get(question.prompt.id)
        if function is None:
            raise AnswerInvalid(f"the embedded engine has no answer for {question.prompt.id}")
        value = function(**question.slots)
        if not isinstance(value, question.answer):
            raise AnswerInvalid(f"the embedded engine answered {question.prompt.id} with {type(value).__name__}")
        return Reply(value, self.name, Usage(tokens_in=0, tokens_out=0, usd=0.0))
