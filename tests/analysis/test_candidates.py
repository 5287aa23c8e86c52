from __future__ import annotations

import pytest

from drafter.analysis.candidates import candidates_of
from drafter.analysis.trigger import NAMED
from drafter.domain.findings import Candidate
from tests.analysis.scenes import Told, alert, deploy

ROUTINE = (
    deploy("d1", "-1 09:00", "Translate the imprint", "pages", "pages/imprint.html"),
    deploy("d2", "-1 15:00", "Sort invoices by date", "billing", "billing/list.py"),
    deploy("d3", "08:10", "Larger thumbnails", "images", "images/size.py"),
)


def ranked(told: Told) -> dict[str, Candidate]:
    return {c.id: c for c in candidates_of(told.scene())}


def first(told: Told) -> Candidate:
    return candidates_of(told.scene())[0]


def culprit(clock: str = "11:40", title: str = "Cache carts per region (#412)", **more: object) -> object:
    return deploy("d9", clock, title, "cart", "cart/cache.py", **more)


def test_the_newest_deploy_alone_is_not_accused() -> None:
    told = Told(*ROUTINE, deploy("d9", "11:58", "Rename a column header", "reports", "reports/view.py"))
    told.say("12:05", "report", "payments time out for users")
    assert first(told).score < NAMED


def test_a_change_named_as_the_cause_leads() -> None:
    told = Told(*ROUTINE, culprit(), deploy("d8", "11:58", "Rename a column header", "reports"))  # type: ignore[arg-type]
    told.say("12:20", "finding", "#412 broke it, the keys of two regions collide")
    best = first(told)
    assert best.change == "d9" and best.score > NAMED
    assert any("named as a cause" in s.text and "m1" in s.cites for s in best.evidence_for)


def test_ruling_out_turns_the_ranking() -> None:
    told = Told(*ROUTINE, culprit("11:55"))  # type: ignore[arg-type]
    told.say("12:06", "suspicion", "maybe #412, it went out right before")
    before = ranked(told)["d9"].score
    told.say("12:30", "ruled_out", "#412 is not it, the errors began on hosts without it")
    after = ranked(told)["d9"]
    assert after.score < before and after.score < NAMED
    assert any("ruled out" in s.text for s in after.evidence_against)


def test_reverted_and_then_recovered_outranks_recent() -> None:
    revert = deploy("d10", "12:25", 'Revert "Cache carts per region (#412)"', "cart", "cart/cache.py")
    told = Told(*ROUTINE, culprit("09:30"), deploy("d8", "11:59", "Wider search box", "search"), revert)  # type: ignore[arg-type]
    told.say("12:40", "all_clear", "all good again")
    best = first(told)
    assert best.change == "d9" and best.score > NAMED
    assert ranked(told)["d8"].score < NAMED


def test_a_rollback_that_did_not_help_counts_against() -> None:
    helped = Told(*ROUTINE, culprit(), deploy("d10", "12:20", 'Revert "Cache carts per region (#412)"', "cart"))  # type: ignore[arg-type]
    helped.say("12:50", "all_clear", "green")
    idle = Told(*ROUTINE, culprit(), deploy("d10", "12:20", 'Revert "Cache carts per region (#412)"', "cart"))  # type: ignore[arg-type]
    idle.say("12:30", "result", "no change, still failing", worked=False).say("12:50", "all_clear", "green")
    assert ranked(idle)["d9"].score < ranked(helped)["d9"].score


def test_going_back_to_a_version_speaks_of_the_version_left() -> None:
    told = Told(
        deploy("d1", "-1 10:00", "pricing v3.1.0", "pricing"),
        deploy("d2", "10:30", "pricing v3.2.0", "pricing"),
        deploy("d3", "12:30", "pricing v3.1.0", "pricing"),
    )
    told.say("12:20", "decision", "decision: roll back pricing to v3.1.0").say("12:45", "all_clear", "errors are gone")
    assert first(told).change == "d2"


