"""How an action item speaks: wishes, classes of things, wholes without bounds, open questions."""

from __future__ import annotations

import re

from drafter.scoring.actions import words as w
from drafter.scoring.actions.reading import Item

ALERT = frozenset("alert alerts alarm alarms threshold warn".split())
WISHES = frozenset("cut halve reduce decrease increase raise lower shorten boost".split())
_PONDER = frozenset("consider think evaluate explore assess study".split())
_OPEN = re.compile(r"\b(?:whether|if|feasibility|situation|options?|future)\b", re.I)
_DETERMINERS = frozenset("the a an our its their both one two three four five each every this that".split())
_MASSES = frozenset("limiting throttling caching batching retries timeouts time-outs jitter backoff back-off guardrails".split())
_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”')
_MORE = re.compile(r"\b(?:other|similar)\b.*\b(?:like this|similar|problems?|issues?|bugs?|places?|services?)\b", re.I)
_NAMES_JOINED = re.compile(r"`[^`]+`,\s*`[^`]+`(?:,|\s+and)")
_ALL = re.compile(r"(?<!\bto )\ball\b(?!.*\bexcept\b)", re.I)
"""Not a list of readers, and not a whole with its exception named."""
_WHOLE = re.compile(
    r"\b(?:wherever|of any kind|(?:where|as|if) (?:needed|necessary|possible|appropriate|required)|(?:every"
    r"|any|all(?: the| our)?) (?:[\w-]+ )?(?:servers?|services?|hosts?|systems?|teams?|nodes?"
    r"|machines?|repositories|projects?|applications?))\b",
    re.I,
)
"""Everywhere, in other words."""
_COMPARED = re.compile(
    r"^\W*(?:better|more|fewer|less|quicker|faster|clearer|stronger|improved|closer|smoother)\b"
    r"|\b(?:more|less) (?:\w+ly|often|robust|resilient|reliable|stable|visible|aware|careful|attentive|mindful"
    r"|transparent|consistent|secure)\b"
    r"|\b(?:faster|quicker|quickly|easier|simpler|safer|smoother|cleaner|clearer|better|sooner|tighter"
    r"|resilient|robust|reliable|healthier|heavier|friendlier|tidier)\b",
    re.I,
)
"""Better than now, without saying when that is reached."""
_PLAIN = re.compile(
    r"^(?:some |more |further |additional )?(?:[\w-]+ ){0,2}?(?P<head>[\w-]+)(?= (?:to|for|of|on|in|at|from"
    r"|with|about|across|between|against|into|during|when|before|after)\b|[.,;]|$)",
    re.I,
)
_DEFINITE = re.compile(
    r"\b(?:the|our) (?:[\w-]+ ){1,2}?(?P<head>[\w-]+)(?= (?:to|for|of|on|in|at|from|with|more|up|by|and)\b|[.,;:]|$)", re.I
)
_MADE = re.compile(r"^\W*(?:[\w-]+ ){0,2}?(?P<thing>[\w-]+)(?: and [\w-]+){0,3} (?:for|of|on) \w", re.I)
_QUESTION = re.compile(r"^\W*(?:\w+\W+){1,2}(?:whether|if)\b", re.I)


def is_wish(item: Item) -> bool:
    """`make rollback faster`: a state to be reached that is told only by comparison."""
    if item.numbers or item.outcome or any(name.startswith("`") for name in item.names):
        return False
    return item.verb in ("make", "keep", "update", "get", "become", "") and _COMPARED.search(item.text) is not None


def is_creation(item: Item) -> bool:
    """No verb but a thing to be made, and for what: `dashboards for the kiosks`, `automatic renewal of certificates`."""
    match = _MADE.match(item.text)
    if match is None or _COMPARED.match(item.text):
        return False
    return match["thing"].lower() in w.ARTEFACTS | w.MASS or match["thing"].lower().endswith(("tion", "al", "ing", "ment"))


def is_class(item: Item) -> bool:
    """The object is a bare plural or a mass: tests, timeouts, some rate limiting."""
    if item.names or item.numbers or not item.words or item.words[0] in _DETERMINERS:
        return False
    match = _PLAIN.match(" ".join(item.words))
    if match is None:
        return False
    head = match["head"]
    return head in w.MASS or head in _MASSES or (head.endswith("s") and not head.endswith("ss") and len(match[0].split()) <= 2)


def is_definite(item: Item) -> bool:
    """One thing, known to the reader by its compound: `the mirror network`."""
    return any(not m["head"].endswith("s") and m["head"] not in w.GENERIC for m in _DEFINITE.finditer(item.text))


def is_behaviour(item: Item) -> bool:
    """Somebody is to act better from now on: people as the subject, or people asked to be something."""
    first = item.text.split(maxsplit=1)[0].lower() if item.text.strip() else ""
    return first in w.PEOPLE or (item.verb == "talk" and "be" in item.words)


def is_everywhere(item: Item) -> bool:
    """No bounds: all, wherever, and other places like it."""
    text = _QUOTED.sub("", item.text)
    return any(p.search(text) for p in (_MORE, _ALL, _WHOLE)) or is_behaviour(item)


def is_pondering(item: Item) -> bool:
    """Whether something would be good at all: no answer ends it."""
    return item.verb in _PONDER and _OPEN.search(item.text) is not None


def is_comparison(item: Item) -> bool:
    """The item begins with one: better, more, quicker."""
    return _COMPARED.match(item.text) is not None


def asks_whether(item: Item) -> bool:
    """A question with two answers."""
    return _QUESTION.search(item.text) is not None


def joins_names(item: Item) -> bool:
    """Three names or more."""
    return _NAMES_JOINED.search(item.text) is not None


def is_weak(item: Item) -> bool:
    """Nothing follows from the verb by itself: `improve`, `reduce outages`, none."""
    if is_wish(item):
        return True
    if item.verb in WISHES and not w.GOALS.isdisjoint(item.words[:2]):
        return True
    return item.verb in w.WEAK or (not item.verb and not item.has(ALERT))
