"""One draft of one case, scored. Picklable in and out, so that cases run in processes of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.evaluation.against_gold import Scored, against_gold
from drafter.evaluation.fingerprint import code_digest, inputs_digest, text_digest
from drafter.evaluation.gold import read_gold
from drafter.evaluation.samples import CaseResult, Turn

if TYPE_CHECKING:
    from drafter.config.settings import Settings
    from drafter.domain.draft import Draft
    from drafter.pipeline.build import Time
    from drafter.pipeline.run import Prepared


@dataclass(frozen=True, slots=True)
class Setting:
    """What all cases of a run share. `data` holds kept answers; `offline` replays them and asks no model."""

    incidents: Path
    settings: Settings
    data: Path
    environment: Mapping[str, str]
    time: Time
    offline: bool = False


@dataclass(frozen=True, slots=True)
class CaseOrder:
    """One draft to make and score."""

    turn: Turn
    gold: Path | None
    setting: Setting

    @property
    def settings(self) -> Settings:
        """The settings, with the engine that the suite asks for."""
        given = self.setting.settings
        return given.model_copy(update={"engine": "embedded"}) if self.turn.engine == "embedded" else given


def inputs_of(order: CaseOrder) -> str:
    """Digest of the incident and its gold."""
    folder = order.setting.incidents / order.turn.case
    return inputs_digest(folder if folder.is_dir() else folder.with_name(f"{folder.name}.zip"), order.gold)


def key_of(order: CaseOrder) -> str:
    """Digest of everything that the scores depend on."""
    turn = order.turn
    parts = (turn.case, turn.engine, str(turn.repeat), inputs_of(order), order.settings.model_dump_json(), code_digest())
    return text_digest(*parts)


def run_case(order: CaseOrder) -> CaseResult:
    """Drafts and scores. An expected failure becomes the result's `error`: a suite goes on, and says so at the end."""
    key, inputs = key_of(order), inputs_of(order)
    try:
        prepared, written = drafted(order)
        return CaseResult(order.turn, key, inputs, scores_of(written, prepared, order.gold))
    except DrafterError as error:
        return CaseResult(order.turn, key, inputs, error=f"{type(error).__name__}: {' '.join(str(error).split())[:300]}")


def drafted(order: CaseOrder) -> tuple[Prepared, Draft]:
    """The draft of a case, in memory. Raises `DrafterError`, also when a model left a question unanswered."""
    from drafter.models.tokens import estimate
    from drafter.pipeline.build import WINDOW_TOKENS, Order, ask_for, surroundings
    from drafter.pipeline.run import draft, prepare

    setting, settings = order.setting, order.settings
    prepared = prepare(setting.incidents, order.turn.case, settings.redaction, _silent)
    wanted = Order(setting.incidents, order.turn.case, setting.data, setting.data, settings, setting.offline)
    around = surroundings(wanted, setting.environment, setting.time)
    ask = ask_for(wanted, prepared, around)
    count = estimate if settings.engine == "embedded" else around.counter.count
    written = draft(prepared, ask, WINDOW_TOKENS, count, _silent)
    for _, failure in ask.failures:
        raise failure
    return prepared, written


def scores_of(written: Draft, prepared: Prepared, gold: Path | None) -> dict[str, Scored]:
    """Every score by name: those of every live draft, and those against gold where the case has it."""
    scored = {score.name: Scored(score, {}) for score in written.scores}
    if gold is not None:
        scored |= {s.score.name: s for s in against_gold(written, read_gold(gold), prepared.table)}
    return scored


def _silent(step: str, done: int) -> None:
    """Cases report as wholes."""
