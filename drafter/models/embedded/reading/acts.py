"""What one statement does: from its cues, person and tense to an act and how much it matters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.domain.vocabulary import SpeechAct
from drafter.models.embedded.reading.chatter import is_aside, is_notice, is_saying, is_vague
from drafter.models.embedded.reading.cues import Cues
from drafter.models.embedded.reading.lexicon import LOOKING, MITIGATING
from drafter.models.embedded.reading.sentence import (
    GUESSED,
    OFFERED,
    RISING,
    SUSPECTING,
    THEORY,
    UNDONE,
    asks,
    lower,
    own_words,
    without_returns,
)
from drafter.models.embedded.reading.shape import CHATTY, figures, states, technicality
from drafter.models.embedded.reading.statements import Statement
from drafter.models.embedded.reading.steps import WORD, Step, step
from drafter.models.embedded.reading.verdict import ELSEWHERE, THEIR_PAGE, outcome

CHANGE = re.compile(
    r"(?:pull|commit|merge_requests|pulls|compare|releases)/\w|\bpr\b|\bmr\b|(?<!\w)#\d+|"
    r"\b(?:deploy\w*|release|rollout|upgrade|migration|commit|merged?|config change|change)\b"
)
"""Something that was changed, in lower-cased text."""
LINKED_CHANGE = re.compile(r"<?https?://\S{1,200}/(?:pull|pulls|merge_requests|pull-requests)/(\d{1,7})(?:/\w+)?/?>?")
"""Nothing but a link to a change that is put up for review; its number."""
_AT_TIME = re.compile(r"\b(?:at|around|about|from|until) \d{1,2}[:h]\d\d\b")
_WHY = re.compile(r"why (?:is|are|isn't|aren't|can't|do|does|don't|doesn't)\b")
_CURES = frozenset({"revert", "rollback", "hotfix", "failover", "workaround", "mitigation"})
_OUTCOMES = frozenset({"fix", "restore", "recover", "clear", "repair", "mitigate"})
_TAKING_BACK = frozenset({"revert", "rollback", "roll", "undo"})
_WINDING = frozenset({"lower", "downgrade", "close", "closing", "closed"})
_POINTING = frozenset({"that", "that's", "this", "it", "it's", "there", "well", "those"})
_QUOTED_ERROR = re.compile(r"[\"“][^\"”]{12,}[\"”]|\b(?:error|exception|5\d\d|timeout)s? (?:on|in|from|when)\b")
_LONGEST = 1_000
_BARE = 3
"""Words of a statement that says no more than that somebody is at it."""
_CONDITION = re.compile(r"\b(?:until|once|when|if|before|unless|should)\b")
_ASKS = frozenset({"who", "what", "why", "how", "any", "anyone", "anybody"})
_SUPPOSING = re.compile(r"^(?:it's|that's|this is) [^?]{3,80}(?:(?:is|was)n't it|, (?:right|no))[?.! ]*$")
_EXCLUDED = frozenset({"ruled", "ruling", "exclude"})
_WE = frozenset("we we're we've me my our us he she".split())
_BE_OR_HAVE = frozenset({"is", "are", "has", "have"})
_SOME_DAY = re.compile(r"\b(?:tomorrow|next (?:week|sprint|month)|later this week)\b")
_ASKED = frozenset("i i'll i'd i'm i've you your you're please pls give send go look watch read ask tell keep let thanks".split())

RANK: dict[SpeechAct, int] = {
    "all_clear": 12, "action": 11, "result": 10, "communication": 9, "finding": 8, "impact": 7, "decision": 6, "suspicion": 5,
    "report": 5, "ruled_out": 4, "handover": 4, "commitment": 3, "self_blame": 2, "question": 1, "noise": 0,
}  # fmt: skip
"""Between acts of equal salience in one message, the higher speaks for the message."""
Act = tuple[SpeechAct, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one statement was read. `worked`: True or False when it says how a step went, else None."""

    statement: Statement
    act: SpeechAct
    salience: int
    worked: bool | None = None
    blames: bool = False
    well: bool = False
    """Something is said to be well, and not whether it ever was otherwise: after a step it is an outcome, else a check."""


def takes_up(reading: Reading) -> bool:
    """Whether a statement says no more than that its author is there or looks into it (`on it`, `looking`)."""
    words = WORD.findall(lower(reading.statement.text))
    looks = reading.act == "action" and not LOOKING.isdisjoint(words)
    return len(words) <= _BARE and reading.salience == 1 and (looks or reading.act == "handover")


@dataclass(frozen=True, slots=True)
class _Seen:
    """A statement taken apart, for deciding."""

    text: str
    lowered: str
    words: list[str]
    cues: Cues
    step: Step
    worked: bool | None

    def has(self, *families: str) -> bool:
        return self.cues.any(*families)

    @property
    def asks(self) -> bool:
        return asks(self.lowered)


