"""The timeline of a run as a picture. Drawn once for what it shows: the files of a run are named by their SHA-256."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from drafter.domain.draft import Draft

Window = tuple[datetime, datetime]
KEPT = 256
"""Pictures that are kept as they were drawn, some 50 kB each."""


@lru_cache(KEPT)
def picture_of(file: Callable[[str], bytes], run: str, evidence: str, window: Window | None, kinds: frozenset[str]) -> str:
    """As SVG: the whole incident or a window (UTC), with records of these kinds."""
    from drafter.drafting.picture import timeline_svg
    from drafter.evidence.ledger import evidence_of, rows_of

    draft, rows = Draft.model_validate_json(file(run)), rows_of(file(evidence))
    return timeline_svg(draft, [evidence_of(row) for row in rows if row.kind in kinds], window)


@lru_cache(KEPT)
def span_of(file: Callable[[str], bytes], run: str, evidence: str, window: Window | None) -> Window | None:
    """From when to when (UTC) the picture of all kinds spans, its margins included; None where there is nothing to draw."""
    from drafter.drafting.picture import scale_of
    from drafter.evidence.ledger import evidence_of, rows_of

    draft, rows = Draft.model_validate_json(file(run)), rows_of(file(evidence))
    scale = scale_of(draft, map(evidence_of, rows), window)
    return (scale.start, scale.end) if scale else None
