"""docs/contracts.md names every key of every contract."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from drafter.domain.draft import Draft
from drafter.domain.incident import Manifest, PersonSpec, SourceSpec
from drafter.drafting.schema import schema_text
from drafter.evidence.ledger import Row
from drafter.sources.table import SOURCES
from tests.drafting.samples import rich

PAGE = (Path(__file__).parents[2] / "docs" / "contracts.md").read_text(encoding="utf-8")


def part(heading: str) -> set[str]:
    """The words in code of one chapter."""
    chapter = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0].replace("```", "")
    return set(re.findall(r"[\w-]+", " ".join(re.findall(r"`[^`]+`", chapter)))) | set(re.findall(r"(?m)^(\w+) = ", chapter))


@pytest.mark.parametrize("model", [Manifest, SourceSpec, PersonSpec])
def test_every_key_of_the_manifest_is_named(model: type[BaseModel]) -> None:
    assert set(model.model_fields) <= part("In: the incident bundle")


def test_every_source_type_is_named() -> None:
    assert set(SOURCES) <= part("In: the incident bundle")


def test_every_key_of_the_draft_is_named() -> None:
    keys = {name for schema in json.loads(schema_text())["$defs"].values() for name in schema.get("properties", {})}
    assert (keys | set(Draft.model_fields)) - part("draft.json") == set()


def test_sections_are_named_in_reading_order() -> None:
    told = [section.id for section in rich().sections]
    assert (
        told
        == [name for name in re.findall(r"`(\w+)`", PAGE.partition("Sections, in reading order:")[2]) if name in told][
            : len(told)
        ]
    )


def test_every_key_of_the_ledger_is_named() -> None:
    assert set(Row.__struct_fields__) <= part("evidence.jsonl")
