"""The one bootstrap: settings become engines, an order becomes a run folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from drafter import __version__
from drafter.domain.draft import Draft
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.errors import ModelError
from drafter.pipeline.outputs import write_run
from drafter.pipeline.rendering import rendered
from drafter.pipeline.run import Prepared, Report, draft, prepare

WINDOW_TOKENS = 6000
"""Chat is read in windows of whole threads of at most this many tokens, so that answers fit any current model."""

COMPLETE, PARTIAL, SKELETON = 0, 4, 5


@dataclass(frozen=True, slots=True)
class Order:
    """What to draft, from where, to where, with which engine."""

    incidents: Path
    incident: str
    folder: Path
    engine: str | None
    offline: bool
    config: Path | None


@dataclass(frozen=True, slots=True)
class Result:
    """A written run."""

    draft: Draft
    folder: Path
    kept: tuple[Path, ...]
    exit_code: int
    run: Mapping[str, object]

    def summary(self) -> dict[str, object]:
        """For `--json`: what a script wants to know."""
        milestones = {name: m.at.isoformat() if m.at else None for name, m in self.draft.milestones.items()}
        return {
            "incident": self.draft.incident.id,
            "folder": str(self.folder),
            "exit_code": self.exit_code,
            "accounting": self.draft.accounting.model_dump(),
            "milestones": milestones,
            "trigger": self.draft.trigger.category,
            "root_cause": self.draft.root_cause.category,
            "kept": [str(k) for k in self.kept],
            "run": dict(self.run),
        }


def carry_out(order: Order, clock: Callable[[], float], report: Report) -> Result:
    """Drafts the incident and writes the run folder. `clock` gives seconds from any origin.

    When the configured model gives no answer and no fallback is configured, the embedded engine writes a skeleton that says
    so, and the exit code is 5. Raises what `prepare` raises, `ConfigInvalid` and `StorageRefused`.
    """
    from drafter.models.build import embedded_ask

    started = clock()
    prepared = prepare(order.incidents, order.incident, RedactionPolicy(), report)
    ask = embedded_ask(prepared.leaks, clock)
    missing: str | None = None
    try:
        written = draft(prepared, ask, WINDOW_TOKENS, _count, report)
    except ModelError as error:
        missing = f"The configured model did not answer ({error}); the embedded engine wrote this skeleton."
        ask = embedded_ask(prepared.leaks, clock)
        written = draft(prepared, ask, WINDOW_TOKENS, _count, report)
        written = written.model_copy(update={"notices": (missing, *written.notices)})
    run = _run_record(prepared, [asdict(c) for c in ask.ledger.calls], round(clock() - started, 3))
    kept = write_run(order.folder, rendered(written, prepared), run)
    accounting = written.accounting
    code = SKELETON if missing else PARTIAL if accounting.quarantined else COMPLETE
    return Result(written, order.folder, kept, code, run)


def _count(text: str) -> int:
    return len(text.encode()) // 3 + 1


def _run_record(prepared: Prepared, calls: list[dict[str, object]], seconds: float) -> dict[str, object]:
    reading, collection = prepared.reading, prepared.collection
    return {
        "schema_version": 1,
        "drafter": __version__,
        "incident": prepared.bundle.manifest.id,
        "seconds": seconds,
        "calls": calls,
        "accounting": prepared.accounting.model_dump(),
        "files": [asdict(f) for f in reading.files],
        "quarantined": [asdict(q) for q in reading.quarantined],
        "set_aside": [asdict(s) for s in (*reading.set_aside, *collection.set_aside)],
        "skews": [asdict(s) for s in collection.skews],
        "redactions": dict(sorted(prepared.redacted.hits.items())),
        "notices": json.loads(json.dumps(prepared.notices)),
    }
