"""What blames a person does not pass on; what happened does, in words that the judge does not take for blame."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from drafter.domain.evidence import Evidence
from drafter.domain.findings import ActionItem, Candidate, Factor, Findings, Impact, RootCause, Statement, Trigger
from drafter.domain.records import Place, Stamp
from drafter.domain.text import SafeText, answer_text
from drafter.domain.timeline import Entry, Timeline
from drafter.pipeline.blameless import _TOLD, blame_in, blameless_findings, blameless_timeline
from drafter.scoring.blame.judge import judge

AT = datetime(2026, 3, 2, 14, 2, tzinfo=UTC)
BLAME = "responder-2 carelessly broke the cart by skipping the review"
PLAIN = "The cart returned errors after the rollout of v41"


def said_by(author: str | None) -> tuple[Evidence, ...]:
    return (
        Evidence(
            id="m-1", kind="message", at=AT, precision=1, author=author, actor="person", title=SafeText(""), text=SafeText(PLAIN),
            stamp=Stamp(AT, "14:02"), source=SafeText("chat"), source_type="chat-jsonl", source_id=SafeText("1"),
            place=Place("chat.jsonl", "0" * 64, 0, 1),
        ),
    )  # fmt: skip


MADE = said_by("responder-3")


def entry(text: str, quote: str | None = None, kind: str = "finding", **other: str) -> Entry:
    quoted = None if quote is None else answer_text(quote)
    given = {"id": "T001", "basis": "reported", "answered_by": "model", **other}
    return Entry(at=AT, kind=kind, summary=answer_text(text), quote=quoted, evidence=("m-1",), **given)


def statement(text: str, quote: str | None = None) -> Statement:
    return Statement(text=answer_text(text), cites=("m-1",), quote=None if quote is None else answer_text(quote))


@pytest.mark.parametrize(
    ("kind", "quote", "told"),
    [
        ("finding", "v41 went out without the cart's index", "responder-3 wrote: “v41 went out without the cart's index”"),
        ("finding", "perhaps it is the pool,\nsee the graph", "responder-3 wrote: “perhaps it is the pool, see the graph”"),
        ("finding", "slow " * 90, f"responder-3 wrote: “{'slow ' * 39}…”"),
        ("finding", "it was responder-2 who carelessly broke the cart", "responder-3 reported a finding"),
        ("finding", "my fault, I broke the cart", "responder-3 reported a finding"),
        ("finding", "the page says “closed” and stays", "responder-3 reported a finding"),
        ("report", None, "responder-3 reported a symptom"),
        ("action", None, "responder-3 told of a step"),
        ("question", None, "responder-3 wrote a message"),
    ],
)
def test_an_event_told_with_blame_stays_in_neutral_words(kind: str, quote: str | None, told: str) -> None:
    timeline = blameless_timeline(Timeline(entries=(entry(BLAME, quote, kind), entry(PLAIN))), MADE)
    assert [(e.summary, e.answered_by) for e in timeline.entries] == [(told, "code"), (PLAIN, "model")]
    assert [d.text for d in timeline.dropped] == [BLAME]
    assert timeline.dropped[0].reason.startswith("it blames (")


@pytest.mark.parametrize("evidence", [(), said_by(None)])
def test_who_told_of_it_may_be_unknown(evidence: tuple[Evidence, ...]) -> None:
    (left,) = blameless_timeline(Timeline(entries=(entry(BLAME),)), evidence).entries
    assert left.summary == "A responder reported a finding"


def test_what_a_machine_recorded_stands() -> None:
    recorded = entry(BLAME, basis="recorded")
    assert blameless_timeline(Timeline(entries=(recorded,)), MADE).entries == (recorded,)


@pytest.mark.parametrize("told", _TOLD.values())
def test_no_bare_fact_is_blame(told: str) -> None:
    assert judge(f"responder-3 {told}") == ()
    assert blame_in(f"A responder {told}") is None


def test_statements_that_blame_are_dropped_and_the_category_stays() -> None:
    found = Findings(
        impact=Impact(what=(statement(PLAIN), statement(BLAME))),
        root_cause=RootCause(category="software", summary=statement(BLAME), confidence=0.5),
        factors=(Factor(id="F1", kind="process_gap", effect="made_possible", statement=statement(BLAME)),),
    )
    left = blameless_findings(found, MADE)
    assert [s.text for s in left.impact.what] == [PLAIN]
    assert left.root_cause.category == "software"
    assert left.root_cause.summary is None
    assert left.factors == ()
    assert [d.where for d in left.dropped] == ["impact", "factors", "root_cause"]


def test_a_statement_falls_back_to_the_words_of_its_record() -> None:
    lost = statement(BLAME, "v41 went out without the cart's index")
    factor = Factor(id="F1", kind="process_gap", effect="made_possible", statement=lost)
    left = blameless_findings(Findings(root_cause=RootCause(category="software", summary=lost), factors=(factor,)), MADE)
    told = "responder-3 wrote: “v41 went out without the cart's index”"
    assert left.root_cause.summary is not None
    assert (left.root_cause.summary.text, left.factors[0].statement.text) == (told, told)


def candidate(summary: str, change: str | None, *grounds: str) -> Candidate:
    said = tuple(statement(text) for text in grounds)
    against = tuple(statement(text) for text in grounds)
    return Candidate(
        id="C1", kind="signal", category="binary_push", summary=answer_text(summary), change=change, score=0.5,
        evidence_for=said, evidence_against=against,
    )  # fmt: skip


def test_what_speaks_for_and_against_a_candidate_is_judged_too() -> None:
    found = Findings(
        trigger=Trigger(category="binary_push", candidates=(candidate("v41: new cart", "d-1", PLAIN, BLAME),)),
        root_cause=RootCause(candidates=(candidate(BLAME, None, PLAIN), candidate(BLAME, None, BLAME), candidate(BLAME, "d-1"))),
    )
    left = blameless_findings(found, MADE)
    (first,) = left.trigger.candidates
    assert [s.text for s in (*first.evidence_for, *first.evidence_against)] == [PLAIN, PLAIN]
    assert [c.summary for c in left.root_cause.candidates] == [PLAIN, BLAME]  # the last is the title of a change


def test_an_action_item_that_aims_at_a_person_goes() -> None:
    items = tuple(
        ActionItem(id=f"A{n}", title=answer_text(title), type="prevent", strength="weak", done_when=answer_text("It is merged."))
        for n, title in enumerate(("Remind responder-2 to be more careful", "Check the index before a rollout"))
    )
    left = blameless_findings(Findings(action_items=items), MADE)
    assert [a.id for a in left.action_items] == ["A1"]
    assert [d.where for d in left.dropped] == ["action_items"]
