"""One event, one line: what was told twice is told once, with the evidence of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from drafter.domain.text import compose
from drafter.domain.timeline import Entry, Milestone

NEAR = 300
"""Seconds within which two tellings of one step are one."""
LEAST = 4
"""Words that a line must still have when what stands elsewhere is taken out of it."""
SAME = 30
"""Characters by which a clause is known again."""

_STEPS = (
    ("going back", re.compile(r"\b(?:rolling back|rollback (?:is )?(?:running|started|in progress)|reverting)\b", re.IGNORECASE)),
    ("gone back", re.compile(r"\b(?:rolled back|rollback (?:is )?(?:done|complete\w*|finished)|reverted)\b", re.IGNORECASE)),
    ("restarting", re.compile(r"\brestarting\b|\brestart (?:is )?(?:running|started|in progress)\b", re.IGNORECASE)),
    ("restarted", re.compile(r"\brestarted\b|\brestart (?:is )?(?:done|complete\w*|finished)\b", re.IGNORECASE)),
)
_ACTS = {"action", "note"}
_THING = re.compile(r"\b(?=[\w./-]*[\d_/-])[A-Za-z][\w./-]{2,}\b")
_ROLE = re.compile(r"^responder-\d+$")


def told_once(entries: Sequence[Entry], answers: Set[str], marks: Iterable[Milestone]) -> list[Entry]:
    """The entries in time, without a second telling of the same step within five minutes, and without the words of a report that
    stand at the earlier time of which it tells. What rests on one of `answers`, the records of trigger and cause, or shows one
    of the milestones `marks`, stays where it was said."""
    shown = [(mark.at, frozenset(mark.evidence)) for mark in marks if mark.at is not None]
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda e: e.at):
        carries = answers & set(entry.evidence) or any(at == entry.at and cites & set(entry.evidence) for at, cites in shown)
        fresh = _fresh(entry, kept)
        if fresh is None and not carries:
            continue
        fresh = fresh or entry
        twin = next((n for n, earlier in enumerate(kept) if _same_step(earlier, fresh)), None)
        if twin is None:
            kept.append(fresh)
        else:
            kept[twin] = _both(kept[twin], fresh)
    return kept


def _fresh(entry: Entry, earlier: Sequence[Entry]) -> Entry | None:
    """The entry without clauses that an earlier line, resting on one of its records alone, tells at the time they speak of."""
    clauses = entry.summary.split("; ")
    for other in earlier:
        if len(other.evidence) == 1 and other.evidence[0] in entry.evidence and other.at != entry.at:
            clauses = [clause for clause in clauses if clause[:SAME].lower() not in other.summary.lower()]
    if not clauses:
        return None
    left = "; ".join(clauses)
    if left == entry.summary or len(left.split()) < LEAST:
        return entry
    return entry.model_copy(update={"summary": compose("{}{}", left[:1].upper(), left[1:]), "quote": None})


def _same_step(earlier: Entry, later: Entry) -> bool:
    if not {earlier.kind, later.kind} <= _ACTS or (later.at - earlier.at).total_seconds() > NEAR:
        return False
    told = [{name for name, step in _STEPS if step.search(entry.summary)} for entry in (earlier, later)]
    things = [{t.lower() for t in _THING.findall(entry.summary) if not _ROLE.match(t)} for entry in (earlier, later)]
    return bool(told[0] & told[1]) and (not all(things) or bool(things[0] & things[1]))


def _both(earlier: Entry, later: Entry) -> Entry:
    """The fuller wording at the earlier time."""
    fuller = max((earlier, later), key=lambda entry: len(entry.summary.split()))
    return fuller.model_copy(
        update={
            "id": earlier.id,
            "at": earlier.at,
            "precision_seconds": earlier.precision_seconds,
            "evidence": tuple(dict.fromkeys((*earlier.evidence, *later.evidence))),
            "significance": max(earlier.significance, later.significance),
        }
    )
