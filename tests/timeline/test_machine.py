"""Alerts, pages, deploys and bots: what becomes an entry, and why the rest does not."""

from __future__ import annotations

import pytest

from drafter.domain.timeline import Timeline
from tests.timeline.records import alert, at, built, deploy, message, record

SPAN = {"first_signal": at("10:00"), "last_signal": at("11:00")}
WORD = message("m1", "10:02", "1", "search returns errors for half of the users")


def told(timeline: Timeline, number: str) -> str | None:
    return next((e.summary for e in timeline.entries if number in e.evidence), None)


def reason(timeline: Timeline, number: str) -> str | None:
    return next((n.reason for n in timeline.not_used if n.evidence == number), None)


def test_flaps_are_counted_and_the_last_resolution_told() -> None:
    flaps = [alert(f"a{n}", f"10:{n:02d}", "SearchErrors", "resolved" if n % 2 else "firing") for n in range(10, 20)]
    timeline = built(WORD, *flaps, **SPAN)
    assert told(timeline, "a10") == "Alert fired: SearchErrors"
    assert told(timeline, "a19") == "Alert resolved: SearchErrors (fired 5 times)"
    assert reason(timeline, "a15") == "a flap of a10"


def test_alerts_of_one_moment_are_one_line() -> None:
    burst = [alert(f"a{n}", f"10:00:{n:02d}", f"Check{n}Down") for n in range(8)]
    timeline = built(WORD, *burst, **SPAN)
    assert (
        told(timeline, "a0")
        == told(timeline, "a7")
        == ("8 alerts fired: Check0Down, Check1Down, Check2Down, Check3Down, Check4Down and 3 more")
    )


def test_an_alert_still_firing_has_no_resolution() -> None:
    timeline = built(WORD, alert("a1", "10:00", "Down", "resolved"), alert("a2", "10:05", "Down"), **SPAN)
    assert timeline.milestones["restored"].at is None


def test_values_in_a_title_do_not_make_another_alert() -> None:
    timeline = built(WORD, alert("a1", "10:01", "lag 120 s on q1"), alert("a2", "10:09", "lag 340 s on q1"), **SPAN)
    assert reason(timeline, "a2") == "a flap of a1"


def test_alerts_far_from_the_incident_are_listed() -> None:
    timeline = built(alert("a0", "02:00", "Disk"), WORD, alert("a1", "10:00", "Errors"), alert("a9", "20:00", "Disk2"), **SPAN)
    assert "hour before the first or after the last" in (reason(timeline, "a0") or "")
    assert "hour before the first or after the last" in (reason(timeline, "a9") or "")


def test_a_title_that_opens_a_list_is_told_as_the_list() -> None:
    listing = record("a1", "alert", "10:00", "DOWN alerts for:\n- API\n- Web", title="DOWN alerts for:", status="firing")
    assert told(built(WORD, listing, **SPAN), "a1") == "Alert fired: API, Web"


def test_pages_of_another_time_are_listed() -> None:
    other = {"title": "Disk", "details": {"incident": "1"}}
    mine = {"title": "Search", "details": {"incident": "2"}}
    timeline = built(
        record("p1", "page", "04:00", status="triggered", **other),
        record("p2", "page", "10:00", status="triggered", **mine),
        record("p3", "page", "10:03", status="acknowledged", author="responder-1", **mine),
        record("p4", "page", "10:04", "a note", status="annotated", **mine),
        record("p5", "page", "10:30", status="resolved", **other),
        WORD,
        **SPAN,
    )
    assert told(timeline, "p3") == "Page acknowledged by responder-1: Search (incident 2)"
    assert "another time" in (reason(timeline, "p1") or "") and "another time" in (reason(timeline, "p5") or "")
    assert "changes nothing" in (reason(timeline, "p4") or "")
    assert timeline.milestones["engaged"].at == at("10:02")  # somebody answered before they acknowledged


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("I suspect #311", {"details": {"pr": "311"}}),
        ("I suspect https://git.example/acme/shop/pull/311", {"details": {"pr": "311"}}),
        ("commit 4f2a9c1 looks wrong", {"source_id": "4f2a9c1d00aa"}),
        ("v2.14.0 went out this morning", {"details": {"revision": "v2.14.0"}}),
    ],
)
def test_a_change_that_people_name_is_told(said: str, more: dict[str, object]) -> None:
    named = deploy("d1", "07:00", "Rework ranking", **more)
    other = deploy("d2", "07:30", "Tidy docs")
    timeline = built(named, other, WORD, message("m2", "10:05", "2", said), **SPAN)
    assert told(timeline, "d1") == "Deployed: Rework ranking"
    assert "no tie" in (reason(timeline, "d2") or "")


def test_a_revert_during_the_incident_is_a_repair() -> None:
    timeline = built(WORD, deploy("d1", "10:20", "Revert search ranking"), deploy("d2", "10:25", "Add footer link"), **SPAN)
    assert told(timeline, "d1") == "Deployed: Revert search ranking"
    assert reason(timeline, "d2") == "during the incident, but neither a repair nor spoken of"
    assert timeline.milestones["mitigation_started"].at == at("10:20")


