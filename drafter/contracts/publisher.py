"""What a place to publish must be: render first, send once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from drafter.domain.page import Page


@dataclass(frozen=True, slots=True)
class Rendered:
    """What would be sent, byte for byte; `name` is a file name."""

    name: str
    media_type: str
    content: bytes


class Publisher(Protocol):
    """`render` touches nothing. `send` puts it at the target exactly once for a `key` (hex): it looks for what an earlier try
    with the key left there, and returns the place (URL or path). Raises `PublishFailed`; trying again is always safe."""

    def render(self, page: Page, /) -> Rendered: ...

    def send(self, page: Page, key: str, /) -> str: ...
