"""The judge on the wire: one request a question, each matched by its body, so that a changed prompt or question cannot replay."""

from __future__ import annotations

import json

import pytest

from drafter.domain.text import SafeText
from drafter.scoring.judge.judged import judged
from drafter.scoring.judge.passages import alone, beside_trigger, with_records
from tests.models.asking import gateway, remote
from tests.models.loopback import answers

pytestmark = pytest.mark.vcr
CLAIM = with_records(SafeText("Carts failed from 14:02"), [SafeText("responder-1: carts time out since 14:02")])
CAUSE = beside_trigger(SafeText("retries have no limit, so that they held every thread"), SafeText("a slow supplier"))
BLAMED = alone(SafeText("The engineer forgot to drain the node."))
ITEM = alone(SafeText("Reject a rate older than 10 minutes in rates-loader."))


@pytest.mark.parametrize(
    ("question", "passage", "quote", "verdict"),
    [
        ("support", CLAIM, "carts time out since 14:02", "2"),
        ("mechanism", CAUSE, "held every thread", "2"),
        ("apart", CAUSE, "retries have no limit", "2"),
        ("blame", BLAMED, "forgot", "2"),
        ("a3", ITEM, "Reject a rate older than 10 minutes", "1"),
        ("a4", ITEM, "", "cannot_tell"),
    ],
    ids=["support", "mechanism", "apart", "blame", "a3", "a4"],
)
def test_one_question_of_each_kind(wire, question, passage, quote, verdict):
    with wire(answers(json.dumps({"quote": quote, "verdict": verdict}))) as url:
        ask = gateway(remote(url, deadline=60.0))
        (held,) = judged(ask, question, [passage])
    assert (held.value, held.quote) == (None if verdict == "cannot_tell" else int(verdict), quote)
    assert ask.ledger.calls[0].usage.requests == 1


def test_the_options_the_other_way_round_are_another_request(wire):
    given = [json.dumps({"quote": "forgot", "verdict": v}) for v in ("2", "1")]
    with wire(answers(*given)) as url:
        ask = gateway(remote(url, deadline=60.0))
        values = [judged(ask, "blame", [BLAMED], swapped=swapped)[0].value for swapped in (False, True)]
    assert values == [2, 1]
