"""The second reader of prose: its words, its weights, and what it adds to what a text says outright."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.models.embedded.judging.classify import classify_with
from drafter.models.embedded.judging.leaning import BIAS, Leanings, fitted, leaning, stems


def test_inflections_and_capitals_share_a_stem_and_common_words_have_none() -> None:
    assert stems("Deploying the deployed DEPLOYMENT of it") == {"deploy"}


def test_weights_are_of_known_categories() -> None:
    words = fitted()
    assert {c for of in words.trigger.values() for c in of} <= set(TRIGGER_CUES)
    assert {c for of in words.cause.values() for c in of} <= set(CAUSE_CUES)
    assert BIAS in words.trigger and BIAS in words.cause


def test_each_word_counts_once_and_unknown_ones_not_at_all() -> None:
    weights = {BIAS: {"hardware": -1.0}, "disk": {"hardware": 2.0}}
    assert leaning(weights, "Disk, disk and an aardvark") == {"hardware": 1.0}


def test_words_decide_where_nothing_is_said_outright() -> None:
    text = "Grey kettles hum beside seven quiet harbours while amber lanterns drift slowly past sleeping gardens"
    none: dict[str, dict[str, float]] = {}
    leans = Leanings({"kettle": {"hardware": 5.0}}, {"kettle": {"software": 5.0}})
    assert classify_with(text, leans) == ("hardware", "software")
    assert classify_with("Grey kettles hum", leans) == ("undetermined", "undetermined")
    assert classify_with("The cause is unknown and could not be found.", Leanings(none, none)) == ("undetermined", "undetermined")


@given(st.text(max_size=200))
def test_any_text_has_a_leaning(text: str) -> None:
    assert set(leaning(fitted().trigger, text)) <= set(TRIGGER_CUES)
