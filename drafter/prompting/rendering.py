"""Slots become text, one line per item, and text becomes messages.

Whatever stands in a slot is inert: values are put in by one pass that never looks at them again, so braces, `$`, Jinja
and Helm templates arrive verbatim. Lines of evidence cannot forge the fence around them: its number is a hash of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from string import Template
from typing import Any, TypedDict

from pydantic import BaseModel

from drafter.domain.asking import CandidateView, Claim, EntryView, EventView
from drafter.errors import PromptInvalid
from drafter.prompting.prompt import FENCE, Prompt

_MACHINE = frozenset({"alert", "deploy", "page", "note"})
"""Kinds of evidence that a machine recorded; any other kind is a message, or the speech act of one."""


class Message(TypedDict):
    """One chat message of a request."""

    role: str
    content: str


Given = str | BaseModel | tuple[BaseModel, ...]
"""What fills a slot. At the gateway it is a `Slot`, whose texts are safe; an example of ours is plain text."""


def slot_texts(prompt: Prompt, slots: Mapping[str, Given]) -> dict[str, str]:
    """The text of each slot. Raises `PromptInvalid` for a missing slot, an extra one, or a value of unknown type."""
    missing, extra = set(prompt.slots) - slots.keys(), slots.keys() - set(prompt.slots)
    if missing or extra:
        raise PromptInvalid(f"{prompt.id} v{prompt.version}: missing slots {sorted(missing)}, extra slots {sorted(extra)}")
    return {name: render_slot(slots[name]) for name in prompt.slots}


def messages(prompt: Prompt, texts: Mapping[str, str]) -> list[Message]:
    """The system message (constant, so that servers can keep it) and the user message with the evidence."""
    return [
        {"role": "system", "content": f"{prompt.instructions}\n\n{prompt.examples}".strip()},
        {"role": "user", "content": evidence_message(prompt, texts)},
    ]


def evidence_message(prompt: Prompt, texts: Mapping[str, str]) -> str:
    """The evidence part, filled. Its fence carries a hash of what it encloses, which that text cannot contain."""
    fence = hashlib.sha256("\0".join(texts[name] for name in prompt.slots).encode()).hexdigest()[:8]
    return Template(prompt.evidence).substitute({**texts, FENCE: fence})


def render_slot(slot: Given) -> str:
    """Text of one slot: text with its further lines indented, values one per line, `(none)` for nothing."""
    if isinstance(slot, str):
        return _hang(slot) or "(none)"
    items = slot if isinstance(slot, tuple) else (slot,)
    return "\n".join(_lines(items)) or "(none)"


def _lines(items: tuple[BaseModel, ...]) -> Iterable[str]:
    date = ""
    for item in items:
        render = _RENDER.get(type(item))
        if render is None:
            raise PromptInvalid(f"a slot cannot hold {type(item).__name__}")
        day, clock = _day_and_clock(item)
        if day != date:
            date = day
            yield f"({day})"
        yield _hang(render(item, clock))


def _day_and_clock(item: BaseModel) -> tuple[str, str]:
    if not isinstance(item, EventView | EntryView):
        return "", ""
    day, _, clock = item.at.partition(" ")
    return day, clock or "at an unknown time"


def _event(event: EventView, clock: str) -> str:
    reply = f" (reply to {event.parent})" if event.parent else ""
    if event.kind not in _MACHINE:
        act = "" if event.kind == "message" else f" ({event.kind})"
        return f"{event.id} {clock} {event.who or 'unknown'}{act}{reply}: {event.text}"
    what = " ".join(part for part in (event.kind, event.status, event.service) if part)
    words = " - ".join(part for part in (event.title, event.text) if part)
    by = f" by {event.who}" if event.who else ""
    return f"{event.id} {clock} {what} [{event.source}]{by}{reply}: {words}"


def _entry(entry: EntryView, clock: str) -> str:
    return f"{entry.id} {clock} {entry.kind}: {entry.summary} [{' '.join(entry.evidence)}]"


def _candidate(candidate: CandidateView, _clock: str) -> str:
    lines = [f"{candidate.id} rank {candidate.rank} score {candidate.score:.2f} {candidate.kind}: {candidate.label}"]
    lines += [f"text: {candidate.text}"] if candidate.text else []
    lines += [f"files: {candidate.files}"] if candidate.files else []
    lines += [f"for: {reason}" for reason in candidate.evidence_for]
    lines += [f"against: {reason}" for reason in candidate.evidence_against]
    return "\n".join(lines)


def _claim(claim: Claim, _clock: str) -> str:
    quote = f' "{claim.quote}"' if claim.quote else ""
    return f"- {claim.text} [{' '.join(claim.cites)}]{quote}"


def _hang(text: str) -> str:
    """Only an item begins at the left margin: further lines of its text are indented."""
    return text.replace("\n", "\n  ")


_RENDER: dict[type[BaseModel], Callable[[Any, str], str]] = {
    EventView: _event,
    EntryView: _entry,
    CandidateView: _candidate,
    Claim: _claim,
}
