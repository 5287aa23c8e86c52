"""The gate for text: captured records go in, evidence whose every string is safe comes out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace

from drafter.domain.evidence import Captured, Collection, Evidence, Redacted
from drafter.domain.incident import Manifest
from drafter.domain.records import Person
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText, visible
from drafter.redaction.leaks import leaks
from drafter.redaction.people import People
from drafter.redaction.personal import without_personal
from drafter.redaction.secrets import without_secrets

__all__ = ["leaks", "redact"]

_NUMERIC = re.compile(r"[0-9TZ:.,+/ -]{0,60}")
_SHORT = 120
"""Strings up to this many characters (services, statuses, labels) repeat; what they became is kept."""


def redact(collection: Collection, reading_people: tuple[Person, ...], manifest: Manifest, policy: RedactionPolicy) -> Redacted:
    """Makes every item of the collection safe, in the same order. Deterministic; never raises for content.

    Removed: secrets (`[secret:<kind>]`), people (`responder-<n>`, numbered in order of first appearance; `[name]` for a bare
    name that several share), and what the policy asks. Control characters become visible. All other text stays as it was.
    """
    gate = _Gate(People(collection, reading_people, manifest, policy.names_allowed), policy)
    evidence = tuple(gate.evidence(item) for item in collection.items)
    return Redacted(
        evidence=evidence,
        title=gate.text(manifest.title),
        services=tuple(gate.label(service) for service in manifest.services),
        roles=gate.people.roles(),
        hits=dict(sorted(gate.hits.items())),
        forbidden=gate.people.forbidden(),
    )


class _Gate:
    """One run's rules and what they have met so far."""

    def __init__(self, people: People, policy: RedactionPolicy) -> None:
        self.people = people
        self.hits: Counter[str] = Counter()
        self._policy = policy
        self._custom = tuple((name, re.compile(pattern)) for name, pattern in policy.custom.items())
        self._labels: dict[str, SafeText] = {}

    def text(self, text: str) -> SafeText:
        """Everything that a person may have written."""
        return SafeText(without_personal(self._named(text), self._policy, self.hits))

    def label(self, text: str) -> SafeText:
        """Ids, times, statuses and names of things: numbers in them are never phones or cards."""
        if _NUMERIC.fullmatch(text):
            return SafeText(text)
        safe = self._labels.get(text)
        if safe is None:
            safe = SafeText(self._named(text))
            if len(text) <= _SHORT:
                self._labels[text] = safe
        return safe

    def _named(self, text: str) -> str:
        text = without_secrets(visible(text), self.hits)
        for name, pattern in self._custom:
            text, count = pattern.subn(f"[custom:{name}]", text)
            self.hits[f"custom:{name}"] += count
        return self.people.replace(text, self.hits)

    def evidence(self, item: Captured) -> Evidence:
        record = item.record
        machine = self.people.is_machine(record)
        return Evidence(
            id=item.id,
            kind=record.kind,
            at=record.stamp.at,
            precision=record.stamp.precision,
            author=self._author(record.author, machine),
            actor="bot" if machine and record.actor in ("person", "unknown") else record.actor,
            title=self.text(record.title) if record.title else SafeText(""),
            text=self.text(record.text),
            stamp=replace(record.stamp, original=self.label(record.stamp.original)),
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
            text_sha256=hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest(),
        )

    def _detail(self, value: str) -> SafeText:
        return (
            self.label(value)
            if "\n" not in value and len(value) <= 40 and not value.isdigit() and "@" not in value
            else self.text(value)
        )

    def _author(self, label: str | None, machine: bool) -> str | None:
        if label is None:
            return None
        if machine:
            shown = self.label(label)
            return shown if shown.lower().startswith("bot ") else f"bot {shown}"
        return self.people.author(label) or self.label(label)
