"""The gate for text: captured records go in, evidence whose every string is safe comes out."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace

from drafter.domain.evidence import Captured, Collection, Evidence, Redacted
from drafter.domain.incident import Manifest
from drafter.domain.records import Actor, Person, RawRecord, Stamp
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText
from drafter.redaction.cleaning import NUMERIC, SHORT, Cleaning
from drafter.redaction.leaks import leaks
from drafter.redaction.people import People
from drafter.redaction.personal import without_personal

__all__ = ["leaks", "redact"]


def redact(
    collection: Collection,
    reading_people: tuple[Person, ...],
    manifest: Manifest,
    policy: RedactionPolicy,
    also: tuple[str, ...] = (),
) -> Redacted:
    """Makes every item of the collection safe, in the same order, and so the lines in `also`. Deterministic; never raises for
    content.

    Removed: secrets (`[secret:<kind>]`), people (`responder-<n>`, numbered in order of first appearance; `[name]` for a bare
    name that several share), and what the policy asks. Control characters become visible. All other text stays as it was.
    """
    hits: Counter[str] = Counter()
    cleaning = Cleaning(policy, hits)
    records = [cleaning.record(item.record) for item in collection.items]
    people = People(records, reading_people, manifest, policy.names_allowed)
    gate = _Gate(people, policy, hits)
    evidence = tuple(gate.evidence(item, record) for item, record in zip(collection.items, records, strict=True))
    return Redacted(
        evidence=evidence,
        title=gate.text(cleaning.text(manifest.title)),
        services=tuple(gate.label(cleaning.text(service)) for service in manifest.services),
        roles=people.roles(),
        also=tuple(gate.text(cleaning.text(line)) for line in also),
        hits=dict(sorted(hits.items())),
        forbidden=people.forbidden(),
    )


class _Gate:
    """The second half: people and personal numbers go; what is left is safe. Takes clean records only."""

    def __init__(self, people: People, policy: RedactionPolicy, hits: Counter[str]) -> None:
        self._people = people
        self._policy = policy
        self._hits = hits
        self._labels: dict[str, SafeText] = {}
        self._authors: dict[tuple[str, Actor], tuple[str | None, Actor]] = {}

    def text(self, text: str) -> SafeText:
        """Everything that a person may have written."""
        return SafeText(without_personal(self._people.replace(text, self._hits), self._policy, self._hits))

    def label(self, text: str) -> SafeText:
        """Ids, times, statuses and names of things: numbers in them are never phones or cards."""
        if NUMERIC.fullmatch(text):
            return SafeText(text)
        safe = self._labels.get(text)
        if safe is None:
            safe = SafeText(self._people.replace(text, self._hits))
            if len(text) <= SHORT:
                self._labels[text] = safe
        return safe

    def evidence(self, item: Captured, record: RawRecord) -> Evidence:
        """The evidence of one captured record, given the same record clean."""
        author, actor = self._author(record)
        return Evidence(
            id=item.id,
            kind=record.kind,
            at=record.stamp.at,
            precision=record.stamp.precision,
            author=author,
            actor=actor,
            title=self.text(record.title) if record.title else SafeText(""),
            text=self.text(record.text),
            stamp=self._stamp(record.stamp),
            source=self.label(record.source),
            source_type=record.source_type,
            source_id=self.label(record.source_id),
            place=record.place,
            channel=None if record.channel is None else self.label(record.channel),
            parent=item.parent,
            service=self.label(record.service),
            status=self.label(record.status),
            details={str(self.label(key)): self._detail(value) for key, value in record.details.items()},
            marks=record.marks,
            also=item.also,
            text_sha256=hashlib.sha256(item.record.text.encode("utf-8", "surrogatepass")).hexdigest(),
        )

    def _stamp(self, stamp: Stamp) -> Stamp:
        original = self.label(stamp.original)
        return stamp if original == stamp.original else replace(stamp, original=original)

    def _detail(self, value: str) -> SafeText:
        return (
            self.label(value)
            if "\n" not in value and len(value) <= 40 and not value.isdigit() and "@" not in value
            else self.text(value)
        )

    def _author(self, record: RawRecord) -> tuple[str | None, Actor]:
        """The role or the bot's label, and what the author is; a "person" whose name says bot is one."""
        if record.author is None:
            return None, record.actor
        key = (record.author, record.actor)
        if key not in self._authors:
            machine = self._people.is_machine(record)
            actor: Actor = "bot" if machine and record.actor in ("person", "unknown") else record.actor
            self._authors[key] = (self._bot(record.author) if machine else self._person(record.author), actor)
        return self._authors[key]

    def _bot(self, label: str) -> str:
        shown = self.label(label)
        return shown if shown.lower().startswith("bot ") else f"bot {shown}"

    def _person(self, label: str) -> str:
        return self._people.author(label) or self.label(label)
