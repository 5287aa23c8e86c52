"""One message far larger than any that people write: a paste of a whole log, or text made to hurt a pattern."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1024 * 1024
MANIFEST = """id = "7"
title = "Orders fail"
first_signal = 2026-03-04T14:00:00Z
last_signal = 2026-03-04T14:30:00Z
[[source]]
type = "chat-jsonl"
path = "chat.jsonl"
"""
GIANTS = {
    "3 MB of prose": "Orders fail with 503 on web-12 since 14:02, we rolled back 2.4 and see https://x.example/a?b=1 again. "
    * (3 * MEGABYTE // 101),
    "3 MB of clauses": "we fixed, " * (3 * MEGABYTE // 10),
    "a word of 1 MB": "x" * MEGABYTE,
    "a word of 1 MB, mixed": "aB3" * (MEGABYTE // 3),
    "a number of 1 MB": "1" * MEGABYTE,
    "an address of 1 MB": "https://x.example/" + "a/" * (MEGABYTE // 2),
    "1 MB of brackets": "(" * MEGABYTE,
    "1 MB of quotes": '"' * MEGABYTE,
    "1 MB of spaces": "a" + " " * MEGABYTE + "b",
    "zalgo": ("e" + "\u0301\u0302\u0316\u0317\u0318" * 10) * 10_000,
    "20,000 lines": "\n".join(f"14:{i % 60:02d} step {i} of the deploy failed on node-{i}" for i in range(20_000)),
    "20,000 frames": "\n".join(f'  File "/srv/app/m{i}.py", line {i}, in f{i}' for i in range(20_000)),
}


def a_minute() -> None:
    """The processor's time, which does not depend on what else the machine does."""
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


@pytest.mark.slow
@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_message_costs_less_than_a_minute_of_one_core(tmp_path: Path, name: str) -> None:
    said = ["orders fail, we see 503", "I think it is 2.4", GIANTS[name], "rolled back 2.4", "errors are gone, all clear"]
    lines = [
        {"ts": f"2026-03-04T14:{2 * n:02d}:00Z", "author": "mira", "channel": "inc-7", "text": text}
        for n, text in enumerate(said)
    ]
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "incident.toml").write_text(MANIFEST)
    (tmp_path / "7" / "chat.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    around = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DRAFTER_DATA": str(tmp_path / "data")}
    command = [sys.executable, "-m", "drafter.cli.main", "--incident", "7", "--incidents", str(tmp_path), "--json"]
    done = subprocess.run(command, cwd=tmp_path, env=around, capture_output=True, preexec_fn=a_minute, check=False)
    assert done.returncode in (0, 4), done.stderr
    accounting = json.loads(done.stdout)["accounting"]
    assert accounting["read"] == accounting["used"] + accounting["set_aside"] + accounting["quarantined"] == 5
