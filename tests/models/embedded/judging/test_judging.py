from __future__ import annotations

import pytest

from drafter.domain.asking import Claim, EntryView, EventView, FactorsAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded.judging.actions import judge_actions
from drafter.models.embedded.judging.cause import judge_cause
from drafter.models.embedded.judging.factors import judge_factors
from drafter.models.embedded.judging.impact import judge_impact
from drafter.models.embedded.judging.lessons import judge_lessons
from drafter.models.embedded.judging.spoken import cited
from drafter.models.embedded.judging.summary import judge_summary
from drafter.models.embedded.judging.trigger import judge_trigger
from tests.models.embedded.judging.events import TITLE, candidate, event

BLANK = SafeText("")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "we moved the zone to the new host.",
            "Outside the records, in the words of the chat: “we moved the zone to the new host”",
        ),
        ("sorry, we moved my zone to the new host", "Outside the records"),
        ("did we move the zone to the new host?", "Outside the records"),
    ],
)
def test_a_step_is_told_in_the_words_of_the_chat_unless_they_are_about_people(said: str, told: str) -> None:
    step = candidate("S-configuration_push", "configuration_push", "Outside the records", 1, 0.6, "It was said in chat [m1]")
    answer = judge_trigger(title=TITLE, candidates=(step,), entries=(), events=(event("m1", "report", said),))
    assert answer.summary.text == told


def causes(*events: EventView, trigger: str = "undetermined") -> list[str]:
    return [h.category for h in judge_cause(title=TITLE, trigger=SafeText(trigger), entries=(), events=events).hypotheses]


def factors(*events: EventView) -> FactorsAnswer:
    return judge_factors(title=TITLE, trigger=BLANK, cause=BLANK, entries=(), events=events)


@pytest.mark.parametrize(
    ("label", "files", "category"),
    [
        ("Batch price look-ups", "pricing/lookup.py", "binary_push"),
        ("Lower the broker time-out", "config/broker.yaml", "configuration_push"),
        ("Bump search image to 2.4.1", "helm/search.yaml", "binary_push"),
        ("Allow the crawler range", "terraform/firewall.tf", "configuration_push"),
    ],
)
def test_a_change_is_code_or_configuration(label: str, files: str, category: str) -> None:
    answer = judge_trigger(
        title=TITLE, candidates=(candidate("d1", "change", label, 1, 0.8, files=files),), entries=(), events=()
    )
    assert (answer.category, answer.candidate) == (category, "d1") and answer.would_settle


def test_a_signal_says_what_it_is_and_quotes() -> None:
    signal = candidate("S", "capacity_management", "A limit was reached", 1, 0.7, "A finding says so [m1]")
    answer = judge_trigger(
        title=TITLE, candidates=(signal,), entries=(), events=(event("m1", "finding", "we hit the quota for addresses"),)
    )
    assert answer.category == "capacity_management" and answer.summary.cites == ("m1",)
    assert answer.summary.quote == "we hit the quota for addresses"


def test_no_candidate_is_undetermined_with_what_would_settle_it() -> None:
    answer = judge_trigger(title=TITLE, candidates=(), entries=(), events=())
    assert answer.category == "undetermined" and answer.candidate is None and answer.would_settle


def test_one_weak_candidate_is_undetermined() -> None:
    weak = candidate("d1", "change", "Wider search box", 1, 0.12, files="search/box.ts")
    assert judge_trigger(title=TITLE, candidates=(weak,), entries=(), events=()).category == "undetermined"


def test_many_weak_changes_of_one_kind_give_the_kind_and_no_change() -> None:
    weak = tuple(candidate(f"d{n}", "change", f"Step {n}", n, 0.14, files="a/b.py") for n in range(1, 6))
    answer = judge_trigger(title=TITLE, candidates=weak, entries=(), events=())
    assert answer.category == "binary_push" and answer.candidate is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("the bug is that the handler does not check an empty basket", "software"),
        ("retries without backoff overwhelmed the broker and it went down again and again", "complex_system_behaviors"),
        ("the plan was approved without anyone reading it, no review covers the rendered rules", "development_process_failure"),
        ("because everything runs in a single zone there was no standby", "deployment_planning"),
        ("the resolver is down and dns fails because of packet loss on the uplink", "network_failure"),
    ],
)
def test_findings_word_a_cause(text: str, category: str) -> None:
    assert causes(event("m1", "finding", text))[0] == category


