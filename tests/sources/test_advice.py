"""A wrong type, a wrong name, a missing manifest: what the error tells to write."""

import json
import tomllib
from pathlib import Path

import pytest

from drafter.domain.incident import Bundle, Manifest, SourceSpec
from drafter.errors import ManifestInvalid, NothingUsable
from drafter.sources.bundle import open_bundle
from drafter.sources.reading import read_bundle
from drafter.sources.recognition import type_of
from tests.sources.made import Content, as_bytes, folder, lines, manifest, zipped

ALERT = {"status": "firing", "labels": {"alertname": "OrdersSlow"}, "startsAt": "2026-03-04T14:00:00Z"}
PAGE = {"id": "Q1", "type": "trigger_log_entry", "created_at": "2026-03-04T14:00:00Z", "summary": "Triggered"}
LOOKS: list[tuple[str, Content]] = [
    ("alertmanager", {"version": "4", "groupKey": "{}", "alerts": [ALERT]}),
    ("alertmanager", [{**ALERT, "status": {"state": "active"}}]),
    ("pagerduty", {"log_entries": [PAGE]}),
    ("pagerduty", [PAGE]),
    ("pagerduty", {"event": {"event_type": "incident.triggered", "occurred_at": "2026-03-04T14:00:00Z", "data": {}}}),
    ("github-deployments", [{"id": 1, "sha": "ab", "statuses_url": "https://api.example/1/statuses"}]),
    ("argocd-history", {"status": {"history": [{"id": 1, "revision": "ab", "deployedAt": "2026-03-04T14:00:00Z"}]}}),
    (
        "argocd-history",
        "ID      DATE                           REVISION\n1       2026-03-04 10:00:09 +0000 UTC  main (a1b2c3d)\n",
    ),
    ("slack-export", {"ok": True, "messages": [{"type": "message", "user": "U1", "text": "slow", "ts": "1772632001.000100"}]}),
    (
        "git-log",
        "commit f95f852bd8fca8fcc58a9a2d6c842781e32a215e\nAuthor: mira\nDate:   Wed Mar 4 14:00:00 2026 +0000\n\n    x\n",
    ),
    ("transcript", "[14:10:00] <mira> orders are slow\n[14:11:00] * jona looks\n"),
    ("transcript", "time,user,message\n2026-03-04 14:10:00,mira,orders are slow\n"),
    ("transcript", "mira (SRE) 14:10: orders are slow\njona 14:11: looking\n"),
    ("chat-jsonl", lines({"ts": "2026-03-04T14:00:00Z", "author": "mira", "channel": "#inc", "text": "slow"})),
    ("alerts-jsonl", lines({"ts": "2026-03-04T14:00:00Z", "source": "checkly", "name": "Slow", "text": "slow"})),
    ("deploys-jsonl", lines({"ts": "2026-03-04T14:00:00Z", "service": "orders", "id": "4f5e6d7", "title": "Cache"})),
    ("", "nothing that is known\nin this text\n"),
    ("", [1, 2]),
    ("", b"\x00\x01\xff"),
]


@pytest.mark.parametrize(("type_", "content"), LOOKS)
def test_files_are_recognised(type_: str, content: Content) -> None:
    assert type_of("export", as_bytes(content)) == type_
    text = as_bytes(content)
    if type_:
        assert type_of("export", text.decode().encode("utf-16")) == type_


def test_a_wrong_type_is_told_with_the_right_one(tmp_path: Path) -> None:
    folder(tmp_path, {"alerts.json": LOOKS[0][1]})
    spec = SourceSpec(type="alerts-jsonl", path="alerts.json")
    with pytest.raises(NothingUsable, match='looks like alertmanager, not alerts-jsonl: write type = "alertmanager"'):
        read_bundle(Bundle(root=tmp_path, manifest=manifest(spec)))


def test_a_type_that_reads_the_file_all_the_same_is_noticed(tmp_path: Path) -> None:
    folder(tmp_path, {"chat.jsonl": next(text for kind, text in LOOKS if kind == "chat-jsonl")})
    reading = read_bundle(Bundle(root=tmp_path, manifest=manifest(SourceSpec(type="alerts-jsonl", path="chat.jsonl"))))
    assert "chat.jsonl looks like chat-jsonl" in reading.notices[0]


@pytest.mark.parametrize(("type_", "said"), [("alert-manager", "did you mean alertmanager?"), ("xyz", "there is alertmanager, ")])
def test_an_unknown_type_is_answered_with_a_known_one(tmp_path: Path, type_: str, said: str) -> None:
    folder(tmp_path, {"alerts.json": LOOKS[0][1]})
    with pytest.raises(ManifestInvalid, match="unknown source type") as refused:
        read_bundle(Bundle(root=tmp_path, manifest=manifest(SourceSpec(type=type_, path="alerts.json"))))
    assert said in str(refused.value)
    assert 'write type = "alertmanager"' in refused.value.hint


def test_a_wrong_path_is_answered_with_a_near_one(tmp_path: Path) -> None:
    folder(tmp_path, {"alertmanager.json": LOOKS[0][1]})
    for path, said in (("alertmanagr.json", "did you mean alertmanager.json?"), ("x", "there is alertmanager.json")):
        with pytest.raises(NothingUsable, match="no such file") as refused:
            read_bundle(Bundle(root=tmp_path, manifest=manifest(SourceSpec(type="alertmanager", path=path))))
        assert said in str(refused.value)


def test_a_missing_manifest_is_written_for_the_files_that_are_there(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        "am.json": LOOKS[0][1],
        "github/1.json": LOOKS[5][1],
        "github/2.json": LOOKS[5][1],
        "slack/users.json": [],
        "slack/inc-7/2026-03-04.json": [],
        "slack/D0AAAAAA1/2026-03-04.json": [],
        "dump.bin": b"\x00\x01",
    }
    folder(tmp_path / "7", files)
    zipped(tmp_path / "8.zip", files)
    for incident in ("7", "8"):
        with pytest.raises(ManifestInvalid, match="no such file") as refused:
            open_bundle(tmp_path, incident)
        said = Manifest.model_validate(tomllib.loads(refused.value.hint.split("\n\n", 1)[1]))
        assert [(spec.type, spec.path, spec.channels) for spec in said.source] == [
            ("alertmanager", "am.json", ()),
            ("github-deployments", "github", ()),
            ("slack-export", "slack", ("inc-7",)),
        ]
        assert said.id == incident


def test_a_folder_of_nothing_known_gets_no_manifest(tmp_path: Path) -> None:
    folder(tmp_path / "7", {"dump.bin": b"\x00\x01", "x.json": json.dumps({"a": 1})})
    with pytest.raises(ManifestInvalid) as refused:
        open_bundle(tmp_path, "7")
    assert "[[source]]" not in refused.value.hint
