"""What the analysis shows an engine: few entries and few records, each within bounds, never the whole evidence."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from datetime import datetime, timedelta

from drafter.analysis.scene import Said, Scene
from drafter.domain.asking import EntryView, EventView
from drafter.domain.evidence import Evidence
from drafter.domain.text import SafeText, cut
from drafter.domain.timeline import Entry
from drafter.domain.vocabulary import SpeechAct

ENTRIES = 60
EVENTS = 48
TEXT = 700  # characters of a record that an engine needs to see; what it quotes must stand in them
CITES = 12  # bound of the contract
TELLING: frozenset[SpeechAct] = frozenset(
    {"finding", "suspicion", "ruled_out", "result", "impact", "communication", "report", "action", "decision", "all_clear"}
)


def instant(at: datetime | None) -> str:
    """`YYYY-MM-DD HH:MM:SS` in UTC, for reading only, or `unknown`."""
    return at.strftime("%Y-%m-%d %H:%M:%S") if at is not None else "unknown"


def entry_views(entries: Iterable[Entry], limit: int = ENTRIES) -> tuple[EntryView, ...]:
    """The most significant entries, oldest first."""
    listed = list(entries)
    chosen = sorted(range(len(listed)), key=lambda n: (-listed[n].significance, n))[:limit]
    return tuple(_entry(listed[n]) for n in sorted(chosen))


def _entry(entry: Entry) -> EntryView:
    return EntryView(id=entry.id, at=instant(entry.at), kind=entry.kind, summary=entry.summary, evidence=entry.evidence[:CITES])


def event_view(item: Evidence, kind: str) -> EventView:
    """One record. `kind` is the speech act of a message, else the evidence kind."""
    return EventView(
        id=item.id,
        at=instant(item.at),
        kind=kind,
        source=item.source,
        who=item.author or "",
        title=clip(item.title, 200),
        text=clip(item.text),
        status=item.status,
        service=item.service,
        parent=item.parent,
    )


def telling(
    scene: Scene,
    wanted: Iterable[str] = (),
    *,
    acts: Container[SpeechAct] = TELLING,
    also: Callable[[str], bool] | None = None,
    rank: Callable[[Said], float] | None = None,
    since: datetime | None = None,
) -> tuple[EventView, ...]:
    """The records that an engine is shown, at most `EVENTS`, oldest first: those `wanted` by id, then messages of these
    acts, then messages whose text passes `also`, no message before `since`; where there are too many those of the highest
    `rank`, which is by act and salience when none is given."""
    read = {said.id: said.act for said in scene.said}
    first = [i for i in dict.fromkeys(wanted) if i in scene.table and _recent(scene.table[i], since)]
    recent = [s for s in scene.heard if _recent(s.evidence, since)]
    rest = [s for s in recent if s.act in acts or (also is not None and _speech(scene, s) and also(s.evidence.text))]
    rest.sort(key=_weight if rank is None else lambda said: -rank(said))
    chosen = set(list(dict.fromkeys([*first, *(s.id for s in rest)]))[:EVENTS])
    return tuple(event_view(item, read.get(item.id, item.kind)) for item in scene.table.values() if item.id in chosen)


def _recent(item: Evidence, since: datetime | None) -> bool:
    """Machine records count whenever they were made: a change comes before what it sets off."""
    return since is None or item.at is None or item.at >= since or item.kind not in ("message", "note")


def _speech(scene: Scene, said: Said) -> bool:
    """A person's words from an hour before the onset on, other than what someone takes upon themselves."""
    at = said.evidence.at
    early = at is not None and scene.onset is not None and at < scene.onset - timedelta(hours=1)
    return said.act != "self_blame" and said.evidence.actor != "bot" and not early


def _weight(said: Said) -> float:
    order = {"finding": 0, "impact": 0, "commitment": 0, "result": 1, "ruled_out": 1, "all_clear": 1, "suspicion": 1}
    return order.get(said.act, 2) * 4 - said.salience


def clip(text: SafeText, limit: int = TEXT) -> SafeText:
    """At most `limit` characters, so that one long record does not crowd out the others."""
    return text if len(text) <= limit else cut(text, 0, limit)
