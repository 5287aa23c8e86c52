"""The embedded engine: one deterministic function per prompt id, same slots and same answer type as a model's."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel

from drafter.models.embedded.judging.table import JUDGING
from drafter.models.embedded.reading.extract import extract

EMBEDDED: dict[str, Callable[..., BaseModel]] = {
    "timeline.extract": extract,
    **JUDGING,
}
