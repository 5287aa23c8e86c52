"""What a run does when the configured model does not answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main

REMOTE = {
    "DRAFTER_ENGINE": "openai-compatible",
    "DRAFTER_MODEL_NAME": "any-model",
    "DRAFTER_MODEL_ENDPOINT": "http://127.0.0.1:9/v1",
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "incidents" / "9"
    folder.mkdir(parents=True)
    (folder / "incident.toml").write_text('id = "9"\ntitle = "Search down"\n[[source]]\ntype = "chat-jsonl"\npath = "c.jsonl"\n')
    lines = ["search is down for everyone", "rolled back search to v3", "search is back, all clear"]
    rows = [{"ts": f"2026-05-04T10:0{n}:00Z", "author": "Odalys", "channel": "inc-9", "text": t} for n, t in enumerate(lines)]
    (folder / "c.jsonl").write_text("\n".join(json.dumps(r) for r in rows) + "\n")
    return folder.parent


@pytest.mark.parametrize(("engine", "code"), [("openai-compatible", 5), ("chain", 0), ("embedded", 0)])
def test_a_model_that_nobody_can_reach(
    engine: str, code: int, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {**REMOTE, "DRAFTER_ENGINE": engine}.items():
        monkeypatch.setenv(name, value)
    assert main(["--incident", "9", "--incidents", str(bundle), "--out", str(tmp_path / "out")]) == code
    text = (tmp_path / "out" / "draft.md").read_text("utf-8")
    assert "olled back search to v3" in text
    assert ("wrote this skeleton" in text) == (code == 5)
    run = json.loads((tmp_path / "out" / "run.json").read_bytes())
    assert run["engine"] == engine
    assert "Traceback" not in capsys.readouterr().err


def test_offline_without_kept_answers_is_an_error_that_says_what_to_do(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in REMOTE.items():
        monkeypatch.setenv(name, value)
    assert main(["--incident", "9", "--incidents", str(bundle), "--out", str(tmp_path / "out"), "--offline"]) == 5
    assert "without --offline" in capsys.readouterr().err
