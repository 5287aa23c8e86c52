"""What reviewers did with suggestions: acceptance, edits and rejections per section, prompt and engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from drafter.domain.review import Decision

DECIDING = ("accept", "edit", "reject")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Last decision on each section of `n` documents: counts, median edit distance in characters of those edited, and
    median seconds in view (None where not known)."""

    section: str
    engine: str
    n: int
    accepted: int
    edited: int
    rejected: int
    distance: float
    seconds: float | None


def outcomes(decisions: Iterable[Decision]) -> tuple[Outcome, ...]:
    """By section and engine. An accept after an edit counts as an edit: the suggestion was not taken as it was."""
    last: dict[tuple[str, str], Decision] = {}
    touched: set[tuple[str, str]] = set()
    for decision in decisions:
        if decision.section is not None and decision.verb in DECIDING:
            key = (decision.incident, decision.section)
            touched |= {key} if decision.verb == "edit" else set()
            last[key] = decision
    groups: dict[tuple[str, str], list[tuple[str, Decision]]] = defaultdict(list)
    for key, decision in last.items():
        verb = "edit" if decision.verb == "accept" and key in touched and decision.distance else decision.verb
        groups[(decision.section or "", decision.engine)].append((verb, decision))
    return tuple(_outcome(*key, group) for key, group in sorted(groups.items()))


def _outcome(section: str, engine: str, group: list[tuple[str, Decision]]) -> Outcome:
    verbs = [verb for verb, _ in group]
    seconds = [d.open_seconds for _, d in group if d.open_seconds is not None]
    return Outcome(
        section=section,
        engine=engine,
        n=len(group),
        accepted=verbs.count("accept"),
        edited=verbs.count("edit"),
        rejected=verbs.count("reject"),
        distance=median([d.distance for verb, d in group if verb == "edit"] or [0]),
        seconds=median(seconds) if seconds else None,
    )
