"""What is shipped: the wheel holds code, prompts and the demo incident, and nothing else, and it drafts in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = set(".py .html .md .toml .json .jsonl .j2 .css .typed .zip .log .txt .tsv .js .svg .LICENSE".split())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_only_what_belongs_there(wheel: Path) -> None:
    names = [n for n in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in n]
    assert all(n.startswith("drafter/") for n in names)
    assert {Path(n).suffix for n in names} <= ALLOWED
    assert any(n.startswith("drafter/_prompts/timeline.extract/") for n in names)
    assert "drafter/_incidents/123/incident.toml" in names


@pytest.mark.slow
def test_the_wheel_drafts_the_demo_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, here = tmp_path / "site", tmp_path / "empty"
    here.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    done = subprocess.run(
        [sys.executable, "-m", "drafter.cli.main", "--incident", "123"],
        cwd=here, env={**os.environ, "PYTHONPATH": str(site), "HOME": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (here / "drafts" / "123").iterdir()} >= {
        "draft.json",
        "draft.md",
        "draft.html",
        "evidence.jsonl",
        "run.json",
    }
