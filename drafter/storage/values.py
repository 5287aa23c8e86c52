"""Values on their way to a database: text that both databases keep the same, and JSON that pydantic writes and reads."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter
from pydantic_core import PydanticSerializationError

from drafter.domain.review import Collision, Freeze, Passage

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

PASSAGES: TypeAdapter[tuple[Passage, ...]] = TypeAdapter(tuple[Passage, ...])
COLLISIONS: TypeAdapter[tuple[Collision, ...]] = TypeAdapter(tuple[Collision, ...])
FREEZE: TypeAdapter[Freeze | None] = TypeAdapter(Freeze | None)
NAMES: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[str, ...])

_REFUSED = re.compile("[\x00\ud800-\udfff]")


def settled_text(text: str) -> str:
    """NUL becomes its picture (U+2400), a lone surrogate U+FFFD: PostgreSQL takes neither, SQLite would keep both."""
    return _REFUSED.sub(lambda m: "\u2400" if m.group() == "\x00" else "\ufffd", text)


def settled(value: M) -> M:
    """The value with every text in it settled; the same object where nothing had to change."""
    try:
        if "\\u0000" not in value.model_dump_json():
            return value
    except PydanticSerializationError:  # a lone surrogate
        pass
    return type(value).model_validate(_settled(value.model_dump()))


def _settled(value: object) -> object:
    if isinstance(value, str):
        return settled_text(value)
    if isinstance(value, dict):
        return {_settled(key): _settled(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(_settled(item) for item in value)
    return value


def as_json(kind: TypeAdapter[T], value: T) -> str:
    return kind.dump_json(value).decode()
