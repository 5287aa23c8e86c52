from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sources.exports import captured, lines, read, told

OLD, NEW = "a" * 40, "b" * 40


def entry(number: int, revision: str, at: str, **more: object) -> dict[str, object]:
    source = {"repoURL": "https://git.example/heron/config", "path": "parcels/prod", "targetRevision": "main"}
    when = {"deployedAt": f"2026-04-02T{at}Z", "deployStartedAt": "2026-04-02T08:00:00Z"}
    return {"id": number, "revision": revision, **when, "source": source, "initiatedBy": {"username": "hanne"}, **more}


HISTORY = [
    entry(1, OLD, "08:00:09", initiatedBy={"automated": True}),
    entry(2, NEW, "09:00:09"),
    entry(3, OLD, "09:30:09"),
]
EXPECTED = [("04-02T08:00:09", "synced"), ("04-02T09:00:09", "synced"), ("04-02T09:30:09", "synced")]


def application(name: str = "parcels", **status: object) -> dict[str, object]:
    kind = {"apiVersion": "argoproj.io/v1alpha1", "kind": "Application"}
    return {**kind, "metadata": {"name": name}, "spec": {}, "status": {"history": HISTORY, **status}}


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(application(), indent=4),
        json.dumps({"kind": "List", "items": [application()]}),
        json.dumps([application()]),
        lines(application()),
        json.dumps(HISTORY),
        json.dumps({"history": HISTORY}),
        lines(*HISTORY),
    ],
    ids=["application", "list", "array", "lines", "history", "history of an object", "entries"],
)
def test_history_in_every_wrapping(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, "argocd-history", {"parcels-history.json": content})
    assert told(reading) == EXPECTED
    assert {r.service for r in reading.records} == {"parcels"}
    assert json.loads(captured(tmp_path, reading.records[1])) == HISTORY[1]


def test_what_an_entry_says(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"a.json": json.dumps(application())})
    first, second, back = reading.records
    assert (first.kind, first.title, first.source_id) == ("deploy", f"parcels {OLD[:9]}", OLD)
    assert first.text == "https://git.example/heron/config parcels/prod main"
    assert (first.author, first.actor, first.details["automated"]) == (None, "system", "true")
    assert (second.author, second.actor) == ("hanne", "person")
    assert second.details["history_id"] == "2"
    assert back.details["reverts"] == NEW
    assert "reverts" not in second.details


def test_applications_are_series_of_their_own(tmp_path: Path) -> None:
    apps = {"items": [application("a", history=HISTORY[:2]), application("b", history=HISTORY[2:])]}
    reading = read(tmp_path, "argocd-history", {"a.json": json.dumps(apps)})
    assert not any("reverts" in r.details for r in reading.records)


def test_several_sources_go_by_the_first_commit(tmp_path: Path) -> None:
    both = entry(4, "", "10:00:00", revisions=["1.4.2", NEW], source=None, sources=[{"repoURL": "r", "chart": "c"}])
    reading = read(tmp_path, "argocd-history", {"a.json": json.dumps(application(history=[both]))})
    (record,) = reading.records
    assert (record.source_id, record.details["revisions"], record.text) == (NEW, f"1.4.2,{NEW}", "r c")


@pytest.mark.parametrize(
    ("phase", "expected", "marks"),
    [
        ("Failed", ("04-02T11:00:00", "failed"), ()),
        ("Error", ("04-02T11:00:00", "error"), ()),
        ("Running", ("04-02T11:00:00", "running"), ("in-progress",)),
        ("Succeeded", None, ()),
    ],
)
def test_an_operation_that_left_no_entry(
    tmp_path: Path, phase: str, expected: tuple[str, str] | None, marks: tuple[str, ...]
) -> None:
    operation = {"phase": phase, "startedAt": "2026-04-02T11:00:00Z", "message": "hook failed", "syncResult": {"revision": NEW}}
    reading = read(tmp_path, "argocd-history", {"a.json": json.dumps(application(operationState=operation))})
    assert told(reading)[3:] == ([expected] if expected else [])
    if expected:
        record = reading.records[3]
        assert (record.source_id, record.marks) == (NEW, marks)
        assert record.text == "hook failed"


TABLE = """\
SOURCE  https://git.example/heron/config
ID      DATE                           REVISION
1       2026-04-02 08:00:09 +0000 UTC  main (aaaaaaa)
2       2026-04-02 05:00:09 -0400 EDT  main (bbbbbbb)

3       2026-04-02 09:30:09 +0000 UTC  1.4.2
"""


def test_the_table_that_the_command_prints(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"parcels.txt": TABLE})
    assert told(reading) == EXPECTED
    assert [(r.source_id, r.service) for r in reading.records] == [
        ("aaaaaaa", "parcels"),
        ("bbbbbbb", "parcels"),
        ("1.4.2", "parcels"),
    ]
    assert captured(tmp_path, reading.records[2]) == b"3       2026-04-02 09:30:09 +0000 UTC  1.4.2"


