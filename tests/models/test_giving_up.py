from __future__ import annotations

import pytest

from drafter.errors import AnswerInvalid, ModelBusy, ModelDenied, ModelError, ModelUnreachable
from drafter.models.giving_up import GivingUp
from drafter.models.question import Reply
from tests.models.asking import ask_impact, gateway


class Scripted:
    """Fails or answers as the list says, one item per question, the last for ever."""

    name = "scripted"

    def __init__(self, *script):
        self.script, self.asked = script, 0

    def answer(self, question):
        outcome = self.script[min(self.asked, len(self.script) - 1)]
        self.asked += 1
        if outcome is not None:
            raise outcome("down", hint="call them")
        return Reply(question.answer(), self.name)


def outcomes(engine, questions):
    ask = gateway(GivingUp(engine))
    for _ in range(questions):
        try:
            ask_impact(ask)
        except ModelError as error:
            assert error.hint == "call them"
    return [call.outcome for call in ask.ledger.calls]


@pytest.mark.parametrize("kind", [ModelUnreachable, ModelDenied, ModelBusy])
def test_after_three_in_a_row_the_rest_fail_at_once_in_the_same_way(kind):
    engine = Scripted(kind)
    assert outcomes(engine, 10) == [kind.__name__] * 10
    assert engine.asked == 3


def test_an_answer_starts_the_count_anew():
    engine = Scripted(ModelUnreachable, ModelUnreachable, None, ModelUnreachable, ModelUnreachable, AnswerInvalid, None)
    assert outcomes(engine, 8).count("answered") == 3
    assert engine.asked == 8


def test_what_is_no_fault_of_the_provider_is_asked_on():
    engine = Scripted(AnswerInvalid)
    outcomes(engine, 6)
    assert engine.asked == 6
