"""Every test has a data folder of its own: nothing is kept in, or read from, the home of whoever runs the suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The default run is the same every time; HYPOTHESIS_PROFILE=default looks for new examples.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("DRAFTER_DATA", str(folder))
    return folder
