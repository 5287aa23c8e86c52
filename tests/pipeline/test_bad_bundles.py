"""Whatever stands in the files of a bundle: no traceback, the right exit code, and the accounting adds up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main

GOOD = b'{"ts":"2026-05-04T10:00:00Z","author":"Odalys","channel":"inc-7","text":"checkout is down, rolled back to v7"}\n'
ALERT = b'{"ts":"2026-05-04T09:58:00Z","source":"monitor","name":"CheckoutErrors","status":"firing","text":"5xx 20%"}\n'
MANIFEST = """id = "7"
title = "Checkout down"
[[source]]
type = "chat-jsonl"
path = "chat.jsonl"
[[source]]
type = "alerts-jsonl"
path = "alerts.jsonl"
"""
CONTENTS: dict[str, tuple[bytes, set[int]]] = {
    "empty": (b"", {0}),
    "blank lines": (b"\n\n  \n", {0}),
    "truncated line": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"hal', {4}),
    "not json": (GOOD + b"<html>502</html>\n", {4}),
    "nan": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"x","n":NaN}\n', {4}),
    "infinite": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"x","n":1e999}\n', {4}),
    "nested": (GOOD + b"[" * 100_000 + b"\n", {4}),
    "long integer": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"x","n":' + b"9" * 5000 + b"}\n", {0, 4}),
    "twice the key": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"x","text":"y"}\n', {4}),
    "lone surrogate": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"a \\ud800 b"}\n', {0}),
    "nul": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"a \\u0000 b"}\n', {0}),
    "bom": (b"\xef\xbb\xbf" + GOOD, {0}),
    "utf-16": (GOOD.decode().encode("utf-16"), {0}),
    "latin-1": (GOOD.replace(b"down", "zusammenbruch für".encode("latin-1")), {0, 4}),
    "wrong types": (GOOD + b'[]\nnull\n"x"\n{}\n{"ts":5}\n{"text":"no time"}\n', {4}),
    "no such time": (GOOD + b'{"ts":"2026-13-45T99:99:99Z","text":"x"}\n', {0, 4}),
    "far away": (GOOD + b'{"ts":"1970-01-01T00:00:00Z","text":"x"}\n{"ts":"2999-01-01T00:00:00Z","text":"y"}\n', {0}),
    "terminal control": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"\\u001b]0;pwn\\u0007 \\u202e gnp"}\n', {0}),
    "markup": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"[/bold] [pod-1] {{ secret }} {% if %} <script>x</script>"}\n', {0}),
    "one long word": (GOOD + b'{"ts":"2026-05-04T10:01:00Z","text":"' + b"a" * 1_000_000 + b'"}\n', {0, 4}),
}


def _bundle(folder: Path, chat: bytes) -> Path:
    (folder / "7").mkdir()
    (folder / "7" / "incident.toml").write_text(MANIFEST)
    (folder / "7" / "chat.jsonl").write_bytes(chat)
    (folder / "7" / "alerts.jsonl").write_bytes(ALERT)
    return folder


@pytest.mark.parametrize("name", CONTENTS)
def test_bad_content_never_crashes_and_never_vanishes(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, codes = CONTENTS[name]
    folder = _bundle(tmp_path, content)
    code = main(["--incident", "7", "--incidents", str(folder), "--out", str(tmp_path / "out"), "--json"])
    captured = capsys.readouterr()
    assert code in codes, captured.out
    assert "Traceback" not in captured.out + captured.err
    account = json.loads(captured.out)["accounting"]
    assert account["read"] == account["used"] + account["set_aside"] + account["quarantined"]
    assert "\x1b" not in (tmp_path / "out" / "draft.md").read_text("utf-8")


def test_nothing_usable_is_exit_3_with_every_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _bundle(tmp_path, b"<html>not an export</html>\n")
    (folder / "7" / "alerts.jsonl").write_bytes(b"\x80\x81\x82")
    assert main(["--incident", "7", "--incidents", str(folder), "--out", str(tmp_path / "out")]) == 3
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3
    assert "chat.jsonl at byte 0" in said[0]
    assert "alerts.jsonl at byte 0" in said[1]


@pytest.mark.parametrize("incident", ["../7", "/etc", "..", "", "7/../7", "no-such", "7\x00"])
def test_an_incident_id_leads_nowhere_else(incident: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _bundle(tmp_path, GOOD)
    assert main(["--incident", incident, "--incidents", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "manifest", ["id = ", 'id = "7"\n[[source]]\ntype = "nonsense"\npath = "x"', 'title = "no id"', "\x00", "[[source]]"]
)
def test_a_bad_manifest_is_exit_2(manifest: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _bundle(tmp_path, GOOD)
    (folder / "7" / "incident.toml").write_text(manifest)
    assert main(["--incident", "7", "--incidents", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_an_edited_draft_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = _bundle(tmp_path, GOOD), tmp_path / "out"
    order = ["--incident", "7", "--incidents", str(folder), "--out", str(out)]
    assert main(order) == 0
    (out / "draft.md").write_text("my own words")
    assert main(order) == 0
    assert (out / "draft.edited-1.md").read_text() == "my own words"
    assert "kept" in capsys.readouterr().out


def test_the_same_evidence_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = _bundle(tmp_path, GOOD)
    for name in ("a", "b"):
        assert main(["--incident", "7", "--incidents", str(folder), "--out", str(tmp_path / name), "--quiet"]) == 0
    for file in ("draft.json", "draft.md", "draft.html", "evidence.jsonl", "timeline.svg"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes(), file


def test_verify_names_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = _bundle(tmp_path, GOOD), tmp_path / "out"
    assert main(["--incident", "7", "--incidents", str(folder), "--out", str(out), "--quiet"]) == 0
    assert main(["verify", str(out), "--incidents", str(folder)]) == 0
    (folder / "7" / "chat.jsonl").write_bytes(GOOD.replace(b"v7", b"v8"))
    assert main(["verify", str(out), "--incidents", str(folder)]) == 1
    assert "chat.jsonl" in capsys.readouterr().out
    assert main(["verify", str(tmp_path)]) == 2


def test_a_bundle_of_deploys_alone_gives_a_draft_without_milestones(tmp_path: Path) -> None:
    folder = tmp_path / "7"
    folder.mkdir()
    (folder / "d.jsonl").write_text('{"ts":"2026-03-02T08:55:00Z","service":"orders","id":"9c1d","title":"bump"}\n')
    (folder / "incident.toml").write_text('id = "7"\n[[source]]\ntype = "deploys-jsonl"\npath = "d.jsonl"\n')
    assert main(["--incident", "7", "--incidents", str(tmp_path), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    assert (tmp_path / "out" / "timeline.svg").is_file()


def test_equal_lines_of_two_days_are_two_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs = tmp_path / "7" / "logs"
    logs.mkdir(parents=True)
    for day in ("2026-03-02", "2026-03-03"):
        (logs / f"{day}.log").write_text("[10:00:01] <ana> api is down\n[10:05:00] <ana> rolled back\n")
    (tmp_path / "7" / "incident.toml").write_text('id = "7"\n[[source]]\ntype = "transcript"\npath = "logs"\n')
    assert main(["--incident", "7", "--incidents", str(tmp_path), "--out", str(tmp_path / "out"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["accounting"]["used"] == 4
