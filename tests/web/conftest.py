from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.web.desks import Browser, browser, site_over


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("web") / "125"
    assert main(["--incident", "125", "--out", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture
def ana(tmp_path: Path, run_folder: Path) -> Browser:
    return browser(site_over(tmp_path, run_folder))
