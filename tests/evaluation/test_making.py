"""Made incidents: the same seed gives the same bytes, gold that reads, and bundles that draft."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from drafter.cli.main import main
from drafter.evaluation.gold import read_gold
from drafter.evaluation.making import Difficulty, easier, in_zone, make
from drafter.evaluation.suite import EASE
from drafter.evaluation.world import NOISE, PLOTS

PLAIN = Difficulty(decoys=False, noise=0, zones=False, missing_sources=False, drills=False, names=False)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    assert make(3) == make(3)
    assert make(3) != make(4)


@pytest.mark.parametrize("seed", range(12))
def test_gold_reads_and_a_culprit_is_a_recorded_deploy(seed: int, tmp_path: Path) -> None:
    _, files = make(seed)
    (tmp_path / "gold.yaml").write_bytes(files["gold.yaml"])
    gold = read_gold(tmp_path / "gold.yaml")
    assert gold.deploy_labels is not None
    if gold.deploy_labels.in_window:
        ids = [json.loads(line)["id"] for line in files["deploys.jsonl"].splitlines()]
        assert set(gold.deploy_labels.culprit) <= set(ids)
    times = [e.time for e in gold.timeline if e.time is not None]
    assert times == sorted(times)


@pytest.mark.parametrize("seed", range(40))
def test_every_gold_event_is_in_some_record(seed: int) -> None:
    _, files = make(seed)
    rows = [json.loads(line) for name, text in files.items() if name.endswith(".jsonl") for line in text.splitlines()]
    recorded = {datetime.fromisoformat(row["ts"]) for row in rows}
    gold = yaml.safe_load(files["gold.yaml"])
    assert {datetime.fromisoformat(e["time"]) for e in gold["timeline"]} <= recorded
    known = [at for name, at in gold["key_times"].items() if at is not None]
    assert {datetime.fromisoformat(at) for at in known} <= recorded


def test_each_difficulty_can_be_switched_off() -> None:
    assert easier(EASE) == PLAIN
    seeds = range(30)
    assert not any("drill" in make(n, PLAIN)[0] for n in seeds)
    assert any("drill" in make(n)[0] for n in seeds)
    assert all({"alerts.jsonl", "deploys.jsonl"} <= make(n, PLAIN)[1].keys() for n in seeds)
    assert not all({"alerts.jsonl", "deploys.jsonl"} <= make(n)[1].keys() for n in seeds)
    plain = b"".join(text for n in seeds for name, text in make(n, PLAIN)[1].items() if name.endswith(".jsonl")).decode()
    assert "+0" not in plain
    assert not [line for line in NOISE if f'"{line}"' in plain]


def test_every_kind_of_incident_comes_up() -> None:
    assert {make(n)[0].split("-")[2] for n in range(100)} == PLOTS.keys()


def test_an_instant_is_the_same_in_every_zone() -> None:
    from zoneinfo import ZoneInfo

    told = in_zone("2027-01-04T10:00:00Z", ZoneInfo("Asia/Kolkata"))
    assert told == "2027-01-04T15:30:00+05:30"
    assert datetime.fromisoformat(told) - datetime.fromisoformat("2027-01-04T10:00:00Z") == timedelta(0)


def test_made_incidents_are_a_suite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_two = ["eval", "make", str(tmp_path / "made"), "--seed", "7", "--count", "2"]
    assert main([*make_two, "--without", "sleep"]) == 2
    assert main([*make_two, "--without", "noise"]) == 0
    assert main(["eval", "run", str(tmp_path / "made" / "suite.yaml"), "--jobs", "1"]) in (0, 1)
    assert "gold_events" in capsys.readouterr().out
    assert main(make_two) == 2  # never over what is there


def test_a_suite_makes_its_own_incidents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("name: mine\nmake: {seed: 5, count: 2, without: [noise]}\nscorers: {gold_trigger: {}}\n")
    assert main(["eval", "run", str(path), "--jobs", "1", "--out", str(tmp_path / "r.jsonl")]) == 0
    cases = [json.loads(line)["case"] for line in (tmp_path / "r.jsonl").read_text().splitlines()]
    assert [c[:10] for c in cases] == ["made-00005", "made-00006"]
