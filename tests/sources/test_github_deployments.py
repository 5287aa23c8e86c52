from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sources.exports import captured, lines, read, told

API = "https://api.github.com/repos/heron/parcels"
OLD, NEW = "a" * 40, "b" * 40


def status(state: str, at: str, deployment: int = 7, **more: object) -> dict[str, object]:
    own = {"id": 31, "state": state, "created_at": f"2026-04-02T{at}Z", "description": ""}
    return {**own, "deployment_url": f"{API}/deployments/{deployment}", "log_url": "https://ci.example/run/1", **more}


def deployment(number: int = 7, sha: str = NEW, at: str = "10:00:00", **more: object) -> dict[str, object]:
    return {
        "url": f"{API}/deployments/{number}",
        "id": number,
        "sha": sha,
        "ref": f"v{number}",
        "task": "deploy",
        "environment": "production",
        "description": "new labels",
        "creator": {"login": "hanne", "type": "User"},
        "created_at": f"2026-04-02T{at}Z",
        "statuses_url": f"{API}/deployments/{number}/statuses",
        "repository_url": API,
        **more,
    }


STEPS = [status("success", "10:05:10"), status("in_progress", "10:01:00"), status("queued", "10:00:01")]


def test_a_deployment_happens_at_its_first_success(tmp_path: Path) -> None:
    value = deployment(statuses=[status("success", "11:00:00"), *STEPS])
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps([value], indent=2)})
    assert told(reading) == [("04-02T10:05:10", "success")]
    (record,) = reading.records
    assert (record.kind, record.service, record.title, record.text) == ("deploy", "parcels", "parcels v7", "new labels")
    assert (record.source, record.source_id, record.author, record.actor) == ("github heron/parcels", NEW, "hanne", "person")
    assert record.details["sha"] == record.details["revision"] == NEW
    assert record.details["deployment_id"] == "7"
    assert record.details["created_at"] == "2026-04-02T10:00:00Z"
    assert record.details["states"].split("\n")[0] == "2026-04-02T10:00:01Z queued"
    assert record.details["url"] == "https://ci.example/run/1"
    assert json.loads(captured(tmp_path, record)) == value


def test_webhook_bodies_are_steps_of_one_deployment(tmp_path: Path) -> None:
    around = {"action": "created", "repository": {"full_name": "heron/parcels"}, "sender": {"login": "hanne"}}
    created = {**around, "deployment": deployment()}
    bodies = [created, *({**around, "deployment_status": one, "deployment": deployment()} for one in reversed(STEPS))]
    reading = read(tmp_path, "github-deployments", {"hooks.jsonl": lines(*bodies)})
    assert told(reading) == [("04-02T10:05:10", "success")]
    assert [s.records for s in reading.set_aside] == [3]
    assert json.loads(captured(tmp_path, reading.records[0])) == bodies[3]


@pytest.mark.parametrize("first", ["deployments", "statuses"])
def test_statuses_may_stand_in_another_file(tmp_path: Path, first: str) -> None:
    names = (
        {"deployments": "b.json", "statuses": "a.json"}
        if first == "statuses"
        else {"deployments": "a.json", "statuses": "b.json"}
    )
    files = {f"gh/{names['deployments']}": json.dumps([deployment()]), f"gh/{names['statuses']}": json.dumps(STEPS)}
    reading = read(tmp_path, "github-deployments", files, path="gh")
    assert told(reading) == [("04-02T10:05:10", "success")]
    assert [s.records for s in reading.set_aside] == [3]


def test_pages_that_gh_api_prints_one_after_another(tmp_path: Path) -> None:
    content = json.dumps([deployment(1)]) + json.dumps([deployment(2), deployment(3)])
    assert len(read(tmp_path, "github-deployments", {"d.json": content}).records) == 3


def test_pages_that_gh_api_puts_into_an_array(tmp_path: Path) -> None:
    content = json.dumps([[deployment(1)], [deployment(2), deployment(3)], []])
    reading = read(tmp_path, "github-deployments", {"d.json": content})
    assert len(reading.records) == 3
    assert not reading.quarantined


def graphql(**more: object) -> dict[str, object]:
    def step(state: str, at: str) -> dict[str, object]:
        return {"state": state, "createdAt": f"2026-04-02T{at}Z", "description": None, "logUrl": "https://ci.example/run/1"}

    return {
        "databaseId": 7,
        "commitOid": NEW,
        "createdAt": "2026-04-02T10:00:00Z",
        "environment": "production",
        "description": "new labels",
        "creator": {"login": "hanne"},
        "ref": {"name": "v7"},
        "statuses": {"nodes": [step("SUCCESS", "10:05:10"), step("IN_PROGRESS", "10:01:00")]},
        **more,
    }


def test_the_answer_of_graphql_says_the_same(tmp_path: Path) -> None:
    answer = {"data": {"repository": {"nameWithOwner": "heron/parcels", "deployments": {"nodes": [graphql(), graphql(id=8)]}}}}
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps(answer, indent=1)})
    (record,) = reading.records
    (plain,) = read(tmp_path, "github-deployments", {"p.json": json.dumps(deployment(statuses=STEPS[:2]))}).records
    assert told(reading) == [("04-02T10:05:10", "success")]
    assert [s.records for s in reading.set_aside] == [1]
    assert (record.title, record.service, record.source_id, record.author) == ("parcels v7", "parcels", NEW, "hanne")
    assert record.text == plain.text
    assert record.details == {key: text for key, text in plain.details.items() if key != "task"}
    assert json.loads(captured(tmp_path, record)) == graphql()


