"""What scorers hold a draft of a prepared bundle against."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from drafter.domain.evidence import Evidence
from drafter.scoring.view import Grounds

if TYPE_CHECKING:
    from drafter.pipeline.run import Prepared


def grounds_of(prepared: Prepared) -> Grounds:
    """The evidence, the protected names, and how the stages themselves read secrets, durations and clock times."""
    from drafter.drafting.words import span
    from drafter.redaction.secrets import secret_spans

    table = prepared.table
    return Grounds(table, prepared.leaks, secret_spans, span, _stated(prepared), prepared.redacted.forbidden)


def _stated(prepared: Prepared) -> Callable[[Evidence], Sequence[datetime]]:
    """The past instants that a record names, its clock times read in every zone that the manifest or anybody in it states."""
    from drafter.timeline.mentions import mentions, zone_named

    manifest, evidence = prepared.bundle.manifest, prepared.redacted.evidence

    @cache
    def zones() -> tuple[str, ...]:
        said = (zone_named(e.text) for e in evidence if e.kind in ("message", "note"))
        return tuple(dict.fromkeys(z for z in (manifest.timezone, *(s.timezone for s in manifest.source), *said) if z))

    def stated(record: Evidence) -> Sequence[datetime]:
        if record.at is None:
            return ()
        text = f"{record.title}\n{record.text}"
        return [m.at for zone in zones() for m in mentions(text, record.at, zone)]

    return stated
