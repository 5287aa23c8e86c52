"""What a message tells of changes and of steps on the system: whose, when, by hand, merged or not, taken back to what."""

from __future__ import annotations

import re

_RESTORED = re.compile(r"\b(?:to|back on|restor\w+|redeploy\w*|re-?deploying|onto)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$", re.I)
_THE_CHANGE = re.compile(
    r"\b(?:the|your|that|this|our|last|latest|recent|new|today'?s|yesterday'?s|"
    r"this morning'?s) (?:[\w-]+ ){0,2}(?:deploy\w*|release|merge|change|upgrade|update|rollout|push|"
    r"pr|pull request|"
    r"commit|migration|version|build|bump)\b",
    re.I,
)
_A_CHANGE = re.compile(
    r"[\w-] change\b|\b(?:changes? (?:to|of|in) (?:the|our|your|a)\b|(?:i|we|they|you)(?:['’]ve| have| had)? "
    r"(?:just |also |only )?(?:removed|deleted|renamed|dropped|destroyed)|"
    r"(?:it|that|this|which|pipeline|terraform|plan|apply|script|job|pr|merge) (?:just |also |had |has )?"
    r"(?:removed|deleted|renamed|dropped|destroyed|wiped|overwrote|overwritten|replaced|recreated|detached)|"
    r"(?:malformed|misconfigured|mistyped|invalid) [\w-]+|made its way into|"
    r"(?:scheduled|automated|automatic|nightly|weekly) (?:roll ?over|rotation|upgrade|update|patching))\b",
    re.I,
)
_SHIPPED = re.compile(
    r"\b(?:i|we)(?:['’]ve| have| had)? (?:just |already )?(?:deployed|merged|released|shipped|rolled out)\b", re.I
)
_SHIPPING = re.compile(
    r"\b(?:i['’]m|i am|we['’]re|we are) (?:just |now |also )?(?:deploying|releasing|shipping|rolling out)\b"
    r"|^\W*(?:ok(?:ay)?,? )?(?:just |now |also )?"
    r"(?:deploying|releasing|shipping|rolling out|deployed|released|shipped|rolled out)\b",
    re.I,
)
_OWNS_UP = re.compile(
    r"\b(?:(?:that|this|it)(?:['’]s| is| was|['’]d be| would be| might be) (?:probably |likely |on )?me\b|my (?:bad|fault|doing)|"
    r"caused by (?:me|my)|i broke|mea culpa)",
    re.I,
)
_SWITCHED_OFF = re.compile(
    r"\b(?:disabl(?:ed|ing)|turn(?:ed|ing)(?: (?:it|that|this))? off|switch(?:ed|ing)(?: (?:it|that|this))? off|"
    r"tak(?:en|ing) (?:it|that|this) out|off everywhere)\b",
    re.I,
)
_LOGGED = re.compile(
    r"\b(?:synchroni[sz]ed|synced|deployed|deploying|finished deploy\w*|finished scap|scap (?:sync|failed|backport)|rolled out|"
    r"rolling out|rollout (?:started|finished)|released|merged|applied|promoted|upgraded|helm upgrade)\b|→ production\b",
    re.I,
)
_BROKE = re.compile(
    r"\b(?:but|and now|since then|then|now)\b[^.\n]{0,80}\b(?:broke\w*|down|fail\w*|errors?|erroring|[45]\d\d\w*|not work\w*|"
    r"doesn['’]?t|isn['’]?t|gone|missing)\b",
    re.I,
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
_NOTHING_CHANGED = re.compile(
    r"\b(?:nothing|no(?:body| one)?)\b (?:\w+ ){0,3}(?:deploy\w*|releas\w*|merg\w*|ship\w*|chang\w*|push\w*|rolled out)\b",
    re.I,
)
_STEPPED = re.compile(
    r"\b(?:ramped|raised|lowered|increased|decreased|enabled|disabled|switched|turned|flipped|toggled|applied|set up|ran|"
    r"started|launched|kicked off|deployed|released|shipped|pushed|merged|rolled out|upgraded|migrated|moved|pointed|"
    r"changed|rotated|renamed|deleted|removed|installed|went (?:out|live)|scaled)\b",
    re.I,
)
_OWN_STEP = re.compile(
    r"\b(?:i|we|someone|somebody|they|responder-\d{1,4})(?:['’]ve|['’]d|['’]m|['’]re| have| had| am| are)? "
    r"(?:just |also |only |already |recently |now )?(?:tried to |started to |begun to |been |going to |gonna |about to )?"
    r"(?:set(?:ting)? up|configur\w+|enabl\w+|disabl\w+|ran|run(?:ning)?|ramp\w+|appl(?:y|ied|ying)|switch\w*|turn\w* o\w+|"
    r"flip\w*|mov(?:e|ed|ing)|rotat\w+|scal\w+|resiz\w+|kick\w* off|point\w*|chang\w+|added|adding|remov\w+|"
    r"delet\w+|rais\w+|lower\w+|bump\w*|imported|migrat\w+|replac\w+|updat\w+)\b"
    r"|\b(?:trying to|after|by|from|since) (?:setting up|set up|configur\w+|enabl\w+|disabl\w+|running|run|ramping|"
    r"applying|switching|rotating|scaling|resizing|importing|migrating|replacing)\b",
    re.I,
)


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


def owns_up(text: str) -> bool:
    """Whether the author says that it was they: "that's me"."""
    return _OWNS_UP.search(text) is not None


def switched_off(text: str) -> bool:
    """Whether it tells of something that was switched off."""
    return _SWITCHED_OFF.search(text) is not None


def logged(text: str) -> bool:
    """Whether a bot tells of a change that reached a system."""
    return _LOGGED.search(text) is not None


def broke(text: str) -> bool:
    """Whether what it tells of went wrong: "just deployed, but the basket is broken"."""
    return _BROKE.search(text) is not None


def ships(text: str) -> bool:
    """Whether the author tells of a release of their own, done or under way."""
    return shipped(text) or _SHIPPING.search(text) is not None


def my_change(text: str) -> bool:
    """Whether the author speaks of a change of their own."""
    return _MY_CHANGE.search(text) is not None


def by_hand(text: str) -> bool:
    """Whether it tells of a step on the system that no deploy record shows."""
    return _BY_HAND.search(text) is not None


def unmerged(text: str) -> bool:
    """Whether it tells of a change that was in effect before it was merged."""
    return _UNMERGED.search(text) is not None


def recalls(text: str) -> bool:
    """Whether the author tells of an own step some time back: "I enabled it about an hour ago"."""
    return _RECALLS.search(text) is not None


def passive(text: str) -> bool:
    """Whether something "was turned on", "was changed": a step told without its author."""
    return _PASSIVE.search(text) is not None


def nothing_changed(text: str) -> bool:
    """Whether it tells that nothing was changed; a change that it names is only the last one before that."""
    return _NOTHING_CHANGED.search(text) is not None


def stepped(text: str) -> bool:
    """Whether it tells of a step that somebody took on the system."""
    return _STEPPED.search(text) is not None


def own_step(text: str) -> bool:
    """Whether it tells of a step by people that no deploy record shows: set up, ran, ramped, applied, switched."""
    return _OWN_STEP.search(text) is not None
