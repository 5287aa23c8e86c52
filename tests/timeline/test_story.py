"""How chat becomes lines: instalments, outcomes, told times, choice."""

from __future__ import annotations

from tests.timeline.records import alert, at, built, message, record


def test_two_messages_of_one_thought_are_one_entry() -> None:
    timeline = built(
        message("m1", "09:00", "1", "login fails with a timeout on all tenants"),
        message("m2", "09:00:30", "1", "seeing it in web-7 too"),
        message("m3", "09:05", "2", "restarted the session store"),
    )
    assert [set(e.evidence) for e in timeline.entries] == [{"m1", "m2"}, {"m3"}]


def test_a_step_that_failed_is_told_with_its_outcome() -> None:
    timeline = built(
        message("m1", "09:00", "1", "login fails on all tenants"),
        message("m2", "09:05", "2", "restarted the session store"),
        message("m3", "09:09", "2", "that didn't help"),
    )
    assert timeline.entries[-1].summary == "Restarted the session store; That didn't help"
    assert timeline.entries[-1].evidence == ("m2", "m3")
    assert timeline.entries[-1].at == at("09:05")


def test_an_earlier_moment_told_later_is_an_entry_of_its_own() -> None:
    timeline = built(
        alert("a1", "09:00", "LoginErrors"), message("m1", "09:30", "1", "the first failed login is from 08:12 UTC on web-7")
    )
    first = timeline.entries[0]
    assert (first.at, first.basis, first.evidence) == (at("08:12"), "reported", ("m1",))
    assert first.summary.startswith("Reported later: ")


def test_talk_after_the_end_makes_no_entries() -> None:
    timeline = built(
        alert("a1", "09:00", "LoginErrors"),
        message("m1", "09:05", "1", "rolled back the login service"),
        message("m2", "09:10", "1", "all clear, incident resolved"),
        message("m3", "09:40", "2", "maybe the cache of web-7 was cold"),
        message("m4", "09:41", "2", "updated the ticket template"),
    )
    assert all(not {"m3", "m4"} & set(e.evidence) for e in timeline.entries)


def test_a_message_that_repeats_an_alert_is_joined_to_it() -> None:
    timeline = built(
        alert("a1", "09:00", "payments queue depth above 5000"),
        message("m1", "09:00:40", "1", "alert fired: payments queue depth above 5000"),
        message("m2", "09:03", "2", "scaled the payments workers"),
    )
    assert timeline.entries[0].evidence == ("a1", "m1")


def test_words_from_beside_the_incidents_channel_weigh_less() -> None:
    steps = (
        "restarted gateway",
        "drained node-3",
        "rolled back checkout",
        "purged cdn caches",
        "disabled exports",
        "failed over db-2",
        "errors gone",
    )
    timeline = built(
        message("g1", "09:06", "9", "updated the espresso controller", channel="general"),
        message("g2", "09:07", "9", "lunch?", channel="general"),
        *[message(f"i{n}", f"09:{10 + 5 * n}", str(n % 3), step, channel="inc-7") for n, step in enumerate(steps)],
    )
    assert {i for e in timeline.entries for i in e.evidence} == {f"i{n}" for n in range(len(steps))}


def test_a_note_is_told_as_a_note() -> None:
    timeline = built(record("n1", "note", "09:00", "core switch rebooted by the network team"), alert("a1", "08:58", "Links"))
    assert [(e.kind, e.evidence) for e in timeline.entries if "n1" in e.evidence] == [("note", ("n1",))]


def test_an_edited_message_that_dates_a_milestone_is_shown() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"), message("m1", "09:10", "1", "all clear, incident resolved", marks=("edited",))
    )
    assert [c.kind for c in timeline.conflicts] == ["text"]


def test_a_step_that_a_bot_logs_while_the_incident_runs_is_told() -> None:
    timeline = built(
        message("m1", "09:00", "1", "every page fails"),
        message("m2", "09:02", "2", "looking"),
        message("m3", "09:10", "deploybot", "!log kim@host Synchronized lists/closed.txt (duration: 56s)", actor="bot"),
        message("m4", "09:12", "2", "pages are back"),
    )
    assert "m3" in {i for e in timeline.entries for i in e.evidence}
