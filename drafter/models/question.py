"""What passes between the gateway and an engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from drafter.contracts.ask import Slot
from drafter.prompting.prompt import Prompt

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Question(Generic[A]):
    """A checked question: slots are those the prompt declares, and their `texts` passed the gate."""

    prompt: Prompt
    answer: type[A]
    slots: Mapping[str, Slot]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Usage:
    """What an answer took. Tokens and USD are None where the server or the price list does not say."""

    requests: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    usd: float | None = None
    mode: str = ""
    kept: bool = False
    endpoint: str = ""
    answered_as: str = ""
    """What the server called the model that answered."""


@dataclass(frozen=True, slots=True)
class Reply(Generic[A]):
    """An answer of the right type, the name of the engine that gave it, and what it took."""

    value: A
    by: str
    usage: Usage = Usage()


class Engine(Protocol):
    """Answers one question or raises a subclass of `ModelError`. `name` is what claims will carry as their origin."""

    @property
    def name(self) -> str: ...

    def answer(self, question: Question[A], /) -> Reply[A]: ...
