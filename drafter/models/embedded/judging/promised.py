"""What responders undertook or called for: `I'll …`, `we need …`, `… must be written`, `ticket AB-1 for …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.asking import ActionAnswer, EventView
from drafter.domain.vocabulary import ActionType, SpeechAct, Strength
from drafter.models.embedded.judging.spoken import Spoken, asks, spoken

_LEAD = r"^\W*(?:(?:and|so|then|also|ok|yes|btw|next (?:week|sprint|month)|tomorrow|today|later|after this)[, ]+){0,3}"
_VERB = (
    r"(?:add|change|revert|write|ask|open|move|remove|raise|create|file|set up|update|put|make|document|automate|split|order|"
    r"replace|enable|disable|migrate|rewrite|limit|lower|extend|build|script|schedule|clean up|delete|fix|test|check|review)"
)
_PROMISE = re.compile(
    r"^.{0,60}?\b(?:i'?ll|i will|we'?ll|we will|i'?m going to|we'?re going to|going to|we should|"
    r"we need to|i should|we must|let'?s|i can|todo:?|action(?: item)?:?|"
    r"needs? to|would be good to|one thing we should)\s+(?:also |then |probably |definitely |just )*(?P<do>[a-z].+)$",
    re.I,
)
_BEGINS = re.compile(rf"^{_VERB}\b", re.I)
_PRESENT = re.compile(rf"{_LEAD}i (?:also |now |then )?(?P<do>{_VERB}\b.+)$", re.I)
_LISTED = re.compile(
    rf"{_LEAD}(?:ticket|issue|follow[- ]?ups?|todo|to-do|action(?: items?)?|ai|next steps?)\b"
    rf"[^:\n]{{0,20}}?(?:: ?| for | to )(?P<do>\S.{{6,}})$",
    re.I,
)
_PASSIVE = re.compile(
    r"^(?P<what>[^.,;:]{3,120}?) (?:must|should|needs? to|has to|ought to) be "
    r"(?P<do>(?:\w+ed|written|set|made|put|kept|split|built|run)\b.*)$",
    re.I,
)
_DENIED = re.compile(r"^(?P<what>[^.,;:]{3,100}?) (?:should not|shouldn't|must not|mustn't) (?P<do>(?!be\b)\w+ .+)$", re.I)
_NEED = re.compile(rf"{_LEAD}we (?:really |also )?need (?!to\b)(?P<do>[^,;]{{8,120}})", re.I)
_THING = re.compile(
    r"^(?:and |also )?(?P<do>an? (?:[\w-]+ ){0,4}"
    r"(?:test|alert|alarm|runbook|check|dashboard|limit|canary|probe|lint|page|rule)\b.{8,})$",
    re.I,
)
_TICKET = re.compile(r"\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b")
_DOING: frozenset[SpeechAct] = frozenset({"action", "question", "result", "all_clear", "impact", "suspicion", "ruled_out"})
_TYPES: tuple[tuple[re.Pattern[str], ActionType, Strength], ...] = (
    (
        re.compile(
            r"^(?:investigat|look|figure|check why|find out|dig|understand|debug|see (?:if|why|what)|think|discuss|ask)\w*\b",
            re.I,
        ),
        "investigate",
        "weak",
    ),
    (re.compile(r"\b(?:alert|alarm|monitor|dashboard|metric|page|notif|visibility)\w*\b", re.I), "detect", "intermediate"),
    (
        re.compile(r"\b(?:runbook|docs?|document\w*|wiki|write[- ]?up|post-?mortem|checklist|process|note of|list of)\b", re.I),
        "process",
        "intermediate",
    ),
    (
        re.compile(
            r"\b(?:test|check|valid\w+|lint|block|prevent|guard|enforce|limit|pin|automat\w+|canary|quota|"
            r"remove|gate|protect\w*)\b",
            re.I,
        ),
        "prevent",
        "strong",
    ),
    (
        re.compile(r"\b(?:roll ?back|fail-?over|fallback|retry|scale|redundan\w+|second|replica|zone|back-?off)\b", re.I),
        "mitigate",
        "strong",
    ),
    (re.compile(r"\b(?:remind|train|careful|tell|talk)\w*\b", re.I), "process", "weak"),
)
_LASTING = re.compile(
    r"^(?:add|change|revert|set|update|lower|replace|write|create|make|set up|document|automate|remove|raise|fix|stop|"
    r"monitor|keep|guard|"
    r"limit|back off|open a ticket|bring back|put|not|never|be|have)\b"
    r"[^\n]{0,80}\b(?:alert|alarm|runbook|docs?|test|check|metric|label|dashboard|ticket|automat\w+|"
    r"monitor\w*|back-?off|canary|exporter|retention|limit|quota|flag|"
    r"rollback|ci|lint\w*|policy|validation|guard|replica|zone|written|tags?|override|kill switch|postmortem|merge train)s?\b",
    re.I,
)
_DONE: dict[ActionType, str] = {
    "detect": "A staged reproduction of this incident is seen by it before a person reports it.",
    "prevent": "It is merged, blocking, and shown to stop a reproduction of this incident.",
    "process": "It is published and linked from the runbook, and one person has followed it.",
    "mitigate": "A drill shows that it works.",
    "repair": "The change is in production and the symptom is gone in a reproduction.",
    "investigate": "A written answer with evidence exists, or the time set aside for it is used up.",
}


_REPAIR: tuple[ActionType, Strength] = ("repair", "intermediate")


def promised(events: tuple[EventView, ...]) -> Iterator[ActionAnswer]:
    """One action per undertaking, in imperative words, with the type and strength that its words tell; none twice: who opens a
    ticket for what was promised before shows the same action."""
    found: list[ActionAnswer] = []
    for statement in spoken(events):
        task = _task(statement)
        if task is None:
            continue
        new = _commitment(statement, task)
        place = next((n for n, old in enumerate(found) if _alike(old, new)), None)
        if place is None:
            found.append(new)
        else:
            old = found[place]
            found[place] = old.model_copy(update={"cites": tuple(dict.fromkeys((*old.cites, *new.cites)))[:6]})
    yield from found


def _alike(old: ActionAnswer, new: ActionAnswer) -> bool:
    """Whether two undertakings are one: the same words, or the same proof of being done and most words of the shorter."""
    if old.title.lower() == new.title.lower():
        return True
    first, second = _named(old.title), _named(new.title)
    return old.done_when == new.done_when and 2 * len(first & second) > min(len(first), len(second)) > 1


def _named(title: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}|\b\d{3,}\b", _TICKET.sub(" ", title).lower().replace("-", "")))


def _lasting(task: str) -> str | None:
    """The task without when it will be done; None where it is a habit of one person, not a change of the system."""
    return None if _HABIT.search(task) else _WHEN.sub("", task)


_HABIT = re.compile(r"\bnext time (?:i|i'm|we|responder|you)\b|\bbe more careful\b", re.I)
_WHEN = re.compile(
    r"(?:[,.]? (?:this|next) (?:week|sprint|month)|[,.]? (?:today|tomorrow|now)(?: still)?|,? so (?:that )?next time .{3,120})$",
    re.I,
)


def _task(statement: Spoken) -> str | None:
    """What is to be done, or None where the statement undertakes nothing lasting."""
    text = statement.text.replace("’", "'").rstrip(".")
    match = _PROMISE.match(text)
    if match is not None and (statement.act == "commitment" or _LASTING.search(match["do"])):
        return _lasting(match["do"])
    if asks(text):
        return None
    present = _PRESENT.match(text)
    if present is not None and (_LASTING.search(present["do"]) or _TICKET.search(text)):
        return _lasting(present["do"])
    if statement.act in _DOING:
        return None
    for pattern, form in _FORMS:
        if (match := pattern.match(text)) is not None:
            return form.format(**match.groupdict())
    if (match := _LISTED.match(text)) is not None:
        return match["do"] if _BEGINS.match(match["do"]) else f"Add {match['do']}"
    if (match := _THING.match(text)) is not None and _TICKET.search(statement.event.text):
        return f"Add {match['do']}"
    return None


_FORMS = (
    (_PASSIVE, "Get {what} {do}"), (_DENIED, "Make {what} not {do}"),
    (_NEED, "Set up {do}"),
)  # fmt: skip


def _done(title: str, kind: ActionType) -> str:
    """What shows that it is done, from the item's own object; by its type where the words name none."""
    for pattern, form in _SHOWN:
        if (match := pattern.search(title)) is not None:
            return form.format(**{k: v.strip(" ,") for k, v in match.groupdict().items()})[:390]
    return _DONE[kind]


