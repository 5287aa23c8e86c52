"""A whole draft by a model that answers well-formed nonsense: nothing of it survives without proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.domain.draft import Draft
from drafter.evidence.ledger import read_ledger
from drafter.proof.check import unproved
from drafter.scoring.truth import statements

pytestmark = pytest.mark.server


def test_no_unproved_claim_survives(llama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_MODEL_NAME", "tiny")
    monkeypatch.setenv("DRAFTER_MODEL_ENDPOINT", llama)
    out = tmp_path / "out"
    assert main(
        ["--incident", "125", "--incidents", "fixtures/incidents", "--engine", "openai-compatible", "--out", str(out), "--quiet"]
    ) in (0, 4)
    run = json.loads((out / "run.json").read_bytes())
    assert run["requests"] > 0
    draft = Draft.model_validate_json((out / "draft.json").read_bytes())
    table = {e.id: e for e in read_ledger(out / "evidence.jsonl")}
    told = [("timeline", e.summary, e.evidence, e.quote) for e in draft.timeline if e.answered_by == "tiny"]
    told += [(where, s.text, s.cites, s.quote) for where, s in statements(draft) if s.answered_by == "tiny"]
    told += [("summary", c.text, c.cites, None) for c in draft.summary if c.origin == "tiny"]
    assert [(where, text) for where, text, cites, quote in told if unproved(text, cites, quote, table)] == []
    assert draft.dropped
