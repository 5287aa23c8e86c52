from __future__ import annotations

import pytest

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.drafting.steps import completed_change, last_step
from tests.drafting.samples import RICH_EVIDENCE, RICH_TIMELINE, entry, record, rich

TABLE = {e.id: e for e in RICH_EVIDENCE}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Rolled back to 4.11; still slow for two minutes", "Rolled back to 4.11"),
        ("responder-3 has restarted the parcel workers by hand", "responder-3 has restarted the parcel workers by hand"),
        ("The fix is rolling out now, pages should calm down shortly", "The fix is rolling out now"),
        ("Secret renewed, restarting the broker", "Secret renewed, restarting the broker"),
        ("Rolling restart of depot-api started", "Rolling restart of depot-api started"),
        ("Flushed the tariff cache on all nodes", "Flushed the tariff cache on all nodes"),
        ("Failed over to the second database. Errors are falling", "Failed over to the second database."),
        ("09:31. killing it", "killing it"),
        ("Manual failover worked", "Manual failover worked"),
        ("rates was rolled back to 4.11", "rates was rolled back to 4.11"),
        ("Rerunning the job by hand", "Rerunning the job by hand"),
        ("Flag off", "Flag off"),
        ("None of the depots can print and all of them hang in the queue", ""),
        ("Will restart the workers", ""),
        ("If errors go on, rolled back it is", ""),
        ("The rollback did not work", ""),
        ("Tried raising the pool to 200", ""),
        ("About to restart the broker, it has the longest queue", ""),
        ("Should we roll back?", ""),
        ("Drivers say trucks are moving again", ""),
        ("Looking at the rates pods", ""),
        ("Backfill is running, the rate is double now", ""),
        ("No change after the rollback", ""),
        ("It looks like the pods restarted because of memory", ""),
    ],
)
def test_a_change_is_told_as_made_or_it_is_none(line: str, told: str) -> None:
    assert completed_change(line) == told


def before_the_end(draft: Draft, more: dict[str, Evidence] | None = None) -> str:
    step = last_step(draft, draft.milestones["mitigated"], {**TABLE, **(more or {})})
    return step[0].summary if step else ""


def test_a_deploy_that_failed_is_no_step() -> None:
    failed = entry(11, 40, "deploy", "Deploy failed: rates 4.11", "d-3")
    draft = rich().model_copy(update={"timeline": (*RICH_TIMELINE.entries, failed)})
    assert before_the_end(draft, {"d-3": record("d-3", 40, "rates 4.11", status="failure")}) == "rates was rolled back to 4.11"
    assert before_the_end(draft, {"d-3": record("d-3", 40, "rates 4.11", status="success")}) == "Deploy failed: rates 4.11"


def test_what_undid_the_trigger_counts_before_another_change() -> None:
    undone = record("d-2", 36, "rates 4.11", service="rates", details={"reverts": "src-d-1"})
    other = record("d-3", 42, "labels 9", service="labels")
    entries = (entry(11, 36, "deploy", "Deployed: rates 4.11", "d-2"), entry(12, 42, "deploy", "Deployed: labels 9", "d-3"))
    draft = rich().model_copy(update={"timeline": (*RICH_TIMELINE.entries, *entries)})
    assert before_the_end(draft, {"d-2": undone, "d-3": other}) == "Deployed: rates 4.11"
    assert before_the_end(draft, {"d-3": other}) == "Deployed: labels 9"


def test_a_symptom_read_as_an_action_is_not_what_ended_it() -> None:
    wrong = entry(11, 42, "action", "Nothing prints and the queue is stuck because the pods have the wrong volume", "m-5")
    draft = rich().model_copy(update={"timeline": (wrong,)})
    assert before_the_end(draft) == ""
