"""What blames a person does not pass on; what says what happened does."""

from __future__ import annotations

from datetime import UTC, datetime

from drafter.domain.findings import Factor, Findings, Impact, RootCause, Statement
from drafter.domain.text import answer_text
from drafter.domain.timeline import Entry, Timeline
from drafter.pipeline.blameless import blameless_findings, blameless_timeline

AT = datetime(2026, 3, 2, 14, 2, tzinfo=UTC)
BLAME = "responder-2 carelessly broke the cart by skipping the review"
PLAIN = "The cart returned errors after the rollout of v41"


def entry(number: int, text: str) -> Entry:
    return Entry(id=f"T{number:03}", at=AT, kind="finding", summary=answer_text(text), evidence=("m-1",), basis="reported")


def statement(text: str) -> Statement:
    return Statement(text=answer_text(text), cites=("m-1",))


def test_an_entry_that_blames_is_dropped_with_the_rule() -> None:
    timeline = blameless_timeline(Timeline(entries=(entry(1, BLAME), entry(2, PLAIN))))
    assert [e.summary for e in timeline.entries] == [PLAIN]
    assert timeline.dropped[0].text == BLAME
    assert timeline.dropped[0].reason.startswith("it blames (")


def test_statements_that_blame_are_dropped_and_the_category_stays() -> None:
    found = Findings(
        impact=Impact(what=(statement(PLAIN), statement(BLAME))),
        root_cause=RootCause(category="software", summary=statement(BLAME), confidence=0.5),
        factors=(Factor(id="F1", kind="process_gap", effect="made_possible", statement=statement(BLAME)),),
    )
    left = blameless_findings(found)
    assert [s.text for s in left.impact.what] == [PLAIN]
    assert left.root_cause.category == "software"
    assert left.root_cause.summary is None
    assert left.factors == ()
    assert len(left.dropped) == 3
