from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sources.exports import captured, lines, read, told

ZERO = "0001-01-01T00:00:00Z"


def alert(name: str = "QueueStuck", start: str = "2026-04-02T10:00:00Z", end: str = ZERO, **more: object) -> dict[str, object]:
    labels = {"alertname": name, "service": "parcels", "severity": "critical"}
    state = "firing" if end == ZERO else "resolved"
    return {
        "status": state,
        "labels": labels,
        "annotations": {"summary": f"{name} summary"},
        "startsAt": start,
        "endsAt": end,
        "fingerprint": f"fp-{name}",
        **more,
    }


def body(*alerts: dict[str, object], **more: object) -> dict[str, object]:
    return {"version": "4", "status": alerts[0]["status"], "receiver": "night", "alerts": list(alerts), **more}


def test_firing_and_resolved_are_two_records(tmp_path: Path) -> None:
    files = {"a.jsonl": lines(body(alert()), body(alert(end="2026-04-02T10:30:00Z")))}
    reading = read(tmp_path, "alertmanager", files)
    assert told(reading) == [("04-02T10:00:00", "firing"), ("04-02T10:30:00", "resolved")]
    first, last = reading.records
    assert (first.kind, first.title, first.text, first.service) == ("alert", "QueueStuck", "QueueStuck summary", "parcels")
    assert first.source_id == last.source_id == "fp-QueueStuck"
    assert first.details["starts_at"] == last.details["starts_at"]
    assert first.details["labels.severity"] == "critical"
    assert first.details["receiver"] == "night"
    assert json.loads(captured(tmp_path, first)) == alert()
    assert json.loads(captured(tmp_path, last))["status"] == "resolved"


def test_a_resolution_alone_tells_when_it_began(tmp_path: Path) -> None:
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(alert(end="2026-04-02T10:30:00Z")))})
    assert told(reading) == [("04-02T10:00:00", "firing"), ("04-02T10:30:00", "resolved")]
    assert reading.read == 2


def test_repeats_of_a_notification_collapse_and_are_counted(tmp_path: Path) -> None:
    resolved = body(alert(end="2026-04-02T10:30:00Z"))
    reading = read(tmp_path, "alertmanager", {"a.jsonl": lines(body(alert()), body(alert()), body(alert()), resolved, resolved)})
    assert [r.details.get("repeats") for r in reading.records] == ["2", "1"]
    assert [s.records for s in reading.set_aside] == [3]


def test_a_flapping_alert_has_one_pair_per_start(tmp_path: Path) -> None:
    starts = ("10:00", "10:20", "10:40")
    bodies = [body(alert(start=f"2026-04-02T{at}:00Z", end=end)) for at in starts for end in (ZERO, f"2026-04-02T{at[:4]}5:00Z")]
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(bodies)})
    assert [status for _, status in told(reading)] == ["firing", "resolved"] * 3
    assert not reading.set_aside


def test_a_group_gives_each_of_its_alerts(tmp_path: Path) -> None:
    group = body(alert("A"), alert("B", end="2026-04-02T10:09:00Z"))
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(group, indent=2)})
    assert [(r.title, r.status) for r in reading.records] == [("A", "firing"), ("B", "firing"), ("B", "resolved")]
    assert json.loads(captured(tmp_path, reading.records[1]))["labels"]["alertname"] == "B"


def test_the_same_start_written_otherwise_is_the_same_start(tmp_path: Path) -> None:
    files = {"a.jsonl": lines(body(alert()), body(alert(start="2026-04-02T12:00:00.000+02:00")))}
    assert [r.details["repeats"] for r in read(tmp_path, "alertmanager", files).records] == ["1"]


def test_an_alert_without_a_name_goes_by_its_summary(tmp_path: Path) -> None:
    nameless = alert() | {"labels": {"job": "printer"}}
    (record,) = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(nameless))}).records
    assert (record.title, record.service) == ("QueueStuck summary", "printer")


def test_alerts_without_fingerprint_are_told_apart_by_labels(tmp_path: Path) -> None:
    one, two = alert("A"), alert("B")
    del one["fingerprint"], two["fingerprint"]
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(one, two, one))})
    assert [r.title for r in reading.records] == ["A", "B"]
    assert [s.records for s in reading.set_aside] == [1]