@pytest.mark.parametrize(
    ("repository", "lost"),
    [
        ({"deployments": {"nodes": [graphql(), graphql(databaseId=8, createdAt="never")]}}, "not a time"),
        ({"deployments": {"nodes": [graphql(), graphql(databaseId=8, ref=3)]}}, "`ref` is not an object"),
        ({"releases": {"nodes": []}}, "no `deployments`"),
    ],
)
def test_broken_answers_of_graphql(tmp_path: Path, repository: dict[str, object], lost: str) -> None:
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps({"data": {"repository": repository}})})
    assert [lost in q.reason for q in reading.quarantined] == [True]
    assert len(reading.records) == ("deployments" in repository)


@pytest.mark.parametrize(
    ("states", "expected", "mark"),
    [
        ([], ("04-02T10:00:00", "created"), "created-time"),
        ([("inactive", "12:00:00")], ("04-02T10:00:00", "inactive"), "created-time"),
        ([("queued", "10:00:01"), ("in_progress", "10:01:00")], ("04-02T10:01:00", "in_progress"), "in-progress"),
        ([("failure", "10:03:00"), ("queued", "10:00:01")], ("04-02T10:03:00", "failure"), None),
        ([("error", "10:03:00")], ("04-02T10:03:00", "error"), None),
        ([("failure", "10:03:00"), ("success", "10:09:00"), ("inactive", "12:00:00")], ("04-02T10:09:00", "success"), None),
    ],
)
def test_the_status_that_decides(
    tmp_path: Path, states: list[tuple[str, str]], expected: tuple[str, str], mark: str | None
) -> None:
    value = deployment(statuses=[status(*one) for one in states])
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps(value)})
    assert told(reading) == [expected]
    assert reading.records[0].marks == ((mark,) if mark else ())


def test_going_back_is_marked_and_shipping_again_is_not(tmp_path: Path) -> None:
    def shipped(number: int, sha: str, at: str, state: str = "success") -> dict[str, object]:
        return deployment(number, sha, at, statuses=[status(state, at)])

    series = [
        shipped(1, OLD, "08:00:00"),
        shipped(2, NEW, "09:00:00"),
        shipped(3, OLD, "09:30:00", "failure"),
        shipped(4, OLD, "09:40:00"),
        shipped(5, NEW, "11:00:00"),
    ]
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps(list(reversed(series)))})
    assert [(r.details["deployment_id"], r.details.get("reverts")) for r in reading.records] == [
        ("1", None),
        ("2", None),
        ("3", None),
        ("4", NEW),
        ("5", None),
    ]


def test_environments_are_series_of_their_own(tmp_path: Path) -> None:
    def shipped(number: int, sha: str, at: str, environment: str) -> dict[str, object]:
        return deployment(number, sha, at, statuses=[status("success", at)], environment=environment)

    series = [
        shipped(1, OLD, "08:00:00", "staging"),
        shipped(2, NEW, "09:00:00", "staging"),
        shipped(3, OLD, "10:00:00", "production"),
    ]
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps(series)})
    assert not any("reverts" in r.details for r in reading.records)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"id": None}, "a deployment without `id`"),
        ({"created_at": "later"}, "not a time"),
        ({"sha": 5}, "`sha` is not text"),
        ({"creator": {"login": []}}, "`login` is not text"),
        ({"statuses": [7]}, "a status is not an object"),
        ({"statuses": [{"state": "success"}]}, "no time"),
    ],
)
def test_one_broken_deployment_costs_itself_only(tmp_path: Path, broken: dict[str, object], reason: str) -> None:
    bad = deployment(8) | broken
    content = json.dumps([deployment(1), bad, deployment(2)])
    reading = read(tmp_path, "github-deployments", {"d.json": content})
    assert [r.details["deployment_id"] for r in reading.records] == ["1", "2"]
    assert [(q.offset, reason in q.reason) for q in reading.quarantined] == [(content.index(json.dumps(bad)), True)]


def test_a_status_of_no_deployment_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps([deployment(), status("success", "10:00:00", 99)])})
    assert any("deployment 99" in notice for notice in reading.notices)


def test_a_deployment_without_a_commit_goes_by_its_id(tmp_path: Path) -> None:
    reading = read(tmp_path, "github-deployments", {"d.json": json.dumps(deployment(sha=""))})
    assert reading.records[0].source_id == "7"


def test_statuses_beside_their_deployment(tmp_path: Path) -> None:
    for value in ({"deployment": deployment(), "statuses": STEPS}, {"deployment": deployment(statuses=STEPS)}):
        reading = read(tmp_path, "github-deployments", {"d.json": json.dumps([value])})
        assert told(reading) == [("04-02T10:05:10", "success")]


def test_a_body_that_was_kept_with_its_headers(tmp_path: Path) -> None:
    body = {"deployment": deployment(payload={"body": {}}), "deployment_status": STEPS[0]}
    for kept in ({"headers": {"x": "y"}, "body": body}, {"event": "deployment_status", "payload": body}, body):
        reading = read(tmp_path, "github-deployments", {"d.json": json.dumps([kept], indent=1)})
        assert told(reading) == [("04-02T10:05:10", "success")]
        assert json.loads(captured(tmp_path, reading.records[0])) == body
    assert read(tmp_path, "github-deployments", {"d.json": json.dumps([deployment(payload={"a": 1})])}).records
