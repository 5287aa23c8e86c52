"""How the rules do on the labelled sentences and action items: `python evals/score_labels.py [--show tune] [--labels DIR]`.

Prints precision, recall and F1 with 95 % Wilson intervals and n, per split and per family, confusions, agreement per dimension of
action items (quadratic-weighted kappa), findings per thousand sentences of the reports in ../shared/incidents when
they are there, and sentences per second of one core. `--labels` measures on another folder of the same shape, whole.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from drafter.evaluation.agreement import weighted_kappa
from drafter.evaluation.statistics import wilson
from drafter.scoring.actions.score import score_action
from drafter.scoring.blame.judge import judge
from drafter.scoring.prose import sentences

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "evals" / "labels"
REPORTS = ROOT.parent / "shared" / "incidents"
SPLITS = ("train", "tune", "test")
DIMENSIONS = ("A1", "A2", "A3", "A4", "A9")
Row = dict[str, Any]  # a line of a labels file, as it stands


def split_of(row: Row) -> str:
    """The split of a labelled item: what it carries, else by the hash of its id (evals/labels/README.md)."""
    if "split" in row:
        return str(row["split"])
    place = hashlib.sha256(f"drafter-labels-1:{row['id']}".encode()).digest()[0] % 10
    return "train" if place < 5 else "tune" if place < 7 else "test"


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def told(hits: int, n: int) -> str:
    low, high = wilson(hits, n)
    return f"{hits / n if n else 0:.3f} [{low:.2f}, {high:.2f}] n={n}"


def kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Quadratic-weighted kappa; 1 when there is nothing to disagree on."""
    return 1.0 if (figure := weighted_kappa(pairs)) is None else figure


def blame(rows: list[Row], name: str, show: bool) -> None:
    found = [(row, [f for f in judge(row["text"]) if f.severity != "info"]) for row in rows]
    counts = Counter((row["label"] == "blame", bool(fs)) for row, fs in found)
    hits, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    score = 2 * hits / max(1, 2 * hits + wrong + missed)
    print(f"\n{name}: {len(rows)} sentences")
    print(f"  precision {told(hits, hits + wrong)}   recall {told(hits, hits + missed)}   F1 {score:.3f}")
    print(f"  findings in neutral sentences: {wrong} of {counts[False, False] + wrong}")
    right = sum(row["severity"] == fs[0].severity for row, fs in found if row["label"] == "blame" and fs)
    print(f"  severity right where found: {told(right, hits)}")
    if show:
        for row, fs in found:
            if (row["label"] == "blame") != bool(fs):
                what = ", ".join(f"{f.family} {f.rule}: {row['text'][f.start : f.end]!r}" for f in fs) or "missed"
                print(f"    {row['id']} {'/'.join(row['families']) or 'neutral'}: {row['text']}  <- {what}")


def families(rows: list[Row]) -> None:
    found = [(set(row["families"]) if row["label"] == "blame" else set(), row) for row in rows]
    said = [{f.family for f in judge(row["text"]) if f.severity != "info"} for row in rows]
    print("\nper family (a sentence may be of several; detected: any finding of block or warn in a sentence of the family)")
    for n in range(1, 18):
        family = f"F{n}"
        gold = [k for k, (names, _) in enumerate(found) if family in names]
        hits = sum(family in said[k] for k in gold)
        claimed = sum(family in names for names in said)
        found_at_all = told(sum(bool(said[k]) for k in gold), len(gold))
        print(f"  {family:4} precision {told(hits, claimed)}   recall {told(hits, len(gold))}   detected {found_at_all}")
    confused = Counter((g, s) for (names, _), ss in zip(found, said, strict=True) for g in names - ss for s in ss - names)
    print("  most confused: " + ", ".join(f"{g} told as {s} ×{c}" for (g, s), c in confused.most_common(10)))


def actions(rows: list[Row], name: str) -> None:
    scored = [(row, score_action(row["text"], row.get("owner"), row.get("due"), row.get("ticket"))) for row in rows]
    parts = []
    for d in DIMENSIONS:
        pairs = [(row[d], getattr(s, d)) for row, s in scored]
        both = [(a, b) for a, b in pairs if a is not None and b is not None]
        nulls = f" (null alike {sum((a is None) == (b is None) for a, b in pairs)}/{len(pairs)})" if d == "A4" else ""
        parts.append(f"{d} {kappa(both):.2f}{nulls}")
    hits = sum(row["specific"] and s.specific for row, s in scored)
    score = 2 * hits / max(1, sum(s.specific for _, s in scored) + sum(row["specific"] for row, _ in scored))
    kind, strength = (sum(row[k] == getattr(s, k) for row, s in scored) for k in ("type", "strength"))
    print(f"{name}: {len(rows)} items: kappa {', '.join(parts)}")
    print(f"  specific F1 {score:.3f}   type right {told(kind, len(rows))}   strength right {told(strength, len(rows))}")


def reports() -> None:
    texts = [p.read_text("utf-8", "replace") for p in sorted(REPORTS.glob("*/report.txt"))]
    if not texts:
        print("\nno reports beside the repository")
        return
    pieces = [text[a:b] for text in texts for a, b in sentences(text)]
    found = [f for piece in pieces for f in judge(piece) if f.severity != "info"]
    print(
        f"\n{len(texts)} published reports, {len(pieces)} sentences: {1000 * len(found) / len(pieces):.1f} findings per thousand"
    )


def speed(named: Iterable[tuple[str, list[str]]]) -> None:
    print("\nsentences per second, one core (best of five, processor time)")
    for name, texts in named:
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            for text in texts:
                judge(text)
            best = min(best, time.process_time() - start)
        print(f"  {name:10} {len(texts) / best:10,.0f}")


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=SPLITS, action="append", default=[], help="print the errors of this split too")
    parser.add_argument("--labels", type=Path, help="another folder with blame.jsonl and actions.jsonl")
    given = parser.parse_args()
    folder = given.labels or OWN
    sentences_, items = rows_of(folder / "blame.jsonl"), rows_of(folder / "actions.jsonl")
    for split in ("all",) if given.labels else SPLITS:
        blame([r for r in sentences_ if split in ("all", split_of(r))], split, split in given.show or split == "all")
    families(sentences_)
    print()
    for split in ("all",) if given.labels else SPLITS:
        actions([r for r in items if split in ("all", split_of(r))], split)
    reports()
    by_label = [("neutral", False), ("blame", True)]
    speed((name, [r["text"] for r in sentences_ if (r["label"] == "blame") is wanted]) for name, wanted in by_label)


if __name__ == "__main__":
    main()
