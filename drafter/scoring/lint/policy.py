"""What a house allows in its postmortems; authorities differ on names and on "why", so both are choices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from drafter.scoring.lint.check import Issue

_WHY = re.compile(r"\bwhy\b", re.I)


@dataclass(frozen=True, slots=True)
class Policy:
    """`names_in_timelines`: handles and addresses may stand under a heading of a timeline. `why_allowed`: "why" is no
    interrogation. `severity`: family → another severity, or "off"."""

    names_in_timelines: bool = True
    why_allowed: bool = False
    severity: Mapping[str, Literal["block", "warn", "info", "off"]] = field(default_factory=dict)

    def applied(self, issues: Iterable[Issue]) -> Iterator[Issue]:
        """The issues that stay, with the severities of the house."""
        for issue in issues:
            severity = self.severity.get(issue.family, issue.severity)
            if severity == "off" or (self.why_allowed and issue.family == "F14" and _WHY.search(issue.text)):
                continue
            yield replace(issue, severity=severity)
