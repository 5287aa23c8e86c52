"""Incidents made from a small world: the same seed gives the same bytes, and the gold is exact by construction."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from drafter.evaluation import world
from drafter.evaluation.suite import NAMED, PUBLISHED
from drafter.evaluation.world import PLOTS, Plot

GOLD_HEAD = f"{NAMED}{PUBLISHED}gold.schema.json\n"
_EPOCH = datetime(2027, 1, 4, tzinfo=UTC)


@dataclass(frozen=True)
class Difficulty:
    """What makes it hard; each can be switched off. `decoys`: an innocent change that is suspected and cleared; `noise`: the
    number of messages that say nothing of the incident; `zones`: sources write their times in zones of their own;
    `missing_sources`: sometimes no deploys, or no alerts; `drills`: exercises with no fault at all; `names`: people named."""

    decoys: bool = True
    noise: int = 14
    zones: bool = True
    missing_sources: bool = True
    drills: bool = True
    names: bool = True


def easier(without: Sequence[str]) -> Difficulty:
    """Everything but the difficulties named, as `Ease` of a suite names them."""
    return Difficulty(
        decoys="decoys" not in without,
        noise=0 if "noise" in without else Difficulty.noise,
        zones="zones" not in without,
        missing_sources="missing-sources" not in without,
        drills="drills" not in without,
        names="names" not in without,
    )


@dataclass(slots=True)
class _Telling:
    """What is recorded, in any order, and what is true. `quiet`: the source of that name is missing, and what only it would
    have recorded is not in the gold."""

    rng: random.Random
    service: str
    quiet: str = ""
    chat: list[dict[str, str]] = field(default_factory=list)
    alerts: list[dict[str, str]] = field(default_factory=list)
    deploys: list[dict[str, object]] = field(default_factory=list)
    gold: list[tuple[datetime, str]] = field(default_factory=list)

    def say(self, at: datetime, lines: Sequence[str], change: str = "", *, true: bool = True) -> str:
        who, other = self.rng.sample(world.PEOPLE, 2)
        text = self.rng.choice(list(lines)).format(s=self.service, c=change, p=other)
        self.chat.append({"ts": _text(at), "author": who, "channel": "#incidents", "text": text})
        if true:
            self.gold.append((at, text))
        return text

    def alert(self, at: datetime, name: str, status: str) -> None:
        self.alerts.append(
            {"ts": _text(at), "source": "alertmanager", "name": name, "status": status, "text": f"{name} ({status})"}
        )
        if self.quiet != "alerts":
            self.gold.append((at, f"{name} {'fires' if status == 'firing' else 'resolves'}"))

    def deploy(self, at: datetime, service: str, title: str, files: str) -> str:
        commit = f"{self.rng.getrandbits(160):040x}"
        row: dict[str, object] = {"ts": _text(at), "service": service, "id": commit, "title": title, "files": [files]}
        self.deploys.append(row)
        return commit


def _text(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def make_all(seed: int, count: int, hard: Difficulty, write: Callable[[str, bytes], None]) -> None:
    """`count` incidents, the first from `seed`; `write` gets `name/file` and bytes."""
    for n in range(seed, seed + count):
        name, files = make(n, hard)
        for file, content in files.items():
            write(f"{name}/{file}", content)


def make(seed: int, hard: Difficulty = Difficulty()) -> tuple[str, dict[str, bytes]]:
    """The incident's id, and file name → bytes of its bundle with its gold.yaml. Every person, service and company in it is
    invented."""
    rng = random.Random(seed)  # noqa: S311 - a world, no secret
    name = rng.choice(sorted(n for n in PLOTS if hard.drills or n != "drill"))
    plot = PLOTS[name]
    telling = _Telling(rng, rng.choice(world.SERVICES), _missing(rng, plot) if hard.missing_sources else "")
    onset = _EPOCH + timedelta(days=rng.randrange(300), minutes=rng.randrange(1440), seconds=rng.randrange(60))
    _background(telling, onset, hard)
    culprit = _guilty(telling, plot, onset)
    times = _story(telling, plot, onset, (culprit, hard))
    incident = f"made-{seed:05d}-{name}"
    return incident, _files(incident, telling, _gold(telling, plot, times, culprit), hard)


def _missing(rng: random.Random, plot: Plot) -> str:
    """The source that nobody exported: one in five has no alerts, and of those without a guilty change one in four no deploys."""
    drawn = rng.random()
    return "alerts" if drawn < 0.2 else "deploys" if drawn < 0.45 and plot.change is None else ""


def _background(telling: _Telling, onset: datetime, hard: Difficulty) -> None:
    rng = telling.rng
    for _ in range(rng.randrange(2, 8)):
        title = rng.choice(world.UNRELATED)
        telling.deploy(onset - timedelta(minutes=rng.randrange(200, 2800)), rng.choice(world.SERVICES), title, "docs/page.md")
    for _ in range(hard.noise):
        lines = world.NAMED_NOISE if hard.names and rng.random() < 0.25 else world.NOISE
        telling.say(onset + timedelta(seconds=rng.randrange(-1200, 5400)), lines, true=False)


def _guilty(telling: _Telling, plot: Plot, onset: datetime) -> tuple[str, str] | None:
    """(commit, how people call it) of the guilty change, recorded; None where no change is guilty."""
    if plot.change is None:
        return None
    rng, service = telling.rng, telling.service
    title = plot.change.format(s=service, v=f"{rng.randrange(2, 9)}.{rng.randrange(40)}.0") + f" (#{rng.randrange(300, 990)})"
    at = onset - timedelta(minutes=rng.choice((2, 4, 9, 25)))
    commit = telling.deploy(at, service, title, plot.files.format(s=service))
    telling.gold.append((at, f"{service} deployed: {title}"))
    return commit, title[title.rindex("#") : -1]


def _story(
    telling: _Telling, plot: Plot, onset: datetime, cast: tuple[tuple[str, str] | None, Difficulty]
) -> dict[str, datetime]:
    rng, (culprit, hard) = telling.rng, cast
    alert = rng.choice(world.ALERTS).format(s=telling.service)
    detected = onset + timedelta(minutes=rng.randrange(1, 8))
    engaged = detected + timedelta(minutes=rng.randrange(1, 6))
    found = engaged + timedelta(minutes=rng.randrange(12, 40))
    acted = found + timedelta(minutes=rng.randrange(2, 7))
    mitigated = acted + timedelta(minutes=rng.randrange(3, 9))
    resolved = mitigated + timedelta(minutes=rng.randrange(10, 25))
    telling.alert(detected, alert, "firing")
    reported = detected + timedelta(seconds=50)
    telling.say(reported, world.REPORTS)
    telling.say(engaged, (*world.LOOKS, *(world.NAMED_LOOKS if hard.names else ())))
    if hard.decoys:
        _mislead(telling, onset, engaged)
    change = culprit[1] if culprit else ""
    telling.say(found, plot.found, change)
    telling.say(acted, plot.step, change)
    telling.say(mitigated, world.RECOVERED)
    telling.alert(mitigated + timedelta(minutes=2), alert, "resolved")
    telling.say(resolved, world.CLOSED)
    seen = reported if telling.quiet == "alerts" else detected
    return {"detected": seen, "engaged": engaged, "mitigation_started": acted, "mitigated": mitigated, "resolved": resolved}


def _mislead(telling: _Telling, onset: datetime, engaged: datetime) -> None:
    """An innocent change shortly before, suspected and cleared."""
    rng = telling.rng
    number = f"#{rng.randrange(1000, 1900)}"
    other = rng.choice([s for s in world.SERVICES if s != telling.service])
    telling.deploy(onset - timedelta(minutes=1), other, f"Change sorting of {other} ({number})", "src/sorting.py")
    telling.say(engaged + timedelta(minutes=3), world.SUSPECTS, number)
    telling.say(engaged + timedelta(minutes=9), world.CLEARED, number)


def _gold(telling: _Telling, plot: Plot, times: dict[str, datetime], culprit: tuple[str, str] | None) -> dict[str, object]:
    labels: dict[str, object] = {"in_window": culprit is not None}
    if culprit is not None:
        labels["culprit"] = [culprit[0]]
    return {
        "provenance": "Made by `draft eval make`; exact by construction. When impact began is in no record.",
        "key_times": {"impact_start": None, **{name: _text(at) for name, at in times.items()}},
        "timeline": [{"time": _text(at), "what": what} for at, what in sorted(telling.gold)],
        "trigger": {"category": plot.trigger, "alternatives": list(plot.triggers)},
        "root_cause": {"category": plot.cause, "alternatives": list(plot.causes)},
        "deploy_labels": labels,
    }


def _files(name: str, telling: _Telling, gold: dict[str, object], hard: Difficulty) -> dict[str, bytes]:
    rng = telling.rng
    held: dict[str, list[dict[str, object]]] = {
        "chat": [dict(row) for row in telling.chat],
        "alerts": [dict(row) for row in telling.alerts],
        "deploys": telling.deploys,
    }
    held.pop(telling.quiet, None)
    zone = rng.choice(world.ZONES)
    head = f'id = "{name}"\ntitle = "Errors in {telling.service}"\ntimezone = "{zone}"\nservices = ["{telling.service}"]\n'
    sources = "".join(f'\n[[source]]\ntype = "{kind}-jsonl"\npath = "{kind}.jsonl"\n' for kind in held)
    files = {"incident.toml": (head + sources).encode(), "gold.yaml": (GOLD_HEAD + json.dumps(gold, indent=1) + "\n").encode()}
    for kind, rows in held.items():
        written = rng.choice(world.ZONES) if hard.zones else "UTC"
        rows.sort(key=lambda row: str(row["ts"]))
        told = [{**row, "ts": in_zone(str(row["ts"]), ZoneInfo(written))} for row in rows]
        files[f"{kind}.jsonl"] = "".join(json.dumps(row) + "\n" for row in told).encode()
    return files


def in_zone(instant: str, zone: tzinfo) -> str:
    """The same instant (RFC 3339) as written in another zone."""
    local = datetime.fromisoformat(instant).astimezone(zone)
    return local.isoformat() if local.utcoffset() else local.strftime("%Y-%m-%dT%H:%M:%SZ")
