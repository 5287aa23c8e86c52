"""What the templates show: plain values, no markup; every text becomes a text node by autoescape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from drafter.domain.review import Collision, Comment, Decision, Document, Passage, ReviewSection
from drafter.domain.text import visible
from drafter.pipeline.exhibits import Exhibit
from drafter.review.editing import as_text

FLAG = {"blame": "reads as blame", "vague": "is vague", "unsupported": "is not supported as it stands"}
TIME = re.compile(r"(?:\d\d?:\d\d)(?::\d\d)? ")
ORIGIN = {"code": "computed", "embedded": "suggested", "model": "suggested by a model", "edited": "edited", "human": "written"}


DONE = {
    "import": "taken in", "accept": "accepted", "edit": "edited", "reject": "rejected", "reopen": "opened again",
    "redraft": "redrafted", "resolve": "conflict settled", "comment": "commented", "freeze": "timeline frozen",
    "addendum": "added to the addendum", "advance": "approved", "return": "returned", "publish": "published",
    "hold": "put on hold", "release": "hold released", "restrict": "restricted", "unrestrict": "opened to all",
}  # fmt: skip
KIND = {"accept": "accepted", "edit": "edited", "reject": "rejected", "freeze": "frozen", "advance": "approved",
        "publish": "published", "return": "rejected", "resolve": "clash"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A passage: `index` counts from 0; `time` is the `HH:MM` that it begins with, if it does; `cites` are (label, whether its
    record is still there)."""

    index: int
    time: str
    text: str
    cites: tuple[tuple[str, bool], ...]
    origin: str
    by: str
    flags: tuple[str, ...]
    stale: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    id: str
    ours: tuple[Claim, ...]
    theirs: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """`text` is what the editor opens with; `hash` what a decision must carry."""

    id: str
    title: str
    prompt: str
    state: str
    frozen: bool
    human_only: bool
    hash: str
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    text: str
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    label: str
    kind: str
    when: datetime | None
    at: str
    origin: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class ActView:
    """A decision: `done` in a word, `kind` the state that colours it, `looked` how long, `opened` the labels of the evidence."""

    at: datetime
    by: str
    done: str
    kind: str
    where: str
    reason: str
    looked: str
    opened: str


def section_view(section: ReviewSection, exhibit: Exhibit, comments: Iterable[Comment]) -> SectionView:
    return SectionView(
        id=section.id,
        title=section.title,
        prompt=section.prompt,
        state=section.state,
        frozen=section.frozen,
        human_only=section.human_only,
        hash=section.hash,
        claims=tuple(_claims(section.passages, exhibit)),
        conflicts=tuple(_conflict(c, exhibit) for c in section.collisions),
        text=as_text(section.passages, exhibit.labels),
        comments=tuple(c for c in comments if c.section == section.id),
    )


def _claims(passages: Iterable[Passage], exhibit: Exhibit) -> Iterator[Claim]:
    for index, passage in enumerate(passages):
        cites = tuple((exhibit.labels[c], True) if c in exhibit.records else (c, False) for c in passage.cites)
        flags = tuple(FLAG[flag] for flag in passage.flags)
        time, text = _timed(visible(passage.text))
        yield Claim(index, time, text, cites, ORIGIN[passage.origin], passage.by, flags, passage.stale)


def _timed(text: str) -> tuple[str, str]:
    found = TIME.match(text)
    return (found[0].strip(), text[found.end() :]) if found else ("", text)


def _conflict(collision: Collision, exhibit: Exhibit) -> Conflict:
    return Conflict(collision.id, tuple(_claims(collision.ours, exhibit)), tuple(_claims(collision.theirs, exhibit)))


def cited_in(document: Document) -> frozenset[str]:
    """Ids of the evidence that the document cites, in what stands and in what is suggested instead."""
    return frozenset(cite for p in document.addendum for cite in p.cites).union(*map(_cited, document.sections))


@lru_cache(4_096)
def _cited(section: ReviewSection) -> frozenset[str]:
    passages = (*section.passages, *(p for c in section.collisions for p in c.theirs))
    return frozenset(cite for p in passages for cite in p.cites)


def records(cited: Iterable[str], exhibit: Exhibit) -> list[RecordView]:
    """The cited records that are there, oldest first."""
    rows = [exhibit.records[cite] for cite in cited if cite in exhibit.records]
    rows.sort(key=lambda row: (row.at is None, row.at.timestamp() if row.at else 0.0, row.id))
    return [
        RecordView(
            label=exhibit.labels[row.id],
            kind=row.kind,
            when=row.at,
            at=f"{row.at:%Y-%m-%d %H:%M:%S} UTC" if row.at else "time unknown",
            origin=", ".join(part for part in (row.source, row.author or "") if part),
            text=visible("\n".join(part for part in (row.title, row.text) if part)),
            place=f"{row.file} bytes {row.start} to {row.end}",
        )
        for row in rows
    ]


def acts(decisions: Iterable[Decision], document: Document, exhibit: Exhibit) -> list[ActView]:
    """Newest first."""
    titles = {section.id: section.title for section in document.sections}
    shown = [
        ActView(
            at=one.at, by=one.by, done=DONE.get(one.verb, one.verb), kind=KIND.get(one.verb, ""),
            where=titles.get(one.section or "", "the document"), reason=one.reason,
            looked="–" if one.open_seconds is None else f"{one.open_seconds:.0f} s",
            opened=" ".join(exhibit.labels.get(cite, "?") for cite in one.evidence_opened) or "–",
        )
        for one in decisions
    ]  # fmt: skip
    return shown[::-1]
