"""Drafts every incident of a folder with the embedded engine and scores the drafts against the teams' own reports.

usage: python evals/score_incidents.py [INCIDENTS] [--scorer FILE] [--keep DIR]

INCIDENTS defaults to `../shared/incidents` beside the repository and the scorer to `../shared/score_incidents.py`; without
them there is nothing to measure, and the program says so.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter.cli.main import main as draft

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("incidents", nargs="?", type=Path, default=ROOT.parent / "shared" / "incidents")
    parser.add_argument("--scorer", type=Path, default=ROOT.parent / "shared" / "score_incidents.py")
    parser.add_argument("--keep", type=Path, help="keep the drafts in this folder")
    given = parser.parse_args()
    for needed in (given.scorer, given.incidents):
        if not needed.exists():
            print(f"Nothing to measure: {needed} is not there.")
            return 0
    with tempfile.TemporaryDirectory() as scratch:
        drafts = given.keep or Path(scratch)
        for gold in sorted(given.incidents.glob("*/gold.yaml")):
            name = gold.parent.name
            shutil.rmtree(drafts / name, ignore_errors=True)
            code = draft(["--incident", name, "--incidents", str(given.incidents), "--out", str(drafts / name), "--quiet"])
            if code not in (0, 4):
                print(f"{name}: draft ended with exit code {code}")
        return subprocess.run([sys.executable, given.scorer, drafts, given.incidents], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
