"""A page of Confluence in its storage format, built as a tree.

Exactly one for a key: Confluence allows one page of a title in a space, and the title is made of the incident's id and the
audience alone, so a second one cannot be made. The key stands in the page's text from its first version, which tells our page
from somebody else's of that title. A search by label or property would not do: the index lags behind, and a property is a
second request that may not happen. Behind the key stands the content's hash: what is kept is never compared with what was sent:
Confluence rewrites it.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from drafter.contracts.publisher import Rendered
from drafter.domain.page import Page
from drafter.domain.review import content_hash
from drafter.errors import PublishFailed
from drafter.publishing.naming import heading, slug
from drafter.publishing.tree import Trees, element, words
from drafter.publishing.wikis import Wiki

MACROS = frozenset({"expand"})
"""The macros that a page may have, each made by code."""


@dataclass(frozen=True, slots=True)
class ConfluencePublisher:
    """One page in a space of a wiki."""

    wiki: Wiki

    def render(self, page: Page, /) -> Rendered:
        return Rendered(
            f"{slug(page)}.xhtml", "application/xhtml+xml; charset=utf-8", storage(page, "").encode("utf-8", "replace")
        )

    def send(self, page: Page, key: str, /) -> str:
        """The address of the page. Raises `PublishFailed` also where a page of that title is not ours."""
        mark, title = _mark(page, key), heading(page)
        space = self.wiki.located()
        found = self.wiki.found(space, title)
        if found is None:
            return self.wiki.made(space, title, storage(page, mark))
        if mark.partition("-")[0] not in found.storage:
            raise PublishFailed(f"A page named {title!r} is there, and it is not drafter's.", hint="Rename or move that page.")
        return found.place if mark in found.storage else self.wiki.changed(found, title, storage(page, mark))


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
