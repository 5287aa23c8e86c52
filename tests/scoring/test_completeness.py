"""Completeness counts what is told, a blank is one in any words, and an abbreviation must be common or spelled out."""

from __future__ import annotations

import pytest

from drafter.domain.draft import Draft
from drafter.domain.findings import Impact, Lessons, RootCause, Statement
from drafter.scoring.completeness import FIELDS, completeness, jargon
from tests.drafting.samples import poor, rich


def _said(text: str) -> Statement:
    return Statement(text=text, cites=("m-1",))


def _blanks(draft: Draft) -> set[str]:
    return {field for _, field in completeness(draft).spans}


def test_a_poor_draft_fills_less_than_a_rich_one() -> None:
    assert completeness(rich()).value > completeness(poor()).value
    assert completeness(rich()).value == round(1 - len(completeness(rich()).spans) / len(FIELDS), 4)


@pytest.mark.parametrize("words", ["", "unknown", "Unknown.", "N/A", "TBD", "to be determined", "—", "not known"])
def test_a_blank_is_not_filled_by_words_for_it(words: str) -> None:
    full = rich().model_copy(update={"impact": Impact(who=(_said("All merchants"),))})
    assert "who was affected" not in _blanks(full)
    assert "who was affected" in _blanks(full.model_copy(update={"impact": Impact(who=(_said(words),))}))


def test_an_answer_that_is_undetermined_is_a_blank() -> None:
    assert "what let it happen" in _blanks(rich().model_copy(update={"root_cause": RootCause()}))


def test_any_kind_of_lesson_fills_the_lessons() -> None:
    lucky = rich().model_copy(update={"lessons": Lessons(lucky=(_said("It was night"),))})
    assert "lessons" not in _blanks(lucky)
    assert "lessons" in _blanks(rich().model_copy(update={"lessons": Lessons()}))


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("The QZR was full", True),
        ("Both QZRs were full", True),
        ("The queue of zone records (QZR) was full", False),
        ("The QZR (queue of zone records) was full", False),
        ("The API answered 503 over HTTP at 10:00 UTC", False),
        ("QZR-12 and build QZR_9 and QZR/main were named", False),
    ],
)
def test_an_abbreviation_is_common_or_spelled_out(text: str, guessed: bool) -> None:
    draft = rich().model_copy(update={"impact": Impact(what=(_said(text),))})
    assert (("impact", text) in jargon(draft).spans) is guessed
