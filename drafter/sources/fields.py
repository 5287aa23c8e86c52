"""Typed looks into a decoded JSON object, and what is left over."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from drafter.sources.decoding import Unreadable
from drafter.sources.intake import Intake

MAX_DETAIL = 4000
"""Characters of one detail that are kept."""


def text_of(item: Mapping[str, object], key: str) -> str:
    """The text at `key`; "" where it is missing or null. Raises `Unreadable` for any other type."""
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(0, f"`{key}` is not text")
    return value


def required_text(item: Mapping[str, object], key: str) -> str:
    """The text at `key`, which must be there and not be blank. Raises `Unreadable`."""
    value = text_of(item, key)
    if not value.strip():
        raise Unreadable(0, f"no `{key}`")
    return value


def mapping_of(item: Mapping[str, object], key: str) -> Mapping[str, object]:
    """The object at `key`; empty where it is missing or null. Raises `Unreadable` for any other type."""
    value = item.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Unreadable(0, f"`{key}` is not an object")
    return value


def list_of(item: Mapping[str, object], key: str) -> list[object]:
    """The array at `key`; empty where it is missing or null. Raises `Unreadable` for any other type."""
    value = item.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise Unreadable(0, f"`{key}` is not an array")
    return value


def plain(value: object) -> str:
    """Any JSON value as short text: texts as they are, numbers and truth values as JSON, nested values as compact JSON."""
    if isinstance(value, str):
        return value[:MAX_DETAIL]
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)[:MAX_DETAIL]


def labels_of(item: Mapping[str, object], key: str = "labels") -> dict[str, str]:
    """`labels.*` details of the object at `key`."""
    return {f"{key}.{name}": plain(value) for name, value in mapping_of(item, key).items() if value is not None}


def leftovers(item: Mapping[str, object], known: Collection[str], intake: Intake) -> dict[str, str]:
    """Fields that the layout does not name: kept as details and counted."""
    details: dict[str, str] = {}
    for key, value in item.items():
        if key not in known and value is not None:
            intake.unknown_field(key)
            details[key] = plain(value)
    return details
