"""Action items by dimension; the items are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.scoring.actions.score import score_action

ITEMS = [  # text, (A1, A2, A3, A4, A9), specific, type, strength
    ("Page the orders on-call when `cart` returns more than 3 % 5xx for 10 min", (2, 2, 2, 2, 2), True, "detect", "intermediate"),
    ("Add a CI check that rejects charts without a memory limit", (2, 2, 2, None, 2), True, "prevent", "strong"),
    ("Pin `libfoo` to 2.4.1 in `requirements.txt`", (2, 2, 2, 2, 2), True, "prevent", "strong"),
    ("Fix the deadlock in `ledger.go`", (1, 2, 2, None, 2), True, "repair", "strong"),
    (
        "Update the `broker-down` runbook with the command that moves leaders",
        (1, 2, 2, None, 2),
        True,
        "mitigate",
        "intermediate",
    ),
    ("Improve monitoring", (0, 0, 0, 0, 0), False, "detect", "weak"),
    ("Be more careful with deploys", (0, 1, 0, 0, 0), False, "prevent", "weak"),
    ("Investigate the timeouts", (0, 1, 0, 0, 1), False, "investigate", "weak"),
    ("Train the operators on failover", (0, 1, 1, 0, 1), False, "mitigate", "weak"),
    ("Fix it", (1, 0, 0, 0, 1), False, "repair", "weak"),
    ("Add an alert on `feed-db` replication lag", (2, 2, 2, 0, 2), True, "detect", "intermediate"),
    (
        "Time-box two days: find out why `gc` took 4 s; the result is a note on OPS-9",
        (1, 2, 2, 2, 2),
        True,
        "investigate",
        "weak",
    ),
]


@pytest.mark.parametrize(("text", "dimensions", "specific", "kind", "strength"), ITEMS, ids=[i[0][:40] for i in ITEMS])
def test_scored(text: str, dimensions: tuple[int | None, ...], specific: bool, kind: str, strength: str) -> None:
    s = score_action(text)
    off = sum(abs((a or 0) - (b or 0)) for a, b in zip((s.A1, s.A2, s.A3, s.A4, s.A9), dimensions, strict=True))
    assert off <= 1, s
    assert (s.specific, s.type, s.strength) == (specific, kind, strength)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The pool limits of the kiosk need revisiting", 1),
        ("Cleaning up of stale leases", 1),
        ("The release bot must refuse tags without a signature", 2),
        ("Quokkarise the `lane` table", 2),  # no list knows this verb
        ("Everybody double-checks the region", 0),
        ("Ask the developers to be attentive", 0),
        ("Set up a meeting with the ferry operator", 0),
        ("Make the ferry import faster", 0),
        ("Better visibility", 0),
    ],
)
def test_the_verb_is_found_by_grammar(text: str, verb: int) -> None:
    concrete = score_action(text).A1
    assert concrete == verb


def test_a_bare_plural_is_a_class_and_a_named_compound_is_one_thing() -> None:
    assert score_action("Add timeouts to outgoing calls").A2 == 1
    assert score_action("Split the lock file of the ticket archive").A2 == 2


def test_a_whole_has_no_bounds() -> None:
    assert score_action("Patch the operating system on every server").A9 == 0
    assert score_action("Patch the operating system of `lane-7`").A9 == 2


@pytest.mark.parametrize(
    "text",
    [
        "Reduce outages",
        "Cut MTTR in half",
        "Increase the stability of the platform",
        "Make sure this never happens again",
        "Always test before deploying",
        "Review everything",
    ],
)
def test_a_wish_is_not_specific(text: str) -> None:
    assert not score_action(text).specific


@pytest.mark.parametrize(
    ("owner", "due", "ticket", "accountability"),
    [
        (None, None, None, 0.0),
        ("Orders", "2031-02-01", "OPS-1", 1.0),
        ("TBD", "soon", "tbd", 0.5),
        ("@kim", None, "https://example.org/1", 0.667),
    ],
)
def test_accountability_says_nothing_about_the_text(
    owner: str | None, due: str | None, ticket: str | None, accountability: float
) -> None:
    scored = score_action("Pin `libfoo`", owner, due, ticket)
    assert scored.accountability == accountability
    assert scored.specificity == score_action("Pin `libfoo`").specificity


def test_what_is_missing_is_said_in_words() -> None:
    missing = score_action("Improve things").missing
    assert any("how would a stranger know it is finished?" in m for m in missing)
    assert any("which service, file, alert or document?" in m for m in missing)
    assert score_action(ITEMS[0][0]).missing == ()


@pytest.mark.parametrize("lead", ["- [ ] ", "1. ", "We should ", "TODO: ", "We need to "])
def test_marks_and_leads_change_nothing(lead: str) -> None:
    assert score_action(lead + "pin `libfoo`").A1 == score_action("Pin `libfoo`").A1 == 2


@settings(max_examples=200)
@given(st.text(max_size=120))
def test_any_text_is_scored(text: str) -> None:
    s = score_action(text)
    assert s == score_action(text)
    assert 0 <= s.specificity <= 1
    assert not (s.specific and s.A1 == 0 and s.A3 == 0)
