"""What every renderer looks at: the draft, the evidence that it cites with short labels, and how times are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from drafter.domain.draft import Draft, Section
from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate
from drafter.domain.records import Kind
from drafter.drafting.sections import clock_of, days_of
from drafter.drafting.verdicts import verdicts
from drafter.drafting.words import Clock
from drafter.sinks.escape import clipped, one_line

INLINE = 3
"""Citations of a statement that stand in the line; the others are folded."""

EXCERPT = 280
"""Characters of a record that the appendix shows; the whole record stands in its file."""

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""What can be an anchor; ids by code always can."""

_LETTER = {"message": "M", "alert": "A", "deploy": "D", "page": "P", "note": "N"}


@dataclass(frozen=True, slots=True)
class View:
    """`cited` maps evidence id to record, oldest first; `labels` maps it to `M1`, `A2`, `D1` … (kind and rank in time);
    `quotes` to what the timeline quotes from it."""

    draft: Draft
    clock: Clock
    cited: Mapping[str, Evidence]
    labels: Mapping[str, str]
    told: Mapping[str, Section]
    quotes: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, draft: Draft, evidence: Iterable[Evidence]) -> View:
        """Ids that the draft cites and `evidence` does not hold get no label, and are shown by no renderer."""
        wanted = {cite for cite in cited_ids(draft) if _ID.fullmatch(cite)}
        records = sorted((e for e in evidence if e.id in wanted), key=_in_time)
        labels = ranked(records)
        told = {section.id: section for section in draft.sections}
        return cls(draft, clock_of(draft), {record.id: record for record in records}, labels, told, _quotes(draft))

    def known(self, ids: Iterable[str]) -> list[str]:
        """The ids that can be shown, without doubles, in the order given."""
        return [cite for cite in dict.fromkeys(ids) if cite in self.labels]


class Record(Protocol):
    """What a label needs to know."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def at(self) -> datetime | None: ...


def ranked(records: Iterable[Record]) -> dict[str, str]:
    """Evidence id → `M1`, `A2`, `D1` …: kind and rank, in the order given."""
    count: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for record in records:
        count[record.kind] += 1
        labels[record.id] = f"{_LETTER[record.kind]}{count[record.kind]}"
    return labels


def all_labels(draft: Draft, records: Iterable[Record]) -> dict[str, str]:
    """Labels of every record: what the draft cites as its renderers label it, then the others, in time."""
    cited = set(cited_ids(draft))
    ordered = sorted(records, key=_in_time)
    return ranked([*(r for r in ordered if r.id in cited), *(r for r in ordered if r.id not in cited)])


def _in_time(record: Record) -> tuple[datetime, str]:
    return record.at or datetime.max.replace(tzinfo=UTC), record.id


def _quotes(draft: Draft) -> dict[str, tuple[str, ...]]:
    """What the timeline quotes from each record."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in draft.timeline:
        for cite in entry.evidence if entry.quote else ():
            found[cite] = (*found.get(cite, ()), entry.quote or "")
    return found


def status_line(draft: Draft) -> list[str]:
    """Incident, severity, day, services, status: the line under the title."""
    head = draft.incident
    day = " to ".join(dict.fromkeys(f"{day:%Y-%m-%d}" for day in (days_of(draft)[:1] + days_of(draft)[-1:])))
    status = "Status: draft, not reviewed" if head.status == "draft" else f"Status: {head.status}"
    severity = head.severity or ""
    parts = (
        f"Incident {head.id}",
        f"severity {severity}" if severity.isdigit() else severity,
        day,
        ", ".join(head.services),
        status,
        "all times UTC",
    )
    return [part for part in parts if part]


def cited_ids(draft: Draft) -> Iterator[str]:
    """Every evidence id that the draft rests on, with doubles."""
    for claims in (draft.summary, *(section.claims for section in draft.sections)):
        for claim in claims:
            yield from claim.cites
    for entry in draft.timeline:
        yield from entry.evidence
    for milestone in draft.milestones.values():
        yield from milestone.evidence
    for verdict in verdicts(draft):
        for rival in verdict.rivals:
            yield from rival.cites
        for candidate in (*([verdict.lead] if verdict.lead else []), *(rival.candidate for rival in verdict.rivals)):
            yield from candidate_ids(candidate)
    for criterion in draft.criteria:
        yield from criterion.evidence


def candidate_ids(candidate: Candidate) -> Iterator[str]:
    """What a candidate is, and what speaks for and against it."""
    if candidate.change:
        yield candidate.change
    for statement in (*candidate.evidence_for, *candidate.evidence_against):
        yield from statement.cites


def excerpt(view: View, record: Evidence) -> str:
    """What the record says, on one line, at most `EXCERPT` characters: from its beginning, or around what the draft quotes."""
    title = record.title if record.title not in record.text else ""
    said = one_line(" · ".join(part for part in (title, record.text) if part)) or record.status
    quotes = [one_line(quote) for quote in view.quotes.get(record.id, ())]
    at = min((said.find(quote) for quote in quotes if quote in said), default=0)
    if at < EXCERPT // 2:
        return clipped(said, EXCERPT)
    return "… " + clipped(said[at - EXCERPT // 8 :].partition(" ")[2], EXCERPT)


def origin(record: Evidence) -> str:
    """Who said it and where: `slack #inc-123, responder-2`."""
    return ", ".join(part for part in (record.source, record.author or "") if part)


def seen_at(record: Evidence) -> str:
    """The instant to the precision of its source: `2026-03-04 14:02:11`, `2026-03-04 14:02`, `2026-03-04`, `time unknown`."""
    if record.at is None:
        return "time unknown"
    shape = "%Y-%m-%d %H:%M:%S" if record.precision < 60 else "%Y-%m-%d %H:%M" if record.precision < 86_400 else "%Y-%m-%d"
    return record.at.astimezone(UTC).strftime(shape)
