"""Candidate triggers, ranked by code: recorded changes and signals that are none, each with evidence for and against."""

from __future__ import annotations

from drafter.analysis.catalogue import Change, catalogue
from drafter.analysis.features import CHANGE_WEIGHTS, SIGNAL_WEIGHTS, logistic
from drafter.analysis.hearsay import Heard, listen, returned
from drafter.analysis.reasons import reasons
from drafter.analysis.scene import Scene
from drafter.analysis.signals import CHANGES, signals_of
from drafter.analysis.topics import topics
from drafter.analysis.weighing import LATE, Ground, acquitted_later, minutes_after, weigh
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate
from drafter.domain.kinds import change_category
from drafter.domain.text import SafeText, compose

CLEARED = 2  # that were ruled out, or taken back in vain, kept beside them: the reader should see that
KEPT = 12  # candidates that are kept; the rest rank below them
TOLD_OF = 0.4  # a recorded change this likely is the one that chat tells of
UNKNOWN = 0.8  # how far a cause that was called unknown at the end speaks against every candidate
BARE = 3  # words; a title this short is a name, not a description
HELD_APART = 0.02  # a change below this is no candidate


def candidates_of(scene: Scene) -> tuple[Candidate, ...]:
    """At most `KEPT` candidates and `CLEARED` more, likeliest first. `score` is a probability (docs/confidence.md)."""
    listed = catalogue(scene.deploys, scene.onset)
    heard = listen(scene, listed)
    undone = max((_undone_with_effect(scene, listed.changes[n], h) for n, h in heard.items()), default=0.0)
    signals = signals_of(scene, listed, undone)
    explained = max((_explains(signal) for signal in signals), default=0.0)
    explained = max(explained, UNKNOWN * (scene.unexplained is not None))
    told = max((s.features["established"] for s in signals if s.category == "binary_push"), default=0.0)
    ground = Ground(scene, listed, topics(scene, listed), explained, told)
    weighed = [(n, weigh(ground, n, heard.get(n, Heard()))) for n in range(len(listed.changes))]
    scored = [(logistic(CHANGE_WEIGHTS, features), n, features) for n, features in weighed]
    ordered = sorted(scored, key=lambda s: (-s[0], s[1]))
    best = [s for s in ordered if s[0] >= HELD_APART][:KEPT]
    best += [s for s in ordered if (s[2]["cleared"] or s[2]["unmoved"]) and s not in best][:CLEARED]
    changes = [_candidate(ground, n, heard.get(n, Heard()), features, score) for score, n, features in best]
    likeliest = max((c.score for c in changes), default=0.0)
    signals = tuple(_beside_records(signal, likeliest) for signal in signals)
    ranked = sorted([*changes, *signals], key=lambda c: (-c.score, c.id))
    return (*ranked[:KEPT], *[c for c in ranked[KEPT:] if acquitted(c)][:CLEARED])


def acquitted(candidate: Candidate) -> bool:
    """Whether it was ruled out, or taken back without effect."""
    return bool(candidate.features.get("cleared") or candidate.features.get("unmoved"))


def _explains(signal: Candidate) -> float:
    """How firmly chat establishes something that is no change, 0..1."""
    if signal.category in CHANGES:
        return 0.0
    features = signal.features
    return max(0.0, 2 * features["outspoken"] - 1) * (1 - features["denied"]) * (1 - features["rivalled"])


def _beside_records(signal: Candidate, likeliest: float) -> Candidate:
    """A change that chat tells of is mostly the recorded one, where a recorded one is likely."""
    if signal.category not in CHANGES or likeliest < TOLD_OF:
        return signal
    features = signal.features | {"recorded": likeliest}
    return signal.model_copy(update={"features": features, "score": logistic(SIGNAL_WEIGHTS, features)})


def _undone_with_effect(scene: Scene, change: Change, heard: Heard) -> float:
    """How strongly a change that may be the trigger was taken back with effect; one that came long after is none."""
    mark = heard.marks.get("undone")
    if mark is None or acquitted_later(heard) or minutes_after(scene.noticed, change) > LATE:
        return 0.0
    return mark.strength if returned(scene, mark) else 0.0


def _candidate(ground: Ground, number: int, heard: Heard, features: dict[str, float], score: float) -> Candidate:
    change: Change = ground.listed.changes[number]
    record = change.record
    speaking, denying = reasons(ground, change, heard, features)
    return Candidate(
        id=record.id,
        kind="change",
        category=change_category(record.title, record.text, record.details.get("files", "")),
        summary=named(record),
        change=record.id,
        score=score,
        features={name: round(value, 3) for name, value in features.items() if value},
        evidence_for=speaking,
        evidence_against=denying,
    )


def named(record: Evidence) -> SafeText:
    """A change as people know it: its title and service. Where the title says little (a merge, a bare version), the first
    line of its text says more."""
    first = record.text.split("\n", 1)[0].strip()
    first = "" if first.startswith("http") else first
    if record.title.startswith("Merge ") and first:
        told = first[:160]
    elif first and len(record.title.split()) <= BARE and first not in record.title:
        told = f"{record.title[:60]}: {first.removeprefix(f'{record.title}:').strip()[:120]}"
    else:
        told = record.title[:160]
    service = record.service.split(" (", 1)[0]
    if not service or service in told:
        return compose("{}", told)
    return compose("{} ({})", told, service)
