"""A line on its way to becoming a timeline entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from drafter.domain.text import SafeText

MACHINE = frozenset({"alert", "page", "deploy"})


@dataclass(frozen=True, slots=True)
class Line:
    """`significance` 1 detail, 2 event, 3 turning point. `worked`: see `Read`. `state` for machine lines: the record's
    status (`firing`, `resolved`, `triggered` …) or for deploys why it is here (`candidate`, `fix`, `mentioned`)."""

    at: datetime
    kind: str
    summary: SafeText
    evidence: tuple[str, ...]
    precision: int = 1
    quote: SafeText | None = None
    basis: Literal["recorded", "reported"] = "reported"
    by: str = "code"
    significance: int = 2
    author: str | None = None
    worked: bool | None = None
    state: str = ""

    def with_significance(self, significance: int) -> Line:
        """The same line, weighed anew."""
        return replace(self, significance=significance)
