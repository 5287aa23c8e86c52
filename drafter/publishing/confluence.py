"""A page of Confluence Cloud (REST API v2), in its storage format, built as a tree.

Exactly one for a key: Confluence allows one page of a title in a space, and the title is made of the incident's id alone, so a
second one cannot be made. The key stands in the page's text from its first version, which tells our page from somebody else's of
that title. A search by label or property would not do: the index lags behind, and a property is a second request that may not
happen. Behind the key stands the content's hash: what is kept is never compared with what was sent: Confluence rewrites it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from drafter.contracts.publisher import Rendered
from drafter.domain.page import Page
from drafter.domain.review import content_hash
from drafter.errors import PublishFailed
from drafter.publishing.door import Door
from drafter.publishing.naming import heading, slug
from drafter.publishing.tree import Trees, element, words

MACROS = frozenset({"expand"})
"""The macros that a page may have, each made by code."""


@dataclass(frozen=True, slots=True)
class ConfluencePublisher:
    """`parent` is a page id, empty for the root of the space."""

    door: Door
    space: str
    parent: str = ""

    def render(self, page: Page, /) -> Rendered:
        return Rendered(
            f"{slug(page)}.xhtml", "application/xhtml+xml; charset=utf-8", storage(page, "").encode("utf-8", "replace")
        )

    def send(self, page: Page, key: str, /) -> str:
        """The address of the page. Raises `PublishFailed` also where a page of that title is not ours."""
        mark = _mark(page, key)
        space, body = self._space(), {"representation": "storage", "value": storage(page, mark)}
        found = self._found(space, heading(page))
        if found is None:
            wanted = {"spaceId": space, "status": "current", "title": heading(page), "body": body}
            answer = self.door.ask("POST", "/wiki/api/v2/pages", wanted | ({"parentId": self.parent} if self.parent else {}))
            if answer.status == 200 and isinstance(answer.body, dict):
                return self._place(answer.body)
            raise self.door.unexpected("take the page", answer)
        if mark.partition("-")[0] not in found["body"]["storage"]["value"]:
            raise PublishFailed(
                f"A page named {heading(page)!r} is there, and it is not drafter's.", hint="Rename or move that page."
            )
        if mark in found["body"]["storage"]["value"]:
            return self._place(found)
        version = {"number": found["version"]["number"] + 1, "message": "Published by drafter"}
        changed = {"id": found["id"], "status": "current", "title": heading(page), "body": body, "version": version}
        answer = self.door.ask("PUT", f"/wiki/api/v2/pages/{found['id']}", changed)
        if answer.status != 200 or not isinstance(answer.body, dict):
            raise self.door.unexpected(
                "take the page: it was edited meanwhile" if answer.status == 409 else "take the page", answer
            )
        return self._place(answer.body)

    def _space(self) -> str:
        answer = self.door.ask("GET", "/wiki/api/v2/spaces", keys=self.space, limit="1")
        if answer.status != 200 or not answer.body["results"]:
            raise PublishFailed(
                f"Confluence has no space {self.space!r} for this account.", hint="Set publish.confluence.space to its key."
            )
        return str(answer.body["results"][0]["id"])

    def _found(self, space: str, title: str) -> dict[str, Any] | None:
        query = {"space-id": space, "title": title, "status": "current", "body-format": "storage", "limit": "1"}
        answer = self.door.ask("GET", "/wiki/api/v2/pages", **query)
        if answer.status != 200 or not isinstance(answer.body, dict):
            raise self.door.unexpected("look for the page", answer)
        results = answer.body["results"]
        return results[0] if results else None

    def _place(self, page: dict[str, Any]) -> str:
        return f"{self.door.base}/wiki{page['_links']['webui']}"


def storage(page: Page, mark: str) -> str:
    """Storage format: text nodes, plain elements and the macros of `MACROS`; `mark` as its last line."""
    trees = Trees(marked=False)
    root = Element("div")
    root.append(element("p", page.title))
    root.extend(trees.blocks(page))
    if page.evidence:
        folded = _macro("expand", {"title": "Evidence"})
        SubElement(folded, "ac:rich-text-body").append(trees.evidence(page))
        root.extend((element("h2", "Evidence"), folded))
    root.extend(trees.made(page))
    root[-1].extend([element("li", mark)] if mark else [])
    return "".join(tostring(child, encoding="unicode") for child in root)


def _mark(page: Page, key: str) -> str:
    return f"Key {key[:32]}-{content_hash([storage(page, '')])[:16]}"


def _macro(name: str, parameters: dict[str, str]) -> Element:
    assert name in MACROS
    made = Element("ac:structured-macro", {"ac:name": name, "ac:schema-version": "1"})
    for parameter, value in parameters.items():
        SubElement(made, "ac:parameter", {"ac:name": parameter}).text = words(value)
    return made
