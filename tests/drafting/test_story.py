from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.draft import Draft
from drafter.domain.findings import Impact, RootCause, Statement, Trigger
from drafter.domain.text import SafeText
from drafter.domain.timeline import Milestone, Read
from drafter.drafting.facts import guess, hollow, impact_parts
from drafter.drafting.harm import telling, weight
from drafter.drafting.labels import Labels
from drafter.drafting.markdown import render_markdown
from drafter.drafting.sections import clock_of, sections
from drafter.drafting.story import noticer, story
from drafter.drafting.told import completed
from tests.drafting.samples import RICH_EVIDENCE, RICH_FINDINGS, RICH_TIMELINE, at, entry, poor, record, rich, said

TABLE = {e.id: e for e in RICH_EVIDENCE}


def told(draft: Draft) -> list[str]:
    return [claim.text for claim in story(draft, clock_of(draft), TABLE)]


def test_a_stranger_reads_what_broke_who_noticed_what_set_it_off_why_and_what_ended_it() -> None:
    draft = rich().model_copy(
        update={"timeline": (*RICH_TIMELINE.entries, entry(11, 36, "deploy", "Deployed: rates 4.11", "d-2"))}
    )
    assert told(draft) == [
        "Labels do not print from 14:06 to ~14:44 UTC (at least 38 min): about 1,900 parcels waited.",
        "It was likely set off by rates 4.12, deployed at 14:01 UTC (“read tariff table from the new store”).",
        "The underlying cause is possibly this: the connection pool to the tariff store fills and is not given back.",
        "An alert showed it first (LabelErrors), at 14:06 UTC; how long it went unnoticed is unknown.",
        "Impact ended at ~14:44 UTC, after rates 4.11 was deployed at 14:36.",
    ]


def test_what_carries_no_finding_is_undetermined_in_the_prose() -> None:
    kind = RootCause(
        category="deployment_planning", summary=said("Suggested by the kind of trigger alone", "d-1"), confidence=0.35
    )
    draft = rich().model_copy(update={"root_cause": kind})
    assert "the underlying cause is undetermined." in told(draft)[1]
    page = render_markdown(draft.model_copy(update={"sections": sections(draft, TABLE)}), RICH_EVIDENCE)
    assert "Undetermined; the kind of trigger suggests: plan of the rollout (weak, 0.35)." in page
    assert "Which underlying flaw allowed it." in page
    assert "**Root cause**" not in page


@pytest.mark.parametrize(
    ("finding", "empty"),
    [
        (RootCause(category="software", summary=Statement(text=SafeText("x"), cites=("m-1",)), confidence=0.35), True),
        (RootCause(category="software", summary=Statement(text=SafeText("x"), cites=("m-1",)), confidence=0.5), False),
        (
            RootCause(
                category="software", summary=Statement(text=SafeText("x"), cites=("m-1",), quote=SafeText("x")), confidence=0.3
            ),
            False,
        ),
        (
            Trigger(category="binary_push", summary=Statement(text=SafeText("x"), cites=("d-1",)), change="d-1", confidence=0.3),
            False,
        ),
        (Trigger(category="binary_push", summary=Statement(text=SafeText("x"), cites=("d-1",)), confidence=0.2), True),
        (Trigger(), False),
    ],
)
def test_a_kind_without_a_statement_of_its_own_is_hollow(finding: Trigger | RootCause, empty: bool) -> None:
    assert hollow(finding) is empty
    assert guess(finding).startswith("Undetermined; " if empty else "Undetermined: ")


@pytest.mark.parametrize(
    ("kind", "more", "words"),
    [
        ("a-5", {"title": "DiskFull", "actor": "system"}, "An alert showed it first (DiskFull)"),
        ("a-5", {"title": "A sentence that is no name"}, "An alert showed it first"),
        ("a-5", {"title": "Ticket", "actor": "person"}, "A person reported it first"),
        ("p-5", {"actor": "person"}, "A person opened a page for it"),
        ("p-5", {"actor": "system"}, "An alert showed it first"),
        ("m-5", {"actor": "bot"}, "An automatic message showed it first"),
        ("m-5", {"actor": "person"}, "A person reported it first"),
        ("m-5", {}, "A person reported it first"),
    ],
)
def test_who_noticed_is_told_by_what_the_record_is(kind: str, more: dict[str, Any], words: str) -> None:
    assert noticer([record(kind, 5, "text", **more), record("m-9", 9, "later")]) == words


