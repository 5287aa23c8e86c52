"""Rulers of every live draft, each on a draft of the shipped incidents with one thing wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from drafter.domain.draft import Draft, Score
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import plain
from drafter.models.build import embedded_ask
from drafter.models.tokens import estimate
from drafter.pipeline.grounds import grounds_of
from drafter.pipeline.run import draft, prepare
from drafter.scoring.answers import owners, secrets, uncited_summary
from drafter.scoring.instants import times
from drafter.scoring.owed import LIKELY, owed
from drafter.scoring.retelling import numbers, proof, support
from drafter.scoring.scorecard import SCORERS, scorecard
from drafter.scoring.view import View

INCIDENTS = Path(__file__).resolve().parents[2] / "fixtures" / "incidents"


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    prepared = prepare(INCIDENTS, "124", RedactionPolicy(), lambda step, n: None)
    written = draft(prepared, embedded_ask(prepared.leaks, lambda: 0.0), 6000, estimate, lambda step, n: None)
    yield View(written, grounds_of(prepared))


def _with(view: View, **changes: object) -> View:
    return View(view.draft.model_copy(update=changes), view.grounds)


def _spans(score: Score) -> set[str]:
    return {text for _, text in score.spans}


def test_a_live_draft_carries_every_score_once(view: View) -> None:
    assert [s.name for s in view.draft.scores] == list(SCORERS)
    assert view.draft.scores == scorecard(view)
    assert [s.name for s in scorecard(view, {"times", "owed"})] == ["owed", "times"]


@pytest.mark.parametrize("ruler", [proof, support, numbers, times, owners, secrets, uncited_summary])
def test_a_good_draft_is_clean(view: View, ruler: Callable[[View], Score]) -> None:
    assert ruler(view).value in (1.0, None)


def test_a_milestone_without_its_line_is_owed(view: View) -> None:
    at = view.draft.milestones["detected"].at
    assert at is not None
    left = tuple(e for e in view.draft.timeline if abs(e.at - at) > timedelta(minutes=5))
    assert "detected" not in _spans(owed(view))
    assert "detected" in _spans(owed(_with(view, timeline=left)))


def test_only_a_likely_cause_is_owed(view: View) -> None:
    for confidence, due in ((LIKELY - 0.1, False), (LIKELY, True)):
        trigger = view.draft.trigger.model_copy(update={"confidence": confidence})
        assert trigger.summary is not None
        score = owed(_with(view, trigger=trigger, timeline=()))
        assert (trigger.summary.text in _spans(score)) is due


def test_an_entry_of_several_records_stands_at_the_first(view: View) -> None:
    entry = next(e for e in view.draft.timeline if e.answered_by != "code" and len(e.evidence) > 1)
    last = max(r.at for r in view.records(entry.evidence) if r.at is not None)
    moved = entry.model_copy(update={"at": last + timedelta(minutes=2)})
    assert _spans(times(_with(view, timeline=(moved,), milestones={}))) == {entry.summary}


def test_a_date_that_no_record_has_is_no_due_date(view: View) -> None:
    items = tuple(a.model_copy(update={"due": "2031-03-14"}) for a in view.draft.action_items)
    assert owners(_with(view, action_items=items)).value == 0


def test_an_owner_is_who_promised(view: View) -> None:
    item = next(a for a in view.draft.action_items if a.owner is not None)
    passing = item.model_copy(update={"origin": "factor", "owner": "responder-77"})
    assert owners(_with(view, action_items=(item,))).value == 1
    assert owners(_with(view, action_items=(passing,))).value == 0


def test_a_summary_that_repeats_a_milestone_cites_it(view: View) -> None:
    draft: Draft = view.draft
    at = draft.milestones["detected"].at
    assert at is not None
    claim = next(c for c in draft.summary if f"{at:%H:%M}" in c.text)
    others = [i for e in draft.timeline for i in e.evidence if abs(e.at - at) > timedelta(hours=1)]
    astray = claim.model_copy(update={"cites": (others[-1],)})
    assert uncited_summary(_with(view, summary=(claim,))).value == 1
    assert uncited_summary(_with(view, summary=(astray,))).value == 0


def test_a_number_in_a_day_or_a_duration_is_a_fact(view: View) -> None:
    claim = next(c for c in view.draft.summary if " min" in c.text)
    wrong = claim.model_copy(update={"text": plain(claim.text.replace(" min", "7 min", 1))})
    assert numbers(_with(view, summary=(claim,), timeline=())).value == 1
    assert numbers(_with(view, summary=(wrong,), timeline=())).spans[0][1] == wrong.text


def test_what_is_left_open_rests_on_the_milestones_where_nothing_was_weighed(view: View) -> None:
    draft: Draft = view.draft
    shown = tuple(i for m in draft.milestones.values() for i in m.evidence)
    claim = draft.summary[0].model_copy(
        update={"text": plain("What set it off and the underlying cause are undetermined."), "cites": shown}
    )
    moved = claim.model_copy(update={"cites": shown[-1:]})
    nothing = {a: getattr(draft, a).model_copy(update={"summary": None, "candidates": ()}) for a in ("trigger", "root_cause")}
    assert uncited_summary(_with(view, summary=(claim,), **nothing)).value == 1
    assert uncited_summary(_with(view, summary=(moved,), **nothing)).value == 0
