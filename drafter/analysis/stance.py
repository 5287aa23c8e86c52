"""What a message does to a theory: names a cause, rules one out, tells of a rollback, of a fix, of a step by hand."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import SpeechAct

_CAUSE = re.compile(
    r"\b(?:caus(?:e[ds]?|ing)|because|due to|culprit|root cause|(?<!\bi )(?<!\bwe )(?<!['’]ve )trigger(?:ed|s)?|introduced|broke|"
    r"breaks|breaking|responsible|must have|explains?|"
    r"the (?:problem|issue|bug|reason) (?:is|was)|looks like|seems? (?:to be|like)|turns? out|"
    r"comes? from|result of|thanks to|started (?:after|when|with|right)|"
    r"since|suspect\w*|blame|guilty|to do with|related to|regression|must be|probably|likely|guess\w*|"
    r"wondering if|my bet|smoking gun|"
    r"it was the|it's the|was bumped|was upgraded|after (?:the|we|that|"
    r"this) (?:\w+ ){0,3}(?:deploy\w*|merge\w*|upgrade\w*|change\w*|release\w*|bump\w*|migration|"
    r"roll\w*))\b",
    re.I,
)
_CLEARED = re.compile(
    r"\b(?:not (?:it|the (?:cause|issue|problem|culprit|deploy\w*|release|rollout|upgrade)|related|caused by|due to|"
    r"because of|us\b(?! east| west)|ours|from us|our (?:change|deploy\w*|release|side|end)|a deploy|deploy(?:ment)?[ -]related|"
    r"(?:that|this) (?:one|change|deploy|release)|#\d+|v?\d+\.\d)|unrelated|isn'?t (?:it|related|the|us)|"
    r"wasn'?t (?:it|the|that|related)|can'?t be|cannot be|couldn'?t be|nothing to do with|"
    r"ruled? (?:\w+ )?out|red herring|innocent|"
    r"still (?:happen\w*|fail\w*|broken|there|seeing) (?:\w+ )?after (?:revert\w*|rolling|"
    r"the rollback)|before (?:that|your|my|our|this|his|her|their) (?:[\w.-]+ ){0,2}(?:deploy\w*|change|merge|release|rollout|"
    r"upgrade)|(?:no|without|zero) (?:change|difference|effect|improvement) (?:after|from|since)|"
    r"predates?|(?:did|does)(?:n'?t| not) (?:cause|touch|explain|look related)|no longer suspect|"
    r"false lead|wrong track|hasn'?t been deployed|not deployed)\b",
    re.I,
)
_UNDO = re.compile(
    r"\b(?:revert\w*|roll(?:ed|ing|s)?[ -]?(?:(?:it|that|this|them|the change|everything) )?back|"
    r"rollback\w*|back(?:ed|ing)? (?:it |that |this |"
    r"the change )?out|downgrad\w*|undo\w*|undid|backing out|"
    r"(?:back|went back|going back|switch\w* back|put back) to (?:the )?(?:old|previous|last|prior|earlier|v?\d))",
    re.I,
)
_NOT_DONE = re.compile(r"(?:\b(?:no|not|never|cannot|without)|n['’]t)\s+(?:\w+\s+)?$", re.I)
BACK = 25  # characters before a wording in which a negation takes it back
_HEDGE = re.compile(
    r"\b(?:could|might|may) (?:it |this |that |they )?(?:just |also |still |well )?be\b|"
    r"\b(?:maybe|perhaps|possibly|wonder(?:s|ing)?|any chance)\b",
    re.I,
)
_REMEDY = re.compile(
    r"\b(?:fix(?:e[sd])?|fixing|hotfix\w*|patch(?:ed|es|ing)?|workaround|work around|mitigat\w+|"
    r"should (?:help|resolve|solve|do it)|restor\w+|"
    r"opened (?:a )?pr|pr (?:is )?up|here'?s (?:a|the) pr|review|lgtm|correct\w*|repair\w*|to address|resolv\w+)\b",
    re.I,
)
_OFFER = re.compile(
    r"\b(?:fix|hotfix|patch|revert|workaround|mitigation|correction)\w*\b[^.\n]{0,60}(?:#\d|\bPR\b|"
    r"pull request|/pull/|merge request|\bMR\b)"
    r"|(?:#\d{1,7}|\bPR\b|pull request|merge request|\bMR\b)[^.\n]{0,60}\b(?:(?:will|should|would|to|"
    r"that|which|may|might) (?:fix|help|address|resolve|revert|correct|restore)\w*|fix(?:es|ed)?\b|"
    r"with (?:a|the) fix)",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:i'?ll|i’ll|i will|we'?ll|i(?:'m|’m| am) going to|i can|we should|should not|we need to|"
    r"needs? to be|must be|to-?do|action items?|follow[- ]?up|one thing)\b"
    r"[^\n]{0,80}\b(?:add|writ|creat|mak|set|document|automat|alert|remov|rais|bump|test|fix|stop|"
    r"monitor|ticket|keep|check|guard|limit|back ?off|retry|split|move|switch|open|bring|put)",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:no|not|never|nobody|none|without|only|missing|lack\w*|didn'?t|doesn'?t|can'?t|couldn'?t|"
    r"isn'?t|wasn'?t|muted|flapp\w+|out of date|outdated|by hand|manual\w*|"
    r"single|quota|limit|capacity|stuck|broken|erroring|red herring|rabbit hole|luck\w*|asleep|"
    r"fortunately|undocumented|exhausted|worked)\b",
    re.I,
)
_DEFECT = re.compile(
    r"\b(?:bugs?|stack ?traces?|exceptions?|tracebacks?|null|nil|undefined|divi(?:de|sion) by|race|"
    r"deadlock\w*|leak\w*|retr(?:y|ies))\b",
    re.I,
)
_UNMOVED = re.compile(
    r"\b(?:(?:no|without|zero|any) (?:\w+ )?(?:change|difference|effect|improvement|luck|joy|dice)|"
    r"(?:did|does|do)(?:n['’]?t| not) (?:help|work|change|fix|matter|move)|same (?:errors?|thing|symptoms?|behaviou?r|result)|"
    r"(?:makes?|made) (?:it )?(?:no difference|it worse|worse)|not (?:any )?better|even worse|"
    r"still (?:\w+ly )?(?:\w+ing|\w+s|[45]\d\d\w*|broken|down|slow|bad|the same|no|not|nothing|there|high|up at))\b"
    r"|^\W*(?:worse|nope)\b|\b(?:test|try|retry|attempt)\w*: (?:nothing|no|fails?|failed|same)\b",
    re.I,
)
_UNKNOWN = re.compile(
    r"\b(?:cause|reason|trigger|explanation)s?\b[^.\n]{0,25}\b(?:unknown|unclear|not (?:yet )?(?:known|found|clear)|"
    r"undetermined|a mystery|inconclusive)\b|\bunknown (?:root )?cause\b|\bcause[: ]+unknown\b"
    r"|\b(?:no idea|don['’]?t know|do not know|never (?:found|learned|figured) out|couldn['’]?t (?:find|figure) out|"
    r"not sure|still unclear) (?:\w+ )?(?:why|what (?:caused|happened|triggered|it was))\b"
    r"|\b(?:unexplained|(?:can['’]?t|couldn['’]?t|cannot|could not) (?:explain|reproduce) (?:it|this|that))\b",
    re.I,
)
_COUNTS = re.compile(
    r"\b\d[\d,. ]{0,15}\s?(?:%|percent\b|of \d|(?:[\w-]{1,40}\s){0,2}(?:users?|customers?|clients?|merchants?|"
    r"orders?|bookings?|payments?|requests?|messages?|e-?mails?|mails?|tickets?|chats?|records?|rows?|accounts?|people|transactions?|attempts?|devices?)\b)"
    r"|\b(?:in total|data loss|no data|duplicate)\b",
    re.I,
)
_UNDERTAKES = re.compile(
    r"^[^\w\n]*(?:(?:and|so|then|also|ok|next \w+|tomorrow|today)[, ]+){0,2}i (?:also |now )?(?:add|change|revert|write|"
    r"ask|open|move|remove|raise|create|file|set|update|put|make|document|automate|split|order|fix|replace|test|check)\b"
    r"|\b(?:must|should|needs? to|has to) be \w+|\b(?:should|must)(?: not|n['’]t) \w+|\bwe need \w+|"
    r"\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b"
    r"|\b(?:todo|to-do|follow[- ]?ups?|action items?|next steps?|ticket for)\b",
    re.I | re.M,
)
STRENGTH: dict[SpeechAct, float] = {
    "finding": 1.0, "result": 0.8, "decision": 0.7, "action": 0.6, "communication": 0.8, "impact": 0.5, "report": 0.5,
    "suspicion": 0.5, "all_clear": 0.8, "commitment": 0.4, "handover": 0.3, "self_blame": 0.9, "question": 0.35, "noise": 0.35,
    "ruled_out": 0.0,
}  # fmt: skip
"""How much a message with this act can settle, 0..1. What a person takes upon themselves names a change well."""


def blames(text: str) -> bool:
    """Whether it speaks of a cause."""
    return _CAUSE.search(text) is not None


def clears(text: str, act: SpeechAct) -> bool:
    """Whether it rules something out."""
    return act == "ruled_out" or _CLEARED.search(text) is not None


def cleared_from(text: str) -> int | None:
    """Where the words that rule something out begin; None where there are none."""
    found = _CLEARED.search(text)
    return found.start() if found is not None else None


def unmoved(text: str) -> bool:
    """Whether it tells that a step changed nothing: "no difference", "still spins"."""
    return _UNMOVED.search(text) is not None


def unknown(text: str) -> bool:
    """Whether it says that the cause is not known."""
    return _UNKNOWN.search(text) is not None


def counts(text: str) -> bool:
    """Whether it may count who or what was affected, or say that nothing was lost."""
    return _COUNTS.search(text) is not None


def undoes(text: str) -> bool:
    """Whether it tells of a rollback or revert; one that could not be done is none."""
    return any(not _NOT_DONE.search(text, max(0, m.start() - BACK), m.start()) for m in _UNDO.finditer(text))


def hedges(text: str) -> bool:
    """Whether it only considers something: "could it be", "maybe"."""
    return _HEDGE.search(text) is not None


def remedies(text: str) -> bool:
    """Whether it speaks of a fix."""
    return _REMEDY.search(text) is not None


def offers(text: str) -> bool:
    """Whether it offers a change as a fix."""
    return _OFFER.search(text) is not None


def promises(text: str) -> bool:
    """Whether somebody undertakes or asks for lasting work."""
    return _PROMISE.search(text) is not None


def undertakes(text: str) -> bool:
    """Whether it may call for lasting work, in the short forms that people use once the incident is over."""
    return promises(text) or _UNDERTAKES.search(text) is not None


def reasons(text: str) -> bool:
    """Whether it may give a reason: it speaks of a cause, of a defect, or of what was missing or in the way."""
    return blames(text) or conditions(text) or _DEFECT.search(text) is not None


def conditions(text: str) -> bool:
    """Whether it may speak of what was missing, what stood in the way, or what helped. Generous: an engine decides."""
    return _CONDITION.search(text) is not None
