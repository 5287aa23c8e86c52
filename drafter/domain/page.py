"""The reviewed document as it is published: words that stand, their labels and origins. No publisher sees anything else."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from drafter.domain.review import Origin

Audience = Literal["team", "company", "public"]
"""Who reads it, narrowest first."""
AUDIENCES: tuple[Audience, ...] = ("team", "company", "public")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(_Frozen):
    """One passage. `cites` are labels of `Shown` records. `text` is plain; each publisher escapes it for its own sink.
    `left_out` is True where the words were taken out because their evidence is for fewer people."""

    text: str
    cites: tuple[str, ...] = ()
    origin: Origin = "code"
    left_out: bool = False


class Part(_Frozen):
    """One section; `prose` reads as a paragraph, `list` as items."""

    id: str
    title: str
    shape: Literal["prose", "list"] = "list"
    lines: tuple[Line, ...] = ()


class Shown(_Frozen):
    """A cited record, as much as the audience may see. `at` is UTC as text to its own precision."""

    label: str
    at: str
    source: str
    excerpt: str


class Page(_Frozen):
    """`status` is the line under the title; `made` says how it came to be, origins counted; `notes` what was left out and why."""

    incident: str
    title: str
    status: tuple[str, ...]
    audience: Audience
    parts: tuple[Part, ...]
    evidence: tuple[Shown, ...] = ()
    made: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
