"""A prompt file: TOML front matter, instructions, and the evidence part with its slots.

```
+++
id = "timeline.extract"
version = 1
answer = "TimelineAnswer"
slots = ["title", "events"]
max_tokens = 4000
why = "…"
+++
Instructions: constant text, sent as the system message, without slots.
--- evidence ---
The user message: ${title}, ${events} and ${fence}.
```
Instructions and evidence never share a message. `${fence}` is the only slot that is not declared (see rendering).
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from string import Template
from typing import Any

from drafter.domain.asking import ANSWERS
from drafter.errors import PromptInvalid

FENCE = "fence"
_FIELDS = {"id": str, "version": int, "answer": str, "slots": list, "max_tokens": int, "why": str}
_DIVIDER = "\n--- evidence ---\n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version of one prompt. `max_tokens` bounds the answer. `sha256` covers the file and its examples file."""

    id: str
    version: int
    answer: str
    slots: tuple[str, ...]
    max_tokens: int
    why: str
    instructions: str
    evidence: str
    sha256: str
    examples: str = ""
    """The few-shot examples as text, part of the system message."""


def parse_prompt(data: bytes, where: str, examples: bytes = b"") -> Prompt:
    """Read one prompt file. Raises `PromptInvalid` naming `where` when front matter, slots or divider are wrong."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PromptInvalid(f"{where}: not UTF-8 at byte {error.start}") from None
    front, body = _front_matter(text, where)
    instructions, divider, evidence = body.partition(_DIVIDER)
    if not divider:
        raise PromptInvalid(f"{where}: no line `{_DIVIDER.strip()}` between instructions and evidence")
    prompt = Prompt(
        **{name: front[name] for name in _FIELDS if name != "slots"},
        slots=tuple(front["slots"]),
        instructions=instructions.strip(),
        evidence=evidence.strip(),
        sha256=hashlib.sha256(data + b"\0" + examples).hexdigest(),
    )
    _check(prompt, where)
    return prompt


def _front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    start, fence, rest = text.partition("+++\n")
    front, end, body = rest.partition("\n+++\n")
    if start or not fence or not end:
        raise PromptInvalid(f"{where}: must begin with TOML front matter between two lines `+++`")
    try:
        fields = tomllib.loads(front)
    except tomllib.TOMLDecodeError as error:
        raise PromptInvalid(f"{where}: front matter: {error}") from None
    wrong = [name for name, kind in _FIELDS.items() if type(fields.get(name)) is not kind]
    if wrong or fields.keys() - _FIELDS.keys():
        raise PromptInvalid(
            f"{where}: front matter wants exactly {', '.join(_FIELDS)}; look at {wrong or sorted(fields.keys() - _FIELDS.keys())}"
        )
    return fields, body


def _check(prompt: Prompt, where: str) -> None:
    if prompt.id not in ANSWERS:
        raise PromptInvalid(f"{where}: no such prompt id {prompt.id!r}")
    if prompt.answer != ANSWERS[prompt.id].__name__:
        raise PromptInvalid(f"{where}: answer is {prompt.answer}, must be {ANSWERS[prompt.id].__name__}")
    try:
        named = set(Template(prompt.evidence).get_identifiers()) - {FENCE}
        stray = Template(prompt.instructions).get_identifiers()
    except ValueError as error:
        raise PromptInvalid(f"{where}: {error}") from None
    if stray:
        raise PromptInvalid(f"{where}: slots in the instructions: {', '.join(stray)}; they belong in the evidence part")
    if named != set(prompt.slots):
        raise PromptInvalid(f"{where}: declared slots and used slots differ: {', '.join(sorted(named ^ set(prompt.slots)))}")
