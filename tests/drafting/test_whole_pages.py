"""Every text of a draft is hostile at once; each page stays inert and keeps its shape."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.drafting.html import render_html
from drafter.drafting.markdown import render_markdown
from drafter.drafting.mermaid import chart
from drafter.drafting.picture import timeline_svg
from drafter.drafting.sections import clock_of
from drafter.drafting.terminal import headline
from drafter.sinks.links import allowed
from tests.drafting.hostile import HOSTILE
from tests.drafting.samples import POOR_EVIDENCE, RICH_EVIDENCE, poor, rich
from tests.sinks.test_escape import AUTOLINK

KEPT = {"id", "at", "kind", "name", "evidence", "cites", "basis", "status", "category", "type", "strength", "effect", "origin"}
KEPT |= {"start", "end", "before", "after", "change", "factors", "schema_version", "where", "answered_by", "features", "reasons"}
EVILS = [text for text in HOSTILE if "\udc80" not in text]


def poisoned(value: Any, evil: str) -> Any:
    """The same value with `evil` in every free text."""
    if isinstance(value, dict):
        return {key: one if key in KEPT else poisoned(one, evil) for key, one in value.items()}
    if isinstance(value, list):
        return [poisoned(one, evil) for one in value]
    return evil if isinstance(value, str) and not re.match(r"\d{4}-", value) else value


def evil_draft(evil: str) -> tuple[Draft, list[Evidence]]:
    data = rich().model_dump(mode="json")
    told = {key: data[key] if key in {"milestones", "durations"} else poisoned(data[key], evil) for key in data}
    for milestone in told["milestones"].values():
        milestone["why"] = evil
    records = [
        Evidence(
            **{**{f: getattr(e, f) for f in Evidence.__slots__}, "text": evil, "title": evil, "author": evil, "source": evil}
        )
        for e in RICH_EVIDENCE
    ]
    return Draft.model_validate(told), records


class Seen(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.mark.parametrize("evil", EVILS[::4])
def test_markdown_of_a_hostile_draft_links_only_into_itself(evil: str) -> None:
    draft, records = evil_draft(evil)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(render_markdown(draft, records))
    html = [t.content for t in tokens if t.type == "html_block"]
    assert all(re.fullmatch(r"(</?details>|<summary>[\w ]+</summary>|\s)*", block) for block in html)
    parts = [part for t in tokens for part in t.children or []]
    assert all(re.fullmatch(r'<a id="[\w.-]+">|</a>', p.content) for p in parts if p.type == "html_inline")
    assert {str(p.attrs["href"])[0] for p in parts if p.type == "link_open"} == {"#"}
    assert not [p for p in parts if p.type in {"image", "s_open"}]
    assert len([p for p in parts if p.type == "em_open"]) == 1, "the prompt for the team"
    assert not [p.content for p in parts if p.type == "text" and AUTOLINK.search(p.content)]
    assert [t.content for t in tokens if t.type == "fence"] in ([], [chart(draft, clock_of(draft))[11:-3]])


@pytest.mark.parametrize("evil", EVILS[::4])
def test_html_of_a_hostile_draft_has_the_tags_of_a_harmless_one(evil: str) -> None:
    draft, records = evil_draft(evil)
    harmless, plain = evil_draft("harmless words here")
    page, calm = Seen(render_html(draft, records)), Seen(render_html(harmless, plain))
    shape = [(t, sorted(a)) for t, a in page.tags if t not in {"code", "text", "mark"}]
    assert shape == [(t, sorted(a)) for t, a in calm.tags if t not in {"code", "text", "mark"}]
    assert {a["href"][:1] for t, a in page.tags if t == "a" and a["href"]} == {"#"}
    assert not {t for t, _ in page.tags} & {"script", "img", "iframe", "object", "embed", "link", "form", "base"}


def test_the_page_forbids_itself_everything_but_its_own_style() -> None:
    page = Seen(render_html(rich(), RICH_EVIDENCE))
    policies = [a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    assert not [name for _, a in page.tags for name in a if name.startswith("on") or name in {"src", "srcset"}]
    assert "url(" not in render_html(rich(), RICH_EVIDENCE)


@pytest.mark.parametrize("draft", [rich(), poor()])
def test_every_citation_of_a_page_leads_to_one_record(draft: Draft) -> None:
    page = Seen(render_html(draft, (*RICH_EVIDENCE, *POOR_EVIDENCE)[::-1] if draft.incident.id == "77" else POOR_EVIDENCE))
    ids = [a["id"] for _, a in page.tags if a.get("id")]
    assert len(ids) == len(set(ids))
    assert {(a["href"] or "")[1:] for t, a in page.tags if t == "a"} <= set(ids)


@pytest.mark.parametrize("evil", EVILS)
def test_the_picture_of_a_hostile_draft_is_one_inert_document(evil: str) -> None:
    draft, records = evil_draft(evil)
    root = ElementTree.fromstring(timeline_svg(draft, records))
    tags = {node.tag.partition("}")[2] for node in root.iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "line", "text", "polygon"}
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on") or "href" in name]


@pytest.mark.parametrize("evil", EVILS[::4])
def test_the_headline_of_a_hostile_draft_is_printable_and_narrow(evil: str) -> None:
    lines = headline(evil_draft(evil)[0], Path("drafts/77"))
    assert all(len(line) <= 80 and line.isprintable() for line in lines)


def test_same_draft_same_bytes() -> None:
    once = [render(rich(), RICH_EVIDENCE) for render in (render_html, render_markdown, timeline_svg)]
    assert once == [render(rich(), RICH_EVIDENCE[::-1]) for render in (render_html, render_markdown, timeline_svg)]


@pytest.mark.parametrize(
    ("url", "live"),
    [
        ("https://ci.fernhill.example/run/7", True),
        ("http://ci.fernhill.example/run/7", False),
        ("https://ci.fernhill.example.evil.example/", False),
        ("https://ci.fernhill.example@evil.example/", False),
        ("https://user:pw@ci.fernhill.example/", False),
        ("https://ci.fernhill.example:8443/", False),
        ("https://CI.fernhill.example/", True),
        ("javascript:alert(1)//ci.fernhill.example", False),
        ("//ci.fernhill.example/", False),
        ('https://ci.fernhill.example/"><script>', False),
        ("https://ci.fernhill.exаmple/", False),
        ("https://[::1/", False),
        ("", False),
    ],
)
def test_links_are_made_only_to_allowed_https_hosts(url: str, live: bool) -> None:
    assert (allowed(url, frozenset({"ci.fernhill.example"})) is not None) is live


def test_an_allowed_link_shows_its_host() -> None:
    record = RICH_EVIDENCE[0]
    linked = Evidence(
        **{**{f: getattr(record, f) for f in Evidence.__slots__}, "details": {"url": "https://ci.fernhill.example/run/7"}}
    )
    page = render_html(rich(), (linked,), frozenset({"ci.fernhill.example"}))
    assert '<a href="https://ci.fernhill.example/run/7" rel="noreferrer noopener nofollow">ci.fernhill.example</a>' in page
    assert "https://ci.fernhill" not in render_html(rich(), (linked,))
