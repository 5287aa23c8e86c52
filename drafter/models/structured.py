"""The one door to instructor: one question, one typed answer, one re-ask.

`context=` is never passed: it renders every message as a Jinja template, and messages hold evidence. Its retry logger,
which repeats input values, is silenced. Its exceptions are unwrapped: what our client raised comes out as it went in.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from drafter.config.model_settings import Mode
from drafter.errors import AnswerInvalid
from drafter.models.faults import show
from drafter.models.schema import strict_schema
from drafter.prompting.rendering import Message

A = TypeVar("A", bound=BaseModel)
Complete = Callable[..., Any]
"""Takes the arguments of a chat completion and gives a sound one, or raises."""
_MODES = {"json_schema_strict": "JSON_SCHEMA", "json_schema": "JSON_SCHEMA", "tools": "TOOLS", "md_json": "MD_JSON"}


def ask_once(complete: Complete, answer: type[A], messages: Sequence[Message], mode: Mode, request: Mapping[str, Any]) -> A:
    """A valid answer of exactly the type asked for, after at most one re-ask (`complete` is called once or twice).

    Raises `AnswerInvalid` when both were invalid, and whatever `complete` raises.
    """
    import instructor
    from instructor.core.exceptions import InstructorRetryException, ResponseParsingError

    logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)
    create: Any = instructor.patch(
        create=_strictly(complete, answer) if mode == "json_schema_strict" else complete, mode=instructor.Mode[_MODES[mode]]
    )
    try:
        parsed = create(response_model=answer, messages=list(messages), max_retries=1, **request)
    except InstructorRetryException as error:
        raise _ours(error, answer, ResponseParsingError) from None
    return answer.model_validate(parsed.model_dump())


def _strictly(complete: Complete, answer: type[BaseModel]) -> Complete:
    """instructor never sends `strict`: its schema is replaced on the way to the wire."""

    def create(**request: Any) -> Any:
        json_schema = {"name": answer.__name__, "strict": True, "schema": strict_schema(answer)}
        return complete(**{**request, "response_format": {"type": "json_schema", "json_schema": json_schema}})

    return create


def _ours(error: BaseException, answer: type[BaseModel], parsing: type[Exception]) -> BaseException:
    cause = error.__cause__ or error
    invalid = f"The answer is not a valid {answer.__name__} after one re-ask"
    if isinstance(cause, ValidationError):
        first = cause.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole answer"
        return AnswerInvalid(f"{invalid}: {where}: {show(first['msg'])}")
    if isinstance(cause, ValueError | parsing):
        return AnswerInvalid(f"{invalid} ({type(cause).__name__}).")
    return cause
