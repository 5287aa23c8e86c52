"""`run.json`: what was read, asked, answered, spent and written in one run. No text of the evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.config.settings import Settings
from drafter.pipeline.run import Prepared

if TYPE_CHECKING:
    from drafter.models.ledger import Call, Ledger


def run_record(prepared: Prepared, settings: Settings, ledger: Ledger, seconds: float) -> dict[str, object]:
    """The record of a run as JSON values. Tokens and USD are null where nobody said, which is not zero."""
    reading, collection = prepared.reading, prepared.collection
    calls = ledger.calls
    return {
        "schema_version": 1,
        "drafter": __version__,
        "incident": prepared.bundle.manifest.id,
        "bundle": prepared.bundle.name,
        "engine": settings.engine,
        "model": settings.model.name or None,
        "endpoint": settings.model.endpoint if settings.engine != "embedded" else None,
        "prompts": {f"{c.prompt_id}/v{c.version}": c.prompt_sha256 for c in calls},
        "requests": sum(c.usage.requests for c in calls),
        "tokens_in": _total(c.usage.tokens_in for c in calls if c.usage.requests),
        "tokens_out": _total(c.usage.tokens_out for c in calls if c.usage.requests),
        "usd": _total(c.usage.usd for c in calls if c.usage.requests),
        "seconds": seconds,
        "calls": [_call(c) for c in calls],
        "accounting": prepared.accounting.model_dump(),
        "files": [asdict(f) for f in reading.files],
        "quarantined": prepared.quarantined,
        "set_aside": [asdict(s) for s in (*reading.set_aside, *collection.set_aside)],
        "skews": [asdict(s) for s in collection.skews],
        "redactions": dict(sorted(prepared.redacted.hits.items())),
        "second_opinion": prepared.opinion,
        "notices": list(prepared.notices),
    }


def _total(values: Iterable[float | int | None]) -> float | int | None:
    """The sum; null as soon as one part is unknown."""
    held = list(values)
    known = [v for v in held if v is not None]
    return sum(known) if len(known) == len(held) else None


def _call(call: Call) -> dict[str, object]:
    return {**asdict(call), "usage": asdict(call.usage)}
