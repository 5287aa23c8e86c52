"""Screens, folders and disks that are not as they should be: one line, a telling exit code, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAFT = ("--incident", "125", "--incidents", str(ROOT / "fixtures" / "incidents"))


def run(cwd: Path, *args: str, env: Mapping[str, str] | None = None, stdout: int | None = subprocess.PIPE) -> tuple[int, bytes]:
    """Exit code of a `draft` of its own, and what it said to stderr."""
    around = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DRAFTER_DATA": str(cwd / "data"), **(env or {})}
    command = [sys.executable, "-m", "drafter.cli.main", *args]
    done = subprocess.run(command, cwd=cwd, env=around, stdout=stdout, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stderr


@pytest.mark.slow
def test_a_screen_that_knows_only_ascii(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert run(tmp_path, *DRAFT, "--out", str(tmp_path / "out"), env=plain)[0] in (0, 4)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_screen_that_is_full(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        code, said = run(tmp_path, *DRAFT, "--out", str(tmp_path / "out"), stdout=full.fileno())
    assert (code, len(said.splitlines())) == (6, 2)
    assert b"No space left" in said


def test_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from drafter.cli.main import main

    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for command in (DRAFT, ("doctor",)):
        assert main(command) == 2
        assert "current folder is gone" in capsys.readouterr().err
    os.chdir(tmp_path)
