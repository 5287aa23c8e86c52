from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.drafting.brevity import ROW, WHOLE, brief

LONG = "the depots in the north print nothing while the pool is full"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("It's broken; 2 depots print nothing", "2 depots print nothing"),
        ("INC-7 marked *resolved* by responder-2", "INC-7 marked resolved by responder-2"),
        ("pool 2*4*8 is full", "pool 2*4*8 is full"),
        ("The cache is cold; every miss is a quote; Ok", "The cache is cold; every miss is a quote"),
        ("Ok", "Ok"),
        ("8:31. killing it", "Killing it"),
        ("Rolled back; still slow", "Rolled back; still slow"),
        ("That is a leak in the pool, not load; traffic is as ever", "That is a leak in the pool, not load; traffic is as ever"),
        ("Deployed: rates v3.1.0 — rates v3.1.0: zone tables", "Deployed: rates v3.1.0 — zone tables"),
        (f"Labels fail; {LONG}; {LONG}; {LONG}", f"Labels fail; {LONG}; {LONG}"),
        (f"Labels fail (see a; b) because {LONG}; {LONG}; x", f"Labels fail (see a; b) because {LONG}"),
        (f"{LONG}, as no. 4 of the list says. {LONG}; {LONG}", f"{LONG}, as no. 4 of the list says."),
        (f"{LONG} {LONG} and so on and on", f"{LONG} {LONG} and so on and on"),
    ],
)
def test_a_line_ends_where_a_clause_ends(line: str, shown: str) -> None:
    assert brief(line) == shown


@given(st.text(max_size=600))
def test_a_line_is_never_longer_than_what_may_stay_whole(text: str) -> None:
    assert len(brief(text)) <= WHOLE
    assert ROW < WHOLE
