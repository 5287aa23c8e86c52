from __future__ import annotations

from drafter.analysis.analyse import analyse
from drafter.domain.asking import CauseAnswer, CauseHypothesis, Claim, ImpactAnswer, TriggerAnswer
from drafter.domain.findings import Findings
from drafter.errors import ModelUnreachable
from tests.analysis.scenes import Embedded, Says, Told, alert, deploy


def incident() -> Told:
    told = Told(
        deploy("d1", "09:00", "Translate the imprint", "pages"),
        deploy("d2", "11:45", "Batch price look-ups (#231)", "pricing", "pricing/lookup.py"),
        alert("a1", "12:02", "ShopErrorRateHigh"),
        deploy("d3", "12:35", 'Revert "Batch price look-ups (#231)"', "pricing", "pricing/lookup.py"),
        alert("a2", "12:48", "ShopErrorRateHigh", "resolved"),
    )
    told.say("12:05", "impact", "about 30 % of users cannot pay")
    told.say("12:15", "suspicion", "maybe the network again?")
    told.say("12:22", "finding", "the handler does not check an empty basket, a bug since #231")
    told.say("12:36", "action", "reverting #231", worked=None)
    told.say("12:50", "all_clear", "errors are gone, all clear", worked=True)
    told.say("12:55", "finding", "there is no alert on price look-ups, nobody noticed for a while")
    told.say("12:58", "commitment", "I'll add an alert on price look-up errors by 2031-05-20", who="4")
    return told


def found(told: Told, ask: Embedded | None = None) -> Findings:
    return analyse(told.evidence, told.timeline, told.title, ask or Embedded())


def test_trigger_and_cause_are_told_apart() -> None:
    findings = found(incident())
    assert findings.trigger.change == "d2" and findings.trigger.category == "binary_push"
    assert findings.root_cause.category == "software"
    assert findings.root_cause.summary is not None and "m3" in findings.root_cause.summary.cites


def test_every_statement_cites_evidence_and_quotes_to_the_letter() -> None:
    told = incident()
    findings = found(told)
    table = {e.id: e for e in told.evidence}
    impact = findings.impact
    statements = [*impact.who, *impact.what, *impact.how_long, *impact.how_many, *findings.lessons.went_poorly]
    statements += [f.statement for f in findings.factors]
    statements += [s for c in findings.trigger.candidates for s in (*c.evidence_for, *c.evidence_against)]
    assert statements
    for statement in statements:
        assert all(i in table for i in statement.cites)
        assert statement.quote is None or any(statement.quote in table[i].text for i in statement.cites)


def test_how_long_is_computed_from_milestones() -> None:
    (how_long,) = found(incident()).impact.how_long
    assert "1 h" in how_long.text and "12:00" in how_long.text and "13:00" in how_long.text


def test_owner_and_date_only_where_evidence_names_them() -> None:
    items = found(incident()).action_items
    promised = [a for a in items if a.origin == "commitment"]
    assert [(a.owner, a.due) for a in promised] == [("responder-4", "2031-05-20")]
    assert all(a.owner is None and a.due is None for a in items if a.origin != "commitment")
    assert any(a.factors for a in items)


def test_the_same_evidence_gives_the_same_findings() -> None:
    assert found(incident()) == found(incident())


def test_almost_no_evidence_is_undetermined() -> None:
    findings = found(Told(alert("a1", "12:00", "QueueAgeHigh"), ended=None))
    assert findings.trigger.category == "undetermined" and findings.root_cause.category == "undetermined"
    assert findings.trigger.change is None and findings.trigger.would_settle
    assert any("What event set this off" in q.text for q in findings.questions)


def test_invented_ids_numbers_and_quotes_are_dropped_with_a_reason() -> None:
    good = Claim(text="About 30 % of users could not pay", cites=("m1",))
    bad = (
        Claim(text="77 % of users were affected", cites=("m1",)),
        Claim(text="Users were affected", cites=("m99",)),
        Claim(text="Users were affected", cites=("m1",), quote="every user was hit"),
    )
    findings = found(incident(), Says("analysis.impact", ImpactAnswer(who=(good, *bad))))
    assert [s.text for s in findings.impact.who] == [good.text]
    assert len([d for d in findings.dropped if d.where == "analysis.impact"]) == 3
    assert all(d.reason for d in findings.dropped)


def test_a_candidate_that_was_not_offered_is_dropped() -> None:
    answer = TriggerAnswer(category="binary_push", candidate="d77", summary=Claim(text="A change", cites=("d2",)))
    findings = found(incident(), Says("analysis.trigger", answer))
    assert findings.trigger.category == "undetermined" and findings.trigger.change is None
    assert any("d77" in d.reason for d in findings.dropped)


def test_an_engine_cannot_have_an_unlikely_change_named() -> None:
    answer = TriggerAnswer(category="binary_push", candidate="d1", summary=Claim(text="Translate the imprint", cites=("d1",)))
    told = incident()
    ids = [c.id for c in found(told).trigger.candidates]
    findings = found(told, Says("analysis.trigger", answer))
    assert findings.trigger.change is None
    assert "d1" not in ids or findings.trigger.confidence < 0.4


def test_hypotheses_without_proof_leave_the_cause_undetermined() -> None:
    answer = CauseAnswer(hypotheses=(CauseHypothesis(category="software", summary=Claim(text="A bug in v9", cites=("m3",))),))
    findings = found(incident(), Says("analysis.root_cause", answer))
    assert findings.root_cause.category == "undetermined"


def test_one_unanswered_question_does_not_silence_the_others() -> None:
    findings = found(incident(), Says("analysis.factors", ModelUnreachable("no answer within 30 s")))
    assert findings.factors == () and findings.trigger.change == "d2"
    assert any(d.where == "analysis.factors" and "30 s" in d.reason for d in findings.dropped)


def test_criteria_say_met_not_met_or_cannot_tell() -> None:
    criteria = {c.id: c for c in found(incident()).criteria}
    assert len(criteria) == 5
    assert criteria["outage"].met is True and criteria["near_miss"].met is False
    assert criteria["passed_checks"].met is None and criteria["wrong_data"].met is None


def test_wrong_data_is_met_or_denied() -> None:
    served = incident().say("12:25", "finding", "orders were charged twice")
    denied = incident().say("12:25", "finding", "no data was lost")
    assert {c.id: c.met for c in found(served).criteria}["wrong_data"] is True
    assert {c.id: c.met for c in found(denied).criteria}["wrong_data"] is False
