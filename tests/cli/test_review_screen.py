"""What fits on a terminal's line, whatever is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.cli.review_screen import wrapped
from drafter.sinks.escape import columns

WORDS = st.text(st.sampled_from("ab9-,キュ行é́🙂 "), max_size=120)


@given(WORDS, st.integers(20, 40), st.sampled_from(["", "  ", " 12. "]))
def test_no_line_is_wider_and_no_word_is_lost(text: str, width: int, indent: str):
    lines = wrapped(text, width, indent)
    assert max(columns(line) for line in lines) <= width
    assert "".join("".join(lines).removeprefix(indent.rstrip()).split()) == "".join(text.split())


def test_lines_break_between_words():
    assert wrapped("The queue grew until the workers stopped", 25, "  1. ") == [
        "  1. The queue grew until",
        "     the workers stopped",
    ]


def test_letters_that_take_two_columns():
    assert [columns(line) for line in wrapped("配" * 30, 20, "")] == [20, 20, 20]
