"""Few-shot examples: they must validate against the answer type, and quote themselves.

`v<N>.examples.toml` holds `[[example]]` tables with `slots` and `answer` (JSON text). An example that breaks the rules it
teaches would teach breaking them, so a prompt with such an example cannot be loaded.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from drafter.domain.asking import ANSWERS, CandidateView, Claim, EntryView, EventView
from drafter.errors import PromptInvalid
from drafter.prompting.prompt import Prompt
from drafter.prompting.rendering import Given, evidence_message, slot_texts

_M = TypeVar("_M", bound=BaseModel)
_ITEMS: dict[str, type[BaseModel]] = {
    "events": EventView,
    "machine": EventView,
    "entries": EntryView,
    "candidates": CandidateView,
    "facts": Claim,
}
"""What the items of a slot are; every other slot is text."""


@dataclass(frozen=True, slots=True)
class Example:
    """Filled slots and the answer to them."""

    slots: Mapping[str, Given]
    answer: BaseModel


def parse_examples(data: bytes, prompt: Prompt) -> tuple[Example, ...]:
    """The examples of a prompt, checked. Raises `PromptInvalid` with the first fault."""
    try:
        tables = tomllib.loads(data.decode("utf-8")).get("example", [])
        examples = tuple(_example(table, prompt) for table in tables)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError, KeyError, TypeError) as error:
        raise PromptInvalid(f"{prompt.id} v{prompt.version}: examples: {type(error).__name__}: {error}") from None
    for example in examples:
        for fault in example_faults(example):
            raise PromptInvalid(f"{prompt.id} v{prompt.version}: example: {fault}")
    return examples


def example_text(prompt: Prompt, examples: tuple[Example, ...]) -> str:
    """The examples as part of the instructions: what a question looks like, and a good answer to it."""
    parts = []
    for example in examples:
        shown = evidence_message(prompt, slot_texts(prompt, example.slots))
        parts.append(f"# Example\n{shown}\n\nAnswer:\n{example.answer.model_dump_json()}")
    return "\n\n".join(parts)


def example_faults(example: Example) -> list[str]:
    """Ids that were not shown, and quotes that are no exact part of a cited record."""
    texts = {item.id: f"{item.title}\n{item.text}" for item in _items(example, EventView)}
    known = {*texts, *(i for entry in _items(example, EntryView) for i in entry.evidence)}
    known |= {i for fact in _items(example, Claim) for i in fact.cites}
    faults = []
    for cites, quote in _claims(example.answer.model_dump()):
        faults += [f"cites {i}, which is not shown" for i in cites if i not in known]
        if quote is not None and not any(quote in texts.get(i, "") for i in cites):
            faults.append(f"quotes {quote!r}, which no cited record says")
    candidate, offered = getattr(example.answer, "candidate", None), [c.id for c in _items(example, CandidateView)]
    return faults + ([f"names {candidate}, which is not offered"] if candidate not in {None, *offered} else [])


def _example(table: Mapping[str, object], prompt: Prompt) -> Example:
    slots, answer = table["slots"], table["answer"]
    if not isinstance(slots, dict) or not isinstance(answer, str):
        raise TypeError("slots must be a table and answer a text of JSON")
    filled: dict[str, Given] = {}
    for name, value in slots.items():
        item = _ITEMS.get(name)
        filled[name] = tuple(item.model_validate(_tuples(v)) for v in value) if item else str(value)
    slot_texts(prompt, filled)
    return Example(filled, ANSWERS[prompt.id].model_validate_json(answer))


def _tuples(item: Mapping[str, object]) -> dict[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in item.items()}


def _items(example: Example, kind: type[_M]) -> Iterator[_M]:
    for value in example.slots.values():
        if isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, kind))


def _claims(node: object) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """(cited ids, quote) of everything in an answer that cites: claims, and read events, which cite their message."""
    if isinstance(node, dict):
        if "event" in node:
            yield (node["event"],), node.get("quote")
        if "cites" in node:
            yield tuple(node["cites"]), node.get("quote")
        for value in node.values():
            yield from _claims(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _claims(value)
