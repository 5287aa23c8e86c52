"""The published JSON Schema of draft.json, generated from the domain so that the two cannot part."""

from __future__ import annotations

import json

from drafter.domain.draft import Draft


def schema_text() -> str:
    """What stands in `drafter/draft.schema.json`: JSON Schema 2020-12 of `Draft` as it is written, keys in field order."""
    schema = Draft.model_json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://github.com/drafter-dev/drafter/blob/main/drafter/draft.schema.json",
    }
    return json.dumps({**head, **schema}, indent=2, ensure_ascii=False) + "\n"
