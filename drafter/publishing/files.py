"""Publishers that write a file. Written whole, in place of an earlier one of the same incident."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafter.contracts.publisher import Rendered
from drafter.domain.page import Page
from drafter.errors import PublishFailed
from drafter.publishing.naming import shelf, slug
from drafter.sinks.writing import write_whole


@dataclass(frozen=True, slots=True)
class FilePublisher:
    """Writes `<incident>.<suffix>` into a folder, or one below it for some audiences. The same page leaves the same file."""

    folder: Path
    suffix: str
    media_type: str
    content: Callable[[Page], bytes]

    def render(self, page: Page, /) -> Rendered:
        return Rendered(f"{slug(page)}.{self.suffix}", self.media_type, self.content(page))

    def send(self, page: Page, key: str, /) -> str:
        rendered = self.render(page)
        path = self.folder / shelf(page) / rendered.name
        try:
            write_whole(path, rendered.content, 0o644)
        except OSError as error:
            raise PublishFailed(f"Cannot write {path}: {error.strerror or error}.", hint="Choose another folder.") from error
        return str(path)


def json_bytes(page: Page) -> bytes:
    """The page as data: every line with its citations and its origin."""
    return (page.model_dump_json(indent=2) + "\n").encode("utf-8", "replace")
