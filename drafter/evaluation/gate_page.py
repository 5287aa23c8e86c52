"""The gate's verdicts as one self-contained page: what changed, which cases, both drafts side by side with findings marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from drafter.evaluation.changes import Change
from drafter.evaluation.gate import Verdict, fails
from drafter.evaluation.pages import Line, lines, marked
from drafter.evaluation.suite import Suite

AROUND = 2
"""Unchanged lines that are shown beside changed ones; longer runs are folded."""
Piece = tuple[str, str]
"""(class of the piece: "" plain, "new", "old" or "finding"; text)."""


@dataclass(frozen=True, slots=True)
class Side:
    """One line on one side. `number` is its line in the draft's file."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the two columns; None where a side has nothing."""

    kind: Literal["same", "changed"]
    left: Side | None
    right: Side | None


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that stand together; a folded run is unchanged and long."""

    folded: bool
    pairs: tuple[Pair, ...]


def gate_page(suite: Suite, verdicts: Sequence[Verdict], changes: Sequence[Change], because: str) -> str:
    """The page. Every text is a text node by autoescape; no script, nothing remote."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("drafter.evaluation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("gate.html").render(
        suite=suite,
        verdicts=verdicts,
        failed=[v.scorer for v in verdicts if fails(suite, v)],
        unclear=[v.scorer for v in verdicts if v.status == "too few to tell"],
        fails={v.scorer: fails(suite, v) for v in verdicts},
        changes=[(c, side_by_side(c)) for c in changes],
        because=because,
    )


def side_by_side(change: Change) -> list[Run]:
    """Both drafts line by line: what differs, with the lines around it, and long unchanged runs folded. Empty without both."""
    if change.before is None or change.after is None:
        return []
    old = marked(lines(change.before), [text for _, _, text in change.gone])
    new = marked(lines(change.after), [text for _, _, text in change.new])
    return list(_folded(list(_pairs(old, new))))


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, [line.key for line in old], [line.key for line in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from (Pair("same", _side(o, ()), _side(n, ())) for o, n in zip(old[a:b], new[c:d], strict=True))
            continue
        for left, right in _aligned(old[a:b], new[c:d]):
            gone, came = _words_apart(left, right)
            yield Pair("changed", _side(left, gone, "old") if left else None, _side(right, came, "new") if right else None)


def _aligned(old: Sequence[Line], new: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Changed lines beside the ones they resemble, so that an inserted line does not shift all that follow."""
    n = 0
    for left in old:
        twin = next((m for m in range(n, len(new)) if _alike(left.text, new[m].text)), None)
        if twin is None:
            yield left, None
            continue
        yield from ((None, right) for right in new[n:twin])
        yield left, new[twin]
        n = twin + 1
    yield from ((None, right) for right in new[n:])


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() > 0.5 and matcher.ratio() > 0.5


def _words_apart(left: Line | None, right: Line | None) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Which characters are only on the left, and which only on the right, by whole words."""
    if left is None or right is None:
        return ([(0, len(left.text))] if left else []), ([(0, len(right.text))] if right else [])
    one, other = _words(left.text), _words(right.text)
    matcher = SequenceMatcher(None, left.key.split(" "), right.key.split(" "), autojunk=False)
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        [(one[a][0], one[b - 1][1]) for _, a, b, _, _ in changed if b > a],
        [(other[c][0], other[d - 1][1]) for _, _, _, c, d in changed if d > c],
    )


def _words(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for word in text.split(" "):
        spans.append((start, start + len(word)))
        start += len(word) + 1
    return spans


def _side(line: Line, changed: Sequence[tuple[int, int]], as_: str = "") -> Side:
    """The line cut into pieces. A finding's mark wins over a changed word's."""
    kinds = [""] * len(line.text)
    for spans, kind in ((changed, as_), (line.marks, "finding")):
        for start, end in spans:
            kinds[start:end] = [kind] * (end - start)
    pieces: list[Piece] = []
    start = 0
    for n in range(1, len(kinds) + 1):
        if n == len(kinds) or kinds[n] != kinds[start]:
            pieces.append((kinds[start], line.text[start:n]))
            start = n
    return Side(line.number, line.kind, tuple(pieces))


def _folded(pairs: Sequence[Pair]) -> Iterator[Run]:
    near = {m for n, p in enumerate(pairs) if p.kind == "changed" for m in range(n - AROUND, n + AROUND + 1)}
    start = 0
    for n in range(1, len(pairs) + 1):
        if n == len(pairs) or (n in near) != (start in near):
            yield Run(start not in near and n - start > 1, tuple(pairs[start:n]))
            start = n
