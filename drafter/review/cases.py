"""What reviewers left standing, as a gold file of `draft eval`: the next prompt or model is measured on their corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from drafter.domain.draft import Draft
from drafter.domain.review import Document, Passage, ReviewSection
from drafter.domain.vocabulary import MilestoneName

KEYS: tuple[tuple[str, MilestoneName], ...] = (
    ("impact_start", "impact_start"), ("detected", "detected"), ("engaged", "engaged"),
    ("mitigation_started", "mitigation_started"), ("mitigated", "mitigated"), ("resolved", "restored"),
)  # fmt: skip
"""Names of instants: in a gold file, in a draft."""
_CLOCK = re.compile(r"(?:(?P<day>\d{4}-\d\d-\d\d) )?(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)? (?P<what>\S.*)")


def gold_of(document: Document, draft: Draft) -> dict[str, object]:
    """The gold file of a reviewed document; `draft` is the run it was last drafted from.

    Lines of the timeline stand as the reviewers left them. Instants of milestones are given where nobody changed that section.
    The categories of trigger and root cause are the draft's, `undetermined` where its section was rejected: whoever takes the
    case into a suite reads them once.
    """
    kept = {s.id: s for s in document.sections if s.state != "rejected"}
    untouched = "milestones" in kept and kept["milestones"].passages == kept["milestones"].suggestion
    times = {gold: draft.milestones[name].at for gold, name in KEYS if name in draft.milestones} if untouched else {}
    started = document.started_at or document.resolved_at
    timeline = kept["timeline"].passages if "timeline" in kept else ()
    actions = kept["action_items"].passages if "action_items" in kept else ()
    factors = kept["contributing_factors"].passages if "contributing_factors" in kept else ()
    return {
        "title": document.title,
        "provenance": f"What reviewers of incident {document.incident} left standing.",
        "key_times": {name: _utc(at) for name, at in times.items()},
        "timeline": list(_events(timeline, draft, started)),
        "trigger": {"category": draft.trigger.category if "trigger" in kept else "undetermined", "what": _first(kept, "trigger")},
        "root_cause": {
            "category": draft.root_cause.category if "root_cause" in kept else "undetermined",
            "what": _first(kept, "root_cause"),
        },
        "contributing_factors": [p.text for p in factors],
        "action_items": [{"what": p.text} for p in actions],
    }


def _events(passages: tuple[Passage, ...], draft: Draft, started: datetime | None) -> Iterator[dict[str, object]]:
    """A line that cites what an entry cites has its instant; another has the time that it begins with, on the incident's day."""
    at = {entry.evidence: entry.at for entry in draft.timeline}
    for passage in passages:
        found = _CLOCK.fullmatch(passage.text)
        known = at.get(passage.cites)
        if known is None and found and (found["day"] or started):
            day = found["day"] or f"{started:%Y-%m-%d}"
            known = datetime.fromisoformat(f"{day}T{found['hour']}:{found['minute']}+00:00")
        yield {"time": _utc(known), "what": found["what"] if found else passage.text}


def _utc(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def _first(kept: Mapping[str, ReviewSection], section: str) -> str:
    passages = kept[section].passages if section in kept else ()
    return passages[0].text if passages else ""
