"""Names and words out of text, as values."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.storage.scrub import GONE, Scrub, records

SAID = "the cache was cold because I restarted all nodes at once"
THEIRS = Scrub({"Ida Nordal": "person-1", "inordal": "person-1"}, (SAID, "oh no", "Yes"), frozenset({"m-1"}))


@pytest.mark.parametrize(("text", "clean"), [
    ("Ida Nordal said so", "person-1 said so"),
    ("IDA NORDAL, @inordal", "person-1, @person-1"),
    ("inordal2 and x_inordal are others", "inordal2 and x_inordal are others"),
    ("Inordal is not as it was given", "Inordal is not as it was given"),
    ("He wrote “The cache was COLD because, I restarted”!", "He wrote “(erased)”!"),
    ("the cache was cold", "the cache was cold"),
    ("oh no, yes", "oh no, yes"),
])  # fmt: skip
def test_far_from_their_records(text, clean):
    assert THEIRS.text(text) == clean


@pytest.mark.parametrize(("text", "clean"), [
    ("the cache was cold", "(erased)"),
    ("they said oh no twice: oh no", "they said (erased) twice: (erased)"),
    ("the cache", "the cache"),
    ("Yes", "(erased)"),
])  # fmt: skip
def test_near_their_records(text, clean):
    assert THEIRS.text(text, near=True) == clean


def test_a_name_with_quotes_is_found_in_json():
    odd = Scrub({'Bo "the hat" Ø': GONE})
    stored = json.dumps({"text": 'as Bo "the hat" Ø said'})
    assert odd.holds(stored)
    assert json.loads(odd.file(stored.encode()))["text"] == "as (erased) said"
    assert Scrub({"kim": GONE}).holds('{"text": "line\\nkim"}')


def test_ids_stay_and_records_are_emptied():
    row = {
        "id": "m-1",
        "author": "responder-1",
        "title": "",
        "text": "oh no",
        "details": {"file": "x"},
        "text_sha256": "a",
        "marks": [],
    }
    other = {"id": "inordal", "cites": ["inordal"], "text": "inordal"}
    content = "\n".join(json.dumps(r) for r in (row, other)).encode() + b"\n"
    clean = [json.loads(line) for line in THEIRS.file(content).splitlines()]
    assert clean[0] == row | {"text": GONE, "details": {}, "text_sha256": "", "marks": ["withdrawn"]}
    assert clean[1] == {"id": "inordal", "cites": ["inordal"], "text": "person-1"}
    assert records(content, {"responder-1"}, ()) == {"m-1": "\noh no\nx"}
    assert records(b"{not json", {"responder-1"}, ()) == {}


@pytest.mark.parametrize("content", [b"", b"\xff\xfe not text", b"[1, 2", b'{"a": 1}\n{"a": 2}\n', b'{\n "a": 1\n}'])
def test_a_file_without_a_trace_is_the_same_to_the_byte(content):
    assert THEIRS.file(content) == content


PARTS = ("Ida Nordal", "inordal", *SAID.split(), ",", "“", "\n", "node", "é")


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(["Ida Nordal", "inordal", *SAID.split(), ",", "“", "\n", "node", "é"]), max_size=30), st.booleans()
)
def test_nothing_of_theirs_is_left_and_twice_is_once(parts, near):
    text = " ".join(parts)
    clean = THEIRS.text(text, near=near)
    assert "inordal" not in clean
    assert "Ida Nordal" not in clean
    assert THEIRS.text(clean, near=near) == clean
    words = SAID.lower().split()
    size = 3 if near else 5
    flat = " ".join("".join(c if c.isalnum() else " " for c in clean.lower()).split())
    assert not any(f" {' '.join(words[n : n + size])} " in f" {flat} " for n in range(len(words) - size + 1))
