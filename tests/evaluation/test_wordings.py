"""The rulers of truth on other people's words: what is altered is caught, what is only said otherwise passes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.calibration import read_rows
from drafter.evaluation.wordings import tallies_of

LABELS = Path(__file__).resolve().parents[2] / "evals" / "labels" / "support.jsonl"


def _row(claim: str, change: str) -> dict[str, object]:
    return {"id": claim, "records": [{"by": "responder-1", "text": "restarted 3 pods"}], "claim": claim, "change": change}


def test_an_alarm_over_a_paraphrase_is_false_and_over_a_change_a_catch() -> None:
    found = tallies_of([_row("3 pods were restarted", "paraphrase"), _row("7 pods were restarted", "number")])
    assert (found["paraphrase"].clean, found["paraphrase"].false) == (1, 0)
    assert (found["number"].planted, found["number"].caught) == (1, 1)
    assert found["number"].by["proof"] == 1
    wrong = tallies_of([_row("7 pods were restarted", "paraphrase"), _row("3 pods were restarted", "event")])
    assert [len(t.missed) for t in wrong.values()] == [1, 1]
    assert wrong["paraphrase"].false == 1


def test_what_the_labelled_claims_say_of_the_rulers() -> None:
    """Floors a little below what is measured (docs/evals.md)."""
    found = tallies_of(read_rows(LABELS))
    assert found["number"].caught == found["number"].planted >= 25
    assert found["negation"].caught / found["negation"].planted >= 0.7
    assert found["actor"].caught / found["actor"].planted >= 0.7
    assert found["paraphrase"].false / found["paraphrase"].clean <= 0.15


def test_the_verb_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "wordings", str(LABELS), "--missed", "--format", "md"]) == 0
    told = capsys.readouterr().out
    assert "| number | 25 of 25 (100.0%) |" in told
    assert "missed: direction: " in told


@pytest.mark.parametrize(
    "row", [{"id": 1}, {"id": 1, "claim": "x", "records": 3, "change": "x"}, {"id": 1, "claim": "x", "records": []}]
)
def test_rows_of_another_shape_are_exit_2(tmp_path: Path, row: dict[str, object]) -> None:
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), "utf-8")
    assert main(["eval", "wordings", str(tmp_path / "rows.jsonl")]) == 2
