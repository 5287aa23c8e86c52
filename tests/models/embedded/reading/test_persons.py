from __future__ import annotations

import pytest

from drafter.models.embedded.reading.persons import third_person
from drafter.models.embedded.reading.rewrite import neutral


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I feel the pool is too small", "responder-1 feels the pool is too small"),
        ("I put back 1.47", "responder-1 put back 1.47"),
        ("I am still draining it", "responder-1 is still draining it"),
        ("I don't trust that graph", "responder-1 does not trust that graph"),
        ("I haven't restarted it", "responder-1 has not restarted it"),
        ("I also restart node-3", "responder-1 also restarts node-3"),
        ("we're serving stale pages", "the service is serving stale pages"),
        ("we are down in eu-1", "the service is down in eu-1"),
        ("we lost the uplink", "the service lost the uplink"),
        ("we allow 120 sessions", "the service allows 120 sessions"),
        ("we hash the key with the tenant", "the service hashes the key with the tenant"),
        ("we only vary on the language", "the service only varies on the language"),
        ("we are restarting it", "responders are restarting it"),
        ("we have restarted it", "responders have restarted it"),
        ("310 ms for us", "310 ms for the service"),
        ("they told us at noon", "they told responders at noon"),
        ("you get a blank page", "users get a blank page"),
        ("the US region", "the US region"),
    ],
)
def test_who_the_pronouns_are(said: str, told: str) -> None:
    assert third_person(said, "responder-1") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('the page says "we could not find your order"', 'the page says "we could not find your order"'),
        ("Description: [FIRING:1] disk on db-2 is full", "disk on db-2 is full"),
        ("(in #team-ops): I restarted it (View Message)", "responder-1 restarted it"),
        ("14:20 Payouts are paused", "Payouts are paused"),
        ("-> no, the table is empty", "no, the table is empty"),
    ],
)
def test_quotations_stay_and_what_tools_put_around_goes(said: str, told: str) -> None:
    assert neutral(said, "responder-1", "finding") == told
