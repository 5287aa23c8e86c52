"""Candidate triggers that are no recorded change: a supplier, a limit, decay, load, hardware, a job, a step by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from drafter.analysis.catalogue import Catalogue
from drafter.analysis.clauses import clauses, sentences
from drafter.analysis.deeds import a_change, by_hand, own_step, passive, recalls, shipped, the_change
from drafter.analysis.features import SIGNAL_WEIGHTS, logistic
from drafter.analysis.scene import DAY, Said, Scene
from drafter.analysis.stance import STRENGTH, blames, clears, hedges, remedies, undoes
from drafter.analysis.suppliers import announced, suppliers
from drafter.analysis.unrecorded import unrecorded
from drafter.analysis.words import names, terms
from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.cues import votes
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, Statement
from drafter.domain.text import SafeText, compose, plain
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.domain.vocabulary import TriggerCategory

KINDS: dict[TriggerCategory, SafeText] = {
    "service_provider_change": plain("A supplier changed something or had an outage"),
    "capacity_management": plain("A limit, quota or capacity bound was reached"),
    "performance_decay": plain("Slow erosion, or expiry by time"),
    "user_behavior_change": plain("Traffic changed in shape or volume"),
    "hardware": plain("Hardware broke down"),
    "processing_pipeline": plain("A job or pipeline run produced or withheld data"),
    "configuration_push": plain("A setting was changed outside the recorded deploys"),
    "binary_push": plain("A change of code beside the recorded deploys"),
    "other": plain("A step by hand, outside the recorded deploys"),
}
HAND_MADE: frozenset[TriggerCategory] = frozenset({"configuration_push", "other"})  # told by people only
CHANGES: frozenset[TriggerCategory] = frozenset({"configuration_push", "binary_push"})
TAKEN: frozenset[TriggerCategory] = HAND_MADE | {"capacity_management", "processing_pipeline"}  # steps that people take
AHEAD = timedelta(hours=6)  # a step told this long before the onset may have set it off …
BARELY = timedelta(minutes=5)  # … and one told just after it, as the onset is not known to the minute
OUTSPOKEN = 3.0  # a single wording of this weight says it outright
HINTED = 2.5  # enough for a signal where the sentence gives a reason
HEARD = 2.0  # below this a wording is no signal
SHOWN = 4  # statements for and against each candidate


_LINK = re.compile(r"https?://\S+|(?<!\S)--\w\S*")  # the names in a link or a flag of a command tell where, not what


@dataclass(slots=True)
class Signal:
    """What speaks for one category: records with the weight of their wording, and records that deny it."""

    speaking: list[tuple[float, Said | Evidence, SafeText]] = field(default_factory=list)
    denying: list[tuple[Said, SafeText]] = field(default_factory=list)


def signals_of(scene: Scene, listed: Catalogue, undone: float) -> tuple[Candidate, ...]:
    """One candidate per category that anything speaks for. `undone`: how strongly a change was undone with effect (0..1).

    A sentence that lays the cause to a recorded change speaks for that change, not for a signal.
    """
    found: dict[TriggerCategory, Signal] = {}
    for category, weight, record, sentence in _heard(scene, listed):
        found.setdefault(category, Signal()).speaking.append((weight, record, sentence))
    for said in scene.heard:
        for category, sentence in _denied(said):
            if category in found:
                found[category].denying.append((said, sentence))
    return tuple(_candidate(scene, c, s, undone) for c, s in found.items())


def _heard(scene: Scene, listed: Catalogue) -> Iterator[tuple[TriggerCategory, float, Said | Evidence, SafeText]]:
    around = terms(scene.title)
    named_suppliers = suppliers(scene)
    for alert in scene.alerts:
        if named_suppliers is not None and announced(alert.source) and named_suppliers.search(alert.source):
            if alert.status != "resolved" and not _long_before(scene, alert):
                yield "service_provider_change", OUTSPOKEN, alert, compose("{} {}", alert.title, alert.text)
            continue
        if not around & terms(f"{alert.title} {alert.text} {alert.service}"):
            continue
        text = compose("{} {}", alert.title, alert.text)
        for category, weight in votes(TRIGGER_CUES, text).items():
            if category in KINDS and weight >= OUTSPOKEN and category not in HAND_MADE | CHANGES:
                yield category, weight, alert, text
    yield from unrecorded(scene)
    released = [said.evidence.at for said in scene.heard if _before(scene, said) and shipped(said.evidence.text)]
    for said in scene.heard:
        if said.act in ("question", "commitment") or _beside(said, around) or _later(scene, said):
            continue
        for sentence in (part for whole in sentences(said.evidence.text) for part in clauses(whole)):
            named = any(name in listed.by_name for name in names(sentence))
            if not clears(sentence, "noise") and not undoes(sentence) and not named:
                told = named_suppliers.sub("the provider", sentence) if named_suppliers is not None else sentence
                for category, weight in _voiced(said, told, before=_before(scene, said)):
                    kind = "binary_push" if category == "configuration_push" and _amid(said, released) else category
                    yield kind, weight, said, sentence


def _amid(said: Said, released: list[datetime | None]) -> bool:
    """Whether somebody told of a release of their own within minutes: the change that people speak of is one of code."""
    at = said.evidence.at
    return at is not None and any(other is not None and abs(at - other) <= BARELY for other in released)


def _before(scene: Scene, said: Said) -> bool:
    """Whether it was said no later than the onset: what somebody did by then is no answer to the incident."""
    at = said.evidence.at
    return at is not None and scene.onset is not None and at <= scene.onset + BARELY


def _beside(said: Said, around: set[str]) -> bool:
    """A page, or a bot's notice, about something else that happened to go off."""
    machine = said.evidence.kind == "page" or said.evidence.actor == "bot"
    return machine and not around & terms(f"{said.evidence.title} {said.evidence.text} {said.evidence.service}")


