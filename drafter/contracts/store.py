"""Where decisions are kept. One implementation (`drafter.storage`), over SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from drafter.domain.review import AuditEntry, AuditHead, Comment, Decision, Document, Listed, Passage, Publication, Receipt

Change = Callable[[Document], Document]
"""From the document as it stands to the document as it shall be. Pure; may raise `DecisionRefused`."""
SortKey = Literal["updated", "started", "resolved", "title", "severity", "state"]


class Store(Protocol):
    """Every method is one transaction; on return it is on the disk. Raises `StorageRefused` when the disk or the database
    says no, `DecisionStale` when somebody decided meanwhile, `IncidentUnknown` when there is no such document."""

    def add(self, document: Document, decision: Decision, files: Sequence[bytes]) -> None:
        """A new document; `files` (draft.json, evidence.jsonl) are kept by their SHA-256. Raises `DecisionStale` when the
        incident is there already."""
        ...

    def document(self, incident: str) -> Document: ...

    def decide(self, decision: Decision, expected: str, change: Change, files: Sequence[bytes] = ()) -> Document:
        """Applies `change` if the hash of what `decision.section` names (else of the document) is still `expected`; keeps a
        version of each changed section, the decision (with `before` and `after` filled in) and its audit entry."""
        ...

    def versions(self, incident: str, section: str) -> tuple[tuple[datetime, str, tuple[Passage, ...]], ...]:
        """(when, by whom, passages) of each version of a section, oldest first."""
        ...

    def decisions(self, incident: str | None = None) -> Iterator[Decision]: ...

    def comment(self, comment: Comment) -> None: ...

    def comments(self, incident: str) -> tuple[Comment, ...]: ...

    def listed(
        self, *, search: str = "", state: str = "", sort: SortKey = "updated", limit: int = 50, offset: int = 0,
        restricted: bool = False,
    ) -> tuple[tuple[Listed, ...], int]:  # fmt: skip
        """A page of incidents and how many match. `restricted` False leaves restricted ones out."""
        ...

    def file(self, sha256: str) -> bytes:
        """A kept file. Raises `StorageRefused` when it is gone or altered."""
        ...

    def audit(self) -> Iterator[AuditEntry]:
        """The chain of audit entries, oldest first. Each `actor` is a pseudonym; `names` says whose."""
        ...

    def head(self) -> AuditHead:
        """Where the chain ends. Kept elsewhere, it shows later whether entries were cut from the end."""
        ...

    def verify(self, exported: AuditHead | None = None) -> tuple[str, ...]:
        """What is wrong, in words; empty when nothing is: the chain, its end (also against one that was exported), the names
        behind it, the decisions beside it, and whether what stands is what the last decision left."""
        ...

    def names(self) -> Mapping[str, str]:
        """Pseudonym of the audit → name, without those who were erased."""
        ...

    def keep_people(self, incident: str, people: Mapping[str, Collection[str]]) -> None:
        """Role of the draft → the names and accounts of the person behind it. Replaces what was kept."""
        ...

    def people(self, incident: str) -> Mapping[str, tuple[str, ...]]: ...

    def erase_person(self, names: Sequence[str], by: str, at: datetime) -> Receipt:
        """One person out of everything: `names` are every name and account of theirs (a name of one plain word counts in the
        case given, any other in any case). What they wrote and what quotes them goes, what cites them becomes stale, their
        decisions stay under a pseudonym, the audit chain as it is. Raises `DecisionRefused` on a legal hold, and then nothing
        was changed. The receipt names what it could not reach."""
        ...

    def withdraw(self, incident: str, ids: Collection[str], by: str, at: datetime) -> Receipt:
        """Evidence that was deleted at its source: its words go, what cites it becomes stale."""
        ...

    def expire(self, before: datetime, by: str, at: datetime) -> tuple[Receipt, ...]:
        """Removes every incident that was resolved (or else last changed) before; a receipt each. Those on hold stay, and their
        receipt says so. The audit entries stay."""
        ...

    def backup(self, to: Path, at: datetime) -> tuple[str, ...]:
        """A copy in the new folder `to`, itself a store, made while others write. Returns the hashes of kept files that were
        gone already. Raises `UsageError` on PostgreSQL, which has its own backups."""
        ...

    def restore(self, source: Path) -> tuple[str, ...]:
        """The backup in `source` in place of what stands. Returns the hashes of kept files that it lacks. Who was erased since
        must be erased again."""
        ...

    def outbox(self, incident: str | None = None) -> tuple[Publication, ...]: ...

    def record(self, publication: Publication) -> Publication:
        """Inserts or advances the row of `publication.key`; returns the row that stands. A `done` row never goes back."""
        ...
