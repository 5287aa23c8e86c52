from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from drafter.sinks import escape
from tests.drafting.hostile import HOSTILE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
AUTOLINK = re.compile(r"https?://|ftp://|www\.|mailto:|xmpp:|@\w|#\d|\bGH-\d|[!&]\d|\b(?=[a-f]*\d)[0-9a-f]{7,}\b")
CONTEXTS = {
    "paragraph": "x {}",
    "item": "- {}",
    "heading": "## {}",
    "cell": "| a | b |\n|---|---|\n| x | {} |",
    "bold": "**{}** y",
}
PARTS = {"inline", "text", "text_special", "code_inline", "strong_open", "strong_close", "softbreak"}


def spoken(parts: list[Token]) -> str:
    """What a reader sees, and nothing else."""
    return "".join(part.content for part in parts if part.type in {"text", "text_special", "code_inline"})


def inlines(source: str) -> list[Token]:
    return [token for token in PARSER.parse(source) if token.type == "inline"]


def test_there_are_a_hundred_hostile_strings() -> None:
    assert len(set(HOSTILE)) >= 100


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_is_live_in_markdown(text: str, context: str) -> None:
    source = CONTEXTS[context].format(escape.markdown(text))
    assert [t.type for t in PARSER.parse(source)] == [t.type for t in PARSER.parse(CONTEXTS[context].format("harmless"))]
    parts = [part for token in inlines(source) for part in token.children or []]
    assert {part.type for part in parts} <= PARTS
    assert not [part.content for part in parts if part.type == "text" and AUTOLINK.search(part.content)]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("*_[]()<>#|~\\!&;@:/.-+= \n1a\tz"), st.characters()), max_size=60))
def test_markdown_shows_the_text_to_the_letter(text: str) -> None:
    plain = text.replace("`", "'")
    parts = [part for token in inlines(f"x{escape.markdown(plain)}y") for part in token.children or []]
    assert spoken(parts) == f"x{escape.one_line(plain)}y"


def test_a_table_keeps_its_columns() -> None:
    for text in HOSTILE:
        rows = PARSER.parse(f"| a | b | c |\n|---|---|---|\n| {escape.markdown(text)} | {escape.code(text)} | end |")
        assert [t.type for t in rows].count("td_open") == 3, text
        assert spoken(inlines(f"| a |\n|---|\n| {escape.markdown(text)} end |")[-1].children or []).endswith("end"), text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("rates 4.12 at ~14:02, 3 % of 40", "rates 4.12 at ~14:02, 3 % of 40"),
        ("rolled back snake_case to v2-beta", "rolled back snake_case to v2-beta"),
        ("2026-03-04", "2026-03-04"),
        ("see #12", "see `#12`"),
        ("@oncall please", "`@oncall` please"),
        ("a < b", "a &lt; b"),
    ],
)
def test_ordinary_text_stays_readable(text: str, wanted: str) -> None:
    assert escape.markdown(text) == wanted


def test_a_megabyte_without_a_space_is_cut() -> None:
    assert len(escape.markdown("a" * 1_000_000)) <= escape.LIMIT + 2
    assert len(escape.markdown("#" * 1_000_000)) <= 2 * escape.LIMIT


@pytest.mark.parametrize("text", HOSTILE)
def test_mermaid_labels_hold_no_mark_of_its_grammar(text: str) -> None:
    label = escape.mermaid(text)
    assert len(label) <= 60
    assert not set(label) & set(":;#%<>{}[]\"'`|&\\\n\x00\x1b@!$")


@pytest.mark.parametrize("text", HOSTILE)
def test_terminal_lines_hold_no_control_character(text: str) -> None:
    line = escape.terminal(text)
    assert len(line) <= 80
    assert line.isprintable()


@pytest.mark.parametrize("text", HOSTILE)
def test_xml_text_parses_and_stays_text(text: str) -> None:
    node = ElementTree.fromstring(f'<a b="{escape.xml(text)}">{escape.xml(text)}</a>')
    assert (node.text or "") == node.attrib["b"] == escape.one_line(text)
    assert len(node) == 0


def test_code_pieces_are_cut_at_their_ticks() -> None:
    assert escape.pieces("run `make x` now") == [("run ", False), ("make x", True), (" now", False)]