def test_where_nobody_names_a_change_the_nearest_is_a_candidate() -> None:
    timeline = built(deploy("d1", "06:00", "Old"), deploy("d2", "09:50", "Search index format"), WORD, **SPAN)
    assert told(timeline, "d2") == "Deployed: Search index format"
    assert told(timeline, "d1") is None


def test_a_merge_is_told_by_its_description() -> None:
    merge = deploy(
        "d1",
        "09:55",
        "Merge pull request #9 from acme/tidy",
        text="Shard the index\n\nlong story",
        details={"pr": "9"},
        service="search",
    )
    assert told(built(merge, WORD, **SPAN), "d1") == "Deployed: #9 Shard the index (search)"


def test_a_bot_is_heard_only_where_no_source_says_the_same() -> None:
    relayed = record(
        "b1", "message", "10:00:30", "ALERT firing: search errors high on cluster", actor="bot", author="bot alertbot"
    )
    alone = record(
        "b2", "message", "10:10", "PROBLEM - queue depth on mq-1 is CRITICAL: 9000", actor="bot", author="bot alertbot"
    )
    chatter = record("b3", "message", "10:11", "Reminder: stand-up in 5 minutes", actor="bot", author="bot calendar")
    timeline = built(alert("a1", "10:00", "search errors high on cluster"), WORD, relayed, alone, chatter, **SPAN)
    assert told(timeline, "b1") is None and told(timeline, "b3") is None
    assert (told(timeline, "b2") or "").startswith("Alert fired: queue depth on mq-1")


def test_a_recovery_counts_when_all_alerts_that_people_speak_of_are_clear() -> None:
    timeline = built(
        alert("a1", "10:00", "SearchErrors"),
        alert("a2", "10:05", "IndexLagging"),
        message("m1", "10:06", "1", "search errors and the index is lagging behind"),
        alert("a3", "10:07", "BackupDiskFull"),
        alert("b1", "10:20", "SearchErrors", "resolved"),
        alert("b2", "10:40", "IndexLagging", "resolved"),
        alert("b3", "10:50", "BackupDiskFull", "resolved"),
        **SPAN,
    )
    assert timeline.milestones["mitigated"].at == at("10:40")
    assert timeline.milestones["restored"].at == at("10:40")


def test_an_alert_that_fires_anew_after_a_while_is_told_anew() -> None:
    timeline = built(
        WORD,
        alert("a1", "10:00", "SearchErrors"),
        alert("a2", "10:10", "SearchErrors", "resolved"),
        alert("a3", "11:30", "SearchErrors"),
        alert("a4", "11:40", "SearchErrors", "resolved"),
        first_signal=at("10:00"),
        last_signal=at("12:00"),
    )
    assert all(told(timeline, number) for number in ("a1", "a2", "a3", "a4"))


@pytest.mark.parametrize("said", ["search went out at 8:31, nothing else", "MR 12 was search", "search 4.17 is new since today"])
def test_a_change_is_named_by_its_minute_its_number_or_a_short_version(said: str) -> None:
    named = deploy("d1", "08:31:20", "search 4.17", details={"pr": "12"}, service="search")
    later = deploy("d2", "09:40", "footer")
    assert told(built(named, later, WORD, message("m2", "10:05", "2", said), **SPAN), "d1")


def test_a_change_that_its_author_announces_is_told() -> None:
    change = deploy("d1", "10:20", "endpoint west to east", author="responder-4")
    timeline = built(WORD, change, message("m2", "10:21", "4", "deployed"), **SPAN)
    assert told(timeline, "d1") == "Deployed: endpoint west to east"


def test_what_a_told_repair_takes_back_is_told() -> None:
    timeline = built(
        deploy("d0", "08:00", "Tidy docs", service="docs"),
        deploy("d1", "09:30", "New ranking formula", service="search"),
        WORD,
        deploy("d2", "10:20", 'Revert "New ranking formula"', service="search"),
        **SPAN,
    )
    assert told(timeline, "d1") and told(timeline, "d2") and not told(timeline, "d0")


def test_bots_alerts_join_their_history_and_their_steps_and_declarations_are_told() -> None:
    bot = {"actor": "bot", "author": "bot ops"}
    timeline = built(
        record("b1", "message", "10:01", "[FIRING] SearchErrors\nratio above 5%", **bot),
        WORD,
        record("b2", "message", "10:04", "SEV2 declared by responder-1: search errors", **bot),
        record("b3", "message", "10:20", "!log responder-1@ctl: search index rebuilt for half of the users", **bot),
        record("b4", "message", "10:40", "[RESOLVED] SearchErrors\nratio 0.1%", **bot),
        **SPAN,
    )
    assert told(timeline, "b1") == "Alert fired: SearchErrors — ratio above 5%"
    assert told(timeline, "b2") == "Incident: SEV2 declared by responder-1: search errors"
    assert (told(timeline, "b3") or "").startswith("!log responder-1@ctl")
    assert timeline.milestones["detected"].at == at("10:01")
    assert timeline.milestones["mitigated"].at == at("10:40")


def test_what_somebody_writes_into_the_pager_is_told() -> None:
    note = record(
        "p1", "page", "10:30", "Updated the status\nMessage: the index is rebuilt from the last snapshot", status="annotated"
    )
    assert told(built(WORD, note, **SPAN), "p1") == "Status update: the index is rebuilt from the last snapshot"
