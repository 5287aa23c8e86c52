"""The composite action's own script, run as GitHub runs it: `bash --noprofile --norc -eo pipefail`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
BLAME, FINE = "The engineer forgot it.\n", "The disk was full at noon.\n"


def _lint(folder: Path, files: str, form: str = "github", output: str = "") -> subprocess.CompletedProcess[str]:
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Lint"]
    there = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    given = {**os.environ, "PATH": there, "FILES": files, "FORMAT": form, "OUTPUT": output}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "reviews" / "second quarter").mkdir(parents=True)
    (tmp_path / "reviews" / "fine.md").write_text(FINE, "utf-8")
    (tmp_path / "reviews" / "second quarter" / "blame page.md").write_text(BLAME, "utf-8")
    return tmp_path


def test_patterns_find_pages_whose_names_hold_spaces(pages: Path) -> None:
    done = _lint(pages, "reviews/**/*.md")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=reviews/second quarter/blame page.md,line=1")


@pytest.mark.parametrize(
    ("files", "code", "says"),
    [
        ("reviews/*.md", 0, ""),
        ("none/*.md\nother/*.md", 0, "::warning::draft lint: no file matches none/*.md other/*.md\n"),
        ("missing.md", 2, ""),
    ],
)
def test_exit_codes(pages: Path, files: str, code: int, says: str) -> None:
    done = _lint(pages, files)
    assert (done.returncode, done.stdout) == (code, says)


def test_a_report_is_kept_and_a_finding_still_fails(pages: Path) -> None:
    assert _lint(pages, "reviews/**/*.md", "sarif", "lint.sarif").returncode == 1
    assert json.loads((pages / "lint.sarif").read_text("utf-8"))["version"] == "2.1.0"
