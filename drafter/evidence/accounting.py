"""Nothing vanishes: every record that was read is used, set aside with a reason, or quarantined."""

from __future__ import annotations

from collections import Counter

from drafter.domain.draft import Accounting
from drafter.domain.evidence import Collection
from drafter.domain.records import Reading


def account(reading: Reading, collection: Collection) -> Accounting:
    """`read == used + set_aside + quarantined`, in records; `reasons` adds up what was set aside or quarantined."""
    aside = (*reading.set_aside, *collection.set_aside)
    reasons: Counter[str] = Counter()
    for item in aside:
        reasons[item.reason] += item.records
    for unit in reading.quarantined:
        reasons[unit.reason] += unit.records
    return Accounting(
        read=reading.read,
        used=len(collection.items),
        set_aside=sum(item.records for item in aside),
        quarantined=sum(unit.records for unit in reading.quarantined),
        reasons=dict(sorted(reasons.items())),
    )
