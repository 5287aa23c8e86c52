"""One question put to the judge about each passage, and what code lets stand of the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.contracts.ask import Ask
from drafter.domain.asking import JudgeAnswer
from drafter.domain.draft import Score
from drafter.domain.text import SafeText
from drafter.errors import ModelError
from drafter.scoring.judge.passages import PASSAGES, Passage
from drafter.scoring.judge.questions import QUESTIONS
from drafter.scoring.view import View

PROMPT = "judge.rubric"
JUDGE = "judge_"
"""Scorers whose name begins so are judged by a model; the rest of the name is the question."""
MOST = 60
"""Passages of one draft that one question is asked about, evenly spread: a judge's calls cost money."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`value` 0, 1, 2, or None (unscored) with the reason in words; `quote` stands in the passage; `by` names the engine."""

    value: int | None
    quote: str
    reason: str
    by: str


def judged(ask: Ask, question: str, passages: Sequence[Passage], *, swapped: bool = False) -> list[Judgement]:
    """Asks one question of `QUESTIONS` about each passage, a call each, in order, in parallel where the engine gains from it.
    What nobody answered is unscored."""
    shown = QUESTIONS[question].shown(swapped=swapped)
    replies = ask.each(PROMPT, JudgeAnswer, [{"question": shown, "passage": passage.shown} for passage in passages])
    return [
        Judgement(None, "", f"no answer: {type(reply).__name__}", "")
        if isinstance(reply, ModelError)
        else _held(reply.value, passage.quotable, reply.by)
        for reply, passage in zip(replies, passages, strict=True)
    ]


def _held(answer: JudgeAnswer, quotable: SafeText, by: str) -> Judgement:
    """A verdict stands when its quote does; only a lack needs none, since what is not there cannot be quoted."""
    if answer.verdict == "cannot_tell":
        return Judgement(None, "", "the judge cannot tell", by)
    if answer.quote not in quotable:
        return Judgement(None, "", "the judge's quote does not stand where it must", by)
    if not answer.quote.strip() and answer.verdict != "0":
        return Judgement(None, "", "the judge quotes nothing", by)
    return Judgement(int(answer.verdict), answer.quote, "", by)


def judge_score(view: View, ask: Ask, question: str) -> tuple[Score, dict[str, int]]:
    """The mean verdict over a draft's passages, 1 being the good one, and the counts behind it. None (unscored) when there is no
    passage, or no verdict that stands. `spans`: the passages that fall short."""
    every = list(PASSAGES[question](view))
    passages = [every[i * len(every) // MOST] for i in range(MOST)] if len(every) > MOST else every
    verdicts = judged(ask, question, passages)
    good = QUESTIONS[question].good
    known = [(p, 1 - abs(v.value - good) / 2) for p, v in zip(passages, verdicts, strict=True) if v.value is not None]
    why = Counter(v.reason for v in verdicts if v.value is None)
    unscored = f"; unscored: {', '.join(f'{reason} {n}' for reason, n in sorted(why.items()))}" if why else ""
    asked = f"{len(passages)} passages" + (f" of {len(every)}" if len(every) > len(passages) else "")
    score = Score(
        name=f"{JUDGE}{question}",
        value=round(sum(share for _, share in known) / len(known), 4) if known else None,
        reason=f"{len(known)} of {asked} judged{unscored}.",
        spans=tuple((p.where, p.text) for p, share in known if share < 1)[:50],
    )
    return score, {"asked": len(passages), "judged": len(known)}
