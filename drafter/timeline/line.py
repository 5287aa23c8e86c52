"""A line on its way to becoming a timeline entry."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, Protocol, TypeVar

from drafter.domain.text import SafeText

Timed = TypeVar("Timed", bound="HasTime")


class HasTime(Protocol):
    """What may be looked up by its time."""

    @property
    def at(self) -> datetime: ...


def around(timed: Sequence[Timed], at: datetime, span: timedelta) -> Sequence[Timed]:
    """Those of `timed`, which is in time order, that lie within `span` of an instant."""
    return timed[bisect_left(timed, at - span, key=lambda t: t.at) : bisect(timed, at + span, key=lambda t: t.at)]


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
