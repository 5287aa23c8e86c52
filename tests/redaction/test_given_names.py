"""Given names that no roster knows: gone where they stand as names or after a word of address, kept as words."""

from __future__ import annotations

import pytest

from tests.redaction.build import record, redacted


@pytest.mark.parametrize(
    "text",
    [
        "sorry natalie, it is deployed",
        "did you touch it last month Jamie?",
        "thanks matthew!",
        "hey ingrid can you look",
        "Olaf has classes tomorrow",
    ],
)
def test_unknown_given_names_are_gone(text: str) -> None:
    (evidence,) = redacted(record(text)).evidence
    assert not any(name in evidence.text.lower() for name in ("natalie", "jamie", "matthew", "ingrid", "olaf"))
    assert "responder-" in evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "Jenkins will mark the job",
        "happy St Patrick day",
        "Grace period is 30 s",
        "Spark and Ruby are fine",
        "deploy/olaf-service is up",
    ],
)
def test_words_and_paths_stay(text: str) -> None:
    (evidence,) = redacted(record(text)).evidence
    assert evidence.text == text
