"""Alerts become entries: flaps collapsed, bursts of one moment in one line, everything else listed as not used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.span import Span

BURST = timedelta(seconds=120)
"""Alerts that change state within two minutes of the first of them are one event to the people who were there."""
BEFORE = timedelta(hours=1)
"""An alert that came and went longer than this before the first signal belongs to another story."""
_NAMES = 5
_LONGEST = 200
_STATE_WORDS = re.compile(
    r"\[?\b(?:firing|fired|resolved|recover(?:y|ed)|problem|ok|alert|alerting|critical|warning|down|up|triggered|closed)\b(?::\s?\d+)?\]?",
    re.IGNORECASE,
)
_NOT_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Turn:
    """One change of state that is told: `count` is how often this alert fired in all."""

    record: Evidence
    name: str
    state: str
    count: int


def alert_lines(alerts: Sequence[Evidence], span: Span) -> tuple[list[Line], list[NotUsed]]:
    """Lines for alerts in time order, and the alerts that are in none, each with its reason."""
    by_key: dict[str, list[Evidence]] = defaultdict(list)
    for alert in alerts:
        by_key[_key(alert)].append(alert)
    turns: list[_Turn] = []
    unused: list[NotUsed] = []
    for history in by_key.values():
        _turns(history, span, turns, unused)
    turns.sort(key=lambda t: (t.record.at or span.start, t.record.id))
    return [_line(group) for group in _bursts(turns)], unused


def _key(alert: Evidence) -> str:
    named = alert.details.get("fingerprint") or _NOT_NAME.sub(" ", _STATE_WORDS.sub("", alert.title.lower())).strip()
    return f"{alert.source}|{alert.service}|{named or alert.id}"


def _turns(history: list[Evidence], span: Span, turns: list[_Turn], unused: list[NotUsed]) -> None:
    """The first firing and the last resolution of one alert; its flaps in between are counted."""
    placed = [a for a in history if a.at is not None]
    unused += [NotUsed(evidence=a.id, reason="its time is unknown") for a in history if a.at is None]
    told = [a for a in placed if a.at is not None and a.at >= span.start - BEFORE]
    if placed and not told and placed[-1].status != "resolved":
        told = placed[-1:]
    unused += [NotUsed(evidence=a.id, reason="over an hour before the first signal") for a in placed if a not in told]
    firing = [a for a in told if a.status != "resolved"]
    resolved = [a for a in told if a.status == "resolved"]
    last = resolved[-1] if resolved and (not firing or _after(resolved[-1], firing[-1])) else None
    shown = [a for a in (firing[0] if firing else None, last) if a is not None]
    turns += [_Turn(a, _name(a), a.status or "firing", len(firing)) for a in shown]
    unused += [
        NotUsed(evidence=a.id, reason=f"a repeat of {shown[0].id if shown else 'itself'}, which flapped")
        for a in told
        if a not in shown
    ]


def _after(later: Evidence, earlier: Evidence) -> bool:
    return later.at is not None and earlier.at is not None and later.at >= earlier.at


def _bursts(turns: list[_Turn]) -> list[list[_Turn]]:
    groups: list[list[_Turn]] = []
    open_groups: dict[bool, list[_Turn]] = {}
    for turn in turns:
        over = turn.state == "resolved"
        group = open_groups.get(over)
        if group and turn.record.at and group[0].record.at and turn.record.at - group[0].record.at <= BURST:
            group.append(turn)
        else:
            open_groups[over] = [turn]
            groups.append(open_groups[over])
    return groups


def _line(group: list[_Turn]) -> Line:
    first = group[0]
    assert first.record.at is not None
    over = first.state == "resolved"
    at = group[-1].record.at if over and group[-1].record.at else first.record.at
    return Line(
        at=at,
        kind="alert",
        summary=_summary(group, over),
        evidence=tuple(t.record.id for t in group),
        precision=first.record.precision,
        basis="recorded",
        significance=3,
        state="resolved" if over else "firing",
    )


def _summary(group: list[_Turn], over: bool) -> SafeText:
    names = list(dict.fromkeys(t.name for t in group))
    listed = ", ".join(names[:_NAMES]) + (f" and {len(names) - _NAMES} more" if len(names) > _NAMES else "")
    flaps = max(t.count for t in group)
    if over:
        return cut(compose("Alert resolved: {}{}", listed, f" (fired {flaps} times)" if flaps > 1 else ""), end=_LONGEST)
    return cut(compose("{}: {}", "Alert fired" if len(names) == 1 else f"{len(names)} alerts fired", listed), end=_LONGEST)


def _name(alert: Evidence) -> str:
    """What the alert is called: its title, and for a title that only opens a list, the list."""
    title = alert.title.strip().rstrip(":")
    lines = [line.strip(" -*•\t") for line in alert.text.splitlines()]
    more = [line for line in lines if line and line.rstrip(":") != title]
    if not more:
        return title or alert.text.strip()[:_LONGEST]
    return f"{title}: {', '.join(more[:8])}" if title else ", ".join(more[:8])
