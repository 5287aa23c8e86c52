"""Fit the second reader of blame: `python evals/fit_blame.py [--background DIR…] [--check DIR…] [--write]`.

Fits on the train split of evals/labels/blame.jsonl and, as neutral prose, on the incident summaries of the train split of
trigger_cause.jsonl and on published reports (`--background`: folders of Markdown; sources in evals/labels/README.md). Prints how
the model does alone and together with the rules on the tune split and on the folders of `--check`; with `--write` writes
weights.tsv and families.tsv of drafter/scoring/blame. No randomness: the same prose gives the same weights.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from score_labels import OWN, rows_of, split_of

from drafter.scoring.blame import judge as judging
from drafter.scoring.blame.leaning import BIAS, features
from drafter.scoring.blame.naming import FAMILIES, evidence
from drafter.scoring.blame.reading import read, tokens
from drafter.scoring.prose import sentences

TARGET = Path(judging.__file__).parent
LEAST = 2  # sentences a feature must stand in
PULL = 1.0  # strength of the pull towards zero
TINY = 0.06  # weights nearer to zero than this are not written
FAINT = 0.1  # nor are those of families

BLAMABLE = frozenset("PRZTVYN")  # letters of those who may be blamed
PROSE = 1.0  # what a sentence of published prose counts against a labelled one
BATCHES = 6
SHORT, LONG = 20, 400  # characters of a sentence of published prose that is worth reading

Row = dict[str, Any]
_CODE, _HEAD = re.compile(r"```.*?```", re.S), re.compile(r"\A---\n.*?\n---\n", re.S)
_LINK, _BLOCK = re.compile(r"\[([^\]]*)\]\([^)]*\)"), re.compile(r"\n\s*\n|\n(?=\s*[-*#])")


def text_of(row: Row) -> str:
    words = tokens(row["text"])
    return read(words, [w.lower() for w in words]).text


def plain() -> list[Row]:
    """The sentences of incident summaries, which blame nobody."""
    summaries = [r["text"] for r in rows_of(OWN / "trigger_cause.jsonl") if split_of(r) == "train"]
    return [{"text": text[a:b], "label": "neutral", "families": []} for text in summaries for a, b in sentences(text)]


def background(folder: Path) -> list[Row]:
    """The sentences of published reports (*.md below `folder`) in which no rule finds blame: hardly any of them blames."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.md")):
        text = _LINK.sub(r"\1", _HEAD.sub("", _CODE.sub("", path.read_text("utf-8", "replace"))))
        for block in _BLOCK.split(text):
            for a, b in sentences(block):
                sentence = " ".join(block[a:b].split()).strip(" -*#|")
                if SHORT < len(sentence) < LONG and "|" not in sentence and not blamed(sentence):
                    found[sentence] = None
    return [{"text": sentence, "label": "neutral", "families": []} for sentence in found]


def blamed(sentence: str) -> bool:
    return any(f.severity != "info" for f in judging.ruled(sentence))


def fitted(rows: Sequence[Row], prose: Sequence[Row]) -> dict[str, float]:
    """Weights of a logistic regression with the bias, by feature. Features are those of `rows`; `prose`, which is neutral, only
    shapes their weights, and counts for `PROSE` of a labelled sentence each."""
    counts = [Counter(features(text_of(row))) for row in [*rows, *prose]]
    seen = Counter(f for c in counts[: len(rows)] for f in c)
    names = sorted(f for f, n in seen.items() if n >= LEAST)
    place = {f: n for n, f in enumerate(names)}
    entries = [(n, place[f], v) for n, c in enumerate(counts) for f, v in c.items() if f in place]
    ii, jj, vv = zip(*entries, strict=True)
    x = csr_matrix((vv, (ii, jj)), shape=(len(counts), len(names)))
    y = np.array([1.0 if row["label"] == "blame" else -1.0 for row in [*rows, *prose]])
    share = np.array([1.0] * len(rows) + [PROSE] * len(prose))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        margin = y * (x @ w[1:] + w[0])
        push = -share * y / (1 + np.exp(np.clip(margin, -500, 500)))
        gradient = np.concatenate([[push.sum()], x.T @ push + PULL * w[1:]])
        return float((share * np.logaddexp(0, -margin)).sum() + PULL * (w[1:] @ w[1:]) / 2), gradient

    best = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return {BIAS: float(best[0]), **{f: float(best[n + 1]) for f, n in place.items()}}


