"""Commitments of every form become actions in imperative words; steps, questions and talk do not."""

from __future__ import annotations

import pytest

from drafter.models.embedded.judging.promised import promised
from tests.models.embedded.judging.events import event


@pytest.mark.parametrize(
    ("act", "text", "word", "kind"),
    [
        ("commitment", "I'll add an alert on queue depth above 5k tomorrow", "alert on queue depth", "detect"),
        ("finding", "we need a canary for the parcel importer", "canary for the parcel importer", None),
        ("finding", "the retention job must be documented in the runbook", "retention job", None),
        ("commitment", "ticket OPS-12 for the missing index on parcels", "missing index on parcels", None),
        ("finding", "the importer should not retry without a pause", "not retry without a pause", None),
    ],
)
def test_an_undertaking_becomes_an_action(act: str, text: str, word: str, kind: str | None) -> None:
    (action,) = promised((event("m-1", act, text),))
    assert word in action.title
    assert action.title[0].isupper()
    assert action.cites == ("m-1",)
    assert action.quote is not None
    assert action.quote in text
    assert kind in (None, action.type)


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("action", "restarting the importer now"),
        ("question", "should we add an alert for that?"),
        ("finding", "the importer reads from the wrong bucket"),
        ("result", "errors are gone since the restart"),
    ],
)
def test_what_undertakes_nothing_becomes_none(act: str, text: str) -> None:
    assert tuple(promised((event("m-1", act, text),))) == ()


def test_the_same_undertaking_is_told_once() -> None:
    said = "I'll add an alert on queue depth tomorrow"
    assert len(tuple(promised((event("m-1", "commitment", said), event("m-2", "commitment", said))))) == 1


def test_a_ticket_for_what_was_promised_before_is_the_same_action() -> None:
    chat = (
        event("m-1", "commitment", "the importer should not retry 503 without backoff"),
        event("m-2", "commitment", "ticket for 503 backoff: OPS-12"),
        event("m-3", "commitment", "I'll add an alert on queue depth above 5k"),
    )
    first, second = promised(chat)
    assert "not retry 503" in first.title and first.cites == ("m-1", "m-2")
    assert second.cites == ("m-3",)
