"""What the neighbours say about a message: answers to suspicions, outcomes of steps, one author thinking in instalments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.domain.asking import EventView
from drafter.models.embedded.reading.acts import Reading
from drafter.models.embedded.reading.sentence import lower

_YES = re.compile(r"^(?:yes|yep|yup|yeah|correct|confirmed|exactly|indeed|right|that's it|that was it|bingo)\b(?!.*\?)")
_NO = re.compile(r"^(?:no|nope|nah)\b(?!.*\?)")
_WISH = re.compile(r"\b(?:should|shall|can you|could you|can we|want|would you|please)\b")
"""A question that asks for a step, not whether something is so."""
_DONE = re.compile(
    r"^(?:ok(?:ay)?[,. ]*)?(?:done|completed?|finished|all done|deployed|merged|applied|that's done|it's done|it's out|live now|"
    r"rolled out)\b[\s.!]*(?:now)?[\s.!]*$"
)
_DONE_WITH = re.compile(r"^(?:ok(?:ay)?[,. ]*)?(?:all )?done[,:.] ?\S")
_SINCE = re.compile(r"\b(?:now|so far|already|left|to go)\b|\d{1,9} (?:of|/) ?\d")
"""Right after a step, how things stand is what it brought."""
_THEIRS = re.compile(
    r"\b(?:on|from|at) (?:their|his|her) (?:side|end)\b|\blocally\b|"
    r"\b(?:on|in) (?:my (?:machine|laptop)|staging|stage|dev|test|qa)\b|"
    r"\bso (?:i don't think|it(?:'s| is) not|it isn't)\b"
)
"""What others say of their own systems, or what works elsewhere, is no outcome of a step here."""
_BARE = 16
"""A shorter answer says nothing but yes."""
_REACH = 6
"""How many messages back an answer may reach when it is not in a thread."""


def in_context(
    view: EventView, reading: Reading, before: Sequence[tuple[EventView, Reading]], threads: Mapping[str, Reading]
) -> Reading:
    """The reading of a message given those before it (oldest first) and its thread's parent."""
    said = lower(reading.statement.text)
    if reading.act in ("noise", "finding", "impact", "suspicion", "result", "question", "all_clear", "ruled_out") and (
        near := _near(view, before, threads)
    ):
        if (
            reading.well
            and not _NO.match(said)
            and not _THEIRS.search(said)
            and any(r.act in ("action", "decision") and r.salience > 1 for r in near[:4])
        ):
            return replace(reading, act="result", salience=3, worked=True)
        if _DONE.match(said) and any(r.act in ("action", "decision") for r in near):
            return replace(reading, act="result", salience=1, worked=True)
        if _DONE_WITH.match(said) and reading.worked is None and near[0].act in ("action", "decision", "handover"):
            return replace(reading, act="result", salience=2, worked=True)
        if reading.act == "finding" and reading.salience == 1 and near[0].act in ("action", "result") and _SINCE.search(said):
            return replace(reading, act="result", salience=2)
        theory = near[0] if near else None
        if (
            theory is not None
            and theory.act in ("suspicion", "question")
            and not _WISH.search(lower(theory.statement.text))
            and len(said) < 160
        ):
            if _YES.match(said) and "please" not in said:
                return replace(reading, act="finding", salience=1 if len(said) < _BARE else 2)
            if _NO.match(said):
                return replace(reading, act="ruled_out", salience=1)
    return reading


def _near(view: EventView, before: Sequence[tuple[EventView, Reading]], threads: Mapping[str, Reading]) -> list[Reading]:
    """What the message may answer, nearest first; a thread's parent before everything."""
    parent = threads.get(view.parent or "")
    recent = [r for v, r in reversed(before[-_REACH:]) if r.act not in ("noise", "self_blame")]
    return [parent, *recent] if parent is not None else recent