def test_a_line_of_the_table_that_is_no_row(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"parcels.txt": TABLE + "time=now level=fatal\n"})
    assert len(reading.records) == 3
    assert [q.offset for q in reading.quarantined] == [len(TABLE)]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"deployedAt": None}, "no time"),
        ({"deployedAt": "2026-13-45T00:00:00Z"}, "no such date"),
        ({"revision": 5}, "`revision` is not text"),
        ({"initiatedBy": "x"}, "`initiatedBy` is not an object"),
        ({"revision": "", "id": None}, "neither `revision` nor `id`"),
    ],
)
def test_one_broken_entry_costs_itself_only(tmp_path: Path, broken: dict[str, object], reason: str) -> None:
    bad = HISTORY[1] | broken
    content = json.dumps(application(history=[HISTORY[0], bad, HISTORY[2]]))
    reading = read(tmp_path, "argocd-history", {"a.json": content})
    assert [r.details["history_id"] for r in reading.records] == ["1", "3"]
    assert [(q.offset, reason in q.reason) for q in reading.quarantined] == [(content.index(json.dumps(bad)), True)]


@pytest.mark.parametrize(
    ("file", "label", "service"),
    [
        ("parcels.json", None, "parcels"),
        ("parcels-history.json", None, "parcels"),
        ("parcels_app_history.txt", None, "parcels"),
        ("history.json", None, "history"),
        ("export.json", "parcels", "parcels"),
    ],
)
def test_whose_history_it_is_where_the_export_does_not_say(tmp_path: Path, file: str, label: str | None, service: str) -> None:
    reading = read(tmp_path, "argocd-history", {file: json.dumps(HISTORY)}, label=label)
    assert {r.service for r in reading.records} == {service}


def test_an_application_that_never_synced_is_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"a.json": json.dumps({"metadata": {"name": "parcels"}, "status": {}})})
    assert (reading.records, reading.quarantined) == ((), ())
    assert reading.notices == ("argocd-history: application parcels has no history",)


YAML = f"""\
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: parcels
  labels: {{größe: "L", on: NO}}
spec:
  description: >-
    two lines
    of text
status:
  history:
  - deployStartedAt: "2026-04-02T08:00:00Z"
    deployedAt: "2026-04-02T08:00:09Z"
    id: 1
    initiatedBy:
      automated: true
    revision: {OLD}
    source:
      path: parcels/prod
      repoURL: https://git.example/heron/config
      targetRevision: main
  - deployedAt: 2026-04-02T09:00:09Z
    id: 2
    initiatedBy:
      username: hanne
    revision: "{NEW}"
  - {{id: 3, deployedAt: "2026-04-02T09:30:09Z", revision: {OLD}}}
"""


@pytest.mark.parametrize(
    "content",
    [
        YAML,
        "---\n" + YAML + "...\n",
        "apiVersion: v1\nitems:\n- " + YAML.replace("\n", "\n  ").rstrip() + "\nkind: List\n",
        YAML[YAML.index("  history") :].replace("\n  ", "\n").removeprefix("  "),
        YAML.replace("\n", "\r\n"),
    ],
    ids=["application", "document", "list", "history", "crlf"],
)
def test_yaml_says_the_same(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, "argocd-history", {"parcels.yaml": content})
    assert not reading.quarantined
    assert told(reading) == EXPECTED
    assert {r.service for r in reading.records} == {"parcels"}
    first, second, back = reading.records
    assert (first.author, first.details["automated"], second.author) == (None, "true", "hanne")
    assert back.details["reverts"] == NEW
    kept = captured(tmp_path, second).decode()
    assert kept.startswith("deployedAt: 2026-04-02T09:00:09Z")
    assert kept.endswith(f'revision: "{NEW}"')
    assert captured(tmp_path, back).decode() == f'{{id: 3, deployedAt: "2026-04-02T09:30:09Z", revision: {OLD}}}'


def test_two_documents_of_yaml_are_two_applications(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"a.yaml": YAML + "---\n" + YAML.replace("name: parcels", "name: labels")})
    assert [r.service for r in reading.records] == ["parcels"] * 3 + ["labels"] * 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a: &x [1]\nb: *x\n", "anchors or aliases"),
        ("a: &l0 [lol]\nb: &l1 [*l0, *l0]\n", "anchors or aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", "tags is not read"),
        ("a: !!binary aGk=\n", "tags is not read"),
        ("metadata: {name: a}\nmetadata: {name: b}\n", "given twice"),
        ("status:\n  history:\n\t- id: 1\n", "not YAML"),
        ("status: [1, 2\n", "not YAML"),
        ("status:\n  ? [a]\n  : b\n", "a key of YAML"),
        ("status: " + "[" * 80 + "]" * 80 + "\n", "nested deeper"),
        ("status: x" + "\n" + "y" * (8 * 1024 * 1024) + ": 1\n", "longer than"),
        ("status: a\x00b\n", "not YAML"),
    ],
)
def test_y1_yaml_that_is_not_safe_or_whole_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    reading = read(tmp_path, "argocd-history", {"a.yaml": content})
    assert reading.records == ()
    assert reason in reading.quarantined[0].reason


def test_an_entry_of_yaml_breaks_alone(tmp_path: Path) -> None:
    reading = read(tmp_path, "argocd-history", {"a.yaml": YAML.replace("deployedAt: 2026-04-02T09:00:09Z", "deployedAt: soon")})
    assert len(reading.records) == 2
    (broken,) = reading.quarantined
    assert YAML.encode()[broken.offset :].startswith(b"deployedAt: 2026-04-02T09")