def _long_before(scene: Scene, alert: Evidence) -> bool:
    return alert.at is not None and scene.onset is not None and alert.at < scene.onset - DAY


def _later(scene: Scene, said: Said) -> bool:
    """What is said a day after the end speaks of follow-up work."""
    at = said.evidence.at
    return scene.over is not None and at is not None and at > scene.over + DAY


def _voiced(said: Said, sentence: str, *, before: bool) -> Iterator[tuple[TriggerCategory, float]]:
    """The categories that one sentence speaks for, and how plainly."""
    because = blames(sentence)
    settles = said.act == "finding" and said.evidence.actor != "bot"
    explains = because or settles or said.act == "suspicion"
    weighed = votes(TRIGGER_CUES, _LINK.sub(" ", sentence))
    told = _told(said, sentence, before=before)
    if told and own_step(sentence) and max(weighed.values(), default=0.0) < HEARD:
        yield "configuration_push", HINTED
    for category, weight in weighed.items():
        if category in HAND_MADE:
            outright = weight > max(OUTSPOKEN, weighed.get("binary_push", 0.0))
            if told or (outright and _names_change(said, sentence, explains=explains)):
                yield category, weight
        elif category == "binary_push":
            if because and not remedies(sentence) and weight >= max(HEARD, weighed.get("configuration_push", 0.0)):
                yield category, max(weight, OUTSPOKEN if the_change(sentence) else 0.0)
        elif category in KINDS and weight >= (HINTED if explains else OUTSPOKEN):
            yield category, weight
    if settles and votes(CAUSE_CUES, sentence).get("software", 0.0) >= OUTSPOKEN:
        yield "binary_push", HEARD


def _told(said: Said, sentence: str, *, before: bool) -> bool:
    """Whether somebody tells of a step by people that may have set it off."""
    if said.evidence.actor == "bot" or remedies(sentence):
        return False
    if own_step(sentence) and (recalls(sentence) or before):
        return True
    because = blames(sentence)
    stepped = by_hand(sentence) or (because and own_step(sentence))
    return stepped and (because or recalls(sentence) or (said.act == "finding" and passive(sentence)))


def _names_change(said: Said, sentence: str, *, explains: bool) -> bool:
    """Whether a person explains it by a change, whoever made it."""
    person = said.evidence.actor != "bot" and not remedies(sentence)
    return person and (explains or recalls(sentence)) and a_change(sentence)


def _denied(said: Said) -> Iterator[tuple[TriggerCategory, SafeText]]:
    """Sentences that rule a category out: by their own words, or by how the message was read where the wording is weak."""
    parts = [clause for sentence in sentences(said.evidence.text) for clause in clauses(sentence)]
    plain_word = any(clears(part, "noise") for part in parts)
    for part in parts:
        plainly = clears(part, "noise")
        if plainly or (said.act == "ruled_out" and not plain_word):
            for category, weight in votes(TRIGGER_CUES, part).items():
                if weight >= HEARD and (plainly or weight < OUTSPOKEN):
                    yield category, part


