"""T6 and S9: what lies outside the incident, and what a cap leaves out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from drafter.domain.incident import Manifest
from drafter.domain.records import RawRecord
from drafter.evidence.scope import own_channels
from tests.evidence.made import MANIFEST, NOON, collected, reasons, record, texts

HOUR, DAY = 60, 24 * 60
UNSAID = Manifest(id="77")


@pytest.mark.parametrize(
    ("kind", "minute", "kept"),
    [
        ("message", -20 * HOUR, True),
        ("message", -30 * HOUR, False),
        ("alert", -60 * HOUR, True),
        ("alert", -80 * HOUR, False),
        ("page", -60 * HOUR, True),
        ("deploy", -10 * DAY, True),
        ("deploy", -13.9 * DAY, True),
        ("deploy", -15 * DAY, False),
        ("message", 60 * HOUR, True),
        ("message", 80 * HOUR, False),
        ("deploy", 4 * DAY, False),
        ("alert", 400 * DAY, False),
        ("message", -60 * 365 * DAY, False),
        ("message", None, True),
    ],
)
def test_how_far_from_the_signals_each_kind_may_be(kind: str, minute: float | None, kept: bool) -> None:
    neighbours = [record(1, "search fails", channel="random"), record(1, "lunch?", channel="lunch")]
    late = record(minute, "the one", kind=kind, channel="random" if kind == "message" else None)  # type: ignore[arg-type]  # kinds above
    assert ("the one" in texts(collected(late, *neighbours))) is kept


def test_what_is_outside_is_counted_with_its_reason() -> None:
    far = [record(-60 * DAY, f"old {n}", start=n, channel="random") for n in range(3)] + [
        record(9000 * DAY, "to come", channel="ops")
    ]
    found = reasons(collected(record(0, "now", channel="ops"), *far))
    assert found == {
        "before the window (more than 24 hours before the first signal)": 3,
        "after the window (more than 72 hours after the last signal)": 1,
    }


def test_a_day_precise_record_is_outside_only_when_its_whole_day_is() -> None:
    day = record(-36 * HOUR, "some time that day", precision=86400, channel="random")
    assert "some time that day" in texts(collected(day, record(0, "now", channel="ops")))


@pytest.mark.parametrize(
    ("channel", "own"),
    [
        ("inc-77", True),
        ("#inc-77-search", True),
        ("incident-2031-05-06", True),
        ("inc_search_slow", True),
        ("sev1-checkout", True),
        ("77", True),
        ("incidents", False),
        ("incident-response", False),
        ("inc-review", False),
        ("since-77x", False),
        ("random", False),
        ("prince", False),
    ],
)
def test_channels_opened_for_the_incident(channel: str, own: bool) -> None:
    assert (channel in own_channels([record(0, "x", channel=channel)], UNSAID)) is own


def test_the_incidents_own_channel_and_thread_are_kept_whole() -> None:
    own = record(-9 * DAY, "odd queue lengths since Monday", channel="inc-77")
    root = record(-5 * DAY, "is the mirror stale?", channel="ops", source_id="1")
    reply = record(5, "this is it", channel="ops", source_id="2", thread="1", start=4)
    other = record(-5 * DAY, "lunch", channel="ops", source_id="3", start=8)
    assert texts(collected(own, root, reply, other)) == [own.text, root.text, reply.text]


def chatter(days: int, channel: str = "general") -> list[RawRecord]:
    return [record(n * HOUR - days * DAY, f"hour {n}", channel=channel, start=n) for n in range(2 * days * 24)]


def test_without_signals_the_pages_find_the_incident_in_sixty_days_of_chat() -> None:
    pages = [
        record(0, kind="page", title="#4 Search", status="triggered"),
        record(90, kind="page", title="#4 Search", status="resolved"),
    ]
    collection = collected(*chatter(30), *pages, manifest=UNSAID)
    assert collection.window == (NOON, NOON + timedelta(minutes=90))
    assert len(collection.items) == 2 + 24 + 72 + 2


def test_without_signals_the_alert_that_the_title_names_outweighs_a_busier_one() -> None:
    noise = [record(n - 9 * DAY, kind="alert", title="NodeDiskSlow", status="firing", start=n) for n in range(40)]
    named = [record(n * 30, kind="alert", title="SearchSlow", status=s) for n, s in enumerate(("firing", "resolved"))]
    manifest = Manifest(id="77", title="SearchSlow: queries take long")
    assert collected(*noise, *named, manifest=manifest).window == (NOON, NOON + timedelta(minutes=30))


def test_without_signals_the_page_with_the_incidents_number_outweighs_more_of_another() -> None:
    noise = [record(n - 9 * DAY, kind="page", title="#76 Slow", status="triggered", start=n) for n in range(9)]
    assert collected(*noise, record(0, kind="page", title="#77 Slow", status="triggered"), manifest=UNSAID).window == (NOON, NOON)


def test_without_signals_the_page_that_led_to_the_channel_begins_the_window() -> None:
    pages = [record(minute, kind="page", title="Slow", status="triggered") for minute in (-600, -7)]
    said = [record(minute, "hm", channel="inc-77") for minute in (0, 20)]
    window = collected(*pages, *said, manifest=UNSAID).window
    assert window == (NOON - timedelta(minutes=7), NOON + timedelta(minutes=20))


def test_without_signals_a_clock_that_was_never_set_does_not_move_the_window() -> None:
    stray = record((datetime(1970, 1, 1, tzinfo=UTC) - NOON).total_seconds() / 60, "boot", kind="alert", title="Boot")
    alerts = [record(n, kind="alert", title="Slow", status="firing", start=n) for n in range(3)]
    collection = collected(stray, *alerts, manifest=UNSAID)
    assert collection.window == (NOON, NOON + timedelta(minutes=2))
    assert "boot" not in texts(collection)


@pytest.mark.parametrize("manifest", [MANIFEST, UNSAID])
@pytest.mark.parametrize("company", [True, False])
def test_the_ends_of_the_calendar(manifest: Manifest, company: bool) -> None:
    ends = [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]
    minutes = [(end - NOON) / timedelta(minutes=1) for end in ends] + [0] * company
    kinds = ("alert", "page", "deploy", "message")
    records = [
        record(m, "[FIRING:1] Queues", kind=kind, title="Queues", actor="bot", service="q") for m in minutes for kind in kinds
    ]  # type: ignore[arg-type]  # kinds above
    assert {r.stamp.at.year for r in records if r.stamp.at} >= {1, 9999}
    kept = {item.record.stamp.at for item in collected(*records, manifest=manifest).items}
    assert NOON in kept or not company
    assert len(kept) == 1 or not company


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize("known", ["first_signal", "last_signal"])
def test_a_signal_at_the_end_of_the_calendar(year: int, known: str) -> None:
    manifest = Manifest.model_validate(
        {"id": "77", known: datetime(year, 12 if year > 1 else 1, 31 if year > 1 else 1, tzinfo=UTC)}
    )
    assert collected(record(0, kind="alert", title="Slow"), manifest=manifest).items == ()


def test_a_window_that_is_weeks_long_is_called_a_guess() -> None:
    (notice,) = collected(*chatter(30), *chatter(30, "other"), manifest=UNSAID).notices
    assert "first_signal" in notice


@pytest.mark.parametrize("known", ["first_signal", "last_signal"])
def test_one_signal_is_enough(known: str) -> None:
    alerts = [record(n * 30, kind="alert", title="Slow", status="firing") for n in range(3)]
    manifest = Manifest.model_validate({"id": "77", known: NOON if known == "first_signal" else NOON + timedelta(hours=1)})
    assert collected(*alerts, manifest=manifest).window == (NOON, NOON + timedelta(hours=1))


def test_no_times_at_all_keep_everything() -> None:
    collection = collected(record(None, "a"), record(None, "b", start=3), manifest=UNSAID)
    assert (texts(collection), collection.window) == (["a", "b"], None)


def test_the_cap_keeps_the_incidents_channel_then_people_then_the_nearest() -> None:
    own = [record(-n, f"own {n}", channel="inc-77", start=n) for n in range(5)]
    people = [record(n, f"person {n}", channel="ops", start=n, actor="person") for n in range(5)]
    bots = [record(n, f"bot {n}", channel="ops", start=n + 50, actor="bot") for n in range(5)]
    far = [record(-10 * HOUR - n, f"far {n}", channel="ops", start=n + 90, actor="person") for n in range(5)]
    alert = record(1, "slow", kind="alert", title="Slow")
    collection = collected(*far, *bots, *people, *own, alert, cap=12)
    assert set(texts(collection)) == {*(r.text for r in (*own, *people, *bots[:2])), "slow"}
    why = "over the cap of 12 messages (least related and farthest from the incident first)"
    assert reasons(collection) == {why: 8}
    assert collection.notices == (f"8 messages were left out: {why}.",)


def test_late_messages_of_the_incident_outlive_the_cap() -> None:
    early = [record(-60 - n, f"early {n}", channel="ops", start=n) for n in range(50)]
    last = record(119, "all clear", channel="ops", start=999)
    assert "all clear" in texts(collected(*early, last, cap=10, manifest=MANIFEST))
