"""What was said and done about each change: blamed, cleared, undone, patched. One pass over what people said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from drafter.analysis.catalogue import REACH, Catalogue, Change, before
from drafter.analysis.clauses import clauses, says_what, sentences
from drafter.analysis.deeds import by_hand, nothing_changed, stepped
from drafter.analysis.mentions import WORDED, mentions
from drafter.analysis.scene import Said, Scene
from drafter.analysis.stance import STRENGTH, blames, clears, offers, remedies, undoes
from drafter.domain.text import SafeText

NAMED_ENOUGH = 0.45  # how plainly a change must be meant before a cause is laid to it
PLAINLY = 0.8  # words that clear a change count for this much, however the whole message was read
SOON = timedelta(minutes=60)
SHORTLY = timedelta(minutes=20)
JUST = timedelta(seconds=1)
LASTING = timedelta(minutes=20)  # a doubt this long before the recovery tells of a step that failed, not of a slow one
RECENT = 12  # records of one mark whose times are looked at, the latest ones
PLANNED = 0.5
EARLY_REVERT = timedelta(minutes=45)  # the onset may be known late by as much
_IT = re.compile(
    r"\b(?:it|that|this|them|that one)\b|^\W*(?:ok(?:ay)?\W+)?(?:reverting|revert(?:ed)?|rolling back|rolled back|rollback)\b",
    re.I,
)


@dataclass(slots=True)
class Mark:
    """How strongly (0..1) and by which records; `quote` is the telling sentence of the strongest."""

    strength: float = 0.0
    cites: list[str] = field(default_factory=list)
    times: list[datetime] = field(default_factory=list)
    quote: SafeText | None = None
    rivals: list[datetime] = field(default_factory=list)
    """When other changes were taken back: what came back after that is not owed to this one."""

    def add(self, strength: float, cite: str, at: datetime | None, quote: SafeText | None = None) -> None:
        """Count one more record: the strongest gives the quote, each further one adds a part of what is left to 1."""
        if cite not in self.cites:
            self.cites.append(cite)
        weaker, stronger = sorted((strength, self.strength))
        if at is not None:
            self.times.append(at)
        if strength > self.strength:
            self.quote = quote
        self.strength = stronger + 0.4 * weaker * (1.0 - stronger)


@dataclass(slots=True)
class Heard:
    """Marks of one change by name: `blamed`, `named`, `spoken`, `cleared`, `acquitted` (cleared in plain words), `undone`,
    `patched`, `remedy`, `applied`, `returned` (it brought an earlier version back)."""

    marks: defaultdict[str, Mark] = field(default_factory=lambda: defaultdict(Mark))


def listen(scene: Scene, listed: Catalogue) -> dict[int, Heard]:
    """Marks per position in the catalogue. Work is linear in the sentences said and the changes recorded."""
    heard: defaultdict[int, Heard] = defaultdict(Heard)
    found = mentions(listed, scene.noticed)
    undone_by = dict(found.series.returns())
    for rollback, undone in undone_by.items():
        change = listed.changes[rollback]
        if _in_response(scene, change.at):
            heard[undone].marks["undone"].add(_answering(scene, change.at), change.record.id, change.at)
        heard[rollback].marks["returned"].add(1.0, change.record.id, change.at)
    last: tuple[int, datetime] | None = None
    for said in scene.heard:
        parts = [clause for sentence in sentences(said.evidence.text) for clause in clauses(sentence)]
        excludes = said.act == "ruled_out" and not any(clears(part, "noise") for part in parts)
        for part in parts:
            spoken_of = found.of(said, part, mark := _stance(part, said, excludes)) or _referred(said, part, mark, last)
            for number, alike in spoken_of.items():
                _hear(scene, said, part, found.listed.changes[number], heard[number], (mark, alike))
            best = max(spoken_of, key=lambda n: spoken_of[n], default=None)
            if best is not None and said.evidence.at is not None and spoken_of[best] >= NAMED_ENOUGH:
                last = (undone_by.get(best, best), said.evidence.at)
    for number, change in enumerate(listed.changes):
        if number not in undone_by:
            _undone_by(scene, change, listed, heard)
        _patched_by(scene, change, listed, heard)
    _unnamed_rollbacks(scene, listed, heard)
    _rivals(listed, undone_by, heard)
    return heard


def _rivals(listed: Catalogue, undone_by: dict[int, int], heard: dict[int, Heard]) -> None:
    """Recorded returns of other targets, for every change that was taken back."""
    returns = [(at, undone) for n, undone in undone_by.items() if (at := listed.changes[n].at) is not None]
    for number, of_one in heard.items():
        if "undone" in of_one.marks:
            of_one.marks["undone"].rivals = sorted(at for at, undone in returns if undone != number)


def _referred(said: Said, sentence: SafeText, mark: str, last: tuple[int, datetime] | None) -> dict[int, float]:
    """ "Rolling it back", "no, that's not it": the change that was last spoken of, when that was shortly before."""
    at = said.evidence.at
    if last is None or at is None or mark not in ("undone", "cleared") or not timedelta(0) <= at - last[1] <= SHORTLY:
        return {}
    if mark == "cleared" and says_what(sentence):
        return {}
    return {last[0]: 0.6} if _IT.search(sentence) else {}


def _hear(scene: Scene, said: Said, sentence: SafeText, change: Change, heard: Heard, meant: tuple[str, float]) -> None:
    """Mark one change for one sentence. `meant`: the stance, and how plainly the change is meant (0..1)."""
    mark, alike = meant
    if mark == "idle":
        return
    weight = STRENGTH[said.act] if said.act != "ruled_out" else 1.0
    if mark == "cleared" and said.act != "question" and clears(sentence, "noise"):
        weight = max(weight, PLAINLY)
        heard.marks["acquitted"].add(alike * weight, said.id, said.evidence.at, sentence)
    unfit = mark == "blamed" and (alike < NAMED_ENOUGH or "returned" in heard.marks)
    kind = "spoken" if not mark or unfit else mark
    if mark == "by_hand":
        kind = "applied" if _early(scene, said) else "spoken"
    if kind == "undone" and not _in_response(scene, said.evidence.at):
        kind = "spoken"
    if kind == "stepped":
        kind = "named" if _in_search(scene, said) and _came_first(scene, change) else "spoken"
    if kind == "spoken" and alike == 1.0 and _came_first(scene, change) and said.evidence.actor != "bot":
        kind = "named"
    if kind == "undone" and undoes(change.record.title):
        return  # "rolling back" is said of the change undone; the rollback itself shares its words
    heard.marks[kind].add(alike * weight, said.id, said.evidence.at, sentence)


def _stance(sentence: str, said: Said, excludes: bool) -> str:
    """`excludes`: the message was read as ruling something out, and none of its parts does so in plain words."""
    if clears(sentence, "noise"):
        return "cleared"
    if nothing_changed(sentence):
        return "idle"
    if undoes(sentence):
        return "undone"
    if offers(sentence):
        return "remedy"
    if blames(sentence):
        return "blamed"
    if remedies(sentence):
        return "remedy"
    if by_hand(sentence) or excludes:
        return "by_hand" if by_hand(sentence) else "cleared"
    return "stepped" if stepped(sentence) and said.evidence.actor != "bot" else ""


def _in_response(scene: Scene, at: datetime | None) -> bool:
    """Whether something done at `at` can answer to the incident: what was undone long before the onset says nothing."""
    return at is not None and (scene.onset is None or at >= scene.onset - EARLY_REVERT)


def _answering(scene: Scene, at: datetime | None) -> float:
    """How far something undone at `at` answers to the incident: before the onset as known it may have been planned."""
    return 1.0 if at is not None and (scene.onset is None or at >= scene.onset) else PLANNED


def _in_search(scene: Scene, said: Said) -> bool:
    at = said.evidence.at
    return at is not None and scene.noticed is not None and at >= scene.noticed and said.act != "question"


def _came_first(scene: Scene, change: Change) -> bool:
    return change.at is not None and scene.noticed is not None and change.at <= scene.noticed


def _early(scene: Scene, said: Said) -> bool:
    at = said.evidence.at
    return at is not None and scene.onset is not None and at <= scene.onset + timedelta(minutes=5)


def _undone_by(scene: Scene, change: Change, listed: Catalogue, heard: dict[int, Heard]) -> None:
    if not _in_response(scene, change.at):
        return
    target = listed.reverted(change)
    if target is not None:
        heard[target].marks["undone"].add(_answering(scene, change.at), change.record.id, change.at)
        return
    if not undoes(f"{change.record.title}\n{change.record.text[:200]}"):
        return
    related = {n: v for n, v in _related(change, listed).items() if not _later(scene, listed.changes[n])}
    best = max(related.values(), default=0.0)
    for number, alike in related.items():
        if alike >= max(WORDED, best - 0.05):
            heard[number].marks["undone"].add(0.85 * alike * _answering(scene, change.at), change.record.id, change.at)


def _patched_by(scene: Scene, change: Change, listed: Catalogue, heard: dict[int, Heard]) -> None:
    if scene.onset is None or change.at is None or not scene.onset < change.at <= scene.onset + REACH:
        return
    if not remedies(f"{change.record.title}\n{change.record.text[:200]}"):
        return
    for number, alike in _related(change, listed).items():
        if alike >= 0.3 and before(listed.changes[number], scene.onset):
            heard[number].marks["patched"].add(alike, change.record.id, change.at)


def _later(scene: Scene, change: Change) -> bool:
    return scene.onset is not None and change.at is not None and change.at > scene.onset


def _related(change: Change, listed: Catalogue) -> dict[int, float]:
    """Earlier changes of the same title words or files; the best of the two likenesses."""
    found = listed.alike(change.titled)
    for number, share in listed.touched(change.files).items():
        found[number] = max(found.get(number, 0.0), 0.9 * share)
    return {n: v for n, v in found.items() if before(listed.changes[n], change.at)}


def _unnamed_rollbacks(scene: Scene, listed: Catalogue, heard: dict[int, Heard]) -> None:
    """`rolling back` without saying what means the last effective change before the onset, when service then came back."""
    if scene.onset is None or any(h.marks["undone"].strength > 0 for h in heard.values() if "undone" in h.marks):
        return
    last = max((n for n, c in enumerate(listed.changes) if before(c, scene.onset) and not c.inert), default=None)
    if last is None or scene.onset - (listed.changes[last].at or scene.onset) > timedelta(hours=6):
        return
    for said in scene.heard:
        at = said.evidence.at
        if said.act in ("action", "result", "decision") and undoes(said.evidence.text) and recovery_after(scene, at):
            heard[last].marks["undone"].add(0.5, said.id, at)


def returned(scene: Scene, mark: Mark) -> str | None:
    """The evidence id that shows recovery within an hour after one of the mark's records, with no setback before it."""
    found = (recovery_after(scene, at, mark.rivals) for at in mark.times[-RECENT:])
    return next((cite for cite in found if cite is not None), None)


def recovery_after(scene: Scene, at: datetime | None, rivals: Sequence[datetime] = ()) -> str | None:
    """The evidence id that shows recovery within an hour after `at`, with no setback, no lasting doubt and none of the
    `rivals` (other steps, oldest first) between; or None."""
    if at is None:
        return None
    place = bisect_left(scene.recoveries, (at, ""))
    if place == len(scene.recoveries):
        return None
    when, cite = scene.recoveries[place]
    failed = _within(scene.setbacks, at, when) or _within(rivals, at + JUST, when)
    failed = failed or _within(scene.doubts, at, when - LASTING)
    return None if failed or when > at + SOON else cite


def _within(times: Sequence[datetime], start: datetime, end: datetime) -> bool:
    place = bisect_left(times, start)
    return place < len(times) and times[place] <= end


def unmoved(scene: Scene, mark: Mark) -> bool:
    """Whether somebody said within half an hour after the last of its records that a step had not worked, and service never came
    back soon after. What was said before that was of a step still under way."""
    if returned(scene, mark) is not None:
        return False
    return any(_within(times, at, at + SOON / 2) for at in mark.times[-1:] for times in (scene.setbacks, scene.doubts))
