"""The order of the stages: the only place that knows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from drafter.contracts.ask import Ask
from drafter.domain.draft import Accounting, Draft, IncidentHead
from drafter.domain.evidence import Collection, Evidence, Redacted
from drafter.domain.incident import Bundle
from drafter.domain.records import Reading
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.errors import NothingUsable

Leaks = Callable[[str], tuple[str, ...]]
Report = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A bundle read, identified and made safe: all that the later stages need, and nothing unsafe but `reading`."""

    bundle: Bundle
    reading: Reading
    collection: Collection
    redacted: Redacted
    accounting: Accounting
    leaks: Leaks
    opinion: tuple[str, ...] | None = None
    """What detect-secrets still sees in redacted text; None when it was not asked."""

    @property
    def table(self) -> dict[str, Evidence]:
        """Evidence by id."""
        return {e.id: e for e in self.redacted.evidence}

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know about the evidence itself, safe to show."""
        return tuple(dict.fromkeys((*self.redacted.also[len(self.reading.quarantined) :], *(self.opinion or ()))))

    @property
    def quarantined(self) -> list[dict[str, object]]:
        """What could not be read: file, byte offset, reason (safe), records."""
        reasons = self.redacted.also
        return [{**asdict(q), "reason": r} for q, r in zip(self.reading.quarantined, reasons, strict=False)]


def prepare(incidents: Path, incident_id: str, policy: RedactionPolicy, report: Report) -> Prepared:
    """Sources → evidence → redaction. Raises `BundleNotFound`, `ManifestInvalid`, `ArchiveRefused`, `NothingUsable`."""
    from drafter.evidence.accounting import account
    from drafter.evidence.collect import collect
    from drafter.redaction.redact import leaks, redact
    from drafter.redaction.second_opinion import second_opinion
    from drafter.sources.bundle import open_bundle
    from drafter.sources.reading import read_bundle

    bundle = open_bundle(incidents, incident_id)
    reading = read_bundle(bundle, lambda n: report("Reading", n))
    if not reading.records:
        raise NothingUsable(f"Read {reading.read} records of incident {incident_id[:80]!r} and none can be used.")
    report("Ordering evidence", len(reading.records))
    collection = collect(reading, bundle.manifest)
    report("Redacting", len(collection.items))
    said = (*(q.reason for q in reading.quarantined), *reading.notices, *collection.notices)
    redacted = redact(collection, reading.people, bundle.manifest, policy, said)
    forbidden = redacted.forbidden
    return Prepared(
        bundle=bundle,
        reading=reading,
        collection=collection,
        redacted=redacted,
        accounting=account(reading, collection),
        leaks=lambda text: leaks(text.replace(incident_id, ""), forbidden),  # the user's own id may hold a name
        opinion=second_opinion(redacted.evidence),
    )


def draft(prepared: Prepared, ask: Ask, window_tokens: int, count: Callable[[str], int], report: Report) -> Draft:
    """Timeline → analysis → drafting → scoring. Same evidence and same answers give the same draft."""
    from drafter.analysis.analyse import analyse
    from drafter.drafting.compose import compose
    from drafter.drafting.summary import Writer
    from drafter.evidence.windows import windows
    from drafter.pipeline.blameless import blame_in, blameless_findings, blameless_timeline
    from drafter.pipeline.grounds import grounds_of
    from drafter.scoring.scorecard import scorecard
    from drafter.scoring.view import View
    from drafter.timeline.build import build

    redacted, manifest = prepared.redacted, prepared.bundle.manifest
    report("Reading the chat", len(redacted.evidence))
    timeline = build(redacted.evidence, manifest, redacted.title, ask, lambda events: windows(events, window_tokens, count))
    timeline = blameless_timeline(timeline, redacted.evidence)
    report("Weighing causes", len(timeline.entries))
    findings = blameless_findings(analyse(redacted.evidence, timeline, redacted.title, ask), redacted.evidence)
    head = IncidentHead(
        id=manifest.id,
        title=redacted.title,
        severity=manifest.severity,
        services=redacted.services,
        window=prepared.collection.window,
    )
    report("Writing", 0)
    written = compose(head, redacted.evidence, timeline, findings, Writer(ask, blame_in), prepared.accounting)
    scores = scorecard(View(written, grounds_of(prepared)))
    return written.model_copy(update={"scores": scores, "notices": (*prepared.notices, *written.notices)})
