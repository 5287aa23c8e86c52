from __future__ import annotations

from typing import Any

from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, Lessons
from drafter.domain.timeline import Milestone
from drafter.drafting.learned import learned
from tests.drafting.samples import RICH_EVIDENCE, at, entry, record, rich, said


def lessons(draft: Draft, *more: Evidence) -> tuple[list[str], list[str]]:
    table = {e.id: e for e in (*RICH_EVIDENCE, *more)}
    found = learned(draft.model_copy(update={"lessons": Lessons()}), table)
    assert all(s.cites and set(s.cites) <= set(table) for s in (*found.went_well, *found.went_poorly))
    return [s.text for s in found.went_well], [s.text for s in found.went_poorly]


def moved(draft: Draft, **minutes: int) -> Draft:
    marks: dict[str, Any] = {
        name: Milestone(at=at(minute, 11), precision_seconds=1, evidence=(f"m-{minute}",), confidence=0.9)
        for name, minute in minutes.items()
    }
    return draft.model_copy(update={"milestones": {**draft.milestones, **marks}})


def test_an_alert_soon_after_the_beginning_went_well() -> None:
    draft = moved(rich(), impact_start=2)
    began = record("m-2", 2, "since 14:02")
    assert lessons(draft, began)[0] == ["An alert came within 4 min of the beginning"]
    assert lessons(rich())[0] == [], "the beginning is known from the alert alone"


def test_what_nobody_noticed_for_long_and_people_before_machines_went_poorly() -> None:
    alert = entry(1, 50, "alert", "Alert fired: LabelErrors", "a-1")
    report = entry(2, 40, "report", "Depots cannot print", "m-1")
    draft = moved(rich(), impact_start=8, detected=40, mitigated=90).model_copy(update={"timeline": (report, alert)})
    poorly = lessons(draft, record("m-8", 8, "since 14:08"), record("m-40", 40, "it fails"))[1]
    assert poorly == ["A person reported it 10 min before the first alert", "It went unnoticed for 32 min"]


def test_how_long_the_search_took_is_told_by_the_first_who_names_the_trigger() -> None:
    lead = rich().trigger.candidates[0]
    named = lead.model_copy(update={"evidence_for": (said("It is named as a cause", "m-9"),)})
    trigger = rich().trigger.model_copy(update={"candidates": (named,)})
    late = entry(20, 38, "finding", "rates 4.12 it is", "m-9")
    draft = rich().model_copy(update={"trigger": trigger, "timeline": (late,)})
    well, poorly = lessons(draft, record("m-9", 38, "rates 4.12 it is"))
    assert poorly == ["It took 32 min from detection until rates 4.12 was named as the likely trigger"]
    assert well == ["Impact ended 6 min after rates 4.12 was named as the likely trigger"]
    after = record("m-9", 50, "it was rates 4.12")
    assert lessons(draft, after) == ([], []), "who tells of it after the end was not searching"
    soon = draft.model_copy(update={"timeline": (late.model_copy(update={"at": at(9, 11)}),)})
    assert lessons(soon, record("m-9", 9, "rates 4.12 it is")) == (
        ["3 min after detection rates 4.12 was named as the likely trigger"],
        [],
    )


def test_a_change_taken_back_in_vain_and_a_deploy_that_failed_went_poorly() -> None:
    decoy = Candidate(
        id="C9", kind="deploy", category="binary_push", summary="labels 9", change="d-8", score=0.2,
        evidence_for=(said("It was reverted or rolled back", "d-9"),),
        evidence_against=(said("It was ruled out in chat", "m-9"),),
    )  # fmt: skip
    trigger = rich().trigger.model_copy(update={"candidates": (*rich().trigger.candidates, decoy)})
    more = (
        record("d-8", 3, "", title="labels 9", service="labels"),
        record("d-9", 12, "", title="labels 8", service="labels"),
        record("m-9", 30, "labels was not it"),
        record("d-6", 31, "", title="rates 4.11", service="rates", status="failure"),
        record("d-7", 36, "", title="rates 4.11", service="rates", status="success"),
    )
    assert lessons(rich().model_copy(update={"trigger": trigger}), *more)[1] == [
        "labels 9 was taken back, and 18 min later ruled out as what set it off",
        "The deploy of rates 4.11 failed, and succeeded 5 min later",
    ]


def test_a_change_made_and_taken_back_during_the_incident_went_poorly() -> None:
    more = (
        record("d-8", 20, "", title="gateway 12", service="gateway"),
        record("d-9", 35, "", title="gateway 11", service="gateway", details={"reverts": "src-d-8"}),
    )
    assert lessons(rich(), *more)[1] == ["gateway 12, made during the incident, was taken back 15 min later"]


def test_what_the_analysis_observed_stays() -> None:
    assert rich().lessons.went_poorly[-1].text == "The restart cost five minutes and brought nothing."
