"""Candidate triggers, ranked by code: recorded changes and signals that are none, each with evidence for and against."""

from __future__ import annotations

from datetime import datetime, timedelta

from drafter.analysis.catalogue import Catalogue, Change, before, catalogue
from drafter.analysis.features import CHANGE_WEIGHTS, logistic
from drafter.analysis.hearsay import SOON, Heard, Mark, listen, returned
from drafter.analysis.scene import Scene
from drafter.analysis.signals import CHANGES, signals_of
from drafter.analysis.stance import remedies, undoes
from drafter.analysis.words import likeness, terms
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, Statement
from drafter.domain.kinds import change_category
from drafter.domain.text import SafeText, compose, plain

KEPT = 12  # candidates that are kept; the rest rank below them
HELD_APART = 0.02  # a change below this probability is no candidate


def candidates_of(scene: Scene) -> tuple[Candidate, ...]:
    """At most `KEPT` candidates, likeliest first. `score` is a probability (docs/confidence.md)."""
    listed = catalogue(scene.deploys, scene.onset)
    heard = listen(scene, listed)
    undone = max((_undone_with_effect(scene, h) for h in heard.values()), default=0.0)
    signals = signals_of(scene, listed, undone)
    explained = max((_explains(signal) for signal in signals), default=0.0)
    symptoms = frozenset(terms(_symptoms(scene)))
    changes = [
        _change_candidate(scene, listed, change, heard.get(number, Heard()), symptoms, explained)
        for number, change in enumerate(listed.changes)
    ]
    found = [c for c in (*changes, *signals) if c.score >= HELD_APART]
    return tuple(sorted(found, key=lambda c: (-c.score, c.id))[:KEPT])


def _explains(signal: Candidate) -> float:
    """How firmly chat establishes something that is no change, 0..1."""
    if signal.category in CHANGES:
        return 0.0
    features = signal.features
    return max(0.0, 2 * features["outspoken"] - 1) * (1 - features["denied"]) * (1 - features["rivalled"])


def _undone_with_effect(scene: Scene, heard: Heard) -> float:
    mark = heard.marks.get("undone")
    return mark.strength if mark is not None and returned(scene, mark.at) else 0.0


def _symptoms(scene: Scene) -> str:
    told = [s.evidence.text[:300] for s in scene.said if s.act in ("report", "impact")][:20]
    alerts = [f"{a.title} {a.text[:200]} {a.service}" for a in scene.alerts[:200]]
    return "\n".join([scene.title, *alerts, *told])


def _change_candidate(
    scene: Scene, listed: Catalogue, change: Change, heard: Heard, symptoms: frozenset[str], explained: float
) -> Candidate:
    features = _features(scene, listed, change, heard, symptoms) | {"explained": explained}
    record = change.record
    reasons_for, reasons_against = _reasons(scene, change, heard, features, symptoms)
    files = record.details.get("files", "")
    return Candidate(
        id=record.id,
        kind="change",
        category=change_category(record.title, record.text, files),
        summary=named(record),
        change=record.id,
        score=logistic(CHANGE_WEIGHTS, features),
        features={name: round(value, 3) for name, value in features.items() if value},
        evidence_for=reasons_for,
        evidence_against=reasons_against,
    )


def named(record: Evidence) -> SafeText:
    """A change as people know it: its title and service."""
    title = record.text.split("\n", 1)[0] if record.title.startswith("Merge ") and record.text.strip() else record.title
    return compose("{} ({})", title[:160], record.service) if record.service else compose("{}", title[:160])


