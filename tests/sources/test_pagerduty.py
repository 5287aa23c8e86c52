from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sources.exports import captured, lines, read, told

SERVICE = {"id": "PSVC", "type": "service_reference", "summary": "parcels"}
HANNE = {"id": "PHANNE", "type": "user_reference", "summary": "Hanne Dverg"}
REFERENCE = {"id": "PINC", "type": "incident_reference", "summary": "[#71] QueueStuck", "html_url": "https://pd.example/PINC"}


def entry(kind: str, at: str, agent: dict[str, str] = SERVICE, **more: object) -> dict[str, object]:
    own = {"id": f"R{at}", "type": f"{kind}_log_entry", "summary": f"{kind} summary", "created_at": f"2026-04-02T{at}Z"}
    return {**own, "agent": agent, "channel": {"type": "api"}, "incident": REFERENCE, "service": SERVICE, **more}


LOG = [
    entry("resolve", "10:30:00"),
    entry("annotate", "10:12:00", HANNE, channel={"type": "note", "summary": "restarting the consumer"}),
    entry("acknowledge", "10:07:00", HANNE),
    entry("escalate", "10:05:00", assignees=[HANNE]),
    entry("notify", "10:00:20", user=HANNE),
    entry("trigger", "10:00:10", event_details={"description": "queue age 900 s"}),
]
EXPECTED = [
    ("04-02T10:30:00", "resolved"),
    ("04-02T10:12:00", "annotated"),
    ("04-02T10:07:00", "acknowledged"),
    ("04-02T10:05:00", "escalated"),
    ("04-02T10:00:20", "annotated"),
    ("04-02T10:00:10", "triggered"),
]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"log_entries": LOG, "limit": 100, "offset": 0, "more": False}),
        json.dumps({"log_entries": LOG}, indent=2),
        json.dumps({"data": LOG}),
        json.dumps(LOG),
        lines(*LOG),
        json.dumps({"log_entries": LOG[:3]}) + "\n" + json.dumps({"log_entries": LOG[3:]}),
        lines(*({"log_entry": one} for one in LOG)),
    ],
    ids=["page", "indented", "data", "array", "lines", "pages", "single answers"],
)
def test_log_entries_in_every_wrapping(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, "pagerduty", {"log.json": content})
    assert told(reading) == EXPECTED
    assert not reading.quarantined


def test_what_a_log_entry_says(tmp_path: Path) -> None:
    reading = read(tmp_path, "pagerduty", {"log.json": json.dumps({"log_entries": LOG})})
    _, note, acknowledged, escalated, notified, triggered = reading.records
    assert (note.kind, note.text, note.author, note.actor) == ("note", "restarting the consumer", "Hanne Dverg", "person")
    assert (acknowledged.kind, acknowledged.author) == ("page", "Hanne Dverg")
    assert (escalated.author, escalated.actor) == (None, "system")
    assert notified.details["type"] == "notify"
    assert triggered.text == "trigger summary\nqueue age 900 s"
    assert (triggered.title, triggered.service) == ("[#71] QueueStuck", "parcels")
    assert triggered.details["incident"] == "71"
    assert triggered.details["url"] == "https://pd.example/PINC"
    assert json.loads(captured(tmp_path, acknowledged)) == LOG[2]
    assert [(p.key, p.names) for p in reading.people] == [("PHANNE", ("Hanne Dverg",))]


def test_entries_without_their_incident_take_the_one_beside_them(tmp_path: Path) -> None:
    bare = {key: value for key, value in LOG[2].items() if key not in ("incident", "service")}
    whole = {"id": "PINC", "type": "incident", "incident_number": 71, "title": "QueueStuck", "service": SERVICE}
    reading = read(tmp_path, "pagerduty", {"log.json": json.dumps({"incident": whole, "log_entries": [bare]})})
    assert [(r.title, r.service, r.details["incident"]) for r in reading.records] == [("QueueStuck", "parcels", "71")]


