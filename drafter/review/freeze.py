"""The signed-off timeline, and what rests on evidence that changed since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from drafter.domain.review import Document, Freeze, Passage, content_hash
from drafter.errors import DecisionRefused

FROZEN = ("milestones", "timeline")
"""Sections that a freeze signs off: the factual record."""


def frozen(document: Document, by: str, at: datetime, evidence: Mapping[str, str]) -> Document:
    """The document with its factual sections signed off. `evidence`: id → SHA-256 of the captured text.

    Raises `DecisionRefused` when it is frozen already or a factual section has an open conflict.
    """
    if document.freeze is not None:
        raise DecisionRefused(f"The timeline is frozen since {document.freeze.at:%Y-%m-%d %H:%M} UTC by {document.freeze.by}.")
    facts = [s for s in document.sections if s.id in FROZEN]
    if any(s.collisions for s in facts):
        raise DecisionRefused("The timeline has open conflicts.")
    cited = {cite for s in facts for p in s.passages for cite in p.cites}
    seal = Freeze(
        at=at, by=by, passages_sha256=seal_of(document), evidence_sha256={i: evidence[i] for i in sorted(cited) if i in evidence}
    )
    sections = tuple(s.model_copy(update={"frozen": True}) if s.id in FROZEN else s for s in document.sections)
    return document.model_copy(update={"freeze": seal, "sections": sections})


def seal_of(document: Document) -> str:
    """SHA-256 (hex) over the words and citations of the factual sections."""
    return content_hash((s.id, p.text, list(p.cites)) for s in document.sections if s.id in FROZEN for p in s.passages)


def broken(document: Document) -> bool:
    """True when the factual sections are not what was signed off."""
    return document.freeze is not None and document.freeze.passages_sha256 != seal_of(document)


def stale(document: Document, changed: Collection[str]) -> Document:
    """Exactly the claims that cite an id in `changed` are marked; their words stand, frozen or not."""
    lost = frozenset(changed)

    def mark(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        return tuple(p.model_copy(update={"stale": True}) if lost & set(p.cites) else p for p in passages)

    sections = tuple(s.model_copy(update={"passages": mark(s.passages)}) for s in document.sections)
    return document.model_copy(update={"sections": sections, "addendum": mark(document.addendum)})


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> frozenset[str]:
    """Ids whose captured text is another one now, or gone. Both map id → SHA-256."""
    return frozenset(i for i, sha in before.items() if now.get(i) != sha)


def addended(document: Document, passages: Collection[Passage]) -> Document:
    """Later knowledge beside the frozen timeline. Raises `DecisionRefused` before a freeze: edit the timeline then."""
    if document.freeze is None:
        raise DecisionRefused("The timeline is not frozen.", hint="Edit the timeline itself.")
    return document.model_copy(update={"addendum": (*document.addendum, *passages)})
