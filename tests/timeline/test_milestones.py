"""Which signal dates which milestone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.timeline import Timeline
from tests.timeline.records import alert, at, built, deploy, message, record


def when(timeline: Timeline, name: str) -> object:
    return timeline.milestones[name].at  # type: ignore[index]  # the names in these tests are milestone names


def test_without_alerts_the_reporter_detects_and_another_engages() -> None:
    timeline = built(
        message("m1", "09:00", "1", "the export endpoint returns 500"),
        message("m2", "09:01", "1", "and imports fail too"),
        message("m3", "09:09", "2", "hi, having a look"),
    )
    assert (when(timeline, "detected"), when(timeline, "engaged")) == (at("09:00"), at("09:09"))


def test_one_remark_that_nobody_follows_is_no_detection() -> None:
    timeline = built(
        message("m1", "07:00", "1", "the staging build failed"),
        message("m2", "09:00", "1", "checkout is down"),
        message("m3", "09:02", "2", "carts are failing as well"),
    )
    assert when(timeline, "detected") == at("09:00")


def test_the_onset_that_most_tell_of_is_when_impact_began() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:05", "1", "errors started at 08:40 UTC"),
        message("m2", "09:07", "2", "first failed order is from 08:41 UTC"),
        message("m3", "09:09", "3", "disk usage has been growing since 03:00 UTC"),
    )
    assert when(timeline, "impact_start") == at("08:40")
    assert timeline.milestones["impact_start"].confidence == 0.8


def test_a_change_told_of_later_does_not_date_the_impact() -> None:
    timeline = built(alert("a1", "09:00", "Errors"), message("m1", "09:05", "1", "version 9 was deployed at 08:10 UTC"))
    assert when(timeline, "impact_start") == at("09:00")


def test_a_stated_window_dates_both_ends() -> None:
    timeline = built(
        message("m1", "09:10", "1", "API requests are failing"),
        message("m2", "11:00", "1", "Resolved. Between 08:55 and 10:20 UTC 7% of requests failed."),
    )
    assert (when(timeline, "impact_start"), when(timeline, "mitigated")) == (at("08:55"), at("10:20"))


def test_the_first_flap_is_no_mitigation() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:10", "1", "restarted the gateway"),
        message("m2", "09:14", "1", "errors are gone"),
        message("m3", "09:20", "2", "still failing for me"),
        message("m4", "09:30", "1", "rolled back the gateway, errors are gone"),
        message("m5", "09:50", "2", "all clear"),
    )
    assert (when(timeline, "mitigated"), when(timeline, "restored")) == (at("09:30"), at("09:50"))


def test_what_somebody_calls_mitigated_is() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:30", "1", "errors are dropping"),
        message("m2", "09:41", "1", "error rate under the objective, I call it mitigated"),
        message("m3", "09:45", "1", "it is not mitigated in asia yet"),
    )
    assert when(timeline, "mitigated") == at("09:41")


def test_an_end_that_held_counts_though_the_incident_was_opened_again() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:30", "1", "all clear, incident resolved"),
        message("m2", "12:00", "1", "checkout is failing again"),
        message("m3", "12:40", "1", "all clear, incident resolved"),
    )
    assert (when(timeline, "mitigated"), when(timeline, "restored")) == (at("09:30"), at("12:40"))
    assert [c.kind for c in timeline.conflicts] == ["state"]


def test_orders_that_cannot_be_are_shown_and_kept() -> None:
    timeline = built(
        message("m1", "09:00", "1", "orders are failing"),
        message("m2", "09:05", "2", "fixed, orders work again"),
        record("p1", "page", "08:58", title="Orders", status="triggered"),
        record("p2", "page", "09:30", title="Orders", status="acknowledged", author="responder-3"),
        first_signal=at("08:58"),
    )
    assert timeline.milestones["mitigated"].at == at("09:05")
    assert timeline.durations["time_to_engage"].seconds is not None


def test_two_stories_of_the_beginning_are_both_shown() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:05", "1", "orders fail for 20% of users since 08:55 UTC"),
        message("m2", "09:06", "2", "customers are affected since 08:20 UTC"),
        message("m3", "09:07", "3", "payments fail for users since 08:55 UTC"),
    )
    assert when(timeline, "impact_start") == at("08:55")
    assert [(c.kind, c.summary) for c in timeline.conflicts] == [
        ("time", "When impact began is told differently: 08:55 and 08:20 UTC.")
    ]


def test_an_end_declared_over_a_firing_alert_is_shown() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:20", "1", "all clear, incident resolved"),
        alert("a2", "09:50", "Errors", "resolved"),
    )
    assert [c.summary for c in timeline.conflicts] == ["The end was declared before the last alert was resolved."]


def test_nothing_said_is_unknown() -> None:
    timeline = built(alert("a1", "09:00", "Errors"))
    assert when(timeline, "engaged") is None and when(timeline, "mitigated") is None and when(timeline, "restored") is None
    assert timeline.durations["time_to_mitigate"].seconds is None


def test_a_long_silence_is_a_gap() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"), message("m1", "09:05", "1", "looking"), message("m2", "10:55", "1", "all clear")
    )
    assert [(g.before, g.after) for g in timeline.gaps] == [("m1", "m2")]


SAYINGS = ("errors are rising", "restarted the queue", "errors are gone", "still failing", "all clear", "looking", "lunch?", "ok")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 3), st.sampled_from(SAYINGS)), max_size=25))
def test_milestones_rest_on_evidence_and_durations_are_never_negative(said: list[tuple[int, int, str]]) -> None:
    talk = [message(f"m{n}", f"{m // 60:02d}:{m % 60:02d}", str(who), text) for n, (m, who, text) in enumerate(said)]
    timeline = built(*talk)
    known = {e.id for e in talk}
    for mark in timeline.milestones.values():
        assert (mark.at is None) == (mark.evidence == ())
        assert set(mark.evidence) <= known
        assert 0 <= mark.confidence <= 0.95
    assert all(d.seconds is None or d.seconds >= 0 for d in timeline.durations.values())


def test_a_step_against_trouble_proves_that_it_was_seen() -> None:
    timeline = built(
        message("m1", "08:40", "1", "this is not right, rolling back the ledger"),
        alert("a1", "09:10", "LedgerErrors"),
        message("m2", "09:12", "2", "ledger errors for all customers"),
        message("m3", "09:20", "1", "rollback is done, ledger works again"),
        first_signal=at("08:40"),
    )
    assert when(timeline, "detected") == at("08:40")
    assert when(timeline, "mitigation_started") == at("08:40")


@pytest.mark.parametrize(
    "said", ["exports are slow since 08:20", "exports are slow since twenty past eight", "exports: starts 8:20"]
)
def test_since_when_it_is_so_dates_the_impact(said: str) -> None:
    timeline = built(alert("a1", "09:00", "ExportsSlow"), message("m1", "09:10", "1", said))
    assert when(timeline, "impact_start") == at("08:20")


def test_a_declared_end_amid_reports_is_none() -> None:
    timeline = built(
        message("m1", "09:00", "1", "orders are failing"),
        message("m2", "09:05", "2", "all clear, incident resolved"),
        message("m3", "09:20", "1", "orders are failing for all tenants"),
        message("m4", "09:30", "3", "payments fail too, errors everywhere"),
        message("m5", "10:30", "2", "fixed, orders work again"),
    )
    assert when(timeline, "mitigated") == at("10:30")


def test_a_bare_answer_that_dates_engagement_is_quoted() -> None:
    timeline = built(alert("a1", "09:00", "OrdersLate"), message("m1", "09:03", "4", "hello, here"))
    assert [e.summary for e in timeline.entries if "m1" in e.evidence] == [
        "responder-4 responds and begins to investigate: “hello, here”"
    ]


@pytest.mark.parametrize(("ended", "began"), [("09:20", "08:50"), ("11:30", "09:00")])
def test_the_change_whose_undoing_helped_dates_the_impact(ended: str, began: str) -> None:
    timeline = built(
        deploy("d1", "08:50", "Split the ledger tables", service="ledger"),
        alert("a1", "09:00", "LedgerErrors"),
        message("m1", "09:02", "1", "ledger errors for all customers"),
        message("m2", "09:08", "2", "the split of the ledger tables is what is new"),
        deploy("d2", "09:10", 'Revert "Split the ledger tables"', service="ledger"),
        alert("a2", ended, "LedgerErrors", "resolved"),
    )
    assert when(timeline, "impact_start") == at(began)


def test_quiet_since_a_time_and_for_minutes_is_when_it_ended() -> None:
    for said in ("no failed orders since 09:31", "no alerts for 9 minutes"):
        timeline = built(
            alert("a1", "09:00", "OrdersLate"), message("m1", "09:02", "1", "orders fail"), message("m2", "09:40", "1", said)
        )
        assert when(timeline, "mitigated") == at("09:31")


def test_an_alert_that_resolves_while_people_work_on_is_not_the_end() -> None:
    timeline = built(
        alert("a1", "09:00", "OrdersLate"),
        alert("a2", "09:02", "OrdersLate", status="resolved"),
        message("m1", "09:05", "1", "restarted the order workers"),
        message("m2", "09:12", "1", "drained shard two"),
        message("m3", "09:18", "1", "scaled the order workers to six"),
        message("m4", "09:30", "1", "that fixed it, orders go through again"),
    )
    assert when(timeline, "mitigated") == at("09:30")


def test_a_reporter_who_acts_is_the_responder() -> None:
    timeline = built(
        message("m1", "09:00", "1", "orders are failing for everyone"),
        message("m2", "09:03", "1", "rolling back the order service"),
        message("m3", "09:20", "2", "what can I do?"),
    )
    assert when(timeline, "engaged") == at("09:03")


def test_talk_that_leads_into_an_alert_is_of_the_incident() -> None:
    timeline = built(
        message("m1", "09:01", "1", "uploads are not starting, can you have a look?"),
        message("m2", "09:12", "2", "hi, looking"),
        alert("a1", "09:24", "Uploads stalled"),
        message("m3", "09:30", "3", "workers are idle"),
    )
    assert (when(timeline, "detected"), when(timeline, "engaged")) == (at("09:01"), at("09:12"))


def test_who_declares_an_incident_has_noticed_and_answers_it() -> None:
    timeline = built(
        message("m1", "09:00", "1", "I deleted the wrong namespace. Creating this incident while I find out what is left"),
        message("m2", "09:20", "2", "first users see 404s"),
    )
    assert (when(timeline, "detected"), when(timeline, "engaged")) == (at("09:00"), at("09:00"))


def test_quiet_that_is_told_of_later_is_seen_when_it_is_told() -> None:
    timeline = built(
        message("m1", "09:00", "1", "the shop shows errors"),
        message("m2", "09:02", "2", "every page fails"),
        message("m3", "09:10", "2", "deployed the fix"),
        message("m4", "09:25", "2", "no such errors in the logs since 09:12 UTC"),
    )
    assert (when(timeline, "mitigated"), when(timeline, "restored")) == (at("09:12"), at("09:25"))


def test_what_users_said_before_anybody_here_did_is_the_detection() -> None:
    timeline = built(
        message("m1", "09:45", "1", "support has had tickets since 09:10 UTC saying carts are empty"),
        message("m2", "09:47", "2", "here"),
        message("m3", "09:55", "2", "the session store is full"),
    )
    assert (when(timeline, "detected"), when(timeline, "engaged")) == (at("09:10"), at("09:47"))


def test_an_onset_that_is_told_comes_before_the_words_of_users_and_before_changes() -> None:
    timeline = built(
        deploy("d1", "09:01", "carts v5", service="carts", status="deployed"),
        message("m1", "09:20", "1", "30% of carts fail since 09:06 UTC"),
        message("m2", "09:45", "2", "support has had tickets since 09:10 UTC saying carts are empty"),
        deploy("d2", "09:50", "rollback of carts v5", service="carts", status="deployed"),
        message("m3", "10:05", "1", "carts are back to normal"),
    )
    assert when(timeline, "impact_start") == at("09:06")


def test_a_change_that_people_tell_of_dates_the_impact_where_a_person_saw_it_first() -> None:
    timeline = built(
        message("m1", "09:40", "1", "the home page shows raw json"),
        message("m2", "09:44", "2", "so do the stories"),
        message("m3", "09:48", "3", "the new header went live at 09:02 UTC"),
        message("m4", "09:50", "3", "rolled back the header"),
        message("m5", "09:58", "1", "pages are back to normal"),
    )
    assert when(timeline, "impact_start") == at("09:02")


def test_a_second_report_is_no_answer_where_an_answer_follows() -> None:
    timeline = built(
        message("m1", "09:00", "1", "the wiki does not resolve"),
        message("m2", "09:04", "2", "the tracker can't be reached either"),
        message("m3", "09:14", "3", "closing the queue while I look into it"),
    )
    assert when(timeline, "engaged") == at("09:14")


def test_getting_better_gives_way_to_being_well() -> None:
    timeline = built(
        alert("a1", "09:00", "Errors"),
        message("m1", "09:02", "1", "throttling the writes"),
        message("m2", "09:12", "1", "error rate is going down"),
        alert("a2", "09:28", "Errors", "resolved"),
    )
    assert when(timeline, "mitigated") == at("09:28")


def test_the_last_step_stands_for_an_end_that_nobody_tells() -> None:
    timeline = built(
        message("m1", "09:00", "1", "logins fail"),
        message("m2", "09:02", "2", "same here, the shop rejects my password"),
        message("m3", "09:10", "2", "rolled back the login service"),
    )
    assert when(timeline, "mitigated") == at("09:10")
    assert timeline.milestones["mitigated"].confidence == 0.35
    assert when(timeline, "restored") is None
