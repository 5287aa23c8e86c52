"""Numbers and roles in a sentence against those of its records."""

from __future__ import annotations

import pytest

from drafter.scoring.contexts import misplaced, swapped_role


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
