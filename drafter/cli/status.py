"""`draft status`, `draft review stats`, `draft audit`: what there is, what is late, what reviewers did, and its proof."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from drafter.cli.desk import open_desk
from drafter.contracts.store import Store
from drafter.domain.review import AuditHead, Listed
from drafter.domain.text import visible
from drafter.errors import NothingUsable, UsageError
from drafter.review.clock import Due, due

PAGE = 500


def status(config: Path | None, *, only_due: bool, as_json: bool, now: datetime | None = None) -> int:
    """Lists incidents with their clock. With `only_due` those that are late, and exit 1 when there is one."""
    opened = open_desk(config, None)
    hours = opened.settings.review.publish_within_hours
    rows = [(row, due(row.state, row.resolved_at, hours, now or datetime.now(UTC))) for row in _all(opened.desk.store)]
    rows = [(row, clock) for row, clock in rows if clock.late] if only_due else rows
    if as_json:
        print(json.dumps([_json(row, clock) for row, clock in rows], indent=2, ensure_ascii=False))
    elif rows:
        print("\n".join(_line(row, clock) for row, clock in rows))
    else:
        print("Nothing is late." if only_due else "No incident is in review. Draft one, then `draft review ID`.")
    return 1 if only_due and rows else 0


def _all(store: Store) -> Iterator[Listed]:
    offset = 0
    while True:
        rows, total = store.listed(limit=PAGE, offset=offset, restricted=True)
        yield from rows
        offset += PAGE
        if offset >= total:
            return


def _line(row: Listed, clock: Due) -> str:
    open_points = ", ".join(
        f"{count} {name}"
        for count, name in ((row.open_sections, "undecided"), (row.flagged, "flagged"), (row.collisions, "in conflict"))
        if count
    )
    parts = (visible(row.incident), visible(row.title), row.severity or "", row.state.replace("_", " "), clock.words, open_points)
    return " · ".join(part for part in parts if part)


def _json(row: Listed, clock: Due) -> dict[str, object]:
    return {**row.model_dump(mode="json"), "due_at": clock.at.isoformat() if clock.at else None, "late": clock.late}


def statistics(config: Path | None, *, as_json: bool) -> int:
    """Acceptance, edits and rejections per section and engine."""
    from drafter.review.statistics import outcomes

    found = outcomes(open_desk(config, None).desk.store.decisions())
    if as_json:
        print(json.dumps([asdict(row) for row in found], indent=2))
        return 0
    if not found:
        print("No section was decided on yet.")
        return 0
    shape = "{:<22} {:<14} {:>4} {:>9} {:>7} {:>9} {:>12} {:>11}"
    print(shape.format("section", "engine", "n", "accepted", "edited", "rejected", "edit, chars", "in view, s"))
    for row in found:
        seconds = f"{row.seconds:.0f}" if row.seconds is not None else "-"
        counts = (row.n, row.accepted, row.edited, row.rejected, f"{row.distance:.0f}", seconds)
        print(shape.format(row.section[:22], row.engine[:14], *counts))
    return 0


def export_cases(config: Path | None, out: Path) -> int:
    """Writes `<incident>.yaml` for each approved or published document; exit 3 when there is none."""
    import yaml

    from drafter.domain.draft import Draft
    from drafter.review.cases import gold_of

    store = open_desk(config, None).desk.store
    reviewed = [row.incident for row in _all(store) if row.state in ("approved", "published")]
    if not reviewed:
        raise NothingUsable("No document is approved yet.", hint="Approve one with `draft review ID`.")
    out.mkdir(parents=True, exist_ok=True)
    for incident in reviewed:
        document = store.document(incident)
        gold = gold_of(document, Draft.model_validate_json(store.file(document.run)))
        name = "".join(c if c.isalnum() or c in "-_." else "_" for c in incident)
        (out / f"{name}.yaml").write_text(yaml.safe_dump(gold, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")
    print(f"{len(reviewed)} cases in {out}. Name the folder in a suite (docs/evals.md), and read the categories once.")
    return 0


def audit_verify(config: Path | None, *, head: str | None) -> int:
    """Exit 1 naming every entry that was edited, deleted, moved or put in. `head` is `COUNT:HASH` as printed earlier."""
    store = open_desk(config, None).desk.store
    wrong, end = store.verify(_head(head) if head else None), store.head()
    print("\n".join(wrong) if wrong else f"{end.count} entries, each in its place. Head: {end.count}:{end.hash}")
    return 1 if wrong else 0


def _head(text: str) -> AuditHead:
    count, _, digest = text.partition(":")
    if not (count.isascii() and count.isdigit() and digest):
        raise UsageError("--head must be COUNT:HASH, as `draft audit verify` printed it.")
    return AuditHead(count=int(count), hash=digest)


def audit_export(config: Path | None) -> int:
    """One JSON object a line, oldest first."""
    for entry in open_desk(config, None).desk.store.audit():
        print(entry.model_dump_json())
    return 0
