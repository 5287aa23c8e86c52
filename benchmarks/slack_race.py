"""Slack parsing side by side, in one run: drafter, the standard library's json, and langchain-community where it is installed.

    slack_race.py [--messages N] [--rounds N]

Writes an export (indented as Slack writes it, with profiles, rich-text blocks, threads and bots) into a temporary folder, lets
every contestant read it in a process of its own, and prints messages per second (best round), and the peak of memory.

What is included. `parse`: opening every day file, typed decoding of every message, its exact byte span; day by day, as the source
reads. `whole`: that and all of the rest: the strict second look at every message, SHA-256 of every file, markup and blocks turned
into text, records kept. `json`: opening, decoding, picking (ts, user, text, thread_ts), day by day. `langchain`:
`SlackDirectoryLoader.load()`, which reads zips only and keeps a document per message.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

WORDS = (
    "cart checkout pool deploy rollback latency errors dashboard region replica queue depth looking restarting healthy again "
    "customers report blank pages canary percent requests database shard failover timeout retry cache eviction certificate"
).split()
START = datetime(2026, 2, 2, tzinfo=UTC)
CHANNELS = tuple(f"inc-{n}" for n in range(1, 21))
DAYS = 30


def make_export(folder: Path, messages: int, seed: int = 5) -> None:
    """`slack/` and `slack.zip` with the same content."""
    rng = random.Random(seed)
    users = [f"U{n:08X}" for n in rng.sample(range(16**8), 80)]
    profiles = [
        {"id": user, "name": f"user{n}", "profile": {"real_name": f"Person {n}", "display_name": f"p{n}"}}
        for n, user in enumerate(users)
    ]
    files = {
        "users.json": profiles,
        "channels.json": [{"id": f"C{n:08d}", "name": name} for n, name in enumerate(CHANNELS)],
    } | {
        f"{channel}/{START + timedelta(days=day):%Y-%m-%d}.json": _day(rng, users, day, size)
        for channel in CHANNELS
        for day, size in enumerate(_shares(messages // len(CHANNELS), DAYS))
    }
    with zipfile.ZipFile(folder / "slack.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            body = json.dumps(content, indent=4)
            (folder / "slack" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "slack" / name).write_text(body)
            archive.writestr(name, body)


def _shares(total: int, parts: int) -> list[int]:
    return [total // parts + (part < total % parts) for part in range(parts)]


def _day(rng: random.Random, users: list[str], day: int, size: int) -> list[dict[str, object]]:
    seconds = sorted(rng.uniform(0, 86399) for _ in range(size))
    base = (START + timedelta(days=day)).timestamp()
    stamps = [f"{base + second:.6f}" for second in seconds]
    return [_message(rng, users, stamps, index) for index in range(size)]


def _message(rng: random.Random, users: list[str], stamps: list[str], index: int) -> dict[str, object]:
    user, ts = rng.choice(users), stamps[index]
    text = " ".join(rng.choices(WORDS, k=rng.randint(4, 36)))
    if rng.random() < 0.1:
        fields = [{"title": "Severity", "value": "high", "short": True}]
        attachment = {
            "id": 1,
            "color": "danger",
            "fallback": text,
            "title": f"[FIRING] {text[:20]}",
            "text": text,
            "fields": fields,
        }
        return {
            "type": "message",
            "subtype": "bot_message",
            "bot_id": "B0PROBE",
            "username": "Probe",
            "ts": ts,
            "text": "",
            "attachments": [attachment],
        }
    mention = rng.random() < 0.1
    section: list[dict[str, object]] = [{"type": "text", "text": text}]
    if mention:
        section.insert(0, {"type": "user", "user_id": users[0]})
    message: dict[str, object] = {
        "user": user,
        "type": "message",
        "ts": ts,
        "client_msg_id": f"{rng.getrandbits(128):032x}",
        "text": f"<@{users[0]}>{text}" if mention else text,
        "team": "T0SHOP",
        "user_team": "T0SHOP",
        "source_team": "T0SHOP",
        "user_profile": {
            "avatar_hash": "g0",
            "image_72": "https://avatars.example/72.png",
            "first_name": "Person",
            "real_name": f"Person {users.index(user)}",
            "display_name": f"p{users.index(user)}",
            "team": "T0SHOP",
            "name": f"user{users.index(user)}",
            "is_restricted": False,
            "is_ultra_restricted": False,
        },
        "blocks": [
            {"type": "rich_text", "block_id": f"b{index}", "elements": [{"type": "rich_text_section", "elements": section}]}
        ],
    }
    if index and rng.random() < 0.3:
        message |= {"thread_ts": stamps[rng.randrange(index)], "parent_user_id": users[1]}
    if rng.random() < 0.2:
        message["reactions"] = [{"name": "eyes", "users": users[:2], "count": 2}]
    return message


def _drafter_parse(folder: Path, name: str) -> int:
    from drafter.domain.incident import Bundle, Manifest, SourceSpec
    from drafter.sources.bundle import open_files
    from drafter.sources.decoding import Unreadable, transcode
    from drafter.sources.intake import Intake
    from drafter.sources.slack_day import parse_day
    from drafter.sources.slack_export import open_export

    bundle = Bundle(root=folder, manifest=Manifest(id="race"))
    export = open_export(open_files(bundle, SourceSpec(type="slack-export", path=name)), Intake(lambda _n: None))
    messages = 0
    for days in export.days().values():
        for _name, day in export.files.each(days):
            assert not isinstance(day, Unreadable)
            found, torn = parse_day(transcode(day.data))
            assert torn is None
            messages += len(found)
    return messages


def _drafter_whole(folder: Path, name: str) -> int:
    from drafter.domain.incident import Bundle, Manifest, SourceSpec
    from drafter.sources.reading import read_bundle

    spec = SourceSpec(type="slack-export", path=name, channels=CHANNELS)
    reading = read_bundle(Bundle(root=folder, manifest=Manifest(id="race", source=(spec,))))
    assert not reading.quarantined
    return reading.read


def _json_folder(folder: Path) -> int:
    return sum(len(_picked(path.read_bytes())) for path in sorted((folder / "slack").glob("*/*.json")))


def _json_zip(folder: Path) -> int:
    with zipfile.ZipFile(folder / "slack.zip") as archive:
        return sum(len(_picked(archive.read(name))) for name in archive.namelist() if "/" in name)


def _picked(day: bytes) -> list[tuple[str | None, ...]]:
    return [(m["ts"], m.get("user") or m.get("bot_id"), m.get("text") or "", m.get("thread_ts")) for m in json.loads(day)]


def _langchain(folder: Path) -> int:
    from langchain_community.document_loaders import SlackDirectoryLoader

    return len(SlackDirectoryLoader(str(folder / "slack.zip")).load())


CONTESTANTS: dict[str, Callable[[Path], int]] = {
    "drafter parse, folder": lambda folder: _drafter_parse(folder, "slack"),
    "drafter parse, zip": lambda folder: _drafter_parse(folder, "slack.zip"),
    "drafter whole, folder": lambda folder: _drafter_whole(folder, "slack"),
    "drafter whole, zip": lambda folder: _drafter_whole(folder, "slack.zip"),
    "json, folder": _json_folder,
    "json, zip": _json_zip,
    "langchain, zip": _langchain,
}


def run_one(name: str, folder: Path, rounds: int) -> dict[str, float]:
    """The best of the rounds, after the imports; runs in a process of its own."""
    best, messages = 0.0, 0
    for round_ in range(rounds + 1):
        gc.collect()
        before = time.perf_counter()
        messages = CONTESTANTS[name](folder)
        rate = messages / (time.perf_counter() - before)
        if round_ or rounds == 0:  # the first round pays for the imports and the disk
            best = max(best, rate)
    return {"messages": messages, "rate": best, "mb": _peak_mb()}


def _peak_mb() -> float:
    """Of this process alone: on Linux, `ru_maxrss` would also hold the parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description="Slack parsing side by side")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", choices=CONTESTANTS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(run_one(given.one, given.folder, given.rounds)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_export(folder, given.messages)
        size = sum(path.stat().st_size for path in folder.glob("slack/*/*.json"))
        packed = (folder / "slack.zip").stat().st_size
        print(f"{given.messages:,} messages, {size / 2**20:.0f} MB of JSON, {packed / 2**20:.0f} MB zipped")
        rates = {}
        for name in CONTESTANTS:
            if name.startswith("langchain") and importlib.util.find_spec("langchain_community") is None:
                print(f"{name:24} not installed (pip install langchain-community), left out")
                continue
            rounds = 1 if name.startswith("langchain") else given.rounds
            command = [sys.executable, __file__, "--one", name, "--folder", scratch, "--rounds", str(rounds)]
            told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
            rates[name] = told["rate"]
            print(f"{name:24} {told['rate']:10,.0f} messages/s   peak {told['mb']:5.0f} MB   ({told['messages']:,.0f} messages)")
    if "langchain, zip" in rates:
        loader = rates["langchain, zip"]
        folder_times, zip_times = rates["drafter parse, folder"] / loader, rates["drafter parse, zip"] / loader
        print(f"drafter's parse is {folder_times:.1f} times langchain's loader, and {zip_times:.1f} times from the same zip")


if __name__ == "__main__":
    main()
