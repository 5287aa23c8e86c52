"""Reads every source of a bundle into one `Reading`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from drafter.domain.incident import Bundle
from drafter.domain.records import Quarantined, Reading
from drafter.errors import ManifestInvalid, NothingUsable
from drafter.sources.advice import advice, near
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.table import SOURCES


def _silent(_records: int) -> None:
    """Nobody watches."""


def read_bundle(bundle: Bundle, progress: Callable[[int], None] = _silent) -> Reading:
    """Everything that the bundle's sources hold, in the order of the manifest. `progress` hears how many records so far.

    Raises `ManifestInvalid` for an unknown source type, `ArchiveRefused` for an archive that is not safe to read, and
    `NothingUsable` when no record of any source can be used. Bad content never raises: it is in `quarantined`.
    """
    for spec in bundle.manifest.source:
        if spec.type not in SOURCES:
            seen = advice(bundle, spec)
            hint = f"{seen}." if seen else f"Known are {', '.join(sorted(SOURCES))}."
            raise ManifestInvalid(f"unknown source type {echo(spec.type)}; {near(spec.type, sorted(SOURCES))}", hint=hint)
    readings: list[Reading] = []
    before = 0
    for spec in bundle.manifest.source:

        def count(records: int, before: int = before) -> None:
            progress(before + records)

        try:
            readings.append(SOURCES[spec.type](bundle, spec, count))
        except Unreadable as problem:
            readings.append(Reading((), quarantined=(Quarantined(echo(spec.path), problem.offset, problem.reason),)))
        before += len(readings[-1].records)
        if odd := advice(bundle, spec):
            readings[-1] = replace(readings[-1], notices=(odd, *readings[-1].notices))
    return _usable(_together(readings))


def _together(readings: list[Reading]) -> Reading:
    return Reading(
        tuple(chain.from_iterable(r.records for r in readings)),
        tuple(chain.from_iterable(r.people for r in readings)),
        tuple(chain.from_iterable(r.quarantined for r in readings)),
        tuple(chain.from_iterable(r.set_aside for r in readings)),
        tuple(chain.from_iterable(r.files for r in readings)),
        tuple(dict.fromkeys(chain.from_iterable(r.notices for r in readings))),
    )


def _usable(reading: Reading) -> Reading:
    if reading.records:
        return reading
    reasons = [*reading.notices, *(f"{q.file} at byte {q.offset}: {q.reason}" for q in reading.quarantined)]
    reasons += [f"{aside.source}: {aside.reason} ({aside.records})" for aside in reading.set_aside]
    first = f"; {reasons[0]}" if reasons else "; incident.toml names no source" if not reading.files else ""
    more = "".join(f"Also: {reason}.\n" for reason in reasons[1:_REASONS])
    raise NothingUsable(f"no record of this incident can be used (read {reading.read}){first}", hint=more + _HINT)


_REASONS = 6
"""Reasons that are told; the rest is of the same kind."""
_HINT = "docs/sources/ says what to export and how."
