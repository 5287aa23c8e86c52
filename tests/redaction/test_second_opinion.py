"""The second opinion sees what is still there, and nothing in what was redacted."""

from __future__ import annotations

import sys

import pytest

from drafter.domain.text import plain
from drafter.redaction.second_opinion import second_opinion
from tests.redaction.build import record, redacted
from tests.redaction.examples.secrets import SECRETS


def test_it_finds_nothing_in_redacted_evidence() -> None:
    pytest.importorskip("detect_secrets", reason="extra `redact` not installed")
    result = redacted(*(record(text) for example in SECRETS for text, _ in example.caught))
    assert second_opinion(result.evidence) == ()


def test_it_names_the_place_and_the_kind_and_not_the_secret() -> None:
    pytest.importorskip("detect_secrets", reason="extra `redact` not installed")
    (evidence,) = redacted(record("x")).evidence
    object.__setattr__(evidence, "text", plain("AK" + "IA" + "Q3EGRIHVX5ABCDEF"))  # type: ignore[arg-type]  # planted on purpose
    assert second_opinion((evidence,)) == ("E001: AWS Access Key",)


def test_absent_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "detect_secrets", None)
    monkeypatch.setitem(sys.modules, "detect_secrets.core.scan", None)
    assert second_opinion(()) is None
