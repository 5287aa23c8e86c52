"""The first half of the gate: records whose strings are printable and hold no secret. People are still in them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from drafter.domain.records import RawRecord
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import visible
from drafter.redaction.secrets import without_secrets

SHORT = 48
"""Strings up to this many characters (services, statuses, labels) repeat; what they became is kept."""
NUMERIC = re.compile(r"[0-9TZ:.,+/ -]{0,60}")
"""Times, counts and most ids: safe as they are, and too many to keep."""


class Cleaning:
    """One run's rules for text as such, and the counts of what they met in `hits`."""

    def __init__(self, policy: RedactionPolicy, hits: Counter[str]) -> None:
        self._custom = tuple((name, re.compile(pattern)) for name, pattern in policy.custom.items())
        self._hits = hits
        self._known: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Printable, without secrets and without what the user's own patterns name."""
        if NUMERIC.fullmatch(text):
            return text
        clean = self._known.get(text)
        if clean is None:
            clean = without_secrets(visible(text), self._hits)
            for name, pattern in self._custom:
                clean, count = pattern.subn(f"[custom:{name}]", clean)
                self._hits[f"custom:{name}"] += count
            if len(text) <= SHORT:
                self._known[text] = clean
        return clean

    def record(self, record: RawRecord) -> RawRecord:
        """The record with every string that people or tools wrote made clean; the same record where all were."""
        changed: dict[str, Any] = {}
        original = self.text(record.stamp.original)
        if original != record.stamp.original:
            changed["stamp"] = replace(record.stamp, original=original)
        for name in _STRINGS:
            value = getattr(record, name)
            if value and (text := self.text(value)) != value:
                changed[name] = text
        details = {self.text(key): self.text(value) for key, value in record.details.items()}
        if details != record.details:
            changed["details"] = details
        return replace(record, **changed) if changed else record


_STRINGS = ("source", "source_id", "text", "title", "author", "channel", "service", "status")
