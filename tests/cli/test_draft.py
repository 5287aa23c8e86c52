from pathlib import Path

import pytest

from drafter.cli.main import main

MANIFEST = 'id = "7"\ntitle = "Orders fail"\n[[source]]\ntype = "chat-jsonl"\npath = "chat.jsonl"\n'
LINE = '{"ts": "2026-03-04T14:00:00Z", "author": "mira", "channel": "inc-7", "text": "orders fail"}\n'


def bundle(root: Path, chat: str) -> list[str]:
    (root / "7").mkdir()
    (root / "7" / "incident.toml").write_text(MANIFEST)
    (root / "7" / "chat.jsonl").write_text(chat)
    return ["--incident", "7", "--incidents", str(root), "--out", str(root / "out")]


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path / "data"))


def test_what_could_not_be_read_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(bundle(tmp_path, LINE + '{"ts": "soon", "text": "x"}\n')) == 4
    assert f"Not readable: chat.jsonl at byte {len(LINE)}: not a time: soon" in capsys.readouterr().out


def test_of_many_places_some_are_told_and_the_rest_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(bundle(tmp_path, LINE + "{}\n" * 20)) == 4
    said = capsys.readouterr().out
    assert said.count("Not readable: chat.jsonl") == 5
    assert "Not readable: 15 more, listed in run.json." in said


def test_nothing_would_leave_with_the_embedded_engine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*bundle(tmp_path, LINE), "--show-outbound"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Nothing would leave: the embedded engine answers on this machine.\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["7", "orders-fail", "2026.03"])
def test_a_draft_verifies_whatever_its_folder_is_called(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    bundle(tmp_path, LINE)
    (tmp_path / "7").rename(tmp_path / name)
    at = ["--incidents", str(tmp_path)]
    assert main(["--incident", name, *at, "--out", str(tmp_path / "out")]) == 0
    assert main(["verify", str(tmp_path / "out"), *at]) == 0
    assert "incident 7 cites is still as captured" in capsys.readouterr().out


def test_a_run_without_its_record_cannot_be_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "run.json").write_text("[]")
    assert main(["verify", str(tmp_path)]) == 2
    assert "is not a run folder" in capsys.readouterr().err
