"""Full embedded drafts of growing incidents, each in a fresh process: wall seconds, peak memory, and the curve.

usage: python benchmarks/full_draft.py [MESSAGES ...]        default 2000 20000 200000

Alerts are a tenth and deploys a fortieth of the messages. Linear growth shows as a flat last column.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from incident_maker import make_bundle


def main() -> int:
    sizes = [int(a) for a in sys.argv[1:]] or [2_000, 20_000, 200_000]
    print(f"{'messages':>9} {'alerts':>7} {'deploys':>7} {'seconds':>8} {'peak MiB':>9} {'µs a record':>12}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            alerts, deploys = size // 10, size // 40
            make_bundle(folder / "incidents", size, alerts, deploys)
            command = [sys.executable, "-m", "drafter.cli.main", "--incident", "big", "--incidents", str(folder / "incidents")]
            started = time.perf_counter()
            child = subprocess.Popen([*command, "--out", str(folder / "out"), "--quiet"])
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.perf_counter() - started
            if os.waitstatus_to_exitcode(status) not in (0, 4):
                print(f"{size}: the draft ended with exit code {os.waitstatus_to_exitcode(status)}")
                return 1
            each = seconds / (size + alerts + deploys) * 1e6
            print(f"{size:>9,} {alerts:>7,} {deploys:>7,} {seconds:>8.1f} {usage.ru_maxrss / 1024:>9.0f} {each:>12.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
