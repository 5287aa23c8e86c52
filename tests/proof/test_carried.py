from __future__ import annotations

from drafter.proof import carried as room
from drafter.proof.carried import LONGEST, carried, denied
from drafter.proof.check import unproved
from tests.proof.test_check import record


def test_the_facts_of_a_record_are_those_of_all_that_it_says() -> None:
    told = carried(record("m-1", "v41 gives 502s since 14:05, responder-3 looks", title="Pool 7", service="shop-api"))
    assert {"41", "502", "7"} <= told.numbers
    assert (14, 5) in told.clocks
    assert {"responder-3", "responder-2"} <= told.roles, "its author is one of them"
    assert {"pool", "looks"} <= told.words
    assert "shop-api" in told.low


def test_what_a_record_denies_is_known_by_the_beginning_of_its_words() -> None:
    said = denied(record("m-1", "It does not affect writes. Reads are affected"))
    assert said.any
    assert "affec" in said.words
    assert said.spoken["affec"] == 2


def test_a_record_is_read_once_however_many_statements_cite_it() -> None:
    long = record("m-1", "pool 7 was full. " * 4_000)
    table = {"m-1": long}
    room._carried.cache_clear()
    assert all(unproved(f"The pool was full, says statement of pool {n}", ["m-1"], None, table) for n in range(40, 60))
    assert room._carried.cache_info().misses == 1


def test_equal_records_are_not_one() -> None:
    one, other = record("m-1", "pool 7"), record("m-1", "pool 7")
    room._carried.cache_clear()
    assert carried(one) == carried(other)
    assert room._carried.cache_info().misses == 2


def test_what_stands_beyond_the_limit_proves_nothing() -> None:
    far = record("m-1", "x " * (LONGEST // 2) + "pool 77")
    assert unproved("It was pool 77", ["m-1"], None, {"m-1": far}) == "the number 77 is not in the cited records"


def test_a_clause_behind_a_semicolon_opens_with_a_capital_and_no_name() -> None:
    table = {
        "m-1": record("m-1", "no, we used one from last week", author=""),
        "m-2": record("m-2", "and used it until today", author=""),
    }
    assert unproved("No, one from last week was used; The old one until today", ["m-1", "m-2"], None, table) is None
    assert unproved("One from last week was used; Olivia until today", ["m-1", "m-2"], None, table) == (
        "the name 'olivia' is not in the cited records"
    )
