"""Answers are kept: the same question to the same model is paid for once, and a killed run goes on where it was."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from drafter.errors import AnswerNotKept, StorageRefused
from drafter.models.question import Engine, Question, Reply, Usage
from drafter.models.schema import strict_schema

A = TypeVar("A", bound=BaseModel)
SCHEMA_VERSION = 1


class AnswerStore(Protocol):
    """Keeps texts by key, durably and whole. Raises `StorageRefused`."""

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, text: str) -> None: ...


def answer_key(question: Question[A], model: str, mode: str) -> str:
    """SHA-256 over what decides an answer: prompt (with its examples), slots, answer schema, model, configured mode."""
    parts = [question.prompt.sha256, dict(question.texts), strict_schema(question.answer), model, mode]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """An engine in front of which answers are looked up, and behind which they are written down before they are used.

    With `offline` the engine is never asked: a miss raises `AnswerNotKept`.
    """

    engine: Engine
    store: AnswerStore
    model: str
    mode: str
    offline: bool = False

    @property
    def name(self) -> str:
        return self.engine.name

    def answer(self, question: Question[A]) -> Reply[A]:
        key = answer_key(question, self.model, self.mode)
        if (text := self.store.get(key)) is not None:
            return self._reply(text, question, key)
        if self.offline:
            raise AnswerNotKept(f"No kept answer of {self.model} to this {question.prompt.id}.")
        reply = self.engine.answer(question)
        self.store.put(key, _text(question, reply))
        return reply

    def _reply(self, text: str, question: Question[A], key: str) -> Reply[A]:
        """Kept files may have been edited: what does not hold a valid answer is refused, and left for its owner."""
        try:
            held = json.loads(text)
            if held["schema_version"] > SCHEMA_VERSION:
                raise StorageRefused(
                    f"Kept answer {key} was written by a newer drafter.", hint="Use that version, or another DRAFTER_DATA."
                )
            value = question.answer.model_validate_json(json.dumps(held["answer"]))
            return Reply(
                value, self.name, Usage(kept=True, mode=str(held["mode"]), answered_as=str(held["answered_as"]), usd=0.0)
            )
        except (ValueError, KeyError, TypeError, ValidationError) as error:
            hint = "Move that file away to have the question asked again; nothing was deleted."
            raise StorageRefused(f"Kept answer {key} is damaged ({type(error).__name__}).", hint=hint) from error


def _text(question: Question[A], reply: Reply[A]) -> str:
    held = {
        "schema_version": SCHEMA_VERSION,
        "prompt": f"{question.prompt.id}/v{question.prompt.version}",
        "by": reply.by,
        "mode": reply.usage.mode,
        "answered_as": reply.usage.answered_as,
        "tokens": [reply.usage.tokens_in, reply.usage.tokens_out],
        "answer": reply.value.model_dump(mode="json"),
    }
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"
