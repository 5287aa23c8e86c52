"""Documents and decisions about invented incidents, as the tests of the store need them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from drafter.domain.review import Decision, Document, Passage, ReviewSection, SectionState

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def section(name: str, *texts: str, **fields: object) -> ReviewSection:
    said = tuple(Passage(text=text, cites=(f"m-{n}",)) for n, text in enumerate(texts))
    return ReviewSection(**{"id": name, "title": name.title(), "suggestion": said, "passages": said} | fields)


def document(incident: str = "7", **fields: object) -> Document:
    plain = {
        "incident": incident,
        "title": "Orders stuck in the basket",
        "severity": "SEV2",
        "services": ("basket", "ledger"),
        "run": "a" * 64,
        "evidence": "b" * 64,
        "started_at": NOON,
        "resolved_at": minutes(90),
        "sections": (
            section("summary", "Orders were stuck for ninety minutes."),
            section("timeline", "12:00 The queue grew.", "12:40 The queue drained."),
            section("surprises", human_only=True),
        ),
    }
    return Document(**plain | fields)


def act(
    verb: str = "accept", incident: str = "7", section: str | None = "summary", by: str = "kim", **fields: object
) -> Decision:
    return Decision(**{"incident": incident, "verb": verb, "by": by, "at": NOON, "section": section} | fields)


def imported(incident: str = "7", by: str = "kim", **fields: object) -> Decision:
    return act("import", incident, None, by, **fields)


def written(name: str, text: str, by: str = "kim", state: SectionState = "edited") -> Callable[[Document], Document]:
    """A change: one more passage by a person at the end of a section."""

    def change(found: Document) -> Document:
        old = found.section(name)
        passage = Passage(text=text, origin="human", by=by)
        return found.with_section(old.model_copy(update={"passages": (*old.passages, passage), "state": state}))

    return change


def marked(name: str, state: SectionState) -> Callable[[Document], Document]:
    return lambda found: found.with_section(found.section(name).model_copy(update={"state": state}))
