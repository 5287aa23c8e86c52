"""What counts as a recovery, what as a failure, and what as neither."""

from __future__ import annotations

import pytest

from drafter.models.embedded.reading.acts import read_statement
from drafter.models.embedded.reading.statements import Statement


def outcome(said: str) -> bool | None:
    return read_statement(Statement(said, 0)).worked


@pytest.mark.parametrize(
    "said",
    [
        "logins are working again",
        "queue 1,400 and shrinking",
        "p95 went from 9s to 300ms",
        "it's coming down by itself",
        "all 212 delivered",
        "no new complaints for 15 min",
        "clinic confirms the list is visible",
    ],
)
def test_recoveries(said: str) -> None:
    assert outcome(said) is True


@pytest.mark.parametrize(
    "said",
    [
        "the replica isn't recovering",
        "connections are not coming back",
        "it never came back",
        "still 504ing",
        "still spins",
        "no change after the restart",
        "node-2 did not move",
    ],
)
def test_failures(said: str) -> None:
    assert outcome(said) is False


@pytest.mark.parametrize(
    "said",
    [
        "trying to get it back up first",
        "it should be back soon",
        "I hope it recovers",
        "at 5% it was fine so the ramp went on",
        "it worked until yesterday",
        "if this doesn't work we block the tenant",
        "p95 went from 300ms to 9s",
        "hit rate falling off a cliff",
        "the relay is blocked again",
        "they want a call back at noon",
        "status.vendor.example = all green",
        "getting the broker up and running again",
    ],
)
def test_neither(said: str) -> None:
    assert outcome(said) is None
