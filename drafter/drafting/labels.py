"""Service names said once: a label that repeats what stands beside it is left out of sentences about changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.domain.evidence import Evidence
from drafter.domain.findings import Candidate, Statement, Trigger
from drafter.domain.text import SafeText, answer_text
from drafter.domain.timeline import Entry

LONG = 40
"""Characters of a label that is too long to stand in a line."""


@dataclass(frozen=True, slots=True)
class Labels:
    """`services` of the changes; `only` when all changes are of one, which then tells nothing."""

    services: tuple[str, ...]
    only: bool

    @classmethod
    def of(cls, evidence: Iterable[Evidence]) -> Labels:
        """The labels of the changes in `evidence`, longest first, so that none is cut within another."""
        deploys = [e.service for e in evidence if e.kind == "deploy"]
        short = {name.partition(" (")[0] for name in deploys}  # how a label with a remark of its own is told elsewhere
        names = sorted({name for name in (*deploys, *short) if name}, key=lambda name: (-len(name), name))
        return cls(tuple(names), only=len(set(deploys)) == 1 and len(deploys) > 1)

    def brief(self, text: SafeText) -> SafeText:
        """The text without ` (service)` where the label is long, the only one, or said in the text already."""
        for service in self.services:
            mark = f" ({service})"
            rest = text.replace(mark, "")
            if rest != text and (self.only or len(service) > LONG or service.lower() in rest.lower()):
                text = answer_text(rest)
        return text

    def entries(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Entries about changes, briefly."""
        return tuple(e.model_copy(update={"summary": self.brief(e.summary)}) if e.kind == "deploy" else e for e in entries)

    def trigger(self, found: Trigger) -> Trigger:
        """The trigger and its candidates, briefly."""
        return found.model_copy(
            update={"summary": self._statement(found.summary), "candidates": self._candidates(found.candidates)}
        )

    def _statement(self, said: Statement | None) -> Statement | None:
        return said.model_copy(update={"text": self.brief(said.text)}) if said is not None else None

    def _candidates(self, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return tuple(c.model_copy(update={"summary": self.brief(c.summary)}) for c in candidates)
