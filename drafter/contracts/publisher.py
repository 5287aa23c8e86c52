"""What a place to publish must be: render first, send once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from drafter.domain.review import Document


@dataclass(frozen=True, slots=True)
class Rendered:
    """What would be sent, byte for byte. `notes` say what was left out or redacted for the audience."""

    name: str
    media_type: str
    content: bytes
    notes: tuple[str, ...] = ()


class Publisher(Protocol):
    """`render` touches nothing. `send` puts it at the target exactly once for a `key`, looks for a page of the same key
    first, and returns the place (URL or path). Raises `PublishFailed`; a retry with the same key is always safe."""

    def render(self, document: Document, evidence: bytes, /) -> Rendered: ...

    def send(self, rendered: Rendered, key: str, /) -> str: ...
