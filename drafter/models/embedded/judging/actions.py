"""`analysis.actions`: what responders undertook, then one concrete proposal per contributing factor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from drafter.domain.asking import ActionAnswer, ActionsAnswer, EntryView, EventView
from drafter.domain.text import SafeText
from drafter.domain.vocabulary import ActionType, Strength
from drafter.models.embedded.judging.cause import OPEN
from drafter.models.embedded.judging.promised import promised

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
        "A misleading message",
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
CAUSE_REMEDIES: Mapping[str, Remedy] = {
    "software": Remedy(
        "software",
        "Add a blocking regression test for {} that reproduces this incident",
        "prevent",
        "strong",
        "The test is red with the code of that time and green with the correction.",
    ),
    "development_process_failure": Remedy(
        "development_process_failure",
        "Add a blocking check for changes of {} that stops a repetition of this one",
        "prevent",
        "strong",
        "A dry run of the change that led to this incident is stopped by the check.",
    ),
    "complex_system_behaviors": Remedy(
        "complex_system_behaviors",
        "Replay the conditions of this incident against {} under load in a scheduled drill",
        "prevent",
        "intermediate",
        "The drill ends in a recovery by itself, and its report is linked from the runbook.",
    ),
    "deployment_planning": Remedy(
        "deployment_planning",
        "Alert on use of the limit behind {} before it is reached",
        "detect",
        "intermediate",
        "The alert fires in a test at an agreed share of the limit, and links to the runbook.",
    ),
    "network_failure": Remedy(
        "network_failure",
        "Add a probe of {} from outside its network, paging on-call",
        "detect",
        "intermediate",
        "The probe fires in a test with the name or route taken away.",
    ),
    "other": Remedy(
        "other",
        "Provide a tested fallback for {} while the supplier is down",
        "mitigate",
        "strong",
        "A drill takes the supplier away and user requests still succeed.",
    ),
}
"""One proposal for a cause that the records state, whatever the factors say."""
UNSTATED = Remedy(
    "open",
    "Investigate which condition in {} let the trigger take effect",
    "investigate",
    "weak",
    "A written answer with evidence stands in this document, or the time set aside for it is used up.",
)
"""Where the records name a trigger and state nothing beneath it."""
_CAUSE = re.compile(r"^(?P<category>\w+): (?P<text>.*) \[(?P<cites>[^\]]*)\]$")
_FACTOR = re.compile(r"^F\d+ (?P<kind>\w+): (?P<text>.*) \[(?P<cites>[^\]]*)\]$")


def judge_actions(
    *, title: SafeText, cause: SafeText, factors: SafeText, entries: tuple[EntryView, ...], events: tuple[EventView, ...]
) -> ActionsAnswer:
    """Commitments first, then proposals; at most `MOST`, one per remedy."""
    part = _part(events)
    promises = list(promised(events))
    found = list(promises)
    seen: set[str] = set()
    for line in factors.split("\n"):
        match = _FACTOR.match(line)
        remedy = _remedy(match["kind"], match["text"]) if match else None
        if match is None or remedy is None or remedy.title in seen:
            continue
        seen.add(remedy.title)
        cites = tuple(i.strip() for i in match["cites"].split(",") if i.strip())[:4]
        place = _covering(remedy, match["text"], promises)
        if place is None:
            found.append(_proposal(remedy, part, cites))
        else:  # the promise serves this factor, and shows it
            kept = tuple(dict.fromkeys((*found[place].cites, *cites)))[:6]
            found[place] = found[place].model_copy(update={"cites": kept})
    stated = _CAUSE.match(cause)
    remedy = None
    if stated is not None:
        remedy = UNSTATED if OPEN in stated["text"] else CAUSE_REMEDIES.get(stated["category"])
    if stated is not None and remedy is not None and remedy.type not in {a.type for a in found[len(promises) :]}:
        found.append(_proposal(remedy, part, tuple(i.strip() for i in stated["cites"].split(","))[:4]))
    return ActionsAnswer(actions=tuple(found[:MOST]))


def _covering(remedy: Remedy, factor: str, promises: list[ActionAnswer]) -> int | None:
    """Which promise undertakes it already: work on what the factor names, else an alert where one is proposed."""
    named = _telling(factor.partition(": ")[2])
    shared = [n for n, p in enumerate(promises) if named & _telling(p.title)]
    alike = [n for n, p in enumerate(promises) if remedy.type == p.type == "detect"]
    return next(iter([*shared, *alike]), None)


def _telling(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{5,}", text.lower())} - {
        "alert",
        "incident",
        "check",
        "which",
        "their",
    }


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


def _part(events: tuple[EventView, ...]) -> str:
    """The part concerned: the service of the change shown, else of an alert, else the alert's own name; never the title."""
    for kind in ("deploy", "alert"):
        service = next((e.service for e in events if e.kind == kind and e.service), "")
        if service:
            return f"`{service.split(' (')[0]}`"
    alert = next((e.title for e in events if e.kind == "alert" and e.title and len(e.title.split()) == 1), "")
    return f"the part behind `{alert}`" if alert else "the affected service"
