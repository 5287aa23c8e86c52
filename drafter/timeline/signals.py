"""What the milestones are read from: the moments that say something began, was noticed, was met, and ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from drafter.domain.evidence import Evidence
from drafter.domain.timeline import Read
from drafter.timeline.line import Line
from drafter.timeline.scene import Scene

What = Literal[
    "alert",
    "page",
    "report",
    "word",
    "onset",
    "message",
    "ack",
    "action",
    "recovery",
    "mitigated",
    "all_clear",
    "relapse",
    "fix",
    "undone",
    "changed",
    "undoing",
    "last_step",
]
AGREES = timedelta(minutes=5)
"""Signals this close say the same."""
_MITIGATED = re.compile(r"\bmitigated\b(?! (?:by|if|when)\b)", re.IGNORECASE)
_DECLARES = re.compile(
    r"\b(?:creat|declar|open|rais|start)(?:ed|ing) (?:this |an? |the )?(?:new )?(?:inc|incident|outage|sev\W?\d|p\d)\b"
    r"(?! (?:review|report|doc))",
    re.IGNORECASE,
)
"""Whoever declares an incident has noticed it by then, and answers it."""
_EASING = re.compile(
    r"\b(?:(?:going|coming|trending|went|came) down|dropping|decreasing|falling|declining|improving|improved|draining|shrinking|"
    r"recovering|catching up|starting to|beginning to|slowly|gradually|partial(?:ly)?|better|stage|staging|"
    r"(?:half|some|part|\d{1,2} ?%) of)\b",
    re.IGNORECASE,
)
"""Things get better, and are not said to be well."""
_UNDOING = re.compile(
    r"\b(?:roll(?:ed|ing|s)? ?back|rollback|revert\w*|undo\w*|undid|back(?:ed|ing) out|disabl\w+|switch(?:ed|ing)? (?:\w+ )?off|"
    r"turn(?:ed|ing)? (?:\w+ ){0,3}off|un-?appl\w+)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:deploy\w*|roll(?:ed|ing)? ?out|rollout|releas\w+|merg\w+|appl(?:y|ied|ying)|synchronized|sync(?:ed|ing)?|"
    r"upgrad\w+|migrat\w+|enabl\w+|switch\w*|landed|bump\w*|unpaus\w+|went live)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\W*(?:(?:hi|hey|hello|yo)\W+)?(?:i'?m |am )?(?:here|around|online|awake|back|present|o/)\W*(?:now|too|as well)?\W*",
    re.IGNORECASE,
)
"""Somebody reports for duty and says no more."""
_NOT_YET = re.compile(r"\b(?:not|isn't|until|once|when|if|before|to be|being)\b[^.]{0,24}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signal:
    """A moment and what it shows. `formal`: said where it counts (a pager, a status page, a declaration); of an action, that
    it aims at ending impact."""

    at: datetime
    what: What
    evidence: tuple[str, ...]
    precision: int = 1
    author: str | None = None
    formal: bool = False
    act: str = ""


@dataclass(slots=True)
class Signals:
    """All signals of an incident in time order."""

    scene: Scene
    all: list[Signal] = field(default_factory=list)

    def of(self, *what: What) -> list[Signal]:
        """Signals of these kinds, in time order."""
        return [s for s in self.all if s.what in what]

    def first(self, *what: What) -> Signal | None:
        """The earliest of these kinds."""
        return next((s for s in self.all if s.what in what), None)


def signals(lines: Sequence[Line], reads: Sequence[Read], talk: Sequence[Evidence], scene: Scene) -> Signals:
    """Read the signals off the lines (machines and onsets), the reads (states and steps) and the bare messages."""
    table = {e.id: e for e in talk}
    acts = {read.event: read.act for read in reads}
    found = Signals(scene)
    spoken = any(line.kind == "alert" and line.significance >= 2 for line in lines)
    for line in lines:
        what = None if spoken and line.kind == "alert" and line.significance < 2 else _machine(line)
        if (what is not None and line.at >= scene.start - AGREES) or what in ("onset", "undone"):
            assert what is not None
            formal = line.kind in ("page", "communication")
            found.all.append(Signal(line.at, what, line.evidence, line.precision, line.author, formal, line.kind))
    for read in reads:
        found.all += _read(read, table[read.event], scene)
    found.all += [
        Signal(
            e.at,
            "message",
            (e.id,),
            e.precision,
            e.author,
            act=acts.get(e.id, "present" if _PRESENT.fullmatch(e.text) else "noise"),
        )
        for e in talk
        if e.at is not None and e.at >= scene.start - AGREES and e.actor in ("person", "unknown") and scene.central(e)
    ]
    found.all += [s for line in lines for s in _told_later(line, table.get(line.evidence[0]))]
    found.all += [s for line in lines for s in _change(line)]
    unique = {(s.at, s.what, s.evidence): s for s in found.all}  # what is said twice by one message is said once
    found.all = sorted(unique.values(), key=lambda s: s.at)
    return found


def _told_later(line: Line, record: Evidence | None) -> Iterable[Signal]:
    """What a message that tells of an earlier moment shows: quiet that lasted until it was told, users who had spoken then."""
    if record is None or record.at is None:
        return
    if line.state == "quiet":
        yield Signal(record.at, "recovery", line.evidence, record.precision, line.author, act="quiet")
    if line.state == "reported":
        yield Signal(line.at, "report", line.evidence, line.precision, line.author, act="told")


def _change(line: Line) -> Iterable[Signal]:
    """A change of which people tell when it went live, or that they make themselves; and a step that undoes one."""
    if line.state == "changed":
        yield Signal(line.at, "changed", line.evidence, line.precision, line.author, act="told")
    elif line.state in ("action", "mentioned", "fix"):
        if _UNDOING.search(line.summary):
            yield Signal(line.at, "undoing", line.evidence, line.precision, line.author)
        elif _CHANGING.search(line.summary):
            yield Signal(line.at, "changed", line.evidence, line.precision, line.author)


def _machine(line: Line) -> What | None:
    if line.state in ("onset", "ended"):
        return "onset" if line.state == "onset" else "mitigated"
    if line.state == "quiet":
        return "recovery"
    if line.kind == "alert":
        return _ALERT.get(line.state)
    if line.kind == "page":
        return _PAGE.get(line.state)
    if line.kind == "deploy":
        return _DEPLOY.get(line.state)
    return "all_clear" if line.kind == "communication" and line.state == "resolved" else None


_ALERT: dict[str, What] = {"firing": "alert", "resolved": "recovery"}
_DEPLOY: dict[str, What] = {"fix": "fix", "undone": "undone"}
_PAGE: dict[str, What] = {"triggered": "page", "acknowledged": "ack", "resolved": "all_clear"}


def _read(read: Read, record: Evidence, scene: Scene) -> Iterable[Signal]:
    """What one message shows. Outside the incident's own channels only reports of trouble count."""
    if record.at is None or record.at < scene.start - AGREES or record.actor == "bot":
        return
    central = scene.central(record)
    formal = read.act in ("all_clear", "communication") or "status" in (record.channel or "")
    formal = formal or (read.act == "action" and read.salience == 3)
    if central and _DECLARES.search(record.text):
        yield Signal(record.at, "report", (record.id,), record.precision, record.author, True, read.act)
        yield Signal(record.at, "ack", (record.id,), record.precision, record.author, True, read.act)
    for what in _said(read, record.text):
        if central or what == "report":
            act = (
                "easing" if what == "recovery" and read.act in ("result", "action") and _EASING.search(read.summary) else read.act
            )
            yield Signal(record.at, what, (record.id,), record.precision, record.author, formal, act)


def _said(read: Read, text: str) -> tuple[What, ...]:
    named = _MITIGATED.search(text)
    if named and not _NOT_YET.search(text[: named.start()]) and read.act not in ("question", "commitment"):
        return ("mitigated",)
    if read.act == "all_clear":
        return ("all_clear",)
    if read.worked and read.salience > 1:
        return ("recovery", "action") if read.act == "action" else ("recovery",)
    if read.worked is False and read.act in ("result", "action", "report", "impact"):
        return ("relapse",)
    if read.act in ("report", "impact") and read.salience >= 2:
        return ("report",)
    if read.act == "action":
        return ("action",) if read.salience >= 2 else ()
    return ("word",) if read.act in ("finding", "suspicion", "impact", "report") else ()
