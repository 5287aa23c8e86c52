"""Alerts become entries: flaps collapsed, bursts of one moment in one line, everything else listed as not used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.scene import LEAD, Scene
from drafter.timeline.talk import Talk

BURST = timedelta(seconds=120)
"""Alerts that change state within two minutes of the first of them are one event to the people who were there."""
_NAMES = 5
_LONGEST = 200
_STATE_WORDS = re.compile(
    r"\[?\b(?:firing|fired|resolved|recover(?:y|ed)|problem|ok|alert|alerting|critical|warning|down|up|triggered|closed)\b(?::\s?\d+)?\]?",
    re.IGNORECASE,
)
_OPENER = re.compile(r"^\W*(?:\[?\b(?:firing|fired|resolved|recovered|alert|alerts|problem|recovery)\b[\]:\s-]*)+", re.IGNORECASE)
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_VALUES = re.compile(r"\b\d[\d.,]*\s?(?:%|ms|s|m|h)?(?=\W|$)")


@dataclass(frozen=True, slots=True)
class _Turn:
    """One change of state that is told: `count` is how often this alert fired in all."""

    record: Evidence
    at: datetime
    over: bool
    count: int


def alert_lines(alerts: Sequence[Evidence], scene: Scene, talk: Talk) -> tuple[list[Line], list[NotUsed]]:
    """Lines for alerts in time order, and the alerts that are in none, each with its reason."""
    by_key: dict[str, list[Evidence]] = defaultdict(list)
    for alert in alerts:
        by_key[_key(alert)].append(alert)
    turns: list[_Turn] = []
    unused: list[NotUsed] = []
    for history in by_key.values():
        _turns(history, scene, turns, unused)
    turns.sort(key=lambda t: (t.at, t.record.id))
    lines = [_line(group, talk) for group in _bursts(turns)]
    return _weighed(lines, scene), unused


def _key(alert: Evidence) -> str:
    """One alert over time: its fingerprint, or its name without states and measured values."""
    named: str = alert.details.get("fingerprint") or alert.details.get("labels.alertname") or ""
    if not named:
        named = _NOT_NAME.sub(" ", _VALUES.sub("", _STATE_WORDS.sub("", alert.title.lower()))).strip()
    return f"{alert.source}|{alert.service}|{named or alert.title.lower() or alert.id}"


def _turns(history: list[Evidence], scene: Scene, turns: list[_Turn], unused: list[NotUsed]) -> None:
    """The first firing and the last resolution of one alert; its flaps in between are counted."""
    told: list[tuple[datetime, Evidence]] = []
    for alert in history:
        if alert.at is None:
            unused.append(NotUsed(evidence=alert.id, reason="its time is unknown"))
        elif not scene.near(alert.at, LEAD, LEAD):
            unused.append(NotUsed(evidence=alert.id, reason="over an hour before the first or after the last signal"))
        else:
            told.append((alert.at, alert))
    firing = [pair for pair in told if pair[1].status != "resolved"]
    resolved = [pair for pair in told if pair[1].status == "resolved"]
    if resolved and not firing and resolved[0][0] < scene.start:
        unused += [NotUsed(evidence=a.id, reason="it was over before the first signal") for _, a in told]
        return
    over = resolved[-1:] if resolved and (not firing or resolved[-1][0] >= firing[-1][0]) else []
    shown = [*firing[:1], *over]
    turns += [_Turn(alert, at, alert.status == "resolved", len(firing)) for at, alert in shown]
    first = shown[0][1].id if shown else ""
    unused += [NotUsed(evidence=a.id, reason=f"a flap of {first}") for _, a in told if all(a is not s for _, s in shown)]


def _bursts(turns: list[_Turn]) -> list[list[_Turn]]:
    groups: list[list[_Turn]] = []
    running: dict[bool, list[_Turn]] = {}
    for turn in turns:
        group = running.get(turn.over)
        if group and turn.at - group[0].at <= BURST:
            group.append(turn)
        else:
            running[turn.over] = [turn]
            groups.append(running[turn.over])
    return groups


def _line(group: list[_Turn], talk: Talk) -> Line:
    first = group[0]
    named = " ".join(t.record.title + " " + t.record.service for t in group)
    return Line(
        at=group[-1].at if first.over else first.at,
        kind="alert",
        summary=_summary(group),
        evidence=tuple(t.record.id for t in group),
        precision=first.record.precision,
        basis="recorded",
        significance=2 if talk.shares(named) else 1,
        state="resolved" if first.over else "firing",
    )


def _weighed(lines: list[Line], scene: Scene) -> list[Line]:
    """The first alert at or after the start, the last before it, and the last resolution are turning points."""
    firing = [n for n, line in enumerate(lines) if line.state == "firing"]
    resolved = [n for n, line in enumerate(lines) if line.state == "resolved"]
    turning = {next((n for n in firing if lines[n].at >= scene.start), firing[-1] if firing else -1)}
    turning |= set(resolved[-1:])
    if not any(lines[n].at >= scene.start for n in firing[:1]):
        turning |= set(firing[:1])
    return [line.with_significance(3) if n in turning else line for n, line in enumerate(lines)]


def _summary(group: list[_Turn]) -> SafeText:
    names = list(dict.fromkeys(_name(t.record) for t in group))
    listed = ", ".join(names[:_NAMES]) + (f" and {len(names) - _NAMES} more" if len(names) > _NAMES else "")
    flaps = max(t.count for t in group)
    if group[0].over:
        return cut(compose("Alert resolved: {}{}", listed, f" (fired {flaps} times)" if flaps > 1 else ""), end=_LONGEST)
    return cut(compose("{}: {}", "Alert fired" if len(names) == 1 else f"{len(names)} alerts fired", listed), end=_LONGEST)


def _name(alert: Evidence) -> str:
    """What the alert is called: its title, and for a title that only opens a list, the list."""
    title = _OPENER.sub("", alert.title.strip().rstrip(":")).strip() or alert.title.strip()
    lines = [line.strip(" -*•\t") for line in alert.text.splitlines()]
    more = [line for line in lines if line and line.rstrip(":") != alert.title.strip().rstrip(":")]
    if not more or len(alert.title) > 60 or not alert.title.rstrip().endswith((":", "for")):
        return title
    return ", ".join(more[:10])
