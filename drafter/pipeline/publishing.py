"""From a reviewed document to the page that is published: what stands, and who may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.config.publish_settings import PublishSettings
from drafter.domain.page import Audience, Line, Page, Part, Shown
from drafter.domain.review import Document, Passage, ReviewSection, content_hash
from drafter.pipeline.exhibits import Exhibit
from drafter.publishing.audience import narrowed
from drafter.publishing.naming import UNSAID

if TYPE_CHECKING:
    from drafter.evidence.ledger import Row

EXCERPT = 280
"""Characters of a cited record that a page shows."""
PROSE = frozenset({"summary", "made_sense", "surprises"})
_ORIGIN = {
    "code": "computed by code",
    "embedded": "written by the embedded engine",
    "model": "written by a language model",
    "edited": "edited by people",
    "human": "written by people",
}


def page_of(document: Document, exhibit: Exhibit, policy: PublishSettings, audience: Audience) -> Page:
    """Accepted and edited sections in order, rejected and empty ones left out; narrowed for the audience.

    Raises `DecisionRefused` when the policy blocks.
    """
    standing = _standing(document)
    parts = [_part(s, exhibit) for s in standing]
    if document.addendum:
        parts.append(Part(id="addendum", title="Addendum", lines=tuple(_line(p, exhibit) for p in document.addendum)))
    cited = dict.fromkeys(cite for s in standing for p in s.passages for cite in p.cites)
    cited |= dict.fromkeys(cite for p in document.addendum for cite in p.cites)
    rows = [exhibit.records[cite] for cite in cited if cite in exhibit.records]
    rows.sort(key=lambda row: (row.at is None, row.at, row.id) if row.at else (True, None, row.id))
    page = Page(
        incident=document.incident,
        title=document.title,
        status=_status(document),
        audience=audience,
        parts=tuple(parts),
        evidence=tuple(_shown(exhibit.labels[row.id], row) for row in rows),
        made=_made(document),
    )
    return narrowed(page, {exhibit.labels[row.id]: _audience(row, policy) for row in rows}, policy.unlisted, policy.wider)


def key_of(incident: str, audience: Audience, target: str, where: str) -> str:
    """What makes publishing happen once: the target, where it leads, the incident and the audience. A newer page for the same
    readers updates the same place; a page for others never replaces it."""
    return content_hash([target, where, incident, *([] if audience == UNSAID else [audience])])


def _standing(document: Document) -> list[ReviewSection]:
    return [s for s in document.sections if s.state != "rejected" and s.passages]


def _part(section: ReviewSection, exhibit: Exhibit) -> Part:
    shape = "prose" if section.id in PROSE else "list"
    return Part(id=section.id, title=section.title, shape=shape, lines=tuple(_line(p, exhibit) for p in section.passages))


def _line(passage: Passage, exhibit: Exhibit) -> Line:
    labels = tuple(exhibit.labels[cite] for cite in passage.cites if cite in exhibit.labels)
    return Line(text=passage.text, cites=labels, origin=passage.origin)


def _shown(label: str, row: Row) -> Shown:
    at = f"{row.at:%Y-%m-%d %H:%M:%S} UTC" if row.at else "time unknown"
    said = "(source withdrawn)" if "withdrawn" in row.marks else row.text or row.title
    text = " ".join(said.split())
    source = ", ".join(part for part in (row.source, row.author or "") if part)
    return Shown(label=label, at=at, source=source, excerpt=text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…")


def _audience(row: Row, policy: PublishSettings) -> Audience:
    named = {key.lstrip("#").lower(): audience for key, audience in policy.sources.items()}
    found = [named.get((key or "").lstrip("#").lower()) for key in (row.channel, row.source)]
    return next((audience for audience in found if audience), policy.unlisted)


def _status(document: Document) -> tuple[str, ...]:
    span = [f"{at:%Y-%m-%d %H:%M}" for at in (document.started_at, document.resolved_at) if at]
    when = f"{' to '.join(span)} UTC" if span else ""
    state = {"draft": "draft, not reviewed", "in_review": "in review"}.get(document.state, "reviewed")
    parts = (f"Incident {document.incident}", document.severity or "", when, ", ".join(document.services), state)
    return tuple(part for part in parts if part)


def _made(document: Document) -> tuple[str, ...]:
    """Origins counted, and the sign-off of the timeline."""
    standing = [p for s in document.sections if s.state != "rejected" for p in s.passages]
    counts: Mapping[str, int] = Counter(p.origin for p in standing)
    made = [
        f"{counts[origin]} {'statement' if counts[origin] == 1 else 'statements'} {words}"
        for origin, words in _ORIGIN.items()
        if counts.get(origin)
    ]
    stale = sum(p.stale for p in standing)
    if document.freeze:
        made.append(
            f"timeline signed off {document.freeze.at:%Y-%m-%d %H:%M} UTC, SHA-256 {document.freeze.passages_sha256[:16]}…"
        )
    return (*made, *([f"{stale} statements rest on evidence that changed since"] if stale else []))
