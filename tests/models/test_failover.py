from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, replace

import pytest

from drafter.domain.asking import ImpactAnswer
from drafter.domain.text import SafeText
from drafter.errors import AnswerInvalid, LeakPrevented, ModelError, ModelRefused, ModelUnreachable
from drafter.models.failover import Chain, InParallel
from drafter.models.question import Reply
from tests.models.asking import EVENT, TITLE, ask_impact, gateway
from tests.models.loopback import loopback, send


@dataclass
class Scripted:
    """An engine that answers or fails as told."""

    name: str
    fails: Exception | None = None
    asked: int = 0

    def answer(self, question):
        self.asked += 1
        if self.fails:
            raise self.fails
        return Reply(question.answer(), self.name)


def chain_of(*engines, local=True):
    return gateway(Chain(engines, local))


def test_the_first_engine_that_answers_wins_and_is_named():
    primary, backup, embedded = Scripted("primary", ModelUnreachable("down")), Scripted("backup"), Scripted("embedded")
    assert ask_impact(chain_of(primary, backup, embedded)).by == "backup"
    assert (primary.asked, backup.asked, embedded.asked) == (1, 1, 0)


def test_when_all_fail_the_first_error_is_raised():
    with pytest.raises(ModelUnreachable, match="down"):
        ask_impact(chain_of(Scripted("primary", ModelUnreachable("down")), Scripted("backup", AnswerInvalid("no")), local=False))


def test_a_refusal_is_not_shopped_around_but_the_embedded_engine_may_answer():
    backup = Scripted("backup")
    chain = chain_of(Scripted("primary", ModelRefused("declined")), backup, Scripted("embedded"))
    assert ask_impact(chain).by == "embedded"
    assert backup.asked == 0


@pytest.mark.parametrize("bug", [LeakPrevented("a leak"), ZeroDivisionError()])
def test_what_is_not_a_model_error_stops_the_run(bug):
    backup = Scripted("backup")
    with pytest.raises(type(bug)):
        ask_impact(chain_of(Scripted("primary", bug), backup))
    assert backup.asked == 0
    with pytest.raises(type(bug)):
        replace(gateway(Scripted("primary", bug)), fan_out=InParallel(2)).each(
            "analysis.impact", ImpactAnswer, [{"title": TITLE, "entries": (), "events": ()}]
        )


def test_parallel_answers_keep_order_and_failures_are_values():
    class Fussy:
        name = "fussy"

        def answer(self, question):
            if question.slots["title"] == "bad":
                raise AnswerInvalid("no")
            return Reply(question.answer(), str(question.slots["title"]))

    ask = replace(gateway(Fussy()), fan_out=InParallel(3))
    batches = [{"title": SafeText(title), "entries": (), "events": (EVENT,)} for title in ("a", "bad", "b", "c")]
    replies = ask.each("analysis.impact", ImpactAnswer, batches)
    assert ["failed" if isinstance(reply, ModelError) else reply.by for reply in replies] == ["a", "failed", "b", "c"]


TRACED = """
from tests.models.test_failover import Scripted, chain_of
from tests.models.asking import EVENT, TITLE, ask_impact
from dataclasses import replace
from drafter.domain.asking import ImpactAnswer
from drafter.errors import ModelUnreachable
from drafter.models.failover import InParallel
ask = replace(chain_of(Scripted("primary", ModelUnreachable("down")), Scripted("embedded")), fan_out=InParallel(2))
ask_impact(ask)
ask.each("analysis.impact", ImpactAnswer, [{"title": TITLE, "entries": (), "events": (EVENT,)}] * 3)
if "CONTROL" in __import__("os").environ:
    from langchain_core.runnables import RunnableLambda
    RunnableLambda(len).invoke("traced")
from langchain_core.tracers.langchain import wait_for_all_tracers
wait_for_all_tracers()
"""


@pytest.mark.parametrize("control", [False, True])
def test_tracing_in_the_shell_sends_nothing(control):
    """With `control`, one untreated Runnable is run as well, to show that the listener would have heard."""
    with loopback(lambda handler, _request, _number: send(handler, 202, {})) as host:
        traced = {
            "LANGSMITH_TRACING": "true",
            "LANGCHAIN_TRACING_V2": "true",
            "LANGSMITH_API_KEY": "k",
            "LANGSMITH_ENDPOINT": host.url,
        }
        environment = {**os.environ, **traced, "PYTHONPATH": os.pathsep.join(sys.path), **({"CONTROL": "1"} if control else {})}
        ran = subprocess.run(
            [sys.executable, "-c", TRACED], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert ran.returncode == 0, ran.stderr
        assert bool(host.requests) is control
