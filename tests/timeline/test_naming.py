"""What alerts are called."""

from __future__ import annotations

import pytest

from drafter.timeline.naming import checks, described, name
from tests.timeline.records import record


@pytest.mark.parametrize(
    ("firing", "resolved"),
    [
        ("PROBLEM - load on db1 is CRITICAL: 31", "RECOVERY - load on db1 is OK: 2"),
        ("[FIRING:1] OrdersLate", "[RESOLVED] OrdersLate"),
        ("[Alert] signup rate below 40%", "[Recovered] signup rate below 40%"),
        ("Monitor login-p95: ALERT (4 s)", "Monitor login-p95: OK (300 ms)"),
        ("CRITICAL: switch errors above 20%", "CLEAR: switch errors above 20%"),
        ("Activated: High CPU", "Deactivated: High CPU"),
    ],
)
def test_one_check_keeps_its_identity_over_its_states(firing: str, resolved: str) -> None:
    first, last = record("a", "alert", "10:00", title=firing), record("b", "alert", "10:10", title=resolved)
    assert checks(first).keys() == checks(last).keys()


def test_a_title_that_only_announces_has_its_lines_as_checks() -> None:
    down = record("a", "alert", "10:00", "Pingu alert\nBooking page\nTicket API", title="Pingu alert")
    other = record("b", "alert", "10:05", "Pingu alert\nImage API", title="Pingu alert")
    well = record("c", "alert", "10:09", "Recovery\nBooking page", title="Recovery")
    assert list(checks(down).values()) == ["Booking page", "Ticket API"]
    assert checks(down).keys().isdisjoint(checks(other))
    assert checks(well).keys() < checks(down).keys()


def test_an_alert_is_described_by_the_rest_of_its_title_or_its_first_line() -> None:
    assert described(record("a", "alert", "10:00", title="PROBLEM - load on db1 is CRITICAL: 31 of 8 #page")) == "31 of 8"
    worded = record("b", "alert", "10:00", "orders wait 40 min", title="OrdersLate")
    assert (name(worded), described(worded)) == ("OrdersLate", "orders wait 40 min")
    assert described(record("c", "alert", "10:00", "OrdersLate", title="OrdersLate")) == ""
