"""The course of the incident as a Mermaid chart, which GitHub and GitLab draw inside the Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from drafter.domain.draft import Draft
from drafter.domain.timeline import Entry
from drafter.domain.vocabulary import MILESTONES
from drafter.drafting.facts import known
from drafter.drafting.lanes import near
from drafter.drafting.words import MILESTONE, Clock
from drafter.sinks.escape import mermaid as esc

ENOUGH = 4
"""A shorter timeline needs no picture."""

PER_LANE = 6
"""Changes and alerts drawn; turning points first, then the earliest."""


def chart(draft: Draft, clock: Clock) -> str:
    """A fenced `gantt` block; empty for a draft with little to draw."""
    milestones = [(name, found) for name in MILESTONES if (found := known(draft, name))]
    if len(draft.timeline) < ENOUGH or len(milestones) < 2:
        return ""
    lines = [
        "gantt",
        "dateFormat YYYY-MM-DD HH:mm",
        f"axisFormat {'%d %b %H:%M' if _days(draft) > 1 else '%H:%M'}",
        *_impact(draft),
    ]
    lines.append("section Milestones")
    lines += [_point(MILESTONE[name], found.at) for name, found in milestones if found.at]
    for title, kind in (("Changes", "deploy"), ("Alerts", "alert")):
        if entries := _telling(draft, kind):
            lines.append(f"section {title}")
            lines += [_point(f"{clock.at(e.at, e.precision_seconds).replace(':', '.')} {e.summary}", e.at) for e in entries]
    return "```mermaid\n" + "\n".join(lines) + "\n```"


def _days(draft: Draft) -> int:
    return len({entry.at.astimezone(UTC).date() for entry in near(draft)})


def _impact(draft: Draft) -> Iterator[str]:
    began, ended = known(draft, "impact_start"), known(draft, "mitigated") or known(draft, "restored")
    if began and ended and began.at and ended.at and began.at < ended.at:
        end = max(ended.at, began.at + timedelta(minutes=1))
        yield "section Impact"
        yield f"Impact :crit, {_instant(began.at)}, {_instant(end)}"


def _telling(draft: Draft, kind: str) -> list[Entry]:
    ranked = sorted((e for e in near(draft) if e.kind == kind), key=lambda e: (-e.significance, e.at, e.id))
    return sorted(ranked[:PER_LANE], key=lambda e: (e.at, e.id))


def _point(label: str, at: datetime) -> str:
    return f"{esc(label)} :milestone, {_instant(at)}, 0m"


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}"
