"""Alerts become entries: flaps collapsed, bursts of one moment in one line, everything else listed as not used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, compose, cut
from drafter.domain.timeline import NotUsed
from drafter.timeline.line import Line
from drafter.timeline.naming import checks, described
from drafter.timeline.scene import LEAD, Scene
from drafter.timeline.talk import Talk

BURST = timedelta(seconds=120)
"""Alerts that change state within two minutes of the first of them are one event to the people who were there."""
EASED = "eased"
"""The state of an alert's line that is resolved while others that people speak of are not."""
WELL = timedelta(minutes=30)
"""An alert that fires this long after it was resolved fires anew; earlier it flaps."""
_NAMES = 5
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Turn:
    """One change of state of one check that is told: `count` is how often it fired in all; `related`: people speak of it."""

    record: Evidence
    at: datetime
    name: str
    over: bool
    count: int
    related: bool


def alert_lines(alerts: Sequence[Evidence], scene: Scene, talk: Talk) -> tuple[list[Line], list[NotUsed]]:
    """Lines for alerts in time order, and the alerts that are in none, each with its reason.

    A line is of weight 2 where people speak of the alert. The last resolution of related alerts is the end of the alarm.
    """
    by_key: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
    unused: list[NotUsed] = []
    for alert in alerts:
        reason = _out(alert, scene)
        if reason:
            unused.append(NotUsed(evidence=alert.id, reason=reason))
            continue
        for key, name in checks(alert).items():
            by_key[key].append((alert, name))
    told = {a.id for history in by_key.values() for a, name in history if talk.shares(f"{name} {a.service}")}
    turns = [turn for history in by_key.values() for turn in _turns(history, scene, told)]
    unused += _flaps(by_key.values(), {turn.record.id for turn in turns})
    turns.sort(key=lambda t: (t.at, t.over, t.record.id))  # of one instant, what began is not over yet
    clears = _clears(turns)
    return _weighed([_line(group, clears) for group in _bursts(turns)], scene), unused


def _flaps(histories: Iterable[list[tuple[Evidence, str]]], shown: set[str]) -> list[NotUsed]:
    """The alerts that are in no turn, each once, with its reason."""
    found: dict[str, str] = {}
    for history in histories:
        first = history[0][0].id
        for alert, _ in history:
            if alert.id not in shown:
                found.setdefault(alert.id, "it was over before the first signal" if alert.id == first else f"a flap of {first}")
    return [NotUsed(evidence=i, reason=reason) for i, reason in found.items()]


def _out(alert: Evidence, scene: Scene) -> str | None:
    if alert.at is None:
        return "its time is unknown"
    if not scene.near(alert.at, LEAD, LEAD):
        return "over an hour before the first or after the last signal"
    return None


def _turns(history: list[tuple[Evidence, str]], scene: Scene, spoken: set[str]) -> list[_Turn]:
    """Of each time that one check was in trouble, the first firing and the last resolution; flaps in between are counted."""
    turns: list[_Turn] = []
    for told in _episodes(history):
        firing = [turn for turn in told if turn[1].status != "resolved"]
        resolved = [turn for turn in told if turn[1].status == "resolved"]
        if resolved and not firing and resolved[0][0] < scene.start:
            continue
        over = resolved[-1:] if resolved and (not firing or resolved[-1][0] >= firing[-1][0]) else []
        related = not spoken.isdisjoint(a.id for _, a, _ in told)
        turns += [_Turn(a, at, name, a.status == "resolved", len(firing), related) for at, a, name in (*firing[:1], *over)]
    return turns


def _episodes(history: list[tuple[Evidence, str]]) -> list[list[tuple[datetime, Evidence, str]]]:
    """The history of one check, cut where it was well for `WELL`."""
    found: list[list[tuple[datetime, Evidence, str]]] = []
    for alert, name in history:
        assert alert.at is not None  # `_out` keeps those without a time away
        last = found[-1][-1] if found else None
        if last is None or (last[1].status == "resolved" != alert.status and alert.at - last[0] >= WELL):
            found.append([])
        found[-1].append((alert.at, alert, name))
    return found


def _bursts(turns: list[_Turn]) -> list[list[_Turn]]:
    """Turns of the same direction that follow on one another; related alerts are not mixed with others."""
    groups: list[list[_Turn]] = []
    running: dict[tuple[bool, bool], list[_Turn]] = {}
    for turn in turns:
        group = running.get((turn.over, turn.related))
        if group and turn.at - group[0].at <= BURST:
            group.append(turn)
        else:
            running[(turn.over, turn.related)] = [turn]
            groups.append(running[(turn.over, turn.related)])
    return groups


def _clears(turns: list[_Turn]) -> set[str]:
    """The resolutions after which every alert that people speak of, and that was ever resolved, was; `turns` in time order."""
    ending = {t.name for t in turns if t.over}
    firing: set[str] = set()
    found: set[str] = set()
    for turn in turns:
        if turn.related and turn.name in ending:
            (firing.discard if turn.over else firing.add)(turn.name)
        if turn.over and not firing:
            found.add(turn.record.id)
    return found


def _line(group: list[_Turn], clears: set[str]) -> Line:
    first = group[0]
    return Line(
        at=group[-1].at if first.over else first.at,
        kind="alert",
        summary=_summary(group),
        evidence=tuple(dict.fromkeys(t.record.id for t in group)),
        precision=first.record.precision,
        basis="recorded",
        significance=2 if first.related else 1,
        state=("resolved" if group[-1].record.id in clears else EASED) if first.over else "firing",
    )


def _weighed(lines: list[Line], scene: Scene) -> list[Line]:
    """The first alert at or after the start, the last before it, and the last resolution are turning points; those that people
    speak of before all others."""
    known = [n for n, line in enumerate(lines) if line.significance == 2] or list(range(len(lines)))
    firing = [n for n in known if lines[n].state == "firing"]
    resolved = [n for n in known if lines[n].state in ("resolved", EASED)]
    turning = {next((n for n in firing if lines[n].at >= scene.start), firing[-1] if firing else -1)}
    turning |= set(resolved[-1:])
    if not any(lines[n].at >= scene.start for n in firing[:1]):
        turning |= set(firing[:1])
    return [replace(line, significance=3) if n in turning else line for n, line in enumerate(lines)]


def _summary(group: list[_Turn]) -> SafeText:
    names = list(dict.fromkeys(t.name for t in group))
    listed = ", ".join(names[:_NAMES]) + (f" and {len(names) - _NAMES} more" if len(names) > _NAMES else "")
    flaps = max(t.count for t in group)
    more = described(group[0].record) if len(names) == 1 else ""
    said = f"{listed} — {more}" if more else listed
    if group[0].over:
        return cut(compose("Alert resolved: {}{}", said, f" (fired {flaps} times)" if flaps > 1 else ""), end=_LONGEST)
    return cut(
        compose("{}: {}", "Alert fired" if len({t.record.id for t in group}) == 1 else f"{len(names)} alerts fired", said),
        end=_LONGEST,
    )
