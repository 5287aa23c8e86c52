"""What a message does to a theory: names a cause, rules one out, tells of a rollback, of a fix, of a step by hand."""

from __future__ import annotations

import re

from drafter.domain.vocabulary import SpeechAct

_CAUSE = re.compile(
    r"\b(?:caus(?:e[ds]?|ing)|because|due to|culprit|root cause|trigger(?:ed|s)?|introduced|broke|"
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
    r"(?:that|this) (?:one|change|deploy|release))|unrelated|isn'?t (?:it|related|the|us)|"
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
_RESTORED = re.compile(r"\b(?:to|back on|restor\w+|redeploy\w*|re-?deploying|onto)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$", re.I)
_THE_CHANGE = re.compile(
    r"\b(?:the|your|that|this|our|last|latest|recent|new|today'?s|yesterday'?s|"
    r"this morning'?s) (?:[\w-]+ ){0,2}(?:deploy\w*|release|merge|change|upgrade|update|rollout|push|"
    r"pr|pull request|"
    r"commit|migration|version|build|bump)\b",
    re.I,
)
_A_CHANGE = re.compile(
    r"\b(?:changes? (?:to|of|in) (?:the|our|your|a)|(?:[\w-]+ ){1,3}change\b|(?:i|we|they|you)(?:['’]ve| have| had)? "
    r"(?:just |also |only )?(?:removed|deleted|renamed|dropped|destroyed))\b",
    re.I,
)
_SHIPPED = re.compile(
    r"\b(?:i|we)(?:['’]ve| have| had)? (?:just |already )?(?:deployed|merged|released|shipped|rolled out)\b", re.I
)
_MY_CHANGE = re.compile(
    r"\b(?:my (?:[\w-]+ ){0,2}(?:deploy\w*|release|merge|change|upgrade|update|rollout|pr|"
    r"pull request|commit|migration|patch|branch|refactor\w*)|"
    r"i (?:just |recently |only |have |'ve )?(?:deployed|merged|released|shipped|pushed|rolled out|"
    r"upgraded|bumped|changed|applied|landed|enabled|removed|moved|renamed))\b",
    re.I,
)
_BY_HAND = re.compile(
    r"\b(?:by hand|manually|from (?:my|the) (?:laptop|console|cli|ui|command line)|in the (?:ui|"
    r"console|dashboard|admin)|kubectl (?:apply|edit|delete|patch|scale)|"
    r"terraform (?:apply|destroy)|appl(?:y|ied|ying) (?:the )?terraform|ran (?:the|a|an)?|clicked|"
    r"(?:enabl|disabl|turn|switch|toggl|flipp)(?:ed|ing) (?:on |off )?)",
    re.I,
)
_UNMERGED = re.compile(
    r"\b(?:not (?:yet )?merged|un-?merged|before (?:it was |being |the )?merg\w+|without merging|"
    r"haven'?t merged|hadn'?t merged|from (?:a|my|the) (?:branch|laptop|machine)|"
    r"(?:had|has|have|was|were|been|already|i|we|'ve) (?:\w+ )?(?:applied|terraformed|"
    r"ran (?:the )?terraform)|(?:terraform|apply|applied)\b[^.\n]{0,40}\b(?:yesterday|earlier|"
    r"last night|"
    r"this morning|before|manually|by hand|locally|on (?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
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
_RECALLS = re.compile(
    r"\b(?:i|we)(?:'d|'ve| had| have)? (?:\w+ly |just |also )?(?:\w+ed|ran|set|put|made|took|switched|turned)\b[^.\n]{0,120}"
    r"\b(?:ago|earlier|yesterday|last night|this morning|before|at \d{1,2}[:h]\d\d|on (?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|got|been|being) (?:\w+ly )?(?:turned|switched|enabled|disabled|changed|set|"
    r"removed|deleted|applied|rotated|flipped|moved|revoked|updated|edited)\b",
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
_NOTHING_CHANGED = re.compile(
    r"\b(?:nothing|no(?:body| one)?)\b (?:\w+ ){0,3}(?:deploy\w*|releas\w*|merg\w*|ship\w*|chang\w*|push\w*|rolled out)\b",
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
_STEPPED = re.compile(
    r"\b(?:ramped|raised|lowered|increased|decreased|enabled|disabled|switched|turned|flipped|toggled|applied|set up|ran|"
    r"started|launched|kicked off|deployed|released|shipped|pushed|merged|rolled out|upgraded|migrated|moved|pointed|"
    r"changed|rotated|renamed|deleted|removed|installed|went (?:out|live)|scaled)\b",
    re.I,
)
_OWN_STEP = re.compile(
    r"\b(?:i|we|someone|somebody|they|responder-\d{1,4})(?:['’]ve|['’]d| have| had)? (?:just |also |only |already |recently )?"
    r"(?:tried to |started to |begun to |been )?"
    r"(?:set(?:ting)? up|configur\w+|enabl\w+|disabl\w+|ran|run(?:ning)?|ramp\w+|appl(?:y|ied|ying)|switch\w*|turn\w* o\w+|"
    r"flip\w*|mov(?:e|ed|ing)|rotat\w+|scal\w+|resiz\w+|kick\w* off|point\w*|chang\w+|added|adding|remov\w+|"
    r"delet\w+|rais\w+|lower\w+|bump\w*|imported|migrat\w+|replac\w+|updat\w+)\b"
    r"|\b(?:trying to|after|by|from|since) (?:setting up|set up|configur\w+|enabl\w+|disabl\w+|running|run|ramping|"
    r"applying|switching|rotating|scaling|resizing|importing|migrating|replacing)\b",
    re.I,
)
_COUNTS = re.compile(
    r"\b\d[\d,. ]{0,15}\s?(?:%|percent\b|of \d|(?:[\w-]{1,40}\s){0,2}(?:users?|customers?|clients?|merchants?|"
    r"orders?|bookings?|payments?|requests?|messages?|e-?mails?|mails?|tickets?|chats?|records?|rows?|accounts?|people|transactions?|attempts?|devices?)\b)"
    r"|\b(?:in total|data loss|no data|duplicate)\b",
    re.I,
)
_UNDERTAKES = re.compile(
    r"^\W*(?:(?:and|so|then|also|ok|next \w+|tomorrow|today)[, ]+){0,2}i (?:also |now )?(?:add|change|revert|write|ask|open|move|"
    r"remove|raise|create|file|set|update|put|make|document|automate|split|order|fix|replace|test|check)\b"
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


def unmoved(text: str) -> bool:
    """Whether it tells that a step changed nothing: "no difference", "still spins"."""
    return _UNMOVED.search(text) is not None


def unknown(text: str) -> bool:
    """Whether it says that the cause is not known."""
    return _UNKNOWN.search(text) is not None


def nothing_changed(text: str) -> bool:
    """Whether it tells that nothing was changed; a change that it names is only the last one before that."""
    return _NOTHING_CHANGED.search(text) is not None


def stepped(text: str) -> bool:
    """Whether it tells of a step that somebody took on the system."""
    return _STEPPED.search(text) is not None


def own_step(text: str) -> bool:
    """Whether it tells of a step by people that no deploy record shows: set up, ran, ramped, applied, switched."""
    return _OWN_STEP.search(text) is not None


def counts(text: str) -> bool:
    """Whether it may count who or what was affected, or say that nothing was lost."""
    return _COUNTS.search(text) is not None


def undoes(text: str) -> bool:
    """Whether it tells of a rollback or revert."""
    return _UNDO.search(text) is not None


def remedies(text: str) -> bool:
    """Whether it speaks of a fix."""
    return _REMEDY.search(text) is not None


def offers(text: str) -> bool:
    """Whether it offers a change as a fix."""
    return _OFFER.search(text) is not None


def restores(before: str) -> bool:
    """Whether a version that follows these words is the one gone back to ("rolled back to …"), not the one left."""
    return _RESTORED.search(before) is not None


def the_change(text: str) -> bool:
    """Whether it speaks of a change without naming it: "since the last deploy"."""
    return _THE_CHANGE.search(text) is not None


def a_change(text: str) -> bool:
    """Whether it speaks of a change as such, or of something taken away: "it was a model change", "we removed it"."""
    return _A_CHANGE.search(text) is not None


def shipped(text: str) -> bool:
    """Whether the author tells of a release of their own: a change that it speaks of is then one of code."""
    return _SHIPPED.search(text) is not None


def my_change(text: str) -> bool:
    """Whether the author speaks of a change of their own."""
    return _MY_CHANGE.search(text) is not None


def unmerged(text: str) -> bool:
    """Whether it tells of a change that was in effect before it was merged."""
    return _UNMERGED.search(text) is not None


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


def recalls(text: str) -> bool:
    """Whether the author tells of an own step some time back: "I enabled it about an hour ago"."""
    return _RECALLS.search(text) is not None


def passive(text: str) -> bool:
    """Whether something "was turned on", "was changed": a step told without its author."""
    return _PASSIVE.search(text) is not None


def by_hand(text: str) -> bool:
    """Whether it tells of a step on the system that no deploy record shows."""
    return _BY_HAND.search(text) is not None
