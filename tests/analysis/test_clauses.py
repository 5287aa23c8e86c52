"""What is ruled out is ruled out clause by clause, each with what it speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.analysis.clauses import clauses, says_what, sentences
from drafter.domain.text import SafeText


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("billing was not it, errors rose after ledger 2.4", ["billing was not it", "errors rose after ledger 2.4"]),
        ("errors rose after ledger 2.4, so billing is innocent", ["errors rose after ledger 2.4", "so billing is innocent"]),
        ("ledger 2.4, shipped at noon, is not it", ["ledger 2.4, shipped at noon, is not it"]),
        ("we rolled 2.4 back and nothing moved, so that's not it", ["we rolled 2.4 back and nothing moved, so that's not it"]),
        ("ruled out #31, it does not touch ledger", ["ruled out #31, it does not touch ledger"]),
        ("nothing is ruled in here, only guesses", ["nothing is ruled in here, only guesses"]),
    ],
)
def test_each_clause_that_clears_something_of_its_own_stands_alone(sentence: str, parts: list[str]) -> None:
    assert list(clauses(SafeText(sentence))) == parts


@pytest.mark.parametrize(
    "clause", ["that's not it", "so it is unrelated", "ok, ruled out then", "I think this one is a red herring"]
)
def test_points_at_what_was_said_before(clause: str) -> None:
    assert not says_what(clause)


@pytest.mark.parametrize("clause", ["billing was not it", "it isn't the database", "I'd say the vendor is ruled out"])
def test_says_what_is_ruled_out(clause: str) -> None:
    assert says_what(clause)


@given(st.lists(st.sampled_from([*"ab ,.:-!;\n", "is not it", " so ", " but ", "#1 "]), max_size=40).map("".join))
def test_parts_are_in_order_and_from_the_message(text: str) -> None:
    at = 0
    for sentence in sentences(SafeText(text)):
        for part in clauses(sentence):
            assert part
            at = text.index(part, at)
