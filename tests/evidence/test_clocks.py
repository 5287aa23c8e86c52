"""T5: offsets between clocks are shown and never applied; orders that cannot be are named."""

from __future__ import annotations

import pytest

from drafter.domain.records import RawRecord
from tests.evidence.made import collected, record


def pairs(offsets: list[float]) -> list[RawRecord]:
    """Alerts half an hour apart, and the posts of a bot whose clock is off by so many minutes."""
    records = []
    for n, offset in enumerate(offsets):
        name = f"QueueOf{'ABCDEFGH'[n]}Long"
        records.append(record(n * 30, kind="alert", title=name, status="firing", start=n))
        records.append(
            record(
                n * 30 + offset,
                f"[FIRING:1] {name}",
                actor="bot",
                channel="ops",
                source_type="slack-export",
                start=n,
                source_id=f"{n}.0",
            )
        )
    return records


def test_an_offset_is_the_median_of_what_both_saw() -> None:
    collection = collected(*pairs([3, 3, 3.1, 2.9, 1]))
    (skew,) = collection.skews
    assert (skew.source, skew.against, skew.pairs) == ("slack-export", "alertmanager", 5)
    assert skew.seconds == pytest.approx(180)
    assert skew.spread == pytest.approx(6)
    assert "180 s later than alertmanager (median of 5 pairs, spread 6 s)" in " ".join(collection.notices)


def test_times_stay_as_captured() -> None:
    records = pairs([-4, -4, -4])
    collection = collected(*records)
    assert collection.skews[0].seconds == pytest.approx(-240)
    assert [item.record.stamp for item in collection.items] == [r.stamp for r in records if r.kind == "alert"]


def test_two_pairs_prove_nothing() -> None:
    assert collected(*pairs([3, 3])).skews == ()


def test_a_small_offset_is_kept_without_a_notice() -> None:
    collection = collected(*pairs([0.5, 0.5, 0.5]))
    assert (len(collection.skews), collection.notices) == (1, ())


def test_a_rollouts_start_and_end_say_nothing_of_clocks() -> None:
    both = []
    for n in range(4):
        revision = f"{n}" * 40
        both.append(record(n * 30, kind="deploy", service="mail", status="success", source_id=revision))
        both.append(
            record(
                n * 30 + 5, kind="deploy", service="mail", source_type="argocd-history", details={"revision": revision}, start=n
            )
        )
    collection = collected(*both)
    assert (len(collection.items), collection.skews) == (4, ())


def test_a_reply_before_its_parent() -> None:
    parent = record(5, "errors", source_id="1")
    reply = record(1, "looking", source_id="2", thread="1", start=9)
    collection = collected(parent, reply)
    first, second = collection.items
    assert collection.notices == (f"{first.id} replies to {second.id} before that was said: one of the two times is wrong",)


@pytest.mark.parametrize(
    ("kind", "first", "later", "words"),
    [
        ("page", "triggered", "acknowledged", "acknowledged before it was triggered"),
        ("page", "triggered", "resolved", "resolved before it was triggered"),
        ("alert", "firing", "resolved", "resolved before it fired"),
        ("deploy", "in_progress", "success", "finished before it started"),
        ("deploy", "queued", "failure", "finished before it started"),
    ],
)
def test_an_end_before_its_beginning(kind: str, first: str, later: str, words: str) -> None:
    given = {"kind": kind, "title": "#42 Queue", "source_id": "s1", "details": {"starts_at": "t"}}
    begun = record(9, status=first, start=1, **given)  # type: ignore[arg-type]  # a test's shorthand
    ended = record(2, status=later, start=2, **given)  # type: ignore[arg-type]  # a test's shorthand
    (notice,) = collected(begun, ended).notices
    assert words in notice
    assert all(item.id in notice for item in collected(begun, ended).items)


def test_what_may_be_is_not_called_impossible() -> None:
    again = {"kind": "alert", "title": "Queue", "source_id": "s1"}
    assert (
        collected(
            record(1, status="resolved", start=1, details={"starts_at": "earlier"}, **again),  # type: ignore[arg-type]  # a test's shorthand
            record(9, status="firing", start=2, details={"starts_at": "later"}, **again),  # type: ignore[arg-type]  # a test's shorthand
            record(10, "me too", source_id="11", thread="10", precision=60, start=3),
            record(10.5, "errors", source_id="10", precision=60, start=4),
        ).notices
        == ()
    )


def test_many_impossible_orders_are_counted() -> None:
    late = [record(50, f"parent {n}", source_id=f"p{n}", start=n) for n in range(9)]
    early = [record(1, f"reply {n}", source_id=f"r{n}", thread=f"p{n}", start=n + 90) for n in range(9)]
    notices = collected(*late, *early).notices
    assert (len(notices), notices[-1]) == (6, "4 more impossible orders")
