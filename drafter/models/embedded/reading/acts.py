"""What one statement does: from its cues, person and tense to an act and how much it matters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.domain.vocabulary import SpeechAct
from drafter.models.embedded.reading.cues import cues
from drafter.models.embedded.reading.lexicon import MITIGATING
from drafter.models.embedded.reading.statements import Statement
from drafter.models.embedded.reading.steps import Step, step

_WORD = re.compile(r"[a-z0-9#][\w'./:#-]*|\?")
_LINK = re.compile(r"https?://\S+")
_CHANGE = re.compile(
    r"https?://\S*/(?:pull|commit|merge_requests|pulls|issues|browse|compare|releases)/|\bpr\b|\bmr\b|(?<!\w)#\d+|\b(?:deploy\w*|release|rollout|upgrade|migration|commit|merge[d]?|version|config|change)\b"
)
_IDENTIFIER = re.compile(r"[a-z0-9]+[_/.:-][a-z0-9_./:-]*[a-z0-9]|#\d+|\b[a-z]+[A-Z]\w+|`[^`]+`|\b[A-Z][A-Z_]{3,}\b")
_POINTING = frozenset({"that", "that's", "this", "it", "it's", "there", "well", "those"})
_QUOTED_ERROR = re.compile(r"[\"“][^\"”]{12,}[\"”]|\b(?:error|exception|5\d\d|timeout)s? (?:on|in|from|when)\b")
_OUTCOME_VERBS = frozenset({"fix", "restore", "recover", "clear", "repair"})

RANK: dict[SpeechAct, int] = {
    "all_clear": 12, "action": 11, "result": 10, "finding": 9, "communication": 8, "impact": 7, "decision": 6, "suspicion": 5,
    "report": 5, "ruled_out": 4, "handover": 4, "commitment": 3, "self_blame": 2, "question": 1, "noise": 0,
}  # fmt: skip
"""Between acts of equal salience in one message, the higher speaks for the message."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one statement was read. `worked`: True or False when it says how a step went, else None."""

    statement: Statement
    act: SpeechAct
    salience: int
    worked: bool | None = None
    cues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement taken apart, for deciding."""

    text: str
    lowered: str
    words: list[str]
    cues: frozenset[str]
    step: Step
    worked: bool | None

    def has(self, *families: str) -> bool:
        return not self.cues.isdisjoint(families)


def lower(text: str) -> str:
    """Lower case with straight apostrophes, links shortened to a word: what the families are matched on."""
    return _LINK.sub("link", text.lower().replace("’", "'").replace("`", ""))


def read_statement(statement: Statement) -> Reading:
    """The act of one statement, without its context."""
    if statement.pasted:
        return Reading(statement, "noise", 0)
    lowered = lower(statement.text)
    words = _WORD.findall(lowered)
    if not any(w[0].isalpha() for w in words):
        return Reading(statement, "noise", 0)
    found = cues(lowered)
    undone = lowered.startswith('revert "') and "all_clear" in found
    worked = False if "not_worked" in found or undone else True if "worked" in found and not _wished(found, lowered) else None
    seen = Seen(statement.text, lowered, words, found, step(words, found), worked)
    act, salience = _silent(seen) or _told(seen) or _observed(seen)
    return Reading(statement, act, salience, worked, found)


def _wished(found: frozenset[str], lowered: str) -> bool:
    """Hoped for, expected or conditional: not a state of the system yet."""
    return "unsure" in found or lowered.startswith(("if ", "once ", "until ", "when "))


def _silent(seen: Seen) -> tuple[SpeechAct, int] | None:
    """The acts that make no entry, and reports in the form of a question."""
    asks = "?" in seen.words[-1:] or seen.lowered.rstrip(" )\"'").endswith("?")
    tense = seen.step.tense
    short = len(seen.words) < 3 and not tense
    if seen.has("greeting") or (short and not seen.has("worked", "not_worked", "all_clear", "symptom", "handover")):
        return "noise", 0
    if seen.has("self_blame"):
        return "self_blame", 0
    if seen.has("others_too") and (asks or seen.has("ask")):
        return "report", 2
    if asks and _QUOTED_ERROR.search(seen.lowered):
        return "report", 2
    if asks or (seen.has("ask") and seen.words[0] in {"who", "what", "why", "how", "any", "anyone", "anybody"}):
        return "question", 0
    if seen.has("promise") and seen.has("later", "safeguard") and tense not in ("done", "doing"):
        return "commitment", 0
    if seen.lowered.startswith('revert "') and seen.has("all_clear"):
        return "result", 2
    if seen.has("retracted"):
        return "decision", 1
    return ("noise", 0) if seen.has("small_talk") else None


def _told(seen: Seen) -> tuple[SpeechAct, int] | None:
    """What responders did, do and decide, and the end of it all."""
    tense, verb = seen.step.tense, seen.step.verb
    if seen.has("communication") and seen.has("told") and tense != "request":
        return "communication", 2
    if seen.has("all_clear") and seen.worked is not False and not _wished(seen.cues, seen.lowered) and tense in ("", "look"):
        return "all_clear", 3
    if tense == "done" and seen.worked and verb in _OUTCOME_VERBS and not seen.step.own:
        return "result", 3
    if tense in ("done", "doing", "will"):
        weighty = verb in MITIGATING or seen.worked is not None
        return "action", 1 if tense == "will" and seen.has("unsure", "hedge") else 3 if weighty else 2
    if tense == "earlier":
        return "finding", 2
    if tense == "request" or (seen.has("decision") and seen.has("decided")):
        return "decision", 2 if seen.has("decided") else 1
    return None


def _observed(seen: Seen) -> tuple[SpeechAct, int]:
    """What responders see, think and know."""
    hedged = seen.has("hedge")
    if seen.worked is False:
        return "result", 2
    if seen.worked:
        return "result", 2 if hedged and seen.has("unsure") else 3
    if seen.has("ruled_out"):
        return "ruled_out", 1 if hedged else 2
    if seen.has("handover") and not seen.has("finding", "symptom"):
        return "handover", 2 if seen.has("declared") else 1
    if seen.has("onset") and not hedged:
        return "finding", 3
    if seen.has("finding") and (not hedged or (seen.has("proven") and not seen.has("strong_hedge"))):
        return "finding", 3 if seen.has("strong_finding") else 2
    if hedged:
        return "suspicion", 2 if seen.has("strong_hedge", "strong_finding") or _CHANGE.search(seen.text.lower()) else 1
    return _plain(seen)


def _plain(seen: Seen) -> tuple[SpeechAct, int]:
    """Statements of fact that neither hedge nor conclude."""
    if seen.has("impact") and (seen.has("symptom") or any(c.isdigit() for c in seen.lowered)):
        return "impact", 2
    if seen.has("symptom"):
        return "report", 1 if len(seen.words) < 4 or (seen.words[0] in _POINTING and len(seen.words) < 9) else 2
    if seen.has("impact"):
        return "impact", 1
    if seen.step.tense == "look":
        return "action", 1
    if seen.has("decision"):
        return "decision", 1
    return ("finding", 1) if len(seen.words) > 4 and _IDENTIFIER.search(seen.text) else ("noise", 0)