def _candidate(scene: Scene, category: TriggerCategory, signal: Signal, undone: float) -> Candidate:
    features = _features(scene, category, signal, undone)
    best = sorted(signal.speaking, key=lambda s: -s[0] * _strength(s[1]))
    return Candidate(
        id=f"S-{category}",
        kind="signal",
        category=category,
        summary=KINDS[category],
        score=logistic(SIGNAL_WEIGHTS, features),
        features=features,
        evidence_for=tuple(_statement(record, sentence) for _, record, sentence in _distinct(best)[:SHOWN]),
        evidence_against=tuple(
            Statement(text=plain("It was ruled out in chat"), cites=(said.id,), quote=sentence)
            for said, sentence in signal.denying[:SHOWN]
        ),
    )


def _features(scene: Scene, category: TriggerCategory, signal: Signal, undone: float) -> dict[str, float]:
    outspoken = max(
        (0.5 + 0.5 * _established(record, s, weight) for weight, record, s in signal.speaking if weight >= OUTSPOKEN), default=0.0
    )
    acts = [record.act for _, record, _ in signal.speaking if isinstance(record, Said)]
    established = max((_established(record, s, weight) for weight, record, s in signal.speaking), default=0.0)
    machine = any(not isinstance(record, Said) or record.evidence.kind == "page" for _, record, _ in signal.speaking)
    records = {record.id for _, record, _ in signal.speaking}
    quarter = {s.id for s in scene.heard[: max(1, len(scene.heard) // 4)]}
    titled = votes(TRIGGER_CUES, scene.title).get(category, 0.0)
    return {
        "established": established,
        "suspected": 0.0 if established else float("suspicion" in acts or any(hedges(s) for _, _, s in signal.speaking)),
        "outspoken": outspoken,
        "several": min(1.0, (len(records) - 1) / 3),
        "stepped": float(category in TAKEN and _stepped(scene, signal)),
        "inferred": float(category == "binary_push" and not outspoken),
        "early": float(bool(records & quarter)),
        "machine": float(machine),
        "announced": float(titled >= HEARD),
        "denied": min(1.0, len(signal.denying) / 2),
        "rivalled": undone,
        "logged": float(category in CHANGES and any(_logged(record) for _, record, _ in signal.speaking)),
        "unexplained": float(scene.unexplained is not None),
    }


def _logged(record: Said | Evidence) -> bool:
    return isinstance(record, Said) and record.evidence.actor == "bot"


def _stepped(scene: Scene, signal: Signal) -> bool:
    """Whether somebody told of a step before the onset that the speaking records speak of too."""
    around = terms(scene.title)
    spoken = {word for _, _, sentence in signal.speaking for word in terms(sentence)} - around
    for said in scene.heard:
        at = said.evidence.at
        if at is None or scene.onset is None or at > scene.onset + BARELY or said.evidence.actor == "bot":
            continue
        if at >= scene.onset - AHEAD and own_step(said.evidence.text) and spoken & terms(said.evidence.text):
            return True
    return False


def _established(record: Said | Evidence, sentence: SafeText, weight: float) -> float:
    """A finding settles it; an outspoken statement or an official note nearly; another that gives a reason half."""
    if not isinstance(record, Said) or record.act == "suspicion" or hedges(sentence):
        return 0.0
    if record.act == "finding" and record.evidence.actor != "bot":
        return 1.0
    if weight >= OUTSPOKEN or record.act == "communication" or record.evidence.kind in ("page", "note"):
        return 0.7
    return 0.5 if blames(sentence) else 0.0


def _strength(record: Said | Evidence) -> float:
    return STRENGTH[record.act] if isinstance(record, Said) else 0.8


def _distinct(spoken: list[tuple[float, Said | Evidence, SafeText]]) -> list[tuple[float, Said | Evidence, SafeText]]:
    seen: dict[str, tuple[float, Said | Evidence, SafeText]] = {}
    for item in spoken:
        seen.setdefault(item[1].id, item)
    return list(seen.values())


def _statement(record: Said | Evidence, sentence: SafeText) -> Statement:
    if isinstance(record, Said):
        told = {"finding": plain("A finding says so"), "suspicion": plain("A responder suspects it")}
        return Statement(text=told.get(record.act, plain("It was said in chat")), cites=(record.id,), quote=sentence)
    return Statement(text=plain("An alert says so"), cites=(record.id,))
