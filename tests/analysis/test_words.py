from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.analysis.words import likeness, names, rarity, terms


def test_names_of_a_change() -> None:
    assert names("see #412 and https://git.example/x/pull/77") == {"#412", "#77"}
    assert names("commit deadbee1 rolled out") == {"commit:deadbee"}
    assert names("rates v4.0.8 is live") == {"version:4.0.8"}


def test_addresses_and_times_are_no_names() -> None:
    assert names("10.2.3.4 answered at 12:30:05 on 2031-05-06") == set()


def test_terms_split_compounds_and_drop_common_words() -> None:
    assert terms("Update retryWindow for the carts") == {"retry", "window", "cart"}


def test_a_word_in_every_document_is_hardly_rare() -> None:
    rare = rarity([frozenset({"shop", "cart"}), frozenset({"shop"}), frozenset({"shop"})])
    assert rare["cart"] > 0.9 > 0.6 > rare["shop"]


def test_likeness_grows_with_rare_words() -> None:
    assert likeness([]) == 0.0
    assert likeness([1.0]) < likeness([1.0, 1.0]) < 1.0
    assert likeness([0.1]) < 0.05


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_has_terms_and_names(text: str) -> None:
    assert all(term == term.lower() for term in terms(text))
    assert all(":" in name or name.startswith("#") for name in names(text))
