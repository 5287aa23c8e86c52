"""What of a message is left out of the record, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.models.embedded.reading.test_extract import read, view


@pytest.mark.parametrize(
    "said",
    [
        "retro moved to 3",
        "my tram is stuck again",
        "there is cake in the meeting room, still there",
        "responder-4 is on leave this week",
        "the deploy page is green btw",
        "they are never happy, whatever happens",
        "we tried something and it got slower, we wait",
        "ignoring that for now",
    ],
)
def test_talk_between_people_makes_no_entry(said: str) -> None:
    found = read(view(1, "responder-1", said))
    assert not any(e.salience for e in found.values()), found


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("cake orders fail with a 500 from the basket", "impact"),
        ("traffic moved to the standby cluster", "action"),
        ("the latency monitor has been flapping since 08:10 btw", "finding"),
        ("requests to node-4 always fail with 502", "impact"),
        ("all clear, the incident is over", "all_clear"),
        ("ruled out !912, it only touches the docs", "ruled_out"),
        ("was it the 3.2 release?", "suspicion"),
        ("could it be #88? it went out a minute before", "suspicion"),
        ("grabbing this one", "handover"),
        ("the status page is all green at Vendoria", "ruled_out"),
        ("status page updated: payments degraded", "communication"),
    ],
)
def test_what_only_looks_like_talk_stays(said: str, act: str) -> None:
    assert read(view(1, "responder-1", said))["m1"].act == act


def test_of_a_message_only_what_happened_is_told() -> None:
    said = "Stopping the nightly import. The train was late, by the way."
    assert read(view(1, "responder-1", said))["m1"].summary == "Stopping the nightly import"


def test_a_recap_gives_its_facts_and_not_itself() -> None:
    found = read(view(1, "responder-1", "recap for those who just joined: 1) logins fail since 10:02 2) suspect the 7.1 rollout"))
    assert found["m1"].summary == "Logins fail since 10:02; suspect the 7.1 rollout"


def test_what_a_recap_says_was_done_is_not_done_now() -> None:
    found = read(view(1, "responder-1", "Summary: restarted db-2, no change"))
    assert found["m1"].act == "finding"


def test_a_doubt_beside_a_fact_keeps_its_words() -> None:
    found = read(view(1, "responder-1", "orders failed from 10:02 to 10:40 for all users. I think the proxy cut headers"))
    assert found["m1"].summary.endswith("responder-1 thinks the proxy cut headers")


def test_the_opening_of_an_entry_is_not_told() -> None:
    found = read(view(1, "responder-1", "found something: the heap of web-3 is full"))
    assert found["m1"].summary == "The heap of web-3 is full"
    found = read(view(1, "responder-1", "Hello from the Vendoria help desk, queue depth is 4000 on your account"))
    assert found["m1"].summary == "Vendoria help desk: queue depth is 4000 on the account"


def test_an_aside_is_no_outcome_of_a_step() -> None:
    found = read(view(1, "responder-1", "restarted the broker"), view(2, "responder-2", "the docs build is green btw"))
    assert "m2" not in found


def test_a_line_opens_with_nothing_whose_meaning_is_elsewhere() -> None:
    found = read(view(1, "responder-1", "that is slower than before. rolling back the pool size"))
    assert found["m1"].summary == "Rolling back the pool size"


def test_when_the_next_update_comes_is_no_event() -> None:
    assert "update" not in read(view(1, "responder-1", "restarted the broker. next update at 12:30"))["m1"].summary
