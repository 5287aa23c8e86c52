"""What a document brings with it when it is taken in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.cli.desk import open_desk
from drafter.cli.main import main


def test_who_is_behind_a_role_is_kept_so_that_an_erasure_finds_their_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    assert main(["--incident", "125", "--quiet"]) == 0
    opened = open_desk(None, "ana")
    document = opened.document("125")
    said = json.loads((tmp_path / "data" / "roles" / "125.json").read_text("utf-8"))
    kept = opened.desk.store.people("125")
    assert {role: set(names) for role, names in kept.items()} == {role: set(names) for role, names in said.items()}
    assert kept
    role, names = next(iter(kept.items()))
    receipt = opened.desk.store.erase_person(list(names), "root", datetime(2026, 3, 5, tzinfo=UTC))
    assert receipt.incidents == ("125",)
    assert role not in opened.desk.store.people("125")
    assert document.incident == "125"


@pytest.mark.parametrize(
    ("score", "flags"), [("blamelessness", ("blame",)), ("action_items", ("vague",)), ("numbers", ("unsupported",)),
                         ("action_portfolio", ())],
)  # fmt: skip
def test_scores_become_flags_of_the_claims_they_speak_of(tmp_path: Path, score: str, flags: tuple[str, ...]):
    from drafter.domain.draft import Draft, Score
    from drafter.review.intake import suggested

    assert main(["--incident", "125", "--quiet", "--out", str(tmp_path / "125")]) == 0
    draft = Draft.model_validate_json((tmp_path / "125" / "draft.json").read_bytes())
    section = next(s for s in draft.sections if s.claims)
    spoken_of = Score(name=score, value=0.0, reason="", spans=((section.id, str(section.claims[0].text)),))
    found = [p.flags for s in suggested(draft.model_copy(update={"scores": (spoken_of,)})) for p in s.passages if p.flags]
    assert found == ([flags] if flags else [])