def test_incidents_with_their_entries_inside(tmp_path: Path) -> None:
    whole = {"id": "PINC", "type": "incident", "incident_number": 71, "title": "QueueStuck", "log_entries": LOG[:1]}
    reading = read(tmp_path, "pagerduty", {"log.json": json.dumps({"incidents": [whole]})})
    assert told(reading) == EXPECTED[:1]


def test_an_incident_without_its_log(tmp_path: Path) -> None:
    whole = {
        "id": "PINC",
        "type": "incident",
        "incident_number": 71,
        "title": "QueueStuck",
        "service": SERVICE,
        "created_at": "2026-04-02T10:00:10Z",
        "resolved_at": "2026-04-02T12:30:00+02:00",
        "acknowledgements": [{"at": "2026-04-02T10:07:00Z", "acknowledger": HANNE}],
    }
    for content in (json.dumps({"incident": whole}), json.dumps({"incidents": [whole]}), json.dumps(whole)):
        reading = read(tmp_path, "pagerduty", {"incident.json": content})
        assert told(reading) == [EXPECTED[5], EXPECTED[2], EXPECTED[0]]
        assert reading.records[1].author == "Hanne Dverg"


def test_an_incident_beside_its_notes(tmp_path: Path) -> None:
    whole = {"id": "PINC", "incident_number": 71, "title": "QueueStuck", "created_at": "2026-04-02T10:00:10Z"}
    note = {"id": "N1", "user": HANNE, "content": "consumer restarted", "created_at": "2026-04-02T10:12:00Z"}
    reading = read(tmp_path, "pagerduty", {"notes.json": json.dumps({"incident": whole, "notes": [note]})})
    assert [(r.kind, r.status, r.details["incident"]) for r in reading.records] == [
        ("page", "triggered", "71"),
        ("note", "annotated", "71"),
    ]


def test_notes_of_the_api(tmp_path: Path) -> None:
    note = {"id": "N1", "user": HANNE, "content": "consumer restarted", "created_at": "2026-04-02T10:12:00Z"}
    reading = read(tmp_path, "pagerduty", {"notes.json": json.dumps({"notes": [note]})})
    assert [(r.kind, r.text, r.author) for r in reading.records] == [("note", "consumer restarted", "Hanne Dverg")]


def webhook(kind: str, at: str, data: dict[str, object], agent: dict[str, str] | None = HANNE) -> dict[str, object]:
    event = {"id": f"E{at}", "event_type": kind, "resource_type": "incident", "occurred_at": f"2026-04-02T{at}.125Z"}
    return {"event": {**event, "agent": agent, "client": None, "data": data}}


WHOLE = {"id": "PINC", "type": "incident", "number": 71, "title": "QueueStuck", "service": SERVICE, "assignees": [HANNE]}
BARE = {"id": "PINC", "type": "incident_reference", "summary": "QueueStuck"}
HOOKS = [
    webhook("incident.triggered", "10:00:10", WHOLE, SERVICE),
    webhook("incident.acknowledged", "10:07:00", WHOLE),
    webhook("incident.annotated", "10:12:00", {"incident": BARE, "content": "consumer restarted", "type": "incident_note"}),
    webhook("incident.priority_updated", "10:13:00", WHOLE),
    webhook("incident.reopened", "10:20:00", WHOLE),
    webhook("incident.resolved", "10:30:00", WHOLE, None),
]


@pytest.mark.parametrize(
    "content", [lines(*HOOKS), json.dumps(HOOKS), json.dumps({"events": HOOKS})], ids=["lines", "array", "list"]
)
def test_webhooks(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, "pagerduty", {"hooks.json": content})
    assert [status for _, status in told(reading)] == [
        "triggered",
        "acknowledged",
        "annotated",
        "annotated",
        "triggered",
        "resolved",
    ]
    note = reading.records[2]
    assert (note.kind, note.text, note.title, note.details["incident"]) == (
        "note",
        "consumer restarted",
        "QueueStuck",
        "71",
    )
    assert reading.records[0].details["incident"] == "71"
    assert json.loads(captured(tmp_path, reading.records[1])) == HOOKS[1]


