"""What a program may rewrite, and that facts survive it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.scoring.blame.judge import Finding, judge
from drafter.scoring.blame.rewrite import rewritten


def _rewrites(sentence: str) -> set[str | None]:
    return {rewritten(sentence, f) for f in judge(sentence)} - {None}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It could easily have been found at 14:02.", "It could have been found at 14:02."),
        ("Three hours for `flag_7`!!", "Three hours for `flag_7`."),
    ],
)
def test_a_word_or_a_mark_is_deleted(before: str, after: str) -> None:
    assert after in _rewrites(before)


@pytest.mark.parametrize("sentence", ["The engineer should have checked it.", "The operator forgot it.", "Who approved this?"])
def test_the_rest_takes_a_person(sentence: str) -> None:
    assert judge(sentence)
    assert _rewrites(sentence) == set()


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from("simply Obviously, at 14:02 `a_b` v1.2 Kim read the log clearly !! ! easily".split()), max_size=12)
)
def test_numbers_and_identifiers_survive(words: list[str]) -> None:
    sentence = " ".join(words)
    for family in ("F10", "F12"):
        changed = rewritten(sentence, Finding(family, "warn", 0, 1, "none", "", ""))
        if changed is not None:
            for fact in ("14:02", "`a_b`", "v1.2"):
                assert changed.count(fact) == sentence.count(fact)
