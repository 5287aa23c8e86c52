from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.models.embedded.reading import cues as module
from drafter.models.embedded.reading.cues import FAMILIES, Cues
from drafter.models.embedded.reading.sentence import lower
from tests.models.embedded.reading import transcripts, transcripts_last, transcripts_later

ALL = transcripts.TRANSCRIPTS | transcripts_later.TRANSCRIPTS | transcripts_last.TRANSCRIPTS
TEXTS = [lower(text) for chat in ALL.values() for _, text, _ in chat]


def test_looking_up_by_beginnings_finds_what_searching_everything_finds() -> None:
    for text in TEXTS:
        cues = Cues(text)
        for family in FAMILIES:
            plain = module._FAMILIES[family].pattern.search(text) is not None
            assert (family in cues) == plain, (family, text)


WORDS = sorted({word for text in TEXTS for word in text.split()})


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_the_same_for_any_words(drawn: list[str]) -> None:
    text = " ".join(drawn)
    cues = Cues(text)
    assert {f for f in FAMILIES if f in cues} == {f for f in FAMILIES if module._FAMILIES[f].pattern.search(text)}


@pytest.mark.parametrize(
    ("phrase", "heads"),
    [
        ("scratch that", {"scr"}),
        ("(?:is|are) back", {"is", "are"}),
        ("(?:so |very )?sorry", {"so", "ver", "sor"}),
        (r"\d+ ?%", set("0123456789")),
        ("timeouts?", {"tim"}),
        ("as? well", {"a"}),
        (r"\w+ again", None),
        ("(?<!no )errors", {"err"}),
    ],
)
def test_the_beginnings_of_a_phrase(phrase: str, heads: set[str] | None) -> None:
    assert module._heads(phrase) == heads