def test_what_is_ruled_out_is_no_hypothesis() -> None:
    ruled_out = event("m2", "ruled_out", "it is not the resolver, dns fails nowhere")
    assert "network_failure" not in causes(event("m1", "finding", "the bug is that the parser rejected the new field"), ruled_out)


def test_a_negated_wording_does_not_count() -> None:
    assert "network_failure" not in causes(event("m1", "finding", "we see no packet loss on any uplink"))


def test_findings_beat_suspicions() -> None:
    events = (
        event("m1", "suspicion", "maybe the dns resolver is down?"),
        event("m2", "finding", "the bug is a missing check in the parser code"),
    )
    assert causes(*events)[0] == "software"


def test_a_trigger_alone_suggests_a_cause_and_cites_its_records() -> None:
    answer = judge_cause(title=TITLE, trigger=SafeText("capacity_management: A limit was reached [m7]"), entries=(), events=())
    assert answer.hypotheses[0].category == "deployment_planning" and answer.hypotheses[0].summary.cites == ("m7",)
    assert answer.hypotheses[0].summary.quote is None


def test_a_theory_from_before_the_finding_gives_way_to_the_mechanism_told_after_it() -> None:
    chat = (
        event("m1", "finding", "nobody reviewed the pool size, it was never tested", who="responder-1"),
        event("m2", "finding", "the hit ratio fell when 4.2 went live", who="responder-2"),
        event("m3", "finding", "every miss becomes a call to the tariff service", who="responder-2"),
    )
    answer = judge_cause(title=TITLE, trigger=SafeText("binary_push: Change: 4.2 [d1, m2]"), entries=(), events=chat)
    first = answer.hypotheses[0]
    assert first.category == "complex_system_behaviors"
    assert "hit ratio fell" in first.summary.text and "every miss becomes a call" in first.summary.text
    assert set(first.summary.cites) == {"m2", "m3"}


def test_what_changed_is_told_before_what_it_did_and_figures_are_left_out() -> None:
    chat = (
        event("m1", "finding", "found it: every cache miss becomes a call to the tariff service", who="responder-2"),
        event("m2", "finding", "hits 71% at 10:30, 41% at 11:06, 22% now", who="responder-2"),
        event("m3", "finding", "release 4.2 changes the cache key from the region to the full address", who="responder-3"),
    )
    answer = judge_cause(title=TITLE, trigger=SafeText("binary_push: Change: 4.2 [d1, m1]"), entries=(), events=chat)
    text = answer.hypotheses[0].summary.text
    assert text.endswith(
        "release 4.2 changes the cache key from the region to the full address; "
        "every cache miss becomes a call to the tariff service"
    )


def test_an_explanation_counts_in_a_message_that_also_asks() -> None:
    said = (
        "was there an apply?\nThe gateway does not have a mechanism to reload keys, so it failed until the tasks were restarted"
    )
    assert causes(event("m1", "question", said)) == ["software"]


def test_a_sentence_beside_the_one_that_rules_out_is_not_ruled_out() -> None:
    said = "The network was not it. The bug is that the parser rejects an empty field"
    assert "software" in causes(event("m1", "ruled_out", said))


def test_what_is_well_after_a_restart_did_not_recover_by_itself() -> None:
    chat = (
        event("m1", "action", "restarted the worker pods"),
        event("m2", "all_clear", "all is back to normal"),
    )
    answer = judge_cause(title=TITLE, trigger=SafeText("service_provider_change: A supplier [m0]"), entries=(), events=chat)
    assert answer.hypotheses[0].category == "software"


def test_nothing_said_gives_no_hypothesis() -> None:
    assert causes() == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("there is no alert on queue age", "observability_gap"),
        ("the page was never delivered to the on-call phone", "observability_gap"),
        ("that alert flaps all week, somebody muted it, so muted alerts", "observability_gap"),
        ("the runbook is out of date", "documentation_gap"),
        ("we had to restart each broker by hand", "missing_automation"),
        ("could not roll back, the old build was gone", "rollout_guardrail_gap"),
        ("staging has only three carts so it could never show this", "validation_gap"),
        ("not sure who owns that bucket", "unclear_ownership"),
        ("only one replica serves all of it", "dependency_risk"),
        ("the deploy pipeline is stuck as well", "tooling_failure"),
    ],
)
def test_conditions_become_factors(text: str, kind: str) -> None:
    (first, *_) = factors(event("m1", "finding", text)).factors
    assert kind in [f.kind for f in factors(event("m1", "finding", text)).factors]
    assert first.claim.cites == ("m1",) and first.claim.quote is not None and first.claim.quote in text


