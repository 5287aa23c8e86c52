"""Gold scorers: by hand on small drafts, and equal to the reference program on the real incidents where they are."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drafter.domain.redaction_policy import RedactionPolicy
from drafter.evaluation.against_gold import against_gold, events
from drafter.evaluation.gold import Gold, read_gold
from drafter.evaluation.likeness import likeness, same_events
from drafter.evaluation.strict_yaml import YamlInvalid
from drafter.models.build import embedded_ask
from drafter.models.tokens import estimate
from drafter.pipeline.rendering import rendered
from drafter.pipeline.run import draft, prepare

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "incidents"
START = datetime(2026, 1, 5, 10, 0, tzinfo=UTC)


def _gold(**more: object) -> Gold:
    return Gold.model_validate({"trigger": {"category": "hardware"}, "root_cause": {"category": "software"}, **more})


def test_one_entry_matches_one_event_only() -> None:
    twice = [(START, "pump controller rebooted"), (START, "pump controller rebooted")]
    assert same_events(twice, twice[:1]) == [(0, 0)]


@pytest.mark.parametrize(
    ("seconds", "words", "same"),
    [
        (0, "pump controller rebooted", True),
        (300, "pump controller rebooted", True),
        (301, "pump controller rebooted", False),
        (10, "lunch menu published", False),
    ],
)
def test_near_in_time_and_in_words(seconds: int, words: str, same: bool) -> None:
    found = same_events([(START + timedelta(seconds=seconds), words)], [(START, "controller of the pump rebooted")])
    assert bool(found) is same


def test_likeness_is_symmetric_and_bounded() -> None:
    assert likeness("valve closed", "valve closed") == pytest.approx(1.0)
    assert likeness("valve closing", "the valve was closed") == likeness("the valve was closed", "valve closing")
    assert likeness("", "valve") == 0.0
    assert likeness("the of", "the of") == 0.0


def test_alternatives_count_and_times_without_zone_are_utc() -> None:
    gold = _gold(
        trigger={"category": "hardware", "alternatives": ["other", {"category": "capacity_management"}]},
        key_times={"detected": "2026-01-05T10:00:00"},
    )
    assert gold.trigger.accepted == {"hardware", "other", "capacity_management"}
    assert gold.key_times.detected == START


def test_a_wrong_gold_file_is_named_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text("trigger: {category: hardware}\nroot_cause: {category: software}\ntimeline: [{time: soon, what: x}]\n")
    with pytest.raises(YamlInvalid, match=r"timeline\.0\.time") as caught:
        read_gold(path)
    assert "\n" not in str(caught.value)


def test_shipped_incident_has_a_reason_for_every_score() -> None:
    prepared = prepare(ROOT / "fixtures" / "incidents", "125", RedactionPolicy(), lambda step, done: None)
    written = draft(prepared, embedded_ask(prepared.leaks, lambda: 0.0), 6000, estimate, lambda step, done: None)
    scored = against_gold(written, read_gold(ROOT / "evals" / "cases" / "incident-125.yaml"), prepared.table)
    assert all(s.score.reason for s in scored)
    named = {s.score.name: s.score.value for s in scored}
    assert named["gold_culprit"] is None  # no change was guilty: unscored, not zero
    assert named["gold_no_false_accusation"] == 1.0
    assert events(written, _gold()).score.value is None


@pytest.mark.skipif(not (REAL.parent / "score_incidents.py").is_file(), reason="the real incidents are not here")
def test_totals_equal_the_reference_program(tmp_path: Path) -> None:
    totals: Counter[str] = Counter()
    for path in sorted(REAL.glob("*/gold.yaml")):
        name = path.parent.name
        prepared = prepare(REAL, name, RedactionPolicy(), lambda step, done: None)
        written = draft(prepared, embedded_ask(prepared.leaks, lambda: 0.0), 6000, estimate, lambda step, done: None)
        (tmp_path / name).mkdir()
        for file, content in rendered(written, prepared).items():
            (tmp_path / name / file).write_bytes(content)
        for scored in against_gold(written, read_gold(path), prepared.table):
            totals.update({f"{scored.score.name}.{key}": n for key, n in scored.counts.items()})
    command = [sys.executable, str(REAL.parent / "score_incidents.py"), str(tmp_path), str(REAL)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]
    assert _pooled(totals) == [float(n) for n in re.findall(r"\d+(?:\.\d+)?", printed.replace("F1", "F"))]


def _pooled(t: Counter[str]) -> list[float]:
    precision = t["gold_events.found"] / max(1, t["gold_events.said"])
    recall = t["gold_events.found"] / max(1, t["gold_events.true"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    shares = ("gold_trigger", "gold_root_cause", "gold_culprit")
    return [
        *(round(n, 2) for n in (precision, recall, f1)),
        *(float(t[f"gold_milestones.{k}"]) for k in ("right", "true", "said")),
        *(float(t[f"{name}.{k}"]) for name in shares for k in ("right", "true")),
        *(float(t[f"gold_no_false_accusation.{k}"]) for k in ("accused", "innocent")),
    ]
