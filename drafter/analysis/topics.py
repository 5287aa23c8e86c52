"""Whether a change is about what the incident is about: words shared with the symptoms and with the search for the cause."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from drafter.analysis.catalogue import Catalogue, Change
from drafter.analysis.deeds import unmerged
from drafter.analysis.scene import Said, Scene
from drafter.analysis.stance import STRENGTH
from drafter.analysis.words import likeness, stem, terms
from drafter.domain.vocabulary import SpeechAct

TALK: Mapping[SpeechAct, float] = {
    "finding": 1.0, "suspicion": 0.9, "result": 0.7, "decision": 0.7, "action": 0.6, "self_blame": 1.0, "communication": 0.6,
    "report": 0.5, "impact": 0.4, "all_clear": 0.4, "question": 0.4, "noise": 0.3,
}  # fmt: skip
"""How much the words of a message with this act say about the cause."""
_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
LISTENED = 2_000  # messages of the incident whose words are compared
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Topics:
    """Per change, 0..1: how far it stands out among all changes in the words it shares."""

    symptoms: frozenset[str]
    talk: Mapping[str, float]
    touches: Sequence[float]
    discussed: Sequence[float]
    unmerged: Said | None = None
    """The message, if any, that tells of a change in effect before its merge."""

    def shared(self, change: Change) -> list[str]:
        """A few of the words that a change shares with the symptoms or the talk, as they stand in it."""
        told = f"{change.record.title} {change.record.text[:200]} {change.record.service}"
        meant = change.words & (self.symptoms | self.talk.keys())
        return sorted({w for w in _WORD.findall(told.lower()) if stem(w) in meant})[:SHOWN]


def topics(scene: Scene, listed: Catalogue) -> Topics:
    """Compare each change with the symptoms (title, alerts, reports) and with what responders talked about. Linear."""
    symptoms = frozenset(terms(_symptoms(scene)))
    talk = _talk(scene)
    alike = [likeness(listed.rare.get(w, 1.0) for w in c.words & symptoms) for c in listed.changes]
    spoken = [likeness(listed.rare.get(w, 1.0) * talk[w] for w in c.words if w in talk) for c in listed.changes]
    told = [s for s in scene.heard if s.act not in ("question", "commitment") and unmerged(s.evidence.text)]
    unmerged_said = max(told, key=lambda s: STRENGTH[s.act], default=None)
    return Topics(symptoms, talk, _standing_out(alike), _standing_out(spoken), unmerged_said)


def _standing_out(values: Sequence[float]) -> list[float]:
    """What is above the middle of all, stretched to 0..1: a word that half of the changes share tells nothing."""
    if not values:
        return []
    middle = sorted(values)[len(values) // 2] if len(values) > 2 else 0.0
    return [max(0.0, value - middle) / (1.0 - middle) if middle < 1.0 else 0.0 for value in values]


def _symptoms(scene: Scene) -> str:
    told = [s.evidence.text[:300] for s in scene.heard if s.act in ("report", "impact")][:20]
    alerts = [f"{a.title} {a.text[:200]} {a.service}" for a in scene.alerts[:200]]
    return "\n".join([scene.title, *alerts, *told])


def _talk(scene: Scene) -> dict[str, float]:
    words: dict[str, float] = {}
    for said in [s for s in scene.heard if _within(scene, s)][:LISTENED]:
        weight = TALK.get(said.act, 0.0)
        for word in terms(said.evidence.text[:1000]):
            words[word] = max(words.get(word, 0.0), weight)
    return words


def _within(scene: Scene, said: Said) -> bool:
    at = said.evidence.at
    if at is None or said.act in ("commitment", "ruled_out", "handover"):
        return False
    early = scene.onset is not None and at < scene.onset - timedelta(hours=1)
    late = scene.over is not None and at > scene.over + timedelta(hours=1)
    return not early and not late
