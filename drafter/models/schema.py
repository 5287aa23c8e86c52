"""The JSON Schema that strict structured output wants."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_DROPPED = frozenset({"default", "title"})


def strict_schema(answer: type[BaseModel]) -> dict[str, Any]:
    """All properties required, none additional, no defaults or titles; bounds stay, so that a model cannot run on.

    These are the rules that OpenAI documents for `strict: true`; other servers follow them or ignore the difference.
    """
    schema: dict[str, Any] = _strict(answer.model_json_schema())
    return schema


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: {name: _strict(part) for name, part in value.items()} if key in {"properties", "$defs"} else _strict(value)
        for key, value in node.items()
        if key not in _DROPPED
    }
    if "properties" in kept:
        kept |= {"required": list(kept["properties"]), "additionalProperties": False}
    return kept
