"""What a review rests on: the files of a run, and the records that its citations point into."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.domain.draft import Draft
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.evidence.ledger import Row


KEPT = 96
"""Exhibits that are kept as they were parsed: one of 2,000 records takes some 4 MB."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run folder as it was written: the two files that a review needs, and the draft in them."""

    draft: Draft
    files: tuple[bytes, bytes]

    @property
    def hashes(self) -> tuple[str, str]:
        """SHA-256 (hex) of draft.json and of evidence.jsonl."""
        return (hashlib.sha256(self.files[0]).hexdigest(), hashlib.sha256(self.files[1]).hexdigest())


def read_run(folder: Path) -> Run:
    """Raises `UsageError` when there is no run in the folder, or it cannot be read."""
    from pydantic import ValidationError

    try:
        files = ((folder / "draft.json").read_bytes(), (folder / "evidence.jsonl").read_bytes())
        return Run(Draft.model_validate_json(files[0]), files)
    except FileNotFoundError as error:
        hint = "Draft it first: `draft --incident ID`."
        raise UsageError(f"No draft in {folder}: {Path(error.filename).name} is missing.", hint=hint) from None
    except (OSError, ValidationError) as error:
        reason = getattr(error, "strerror", None) or "draft.json is not what `draft` writes"
        raise UsageError(f"Cannot read the draft in {folder}: {reason}.", hint="Draft the incident again.") from None


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """The evidence of a document: records by id, their labels as the draft shows them. Equal to itself alone."""

    records: Mapping[str, Row]
    labels: Mapping[str, str]

    @property
    def hashes(self) -> dict[str, str]:
        """Evidence id → SHA-256 (hex) of the captured text."""
        return {i: row.text_sha256 for i, row in self.records.items()}


@lru_cache(KEPT)
def exhibit_of(file: Callable[[str], bytes], run: str, evidence: str) -> Exhibit:
    """From the files of a run, named by their SHA-256. The last ones are kept as they were parsed: what is erased or withdrawn
    gets another name, and the document with it."""
    from drafter.drafting.view import all_labels
    from drafter.evidence.ledger import rows_of

    rows = {row.id: row for row in rows_of(file(evidence))}
    return Exhibit(rows, all_labels(Draft.model_validate_json(file(run)), rows.values()))
