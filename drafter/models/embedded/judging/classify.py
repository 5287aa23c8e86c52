"""Free prose to categories: the trigger and the root cause of an incident as a short report tells them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from drafter.domain.cause_cues import CAUSE_CUES
from drafter.domain.cues import Cue, votes
from drafter.domain.trigger_cues import TRIGGER_CUES
from drafter.domain.vocabulary import CauseCategory, TriggerCategory
from drafter.models.embedded.judging.leaning import Leanings, fitted, leaning, stems

Category = TypeVar("Category", bound=str)

HEARD = 0.7  # below this total no category is worded …
FEWEST = 12  # … and the words of a text shorter than this carry none either
VOTE = 0.4
"""Log-odds of one vote of a cue, chosen on labels that the cues had not learned from (evals/labels/README.md)."""
UNKNOWN = 1.4  # "we do not know" outweighs what was looked at on the way
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\w)[^.!?]*)*[.!?]?")
_AFTERWARDS = re.compile(
    r"\b(?:rolled back|reverted|restored|was (?:raised|increased|renewed|replaced|removed|stopped|"
    r"blocked|fixed|corrected|put back|moved|restarted)|"
    r"(?:is|are) (?:planned|proposed|set up)|in future|from now on|follow(?:ed|s|-up)|afterwards|"
    r"recovered|back to normal|runbook|has been added|was added|ended it|brought [^.]{1,40} back|is to follow|are to follow|"
    r"(?:is|are) now|have been added|to prevent)\b"
    r"|^\W*(?:stopping|restarting|raising|removing|adding|restoring|deleting|reverting|going back|disabling|increasing|switching|"
    r"rolling|engineers (?:used|restored)|technicians)\b",
    re.I,
)
_CAUSAL = re.compile(
    r"\b(?:because|since|due to|caused|cause|as it|as they|led to|reason|after|when|which|so that|"
    r"from then on|had been|introduced)\b",
    re.I,
)


def classify_summary(text: str) -> tuple[TriggerCategory, CauseCategory]:
    """Trigger and root cause category of a report in prose; `undetermined` where the text does not carry one."""
    return classify_with(text, fitted())


def classify_with(text: str, words: Leanings) -> tuple[TriggerCategory, CauseCategory]:
    """What the text says outright, in votes of the cues, and what its words lean to together decide."""
    sentences = _SENTENCE.findall(text)
    triggers = weigh(TRIGGER_CUES, sentences, early=True)
    triggers["undetermined"] = UNKNOWN * triggers.get("undetermined", 0.0)
    if max(triggers.values(), default=0.0) < HEARD and len(stems(text)) < FEWEST:
        return "undetermined", "undetermined"
    trigger = _best(_favoured(triggers, TRIGGER_SHARE), leaning(words.trigger, text), TRIGGER_CUES)
    if trigger == "undetermined":
        return trigger, "undetermined"
    causes = _favoured(weigh(CAUSE_CUES, sentences, early=False), CAUSE_SHARE)
    for category, push in PUSHES.get(trigger, {}).items():
        causes[category] = causes.get(category, 0.0) + push
    return trigger, _best(causes, leaning(words.cause, text), [c for c in CAUSE_CUES if c != "undetermined"])


TRIGGER_SHARE: Mapping[TriggerCategory, float] = {"binary_push": 0.4, "configuration_push": 0.3, "user_behavior_change": 0.1}
CAUSE_SHARE: Mapping[CauseCategory, float] = {
    "software": 0.5,
    "development_process_failure": 0.3,
    "complex_system_behaviors": 0.5,
}
"""What is frequent is favoured a little where anything speaks for it at all (shares: docs/taxonomy.md)."""

PUSHES: Mapping[TriggerCategory, Mapping[CauseCategory, float]] = {
    "binary_push": {"software": 1.5, "development_process_failure": 1.0},
    "configuration_push": {"development_process_failure": 2.0, "deployment_planning": 1.0, "complex_system_behaviors": 0.5},
    "user_behavior_change": {"deployment_planning": 2.0, "complex_system_behaviors": 1.0},
    "processing_pipeline": {"software": 2.0},
    "service_provider_change": {"other": 1.5, "deployment_planning": 1.0},
    "performance_decay": {"deployment_planning": 2.0, "software": 1.0, "development_process_failure": 0.5},
    "capacity_management": {"deployment_planning": 3.0},
    "hardware": {"deployment_planning": 1.5, "network_failure": 0.5, "other": 1.0},
    "other": {"development_process_failure": 2.0},
}
"""How far a trigger makes a cause likelier before anything else is known (docs/confidence.md)."""


def _favoured(weights: dict[Category, float], share: Mapping[Category, float]) -> dict[Category, float]:
    return {category: weight + (share.get(category, 0.0) if weight > 0 else 0.0) for category, weight in weights.items()}


def weigh(cues: Mapping[Category, tuple[Cue, ...]], sentences: list[str], *, early: bool) -> dict[Category, float]:
    """Votes summed over sentences: early ones count more for a trigger, remedies and follow-ups count less."""
    total: defaultdict[Category, float] = defaultdict(float)
    for number, sentence in enumerate(sentences):
        factor = (1.3 if number < 2 else 0.8) if early else 1.0
        factor *= 0.4 if _AFTERWARDS.search(sentence) else 1.2 if _CAUSAL.search(sentence) else 1.0
        for category, vote in votes(cues, sentence).items():
            total[category] += factor * vote
    return dict(total)


def _best(votes: Mapping[Category, float], lean: Mapping[str, float], among: Iterable[Category]) -> Category:
    return max(among, key=lambda c: lean.get(c, 0.0) + VOTE * votes.get(c, 0.0))