@pytest.mark.parametrize("wrapped", [False, True])
def test_the_end_of_an_active_alert_in_the_api_is_no_end(tmp_path: Path, wrapped: bool) -> None:
    active = alert(end="2026-04-02T10:15:00Z") | {
        "status": {"state": "suppressed", "silencedBy": ["s-1"], "inhibitedBy": []},
        "receivers": [{"name": "night"}],
        "updatedAt": "2026-04-02T10:11:00Z",
    }
    answer: object = {"status": "success", "data": [active]} if wrapped else [active]
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(answer)})
    assert told(reading) == [("04-02T10:00:00", "firing")]
    assert reading.records[0].details["state"] == "suppressed"
    assert reading.records[0].details["silencedBy"] == '["s-1"]'


def test_groups_of_the_api_are_opened(tmp_path: Path) -> None:
    active = alert() | {"status": {"state": "active"}}
    groups = [{"labels": {"alertname": "QueueStuck"}, "receiver": {"name": "night"}, "alerts": [active]}]
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(groups)})
    assert reading.records[0].details["receiver"] == "night"


def test_what_a_receiver_left_out_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(alert(), truncatedAlerts=7))})
    assert any("7 alerts were left out" in notice for notice in reading.notices)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"startsAt": ZERO}, "no `startsAt`"),
        ({"startsAt": "soon"}, "not a time"),
        ({"status": "odd"}, "firing or resolved"),
        ({"labels": "x"}, "`labels` is not an object"),
        ({"labels": {}, "annotations": {}}, "neither `labels` nor `annotations`"),
    ],
)
def test_one_broken_alert_costs_itself_only(tmp_path: Path, broken: dict[str, object], reason: str) -> None:
    bad = alert("Bad") | broken
    content = json.dumps(body(alert("Good"), bad, alert("Also")))
    reading = read(tmp_path, "alertmanager", {"a.json": content})
    assert [r.title for r in reading.records] == ["Good", "Also"]
    (lost,) = reading.quarantined
    assert reason in lost.reason
    assert lost.offset == content.index(json.dumps(bad))


def test_a_resolved_alert_without_an_end_has_no_known_time(tmp_path: Path) -> None:
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(alert() | {"status": "resolved"}))})
    assert told(reading) == [("04-02T10:00:00", "firing"), ("", "resolved")]


def test_an_end_before_the_start_is_kept_and_marked(tmp_path: Path) -> None:
    reading = read(tmp_path, "alertmanager", {"a.json": json.dumps(body(alert(end="2026-04-02T09:00:00Z")))})
    assert reading.records[1].marks == ("ends-before-start",)


def test_a_file_that_is_cut_off_gives_what_is_whole(tmp_path: Path) -> None:
    content = json.dumps(body(alert("A"), alert("B"), alert("C")))
    reading = read(tmp_path, "alertmanager", {"a.json": content[: content.index('"fp-C"')]})
    assert [(r.title, r.marks) for r in reading.records] == [("A", ("recovered",)), ("B", ("recovered",))]
    assert [q.reason for q in reading.quarantined] == ["the file is cut off here"]


@pytest.mark.parametrize(
    ("labels", "service"),
    [
        ({"service": "parcels", "job": "parcels-web"}, "parcels"),
        ({"app": "parcels", "namespace": "prod"}, "parcels"),
        ({"service": "prom-kube-state-metrics", "job": "kube-state-metrics", "deployment": "parcels"}, "parcels"),
        ({"job": "node-exporter", "instance": "n1:9100"}, ""),
        ({"job": "kubelet", "namespace": "parcels"}, "parcels"),
        ({"job": "parcels"}, "parcels"),
    ],
)
def test_what_an_alert_watches(tmp_path: Path, labels: dict[str, str], service: str) -> None:
    content = json.dumps(body(alert() | {"labels": {"alertname": "A", **labels}}))
    assert [r.service for r in read(tmp_path, "alertmanager", {"a.json": content}).records] == [service]