def test_the_test_of_a_webhook_is_set_aside(tmp_path: Path) -> None:
    ping = webhook("pagey.ping", "09:00:00", {"message": "Hello", "type": "ping"})
    reading = read(tmp_path, "pagerduty", {"hooks.jsonl": lines(ping, HOOKS[0])})
    assert [s.records for s in reading.set_aside] == [1]
    assert len(reading.records) == 1


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (
            {"channel": {"type": "note", "summary": "restarting t…", "content": "restarting the consumer"}},
            "restarting the consumer",
        ),
        ({"channel": {"type": "note"}, "note": "restarting"}, "restarting"),
        ({"type": "status_update_log_entry", "message": "labels print", "channel": {"type": "api"}}, "labels print"),
        ({"channel": {"type": "note"}}, "annotate summary"),
    ],
)
def test_where_a_note_stands(tmp_path: Path, more: dict[str, object], text: str) -> None:
    (record,) = read(tmp_path, "pagerduty", {"log.json": lines(entry("annotate", "10:12:00", HANNE, **more))}).records
    assert (record.kind, record.text) == ("note", text)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"created_at": None}, "no time"),
        ({"created_at": "yesterday"}, "not a time"),
        ({"type": "alert"}, "no log entry"),
        ({"type": None}, "no `type`"),
        ({"agent": "x"}, "`agent` is not an object"),
    ],
)
def test_one_broken_entry_costs_itself_only(tmp_path: Path, broken: dict[str, object], reason: str) -> None:
    content = json.dumps({"log_entries": [LOG[0], LOG[2] | broken, LOG[5]]})
    reading = read(tmp_path, "pagerduty", {"log.json": content})
    assert told(reading) == [EXPECTED[0], EXPECTED[5]]
    assert [reason in q.reason for q in reading.quarantined] == [True]
    assert content[reading.quarantined[0].offset :].startswith('{"id": "R10:07:00"')


def test_endless_nesting_is_refused(tmp_path: Path) -> None:
    reading = read(tmp_path, "pagerduty", {"log.json": '{"data": [' * 5000 + "]}" * 5000})
    assert not reading.records
    assert len(reading.quarantined) == 1


STRAYS = [{key: value for key, value in one.items() if key not in ("incident", "service")} for one in LOG]


def at_home(entry: dict[str, object], incident: str = "PINC") -> dict[str, object]:
    return {**entry, "self": f"https://api.pagerduty.com/incidents/{incident}/log_entries/{entry['id']}"}


@pytest.mark.parametrize(
    ("content", "title", "incident"),
    [
        ({"log_entries": STRAYS}, "queue age 900 s", ""),
        (STRAYS, "queue age 900 s", ""),
        ({"log_entries": [at_home(one) for one in STRAYS]}, "queue age 900 s", "PINC"),
        ({"log_entries": [*STRAYS[:-1], LOG[-1]]}, "[#71] QueueStuck", "PINC"),
        ({"log_entries": [*map(at_home, STRAYS[:-1]), LOG[-1]]}, "[#71] QueueStuck", "PINC"),
    ],
    ids=["a page", "an array", "its address", "one names it", "address and name"],
)
def test_entries_that_do_not_name_their_incident(tmp_path: Path, content: object, title: str, incident: str) -> None:
    reading = read(tmp_path, "pagerduty", {"log.json": json.dumps(content)})
    assert told(reading) == EXPECTED
    assert {(r.title, r.details.get("incident_id", "")) for r in reading.records} == {(title, incident)}


def test_entries_beside_several_incidents_stay_as_they_are(tmp_path: Path) -> None:
    other = {**LOG[-1], "incident": {"id": "POTHER", "type": "incident_reference", "summary": "[#72] Else"}}
    reading = read(tmp_path, "pagerduty", {"log.json": json.dumps([LOG[-1], other, STRAYS[0]])})
    assert [r.title for r in reading.records] == ["[#71] QueueStuck", "[#72] Else", "resolve summary"]
