from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from drafter.drafting.schema import schema_text
from tests.drafting.samples import poor, rich

PUBLISHED = files("drafter") / "draft.schema.json"


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text() == schema_text(), "write drafter.drafting.schema.schema_text() to drafter/draft.schema.json"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("draft", [rich(), poor()])
def test_drafts_fit_their_schema(draft: object) -> None:
    data = json.loads(draft.model_dump_json())  # type: ignore[attr-defined]  # rich() and poor() are drafts
    Draft202012Validator(json.loads(schema_text())).validate(data)


def test_a_draft_with_a_foreign_category_does_not_fit() -> None:
    data = json.loads(rich().model_dump_json())
    data["root_cause"]["category"] = "human_error"
    assert not Draft202012Validator(json.loads(schema_text())).is_valid(data)
