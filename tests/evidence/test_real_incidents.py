"""On real bundles, where they are at hand: nothing near the incident is lost, with or without signals in the manifest."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.evidence.accounting import account
from drafter.evidence.collect import collect
from drafter.sources.bundle import open_bundle
from drafter.sources.reading import read_bundle

INCIDENTS = Path(__file__).resolve().parents[3] / "shared" / "incidents"
NAMES = sorted(path.name for path in INCIDENTS.iterdir() if path.is_dir()) if INCIDENTS.is_dir() else []


@pytest.mark.skipif(not NAMES, reason="no real incidents at hand")
@pytest.mark.parametrize("signals", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_every_record_is_kept(name: str, signals: bool) -> None:
    bundle = open_bundle(INCIDENTS, name)
    unsaid = {} if signals else {"first_signal": None, "last_signal": None}
    reading = read_bundle(bundle)
    collection = collect(reading, bundle.manifest.model_copy(update=unsaid))
    total = account(reading, collection)
    assert (total.used, total.set_aside) == (total.read, 0)
    assert collection.window is not None
