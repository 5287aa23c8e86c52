"""A page as one HTML file: no script, nothing loaded from anywhere, and a policy in it that would forbid both."""

from __future__ import annotations

import base64
import hashlib
from xml.etree.ElementTree import Element, SubElement, tostring

from drafter.domain.page import Page
from drafter.publishing.tree import Trees, element, words

STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h1,h2{line-height:1.25}code{font-family:ui-monospace,monospace}li{overflow-wrap:anywhere}"
    "[data-origin=human],[data-origin=edited]{border-bottom:1px dotted}"
)
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def html_bytes(page: Page) -> bytes:
    """UTF-8. Each passage is a span whose `data-origin` says who wrote it."""
    root = Element("html", {"lang": "en"})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    SubElement(head, "meta", {"name": "referrer", "content": "no-referrer"})
    SubElement(head, "title").text = words(page.title)
    SubElement(head, "style").text = STYLE
    trees = Trees(marked=True)
    body = SubElement(SubElement(root, "body"), "main")
    body.append(element("h1", page.title))
    body.extend(trees.blocks(page))
    if page.evidence:
        body.extend((element("h2", "Evidence"), trees.evidence(page)))
    body.extend(trees.made(page))
    return b"<!doctype html>\n" + tostring(root, encoding="unicode", method="html").encode("utf-8", "replace") + b"\n"