def test_questions_and_small_talk_are_no_factors() -> None:
    assert factors(event("m1", "question", "is there no alert on that?"), event("m2", "noise", "good morning")).factors == ()


def test_one_factor_per_condition_the_finding_first() -> None:
    answer = factors(event("m1", "noise", "there is no alert there"), event("m2", "finding", "we have no alert on lag"))
    assert [f.claim.cites for f in answer.factors] == [("m2",)]


def test_impact_who_what_and_how_many() -> None:
    answer = judge_impact(
        title=TITLE,
        entries=(),
        events=(
            event("m1", "impact", "customers cannot pay"),
            event("m2", "impact", "14 % of requests fail with 503"),
            event("m3", "action", "restarting the broker for all users"),
            event("a1", "alert", "", status="firing", title=SafeText("BrokerDown")),
            event("m4", "impact", "the queue of failed jobs is coming down again"),
        ),
    )
    assert [c.cites for c in answer.who] == [("m1",)]
    assert [c.cites for c in answer.how_many] == [("m2",)]
    assert not answer.what  # neither an alert's name nor a recovery is harm


def test_a_late_tally_beats_an_early_count_and_what_was_not_lost_is_said() -> None:
    answer = judge_impact(
        title=TITLE,
        entries=(),
        events=(
            event("m1", "impact", "2 shops cannot print receipts"),
            event("m2", "finding", "in total 412 shops failed to print, 9,100 receipts"),
            event("m3", "finding", "0 duplicate receipts, I compared both lists"),
        ),
    )
    assert [c.cites for c in answer.how_many] == [("m2",), ("m1",)]
    assert [c.cites for c in answer.what] == [("m3",)]


def test_commitments_come_first_in_imperative_words() -> None:
    events = (event("m1", "commitment", "I'll add an alert on broker lag above 30 s"), event("m2", "noise", "I'll get lunch"))
    answer = judge_actions(
        title=TITLE, cause=BLANK, factors=SafeText("F1 documentation_gap: No runbook [m9]"), entries=(), events=events
    )
    first, second = answer.actions
    assert first.title.startswith("Add an alert on broker lag above 30 s") and first.type == "detect"
    assert first.quote is not None and second.cites == ("m9",) and "runbook" in second.title


def test_proposals_name_a_part_and_a_done_condition_without_vague_words() -> None:
    lines = "\n".join(
        f"F{n} {kind}: said so [m{n}]" for n, kind in enumerate(("validation_gap", "observability_gap", "capacity_gap"), 1)
    )
    events = (event("d1", "deploy", "", service="pricing"),)
    answer = judge_actions(title=TITLE, cause=BLANK, factors=SafeText(lines), entries=(), events=events)
    assert len(answer.actions) == 3
    for action in answer.actions:
        assert "`pricing`" in action.title and action.done_when and action.strength != "weak"
        assert not {"improve", "ensure", "investigate", "consider"} & set(action.title.lower().split())


def test_lessons_are_observations_with_quotes() -> None:
    answer = judge_lessons(
        title=TITLE,
        entries=(),
        events=(
            event("m1", "result", "the rollback worked"),
            event("m2", "finding", "there is no alert on that"),
            event("m3", "noise", "luckily the batch had not started yet"),
        ),
    )
    assert [c.cites for c in answer.went_well] == [("m1",)]
    assert [c.cites for c in answer.went_poorly] == [("m2",)]
    assert [c.cites for c in answer.lucky] == [("m3",)]


def test_summary_keeps_the_order_of_facts_and_ends_sentences() -> None:
    facts = tuple(Claim(text=f"fact {n}", cites=(f"m{n}",)) for n in range(9))
    claims = judge_summary(title=TITLE, facts=facts, entries=()).claims
    assert [c.text for c in claims] == [f"Fact {n}." for n in range(6)]


def test_summary_falls_back_on_turning_points() -> None:
    entries = (EntryView(id="T1", at="x", kind="result", summary=SafeText("errors fell"), evidence=("m1",)),)
    assert [c.cites for c in judge_summary(title=TITLE, facts=(), entries=entries).claims] == [("m1",)]


def test_self_blame_reaches_no_answer() -> None:
    said = event("m1", "self_blame", "my fault, there is no alert because I forgot it, the bug is mine")
    assert factors(said).factors == () and causes(said) == []


def test_ids_are_read_from_the_last_brackets_only() -> None:
    assert cited("Set off by [31m red text [x](y) in the log [m-1, d-2]") == ("m-1", "d-2")
    assert cited("no brackets at the end [m-1] of this") == ()
