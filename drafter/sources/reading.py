"""Reads every source of a bundle into one `Reading`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from drafter.domain.incident import Bundle
from drafter.domain.records import Quarantined, Reading
from drafter.errors import ManifestInvalid, NothingUsable
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.table import SOURCES


def _silent(_records: int) -> None:
    """Nobody watches."""


def read_bundle(bundle: Bundle, progress: Callable[[int], None] = _silent) -> Reading:
    """Everything that the bundle's sources hold, in the order of the manifest. `progress` hears how many records so far.

    Raises `ManifestInvalid` for an unknown source type, `ArchiveRefused` for an archive that is not safe to read, and
    `NothingUsable` when no record of any source can be used. Bad content never raises: it is in `quarantined`.
    """
    unknown = [spec.type for spec in bundle.manifest.source if spec.type not in SOURCES]
    if unknown:
        raise ManifestInvalid(f"unknown source type {echo(unknown[0])}; known are {', '.join(sorted(SOURCES))}")
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
    reasons = [f"{q.file} at byte {q.offset}: {q.reason}" for q in reading.quarantined] + list(reading.notices)
    why = f"; {reasons[0]}" if reasons else ""
    raise NothingUsable(f"no record of this incident can be used (read {reading.read}){why}")
