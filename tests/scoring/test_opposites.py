"""Words turned into their opposite are seen, whatever their form; paraphrases, denials and other subjects pass."""

from __future__ import annotations

import pytest

from drafter.scoring.opposites import turned


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Memory kept falling after the change", "memory keeps growing after the change"),
        ("The beacon was turned on", "turned the beacon off, app is fine"),
        ("With the widget disabled, the page loaded", "enabling the widget again helped"),
        ("The canary failed", "the canary passed, as it has no traffic"),
        ("The registry accepted the event", "registry rejected the event"),
        ("Load on node 3 went down", "load on node 3 is going up"),
        ("The pipeline was locked", "unlocked the pipeline"),
        ("The alert on cache-3 fired", "alert cache-3 resolved"),
    ],
)
def test_a_turned_word_is_seen(text: str, record: str) -> None:
    assert turned(text, [record])
    assert turned(record, [text])


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Memory rose", ["memory grew"]),
        ("The beacon was not enabled", ["the beacon was disabled"]),
        ("The canary failed", ["the canary did not pass"]),
        ("Latency rose", ["disk use fell"]),
        ("The import failed", ["the import failed", "the second import passed"]),
        ("The import failed, then passed", ["the import failed"]),
        ("The import failed", []),
        ("Traffic turned round", ["traffic turned off"]),
        ("", ["turned off"]),
    ],
)
def test_what_is_only_said_otherwise_passes(text: str, records: list[str]) -> None:
    assert not turned(text, records)
