"""Numbers and roles in a sentence against those of its records."""

from __future__ import annotations

import pytest

from drafter.domain.draft import Draft, SectionClaim
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Lessons, RootCause
from drafter.drafting.words import span
from drafter.scoring.answers import uncited_summary
from drafter.scoring.contexts import misplaced, swapped_role
from drafter.scoring.retelling import numbers, proof
from drafter.scoring.view import Grounds, View
from tests.drafting.samples import RICH_EVIDENCE, record, rich, said


@pytest.mark.parametrize(
    ("text", "carried", "number"),
    [
        ("queue at 9 min", "queue is 9 min, 6 jobs", None),
        ("queue at 6 min", "queue is 9 min, 6 jobs", "6"),
        ("6 jobs wait", "queue is 9 min, 6 jobs", None),
        ("44% of requests", "errors 31% of requests, 44 hosts", "44"),
        ("it took 7 tries", "we tried seven times", None),
        ("seen by 3 people", "3 people saw it", None),
        ("no numbers at all", "9 min", None),
        ("", "", None),
    ],
)
def test_a_number_beside_another_numbers_word_is_misplaced(text: str, carried: str, number: str | None) -> None:
    assert misplaced(text, carried) == number


@pytest.mark.parametrize(
    ("text", "said", "role"),
    [
        ("responder-1 restarted the pump", [("responder-1", "I restarted the pump")], None),
        ("responder-2 restarted the pump", [("responder-1", "I restarted the pump, thanks responder-2")], "responder-2"),
        ("responder-2 restarts the pump", [("responder-1", "responder-2 restarted the pump")], None),
        ("Declared by responder-2", [(None, "declared by responder-1"), (None, "closed by responder-2")], "responder-2"),
        ("Declared by responder-1", [(None, "declared by responder-1"), (None, "closed by responder-2")], None),
        ("responder-2 begins to look", [("responder-1", "thanks responder-2")], "responder-2"),
        ("responder-1 begins to look", [("responder-1", "thanks responder-2")], None),
        ("The pump, says responder-2, is slow", [("responder-1", "responder-2 and the pump")], None),
        ("nobody at all", [], None),
    ],
)
def test_a_role_in_anothers_place_is_swapped(text: str, said: list[tuple[str | None, str]], role: str | None) -> None:
    assert swapped_role(text, said) == role


def view_of(draft: Draft, *more: Evidence) -> View:
    table = {e.id: e for e in (*RICH_EVIDENCE, *more)}
    return View(draft, Grounds(table, lambda text: (), lambda text: (), span, lambda record: ()))


@pytest.mark.parametrize(
    ("text", "cites", "good"),
    [
        ("It took 32 min from detection until rates 4.12 was named", ("m-9", "a-1"), True),
        ("It took 35 min from detection until rates 4.12 was named", ("m-9", "a-1"), False),
        ("It took 32 min from detection until rates 4.12 was named", ("m-9", "m-8"), False),
    ],
)
def test_a_lesson_by_code_is_a_distance_between_what_it_cites(text: str, cites: tuple[str, ...], good: bool) -> None:
    draft = rich().model_copy(update={"lessons": Lessons(went_poorly=(said(text, *cites),))})
    more = (record("m-9", 38, "rates 4.12 it is"), record("m-8", 51, "rates 4.12 was it"))
    assert (("lessons", text) not in proof(view_of(draft, *more)).spans) is good


@pytest.mark.parametrize(("day", "good"), [("4", True), ("5", False)])
def test_a_day_and_a_time_are_those_of_one_instant(day: str, good: bool) -> None:
    late = record("m-9", 1500, "all 1,900 parcels went out")
    claim = SectionClaim(text=f"It began at {day} Mar 14:06 UTC", cites=("a-1", "m-9"), origin="embedded")
    draft = rich().model_copy(update={"summary": (claim,)})
    assert (numbers(view_of(draft, late)).value == 1.0) is good


def test_an_answer_in_other_words_of_its_category_still_cites_its_records() -> None:
    cause = RootCause(category="software", summary=said("A defect, in the words of the chat: “the pool is never drained”", "m-4"))
    claims = [
        SectionClaim(
            text="The underlying cause is likely a defect: “the pool is never drained”.", cites=(cite,), origin="embedded"
        )
        for cite in ("m-4", "m-1")
    ]
    draft = rich().model_copy(update={"root_cause": cause, "summary": tuple(claims)})
    assert [text for _, text in uncited_summary(view_of(draft)).spans] == [claims[1].text]
    assert uncited_summary(view_of(draft)).value == 0.5
