"""One draft of one case, scored. Picklable in and out, so that cases run in processes of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.evaluation.fingerprint import code_digest, inputs_digest, text_digest
from drafter.evaluation.samples import CaseResult, Scored, Turn

if TYPE_CHECKING:
    from drafter.config.settings import Settings
    from drafter.domain.draft import Draft
    from drafter.models.kept import AnswerStore
    from drafter.pipeline.build import Time
    from drafter.pipeline.run import Prepared


@dataclass(frozen=True, slots=True)
class Setting:
    """What all cases of a run share. `data` holds kept answers; `offline` replays them and asks no model; `pages` asks for the
    drafts as people read them. `judge`: the settings of who judges, where they are other ones."""

    incidents: Path
    settings: Settings
    data: Path
    environment: Mapping[str, str]
    time: Time
    offline: bool = False
    pages: bool = False
    judge: Settings | None = None

    @property
    def judging(self) -> Settings:
        """The settings of who judges."""
        return self.judge or self.settings


@dataclass(frozen=True, slots=True)
class CaseOrder:
    """One draft to make and score. `inputs` is the digest of the incident and its gold; `questions` are for the judge."""

    turn: Turn
    gold: Path | None
    setting: Setting
    inputs: str = ""
    questions: tuple[str, ...] = ()

    @property
    def settings(self) -> Settings:
        """The settings, with the engine that the suite asks for."""
        given = self.setting.settings
        return given.model_copy(update={"engine": "embedded"}) if self.turn.engine == "embedded" else given

    @property
    def key(self) -> str:
        """Digest of everything that the scores depend on."""
        turn = self.turn
        judge = (*self.questions, self.setting.judging.model_dump_json()) if self.questions else ()
        parts = (turn.case, turn.engine, str(turn.repeat), self.inputs, self.settings.model_dump_json())
        return text_digest(*parts, *judge, code_digest())

    def run(self) -> CaseResult:
        """Drafts and scores. An expected failure becomes the result's `error`: a suite goes on, and says so at the end."""
        try:
            prepared, written = drafted(self)
            page = _page(prepared, written) if self.setting.pages else None
            scored = scores_of(written, prepared, self.gold) | self._judged(written, prepared)
            return CaseResult(self.turn, self.key, self.inputs, scored, page=page)
        except DrafterError as error:
            said = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
            return CaseResult(self.turn, self.key, self.inputs, error=said)

    def _judged(self, written: Draft, prepared: Prepared) -> dict[str, Scored]:
        if not self.questions:
            return {}
        from drafter.evaluation.judging import judge_for, judge_scores
        from drafter.pipeline.grounds import grounds_of
        from drafter.scoring.view import View

        view = View(written, grounds_of(prepared))
        return judge_scores(view, self.questions, judge_for(self.setting, prepared.leaks))


@dataclass(frozen=True, slots=True)
class Repeated:
    """Kept answers of a repeat, apart from those of the others."""

    store: AnswerStore
    repeat: int

    def get(self, key: str) -> str | None:
        """The answer that this repeat got."""
        return self.store.get(self._own(key))

    def put(self, key: str, text: str) -> None:
        """Keeps the answer of this repeat."""
        self.store.put(self._own(key), text)

    def _own(self, key: str) -> str:
        return hashlib.sha256(f"{key} {self.repeat}".encode()).hexdigest()


def inputs_of(incidents: Path, case: str, gold: Path | None) -> str:
    """Digest of an incident (folder or zip) and its gold."""
    folder = incidents / case
    return inputs_digest(folder if folder.is_dir() else folder.with_name(f"{folder.name}.zip"), gold)


def drafted(order: CaseOrder) -> tuple[Prepared, Draft]:
    """The draft of a case, in memory. Raises `DrafterError`, also when a model left a question unanswered."""
    from drafter.models.tokens import estimate
    from drafter.pipeline.build import WINDOW_TOKENS, Order, ask_for, surroundings
    from drafter.pipeline.run import draft, prepare

    setting, settings = order.setting, order.settings
    prepared = prepare(setting.incidents, order.turn.case, settings.redaction, _silent)
    wanted = Order(setting.incidents, order.turn.case, setting.data, setting.data, settings, setting.offline)
    around = surroundings(wanted, setting.environment, setting.time)
    if order.turn.repeat:  # else every repeat would replay the answers of the first, and repeats would show no spread
        around = replace(around, store=Repeated(around.store, order.turn.repeat))
    ask = ask_for(wanted, prepared, around)
    count = estimate if settings.engine == "embedded" else around.counter.count
    written = draft(prepared, ask, WINDOW_TOKENS, count, _silent)
    for _, failure in ask.failures:
        raise failure
    return prepared, written


def scores_of(written: Draft, prepared: Prepared, gold: Path | None) -> dict[str, Scored]:
    """Every score by name: those of every live draft, those of suites alone, and those against gold where the case has it."""
    from drafter.evaluation.rulers import no_block
    from drafter.scoring.completeness import completeness, jargon

    scores = (*written.scores, no_block(written), completeness(written), jargon(written))
    scored = {score.name: Scored(score, {}) for score in scores}
    if gold is not None:
        from drafter.evaluation.against_gold import against_gold
        from drafter.evaluation.gold import read_gold

        scored |= {s.score.name: s for s in against_gold(written, read_gold(gold), prepared.table)}
    return scored


def _page(prepared: Prepared, written: Draft) -> str:
    """draft.md up to its list of evidence, whose texts are the incident's own."""
    from drafter.drafting.markdown import render_markdown
    from drafter.pipeline.rendering import without_names

    page = without_names("draft.md", render_markdown(written, prepared.redacted.evidence), prepared.leaks, written.incident.id)
    return page.partition("\n## Evidence\n")[0]


def _silent(step: str, done: int) -> None:
    """Cases report as wholes."""
