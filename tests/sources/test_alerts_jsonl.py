from pathlib import Path

import pytest

from drafter.sources.alert_words import incident_number, kind_of, named_actor, status_of
from tests.sources.made import captured, lines, read_text

TS = "2026-03-04T14:00:00Z"


def test_an_alert_with_its_labels(tmp_path: Path) -> None:
    item = {"ts": TS, "source": "prometheus", "name": "OrdersSlow", "status": "firing", "text": "p99 over 2 s"}
    text = lines({**item, "labels": {"service": "orders", "shard": 3}, "runbook": "https://wiki.example/orders"})
    reading = read_text(tmp_path, "alerts-jsonl", text)
    (record,) = reading.records
    assert (record.kind, record.status, record.title, record.text) == ("alert", "firing", "OrdersSlow", "p99 over 2 s")
    assert (record.service, record.actor, record.source, record.marks) == ("orders", "system", "prometheus", ())
    assert dict(record.details) == {"labels.service": "orders", "labels.shard": "3", "runbook": "https://wiki.example/orders"}
    assert captured(tmp_path, reading) == [text.strip().encode()]


@pytest.mark.parametrize(
    ("word", "text", "status"),
    [
        ("firing", "x", "firing"),
        ("OK", "x", "resolved"),
        ("ALARM", "x", "firing"),
        ("recovered", "CPU critical", "resolved"),
        ("", "[RESOLVED] Disk full", "resolved"),
        ("", "[FIRING:3] Disk full", "firing"),
        ("", "RECOVERY - load on web3 is OK: 0.3", "resolved"),
        ("", "PROBLEM - load on web3 is CRITICAL: 9.1", "firing"),
        ("", "shop.example is DOWN", "firing"),
        ("", "shop.example is up again after 4 minutes", "resolved"),
        ("", "Health check is not OK", "firing"),
        ("", "Recovered: Queue depth", "resolved"),
        ("", "Alert: queue depth", "firing"),
        ("acknowledged", "x", "firing"),
        ("", "\nWarning\nback to normal", "firing"),
        ("", "Alert 'disk critical' resolved", "resolved"),
        ("", "Alert: queue depth recovered", "resolved"),
        ("", "Alert closed", "resolved"),
        ("", "UP alert: shop.example is UP", "resolved"),
        ("", "Down alert: shop.example", "firing"),
        ("", "Monitor is UP: shop. It was down for 4 minutes", "resolved"),
        ("", "[OK] Orders slow", "resolved"),
        ("", "[Alerting] Orders slow", "firing"),
        ("", "Alarm updated from OK to ALARM", "firing"),
        ("", "web3: OK -> CRITICAL", "firing"),
        ("", "web3: CRITICAL → OK", "resolved"),
        ("", "(OrdersSlow) resolved: (4) p99 critical", "resolved"),
        ("ALARM", "was OK", "firing"),
        ("ok", "ALARM", "resolved"),
        ("clear", "ALARM", "resolved"),
        ("", "CLEAR: disk full on db-2 = 71%", "resolved"),
        ("", "db-2 is CLEAR: disk full, was CRITICAL", "resolved"),
        ("", "[CLEAR] CPU high", "resolved"),
        ("", "Clear - CPU critical", "resolved"),
        ("", "CLEARED: peer down", "resolved"),
        ("", "OK: 5xx rate critical", "resolved"),
        ("", "[shop] OK - queue CRITICAL", "resolved"),
        ("", "**RECOVERY** Service Alert: web1/HTTP is OK", "resolved"),
        ("", "NORMAL: battery alarm", "resolved"),
        ("", "Up: checkout, down for 4m", "resolved"),
        ("", "Queue depth critical is back to normal", "resolved"),
        ("", "Memory returned to normal range after alarm", "resolved"),
        ("", "All clear: gateway errors", "resolved"),
        ("", "Alert ended: high latency", "resolved"),
        ("", "Problem ended after 5 min: CPU saturation", "resolved"),
        ("", "Rule stopped firing: p99 over 2 s", "resolved"),
        ("", "Alarm condition no longer met: CPU", "resolved"),
        ("", "Deactivated: High CPU alert", "resolved"),
        ("", "GREEN: search cluster alert", "resolved"),
        ("", "Link restored, alarm raised 14:02", "resolved"),
        ("", "CLEAR TEXT password in logs, alert", "firing"),
        ("", "Clear cache job failed", "firing"),
        ("", "Healthy hosts below 2, alarm raised", "firing"),
        ("", "Temperature outside normal range, warning", "firing"),
        ("", "Up to 40% of requests failing", "firing"),
        ("", "OK -> CRITICAL: web3", "firing"),
        ("", "PROBLEM: link down, not cleared", "firing"),
    ],
)
def test_alerts_say_whether_they_fire(word: str, text: str, status: str) -> None:
    assert status_of("alert", word, text) == (status, False)


