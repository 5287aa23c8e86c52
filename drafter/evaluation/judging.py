"""The judge of a run: which engine answers, what it is shown of a draft or of labelled items, and what ends a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from drafter.config.settings import Settings
from drafter.domain.asking import JudgeAnswer
from drafter.domain.evidence import Collection
from drafter.domain.incident import Manifest
from drafter.domain.redaction_policy import RedactionPolicy
from drafter.domain.text import SafeText
from drafter.errors import AnswerInvalid, AnswerTruncated, ModelRefused
from drafter.evaluation.case import Setting
from drafter.evaluation.fingerprint import text_digest
from drafter.evaluation.samples import Scored
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.gateway import Gateway
from drafter.prompting.library import load_prompts
from drafter.redaction.leaks import leaks
from drafter.redaction.redact import redact
from drafter.scoring.actions.score import score_action
from drafter.scoring.blame.judge import judge
from drafter.scoring.judge.judged import PROMPT, judge_score, judged
from drafter.scoring.judge.passages import Passage, alone, beside_trigger, with_records
from drafter.scoring.judge.questions import QUESTIONS
from drafter.scoring.view import View

Leaks = Callable[[str], tuple[str, ...]]
Row = Mapping[str, Any]
RULES = "rules"
"""What the embedded engine is called as a judge."""
_SEVERITY = {None: 0, "info": 0, "warn": 1, "block": 2}
_ONE_ANSWER = (AnswerInvalid, AnswerTruncated, ModelRefused)
"""Failures of one answer: its passage is unscored. Any other says that there is no judge, and ends the run."""


def judge_identity(question: str, settings: Settings) -> tuple[str, str]:
    """Digest of all that the judge is told (prompt with its examples, question), and what answers it: the model, or the rules."""
    told = text_digest(load_prompts()[PROMPT].sha256, QUESTIONS[question].sha256)
    return told, RULES if settings.engine == "embedded" else settings.model.name


def judge_for(setting: Setting, leaking: Leaks) -> Gateway:
    """An `Ask` for `judge.rubric`: the configured model alone, with no backup behind it, since a card is of one model; where none
    is configured the rules, so that all that surrounds a judge runs without a key. Raises `ConfigInvalid`."""
    if setting.judging.engine == "embedded":
        return Gateway(load_prompts(), EmbeddedEngine({PROMPT: by_rules}, RULES), leaking)
    from drafter.models.build import build_ask
    from drafter.pipeline.build import Order, surroundings

    settings = setting.judging.model_copy(update={"engine": "openai-compatible"})
    order = Order(setting.incidents, "", setting.incidents, setting.data, settings, setting.offline)
    return build_ask(settings, leaking, surroundings(order, setting.environment, setting.time))


def by_rules(question: SafeText, passage: SafeText) -> JudgeAnswer:
    """The rules' score as a verdict, resting on the whole passage; `cannot_tell` for a question that they do not know, for a
    measure where none would make sense, and for a passage too long to quote."""
    name = next((n for n, rubric in QUESTIONS.items() if question.startswith(rubric.asks)), "")
    found = max((_SEVERITY[f.severity] for f in judge(passage)), default=0) if name == "blame" else None
    value = getattr(score_action(passage), name.upper(), found)
    if value not in (0, 1, 2) or len(passage) > 400:
        return JudgeAnswer(verdict="cannot_tell")
    return JudgeAnswer.model_validate({"quote": passage, "verdict": str(value)})


def judge_scores(view: View, questions: Sequence[str], ask: Gateway) -> dict[str, Scored]:
    """The judged scores of a draft by name. Raises the `ModelError` that says that nobody judges."""
    found = [judge_score(view, ask, question) for question in questions]
    _refuse_silence(ask)
    return {score.name: Scored(score, counts) for score, counts in found}


def _refuse_silence(ask: Gateway) -> None:
    for _, failure in ask.failures:
        if not isinstance(failure, _ONE_ANSWER):
            raise failure


def label_of(question: str, row: Row) -> int | None:
    """The verdict that a labelled item stands for; None where it has no label for the question. A sentence's severity is its
    verdict (evals/labels/README.md)."""
    if question == "blame":
        return _SEVERITY.get(row["severity"]) if "severity" in row else None
    value = row.get(question.upper() if question.startswith("a") and question[1:].isdigit() else question)
    return value if type(value) is int else None


def ratings(rows: Sequence[Row], question: str, setting: Setting, *, swapped: bool = False) -> list[int | None]:
    """The judge's verdict on each labelled item, None where it is unscored. Texts are redacted first, like any other. Raises the
    `ModelError` that says that nobody judges."""
    texts = [_texts(question, row) for row in rows]
    flat = tuple(text for each in texts for text in each)
    safe = redact(Collection(()), (), Manifest(id="labels"), RedactionPolicy(), flat)
    ask = judge_for(setting, lambda text: leaks(text, safe.forbidden))
    passages = [_passage(question, part) for part in _parted(safe.also, [len(each) for each in texts])]
    verdicts = judged(ask, question, passages, swapped=swapped)
    _refuse_silence(ask)
    return [verdict.value for verdict in verdicts]


def _texts(question: str, row: Row) -> list[str]:
    if question == "support":
        return [str(row["claim"]), *(f"{r.get('by', 'record')}: {r['text']}" for r in row["records"])]
    return [str(row["cause"]), str(row["trigger"])] if question in ("mechanism", "apart") else [str(row["text"])]


def _passage(question: str, texts: Sequence[SafeText]) -> Passage:
    if question == "support":
        return with_records(texts[0], texts[1:])
    return beside_trigger(texts[0], texts[1]) if question in ("mechanism", "apart") else alone(texts[0])


T = TypeVar("T")


def _parted(items: Sequence[T], lengths: Sequence[int]) -> list[Sequence[T]]:
    parts, at = [], 0
    for length in lengths:
        parts.append(items[at : at + length])
        at += length
    return parts
