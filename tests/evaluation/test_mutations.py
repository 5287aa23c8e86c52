"""Planted defects: each kind is one change, each ruler sees its own, and nothing is planted in a clean draft's name."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.config.settings import Settings
from drafter.evaluation.case import CaseOrder, Setting, drafted
from drafter.evaluation.defects import DEFECTS, Subject
from drafter.evaluation.mutating import TABLES, Tally, mutate_case
from drafter.evaluation.places import entries, prose
from drafter.evaluation.rulers import alarms
from drafter.evaluation.samples import Turn
from drafter.pipeline.build import Time
from drafter.pipeline.grounds import grounds_of
from drafter.scoring.instants import times
from drafter.scoring.scorecard import SCORERS, scorecard
from drafter.scoring.view import View

ROOT = Path(__file__).resolve().parents[2]


def _order(case: str, data: Path) -> CaseOrder:
    incidents = ROOT / "fixtures" / "incidents"
    return CaseOrder(Turn(case, "embedded", 0), None, Setting(incidents, Settings(), data, {}, Time(time.monotonic, time.sleep)))


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    prepared, draft = drafted(_order("124", tmp_path_factory.mktemp("data")))
    yield Subject(draft, grounds_of(prepared), timedelta(hours=1))


def test_a_good_draft_raises_no_alarm_of_truth(view: Subject) -> None:
    quiet = {"citations", "quotes", "machine_events", "leakage", "times", "owners", "secrets", "uncited_summary", "support"}
    assert not {alarm for alarm in alarms(view) if alarm[0] in quiet}


@pytest.mark.parametrize("name", sorted(DEFECTS.keys()))
def test_the_first_defect_of_each_kind_is_caught(view: Subject, name: str) -> None:
    defect, before = DEFECTS[name], alarms(view)
    planted = next(iter(defect.plant(view)), None)
    if planted is None:
        pytest.skip("this draft has no place for it")
    place, draft = planted
    assert draft != view.draft
    new = alarms(View(draft, view.grounds)) - before
    assert {ruler for ruler, _, _ in new} & defect.rulers, place


def test_every_place_is_changed_alone(view: Subject) -> None:
    for place in prose(view.draft):
        changed = place.put(text="something else entirely")
        before, after = (list(prose(d)) for d in (view.draft, changed))
        assert [b.text for b, a in zip(before, after, strict=True) if b.text != a.text] == [place.text]


def test_a_moved_entry_stands_in_order_again(view: Subject) -> None:
    _, draft = next(iter(DEFECTS["time moved by ten minutes"].plant(view)))
    times = [e.at for e in draft.timeline]
    assert times == sorted(times)
    assert sum(a.at != b.at for a, b in zip(view.draft.timeline, draft.timeline, strict=True)) >= 1


def test_an_entry_may_stand_at_a_time_that_its_record_states(view: Subject) -> None:
    entry = next(p for p in entries(view.draft) if p.cites)
    first = view.draft.timeline[0]
    at = first.at.replace(hour=4, minute=5)
    stated = first.model_copy(update={"at": at, "evidence": entry.cites[:1]})
    draft = view.draft.model_copy(update={"timeline": (stated,), "milestones": {}})

    def cries(words: str) -> bool:
        record = replace(view.table[entry.cites[0]], text=words, at=at + timedelta(minutes=30))
        return not times(View(draft, replace(view.grounds, table={record.id: record}))).value

    assert not cries("it began at 04:05 UTC")
    assert not cries("it began at 05:05 here")  # the incident's own zone
    assert cries("it began at 04:15 UTC")
    assert cries("it began at 04:05 CET")


def test_the_live_scorecard_alone_is_part_of_the_alarms(view: Subject) -> None:
    spans = {(s.name, *span) for s in scorecard(view) for span in s.spans}
    assert spans <= alarms(view)


def test_tallies_count_and_add_up(tmp_path: Path) -> None:
    found = mutate_case(_order("125", tmp_path), 2)
    assert found.keys() == DEFECTS.keys()
    assert all(t.caught <= t.planted <= 2 and t.false <= t.clean for t in found.values())
    whole = Tally()
    for tally in found.values():
        whole.add(tally)
    assert whole.planted == sum(t.planted for t in found.values()) > 0
    quoted = found["quote edited"]
    assert quoted.caught == quoted.planted > 0
    assert f"| quote edited | {quoted.caught} of {quoted.planted} (100.0%) |" in TABLES["md"](found)


def test_mutate_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(f"name: one\nincidents: {ROOT / 'fixtures' / 'incidents'}\ncases: ['125']\nscorers: {{citations: {{}}}}\n")
    assert main(["eval", "mutate", str(path), "--most", "1", "--missed", "--format", "md"]) == 0
    told = capsys.readouterr().out
    assert "1 drafts, at most 1 defects" in told
    assert "| event invented | 1 of 1 (100.0%) |" in told
    assert main(["eval", "mutate", str(path), "--format", "runes"]) == 2


def test_every_ruler_of_a_defect_is_a_scorer_or_the_second_reading(view: Subject) -> None:
    assert {ruler for defect in DEFECTS.values() for ruler in defect.rulers} <= SCORERS.keys() | {"turning_points"}
    assert [score.name for score in scorecard(view)] == list(SCORERS)