_SHOWN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), form)
    for pattern, form in (
        (
            r"\b(?:alert|alarm|page)\w* (?:on|for|when|if) (?:the )?(?P<what>[^,;:.]{3,80}?) "
            r"(?P<bound>(?:is |goes |falls |drops |rises )?(?:below|under|above|over|beyond|>|<) ?\d[\d.,]*[^,;]{0,30})",
            "A test that holds {what} {bound} makes the alert fire, and a value on the other side leaves it silent.",
        ),
        (
            r"\bexpir\w+ (?:date )?of (?P<what>[^,;:.]{3,60})",
            "A test entry among {what} that is about to expire makes the alert fire.",
        ),
        (r"\b(?:alert|alarm)\w* (?:on|for) (?P<what>[^,;:.(]{3,60})", "A test makes the alert on {what} fire and reach on-call."),
        (
            r"\b(?:load|regression|integration|smoke) test for (?P<what>[^,;:.(]{3,60}?)(?: with| before|$|,)",
            "A release with the {what} of this incident is stopped by the test.",
        ),
        (r"\b(?P<what>[\w-]+ label|metrics?) to (?P<where>[^,;:.(]{3,60})", "The {what} is seen on {where} for live traffic."),
        (r"\bto (?P<where>the [\w-]* ?dashboard)", "Live values of it are seen on {where}."),
        (r"\bback-?off\b", "A test whose upstream refuses calls shows that retries wait longer each time."),
        (
            r"\bretention\b",
            "The new retention is set in production, and an earlier release is deployed from the registry as a test.",
        ),
        (r"^revert (?P<what>[^,;:.]{3,80})", "The former behaviour of {what} is live, and a test shows it."),
        (r"\bautomat\w+ renewal\b|\brenew\w* automat", "One renewal has run through without a step by hand."),
        (
            r"\bmake (?P<what>[^,;:.]{3,60}?) (?P<do>stop\w*|start\w*|fail\w*) automatically",
            "In a drill, {what} does so without a step by hand.",
        ),
        (r"\b(?:runbook|docs?|documentation|wiki)\b", "The page holds it, and the alert that needs it links there."),
        (r"\b(?:kill switch|flag)\b", "The switch is turned on and off once in production, in a drill."),
        (r"^(?:remove|delete|disable) (?P<what>[^,;:.]{3,60})", "A search of code and production finds {what} gone."),
    )
)


def _commitment(statement: Spoken, task: str) -> ActionAnswer:
    kind, strength = next(((t, s) for p, t, s in _TYPES if p.search(task)), _REPAIR)
    title = Spoken(statement.event, statement.act, task).neutral()
    return ActionAnswer(
        title=(title[:1].upper() + title[1:])[:390],
        type=kind,
        strength=strength,
        done_when=_done(title, kind),
        cites=(statement.event.id,),
        quote=statement.claim().quote,
    )