def _features(scene: Scene, listed: Catalogue, change: Change, heard: Heard, symptoms: frozenset[str]) -> dict[str, float]:
    marks = heard.marks
    strength = {name: marks[name].strength if name in marks else 0.0 for name in _SAID}
    words = f"{change.record.title}\n{change.record.text[:200]}"
    after = _minutes_after(scene.noticed, change)
    mended = float(after > 0 and (remedies(words) or undoes(words)))
    blamed = strength["blamed"]
    return {
        "close": max(_closeness(scene.onset, change), 0.8 * _closeness(scene.noticed, change)),
        "touches": likeness(change.words & symptoms, listed.rare),
        "spoken": strength["spoken"],
        "blamed": blamed,
        "undone": strength["undone"],
        "recovered": float(strength["undone"] > 0 and returned(scene, marks["undone"].at) is not None),
        "patched": strength["patched"],
        "applied": max(strength["applied"], blamed) if after > 0 else 0.0,
        "bump": float("bump" in words.lower() and change.record.actor == "bot"),
        "after": min(1.0, max(0.0, after) / 15) * (1 - 0.8 * max(strength["undone"], blamed)),
        "cleared": strength["cleared"],
        "inert": change.inert,
        "remedy": max(mended, strength["returned"], strength["remedy"] if _since(scene, marks["remedy"].at) else 0.0),
    }


def _since(scene: Scene, at: datetime | None) -> bool:
    return at is not None and scene.onset is not None and at >= scene.onset


_SAID = ("blamed", "spoken", "undone", "patched", "applied", "cleared", "remedy", "returned")


def _closeness(at: datetime | None, change: Change) -> float:
    """1 for a change at the very moment, 0.5 one hour before, 0 for one that came after or whose time is unknown."""
    minutes = _minutes_after(at, change)
    return 1 / (1 - minutes / 60) if _UNKNOWN < minutes <= 0 else 0.0


def _minutes_after(at: datetime | None, change: Change) -> float:
    """Minutes from `at` to the change, negative when the change came first; `_UNKNOWN` when either is not known."""
    if at is None or change.at is None:
        return _UNKNOWN
    return (change.at - at) / timedelta(minutes=1)


_UNKNOWN = -1_000_000.0


def _reasons(
    scene: Scene, change: Change, heard: Heard, features: dict[str, float], symptoms: frozenset[str]
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    own = change.record.id
    speaking, denying = [], []
    if features["close"] >= 0.1:
        gap = -_minutes_after(scene.onset, change)
        text = compose("It came {} before the onset", _span(gap)) if gap >= 0 else plain("It came before the problem was noticed")
        speaking.append(Statement(text=text, cites=(own,)))
    shared = sorted(change.words & symptoms)[:4]
    if features["touches"] >= 0.4:
        speaking.append(
            Statement(text=compose("It shares words with the alerts and reports: {}", ", ".join(shared)), cites=(own,))
        )
    for name, text in _FOR:
        if name == "applied" and not features["applied"]:
            continue
        speaking += _marked(heard.marks.get(name), text, own)
    back = returned(scene, heard.marks["undone"].at) if features["undone"] > 0 else None
    if back is not None:
        speaking.append(
            Statement(text=compose("Service came back within {} min of that", SOON // timedelta(minutes=1)), cites=(back,))
        )
    for name, text in _AGAINST:
        denying += _marked(heard.marks.get(name), text, own)
    if features["after"] > 0 and not features["applied"]:
        denying.append(Statement(text=plain("It came after the onset"), cites=(own,)))
    if change.inert:
        denying.append(Statement(text=plain("By its paths or title it changes nothing in production"), cites=(own,)))
    return tuple(speaking), tuple(denying)


_FOR = (
    ("blamed", plain("It is named as a cause")),
    ("spoken", plain("Its words come up in the search for the cause")),
    ("undone", plain("It was reverted or rolled back")),
    ("patched", plain("A later fix touches the same part")),
    ("applied", plain("It was in effect before it was merged")),
)
_AGAINST = (("cleared", plain("It was ruled out in chat")),)


def _marked(mark: Mark | None, text: SafeText, own: str) -> list[Statement]:
    if mark is None or not mark.strength:
        return []
    return [Statement(text=text, cites=(*mark.cites[:4], own), quote=mark.quote)]


def _span(minutes: float) -> str:
    if minutes < 90:
        return f"{round(minutes)} min"
    return f"{round(minutes / 60)} h" if minutes < 48 * 60 else f"{round(minutes / 1440)} days"
