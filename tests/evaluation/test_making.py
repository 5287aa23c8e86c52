"""Made incidents: the same seed gives the same bytes, gold that reads, and bundles that draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.gold import read_gold
from drafter.evaluation.making import Difficulty, make


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    assert make(3) == make(3)
    assert make(3) != make(4)


@pytest.mark.parametrize("seed", range(12))
def test_gold_reads_and_a_culprit_is_a_recorded_deploy(seed: int, tmp_path: Path) -> None:
    files = make(seed)
    (tmp_path / "gold.yaml").write_bytes(files["gold.yaml"])
    gold = read_gold(tmp_path / "gold.yaml")
    assert gold.deploy_labels is not None
    if gold.deploy_labels.in_window:
        ids = [json.loads(line)["id"] for line in files["deploys.jsonl"].splitlines()]
        assert set(gold.deploy_labels.culprit) <= set(ids)
    times = [e.time for e in gold.timeline if e.time is not None]
    assert times == sorted(times)


def test_difficulties_can_be_switched_off() -> None:
    easy = make(5, Difficulty(decoy=False, noise=0, missing_sources=False))
    assert len(easy["chat.jsonl"].splitlines()) < len(make(5)["chat.jsonl"].splitlines())
    assert "deploys.jsonl" in easy


def test_made_incidents_are_a_suite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "make", str(tmp_path / "made"), "--seed", "7", "--count", "2"]) == 0
    assert main(["eval", "run", str(tmp_path / "made" / "suite.yaml"), "--jobs", "1"]) in (0, 1)
    assert "gold_events" in capsys.readouterr().out
    assert main(["eval", "make", str(tmp_path / "made"), "--seed", "7", "--count", "2"]) == 2  # never over what is there
