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
    """The past instants that a record names, its clock times read in every zone that the manifest or anybody in it states, or
    in which the incident's people speak."""
    from drafter.timeline.dating import dated
    from drafter.timeline.mentions import mentions, zone_named
    from drafter.timeline.zones import spoken_zone

    manifest, evidence = prepared.bundle.manifest, prepared.redacted.evidence

    @cache
    def zones() -> tuple[str, ...]:
        talk = [e for e in evidence if e.kind in ("message", "note")]
        said = [manifest.timezone, spoken_zone(talk, manifest.timezone), *(s.timezone for s in manifest.source)]
        return tuple(dict.fromkeys(z for z in (*said, *(zone_named(e.text) for e in talk)) if z))

    def stated(record: Evidence) -> Sequence[datetime]:
        if record.at is None:
            return ()
        text = f"{record.title}\n{record.text}"
        named = [m.at for zone in zones() for m in mentions(text, record.at, zone)]
        return [*named, *(line.at for zone in zones() for line in dated(record, zone))]

    return stated