def test_what_was_undone_long_before_the_onset_says_nothing() -> None:
    told = Told(*ROUTINE, culprit("08:00"), deploy("d10", "09:00", 'Revert "Cache carts per region (#412)"', "cart"))  # type: ignore[arg-type]
    assert "undone" not in ranked(told).get("d9", first(told)).features


@pytest.mark.parametrize(
    ("title", "files"),
    [
        ("docs: describe the rota", "docs/rota.md"),
        ("Cover empty carts", "cart/tests/test_empty.py"),
        ("Cache pip downloads", ".github/workflows/ci.yml"),
        ("Bump eslint in dev tools", ""),
    ],
)
def test_what_changes_nothing_in_production_is_no_suspect(title: str, files: str) -> None:
    told = Told(*ROUTINE, deploy("d9", "11:58", title, "shop", files))
    assert ranked(told).get("d9") is None or ranked(told)["d9"].score < 0.1


def test_a_deploy_to_staging_is_no_suspect() -> None:
    there = deploy("d9", "11:58", "Shop v2", details={"environment": "staging-eu"})
    here = deploy("d9", "11:58", "Shop v2", details={"environment": "production"})
    scores = [ranked(Told(*ROUTINE, d)).get("d9") for d in (there, here)]
    assert scores[0] is None or (scores[1] is not None and scores[0].score < scores[1].score)


def test_a_fix_offered_in_chat_is_not_the_cause() -> None:
    told = Told(*ROUTINE, deploy("d9", "12:40", "Quote the region in the key (#415)", "cart"))
    told.say("12:30", "action", "opened #415 with a fix, please review")
    assert ranked(told).get("d9") is None or ranked(told)["d9"].score < 0.2


def test_a_change_applied_before_its_merge_can_be_the_cause() -> None:
    told = Told(*ROUTINE, deploy("d9", "14:00", "Shrink the broker volume", "infra", "terraform/broker.tf"))
    told.say(
        "12:30",
        "finding",
        "the broker volume is smaller, I had applied the terraform from my branch this morning, not yet merged",
    )
    assert first(told).change == "d9"
    assert "applied" in first(told).features


def test_an_explanation_that_is_no_change_weighs_against_all_changes() -> None:
    told = Told(*ROUTINE, culprit("11:57"))  # type: ignore[arg-type]
    told.say("12:30", "finding", "the provider confirms an outage of its object storage on its status page")
    best = first(told)
    assert best.category == "service_provider_change" and best.change is None
    assert ranked(told).get("d9") is None or ranked(told)["d9"].score < NAMED


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("the signing certificate expired at noon", "performance_decay"),
        ("we hit the quota for public addresses", "capacity_management"),
        ("one disk of the array died, the raid controller failed", "hardware"),
        ("a crawler sends us thirty times the usual requests", "user_behavior_change"),
    ],
)
def test_signals_that_are_no_change(text: str, category: str) -> None:
    told = Told(*ROUTINE).say("12:20", "finding", text)
    assert first(told).category == category


def test_my_change_is_the_authors_last_change() -> None:
    told = Told(*ROUTINE, culprit("11:30", author="responder-7"))  # type: ignore[arg-type]
    told.say("12:10", "finding", "that was caused by my change, two regions share a key", who="7")
    assert first(told).change == "d9"


def test_a_pasted_list_of_changes_accuses_none() -> None:
    listed = [deploy(f"d{n}", "10:00", f"Step {n} (#{n})", "shop") for n in range(20, 30)]
    told = Told(*listed).say("12:10", "suspicion", "caused by one of " + " ".join(f"#{n}" for n in range(20, 30)))
    assert first(told).score < NAMED


def test_alerts_about_something_else_are_no_signal() -> None:
    told = Told(*ROUTINE, alert("a1", "11:50", "Disk of backup-3 is filling up", service="backup"), title="Checkout errors")
    assert all(c.kind == "change" for c in candidates_of(told.scene()))


def test_nothing_recorded_gives_no_candidates() -> None:
    assert candidates_of(Told(alert("a1", "12:00", "QueueAge")).scene()) == ()


