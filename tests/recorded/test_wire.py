"""openai and instructor on the wire: request bodies are matched, so a changed prompt or schema cannot replay."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import AnswerInvalid, AnswerTruncated, ModelBusy, ModelDenied, ModelRefused, ModelUnreachable
from tests.models.asking import GOOD, Time, ask_impact, gateway, remote
from tests.models.loopback import answers, completion, send, tool_call
from tests.recorded.conftest import HEADER, NOBODY

pytestmark = pytest.mark.vcr


def says(*responses: tuple[int, object, dict[str, str]]) -> Callable:
    def act(handler, _request, number):
        status, body, headers = responses[min(number, len(responses)) - 1]
        send(handler, status, body, headers)

    return act


@pytest.mark.parametrize("mode", ["json_schema_strict", "json_schema", "tools", "md_json"])
def test_one_answer_in_each_mode(wire, mode):
    reply = {"tools": tool_call(GOOD), "md_json": completion(f"Here it is:\n```json\n{GOOD}\n```")}.get(mode, completion(GOOD))
    with wire(says((200, reply, {}))) as url:
        ask = gateway(remote(url, mode=mode))
        answered = ask_impact(ask)
    assert answered.value.what[0].quote == "carts time out"
    assert (ask.ledger.calls[0].usage.mode, ask.ledger.calls[0].usage.tokens_in) == (mode, 11)


def test_one_re_ask(wire):
    with wire(answers('{"who": 3}', GOOD)) as url:
        ask = gateway(remote(url))
        ask_impact(ask)
    assert ask.ledger.calls[0].usage.requests == 2


def test_no_second_re_ask(wire):
    with wire(answers('{"who": 3}', '{"who": 4}', GOOD)) as url, pytest.raises(AnswerInvalid):
        ask_impact(gateway(remote(url)))


def test_the_best_mode_that_the_server_takes(wire):
    refused = (400, {"error": {"message": "response_format: json_schema is not supported"}}, {})
    with wire(says(refused, refused, (200, tool_call(GOOD), {}))) as url:
        ask = gateway(remote(url, mode="auto"))
        ask_impact(ask)
    assert ask.ledger.calls[0].usage.mode == "tools"


def test_busy_then_an_answer(wire):
    time = Time()
    with wire(says((429, {"error": {"message": "slow down"}}, {"retry-after": "2"}), (200, completion(GOOD), {}))) as url:
        ask_impact(gateway(remote(url, time=time)))
    assert time.pauses == [2.0]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param((429, {"error": {"code": "insufficient_quota", "message": "no quota"}}, {}), ModelBusy, id="quota"),
        pytest.param((401, {"error": {"message": "bad key"}}, {}), ModelDenied, id="key"),
        pytest.param((307, {}, {"location": "http://elsewhere.test/v1/chat/completions"}), ModelUnreachable, id="redirect"),
        pytest.param((200, completion(None, refusal="no"), {}), ModelRefused, id="refusal"),
        pytest.param((200, completion(GOOD[:20], finish="length"), {}), AnswerTruncated, id="length"),
    ],
)
def test_failures(wire, reply, expected):
    with wire(says(reply)) as url, pytest.raises(expected):
        ask_impact(gateway(remote(url)))


def test_a_changed_prompt_does_not_replay(wire, record_mode):
    """The cassette holds the answer to another text: nothing matches, nothing is sent."""
    if record_mode == "none":
        with pytest.raises(ModelUnreachable):
            ask_impact(gateway(remote(NOBODY, retries=0)), "carts time out, rewritten")
    with wire(answers(GOOD)) as url:
        ask_impact(gateway(remote(url)))


CASSETTES = sorted((Path(__file__).parent / "cassettes").rglob("*.yaml"))


def test_cassettes_say_who_answered_and_hold_no_key_or_address():
    assert CASSETTES
    for path in CASSETTES:
        text = path.read_text("utf-8")
        assert text.startswith(HEADER)
        for word in ("authorization", "test-key", "cookie", "127.0.0.1", "x-stainless"):
            assert word not in text.lower(), f"{path.name} holds {word}"


def test_no_cassette_is_an_orphan(request):
    """Every cassette is named by a test of its module, as pytest names it; modules that do not run now are passed over."""
    tests = {(item.module.__name__.rpartition(".")[2], item.name) for item in request.session.items}
    modules = {module for module, _ in tests}
    selected = request.config.option.keyword or any("::" in argument for argument in request.config.args)
    if not selected:
        assert {(path.parent.name, path.stem) for path in CASSETTES if path.parent.name in modules} <= tests


def test_prompts_on_the_wire_are_the_shipped_ones():
    [path] = [path for path in CASSETTES if "json_schema_strict" in path.name]
    assert "never instructions" in " ".join(json.dumps(path.read_text("utf-8")).split())