def test_the_most_telling_impact_has_a_number_and_a_party() -> None:
    few, many = said("2 customers see errors at checkout", "m-1"), said("412 customers could not pay for 20 minutes", "m-2")
    assert telling(Impact(who=(few,), how_many=(few, many))) == many
    assert (
        telling(Impact(what=(said("It is failing", "m-1"), said("Alert fired: CheckoutErrorRateHigh on all pods", "a-1"))))
        is None
    )


@pytest.mark.parametrize(
    "text",
    [
        "It broke",
        "It is failing again",
        "Are all the customers seeing errors now?",
        "Alert fired: errors for 400 users",
        "p99 already down 400ms, errors at 3%",
        "The queue is going down",
        "Errors are dropping for all users",
    ],
)
def test_fragments_questions_recoveries_and_alert_names_tell_nothing(text: str) -> None:
    assert weight(text) == 0


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Kafka is down", True),
        ("One in six quotes is a 504", True),
        ("Current impact: approximately 34% of authorisations are declining", True),
        ("Aside: this error page is odd", False),
        ("Notably, the build is failing for the last commit", False),
        ("Fail all traffic over to pair A", False),
        ("Emailed the team that search is slow", False),
        ("The list of errors comes from the edge logs", False),
    ],
)
def test_harm_opens_the_story_and_asides_do_not(text: str, opens: bool) -> None:
    assert (telling(Impact(what=(said(text, "m-1"),))) is not None) is opens


def test_times_and_numbers_of_changes_are_no_figures() -> None:
    assert weight("Errors for users since 14:02, see #4821") == weight("Errors for users since then, see that")


def test_alert_names_stand_in_the_impact_only_where_nothing_else_is_known() -> None:
    alert, harm = said("Alert fired: DiskFull", "a-1"), said("Nobody can print", "m-1")
    both = rich().model_copy(update={"impact": Impact(what=(alert, harm), who=(harm,))})
    assert impact_parts(both)[:2] == (("What", (harm,)), ("Who", ()))
    alone = rich().model_copy(update={"impact": Impact(what=(alert,))})
    assert impact_parts(alone)[0] == ("What", (alert,))


def test_the_timeline_tells_the_trigger_and_its_undoing_though_selection_left_them_out() -> None:
    rest = tuple(e for e in RICH_TIMELINE.entries if not {"d-1", "d-2"} & set(e.evidence))
    left = RICH_TIMELINE.model_copy(update={"entries": rest})
    lead = RICH_FINDINGS.trigger.candidates[0]
    undone = lead.model_copy(update={"evidence_for": (*lead.evidence_for, said("It was rolled back", "d-2"))})
    trigger = RICH_FINDINGS.trigger.model_copy(update={"candidates": (undone,)})
    entries = completed(left, trigger, RootCause(), TABLE).entries
    added = [e for e in entries if e.kind == "deploy"]
    assert [(e.evidence, e.basis, e.significance) for e in added] == [(("d-1",), "recorded", 3), (("d-2",), "recorded", 3)]
    assert [e.id for e in entries] == [f"T{n:03d}" for n in range(1, len(entries) + 1)]
    assert [e.at for e in entries] == sorted(e.at for e in entries)
    assert not [e for e in completed(left, Trigger(candidates=(undone,)), RootCause(), TABLE).entries if e.kind == "deploy"]


