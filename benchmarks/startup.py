"""Start-up: `draft --help` and `draft --incident 123` as whole processes, median of several runs, beside a bare interpreter.

usage: python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time


def seconds(command: list[str], folder: str) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return time.perf_counter() - started


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    module = [sys.executable, "-m", "drafter.cli.main"]
    races = {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "draft --help": [*module, "--help"],
        "draft --incident 123": [*module, "--incident", "123"],
    }
    taken: dict[str, list[float]] = {name: [] for name in races}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(runs):
            for name, command in races.items():
                taken[name].append(seconds(command, folder))
    bare = statistics.median(taken["bare interpreter"])
    for name, values in taken.items():
        middle = statistics.median(values)
        print(f"{name:<22} median {middle * 1000:7.0f} ms of {runs} runs   {middle / bare:6.1f} × a bare interpreter")
    return 0


if __name__ == "__main__":
    sys.exit(main())