def read_statement(statement: Statement) -> Reading:
    """The act of one statement, without its context. What goes on for over `_LONGEST` characters is read that far."""
    lowered = lower(statement.text[:_LONGEST])
    words = WORD.findall(lowered)
    if LINKED_CHANGE.fullmatch(statement.text):
        return Reading(statement, "action", 1)
    if statement.pasted or not any(w[0].isalpha() for w in words):
        return Reading(statement, "noise", 0)
    own = own_words(lowered)
    cues = Cues(without_returns(own))
    if "greeting" in cues:
        return Reading(statement, "noise", 0)
    seen = _Seen(statement.text, lowered, words, cues, step(own, cues), outcome(cues, lowered))
    act, salience = _logged(seen, statement) or _silent(seen) or _told(seen) or _observed(seen)
    well = (
        cues.any("well", "fine")
        and not cues.any("unsure", "wished", "denied")
        and not (ELSEWHERE.search(lowered) or is_aside(lowered))
    )
    worked = True if well and act == "action" and seen.worked is None and seen.step.tense == "done" else seen.worked
    return Reading(statement, act, salience, worked, salience > 0 and "blame" in cues, well and act in ("ruled_out", "noise"))


def _logged(seen: _Seen, statement: Statement) -> Act | None:
    """What stands in the log of operations was done, in whatever form it is put."""
    if not statement.logged:
        return None
    return "action", 3 if not MITIGATING.isdisjoint(seen.words) or seen.step.verb in MITIGATING else 2


def _silent(seen: _Seen) -> Act | None:
    """The acts that make no entry, and reports in the form of a question."""
    tense = seen.step.tense
    telling = seen.has("all_clear", "symptom", "handover", "communication", "well", "fine", "wound_up")
    if "commanded" in seen.cues:
        return "all_clear", 3
    if len(seen.words) < 3 and not tense and seen.worked is None and not telling:
        return "noise", 0
    if seen.has("self_blame"):
        return "self_blame", 0
    if _SUPPOSING.match(seen.lowered):
        return "suspicion", 2 if CHANGE.search(seen.lowered) else 1
    if seen.asks or seen.has("ask"):
        if seen.has("others_too") or (seen.asks and _QUOTED_ERROR.search(seen.lowered)):
            return "report", 2
        if _WHY.match(seen.lowered) and seen.has("symptom"):
            return "report", 2
        if seen.has("symptom") and figures(seen.words) and not seen.has("ask"):
            return "report", 2
        if RISING.match(seen.lowered):
            return ("suspicion", 1) if seen.has("guess") else ("report", 2) if seen.has("symptom") else ("finding", 2)
        if SUSPECTING.match(seen.lowered) and CHANGE.search(seen.lowered):
            return "suspicion", 2
        if seen.asks or seen.words[0] in _ASKS:
            return "question", 0
    if tense not in ("done", "doing") and seen.has("promise") and seen.has("later", "safeguard"):
        return "commitment", 0
    if tense == "doing" and _SOME_DAY.search(seen.lowered):
        return "commitment", 0
    if seen.worked is False and seen.lowered.startswith(UNDONE):
        return "result", 2
    if seen.has("retracted"):
        return "decision", 1
    return ("noise", 0) if _chat(seen) else None


def _chat(seen: _Seen) -> bool:
    """Talk between people, a saying, or a step without saying which."""
    if seen.has("wound_up", "all_clear"):
        return False
    technical = technicality(seen.text, seen.words)
    day = seen.has("small_talk") and technical < (1 if seen.has("symptom") else 2)
    return day or is_notice(seen.lowered) or is_saying(seen.lowered) or is_vague(seen.lowered)


def _told(seen: _Seen) -> Act | None:
    """What responders did, do and decide, and the end of it all."""
    tense, verb, own = seen.step.tense, seen.step.verb, seen.step.own
    if _wound_up(seen):
        return "all_clear", 3
    if verb in _EXCLUDED and seen.has("ruled_out"):
        return "ruled_out", 2
    if seen.has("communication") and seen.has("told") and tense != "request" and not _theirs(seen):
        return "communication", 2
    if seen.has("handover") and seen.has("declared") and tense != "done":
        return "handover", 2
    if seen.lowered.rstrip(" .!").endswith((" please", " pls")) and tense not in ("done", "doing") and not seen.asks:
        return "decision", 1
    if seen.lowered.startswith(("decision", "decided")):
        return "decision", 3
    if seen.lowered.startswith(("root cause", "cause:", "rca:", "trigger:")):
        return "finding", 3
    if OFFERED.match(seen.lowered):
        return "action", 2
    if seen.lowered.startswith(("say:", "wording", "draft:")):
        return "communication", 1
    outcome = verb in _OUTCOMES and not own
    if (tense in ("", "look") or outcome or verb in _WINDING) and _over(seen):
        return "all_clear", 3
    if tense == "done" and not own and (seen.worked is False or (seen.worked and outcome)):
        return "result", 2 if seen.worked is False else 3
    return _step_act(seen)