@pytest.mark.parametrize(
    ("word", "text", "status"),
    [
        ("", "Triggered through the API.\nDescription: disk", "triggered"),
        ("", "Acknowledged by Mira Okafor through the website.", "acknowledged"),
        ("", "Escalated to Storage on-call", "escalated"),
        ("", "Reassigned to Storage", "escalated"),
        ("", "Resolved through the integration API.", "resolved"),
        ("", "Note added by Mira.\nResolved it by hand", "annotated"),
        ("", "Mira updated the status of it", "annotated"),
        ("incident.acknowledged", "x", "acknowledged"),
        ("", "Auto-resolved by timeout", "resolved"),
        ("ack", "disk", "acknowledged"),
        ("Create", "disk", "triggered"),
        ("Close", "disk", "resolved"),
        ("", "Mira closed the alert", "resolved"),
    ],
)
def test_pages_say_what_was_done(word: str, text: str, status: str) -> None:
    assert status_of("page", word, text) == (status, False)


def test_a_status_that_nobody_says_is_assumed_and_marked(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "alerts-jsonl",
        lines({"ts": TS, "source": "probe", "text": "4 of 9 probes"}, {"ts": TS, "source": "Opsgenie", "text": "hm"}),
    )
    assert [(r.kind, r.status, r.marks) for r in reading.records] == [
        ("alert", "firing", ("status-assumed",)),
        ("page", "annotated", ("status-assumed",)),
    ]


@pytest.mark.parametrize("source", ["PagerDuty", "pager duty (EU)", "OpsGenie", "VictorOps", "Splunk On-Call", "incident.io"])
def test_systems_that_page_people(source: str) -> None:
    assert kind_of(source) == "page"
    assert kind_of("prometheus") == "alert"


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("Acknowledged by Mira Okafor through the website.\nINCIDENT #12", "Mira Okafor", "12"),
        ("Resolved by mira.", "mira", None),
        ("Note added by Mira Okafor.", "Mira Okafor", None),
        ("Mira Okafor resolved the incident.", "Mira Okafor", None),
        ("Triggered through the API.", None, None),
        ("Disk full on incident #3 host", None, "3"),
    ],
)
def test_who_acted_on_a_page(text: str, name: str | None, number: str | None) -> None:
    assert named_actor(text) == name
    assert incident_number(text) == number


def test_a_page_names_who_acted(tmp_path: Path) -> None:
    text = lines({"ts": TS, "source": "pagerduty", "text": "Acknowledged by Mira Okafor via SMS\nIncident #9"})
    (record,) = read_text(tmp_path, "alerts-jsonl", text).records
    assert (record.kind, record.status, record.author, record.actor) == ("page", "acknowledged", "Mira Okafor", "person")
    assert record.details["incident"] == "9"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": ""}, "neither `name` nor `text`"),
        ({"labels": []}, "`labels` is not an object"),
        ({"status": 1}, "`status` is not text"),
    ],
)
def test_alerts_that_cannot_be_read(tmp_path: Path, fields: dict[str, object], why: str) -> None:
    reading = read_text(tmp_path, "alerts-jsonl", lines({"ts": TS, "text": "disk full", **fields}))
    assert [q.reason for q in reading.quarantined] == [why]
