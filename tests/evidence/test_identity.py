"""Ids stay apart when their hashes begin alike."""

from __future__ import annotations

from itertools import permutations

import pytest

from drafter.evidence.identity import fingerprint, fingerprints, ids
from tests.evidence.made import record

ALIKE = ["ab" * 5 + "0000" + "1" * 50, "ab" * 5 + "0011" + "2" * 50, "cd" * 32]


def test_colliding_ids_grow_until_they_differ_whatever_their_order() -> None:
    expected = {ALIKE[0]: "m-" + ALIKE[0][:14], ALIKE[1]: "m-" + ALIKE[1][:14], ALIKE[2]: "m-" + ALIKE[2][:10]}
    for order in permutations(ALIKE):
        assert dict(zip(order, ids(["message"] * 3, list(order)), strict=True)) == expected


def test_the_prefix_tells_kinds_apart_so_that_no_id_need_grow() -> None:
    assert [len(name) for name in ids(["message", "alert"], ALIKE[:2])] == [12, 12]


def test_every_identifying_field_changes_the_fingerprint() -> None:
    base = record(0, "disk is full")
    others = [
        record(1, "disk is full"),
        record(0, "disk is full", kind="note"),
        record(0, "disk is fuller"),
        record(0, "disk is full", author="mo"),
        record(0, "disk is full", channel="inc-77"),
        record(0, "disk is full", source_id="1"),
        record(0, "disk is full", source_type="transcript"),
        record(0, "disk is full", status="firing"),
        record(0, "", title="disk is full"),
    ]
    assert len({fingerprint(r) for r in (base, *others)}) == len(others) + 1


def test_the_file_does_not() -> None:
    assert fingerprint(record(0, "full", file="a", start=1)) == fingerprint(record(0, "full", file="b", start=9))


@pytest.mark.parametrize(
    ("others", "events"),
    [
        ((), 2),  # nothing shows that this clock knows seconds
        ((1, 2, 3, 3.5), 2),  # one time in five off the minute is no clock of seconds
        ((0.25, 1.5, 2.75), 1),
    ],
)
def test_words_repeated_on_the_full_minute_are_two_unless_the_file_knows_seconds(others: tuple[float, ...], events: int) -> None:
    twice = [record(0, "+1", author="mo", start=start) for start in (0, 10)]
    rest = [record(minute, "more", author="lee", start=20 + n) for n, minute in enumerate(others)]
    elsewhere = [record(0.5, "n", file="other.json", start=n) for n in range(9)]
    assert len(set(fingerprints([*twice, *rest, *elsewhere])[:2])) == events