def test_many_changes_and_messages_are_ranked_once() -> None:
    changes = [
        deploy(f"d{n}", f"-{1 + n % 6} {n % 24}:{n % 60:02d}", f"Change part{n} of module{n % 40} (#{n})", f"module{n % 40}")
        for n in range(1, 600)
    ]
    told = Told(*changes, culprit())  # type: ignore[arg-type]
    for n in range(600):
        told.say(f"12:{n % 60:02d}", "noise", f"looking at dashboard {n} of module{n % 40}")
    told.say("12:59", "finding", "#412 is the cause")
    assert first(told).change == "d9"


@pytest.mark.parametrize(
    ("act", "text", "category"),
    [
        ("finding", "I enabled the mirror to the second site in the console an hour ago", "configuration_push"),
        ("finding", "the discount flag was turned on for everyone at 11:50", "configuration_push"),
        ("finding", "sign-in fails since the 11:55 release", "binary_push"),
        ("communication", "their status page says elevated errors in two regions", "service_provider_change"),
        ("report", "requests are 20x normal, we are on the news", "user_behavior_change"),
        ("finding", "it was a schema change https://cdn.example/graph", "configuration_push"),
        ("suspicion", "the site is still looking for `teaser`, but we removed it", "configuration_push"),
        ("self_blame", "I deleted that yesterday", "configuration_push"),
    ],
)
def test_what_only_chat_tells_of(act: str, text: str, category: str) -> None:
    told = Told(alert("a1", "12:00", "ShopErrors")).say("12:10", act, text)  # type: ignore[arg-type]
    assert first(told).category == category and first(told).change is None


def test_what_somebody_destroyed_by_the_onset_may_be_the_trigger_and_later_may_not() -> None:
    text = "I deleted the prod namespace of another tenant"
    alerted = Told(alert("a1", "12:00", "ShopErrors"))
    assert first(alerted.say("11:58", "action", text)).category == "other"
    later = Told(alert("a1", "12:00", "ShopErrors")).say("12:40", "action", text)
    assert all(c.category != "other" for c in candidates_of(later.scene()))


def test_a_change_spoken_of_amid_a_release_is_one_of_code() -> None:
    told = Told(alert("a1", "12:00", "ShopErrors")).say("12:04", "suspicion", "I suspect this is my change in the mapping")
    told.say("12:05", "report", "we deployed the indexer at noon")
    assert first(told).category == "binary_push"


def test_a_step_taken_in_answer_is_no_trigger() -> None:
    told = Told(alert("a1", "12:00", "ShopErrors")).say("12:20", "action", "I manually restarted the proxy and raised the limit")
    assert all(c.category not in ("configuration_push", "other") for c in candidates_of(told.scene()))


def test_a_change_told_of_in_chat_is_the_recorded_one_where_that_is_likely() -> None:
    told = Told(*ROUTINE, culprit())  # type: ignore[arg-type]
    told.say("12:20", "finding", "#412 broke it, a bug in the key of the cache").say(
        "12:21", "finding", "fails since the 11:40 release"
    )
    assert first(told).change == "d9"


def test_rolling_it_back_speaks_of_the_change_spoken_of_before() -> None:
    told = Told(*ROUTINE, culprit(title="Move basket totals to the tax engine"))  # type: ignore[arg-type]
    told.say("12:10", "suspicion", "it must be the move of basket totals").say("12:12", "action", "rolling it back")
    told.say("12:30", "all_clear", "errors gone")
    best = first(told)
    assert best.change == "d9" and "undone" in best.features


def test_inflections_meet() -> None:
    told = Told(*ROUTINE, culprit(title="Partition events by tenant"))  # type: ignore[arg-type]
    told.say("12:10", "finding", "broken since we partitioned the events of a tenant")
    assert first(told).change == "d9"


def test_a_note_that_clears_one_change_and_blames_another_clears_only_the_first() -> None:
    told = Told(deploy("d1", "09:05", "ledger v2.4.0", "ledger"), deploy("d2", "11:55", "billing v7.1.0", "billing"))
    told.say("12:20", "suspicion", "billing v7.1.0 went out right before, could be that")
    told.say("12:50", "ruled_out", "billing was not it. posting delay of ledger grew after v2.4.0, going back to v2.3.9")
    found = {c.id: c for c in candidates_of(told.scene())}
    assert "cleared" in found["d2"].features
    assert "cleared" not in found["d1"].features
    assert not any("ruled out" in s.text for s in found["d1"].evidence_against)


