"""The shipped incidents are read to the last record, and nothing of them is in quarantine."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from drafter.domain.records import Reading
from drafter.sources.bundle import open_bundle
from drafter.sources.reading import read_bundle

ROOT = Path(__file__).resolve().parents[2]
INCIDENTS, CASES = ROOT / "fixtures" / "incidents", ROOT / "evals" / "cases"


def reading(incident: str) -> Reading:
    return read_bundle(open_bundle(INCIDENTS, incident))


@pytest.mark.parametrize(
    ("incident", "used", "set_aside"),
    [
        ("123", {"slack-export": 452, "alertmanager": 17, "pagerduty": 17, "github-deployments": 11, "argocd-history": 11}, 28),
        ("124", {"transcript": 75, "alerts-jsonl": 5, "pagerduty": 4, "deploys-jsonl": 5}, 4),
        ("125", {"alerts-jsonl": 2, "chat-jsonl": 3}, 0),
    ],
)
def test_every_record_is_accounted_for(incident: str, used: dict[str, int], set_aside: int) -> None:
    read = reading(incident)
    assert read.quarantined == ()
    assert Counter(record.source_type for record in read.records) == used
    assert sum(aside.records for aside in read.set_aside) == set_aside
    assert read.read == sum(used.values()) + set_aside


@pytest.mark.parametrize("incident", ["123", "124", "125"])
def test_every_record_stands_where_it_says(incident: str) -> None:
    files = {path: path.read_bytes() for path in (INCIDENTS / incident).rglob("*") if path.is_file()}
    for record in reading(incident).records:
        data = files[INCIDENTS / incident / record.place.file]
        assert record.place.sha256 == hashlib.sha256(data).hexdigest()
        assert data[record.place.start : record.place.end].strip()
        assert record.stamp.at is not None
        if not record.place.file.endswith(".log"):
            json.loads(data[record.place.start : record.place.end])


def test_the_demo_is_as_messy_as_life() -> None:
    chat = [record for record in reading("123").records if record.kind == "message"]
    assert len(chat) >= 400
    assert len({record.author for record in chat if record.actor == "person"}) >= 12
    assert sum(record.actor == "bot" for record in chat) >= 40
    assert sum(record.thread is not None for record in chat) >= 80
    marks = Counter(mark for record in chat for mark in record.marks)
    assert marks["edited"] and marks["broadcast"] and marks["deleted"]


def test_what_is_private_or_not_listed_is_never_read() -> None:
    opened = {file.file for file in reading("123").files}
    for closed in ("D07TESSJOAQ", "mpdm-tess--minh--pris-1", "leads-private", "random-lisbon", "payments-eng"):
        assert (INCIDENTS / "123" / "slack" / closed).is_dir()
        assert not any(closed in name for name in opened)


def test_the_demo_goes_back_three_times() -> None:
    undone = [(r.service, r.stamp.at and f"{r.stamp.at:%H:%M}") for r in reading("123").records if "reverts" in r.details]
    assert sorted(undone) == [("carrier-gateway", "16:37"), ("label-api", "15:44"), ("rates", "17:09")]


@pytest.mark.parametrize("incident", ["123", "124", "125"])
def test_what_a_good_draft_must_say_is_in_the_evidence(incident: str) -> None:
    case = yaml.safe_load((CASES / f"incident-{incident}.yaml").read_text("utf-8"))
    records = reading(incident).records
    ids = {record.source_id for record in records if record.kind == "deploy"}
    labels = case["deploy_labels"]
    assert {*labels.get("culprit", []), *labels.get("innocent", []), *labels.get("fix", [])} <= ids
    assert bool(labels.get("culprit")) == labels["in_window"]
    times = [record.stamp.at for record in records if record.stamp.at is not None]
    for at in [*case["key_times"].values(), *(event["time"] for event in case["timeline"])]:
        assert at is None or min(times) <= datetime.fromisoformat(at) <= max(times)
    order = [event["time"] for event in case["timeline"]]
    assert order == sorted(order)
