"""The rulers of truth on claims in other words than their records: faithful paraphrases must pass, altered ones must not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from drafter.domain.draft import Accounting, Draft, IncidentHead
from drafter.domain.evidence import Collection, Evidence
from drafter.domain.findings import Impact, RootCause, Trigger
from drafter.domain.incident import Manifest
from drafter.domain.records import Kind, Place, Stamp
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText
from drafter.domain.timeline import Entry
from drafter.errors import UsageError
from drafter.evaluation.mutating import Tally
from drafter.evaluation.rulers import alarms
from drafter.redaction.redact import redact
from drafter.scoring.view import Grounds, View

RULERS = frozenset({"proof", "support", "numbers", "actors", "opposites"})
PARAPHRASE = "paraphrase"
AT = datetime(2031, 5, 6, 12, tzinfo=UTC)
_KINDS: Mapping[str, Kind] = {"alert": "alert", "deploy": "deploy", "page": "page"}


def tallies_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, Tally]:
    """A tally for each kind of change: alarms over paraphrases are false, over anything else they are catches. `rows` as in
    evals/labels/support.jsonl. Raises `UsageError` for a row of another shape."""
    found: dict[str, Tally] = {PARAPHRASE: Tally()}
    for row, view in zip(rows, _views(rows), strict=True):
        tally = found.setdefault(str(row["change"]), Tally())
        seen = {ruler for ruler, _, _ in alarms(view, only=RULERS)}
        if row["change"] == PARAPHRASE:
            tally.clean, tally.false = tally.clean + 1, tally.false + bool(seen)
        else:
            tally.planted, tally.caught = tally.planted + 1, tally.caught + bool(seen)
            tally.by.update(seen)
        if bool(seen) == (row["change"] == PARAPHRASE):
            tally.missed.append((str(row["id"]), f"{row['claim']} {sorted(seen) or ''}".strip()))
    return found


def _views(rows: Sequence[Mapping[str, Any]]) -> list[View]:
    try:
        texts = [[str(row["claim"]), *(str(r["text"]) for r in row["records"])] for row in rows]
        authors = [[str(r["by"]) for r in row["records"]] for row in rows]
        _ = [row["change"] for row in rows]
    except (KeyError, TypeError) as error:
        raise UsageError(f"A row needs claim, change, and records with by and text; one lacks {error}.") from None
    safe = iter(
        redact(Collection(()), (), Manifest(id="labels"), RedactionPolicy(), tuple(t for each in texts for t in each)).also
    )
    return [_view(next(safe), [(by, next(safe)) for by in names]) for names in authors]


def _view(claim: SafeText, records: Sequence[tuple[str, SafeText]]) -> View:
    """A draft of that one claim, told by an engine."""
    table = {f"r{n}": _record(f"r{n}", by, text) for n, (by, text) in enumerate(records)}
    entry = Entry(id="T001", at=AT, kind="report", summary=claim, evidence=tuple(table), basis="reported", answered_by="a model")
    draft = Draft(
        incident=IncidentHead(id="labels", title=SafeText("")),
        milestones={},
        durations={},
        timeline=(entry,),
        impact=Impact(),
        trigger=Trigger(),
        root_cause=RootCause(),
        accounting=Accounting(read=0, used=0, set_aside=0, quarantined=0),
    )
    return View(draft, Grounds(table, lambda text: (), lambda text: (), str, lambda record: ()))


def _record(id_: str, by: str, text: SafeText) -> Evidence:
    return Evidence(
        id=id_,
        kind=_KINDS.get(by, "message"),
        at=AT,
        precision=1,
        stamp=Stamp(AT, ""),
        source="labels",
        source_type="labels",
        source_id=id_,
        place=Place("labels", "", 0, 0),
        text=text,
        title=SafeText(""),
        author=None if by in _KINDS else by,
    )