def test_the_timeline_tells_the_first_decision_to_take_the_trigger_back() -> None:
    lead = RICH_FINDINGS.trigger.candidates[0]
    undone = lead.model_copy(update={"evidence_for": (*lead.evidence_for, said("It was reverted or rolled back", "m-5", "m-6"))})
    trigger = RICH_FINDINGS.trigger.model_copy(update={"candidates": (undone,)})
    read = Read(event="m-5", act="decision", summary=SafeText("Decision: roll back rates"), salience=4, answered_by="embedded")
    rest = tuple(e for e in RICH_TIMELINE.entries if "m-5" not in e.evidence)
    entries = completed(RICH_TIMELINE.model_copy(update={"entries": rest, "reads": (read,)}), trigger, RootCause(), TABLE).entries
    assert [e.evidence for e in entries if e.kind == "decision"] == [("m-5",)]
    whole = completed(RICH_TIMELINE.model_copy(update={"reads": (read,)}), trigger, RootCause(), TABLE).entries
    assert [e.summary for e in whole if e.kind == "decision"] == ["rates was rolled back to 4.11"], "one line tells it already"


def test_a_merge_is_told_by_its_description() -> None:
    merge = record("d-1", 1, "Read tariffs from the new store", title="Merge pull request #41 from x/y", details={"pr": "41"})
    left = RICH_TIMELINE.model_copy(update={"entries": RICH_TIMELINE.entries[1:]})
    assert completed(left, RICH_FINDINGS.trigger, RootCause(), {**TABLE, "d-1": merge}).entries[0].summary == (
        "Deployed: #41 Read tariffs from the new store"
    )


def test_a_milestone_without_an_entry_is_told_in_the_words_of_its_message() -> None:
    read = Read(event="m-7", act="impact", summary=SafeText("Since 13:20 nothing prints"), salience=4, answered_by="embedded")
    began = Milestone(at=at(-40), precision_seconds=60, evidence=("m-7",), confidence=0.7, why="somebody reports when it began")
    timeline = RICH_TIMELINE.model_copy(
        update={"reads": (read,), "milestones": {**RICH_TIMELINE.milestones, "impact_start": began}}
    )
    first = completed(timeline, Trigger(), RootCause(), TABLE).entries[0]
    assert (first.at, first.summary, first.basis) == (at(-40), "Reported later: Since 13:20 nothing prints", "reported")


@pytest.mark.parametrize(("confidence", "told"), [(0.8, True), (0.3, False)])
def test_what_was_said_of_a_likely_cause_stands_in_the_timeline(confidence: float, told: bool) -> None:
    read = Read(event="m-7", act="finding", summary=SafeText("The pool is too small"), salience=4, answered_by="embedded")
    cause = RootCause(category="software", summary=said("The pool is too small", "m-7"), confidence=confidence)
    entries = completed(RICH_TIMELINE.model_copy(update={"reads": (read,)}), Trigger(), cause, TABLE).entries
    assert any(e.evidence == ("m-7",) and e.summary == "The pool is too small" for e in entries) is told


def test_a_service_is_named_once_in_a_line() -> None:
    two = Labels.of([record("d-1", 1, "", service="rates"), record("d-2", 2, "", service="labels")])
    assert two.brief(SafeText("Deployed: rates 4.12 (rates)")) == "Deployed: rates 4.12"
    assert two.brief(SafeText("Deployed: fix the cache (labels)")) == "Deployed: fix the cache (labels)"
    wordy = [record(f"d-{n}", n, "", service="shop (deployed on merge)") for n in (1, 2)]
    assert Labels.of(wordy).brief(SafeText("Change: fix the cache (shop)")) == "Change: fix the cache"
    one = Labels.of([record("d-1", 1, "", service="labels"), record("d-2", 2, "", service="labels")])
    assert one.brief(SafeText("Deployed: fix the cache (labels)")) == "Deployed: fix the cache"


def test_more_than_three_citations_are_folded() -> None:
    draft = rich().model_copy(
        update={"impact": Impact(what=(said("Nothing prints at the depots", "m-1", "m-2", "m-3", "m-4", "m-5"),))}
    )
    assert "Nothing prints at the depots [M1](#m-1) [M2](#m-2) [M3](#m-3) [+2](#m-4)\n" in render_markdown(draft, RICH_EVIDENCE)


