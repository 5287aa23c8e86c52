"""A second reader: how far the words of a sentence lean towards blame, where no rule knows the construction.

A linear model. Its features are the stems of a read sentence, the classes of `notation` that its words belong to, and pairs of stems; their
weights stand in weights.tsv and are fitted by `python evals/fit_blame.py` on the train split of the project's own labelled sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from drafter.scoring.blame.connotations import CONNOTATIONS
from drafter.scoring.blame.notation import SUBJECT_NAMES, WORDS, expanded

NEAR = 4.5
BIAS = "(bias)"
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""), ("er", ""))
_SHORTEST = 4  # letters that must be left of a word whose ending is cut


def stem(word: str) -> str:
    """A word without its ending, crudely: `ignored`, `ignores` and `ignoring` are one."""
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)] + instead
            break
    word = word[:-1] if word[-1] == word[-2] else word
    return word.removesuffix("e")


@cache
def _classes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The classes of whole words, and of beginnings of words."""
    exact: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    for name, options in [
        *((n, expanded(n)) for n in sorted(WORDS)),
        *((n, expanded("|".join(w.split()))) for n, w in CONNOTATIONS.items()),
    ]:
        for option in {o for o in options if " " not in o and o not in SUBJECT_NAMES}:
            table = beginnings if option[-1] == "*" else exact
            key = option.rstrip("*")
            table[key] = (*table.get(key, ()), name)
    return exact, beginnings


def classes_of(word: str) -> tuple[str, ...]:
    """The names of the classes of `notation` that a word belongs to."""
    exact, beginnings = _classes()
    found = list(exact.get(word, ()))
    for end in range(2, min(len(word), 16) + 1):
        found += beginnings.get(word[:end], ())
    return tuple(dict.fromkeys(found))


def features(text: str) -> Iterator[str]:
    """The features of a read sentence: `#NAME` for a class (once for each word of it), the stem of each word once, `a b` for a pair,
    `a * b` for a pair with a word between."""
    written = text.replace("|", "").split()
    for word in dict.fromkeys(written):
        if word not in SUBJECT_NAMES:  # that somebody is named says nothing by itself
            yield stem(word)
        yield from (f"#{name}" for name in classes_of(word))
    stems = ["^", *map(stem, written), "$"]
    yield from dict.fromkeys(f"{a} {b}" for a, b in pairwise(stems))
    yield from dict.fromkeys(f"{a} * {b}" for a, b in zip(stems, stems[2:], strict=False))


@cache
def weights() -> dict[str, float]:
    """Of each feature its weight; `BIAS` is among them."""
    rows = [line.split("\t") for line in (Path(__file__).parent / "weights.tsv").read_text("utf-8").splitlines()]
    return {feature: float(value) for feature, value in rows}


class _Values(dict[str, float]):
    """What a word adds by itself and through its classes."""

    def __missing__(self, word: str) -> float:
        weight = weights()
        value = weight.get(stem(word), 0.0) + sum(weight.get(f"#{name}", 0.0) for name in classes_of(word))
        if len(word) < 24 and len(self) < 50_000:
            self[word] = value
        return value


class _Stems(dict[str, str]):
    def __missing__(self, word: str) -> str:
        found = stem(word)
        if len(word) < 24 and len(self) < 50_000:
            self[word] = found
        return found


_VALUES, _STEMS = _Values(), _Stems()


@cache
def _pairs(between: str) -> dict[tuple[str, str], float]:
    """The weights of pairs of stems that stand side by side (`between` is a space), or with a word between them (` * `)."""
    split = [(f.split(" "), f, w) for f, w in weights().items() if " " in f]
    return {(part[0], part[-1]): w for part, f, w in split if f == between.join((part[0], part[-1]))}


def leans(text: str, least: float) -> bool:
    """Whether the log odds of blame of a read sentence are above `least`. Linear in its length. Pairs of words are looked at only where
    the words by themselves come within `NEAR` of it."""
    written = text.replace("|", "").split()
    found = weights()[BIAS] + sum(map(_VALUES.__getitem__, set(written)))
    if found < least - NEAR:
        return False
    stems = ["^", *map(_STEMS.__getitem__, written), "$"]
    near, apart = _pairs(" "), _pairs(" * ")
    found += sum([near[pair] for pair in set(pairwise(stems)) if pair in near])
    return found + sum([apart[pair] for pair in set(zip(stems, stems[2:], strict=False)) if pair in apart]) > least


def heaviest(text: str) -> tuple[int, int]:
    """Where a sentence that leans towards blame does so most: its heaviest word, with the neighbours that weigh too."""
    known, written = weights(), text.split()
    bare = [w.replace("|", "") for w in written]
    stems = [*map(stem, bare)]
    gains = [
        known.get(s, 0.0) + sum(known.get(f"#{name}", 0.0) for name in classes_of(w)) for s, w in zip(stems, bare, strict=True)
    ]
    for n, pair in enumerate(pairwise(stems)):
        gain = known.get(" ".join(pair), 0.0) / 2
        gains[n] += gain
        gains[n + 1] += gain
    first = last = max(range(len(gains)), key=lambda n: (bare[n].isalpha() and bare[n] not in SUBJECT_NAMES, gains[n]))
    while first > 0 and gains[first - 1] > 0:
        first -= 1
    while last + 1 < len(gains) and gains[last + 1] > 0:
        last += 1
    start = 1 + sum(len(w) + 1 for w in written[:first])
    return start, start + sum(len(w) + 1 for w in written[first : last + 1]) - 1
