"""Every call of a run, for `run.json`: what was asked of whom, what it took, how it ended. No text of either side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from pydantic import BaseModel

from drafter.errors import ModelError
from drafter.models.question import Engine, Question, Reply, Usage

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Call:
    """One question put to one engine. `outcome` is `answered` or the name of the error class; `seconds` wall time.

    `usage.usd` None is an unknown cost, not a free call; `usage.kept` is an answer from the run store.
    """

    prompt_id: str
    version: int
    prompt_sha256: str
    engine: str
    outcome: str
    seconds: float
    usage: Usage


@dataclass(slots=True)
class Ledger:
    """Calls in the order in which they ended; safe to use from several threads."""

    calls: list[Call] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def add(self, call: Call) -> None:
        with self._lock:
            self.calls.append(call)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An engine whose every answer and failure is a line in the ledger. `clock` gives seconds from any origin."""

    engine: Engine
    ledger: Ledger
    clock: Callable[[], float]

    @property
    def name(self) -> str:
        return self.engine.name

    def answer(self, question: Question[A]) -> Reply[A]:
        start = self.clock()
        try:
            reply = self.engine.answer(question)
        except ModelError as error:
            self._add(question, type(error).__name__, start, getattr(error, "usage", Usage()))
            raise
        self._add(question, "answered", start, reply.usage)
        return reply

    def _add(self, question: Question[A], outcome: str, start: float, usage: Usage) -> None:
        prompt, seconds = question.prompt, round(self.clock() - start, 3)
        self.ledger.add(Call(prompt.id, prompt.version, prompt.sha256, self.name, outcome, seconds, usage))
