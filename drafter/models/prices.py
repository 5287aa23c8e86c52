"""The shipped prices."""

from __future__ import annotations

import tomllib
from pathlib import Path

from drafter.config.model_settings import Price


def listed_price(model: str) -> Price | None:
    """The shipped price of exactly this model name, or None for unknown."""
    listed = tomllib.loads(Path(__file__).with_name("prices.toml").read_text("utf-8"))
    return Price.model_validate(listed[model]) if model in listed else None