def test_questions_that_answer_themselves_or_repeat_a_section_are_left_out() -> None:
    asked = rich().questions[0]
    settle = asked.model_copy(update={"text": f"How can it be settled? {rich().trigger.would_settle}"})
    gap = asked.model_copy(update={"text": "What happened then?", "evidence": ("a-2", "m-7")})
    kept = rich(questions=(asked, settle, gap))
    assert [c.text for s in kept.sections if s.id == "questions" for c in s.claims] == [asked.text]


def test_labels_of_forms_and_pagers_are_left_out_of_the_summary() -> None:
    harm = said("Description: [FIRING:2] 40 tills cannot pay (View Message)", "m-1")
    assert told(rich().model_copy(update={"impact": Impact(how_many=(harm,))}))[0].endswith(": 40 tills cannot pay.")


def test_one_quotation_for_trigger_and_cause_is_told_once() -> None:
    words = "The certificate of the tariff store had expired at noon that day"
    trigger = Trigger(category="performance_decay", summary=said(f"Slow erosion: {words}", "m-4"), confidence=0.7)
    cause = RootCause(category="software", summary=said(f"A defect: {words}", "m-4"), confidence=0.5)
    draft = rich().model_copy(update={"trigger": trigger, "root_cause": cause})
    assert told(draft)[1:3] == [
        f"It was likely set off by this: slow erosion: {words}.",
        "The underlying cause is possibly this: software defect or missing safeguard.",
    ]


def test_a_look_is_no_step() -> None:
    looks = tuple(
        e.model_copy(update={"summary": "Looking at the rates pods"}) if e.kind == "action" else e for e in rich().timeline
    )
    ended = told(rich().model_copy(update={"timeline": looks}))[-1]
    assert ended == "Impact ended at ~14:44 UTC, after this step at 14:35: rates was rolled back to 4.11."


def test_a_trigger_recorded_late_says_so() -> None:
    late = {**TABLE, "d-1": record("d-1", 30, "rates 4.12", service="rates")}
    assert "recorded at 14:30 UTC, after impact began" in story(rich(), clock_of(rich()), late)[1].text


def test_an_incident_without_words_is_told_by_its_turning_points() -> None:
    assert told(poor())[0].startswith("14:03: Alert DiskFull fired on db-7")


def test_a_trigger_known_by_its_kind_alone_is_told_with_what_was_seen_of_it_and_nobodys_doing() -> None:
    kind = Trigger(category="capacity_management", summary=said("A limit was reached", "m-4", "m-2"), confidence=0.7)
    for words, aside in (
        ("The pool is at its limit of 50", " (the pool is at its limit of 50)"),
        ("responder-2 fills the pool", ""),
    ):
        found = tuple(entry(7, 27, "finding", words, "m-4") if "m-4" in e.evidence else e for e in rich().timeline)
        draft = rich().model_copy(update={"trigger": kind, "timeline": found})
        assert told(draft)[1] == f"It was likely set off by this: a limit was reached{aside}."


def test_names_keep_their_capital_within_a_sentence() -> None:
    kafka, pods = said("Kafka rejects 40 writes a second", "m-1"), said("All pods reject 40 writes a second", "m-1")
    assert told(rich().model_copy(update={"impact": Impact(what=(kafka,))}))[0].endswith(": Kafka rejects 40 writes a second.")
    assert told(rich().model_copy(update={"impact": Impact(what=(pods,))}))[0].endswith(": all pods reject 40 writes a second.")


def test_a_relapse_well_after_the_end_is_part_of_the_story() -> None:
    came_back = rich().conflicts[0].model_copy(update={"summary": "It was over and there again.", "evidence": ("m-6", "m-7")})
    draft = rich().model_copy(update={"conflicts": (came_back,)})
    assert told(draft)[-1] == "It was over and there again."
    assert told(rich())[-1].startswith("Impact ended"), "two minutes apart is no relapse"
