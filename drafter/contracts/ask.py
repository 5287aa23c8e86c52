"""The one verb to the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from drafter.domain.text import SafeText
from drafter.errors import ModelError

A = TypeVar("A", bound=BaseModel)
Slot = SafeText | BaseModel | tuple[BaseModel, ...]
"""What may fill a slot: safe text, or domain values whose strings are safe."""


@dataclass(frozen=True, slots=True)
class Answered(Generic[A]):
    """An answer and who gave it (`embedded`, or the configured engine's name). Nothing in it is proved yet."""

    value: A
    by: str


class Ask(Protocol):
    """Handed to a stage, which sees no client, message, token or retry.

    Raises a subclass of `ModelError` when no engine of the chain answered.
    """

    def __call__(self, prompt_id: str, answer: type[A], /, **slots: Slot) -> Answered[A]: ...

    def each(self, prompt_id: str, answer: type[A], batches: Sequence[Mapping[str, Slot]], /) -> list[Answered[A] | ModelError]:
        """Ask once per batch, in parallel where the engine gains from it; order kept; failures are values."""
        ...