def named(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Weights of a multinomial regression of the families of blameful sentences, by feature and family, small ones left out."""
    blameful = [
        (row, told) for row in rows if row["label"] == "blame" and (told := [f for f in row["families"] if f in FAMILIES])
    ]
    counts = [
        Counter(evidence(text_of(row), {f.family for f in judging.ruled(row["text"]) if f.severity != "info"}))
        for row, _ in blameful
    ]
    seen = Counter(f for c in counts for f in c)
    place = {f: n for n, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}
    ii, jj, vv = zip(*[(n, place[f], v) for n, c in enumerate(counts) for f, v in c.items() if f in place], strict=True)
    x = csr_matrix((vv, (ii, jj)), shape=(len(counts), len(place)))
    y = np.array([[(f in told) / len(told) for f in FAMILIES] for _, told in blameful])

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(place) + 1, len(FAMILIES))
        odds = x @ w[1:] + w[0]
        share = np.exp(odds - odds.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        gradient = np.vstack([(share - y).sum(axis=0), x.T @ (share - y) + PULL * w[1:]])
        return float(-(y * np.log(share + 1e-12)).sum() + PULL * (w[1:] ** 2).sum() / 2), gradient.ravel()

    start = np.zeros((len(place) + 1) * len(FAMILIES))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x.reshape(-1, len(FAMILIES))
    by_feature = {f: dict(zip(FAMILIES, best[n + 1], strict=True)) for f, n in place.items()}
    kept = {f: {k: float(w) for k, w in told.items() if abs(w) >= FAINT} for f, told in by_feature.items()}
    return {BIAS: dict(zip(FAMILIES, map(float, best[0]), strict=True)), **{f: told for f, told in kept.items() if told}}


def crossed(rows: Sequence[Row], prose: Sequence[Row]) -> None:
    """Precision and recall of the model alone at several thresholds, where each batch is read by a model that has not learned
    from it; and how many sentences of plain prose lean towards blame."""
    score, plain = np.zeros(len(rows)), np.zeros(len(prose))
    for k in range(BATCHES):
        held = [n for n in range(len(rows)) if n * BATCHES // len(rows) == k]
        held_prose = range(k, len(prose), BATCHES)
        weight = fitted(
            [row for n, row in enumerate(rows) if n not in set(held)], [row for n, row in enumerate(prose) if n % BATCHES != k]
        )
        score[held] = [odds(text_of(rows[n]), weight) for n in held]
        plain[list(held_prose)] = [odds(text_of(prose[n]), weight) for n in held_prose]
    truth = np.array([row["label"] == "blame" for row in rows])
    print(f"{BATCHES} batches, each held out once; {len(rows)} sentences, plain prose {len(prose)}")
    rules = np.array([blamed(row["text"]) for row in rows])
    for least in np.arange(-0.5, 1.51, 0.25):
        leans = score > least
        print(f"  {least:5.2f}: model {told(leans, truth)}; unruled {told(leans & ~rules, truth)}; prose {(plain > least).sum()}")


def odds(text: str, weight: dict[str, float]) -> float:
    return weight[BIAS] + sum(weight.get(f, 0.0) for f in features(text))


def check(name: str, rows: Sequence[Row], weight: dict[str, float]) -> None:
    """Precision and recall of the rules, and of model or rules at several thresholds (somebody named, nobody named)."""
    texts = [text_of(row) for row in rows]
    score = np.array([odds(text, weight) for text in texts])
    named = np.array([not BLAMABLE.isdisjoint(text.replace("|", "").split()) for text in texts])
    truth = np.array([row["label"] == "blame" for row in rows])
    rules = np.array([blamed(row["text"]) for row in rows])
    print(f"{name}: {len(rows)} sentences, rules alone {told(rules, truth)}")
    for with_name, without in ((0.0, 0.5), (0.25, 0.75), (0.5, 1.0), (1.0, 1.5)):
        alone = np.where(named, score > with_name, score > without)
        print(f"  {with_name}/{without}: model alone {told(alone, truth)}; both {told(alone | rules, truth)}")


def told(found: np.ndarray, truth: np.ndarray) -> str:
    hits, wrong = int((found & truth).sum()), int((found & ~truth).sum())
    return f"P {hits / max(1, hits + wrong):.3f} R {hits / max(1, truth.sum()):.3f} wrong {wrong}"


def write(name: str, lines: Sequence[str]) -> None:
    (TARGET / name).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"wrote {name}: {len(lines)} features")


def main() -> None:
    """Entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--background", type=Path, nargs="*", default=[])
    parser.add_argument("--check", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    own = rows_of(OWN / "blame.jsonl")
    train = [r for r in own if split_of(r) == "train"]
    prose = [*plain(), *(row for folder in given.background for row in background(folder))]
    print(f"{len(train)} labelled sentences, {len(prose)} of plain prose")
    weight = fitted(train, prose)
    crossed(train, prose)
    check("tune", [r for r in own if split_of(r) == "tune"], weight)
    for folder in given.check:
        check(folder.name, rows_of(folder / "blame.jsonl"), weight)
    if given.write:
        kept = {f: w for f, w in weight.items() if abs(w) >= TINY or f == BIAS}
        write("weights.tsv", [f"{f}\t{w:.2f}" for f, w in sorted(kept.items())])
        told_by = sorted(named(train).items())
        write("families.tsv", [f + "\t" + " ".join(f"{k}={w:.1f}" for k, w in told.items()) for f, told in told_by])


if __name__ == "__main__":
    main()
