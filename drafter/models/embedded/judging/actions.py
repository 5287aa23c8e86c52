"""`analysis.actions`: what responders undertook, then one concrete proposal per contributing factor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.domain.asking import ActionAnswer, ActionsAnswer, EntryView, EventView
from drafter.domain.text import SafeText
from drafter.domain.vocabulary import ActionType, Strength
from drafter.models.embedded.judging.spoken import Spoken, spoken

MOST = 10


class Remedy(NamedTuple):
    """What to propose where a factor speaks of `about`. `{}` is the part concerned; no wording denies anything."""

    about: str
    title: str
    type: ActionType
    strength: Strength
    done_when: str


REMEDIES = (
    Remedy(
        "Pages or notifications",
        "Send a weekly test page to each on-call device for {} and escalate a missed one automatically",
        "detect",
        "strong",
        "One test page per on-call person is acknowledged each week, and a missed one reaches the secondary within minutes.",
    ),
    Remedy(
        "The error message",
        "Make the error of {} name the exhausted resource or refused input, with a link to its runbook",
        "detect",
        "intermediate",
        "A reproduction of this incident shows the new message in the log and on the dashboard.",
    ),
    Remedy(
        "observability_gap",
        "Add an alert for {} on the symptom that users saw, paging on-call",
        "detect",
        "intermediate",
        "The alert fires in a staged reproduction of this incident before a person reports it, and links to a runbook.",
    ),
    Remedy(
        "documentation_gap",
        "Write the missing runbook steps for {}",
        "process",
        "intermediate",
        "Someone who was absent follows the runbook in a drill and restores service with it alone.",
    ),
    Remedy(
        "missing_automation",
        "Automate the step of {} that was done by hand",
        "prevent",
        "strong",
        "One command or pipeline run performs the step, and the manual path is removed from the runbook.",
    ),
    Remedy(
        "Rolling back",
        "Provide a one-command rollback for {} that works while the service is down",
        "mitigate",
        "strong",
        "A drill rolls the latest release of {} back with the command and records how long it took.",
    ),
    Remedy(
        "rollout_guardrail_gap",
        "Release changes of {} to one instance first and halt the rollout on errors",
        "prevent",
        "strong",
        "A release with a planted error stops at the first instance, shown in a drill.",
    ),
    Remedy(
        "validation_gap",
        "Add a blocking CI check for {} that reproduces this case",
        "prevent",
        "strong",
        "The check is red with the state that led to this incident and green with its correction.",
    ),
    Remedy(
        "capacity_gap",
        "Alert on use of the limit behind {} before it is reached, and keep the limit as code",
        "detect",
        "intermediate",
        "The alert fires in a test at an agreed share of the limit, and a change of the limit goes through review.",
    ),
    Remedy(
        "dependency_risk",
        "Give {} a second zone, instance or supplier to fall back to",
        "mitigate",
        "strong",
        "A drill takes the first one away and user requests still succeed.",
    ),
    Remedy(
        "unclear_ownership",
        "Record an owning team for {} in the service catalogue, with access for its on-call",
        "process",
        "intermediate",
        "The catalogue entry names the team, and an access check by its on-call person succeeds.",
    ),
    Remedy(
        "tooling_failure",
        "Provide a second, tested way to operate {} when the usual tool is down",
        "mitigate",
        "intermediate",
        "A drill completes one deploy and one rollback with the usual tool switched off.",
    ),
    Remedy(
        "A fix had",
        "Require a reproduction of the symptom of {} before a fix is released",
        "prevent",
        "intermediate",
        "The release checklist of {} links the reproduction and its result after the fix.",
    ),
    Remedy(
        "process_gap",
        "Add a secondary on-call for {} with an automatic escalation",
        "process",
        "intermediate",
        "The rota shows a secondary beside each primary, and a drill page that stays open reaches the secondary.",
    ),
)
_FACTOR = re.compile(r"^F\d+ (?P<kind>\w+): (?P<text>.*) \[(?P<cites>[^\]]*)\]$")
_PROMISE = re.compile(
    r"^.{0,60}?\b(?:i'?ll|i will|we'?ll|we will|i'?m going to|we'?re going to|going to|we should|"
    r"we need to|i should|we must|let'?s|i can|todo:?|action(?: item)?:?|"
    r"needs? to|would be good to|one thing we should)\s+(?:also |then |probably |definitely |just )*(?P<do>[a-z].+)$",
    re.I,
)
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
    r"^(?:add|write|create|make|set up|document|automate|remove|raise|fix|stop|monitor|keep|guard|"
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


def judge_actions(
    *, title: SafeText, cause: SafeText, factors: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> ActionsAnswer:
    """Commitments first, then proposals; at most `MOST`, one per remedy."""
    part = _part(events, title)
    found = list(_promised(events))
    seen: set[str] = set()
    for line in factors.split("\n"):
        match = _FACTOR.match(line)
        remedy = _remedy(match["kind"], match["text"]) if match else None
        if match is not None and remedy is not None and remedy.title not in seen:
            seen.add(remedy.title)
            cites = tuple(i.strip() for i in match["cites"].split(",") if i.strip())[:4]
            found.append(_proposal(remedy, part, cites))
    return ActionsAnswer(actions=tuple(found[:MOST]))


def _remedy(kind: str, text: str) -> Remedy | None:
    special = next((r for r in REMEDIES if text.startswith(r.about)), None)
    return special or next((r for r in REMEDIES if r.about == kind), None)


def _proposal(remedy: Remedy, part: str, cites: tuple[str, ...]) -> ActionAnswer:
    return ActionAnswer(
        title=remedy.title.format(part)[:390],
        type=remedy.type,
        strength=remedy.strength,
        done_when=remedy.done_when.format(part)[:390],
        cites=cites,
    )


def _part(events: tuple[EventView, ...], title: SafeText) -> str:
    """The part concerned: the service of the change shown, else of the first alert, else the incident as paged."""
    for kind in ("deploy", "alert"):
        service = next((e.service for e in events if e.kind == kind and e.service), "")
        if service:
            return f"`{service.split(' (')[0]}`"
    return f"the part behind “{title}”" if title else "the affected service"


def _promised(events: tuple[EventView, ...]) -> Iterator[ActionAnswer]:
    for statement in spoken(events):
        match = _PROMISE.match(statement.text.replace("’", "'"))
        if match is not None and (statement.act == "commitment" or _LASTING.search(match["do"])):
            yield _commitment(statement, match["do"])


def _commitment(statement: Spoken, task: str) -> ActionAnswer:
    kind, strength = next(((t, s) for p, t, s in _TYPES if p.search(task)), _REPAIR)
    title = Spoken(statement.event, statement.act, task).neutral()
    return ActionAnswer(
        title=(title[:1].upper() + title[1:])[:390],
        type=kind,
        strength=strength,
        done_when=_DONE[kind],
        cites=(statement.event.id,),
        quote=statement.claim().quote,
    )


_REPAIR: tuple[ActionType, Strength] = ("repair", "intermediate")
