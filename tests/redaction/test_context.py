"""Names that are words: a person only where the sentence speaks of someone."""

from __future__ import annotations

import pytest

from drafter.domain.records import Person
from tests.redaction.build import record, redacted, texts

ROSTER = (
    Person("U01", ("Ana Leskova", "ana")),
    Person("U02", ("Bo Tranberg", "bo")),
    Person("U03", ("Chase Winterbourne", "chase")),
    Person("U04", ("Dr. Dieter van Houten", "dvh")),
    Person("U05", ("O'Malley, Siobhán",)),
    Person("U07", ("Summer Rayne", "summer")),
    Person("U08", ("Max Power", "max")),
    Person("U09", ("Rob Page", "robp")),
    Person("U10", ("Victor Hugoson", "victor")),
)

PERSON = (
    "Chase is on it", "can Chase take this?", "Chase's laptop", "On Tuesday Chase merged #123", "- Chase: revert",
    "<chase> looking",
    "[10:32] Chase: looking", "thanks chase!", "chase, can you revert?", "IC: Chase", "@chase", "spoke to Chase",
    "cc Chase",
    "Chase Winterbourne", "chase.winterbourne", "cwinterbourne", "handing over to Max now", "Max's change", "ask Max, he knows",
    "Max Power", "Rob reverted", "rob-page", "by Rob Page", "Victor acked", "lgtm, thanks bo", "bo is looking", "Summer said so",
    "Scribe: Summer", "DVH will revert", "van Houten agrees", "Dieter's PR", "O’Malley too", "siobhan", "<@U03>", "paged Bo",
)  # fmt: skip

NOT = (
    "Chase the logs down", "we chase it up", "mark chase as done", "max retries exceeded, Max connections reached",
    "Max CPU 90%",
    "Max out of memory", "Page the team", "Page 3 of the runbook", "the page is slow", "Power is out in rack 3", "a power supply",
    "the Power supply team", "Summer is coming, this summer is hot", "Chase Bank is down", "victorops page",
    "Max: 90ms Avg: 20ms",
    "rob the cache of its keys", "the bo-prod namespace", "Add Page Power Saving Mode",
)  # fmt: skip


def said(text: str) -> str:
    return texts(redacted(record(text, author="Zofia Quill"), people=ROSTER))[0]


@pytest.mark.parametrize("text", PERSON)
def test_a_person(text: str) -> None:
    assert "responder-2" in said(text)


@pytest.mark.parametrize("text", NOT)
def test_a_word(text: str) -> None:
    assert said(text) == text


@pytest.mark.parametrize("text", ["Ana/Chase to follow up", "Ana & Bo pairing", "Chase and Ana are on it", "Max or Ana can"])
def test_beside_somebody(text: str) -> None:
    assert {"responder-2", "responder-3"} <= set(said(text).replace("/", " ").split())