def test_what_is_not_it_is_not_the_change_that_was_spoken_of_last() -> None:
    told = Told(deploy("d1", "11:50", "ledger v2.4.0", "ledger"))
    told.say("12:10", "suspicion", "errors began with ledger v2.4.0")
    told.say("12:15", "ruled_out", "the database is not it, cpu is idle")
    assert "cleared" not in next(c for c in candidates_of(told.scene()) if c.id == "d1").features


def _kinds(told: Told) -> dict[str, float]:
    return {c.category: c.score for c in candidates_of(told.scene()) if c.kind == "signal"}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ([("11:58", "action", "just deployed, but the basket is broken"), ("12:20", "action", "rolling back")], "binary_push"),
        ([("11:57", "action", "deploying the new parser (#77)"), ("12:03", "noise", "that's me, sorry")], "binary_push"),
        ([("12:10", "report", "yes, we moved the nameservers"), ("12:20", "result", "reverted the nameservers")],
         "configuration_push"),
        ([("12:15", "finding", "I ran the nightly importer by mistake, it wrote empty rows"),
          ("12:20", "action", "turned off the importer")], "processing_pipeline"),
    ],
)  # fmt: skip
def test_a_change_that_no_record_shows_is_told_in_chat(said: list[tuple[str, str, str]], kind: str) -> None:
    told = Told(alert("a1", "12:00", "Shop errors"))
    for clock, act, text in said:
        told.say(clock, act, text)  # type: ignore[arg-type]  # acts by name
    told.say("12:40", "all_clear", "all good again", worked=True)
    kinds = _kinds(told)
    assert max(kinds, key=lambda k: kinds[k]) == kind
    assert kinds[kind] >= NAMED


def test_a_release_in_chat_that_nobody_links_to_the_incident_carries_nothing() -> None:
    told = Told(alert("a1", "12:00", "Shop errors")).say("11:58", "action", "I've just deployed the new footer")
    assert _kinds(told.say("12:40", "all_clear", "all good again", worked=True)).get("binary_push", 0.0) < NAMED


def test_a_rollback_that_could_not_be_done_takes_nothing_back() -> None:
    told = Told(deploy("d1", "11:50", "ledger v2.4.0", "ledger")).say("12:10", "report", "we couldn't roll back ledger v2.4.0")
    assert "undone" not in next(c for c in candidates_of(told.scene()) if c.id == "d1").features


def test_what_is_only_considered_is_not_established() -> None:
    told = Told(alert("a1", "12:00", "Shop errors")).say("12:10", "report", "could it be bots, a crawler hitting the api?")
    assert _kinds(told).get("user_behavior_change", 0.0) < NAMED


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("rolling back ledger", "d1"),
        ("rollback is stuck, the job wants tests that are red because ledger was merged before", "d2"),  # the last change
        ("all nodes of basket are back to four workers", None),
    ],
)
def test_what_is_undone_stands_beside_the_verb(text: str, undone: str | None) -> None:
    changes = (deploy("d1", "11:50", "Use a money type", "ledger"), deploy("d2", "11:55", "Smaller pictures", "basket"))
    told = Told(*changes, alert("a1", "12:00", "Shop errors")).say("12:10", "action", text)
    assert [c.id for c in candidates_of(told.scene()) if "undone" in c.features] == ([undone] if undone else [])


def test_a_step_that_was_stuck_before_it_was_done_did_not_fail() -> None:
    told = Told(
        deploy("d1", "11:50", "Use a money type", "ledger"),
        deploy("d2", "13:20", 'Revert "Use a money type"', "ledger"),
        alert("a1", "12:00", "Shop errors"),
    )
    told.say("12:10", "action", "rolling back ledger").say("12:20", "result", "didn't help, the job is stuck", worked=False)
    assert "unmoved" not in next(c for c in candidates_of(told.scene()) if c.id == "d1").features
