"""Screens, folders and disks that are not as they should be: one line, a telling exit code, no traceback."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAFT = ("--incident", "125", "--incidents", str(ROOT / "fixtures" / "incidents"))


def run(
    cwd: Path, *args: str, env: Mapping[str, str] | None = None, stdout: int | None = subprocess.PIPE, room: int | None = None
) -> tuple[int, bytes]:
    """Exit code of a `draft` of its own, and what it said to stderr. `room`: bytes that a file may have at most."""
    around = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DRAFTER_DATA": str(cwd / "data"), **(env or {})}
    command = [sys.executable, "-m", "drafter.cli.main", *args]

    def confine() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(command, cwd=cwd, env=around, stdout=stdout, stderr=subprocess.PIPE, preexec_fn=confine, check=False)
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


@pytest.mark.slow
@pytest.mark.parametrize("fits", ["nothing", "run.json", "all but the largest"])
def test_a_disk_that_is_full_costs_the_run_and_not_the_last_one(tmp_path: Path, fits: str) -> None:
    out, fresh = tmp_path / "out", tmp_path / "fresh"
    assert run(tmp_path, *DRAFT, "--out", str(out))[0] in (0, 4)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    sizes = {name: len(content) for name, content in before.items()}
    room = {"nothing": 0, "run.json": sizes["run.json"] + 500, "all but the largest": max(sizes.values()) - 1}[fits]
    for folder in (out, fresh):
        code, said = run(tmp_path, *DRAFT, "--out", str(folder), room=room)
        assert (code, len(said.splitlines())) == (6, 2), said
        assert b"File too large" in said
        assert b"Free space" in said
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert not fresh.exists()


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
