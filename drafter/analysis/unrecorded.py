"""Changes that no deploy record shows: told in chat and then taken back with effect, owned up to, or logged by a bot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from drafter.analysis.clauses import sentences
from drafter.analysis.deeds import broke, logged, own_step, owns_up, ships, stepped, switched_off
from drafter.analysis.hearsay import recovery_after
from drafter.analysis.scene import Said, Scene
from drafter.analysis.stance import clears, hedges, undoes
from drafter.analysis.words import terms
from drafter.domain.cues import votes
from drafter.domain.text import SafeText
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.domain.vocabulary import TriggerCategory

AHEAD = timedelta(hours=6)  # a release told this long before the onset may have set it off …
BARELY = timedelta(minutes=5)  # … and one told just after it, as the onset is not known to the minute
RIGHT_BEFORE = timedelta(minutes=15)  # a bot's log entry this close to the onset is worth a look where nothing else is known
SOON = timedelta(minutes=20)
IN_VAIN = timedelta(minutes=30)
TOLD = 3.0  # the weight of a wording that says it outright
HINTED = 2.5
_SETTINGS = re.compile(
    r"(?<![/\w-])(?:[\w-]*config\w*|settings?|\w*flags?|terraform|dns|certs?|certificates?|secrets?|permissions?|rules?|polic(?:y|ies)|"
    r"helm values|dblist|limits?)\b|\bSettings|\.ya?ml\b",
    re.I,
)
Heard = tuple[TriggerCategory, float, Said, SafeText]


def unrecorded(scene: Scene) -> Iterator[Heard]:
    """Sentences that tell of such a change, each with its kind and how plainly it speaks for it. Linear, but for the few
    messages that take something back."""
    undoings = [said for said in scene.heard if _takes_back(scene, said)]
    for said in scene.heard:
        at = said.evidence.at
        if at is None or scene.onset is None or said.act == "question":
            continue
        if said.evidence.actor == "bot":
            if scene.onset - RIGHT_BEFORE <= at <= scene.onset and logged(said.evidence.text):
                yield _kind(said.evidence.text), HINTED, said, next(sentences(said.evidence.text), said.evidence.text)
            continue
        near = scene.onset - AHEAD <= at <= scene.onset + BARELY
        for sentence in sentences(said.evidence.text):
            if hedges(sentence) or clears(sentence, "noise") or undoes(sentence):
                continue
            if (near and ships(sentence) and (broke(sentence) or _owned(scene, said))) or _undone(said, sentence, undoings):
                yield _kind(sentence), TOLD, said, sentence


def _takes_back(scene: Scene, said: Said) -> bool:
    """Whether it tells of something rolled back that nobody says was in vain, or switched off so that service came back."""
    text, at = said.evidence.text, said.evidence.at
    if at is None or said.evidence.actor == "bot" or said.act == "question":
        return False
    if switched_off(text) and recovery_after(scene, at) is not None:
        return True
    return undoes(text) and not any(at <= moment <= at + IN_VAIN for moment in (*scene.setbacks, *scene.doubts))


def _undone(said: Said, sentence: SafeText, undoings: list[Said]) -> bool:
    """Whether a step told here was taken back later, in its own words; a rollback that names nothing takes back a release."""
    if not (ships(sentence) or own_step(sentence) or stepped(sentence)):
        return False
    told = terms(said.evidence.text)
    for other in undoings:
        if other.id != said.id and _after(said, other, AHEAD):
            words = terms(other.evidence.text)
            if told & words or (ships(sentence) and len(words) <= 1):
                return True
    return False


def _owned(scene: Scene, said: Said) -> bool:
    """Whether its author owns up to it soon after: "that's me"."""
    return any(
        other.evidence.author == said.evidence.author and owns_up(other.evidence.text)
        for other in scene.heard
        if _after(said, other, SOON)
    )


def _after(said: Said, other: Said, within: timedelta) -> bool:
    first, second = said.evidence.at, other.evidence.at
    return isinstance(first, datetime) and isinstance(second, datetime) and timedelta(0) <= second - first <= within


def _kind(text: str) -> TriggerCategory:
    """A job that was run; else what was released is code, unless it speaks of settings, and another step a setting."""
    if votes(TRIGGER_CUES, text).get("processing_pipeline", 0.0) >= TOLD:
        return "processing_pipeline"
    return "binary_push" if (ships(text) or logged(text)) and not _SETTINGS.search(text) else "configuration_push"
