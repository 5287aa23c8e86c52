"""`analysis.root_cause`: hypotheses that compete, from what was found, suspected and ruled out, by concept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.domain.asking import CauseAnswer, CauseHypothesis, Claim, EntryView, EventView
from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.cues import votes
from drafter.domain.text import SafeText
from drafter.domain.vocabulary import CauseCategory, SpeechAct
from drafter.models.embedded.judging.classify import PUSHES
from drafter.models.embedded.judging.prose import reported, within
from drafter.models.embedded.judging.spoken import Spoken, cited, explains, own_acts, recovers, restarts, spoken, weight_of

WEIGHT: dict[SpeechAct, float] = {
    "finding": 1.0, "result": 0.5, "suspicion": 0.5, "communication": 0.7, "report": 0.5, "impact": 0.3, "action": 0.3,
    "decision": 0.2, "commitment": 0.0, "all_clear": 0.2, "question": 0.0, "handover": 0.2,
}  # fmt: skip
SEEN = 0.4  # what kept the problem from being noticed is a factor, seldom its cause
_NOTICING = re.compile(
    r"\b(?:alert|alarm|warning|monitor|dashboard|page|paging|notif|graph|metric)(?:s|ed|ing|ication\w*)?\b", re.I
)
_CHANGED = re.compile(
    r"\bchang(?:es|ed) [^.\n]{1,80} (?:from|to|into)\b|\b(?:was|were|got) (?:changed|renamed|removed|replaced|moved)\b", re.I
)
_PERSONAL = re.compile(r"\b(?:he|she|him|her|somebody|someone|person|you|my|me|sorry|who left)\b", re.I)
"""Talk about people: nothing to quote as a mechanism."""
TOLD = 0.7  # how far the wording of the trigger itself speaks for a cause
LATEST = 1.0  # by how much the last word outweighs the first: explanations that stand are the late ones
BEFORE = 0.4  # how much is left of a theory from before somebody found what set it off
FINDER = 1.3  # by how much the words of whoever found it outweigh those of others from then on
LONGEST = 220  # characters of a mechanism told in two statements; a longer one is told in one
HYPOTHESES = 3
HEARD = 2.0  # a wording weaker than this says nothing by itself
CARRIES = 1.0  # a statement that weighs less carries no hypothesis by itself
ALONE = 0.4  # a statement that does not stand alone tells the mechanism worse than a weaker one that does
GUESSED = 1.5  # a trigger pushes a cause this far before it is worth a hypothesis of its own
SUMMARY: dict[CauseCategory, str] = {
    "software": "A defect in code: {}",
    "development_process_failure": "The way the change was made or checked let it through: {}",
    "complex_system_behaviors": "An interaction between parts that each seemed sound: {}",
    "deployment_planning": "Sizing, placement or order of the rollout was too tight: {}",
    "network_failure": "Connectivity or name resolution below the application: {}",
    "other": "Outside the systems in evidence: {}",
}
KIND: dict[CauseCategory, str] = {
    "software": "a defect in code",
    "development_process_failure": "the way changes are made or checked",
    "complex_system_behaviors": "an interaction between parts",
    "deployment_planning": "sizing, placement or order of a rollout",
    "network_failure": "connectivity or name resolution",
    "other": "an event outside the systems in evidence",
}
OUTLASTED = ("service_provider_change", "performance_decay", "hardware")
STUCK = 3.0
"""What outlasts the event that set it off, and is well again after a restart, does not recover by itself: a flaw of its own."""
OPEN = "underlying cause stays open"
UNSTATED = f"The {OPEN}; the kind of trigger alone points to {{}}"
SETTLE: dict[CauseCategory, str] = {
    "software": "A test that reproduces the failure with the code of that time, and passes with the correction.",
    "development_process_failure": "The review, test and approval records of the change, and what they covered.",
    "complex_system_behaviors": "Load, retry and queue metrics of the parts involved, in one graph, "
    "over the hour around the onset.",
    "deployment_planning": "The limits, replica counts and zones configured at the time, beside the demand at the onset.",
    "network_failure": "Resolver, routing and load-balancer logs for the time of the first errors.",
    "other": "The supplier's own report on the event.",
}


def judge_cause(
    *, title: SafeText, trigger: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> CauseAnswer:
    """Up to `HYPOTHESES`, likeliest first: wording weighed by what the message does, and a push from the trigger."""
    telling: defaultdict[CauseCategory, list[tuple[float, Spoken]]] = defaultdict(list)
    against: defaultdict[CauseCategory, list[Spoken]] = defaultdict(list)
    order = {event.id: place / max(1, len(events) - 1) for place, event in enumerate(events)}
    found = _found(events, cited(trigger))
    used = trigger.lower()
    own = cited(trigger) if trigger.startswith(("performance_decay", "hardware")) else ()
    for statement in own_acts(spoken(events)):
        if statement.neutral().rstrip(".").lower() in used or statement.event.id in own:
            continue  # it tells of the trigger: one sentence is not both
        for category, vote in votes(CAUSE_CUES, statement.text).items():
            if category == "undetermined":
                continue
            if statement.act == "ruled_out":
                against[category].append(statement)
                continue
            late = (1.0 + LATEST * order[statement.event.id]) * found.standing(statement)
            seen = SEEN if _NOTICING.search(statement.text) else 1.0
            weight = seen * vote * WEIGHT.get(statement.act, 0.35) * weight_of(statement.text) * late * explains(statement.text)
            if weight and seen * vote >= HEARD:
                telling[category].append((weight, statement))
    weighed: dict[CauseCategory, float] = {c: _together(w for w, _ in heard) for c, heard in telling.items()}
    for category in against:
        weighed[category] = weighed.get(category, 0.0) - 2.0 * len(against[category])
    revived = _revived(events) if trigger.startswith(OUTLASTED) else ()
    pushed = dict(PUSHES.get(trigger.split(":", 1)[0], {}))  # type: ignore[call-overload]  # any text may stand there
    for category, vote in votes(CAUSE_CUES, trigger).items():
        pushed[category] = pushed.get(category, 0.0) + vote * TOLD
    if revived:
        pushed["software"] = pushed.get("software", 0.0) + STUCK
    for category, push in pushed.items():
        weighed[category] = weighed.get(category, 0.0) + push
    return CauseAnswer(hypotheses=tuple(_hypotheses(weighed, telling, against, trigger, pushed)))


def _revived(events: tuple[EventView, ...]) -> tuple[str, ...]:
    """Ids of a restart and of the recovery that came next, with no other remedy between: the part had not come back by itself."""
    for place, event in enumerate(events):
        if event.kind in ("action", "result", "finding") and restarts(event.text):
            after = next((e for e in events[place + 1 :] if e.kind in ("all_clear", "result", "action")), None)
            if after is not None and recovers(after.text):
                return event.id, after.id
    return ()


@dataclass(frozen=True, slots=True)
class Found:
    """Where in the records what set it off was found, and by whom; nowhere where `place` is None."""

    order: Mapping[str, int]
    place: int | None
    who: str

    def standing(self, statement: Spoken) -> float:
        """How far a statement stands: what was said before is a theory that led nowhere."""
        if self.place is None:
            return 1.0
        if self.order[statement.event.id] < self.place:
            return BEFORE
        return FINDER if self.who and statement.event.who == self.who else 1.0


def _found(events: tuple[EventView, ...], shown: tuple[str, ...]) -> Found:
    """The first finding among the records that carry the trigger."""
    order = {event.id: place for place, event in enumerate(events)}
    first = next((event for event in events if event.id in shown and event.kind == "finding"), None)
    return Found(order, order[first.id] if first else None, first.who if first else "")


def _together(weights: Iterable[float]) -> float:
    """The strongest wording, half of the next, a quarter of the third: a long chat does not outweigh a clear finding."""
    return sum(weight * 0.5**place for place, weight in enumerate(sorted(weights, reverse=True)[:3]))


def _hypotheses(
    weighed: dict[CauseCategory, float],
    telling: dict[CauseCategory, list[tuple[float, Spoken]]],
    against: dict[CauseCategory, list[Spoken]],
    trigger: str,
    pushed: dict[CauseCategory, float],
) -> Iterable[CauseHypothesis]:
    found = 0
    for category in sorted(weighed, key=lambda c: -weighed[c]):
        claim = _claim(category, telling.get(category, []), trigger, pushed)
        if claim is None or weighed[category] <= 0 or found == HYPOTHESES:
            continue
        found += 1
        denials = tuple(s.claim() for s in against.get(category, [])[:2])
        yield CauseHypothesis(category=category, summary=claim, against=denials, would_settle=SETTLE[category])


def _ranked(telling: list[tuple[float, Spoken]]) -> list[Spoken]:
    return [s for _, s in sorted(telling, key=lambda t: -t[0])]


def _chain(telling: list[tuple[float, Spoken]], best: Spoken, trigger: str) -> tuple[str, list[str]]:
    """The statement that explains it best, and at most one more that goes on from it: of another message, in other words, of
    the same person or about what the first or the trigger speaks of. What changed comes first, else the order of the records
    holds. With the ids of both."""
    first = within(reported(best) or "")
    if not first:
        return "", [best.event.id]
    about = _longer(f"{best.event.text} {trigger}")
    enough = max(weight for weight, _ in telling) / 3
    for weight, statement in sorted(telling, key=lambda t: -t[0]):
        text = reported(statement)
        related = about & _longer(statement.text) or statement.event.who == best.event.who
        linked = statement.event.id != best.event.id and related and not _overlaps(statement, best)
        if weight >= enough and text and linked and explains(statement.text) >= 1.0 and len(first) + len(text) <= LONGEST:
            earlier = (not _CHANGED.search(statement.text), statement.event.at) < (not _CHANGED.search(best.text), best.event.at)
            told = "; ".join((within(text), first) if earlier else (first, within(text)))
            return told, [best.event.id, statement.event.id]
    return first, [best.event.id]


def _overlaps(statement: Spoken, other: Spoken) -> bool:
    """Whether a third of its longer words was said already."""
    words = _longer(statement.text)
    return 3 * len(words & _longer(other.text)) >= len(words)


def _longer(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"\w{4,}", text.lower())}


def _claim(
    category: CauseCategory, telling: list[tuple[float, Spoken]], trigger: str, pushed: dict[CauseCategory, float]
) -> Claim | None:
    """From the most telling statement; without one, from the trigger's own records, where the push is strong enough."""
    telling = [
        (w, s) for w, s in telling if w >= CARRIES and len(s.text.split()) > 4 and (reported(s) or not _PERSONAL.search(s.text))
    ]
    if telling:
        best = max(telling, key=lambda t: t[0] * (1.0 if reported(t[1]) else ALONE))[1]
        chain, ids = _chain(telling, best, trigger)
        if chain:
            text = SUMMARY[category].format(chain)
        else:
            text = f"{KIND[category].capitalize()}, in the words of the chat: “{best.text[:200].strip(' .')}”"
        cites = tuple(dict.fromkeys([*ids, *[s.event.id for s in _ranked(telling)]]))[:4]
        return Claim(text=text[:390], cites=cites, quote=best.claim().quote)
    if pushed.get(category, 0.0) < GUESSED or not cited(trigger):
        return None
    return Claim(text=UNSTATED.format(KIND[category]), cites=cited(trigger))
