"""Prose is cut into sentences; a quotation stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.scoring.prose import QUOTATION, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("See e.g. the log. Two.", ["See e.g. the log.", "Two."]),
        ("He wrote “One. Two.” and left. Three.", ["He wrote “One. Two.” and left.", "Three."]),
        ("An open “quote. Two.\n\nThree ”.", ["An open “quote.", "Two.", "Three ”."]),
        ("“One.” Two. “Three. Four.”", ["“One.”", "Two.", "“Three. Four.”"]),
        ("“" + "word. " * QUOTATION + "end.”", ["“word.", *["word."] * (QUOTATION - 1), "end.”"]),
    ],
)
def test_sentences(text: str, pieces: list[str]):
    assert cut(text) == pieces


@given(st.text("a. “”\n", max_size=60))
def test_nothing_but_space_is_lost(text: str):
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
