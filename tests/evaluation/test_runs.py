"""`draft eval` from the command line: exit codes, resumed runs, equal bytes."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.evaluation.case import Repeated

ROOT = Path(__file__).resolve().parents[2]
RULES = "citations: {invariant: true}, gold_trigger: {threshold: 0.5, margin: 0.0}"


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    return _suite(tmp_path, RULES)


def _suite(folder: Path, rules: str, cases: str = '["125"]') -> Path:
    path = folder / "tiny.yaml"
    path.write_text(
        f"name: tiny\nincidents: {ROOT / 'fixtures' / 'incidents'}\ngold: {ROOT / 'evals' / 'cases'}/incident-{{id}}.yaml\n"
        f"cases: {cases}\nscorers: {{{rules}}}\n"
    )
    return path


def test_a_run_prints_a_table_and_keeps_a_line_a_score(suite: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "r.jsonl"
    assert main(["eval", "run", str(suite), "--out", str(out)]) == 0
    assert "gold_trigger" in capsys.readouterr().out
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(r["case"], r["scorer"], r["value"]) for r in rows] == [("125", "citations", 1.0), ("125", "gold_trigger", 1.0)]
    assert all(r["reason"] for r in rows)


def test_a_run_that_was_cut_short_is_taken_up_and_ends_in_the_same_bytes(suite: Path, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    assert main(["eval", "run", str(suite), "--out", str(whole)]) == 0
    for left in (whole.read_bytes()[:-20], whole.read_bytes(), b""):
        cut.write_bytes(left)
        assert main(["eval", "run", str(suite), "--out", str(cut)]) == 0
        assert cut.read_bytes() == whole.read_bytes()


def test_kept_results_are_not_made_again(suite: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    assert main(["eval", "run", str(suite), "--out", str(out)]) == 0
    out.write_text(out.read_text().replace('"value":1.0', '"value":0.25'))
    assert main(["eval", "run", str(suite), "--out", str(out)]) == 1  # the marked results were taken as they stood
    assert '"value":0.25' in out.read_text()


def test_kept_drafts_are_made_again_only_where_they_are_gone(suite: Path, tmp_path: Path) -> None:
    out, drafts = tmp_path / "r.jsonl", tmp_path / "drafts"
    run = ["eval", "run", str(suite), "--out", str(out), "--drafts", str(drafts)]
    assert main(run) == 0
    assert {p.name for p in drafts.iterdir()} == {"125.embedded-1.md", "results.jsonl"}
    page = drafts / "125.embedded-1.md"
    assert "## Evidence" not in page.read_text()
    page.write_text("taken as it stands")
    assert main(run) == 0
    assert page.read_text() == "taken as it stands"
    page.unlink()
    assert main(run) == 0
    assert "## Timeline" in page.read_text()


def test_reports_are_written_beside_what_is_printed(suite: Path, tmp_path: Path) -> None:
    kept = tmp_path / "b.json"
    drafts = ["--drafts", str(tmp_path / "b")]
    assert main(["eval", "accept", str(suite), "--baseline", str(kept), "--because", "first", *drafts]) == 0
    (page := tmp_path / "b" / "125.embedded-1.md").write_text(page.read_text().replace("## Timeline", "## Times"))
    reports = [f"--report={tmp_path / name}" for name in ("r.txt", "r.md", "r.xml", "r.html")]
    gate = ["eval", "gate", str(suite), "--baseline", str(kept), *reports]
    assert main(gate) == 0
    assert "<del>Times</del>" in (tmp_path / "r.html").read_text()
    assert (tmp_path / "r.xml").read_text().startswith("<?xml")
    assert main([*gate, f"--report={tmp_path / 'r.docx'}"]) == 2


def test_a_run_looks_up_no_host(suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object, **more: object) -> None:
        raise AssertionError(f"asked for {given}")

    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert main(["eval", "run", str(suite), "--jobs", "1"]) == 0


def test_the_runner_imports_nothing_heavy() -> None:
    heavy = "pydantic typer yaml jinja2 drafter.domain.draft concurrent.futures.process".split()
    code = f"import sys, drafter.evaluation.running; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("rules", "cases", "code"),
    [
        ("gold_events: {threshold: 1.0}", '["125"]', 1),
        ("citations: {invariant: true}", '["none-such"]', 2),
        ("no_such_scorer: {}", '["125"]', 2),
    ],
)
def test_exit_codes_of_run(tmp_path: Path, rules: str, cases: str, code: int) -> None:
    assert main(["eval", "run", str(_suite(tmp_path, rules, cases))]) == code


def test_accept_then_gate_passes_and_a_lowered_figure_fails(
    suite: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "b.json"
    accept = ["eval", "accept", str(suite), "--baseline", str(kept), "--because"]
    assert main([*accept, "  "]) == 2
    assert main([*accept, "first figures"]) == 0
    gate = ["eval", "gate", str(suite), "--baseline", str(kept)]
    assert main(gate) == 0
    assert "PASS" in capsys.readouterr().out
    kept.write_text(kept.read_text().replace('"inputs": "', '"inputs": "0'))
    assert main(gate) == 2
    assert main([*gate, "--format", "carrier-pigeon"]) == 2


def test_a_suite_whose_incidents_are_not_here_is_skipped_where_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("name: away\nincidents: nowhere\noptional: true\nscorers: {citations: {}}\n")
    assert main(["eval", "run", str(path)]) == 0
    path.write_text("name: away\nincidents: nowhere\nscorers: {citations: {}}\n")
    assert main(["eval", "run", str(path)]) == 2


def test_each_repeat_keeps_answers_of_its_own() -> None:
    """Else a second draft would replay the answers of the first, and repeats would show no spread."""

    class Shelf(dict[str, str]):
        put = dict.__setitem__

    shelf = Shelf(first="as before")
    second, third = Repeated(shelf, 1), Repeated(shelf, 2)
    assert second.get("first") is None
    second.put("first", "another answer")
    assert (shelf.get("first"), second.get("first"), third.get("first")) == ("as before", "another answer", None)
    assert all(len(key) == 64 for key in shelf if key != "first")
