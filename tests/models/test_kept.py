from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from drafter.domain.asking import EventView, ReadEvent, TimelineAnswer
from drafter.domain.text import SafeText
from drafter.errors import AnswerNotKept, AnswerTruncated, StorageRefused
from drafter.models.halving import Halving
from drafter.models.kept import Kept
from drafter.models.question import Reply, Usage
from drafter.storage.answers import AnswerFiles
from tests.models.asking import GOOD, TITLE, ask_impact, gateway, remote
from tests.models.loopback import answers, completion, loopback, send


def kept(url, folder, *, offline=False, model="scripted"):
    return gateway(Kept(remote(url), AnswerFiles(folder), model, "auto", offline))


def test_the_same_question_is_asked_once(tmp_path):
    with loopback(answers(GOOD)) as server:
        first, again = (ask_impact(kept(server.url, tmp_path)) for _ in range(2))
        assert first == again
        assert len(server.requests) == 1
        ask_impact(kept(server.url, tmp_path), "another text")
        ask_impact(kept(server.url, tmp_path, model="other"))
        assert len(server.requests) == 3


def test_a_kept_answer_costs_nothing_and_says_so(tmp_path):
    with loopback(answers(GOOD)) as server:
        ask_impact(kept(server.url, tmp_path))
        ask = kept(server.url, tmp_path)
        ask_impact(ask)
    [call] = ask.ledger.calls
    assert (call.usage.kept, call.usage.requests, call.usage.usd, call.usage.answered_as) == (True, 0, 0.0, "scripted")


def test_offline_replays_and_a_miss_is_an_error(tmp_path):
    with loopback(answers(GOOD)) as server:
        ask_impact(kept(server.url, tmp_path))
    offline = kept("http://127.0.0.1:9/v1", tmp_path, offline=True)
    assert ask_impact(offline).by == "scripted"
    with pytest.raises(AnswerNotKept):
        ask_impact(offline, "never asked")


def test_failures_are_not_kept(tmp_path):
    def fails_once(handler, _request, number):
        send(handler, 401, {}) if number == 1 else send(handler, 200, completion(GOOD))

    with loopback(fails_once) as server:
        with pytest.raises(Exception, match="401"):
            ask_impact(kept(server.url, tmp_path))
        assert ask_impact(kept(server.url, tmp_path)).by == "scripted"


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"what"', '"whet"'),
        lambda text: text.replace('"schema_version": 1', '"schema_version": 2'),
        lambda text: "[]",
    ],
)
def test_a_damaged_or_newer_answer_is_refused_and_left_alone(tmp_path, damage):
    with loopback(answers(GOOD)) as server:
        ask_impact(kept(server.url, tmp_path))
        [path] = tmp_path.rglob("*.json")
        path.write_text(damage(path.read_text()))
        before = path.read_bytes()
        with pytest.raises(StorageRefused):
            ask_impact(kept(server.url, tmp_path))
    assert path.read_bytes() == before
    assert len(server.requests) == 1


MANY_QUESTIONS = """
import sys
from pathlib import Path
from tests.models.asking import ask_impact
from tests.models.test_kept import kept
ask = kept(sys.argv[1], Path(sys.argv[2]))
for number in range(6):
    ask_impact(ask, f"text {number}")
print("done")
"""


def test_a_killed_run_does_not_pay_twice_for_what_it_finished(tmp_path):
    """SIGKILL while the fourth request is in flight: three answers are kept, and the second run asks for three more."""
    running: list[subprocess.Popen[bytes]] = []

    def kill_at_the_fourth(handler, _request, number):
        if number == 4:
            running[0].send_signal(signal.SIGKILL)
            running[0].wait()
        else:
            send(handler, 200, completion(GOOD))

    with loopback(kill_at_the_fourth) as server:
        command = [sys.executable, "-c", MANY_QUESTIONS, server.url, str(tmp_path)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        running.append(subprocess.Popen(command, env=environment))
        running[0].wait(60)
        assert running[0].returncode == -signal.SIGKILL
        ran = subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)
        assert ran.stdout == b"done\n", ran.stderr
        texts = [json.dumps(request.body["messages"][1]) for request in server.requests]
    assert len(texts) == 7
    assert len(set(texts)) == 6


class LimitedTo:
    """An engine whose answer is cut off when it is given more than `most` events."""

    name = "limited"

    def __init__(self, most):
        self.most, self.asked = most, []

    def answer(self, question):
        events = question.slots["events"]
        self.asked.append(len(events))
        if len(events) > self.most:
            raise AnswerTruncated("too long")
        assert all(event.id in question.texts["events"] for event in events)
        return Reply(
            TimelineAnswer(events=tuple(ReadEvent(event=event.id, act="noise") for event in events)), "limited", Usage(1, 5, 5)
        )


def ask_timeline(engine, count):
    events = tuple(EventView(id=f"E{n}", at="unknown", kind="message", source="chat", text=SafeText("x")) for n in range(count))
    ask = gateway(Halving(engine))
    return ask("timeline.extract", TimelineAnswer, title=TITLE, services=SafeText(""), events=events, machine=()), ask


def test_a_window_that_is_too_long_is_asked_in_two_halves_once():
    engine = LimitedTo(3)
    answered, ask = ask_timeline(engine, 5)
    assert [read.event for read in answered.value.events] == ["E0", "E1", "E2", "E3", "E4"]
    assert engine.asked == [5, 2, 3]
    assert ask.ledger.calls[0].usage.tokens_in == 10


def test_halves_that_are_still_too_long_fail():
    engine = LimitedTo(1)
    with pytest.raises(AnswerTruncated):
        ask_timeline(engine, 5)
    assert engine.asked == [5, 2]
