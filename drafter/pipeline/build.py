"""The one bootstrap: settings become engines, an order becomes a run folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.config.settings import Settings
from drafter.domain.draft import Draft
from drafter.errors import AnswerNotKept, ConfigInvalid
from drafter.pipeline.outputs import write_file, write_run
from drafter.pipeline.record import run_record
from drafter.pipeline.rendering import rendered
from drafter.pipeline.run import Prepared, Report, draft, prepare

if TYPE_CHECKING:
    from drafter.models.build import Surroundings
    from drafter.models.gateway import Gateway

WINDOW_TOKENS = 6000
"""Chat is read in windows of whole threads of at most this many tokens, so that answers fit any current model."""

COMPLETE, PARTIAL, SKELETON = 0, 4, 5


@dataclass(frozen=True, slots=True)
class Order:
    """What to draft, from where, to where. `data` is the folder of the user's own data (kept answers, roles files)."""

    incidents: Path
    incident: str
    folder: Path
    data: Path
    settings: Settings
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """Time as an input: `clock` gives seconds from any origin, `pause` waits that many."""

    clock: Callable[[], float]
    pause: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Result:
    """A written run."""

    draft: Draft
    folder: Path
    roles: Path
    kept: tuple[Path, ...]
    exit_code: int
    run: Mapping[str, object]

    def summary(self) -> dict[str, object]:
        """For `--json`: what a script wants to know."""
        return {
            "incident": self.draft.incident.id,
            "folder": str(self.folder),
            "exit_code": self.exit_code,
            "accounting": self.draft.accounting.model_dump(),
            "milestones": {name: m.at.isoformat() if m.at else None for name, m in self.draft.milestones.items()},
            "trigger": self.draft.trigger.category,
            "root_cause": self.draft.root_cause.category,
            "scores": {s.name: s.value for s in self.draft.scores},
            "kept": [str(k) for k in self.kept],
        }


def carry_out(order: Order, environment: Mapping[str, str], time: Time, report: Report) -> Result:
    """Drafts the incident and writes the run folder.

    When the configured model answers nothing and nothing stands behind it, the embedded engine writes a skeleton that says so,
    and the exit code is 5; when some questions went unanswered the draft says so, and it is 4. Raises what `prepare` raises,
    `ConfigInvalid`, `AnswerNotKept` (offline) and `StorageRefused`.
    """
    started = time.clock()
    prepared = prepare(order.incidents, order.incident, order.settings.redaction, report)
    ask = ask_for(order, prepared, surroundings(order, environment, time))
    count = _counter(order, environment)
    written, code = _answered(order, ask, draft(prepared, ask, WINDOW_TOKENS, count, report))
    if code == SKELETON:
        from drafter.models.build import embedded_ask

        skeleton = draft(prepared, embedded_ask(prepared.leaks, time.clock), WINDOW_TOKENS, count, report)
        written = skeleton.model_copy(update={"notices": (*written.notices[:1], *skeleton.notices)})
    run = run_record(prepared, order.settings, ask.ledger, round(time.clock() - started, 3))
    roles = _write_roles(order, prepared)
    kept = write_run(order.folder, rendered(written, prepared), run)
    return Result(written, order.folder, roles, kept, code, run)


def _answered(order: Order, ask: Gateway, written: Draft) -> tuple[Draft, int]:
    """The draft, its first notice naming what no engine answered, and the exit code."""
    failures = [error for _, error in ask.failures]
    for error in failures:
        if order.offline and isinstance(error, AnswerNotKept):
            raise error
    if not failures:
        return written, PARTIAL if _is_partial(written) else COMPLETE
    nothing = all(call.outcome != "answered" for call in ask.ledger.calls)
    says = "The configured model answered nothing" if nothing else f"{len(failures)} questions went unanswered"
    tail = "the embedded engine wrote this skeleton" if nothing else "what they ask about is missing here"
    notice = f"{says} ({type(failures[0]).__name__}: {failures[0]}); {tail}."
    return written.model_copy(update={"notices": (notice, *written.notices)}), SKELETON if nothing else PARTIAL


def ask_for(order: Order, prepared: Prepared, around: Surroundings) -> Gateway:
    """The `Ask` that the settings describe."""
    from drafter.models.build import build_ask

    return build_ask(order.settings, prepared.leaks, around)


def surroundings(
    order: Order, environment: Mapping[str, str], time: Time, show: Callable[[str, bytes], None] | None = None
) -> Surroundings:
    """What the engines stand in: keys, kept answers, time, token counting."""
    from drafter.models.build import Surroundings
    from drafter.models.remote import Pace
    from drafter.models.tokens import counter, vocabulary_folders
    from drafter.storage.answers import AnswerFiles

    return Surroundings(
        environment=environment,
        store=AnswerFiles(order.data / "answers"),
        pace=Pace(time.clock, time.pause),
        counter=counter(vocabulary_folders(order.data, environment)),
        offline=order.offline,
        show=show,
    )


def _counter(order: Order, environment: Mapping[str, str]) -> Callable[[str], int]:
    """Tokens are counted exactly only where a model is asked; the embedded engine has no limit that an estimate could break."""
    from drafter.models.tokens import counter, estimate, vocabulary_folders

    return estimate if order.settings.engine == "embedded" else counter(vocabulary_folders(order.data, environment)).count


def _is_partial(draft: Draft) -> bool:
    """Something could not be read, or a cap left messages out."""
    from drafter.evidence.scope import OVER_CAP

    return draft.accounting.quarantined > 0 or any(OVER_CAP in reason for reason in draft.accounting.reasons)


def _write_roles(order: Order, prepared: Prepared) -> Path:
    """Who is behind each role: in the user's own data folder, readable by its owner alone, never beside the draft."""
    name = "".join(c if c.isalnum() or c in "-_." else "_" for c in order.incident)
    path = order.data / "roles" / f"{name}.json"
    if not path.resolve().is_relative_to(order.data.resolve()):
        raise ConfigInvalid(f"The incident id {order.incident[:80]!r} cannot name a file.")
    people: dict[str, list[str]] = {}
    for person, role in sorted(prepared.redacted.roles.items()):
        people.setdefault(role, []).append(person)
    write_file(path, (json.dumps(people, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode(), 0o600)
    return path
