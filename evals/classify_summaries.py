"""How often prose is classified as its label says: `python evals/classify_summaries.py [--split test] [--misses]`.

Reads evals/labels/trigger_cause.jsonl (by default its test split) and, when present, ../shared/labels/trigger_cause.jsonl.
A label's listed alternatives count as right; the strict figure is printed beside it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from drafter.models.embedded.judging.classify import classify_summary

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "evals" / "labels" / "trigger_cause.jsonl"
SHARED = ROOT.parent / "shared" / "labels" / "trigger_cause.jsonl"


def measure(rows: list[dict[str, object]], name: str, misses: bool) -> None:
    """Print accuracy with n."""
    right = dict.fromkeys(("trigger", "trigger strict", "cause", "cause strict"), 0)
    for row in rows:
        trigger, cause = classify_summary(str(row["text"]))
        right["trigger strict"] += trigger == row["trigger"]
        right["cause strict"] += cause == row["root_cause"]
        trigger_ok = trigger in (row["trigger"], *row["alt_trigger"])  # type: ignore[misc]  # lists in the data
        cause_ok = cause in (row["root_cause"], *row["alt_root_cause"])  # type: ignore[misc]  # lists in the data
        right["trigger"] += trigger_ok
        right["cause"] += cause_ok
        if misses and not (trigger_ok and cause_ok):
            print(f"  {row['id']}: {trigger} and {cause}, labelled {row['trigger']} and {row['root_cause']}")
    figures = ", ".join(f"{label} {count}/{len(rows)} = {count / max(1, len(rows)):.2f}" for label, count in right.items())
    print(f"{name}: {figures}")


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="test", choices=("train", "tune", "test", "all"))
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    for path in (OWN, SHARED):
        if path.exists():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            chosen = [r for r in rows if arguments.split == "all" or r.get("split", arguments.split) == arguments.split]
            measure(chosen, path.parent.parent.name, arguments.misses)


if __name__ == "__main__":
    main()
