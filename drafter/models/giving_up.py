"""A provider that is down is not asked a thousand times."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from pydantic import BaseModel

from drafter.errors import ModelBusy, ModelDenied, ModelError, ModelUnreachable
from drafter.models.question import Engine, Question, Reply

A = TypeVar("A", bound=BaseModel)


@dataclass(slots=True)
class GivingUp:
    """After `patience` questions in a row that the provider did not take, the others of the run fail at once, in the same
    way. An answer of any kind, even a useless one, starts the count anew."""

    engine: Engine
    patience: int = 3
    _row: int = 0
    _last: ModelError | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def name(self) -> str:
        return self.engine.name

    def answer(self, question: Question[A]) -> Reply[A]:
        last = self._last
        if last is not None and self._row >= self.patience:
            raise type(last)(f"{last} Not asked again after {self.patience} such questions.", hint=last.hint)
        try:
            reply = self.engine.answer(question)
        except ModelError as error:
            self._note(error if isinstance(error, ModelUnreachable | ModelDenied | ModelBusy) else None)
            raise
        self._note(None)
        return reply

    def _note(self, error: ModelError | None) -> None:
        with self._lock:
            self._row = 0 if error is None else self._row + 1
            self._last = error
