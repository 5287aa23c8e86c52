"""Strings that some target would bring to life, in every field of a page: none is live in what would be sent."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from drafter.errors import PublishFailed
from drafter.publishing.confluence import storage
from drafter.publishing.html import POLICY, html_bytes
from drafter.publishing.markdown import markdown_of
from drafter.publishing.pdf import pdf_with
from drafter.publishing.spreadsheet import COLUMNS, actions_csv
from drafter.publishing.suggestions import suggested
from tests.drafting import hostile
from tests.publishing.pages import hostile_page, page
from tests.publishing.serving import Asked
from tests.publishing.targets import ENVIRONMENT, needs_font, remote

KEY = "5e" * 32
SLACK = ("<!channel> look", "<!here|now>", "<@U0123ABCD>", "<#C0123ABCD>", "<https://evil.example|ours>",
         "*bold* _it_", ":siren:", "<!subteam^S01>", "<mailto:a@evil.example|x>", "<!date^1^{date}|x>")  # fmt: skip
CONFLUENCE = ('<ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[<script>]]></ac:plain-text-body></ac:structured-macro>',  # noqa: E501 - one string
              '<ri:user ri:account-id="1"/>', "]]>", "{html}x{html}", "{include:Home}", "[~ana]", "&nbsp;", "<ac:link/>",
              '<ac:image><ri:url ri:value="https://evil.example/p"/></ac:image>', "!https://evil.example/p.png!")  # fmt: skip
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://evil.example\")", "=cmd|' /C calc'!A0",
            "＝1", "%0A=1", "\x00=1", "\u200b=1", " =1", "\n=1", '"=1', "',=1")  # fmt: skip
FENCES = ("```suggestion\nx\n```", "~~~\nx", "````", "`" * 9, "x\n```\n@all", "closes #1\nfixes #2")
ALL = (*hostile.LINKS, *hostile.MENTIONS, *hostile.MARKUP, *hostile.BLOCKS, *hostile.INLINE, *hostile.CONTROL,
       *SLACK, *CONFLUENCE, *FORMULAS, *FENCES)  # fmt: skip
SAFE_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "p",
    "ul",
    "li",
    "span",
    "em",
    "strong",
    "code",
    "a",
}


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")


def asked(path: str, body: object) -> Asked:
    headers = {"authorization": f"Bearer {ENVIRONMENT['SLACK_BOT_TOKEN']}", "content-type": "application/json; charset=utf-8"}
    return Asked("POST", path, {}, headers, body)


def test_there_are_more_than_a_hundred() -> None:
    assert len(set(ALL)) > 150


@pytest.mark.parametrize("text", ALL)
def test_html(text: str) -> None:
    seen = Seen()
    seen.feed(html_bytes(hostile_page(text)).decode())
    assert {tag for tag, _ in seen.tags} <= SAFE_TAGS
    for tag, attributes in seen.tags:
        assert set(attributes) <= {"lang", "charset", "http-equiv", "content", "name", "data-origin", "href", "id"}
        assert tag != "a" or re.fullmatch(r"#e-[a-z0-9]+", attributes["href"] or "")
    plain = Seen()
    plain.feed(html_bytes(hostile_page("plain")).decode())
    extra = {"code", "a"}  # inline code and a cited label
    assert [t for t, _ in seen.tags if t not in extra] == [t for t, _ in plain.tags if t not in extra]


def test_html_says_what_may_load_and_who_wrote() -> None:
    text = html_bytes(page()).decode()
    assert "default-src 'none'" in POLICY
    assert "script" not in POLICY
    assert [text.count(f'data-origin="{origin}"') for origin in ("embedded", "code", "human")] == [1, 1, 1]
    assert "<script" not in text


@pytest.mark.parametrize("text", ALL)
def test_confluence(text: str) -> None:
    root = ElementTree.fromstring(f'<r xmlns:ac="ac" xmlns:ri="ri">{storage(hostile_page(text), "")}</r>')
    macros = [e for e in root.iter() if e.tag.startswith("{")]
    assert [(e.tag, e.attrib) for e in macros] == [
        ("{ac}structured-macro", {"{ac}name": "expand", "{ac}schema-version": "1"}),
        ("{ac}parameter", {"{ac}name": "title"}),
        ("{ac}rich-text-body", {}),
    ]
    plain = [e for e in root.iter() if not e.tag.startswith("{")]
    assert {e.tag for e in plain} <= {"r", "p", "h2", "ul", "li", "span", "em", "strong", "code"}
    assert not any(e.attrib for e in plain)


def test_a_pull_request_says_nothing_of_its_own(tmp_path: Path) -> None:
    """Title, description, branch and commit messages hold no evidence: a squash merge would make them a commit message."""
    with remote("github suggestions", tmp_path) as place:
        for number, text in enumerate(ALL):
            place.again().send(hostile_page(text), f"{number:03}" * 22)
        assert place.fake.count() == len(ALL)
        said = [pull[field] for pull in place.fake.pulls for field in ("title", "body")]
        branches = [pull["head"]["ref"] for pull in place.fake.pulls]
    for words in (*said, *place.fake.commits):
        assert re.fullmatch(r"[A-Za-z0-9 ,.':_-]+", words)
        assert not re.search(r"(?i)\b(?:close|fixe?|resolve)[sd]?:? ?(?:[\w/-]*#|GH-|https?:)", words)
    assert all(re.fullmatch(r"postmortem/[A-Za-z0-9_.-]+", branch) for branch in branches)


@pytest.mark.parametrize("text", ALL)
def test_a_suggestion_cannot_close_its_fence(text: str) -> None:
    made = suggested(hostile_page(text), KEY)
    assert len(made.comments) == 2
    lines = made.content.decode().split("\n")
    for comment in made.comments:
        head, *inner, foot = comment.body.split("\n")
        assert head == f"{foot}suggestion"
        assert not any(line.lstrip().startswith(foot) for line in inner)
        assert lines[comment.line - 1].startswith("_Waits for its suggestion")


def test_the_accepted_suggestions_are_the_document() -> None:
    made = suggested(page("# x\n```\n@all"), KEY)
    lines = made.content.decode().split("\n")
    for comment in reversed(made.comments):
        lines[comment.line - 1 : comment.line] = comment.body.split("\n")[1:-1]
    assert "\n".join(lines) == markdown_of(page("# x\n```\n@all"))


def test_slack(tmp_path: Path) -> None:
    """The fake checks the rest: only text elements, unfurling and linking of names off."""
    with remote("slack", tmp_path) as place:
        publisher = place.again()
        for text in ALL:
            message = json.loads(publisher.render(hostile_page(text)).content)
            assert place.served.fake.answer(asked("/api/chat.postMessage", message)).body["ok"]
    for message in place.fake.messages:
        assert re.fullmatch(r"Postmortem of incident [A-Za-z0-9_.-]+, public is published\.", message["text"])
        assert re.fullmatch(r"[A-Za-z0-9 ,_.-]+", message["blocks"][0]["text"]["text"])
        rich = [block for block in message["blocks"] if block["type"] == "rich_text"]
        assert {e["type"] for block in rich for s in block["elements"] for e in s["elements"]} == {"text"}


def test_slack_links_only_where_the_document_was_published(tmp_path: Path) -> None:
    from drafter.publishing.slack import SlackPublisher
    from tests.publishing.targets import built

    publisher = built("slack", "http://127.0.0.1:9", tmp_path)
    assert isinstance(publisher, SlackPublisher)
    linked = SlackPublisher(publisher.door, publisher.channel, (("confluence", "https://fernhill.test/wiki/p/1"),))
    blocks = json.loads(linked.render(page("see https://evil.example")).content)["blocks"]
    assert [e["url"] for b in blocks[1:] for s in b["elements"] for e in s["elements"] if e["type"] == "link"] == [
        "https://fernhill.test/wiki/p/1"
    ]


@pytest.mark.parametrize("text", ALL)
def test_no_cell_is_a_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(actions_csv(hostile_page(text)).decode(), newline="")))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 2
    assert len(rows[1]) == len(COLUMNS)
    assert not any(cell.lstrip("\u200b\ufeff \t\r\n").startswith(("=", "+", "-", "@", "＝", "\t", "|", "%")) for cell in rows[1])


@needs_font
@pytest.mark.parametrize("text", ALL[::4])
def test_pdf(text: str) -> None:
    """Nothing but drawn letters: no link, script, form, file or action."""
    from pypdf import PdfReader

    content = pdf_with(None)(hostile_page(text))
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]
    assert set(root) <= {"/Type", "/Pages", "/PageLayout", "/OpenAction", "/ViewerPreferences", "/Lang", "/Metadata"}
    assert isinstance(root["/OpenAction"], list)  # a place to open at; an action would be a dictionary
    assert all("/Annots" not in sheet for sheet in reader.pages)


@needs_font
def test_a_pdf_shows_letters_of_many_scripts_and_is_the_same_bytes() -> None:
    from pypdf import PdfReader

    told = page("größer, ćwiczę, Привет, ελληνικά — “quoted”")
    content = pdf_with(None)(told)
    assert content == pdf_with(None)(told)
    text = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert "größer, ćwiczę, Привет, ελληνικά — “quoted”" in text


@pytest.mark.parametrize("text", ALL)
def test_markdown_is_inert(text: str) -> None:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown_of(hostile_page(text)))
    inline = [child for token in tokens for child in token.children or ()]
    assert not any(
        child.type in ("image", "html_inline") and not child.content.startswith(('<a id="', "</a>")) for child in inline
    )
    assert all(re.fullmatch(r"#[a-z0-9]+", str(child.attrs["href"])) for child in inline if child.type == "link_open")
    outside = "".join(child.content for child in inline if child.type == "text")
    assert not re.search(r"(?<!\w)@\w|\w#\d|(?<!\w)#\d|https?://|www\.", outside)
    plain = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown_of(hostile_page("plain")))
    assert [t.type for t in tokens if not t.type.startswith("paragraph")] == [
        t.type for t in plain if not t.type.startswith("paragraph")
    ]


@needs_font
def test_letters_without_a_glyph_are_counted() -> None:
    from pypdf import PdfReader

    text = PdfReader(io.BytesIO(pdf_with(None)(page("漢字 and words", title="Rates down")))).pages[-1].extract_text()
    assert "6 letters are not in the font" in text
    assert "and words" in text


def test_a_pdf_without_a_font_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PublishFailed, match="no font at") as missing:
        pdf_with(tmp_path / "none.ttf")(page())
    assert "publish.font" in missing.value.hint
    (tmp_path / "bad.ttf").write_text("not a font")
    with pytest.raises(PublishFailed, match="cannot be used"):
        pdf_with(tmp_path / "bad.ttf")(page())
