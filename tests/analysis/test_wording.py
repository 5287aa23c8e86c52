"""Fixed words must pass the proof beside any record: they deny nothing, name nobody, and count nothing."""

from __future__ import annotations

import pytest

from drafter.analysis.signals import KINDS
from drafter.models.embedded.judging.actions import REMEDIES
from drafter.models.embedded.judging.cause import SUMMARY
from drafter.models.embedded.judging.factors import CONDITIONS
from drafter.models.embedded.judging.trigger import KINDS as LIKELY
from drafter.proof import facts

WORDS = [
    *KINDS.values(),
    *LIKELY.values(),
    *(text.format("it") for text in SUMMARY.values()),
    *(c.text for c in CONDITIONS),
    *(f"{r.title.format('the cart')}. {r.done_when.format('the cart')}" for r in REMEDIES),
]


@pytest.mark.parametrize("text", WORDS)
def test_fixed_words_claim_no_fact(text: str) -> None:
    assert not facts.negates(text)
    assert not facts.numbers(text) and not facts.identifiers(text) - {"one-command"}
