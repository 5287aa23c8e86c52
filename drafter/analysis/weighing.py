"""The named features of one change, each 0..1; what they mean and weigh stands in features.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from drafter.analysis.catalogue import Catalogue, Change
from drafter.analysis.hearsay import NAMED_ENOUGH, Heard, returned, unmoved
from drafter.analysis.scene import Scene
from drafter.analysis.stance import STRENGTH, remedies, undoes
from drafter.analysis.topics import Topics

UNKNOWN = -1_000_000.0  # minutes; a change at an unknown time came neither shortly before nor after
ROLLBACK = 0.6  # a rollback answers to something, even where the onset is known too late
LATE = 30  # minutes by which the onset may be known late; what came later still is no trigger, even if it was undone
SETTLED = 0.7  # a change ruled out this plainly is out
PLAIN = 0.3  # how far a change must stand out in the talk before an unnamed "already applied" can mean it
_AGAINST = frozenset({"cleared", "remedy", "returned"})
_SAID = ("blamed", "named", "spoken", "undone", "patched", "applied", "cleared", "remedy", "returned")


@dataclass(frozen=True, slots=True)
class Ground:
    """What all changes are weighed on. `explained`: how firmly something that is no change is established (0..1)."""

    scene: Scene
    listed: Catalogue
    about: Topics
    explained: float
    told: float = 0.0
    """How firmly chat establishes that a change, not said which, set it off (0..1)."""


def weigh(ground: Ground, number: int, heard: Heard) -> dict[str, float]:
    """Features of the change at `number` of the catalogue."""
    scene, change, about = ground.scene, ground.listed.changes[number], ground.about
    marks = heard.marks
    said = {name: marks[name].strength if name in marks else 0.0 for name in _SAID}
    standing = _standing(heard)
    said = {name: value * (1.0 if name in _AGAINST else standing) for name, value in said.items()}
    after = minutes_after(scene.noticed, change)
    remedy = _remedy(scene, change, heard, said, after)
    in_vain = acquitted_later(heard)
    applied = max(said["applied"], said["blamed"], _unmerged(about, number, remedy)) if after > 0 else 0.0
    return {
        "close": max(_closeness(scene.onset, change), 0.8 * _closeness(scene.noticed, change)),
        "touches": about.touches[number],
        "discussed": about.discussed[number] * standing,
        "spoken": said["spoken"],
        "named": said["named"],
        "blamed": said["blamed"],
        "undone": said["undone"],
        "recovered": float(said["undone"] > 0 and not in_vain and returned(scene, marks["undone"]) is not None),
        "unmoved": said["undone"] * float(said["undone"] > 0 and (in_vain or unmoved(scene, marks["undone"]))),
        "patched": said["patched"],
        "applied": applied,
        "bump": float("bump" in change.record.title.lower() and change.record.actor == "bot"),
        "after": min(1.0, max(0.0, after) / 15) * (1 - max(0.5 * said["undone"] * (after <= LATE), 0.9 * applied)),
        "cleared": said["cleared"],
        "inert": change.inert,
        "remedy": remedy,
        "told": ground.told * max(said["named"], said["blamed"], said["undone"]),
        "explained": ground.explained,
    }


def _standing(heard: Heard) -> float:
    """What is left of the talk about a change once it was ruled out: nothing, unless it was blamed again later."""
    cleared = heard.marks.get("cleared")
    if cleared is None or cleared.strength < SETTLED:
        return 1.0
    blamed = heard.marks["blamed"].times if "blamed" in heard.marks else []
    return 1.0 if blamed and max(blamed) > max(cleared.times, default=max(blamed)) else 1.0 - cleared.strength


def acquitted_later(heard: Heard) -> bool:
    """Whether the last word after it was taken back is that it was not the one."""
    cleared, undone = heard.marks.get("acquitted"), heard.marks.get("undone")
    if cleared is None or undone is None or cleared.strength < NAMED_ENOUGH or not cleared.times or not undone.times:
        return False
    return max(cleared.times) >= max(undone.times)


def _remedy(scene: Scene, change: Change, heard: Heard, said: dict[str, float], after: float) -> float:
    """A fix or a rollback made in answer: by its own title after the onset, by chat, or since it brings a version back."""
    words = f"{change.record.title}\n{change.record.text[:200]}"
    own = float(after > 0 and (remedies(words) or undoes(words))) or ROLLBACK * float(undoes(change.record.title))
    offered = max(heard.marks["remedy"].times, default=None) if "remedy" in heard.marks else None
    answering = offered is not None and scene.onset is not None and offered >= scene.onset
    return max(own, said["returned"], said["remedy"] if answering else 0.0)


def _unmerged(about: Topics, number: int, remedy: float) -> float:
    """Chat tells that something was in effect before its merge, and of the later merges this one is most talked about."""
    if about.unmerged is None or remedy > 0.5 or about.discussed[number] < PLAIN:
        return 0.0
    return STRENGTH[about.unmerged.act] * about.discussed[number] / max(about.discussed)


def _closeness(at: datetime | None, change: Change) -> float:
    """1 for a change at the very moment, 0.5 one hour before, 0 for one that came after or whose time is unknown."""
    minutes = minutes_after(at, change)
    return 1 / (1 - minutes / 60) if UNKNOWN < minutes <= 0 else 0.0


def minutes_after(at: datetime | None, change: Change) -> float:
    """Minutes from `at` to the change, negative when the change came first; `UNKNOWN` when either is not known."""
    if at is None or change.at is None:
        return UNKNOWN
    return (change.at - at) / timedelta(minutes=1)
