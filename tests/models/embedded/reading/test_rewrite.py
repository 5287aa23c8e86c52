from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.models.embedded.reading.rewrite import LONGEST, neutral, summary


@pytest.mark.parametrize(
    ("said", "act", "told"),
    [
        ("I rolled back checkout to v41, errors dropping", "action", "responder-2 rolled back checkout to v41, errors dropping"),
        ("ok so we've restarted the workers!!", "action", "responders have restarted the workers"),
        ("@responder-4 fyi I'm draining node ip-10-1-2-3", "action", "responder-2 is draining node ip-10-1-2-3"),
        ("I think the cache is cold", "suspicion", "the cache is cold"),
        ("pretty sure that the lock is held", "suspicion", "the lock is held"),
        ("damn, it just died again :sob:", "report", "it died again"),
        ("see https://git.example/acme/shop/pull/42?x=1#f for the diff", "finding", "see pull/42 for the diff"),
        ("see [the plan](https://wiki.example/plan)", "finding", "see the plan"),
        ("our site is ours", "report", "the site is the team's"),
        ("user-db and me-south-1 are up", "result", "user-db and me-south-1 are up"),
    ],
)
def test_one_statement_in_neutral_words(said: str, act: str, told: str) -> None:
    assert neutral(said, "responder-2", act) == told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("parts", "act", "settled", "line"),
    [
        (["the v9 release broke it"], "suspicion", True, "Suspected cause: the v9 release broke it"),
        (["the disk is slow"], "suspicion", True, "Suspected: the disk is slow"),
        (["checkout fails"], "report", True, "Reported: checkout fails"),
        (["proposed: fail over"], "decision", True, "Proposed: fail over"),
        (["turn it off"], "decision", True, "Decided: turn it off"),
        (["turn it off"], "decision", False, "Proposed: turn it off"),
        (["restarted a", "it is up"], "action", True, "Restarted a; it is up"),
        (["responder-3 left"], "handover", True, "responder-3 left"),
        ([""], "noise", True, ""),
    ],
)
def test_the_line_says_what_kind_of_statement_it_is(parts: list[str], act: str, settled: bool, line: str) -> None:
    assert summary(parts, act, settled) == line  # type: ignore[arg-type]


@settings(max_examples=60)
@given(st.text(alphabet="abcdehioruvw 0123456789.,:'-/!?@#_%\n", max_size=300))
def test_a_summary_invents_no_number_and_stays_short(text: str) -> None:
    told = summary([neutral(text, "responder", "finding")], "finding")
    assert len(told) <= LONGEST
    assert all(number in text for number in re.findall(r"\d+", told))
