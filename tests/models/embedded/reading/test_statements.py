from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.models.embedded.reading.statements import statements


@pytest.mark.parametrize(
    ("message", "spoken"),
    [
        ("One. Two? Three", ["One.", "Two?", "Three"]),
        ("took e.g. the first one", ["took e.g. the first one"]),
        ("- first\n- second", ["first", "second"]),
        ("10:04 - Team joins", ["Team joins"]),
        ("!log restarting web-1", ["restarting web-1"]),
        ("> quoted\nmy answer", ["my answer"]),
        ("```\nERROR boom\n```\nthat is the log", ["that is the log"]),
        ("---\ntitle: x\nresolved: true\n---\nWe are back.", ["We are back."]),
        ("still broken (edited)", ["still broken"]),
        ("2031-01-01T10:00:00Z ERROR no route", []),
        ("Traceback (most recent call last):", []),
    ],
)
def test_speech_is_told_from_what_was_pasted(message: str, spoken: list[str]) -> None:
    assert [s.text for s in statements(message) if not s.pasted] == spoken


def test_a_line_that_a_tool_wrapped_is_one_statement() -> None:
    wrapped = "the load balancer drops every connection that has been idle for longer than\nsixty seconds"
    assert [s.text for s in statements(wrapped)] == [wrapped]


@settings(max_examples=80)
@given(st.text(alphabet="ab .!?;-\n`>*1:()[]", max_size=200))
def test_statements_are_exact_substrings_in_order(message: str) -> None:
    found = statements(message)
    assert all(message[s.start : s.start + len(s.text)] == s.text for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)
