"""Versions beside each other: what is the same, what changed within a claim, what came and went."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.review import Passage
from drafter.web.comparing import LONGEST, compared, pairs

AT = datetime(2026, 3, 5, 12, tzinfo=UTC)


def said(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=text) for text in texts)


def test_words_that_changed_are_marked_and_no_others():
    (one,) = pairs(said("The queue held 40 parcels."), said("The queue held 90 parcels."))
    assert one.differs
    assert [text for text, cut in one.before if cut] == ["40"]
    assert [text for text, put in one.after if put] == ["90"]


def test_a_claim_that_came_stands_beside_nothing():
    same, new = pairs(said("Same."), said("Same.", "New."))
    assert (same.differs, same.before) == (False, (("Same.", False),))
    assert (new.before, new.after) == ((("", True),), (("New.", True),))


def test_a_claim_too_long_to_compare_is_changed_as_a_whole():
    (one,) = pairs(said("a " * LONGEST + "x"), said("a " * LONGEST + "y"))
    assert [len(side) for side in (one.before, one.after)] == [1, 1]


TEXTS = st.lists(st.text("ab .1", max_size=12), max_size=5)


@given(TEXTS, TEXTS)
def test_nothing_is_lost_on_either_side(old: list[str], new: list[str]):
    rows = pairs(said(*old), said(*new))
    assert "".join(text for row in rows for text, _ in row.before) == "".join(old)
    assert "".join(text for row in rows for text, _ in row.after) == "".join(new)


def test_the_first_version_is_shown_as_it_is():
    newest, first = compared([(AT, "engine", said("One.")), (AT, "ana", said("Two."))])
    assert (first.first, first.rows) == (("One.",), ())
    assert (newest.by, newest.rows[0].differs) == ("ana", True)


def test_a_section_that_began_empty():
    written, blank = compared([(AT, "engine", ()), (AT, "ana", said("Ours."))])
    assert (blank.first, blank.rows) == ((), ())
    assert written.rows[0].after == (("Ours.", True),)
