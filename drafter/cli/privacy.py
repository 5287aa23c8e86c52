"""`draft erase`, `withdraw`, `expire`, `hold`, `release`, `backup`, `restore`: what administrators do for privacy."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from drafter.cli.desk import Opened, open_desk
from drafter.domain.review import Receipt
from drafter.domain.text import visible
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.pipeline.upkeep import Places

NOTHING = "Nothing was changed. To do it, add --yes."


def erase(names: list[str], incident: str | None, config: Path | None, *, yes: bool) -> int:
    """Prints what the person is called; with `yes` erases them and prints the receipt, which holds no name."""
    from drafter.pipeline.upkeep import called, erased

    opened = open_desk(config, None)
    places = _places(opened)
    everything = called(opened.desk, places.data, names, incident)
    if not yes:
        print("\n".join((f"Would erase whoever is called: {', '.join(visible(n) for n in everything)}", NOTHING)))
        return 0
    print("\n".join(_told(erased(opened.desk, everything, opened.act(), places))))
    return 0


def withdraw(incident: str, labels: list[str], config: Path | None, *, yes: bool) -> int:
    """Shows the records; with `yes` their words go, and what cites them becomes stale."""
    from drafter.pipeline.upkeep import withdrawn

    opened = open_desk(config, None)
    exhibit = opened.desk.exhibit(opened.document(incident))
    if not yes:
        rows = [(label, exhibit.records[i]) for i, label in exhibit.labels.items() if label in labels]
        print("\n".join(f"{label} · {visible(' '.join((row.text or row.title).split()))[:200]}" for label, row in rows))
        print(NOTHING)
        return 0
    print("\n".join(_told(withdrawn(opened.desk, incident, labels, opened.act(), _places(opened)))))
    return 0


def expire(before: str, config: Path | None, *, yes: bool) -> int:
    """Lists the incidents that were resolved before a date; with `yes` removes them. Those on hold stay, and exit is 1 then."""
    from drafter.pipeline.upkeep import expired

    opened, limit = open_desk(config, None), _instant(before)
    if not yes:
        rows, _ = opened.desk.store.listed(limit=1_000_000, restricted=True)
        due = [row for row in rows if (row.resolved_at or row.updated_at) < limit]
        print("\n".join(f"{visible(row.incident)} · {visible(row.title)}" for row in due) or "No incident is that old.")
        print(NOTHING if due else "Nothing was changed.")
        return 0
    receipts = expired(opened.desk, limit, opened.act(), _places(opened))
    print("\n".join(line for receipt in receipts for line in _told(receipt)) or "No incident is that old.")
    return 1 if any(receipt.refused for receipt in receipts) else 0


def mark(incident: str, verb: Literal["hold", "release"], reason: str, config: Path | None) -> int:
    """Puts a legal hold on an incident, or releases it: erasure and retention refuse while it is there."""
    opened = open_desk(config, None)
    document = opened.document(incident)
    opened.desk.mark(incident, document.hash, opened.act(), verb, reason)
    print(f"Incident {visible(incident)}: {'on hold' if verb == 'hold' else 'released'}.")
    return 0


def backup(to: Path, config: Path | None) -> int:
    """A copy of the store in a new folder, made while others decide. Exit 1 naming kept files that were gone already."""
    lost = open_desk(config, None).desk.store.backup(to, datetime.now(UTC))
    print(f"The store is in {to}. It holds everybody who is erased later: erase them there too, or delete it.")
    return _lost(lost)


def restore(source: Path, config: Path | None, *, yes: bool) -> int:
    """The backup in place of what stands. Exit 1 naming kept files that the backup lacks."""
    opened = open_desk(config, None)
    if not yes:
        print(f"Would replace every document and decision by those of {source}.\n{NOTHING}")
        return 0
    lost = opened.desk.store.restore(source)
    print("The store is as in the backup. Who was erased since must be erased again: data folder, receipts/.")
    return _lost(lost)


def _lost(hashes: tuple[str, ...]) -> int:
    for sha256 in hashes:
        print(f"missing: kept file {sha256}")
    return 1 if hashes else 0


def _places(opened: Opened) -> Places:
    from drafter.pipeline.upkeep import Places
    from drafter.publishing.table import folder_of
    from drafter.storage.places import data_folder

    drafts = opened.settings.paths.out or opened.here / "drafts"
    return Places(data_folder(os.environ), drafts, folder_of(opened.settings.publish, opened.here))


def _told(receipt: Receipt) -> list[str]:
    """A receipt in words: content-free, but for where the rest is."""
    head = f"{receipt.verb}: {len(receipt.incidents)} incidents: {', '.join(visible(i) for i in receipt.incidents) or 'none'}"
    if receipt.refused:
        return [head, f"  refused: {receipt.refused}"]
    changed = [f"  {count} {what}" for what, count in sorted(receipt.rewritten.items())]
    return [head, *changed, *(f"  not reached: {visible(where)}" for where in receipt.unreached)]


def _instant(day: str) -> datetime:
    try:
        found = datetime.fromisoformat(day)
    except ValueError:
        raise UsageError(f"--before {day[:40]!r} is no date.", hint="As 2025-12-31, in UTC.") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
