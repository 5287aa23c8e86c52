"""What reviewers leave standing becomes a gold file that `draft eval` reads."""

from __future__ import annotations

from pathlib import Path

import yaml

from drafter.domain.review import Passage
from drafter.evaluation.gold import read_gold
from drafter.review.cases import gold_of
from drafter.review.editing import edited
from drafter.review.intake import taken_in
from tests.drafting.samples import rich


def test_a_reviewed_document_is_a_case(tmp_path: Path):
    draft = rich()
    document = taken_in(draft, "r", "e")
    timeline = edited(document.section("timeline"), "", "ana", {})
    kept = (document.section("timeline").passages[0], Passage(text="14:02 The cache was cold", origin="human", by="ana"))
    document = document.with_section(timeline.model_copy(update={"passages": kept}))
    document = document.with_section(document.section("trigger").model_copy(update={"state": "rejected"}))
    file = tmp_path / "7.yaml"
    file.write_text(yaml.safe_dump(gold_of(document, draft)), encoding="utf-8")
    gold = read_gold(file)
    assert gold.timeline[0].time == draft.timeline[0].at
    assert gold.timeline[1].what == "The cache was cold"
    assert gold.timeline[1].time is not None
    assert (gold.trigger.category, gold.root_cause.category) == ("undetermined", draft.root_cause.category)
    assert gold.key_times.impact_start == draft.milestones["impact_start"].at


def test_changed_milestones_are_not_repeated(tmp_path: Path):
    document = taken_in(rich(), "r", "e")
    changed = edited(document.section("milestones"), "Impact began: later", "ana", {})
    assert gold_of(document.with_section(changed), rich())["key_times"] == {}
