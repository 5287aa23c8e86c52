"""Action items taken apart, their traits, and the sums of weights; the items are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.scoring.actions.reading import LONGEST, take_apart
from drafter.scoring.actions.traits import level_of, traits
from drafter.scoring.actions.verbs import CONCEPT_OF, CONCRETE, OPEN, PAIRS, VERBS
from drafter.scoring.actions.weighing import ALWAYS, COLUMNS, FROM_1, FROM_2, TABLE, weigh


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The lane limits need revisiting", "revisit"),
        ("Pages of the kiosk shall be updated", "update"),
        ("Cleaning up of stale leases", "clean"),
        ("Correction of the tariff table shall be executed by two clerks", "correct"),
        ("Supplier to deliver firmware 4.1", "deliver"),
        ("NOC to confirm the alarm", "confirm"),
        ("Have the nightly dump restored into a scratch schema", "restore"),
        ("It would be nice to replace the relay", "replace"),
        ("We really should add a probe", "add"),
        ("There should be an alert for a silent feed", "add"),
        ("@ines: rotate the token", "rotate"),
        ("In the future we should not merge on Fridays", "never"),
        ("Teach people to read the banner", "talk"),
        ("Dashboards of the kiosk", ""),
    ],
)
def test_the_verb_stands_in_front_when_the_item_is_read(text: str, verb: str) -> None:
    assert take_apart(text).verb == verb


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Pin the tariff", "concrete"),
        ("The relay must refuse unsigned tariffs", "concrete"),  # a demand on a system changes it
        ("Auditors must check tariffs twice", "none"),  # a demand on people does not
        ("Fix the tariff", "open"),
        ("Investigate the tariff", "loose"),
        ("The tariff", "none"),
    ],
)
def test_how_concrete_a_verb_is(text: str, level: str) -> None:
    assert level_of(take_apart(text)) == level


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Page above 3 % for 10 min", ("3 %", "10 min")),
        ("Fix the 502s", ()),
        ("Swap the disk of node 7", ()),
        ("Close OPS-31 by 4 May", ()),
        ("Halve the spool", ()),
    ],
)
def test_only_what_says_how_much_is_a_measure(text: str, numbers: tuple[str, ...]) -> None:
    assert take_apart(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Reduce outages", "wish"),
        ("Increase the stability of `relay`", "wish"),
        ("Upgrade the relays more often", "wish"),
        ("Patch every server", "everywhere"),
        ("Serve the last copy when the origin is down", "outage"),
        ("Add a lint rule, remove the old flag", "2 parts"),
        ("Deny tariffs without a signature", "refuses"),
    ],
)
def test_traits(text: str, trait: str) -> None:
    assert trait in traits(take_apart(text))


def test_the_end_of_a_search_is_not_what_it_says_of_its_subject() -> None:
    assert "explicit" not in traits(take_apart("Investigate why the relay stops when the line is full"))
    assert "explicit" in traits(take_apart("Investigate the relay, result is a note"))


def test_a_verb_has_one_concept_and_every_pair_means_a_known_verb() -> None:
    verbs = [verb for words in VERBS.values() for verb in words.split()]
    assert set(PAIRS.values()) <= set(CONCEPT_OF)
    assert set(VERBS) >= CONCRETE | OPEN
    assert len(verbs) == len(CONCEPT_OF)


def test_the_table_has_a_weight_in_every_column() -> None:
    header, *rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    assert tuple(header[1:]) == COLUMNS
    assert {len(row) for row in rows} == {len(header)}
    assert {ALWAYS, FROM_1, FROM_2} <= {row[0] for row in rows}


def test_weights_are_summed_and_the_type_speaks_for_the_strength() -> None:
    none = [0] * len(COLUMNS)
    table = {
        ALWAYS: none,
        FROM_1: [1] * len(COLUMNS),
        FROM_2: [2] * len(COLUMNS),
        "a": [1, 2, 0, 3, *[0] * 9],
        "b": [int(c == "repair") for c in COLUMNS],
        "type repair": [int(c == "weak") for c in COLUMNS],
    }
    weighed = weigh(frozenset(("a", "b", "unknown")), table)
    assert (weighed.dimensions, weighed.type, weighed.strength) == ((1, 2, 0, 2), "repair", "weak")


@settings(max_examples=150)
@given(st.text(max_size=200))
def test_any_text_is_taken_apart(text: str) -> None:
    assert traits(take_apart(text)) == traits(take_apart(text))


def test_what_is_longer_than_any_item_is_cut() -> None:
    assert take_apart("Pin the lane " * 10_000).words == take_apart(("Pin the lane " * 10_000)[:LONGEST]).words
