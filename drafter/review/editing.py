"""A section as the text that a human edits, and back: one passage a line, its citations in brackets at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from drafter.domain.review import Passage, ReviewSection
from drafter.domain.text import visible
from drafter.review.merge import relocated

ALIKE = 0.5
"""Share of equal characters (difflib's ratio) from which a changed line counts as an edit of the old one, not as a new one."""
COMPARED = 1_000_000
"""Pairs of characters of two lines that are held against each other; beyond, one counts as replaced by the other."""
_CITED = re.compile(r"^(?P<text>.*?)\s*\[(?P<labels>[A-Z]\d+(?:[ ,]+[A-Z]\d+)*)\]\s*$")


def as_text(passages: Sequence[Passage], labels: Mapping[str, str]) -> str:
    """One line a passage, `text [D1 M3]`; ends in a newline unless empty. `labels`: evidence id → label."""
    return "".join(f"{_line(p, labels)}\n" for p in passages)


def _line(passage: Passage, labels: Mapping[str, str]) -> str:
    shown = " ".join(labels[cite] for cite in passage.cites if cite in labels)
    return f"{passage.text} [{shown}]" if shown else passage.text


def edited(section: ReviewSection, text: str, by: str, labels: Mapping[str, str]) -> ReviewSection:
    """The section with `text` as its passages. Lines that did not change keep their origin, author and flags; a line like an
    engine's old one becomes `edited`, any other `human`. Every word of `text` stands in the result."""
    old, new = section.passages, _parsed(text, by, labels)
    before, after = [_line(p, labels) for p in old], [_line(p, labels) for p in new]
    passages: list[Passage] = []
    for verb, a0, a1, b0, b1 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        passages += old[a0:a1] if verb == "equal" else _descended(old[a0:a1], new[b0:b1])
    return relocated(section, tuple(passages), section.collisions).model_copy(update={"state": "edited"})


def _parsed(text: str, by: str, labels: Mapping[str, str]) -> list[Passage]:
    ids = {label: cite for cite, label in labels.items()}
    lines = [line.strip() for line in visible(text.replace("\r", "\n")).split("\n")]
    return [_passage(line, by, ids) for line in lines if line]


def _passage(line: str, by: str, ids: Mapping[str, str]) -> Passage:
    found = _CITED.match(line)
    wanted = re.findall(r"[A-Z]\d+", found["labels"]) if found else []
    if found is None or not found["text"] or not all(label in ids for label in wanted):
        return Passage(text=line, origin="human", by=by)
    return Passage(text=found["text"], cites=tuple(dict.fromkeys(ids[label] for label in wanted)), origin="human", by=by)


def _descended(old: Sequence[Passage], new: Sequence[Passage]) -> list[Passage]:
    """Each new line with the origin that it has from the old line it is most like, each old line used once, in order."""
    rest = list(old)
    out: list[Passage] = []
    for passage in new:
        parent = _likest(passage.text, [p.text for p in rest])
        if parent is None:
            out.append(passage)
            continue
        human = rest[parent].origin == "human"
        rest = rest[parent + 1 :]
        out.append(passage if human else passage.model_copy(update={"origin": "edited"}))
    return out


def _likest(text: str, among: Sequence[str]) -> int | None:
    """Index of the first that is most like the text; None where none is alike. A ratio is dear, its upper bounds are not."""
    found, best = None, ALIKE
    matcher = SequenceMatcher(None, "", text, autojunk=False)
    for index, other in enumerate(among):
        matcher.set_seq1(other)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < best:
            continue
        likeness = matcher.ratio()
        if likeness > best or (found is None and likeness == best):
            found, best = index, likeness
    return found


def distance(before: Sequence[Passage], after: Sequence[Passage]) -> int:
    """Characters inserted and deleted between two states of a section: of the lines that differ, each held against the one in its
    place (from difflib's matching blocks, not minimal)."""
    a, b = [p.text for p in before], [p.text for p in after]
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    differ = [pair for verb, a0, a1, b0, b1 in codes if verb != "equal" for pair in zip_longest(a[a0:a1], b[b0:b1], fillvalue="")]
    return sum(_changed(*pair) for pair in differ)


def _changed(a: str, b: str) -> int:
    if len(a) * len(b) > COMPARED:
        return len(a) + len(b)
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return len(a) + len(b) - 2 * same
