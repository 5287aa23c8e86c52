"""A page as a tree of XHTML elements. Words are text nodes only: nothing in them can become an element, a link or a macro."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from drafter.domain.page import Line, Page, Part, Shown
from drafter.sinks.escape import LIMIT, clipped, multiline, pieces


def element(tag: str, text: str = "", **attributes: str) -> Element:
    """One element with a text node; `text` is made printable, on one line."""
    made = Element(tag, attributes)
    made.text = words(text)
    return made


def words(text: str) -> str:
    """Printable, on one line, at most `LIMIT` characters."""
    return multiline(clipped(text, LIMIT))


@dataclass(frozen=True, slots=True)
class Trees:
    """`marked`: each passage says in `data-origin` who wrote it, and citations lead to their record (HTML only: Confluence
    strips both)."""

    marked: bool

    def blocks(self, page: Page) -> Iterator[Element]:
        """Status and sections, without title and evidence."""
        yield element("p", " · ".join(page.status))
        known = {record.label for record in page.evidence}
        for part in page.parts:
            yield element("h2", part.title)
            yield self._part(part, known)

    def evidence(self, page: Page) -> Element:
        """The cited records as a list."""
        listed = Element("ul")
        for record in page.evidence:
            listed.append(self._record(record))
        return listed

    def made(self, page: Page) -> Iterator[Element]:
        """How the document came to be, and what is left out."""
        yield element("h2", "How this document came to be")
        listed = Element("ul")
        listed.extend(element("li", line) for line in (*page.made, *page.notes))
        yield listed

    def _part(self, part: Part, known: set[str]) -> Element:
        prose = part.shape == "prose"
        block = Element("p" if prose else "ul")
        for line in part.lines:
            self._line(block if prose else SubElement(block, "li"), line, known)
        return block

    def _line(self, into: Element, line: Line, known: set[str]) -> None:
        passage = SubElement(into, "em" if line.left_out else "span", {"data-origin": line.origin} if self.marked else {})
        for text, is_code in pieces(clipped(line.text, LIMIT)):
            if is_code:
                SubElement(passage, "code").text = text
            elif len(passage):
                passage[-1].tail = (passage[-1].tail or "") + text
            else:
                passage.text = (passage.text or "") + text
        passage.tail = " "
        for label in line.cites:
            linked = self.marked and label in known
            cite = SubElement(into, "a" if linked else "code", {"href": f"#{_anchor(label)}"} if linked else {})
            cite.text, cite.tail = words(label), " "

    def _record(self, record: Shown) -> Element:
        item = Element("li", {"id": _anchor(record.label)} if self.marked else {})
        SubElement(item, "strong").text = words(record.label)
        item[-1].tail = words(f" · {record.at} · {record.source} · “{record.excerpt}”").join((" ", ""))
        return item


def _anchor(label: str) -> str:
    return "e-" + "".join(c for c in label.lower() if c.isascii() and c.isalnum())
