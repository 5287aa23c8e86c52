"""Makes a large incident bundle: a Slack export, alerts and deploys, from a seed. Same seed and sizes, same bytes."""

from __future__ import annotations

import json
import random
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

START = datetime(2026, 1, 5, tzinfo=UTC)
SERVICES = ("cart", "catalog", "ledger", "mailer", "search", "sessions", "shipping", "pricing")
SAYINGS = (
    "{s} p99 is at {n} ms since the last push, looking",
    "rolled back {s} to build {n}, watching the error rate",
    "not {s}, its dashboards are flat",
    "I think the pool in {s} is exhausted, {n} connections waiting",
    "restarting {s} pods one by one",
    "that worked, {s} is serving again",
    "seeing {n} timeouts a minute from {s} to the database",
    "customers in the EU report blank pages on {s}",
    "lunch, back in {n} minutes",
    "can someone look at the {s} logs? request id 7f{n}ab",
    "I'll add an alert on {s} queue depth tomorrow",
    "status page updated, {s} degraded",
)


def make_bundle(folder: Path, messages: int, alerts: int, deploys: int, seed: int = 11) -> Path:
    """Writes the bundle `big` into `folder` (messages spread over 30 days in 12 channels) and returns its folder."""
    rng = random.Random(seed)
    bundle = folder / "big"
    bundle.mkdir(parents=True)
    _slack(bundle / "slack.zip", messages, rng)
    _lines(bundle / "alerts.jsonl", (_alert(rng, i) for i in _instants(alerts, rng)))
    _lines(bundle / "deploys.jsonl", (_deploy(rng, i) for i in _instants(deploys, rng)))
    day = START + timedelta(days=15)
    (bundle / "incident.toml").write_text(
        f'id = "big"\ntitle = "Cart errors"\nfirst_signal = {day:%Y-%m-%dT%H:%M:%SZ}\n'
        f"last_signal = {day + timedelta(hours=6):%Y-%m-%dT%H:%M:%SZ}\n"
        '[[source]]\ntype = "slack-export"\npath = "slack.zip"\nchannels = ["inc-big", "ops", '
        + ", ".join(f'"team-{s}"' for s in SERVICES)
        + ']\n[[source]]\ntype = "alerts-jsonl"\npath = "alerts.jsonl"\n'
        '[[source]]\ntype = "deploys-jsonl"\npath = "deploys.jsonl"\n'
    )
    return bundle


def _instants(count: int, rng: random.Random) -> list[datetime]:
    return [START + timedelta(seconds=s) for s in sorted(rng.uniform(0, 30 * 86400) for _ in range(count))]


def _slack(path: Path, count: int, rng: random.Random) -> None:
    users = [f"U{n:06d}" for n in range(60)]
    channels = ["inc-big", "ops", *(f"team-{s}" for s in SERVICES)]
    days: dict[tuple[str, str], list[dict[str, object]]] = {}
    for number, at in enumerate(_instants(count, rng)):
        say = rng.choice(SAYINGS).format(s=rng.choice(SERVICES), n=rng.randrange(10, 9000))
        text = f"{say} ({number})" if number % 3 else f"<@{rng.choice(users)}> {say} ({number})"
        message: dict[str, object] = {
            "client_msg_id": f"{number:032x}", "type": "message", "user": rng.choice(users), "text": text,
            "ts": f"{at.timestamp():.6f}", "team": "T1",
            "blocks": [{"type": "rich_text", "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}]}],
        }  # fmt: skip
        days.setdefault((rng.choice(channels), f"{at:%Y-%m-%d}"), []).append(message)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("users.json", json.dumps([
            {"id": u, "name": f"user{n}", "profile": {"real_name": f"Quill Person{n}", "display_name": f"quill{n}"}}
            for n, u in enumerate(users)]))  # fmt: skip
        archive.writestr("channels.json", json.dumps([{"id": f"C{n}", "name": c} for n, c in enumerate(channels)]))
        for (channel, day), held in sorted(days.items()):
            archive.writestr(f"{channel}/{day}.json", json.dumps(held, indent=1))


def _alert(rng: random.Random, at: datetime) -> dict[str, object]:
    service = rng.choice(SERVICES)
    return {"ts": f"{at:%Y-%m-%dT%H:%M:%SZ}", "source": "monitor", "name": f"{service.title()}ErrorRate",
            "status": rng.choice(["firing", "resolved"]), "text": f"{service} error rate {rng.randrange(1, 40)}%",
            "labels": {"service": service}}  # fmt: skip


def _deploy(rng: random.Random, at: datetime) -> dict[str, object]:
    service = rng.choice(SERVICES)
    return {"ts": f"{at:%Y-%m-%dT%H:%M:%SZ}", "service": service, "id": f"{rng.randrange(16**40):040x}",
            "actor": f"quill{rng.randrange(60)}", "title": f"Release {service} {rng.randrange(100, 999)}",
            "files": [f"{service}/handlers.py", f"{service}/config.yaml"]}  # fmt: skip


def _lines(path: Path, records: object) -> None:
    with path.open("w", encoding="utf-8") as file:
        for record in records:  # type: ignore[attr-defined]  # any iterable of dicts
            file.write(json.dumps(record) + "\n")
