"""`draft review` as it is typed: keys in, plain text out, decisions kept."""

from __future__ import annotations

import io
import json
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.cli.status import status
from drafter.pipeline.reviewing import Act, Desk
from drafter.storage.store import open_store


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    assert main(["--incident", "125", "--out", str(folder / "drafts" / "125"), "--quiet"]) == 0
    return folder


@pytest.fixture
def desk(drafted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh store, standing where the drafts are."""
    monkeypatch.chdir(drafted)
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path))
    monkeypatch.setenv("EDITOR", """sed -i -e '$aA note of ours'""")
    return tmp_path


def typed(keys: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    assert main(["review", "125", "--as", "ana"]) == 0
    return capsys.readouterr().out


def test_accept_reject_and_quit(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    out = typed("?\na\nr not ours\nq\n", monkeypatch, capsys)
    document = open_store(desk).document("125")
    assert [s.state for s in document.sections[:3]] == ["accepted", "rejected", "suggested"]
    assert (document.state, "Go on with `draft review 125`" in out) == ("in_review", True)
    assert (
        max(len(line) for line in out.splitlines() if not line.startswith(("Decide", "Why"))) <= 80
    )  # a prompt, whose typed line is not echoed
    assert not set(out) & {chr(c) for c in range(32) if chr(c) != "\n"}


def test_the_input_may_end_anywhere(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    for keys in ("", "a", "r", "r\n", "c\nv\nm", "nonsense\n?\ng 999\ng x\np\n"):
        typed(keys, monkeypatch, capsys)
    assert open_store(desk).document("125").sections[0].state == "accepted"


def test_what_the_editor_leaves_is_kept(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    typed("e\nq\n", monkeypatch, capsys)
    section = open_store(desk).document("125").sections[0]
    assert section.state == "edited"
    assert ("A note of ours", "human", "ana") in [(p.text, p.origin, p.by) for p in section.passages]


def test_an_editor_that_fails_changes_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    for editor in ("false", "no-such-editor-here"):
        monkeypatch.setenv("EDITOR", editor)
        assert "! " in typed("e\nq\n", monkeypatch, capsys)
    assert open_store(desk).document("125").sections[0].state == "suggested"


def test_a_redraft_keeps_what_was_written(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    typed("e\nd\nd all\nq\n", monkeypatch, capsys)
    assert "A note of ours" in [p.text for p in open_store(desk).document("125").sections[0].passages]


def test_an_unknown_incident_says_what_to_do(desk: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["review", "no-such"]) == 2
    assert "draft --incident" in capsys.readouterr().err


def test_status_and_stats(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    assert main(["status"]) == 0
    typed("a\nq\n", monkeypatch, capsys)
    assert status(None, only_due=True, as_json=False, now=datetime(2020, 1, 1, tzinfo=UTC)) == 0
    capsys.readouterr()
    late = status(None, only_due=True, as_json=True, now=datetime(2030, 1, 1, tzinfo=UTC))
    [row] = json.loads(capsys.readouterr().out)
    assert (late, row["late"], row["state"]) == (1, True, "in_review")
    assert main(["review", "stats", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["accepted"] == 1


def test_the_audit_trail_stands(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    typed("a\na\nq\n", monkeypatch, capsys)
    assert main(["audit", "verify"]) == 0
    head = capsys.readouterr().out.rpartition("Head: ")[2].strip()
    assert head.startswith("3:")
    assert main(["audit", "verify", "--head", head.replace("3:", "4:")]) == 1
    assert main(["audit", "export"]) == 0
    assert [json.loads(line)["verb"] for line in capsys.readouterr().out.splitlines()[-3:]] == ["import", "accept", "accept"]


def test_what_could_not_be_kept_is_opened_again(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Somebody accepts the section while it is open in the editor: nobody types it twice."""
    opened: list[str] = []

    def editor(command: list[str], check: bool) -> subprocess.CompletedProcess[bytes]:
        file = Path(command[-1])
        opened.append(file.read_text("utf-8"))
        if len(opened) == 1:
            file.write_text(opened[0] + "A note of ours\n", "utf-8")
            other, act = Desk(open_store(desk)), Act("bo", datetime(2026, 3, 5, tzinfo=UTC))
            section = other.store.document("125").sections[0]
            other.accept("125", section.id, section.hash, act, range(9))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("drafter.cli.review.subprocess.run", editor)
    out = typed("e\ne\nq\n", monkeypatch, capsys)
    assert "Not kept yet: e opens what you typed." in out
    assert opened[1].endswith("A note of ours\n")
    section = open_store(desk).document("125").sections[0]
    assert (section.state, section.passages[-1].text) == ("edited", "A note of ours")


def test_what_was_never_kept_is_shown_at_the_end(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def editor(command: list[str], check: bool) -> subprocess.CompletedProcess[bytes]:
        with Path(command[-1]).open("a", encoding="utf-8") as file:
            file.write("A note of ours\x1b[2J\n")
        other, act = Desk(open_store(desk)), Act("bo", datetime(2026, 3, 5, tzinfo=UTC))
        section = other.store.document("125").sections[0]
        other.accept("125", section.id, section.hash, act, range(9))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("drafter.cli.review.subprocess.run", editor)
    out = typed("e\nq\n", monkeypatch, capsys)
    assert "A note of ours" in out.rpartition("and not kept:")[2]
    assert "\x1b" not in out


def test_an_interrupted_editor_loses_no_word(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def interrupted(command: list[str], check: bool) -> None:
        with Path(command[-1]).open("a", encoding="utf-8") as file:
            file.write("A note of ours\n")
        raise KeyboardInterrupt

    monkeypatch.setattr("drafter.cli.review.subprocess.run", interrupted)
    typed("e\nq\n", monkeypatch, capsys)
    assert "A note of ours" in [p.text for p in open_store(desk).document("125").sections[0].passages]


def test_the_evidence_of_one_claim(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    every, one, none = (typed(f"v {number}\nq\n".replace("v 0", "v"), monkeypatch, capsys) for number in (0, 1, 99))
    assert 0 < one.count(" UTC") + one.count(" · ") < every.count(" UTC") + every.count(" · ")
    assert "There is no claim 99." in none


def test_the_clock_and_the_keys_are_told(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    out = typed("g 17\nq\n", monkeypatch, capsys)
    assert re.search(r"^Incident 125 · draft · (due in|\d+ \w+ late|resolution)", out, re.MULTILINE)
    assert "Decide [a accept, e edit, r reject, v evidence, n next, q quit, ?] " in out
    assert max(len(part) for part in re.findall(r"Decide \[.*?\] ", out)) <= 80
