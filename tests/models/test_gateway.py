from __future__ import annotations

import pytest

from drafter.domain.asking import ANSWERS, EventView, ImpactAnswer, SummaryAnswer
from drafter.domain.text import SafeText
from drafter.errors import AnswerInvalid, LeakPrevented, ModelError, PromptInvalid
from drafter.models.embedded_engine import EmbeddedEngine
from drafter.models.gateway import Gateway
from drafter.models.ledger import Ledger, Recorded
from drafter.prompting.library import load_prompts

TITLE = SafeText("Checkout errors")
EVENT = EventView(id="E1", at="2026-03-03 14:02:11", kind="message", source="chat", text=SafeText("carts time out"))


def quiet(_text: str) -> tuple[str, ...]:
    return ()


def gateway(table, leaks=quiet) -> Gateway:
    ledger = Ledger()
    ticks = iter(range(100))
    return Gateway(load_prompts(), Recorded(EmbeddedEngine(table), ledger, lambda: float(next(ticks))), leaks, ledger)


def impact(title, entries, events) -> ImpactAnswer:
    return ImpactAnswer()


def test_an_answer_names_its_engine_and_stands_in_the_ledger():
    ask = gateway({"analysis.impact": impact})
    answered = ask("analysis.impact", ImpactAnswer, title=TITLE, entries=(), events=(EVENT,))
    assert answered.value == ImpactAnswer()
    assert answered.by == "embedded"
    [call] = ask.ledger.calls
    assert (call.prompt_id, call.version, call.engine, call.outcome, call.seconds) == (
        "analysis.impact",
        1,
        "embedded",
        "answered",
        1,
    )
    assert call.usage.usd == 0
    assert len(call.prompt_sha256) == 64


@pytest.mark.parametrize("slots", [{}, {"title": TITLE}, {"title": TITLE, "entries": (), "events": (), "extra": TITLE}])
def test_missing_and_extra_slots_are_refused(slots):
    with pytest.raises(PromptInvalid, match="slots"):
        gateway({"analysis.impact": impact})("analysis.impact", ImpactAnswer, **slots)


def test_wrong_answer_type_and_unknown_prompt_are_refused():
    ask = gateway({})
    with pytest.raises(PromptInvalid):
        ask("analysis.impact", SummaryAnswer, title=TITLE, entries=(), events=())
    with pytest.raises(PromptInvalid):
        ask("analysis.nothing", SummaryAnswer, title=TITLE)


def test_text_that_still_holds_a_name_reaches_no_engine():
    asked = []
    ask = gateway({"analysis.impact": lambda **slots: asked.append(slots)}, lambda text: ("carts",) if "carts" in text else ())
    with pytest.raises(LeakPrevented) as caught:
        ask("analysis.impact", ImpactAnswer, title=TITLE, entries=(), events=(EVENT,))
    assert not asked
    assert "carts" not in str(caught.value)


def test_each_keeps_order_and_gives_failures_as_values():
    def fussy(title, entries, events) -> ImpactAnswer:
        if title == "bad":
            raise AnswerInvalid("no")
        return ImpactAnswer()

    ask = gateway({"analysis.impact": fussy})
    batches = [{"title": SafeText(t), "entries": (), "events": ()} for t in ("good", "bad", "good")]
    kinds = [isinstance(reply, ModelError) for reply in ask.each("analysis.impact", ImpactAnswer, batches)]
    assert kinds == [False, True, False]
    assert [call.outcome for call in ask.ledger.calls] == ["answered", "AnswerInvalid", "answered"]
    with pytest.raises(AnswerInvalid):
        ask("analysis.impact", ImpactAnswer, **batches[1])
    assert [(prompt_id, type(error)) for prompt_id, error in ask.failures] == [("analysis.impact", AnswerInvalid)] * 2


def test_every_prompt_id_has_a_prompt_with_the_slots_of_its_contract():
    assert load_prompts().keys() == ANSWERS.keys()