def _theirs(seen: _Seen) -> bool:
    """What others say, or what their status page does."""
    return seen.has("they_said") or THEIR_PAGE.search(seen.lowered) is not None


def _wound_up(seen: _Seen) -> bool:
    ends = seen.has("wound_up") and not seen.has("unsure", "later")
    return ends and not _CONDITION.search(seen.lowered) and not THEIR_PAGE.search(seen.lowered)


def _over(seen: _Seen) -> bool:
    """Declared over, without a condition and without hope."""
    if ELSEWHERE.search(seen.lowered):
        return False
    return seen.worked is not False and seen.has("all_clear") and not seen.has("unsure") and not _CONDITION.search(seen.lowered)


def _step_act(seen: _Seen) -> Act | None:
    tense, verb = seen.step.tense, seen.step.verb
    guessed = GUESSED.match(seen.lowered)
    if guessed and tense in ("done", "doing") and (guessed["theory"] or not seen.step.own):
        return None
    if tense in ("done", "doing", "will"):
        weighty = verb in MITIGATING or seen.worked is not None or not _CURES.isdisjoint(seen.words)
        if tense == "will":
            return "action", 1 if seen.has("unsure", "hedge") else 3 if verb in _TAKING_BACK else 2
        return "action", 3 if weighty else 2
    if tense == "earlier":
        return ("ruled_out", 2) if seen.has("ruled_out") else ("finding", 2)
    if (tense == "request" and not (seen.worked and verb not in MITIGATING)) or (seen.has("decision") and seen.has("decided")):
        return "decision", 2 if seen.has("decided") else 1
    return None


def _observed(seen: _Seen) -> Act:
    """What responders see, think and know."""
    hedged = seen.has("hedge")
    if seen.worked is False:
        return "result", 2
    if THEORY.match(seen.lowered):
        return "suspicion", 2
    if seen.has("ruled_out"):
        return "ruled_out", 1 if hedged else 2
    if seen.has("well", "fine") and seen.worked is None and not seen.has("symptom", "strong_finding"):
        return ("noise", 0) if is_aside(seen.lowered) else ("ruled_out", 1)
    if seen.worked:
        return "result", 2 if hedged and seen.has("unsure") else 3
    if seen.has("handover") and not seen.has("finding", "symptom") and technicality(seen.text, seen.words) < 4:
        return "handover", 1
    if seen.has("onset") and not hedged:
        return ("impact" if seen.has("impact") else "report" if seen.has("told_of", "they_said") else "finding"), 3
    if seen.has("finding") and (not hedged or (seen.has("proven") and not seen.has("strong_hedge"))):
        return "finding", 3 if seen.has("strong_finding") else 2
    if hedged and seen.has("evidential") and seen.has("symptom") and not seen.has("guess") and not CHANGE.search(seen.lowered):
        return "report", 2
    if hedged:
        return "suspicion", 2 if CHANGE.search(seen.lowered) or seen.has("strong_hedge", "strong_finding") else 1
    return _plain(seen)


def _plain(seen: _Seen) -> Act:
    """Statements of fact that neither hedge nor conclude."""
    vague = seen.words[0] in _POINTING and len(seen.words) < 9
    symptom = seen.has("symptom")
    if seen.has("impact") and (symptom or any(c.isdigit() for c in seen.lowered)):
        return "impact", 2
    if symptom or seen.has("they_said", "told_of"):
        return "report", 1 if vague else 2
    if seen.has("impact"):
        return "impact", 1
    if seen.step.tense == "look":
        return "action", 1
    if seen.has("decision"):
        return "decision", 1
    if len(seen.words) > 4 and _AT_TIME.search(seen.lowered):
        return "finding", 2
    return _shaped(seen)


def _shaped(seen: _Seen) -> Act:
    """What no phrase knows: a statement about systems is something found, unless it is chat between people."""
    technical = technicality(seen.text, seen.words)
    chat = CHATTY.search(seen.lowered) or (not _ASKED.isdisjoint(seen.words[:2]) and technical < 3)
    if chat or len(seen.words) < 2:
        return "noise", 0
    if technical == 0:
        plain = len(seen.words) >= 5 and states(seen.words) and _ASKED.isdisjoint(seen.words) and _WE.isdisjoint(seen.words)
        plain = plain and not seen.has("unsure")
        said = len(seen.words) > 2 and not _BE_OR_HAVE.isdisjoint(seen.words[1:3]) and _WE.isdisjoint(seen.words)
        return ("finding", 1) if (plain or said) and seen.words[0] not in _POINTING else ("noise", 0)
    if not figures(seen.words) and (not states(seen.words) or (technical < 2 and len(seen.words) < 5)):
        return "noise", 0
    return "finding", 2 if technical >= 3 and figures(seen.words) and len(seen.words) > 4 else 1
