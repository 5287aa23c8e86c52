"""The merge: no human-written character is lost, and what nobody touched follows the engine."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.review import Passage, ReviewSection
from drafter.review.editing import as_text, edited
from drafter.review.merge import merged, resolved

LABELS = {"e1": "M1", "e2": "A1"}
LINES = ("The queue grew.", "Checkout returned errors.", "A deploy was rolled back.", "Pages were late.", "Traffic recovered.")


def engine(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=text, cites=("e1",), origin="embedded", by="embedded") for text in texts)


def section(*texts: str) -> ReviewSection:
    return ReviewSection(id="summary", title="Summary", suggestion=engine(*texts), passages=engine(*texts))


def told(found: ReviewSection) -> list[str]:
    return [p.text for p in found.passages]


def test_only_the_engine_changed():
    after = merged(section("a", "b"), engine("a", "c"))
    assert (told(after), after.collisions) == (["a", "c"], ())


def test_only_the_human_changed():
    mine = edited(section("a", "b"), "a [M1]\nb, and the cache was cold\n", "ana", LABELS)
    after = merged(mine, engine("a", "b"))
    assert told(after) == ["a", "b, and the cache was cold"]
    assert after.collisions == ()


def test_both_changed_the_same_passage():
    mine = edited(section("a", "the queue grew", "z"), "a [M1]\nthe queue grew to 9,000\nz [M1]\n", "ana", LABELS)
    after = merged(mine, engine("a", "the backlog grew", "z"))
    assert told(after) == ["a", "the queue grew to 9,000", "z"]
    [conflict] = after.collisions
    assert ([p.text for p in conflict.ours], [p.text for p in conflict.theirs]) == (
        ["the queue grew to 9,000"],
        ["the backlog grew"],
    )


@pytest.mark.parametrize(
    ("choice", "stands"), [("ours", ["a", "mine"]), ("theirs", ["a", "new"]), ("both", ["a", "mine", "new"])]
)
def test_a_conflict_is_settled(choice: str, stands: list[str]):
    mine = edited(section("a", "b"), "a [M1]\nmine\n", "ana", LABELS)
    after = merged(mine, engine("a", "new"))
    settled = resolved(after, after.collisions[0].id, choice)
    assert (told(settled), settled.collisions) == (stands, ())


def test_an_accepted_section_keeps_what_was_accepted():
    after = merged(section("a", "b").model_copy(update={"state": "accepted"}), engine("a", "c"))
    assert (told(after), after.state, len(after.collisions)) == (["a", "b"], "accepted", 1)


def test_a_passage_that_a_human_deleted_stays_away():
    mine = edited(section("a", "b", "c"), "a [M1]\nc [M1]\n", "ana", LABELS)
    assert told(merged(mine, engine("a", "b", "c", "d"))) == ["a", "c", "d"]


words = st.sampled_from(LINES)
suggestions = st.lists(words, max_size=5).map(lambda lines: engine(*lines))
edit = st.tuples(
    st.sampled_from(["insert", "replace", "delete"]), st.integers(0, 9), st.text("abcü .[]M1", min_size=1, max_size=12)
)
steps = st.lists(st.one_of(edit, suggestions, st.sampled_from(["accept", "ours", "both"])), max_size=8)


def human(found: ReviewSection) -> list[str]:
    return [p.text for p in found.passages if p.origin in ("human", "edited")]


def retyped(found: ReviewSection, how: str, where: int, text: str) -> ReviewSection:
    lines = as_text(found.passages, LABELS).splitlines()
    at = where % (len(lines) + 1)
    lines[at : at if how == "insert" else at + 1] = [] if how == "delete" else [text]
    return edited(found, "\n".join(lines), "ana", LABELS)


@given(suggestions, steps)
@settings(max_examples=2000)
def test_no_word_of_a_human_is_lost(first: tuple[Passage, ...], history: list[object]):
    found = section().model_copy(update={"suggestion": first, "passages": first})
    for step in history:
        before = human(found)
        match step:
            case (str() as how, int() as where, str() as text):
                found = retyped(found, how, where, text)
                assert how == "delete" or " ".join(text.split()) in " ".join(as_text(found.passages, LABELS).split())
            case "accept":
                found = found.model_copy(update={"state": "accepted"})
            case "ours" | "both" as choice if found.collisions:
                found = resolved(found, found.collisions[0].id, choice)
                assert [t for t in human(found) if t in before] == before
            case tuple() as suggestion:
                found = merged(found, suggestion)  # type: ignore[arg-type]  # the strategy yields passages
                assert human(found) == before
                assert found.suggestion == suggestion
