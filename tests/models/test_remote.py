from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.domain.asking import ImpactAnswer
from drafter.errors import ModelDenied
from drafter.models.endpoint import is_local
from drafter.models.failover import InParallel
from tests.models.asking import EVENT, GOOD, TITLE, ask_impact, gateway, remote
from tests.models.loopback import answers, completion, loopback, send, tool_call


def test_one_typed_answer_costs_one_request_and_is_recorded():
    with loopback(answers(GOOD)) as server:
        ask = gateway(remote(server.url))
        answered = ask_impact(ask)
    assert answered.by == "scripted"
    assert answered.value.what[0].cites == ("E1",)
    assert type(answered.value).__name__ == "ImpactAnswer"
    [call] = ask.ledger.calls
    assert (call.usage.requests, call.usage.tokens_in, call.usage.tokens_out) == (1, 11, 7)
    assert call.usage.endpoint == server.url
    assert (call.usage.mode, call.usage.answered_as, call.usage.usd) == ("json_schema_strict", "scripted", None)


def test_strict_schema_reaches_the_wire():
    with loopback(answers(GOOD)) as server:
        ask_impact(gateway(remote(server.url)))
    sent = server.requests[0].body["response_format"]["json_schema"]
    assert sent["strict"] is True
    assert sent["schema"]["additionalProperties"] is False
    assert sent["schema"]["required"] == ["who", "what", "how_many"]


def test_evidence_arrives_verbatim_whatever_templates_it_holds():
    text = "{{ secret }} {% if x %} ${events} {{ .Values.image.tag | quote }} {{ 'a'*9 }} $HOME %s {0} \\n <|endoftext|>"
    for mode in ("json_schema_strict", "json_schema", "md_json"):
        with loopback(answers(f"```json\n{GOOD}\n```" if mode == "md_json" else GOOD)) as server:
            ask_impact(gateway(remote(server.url, mode=mode)), text)
        assert text in server.requests[0].body["messages"][1]["content"]
    with loopback(lambda handler, _request, _number: send(handler, 200, tool_call(GOOD))) as server:
        ask_impact(gateway(remote(server.url, mode="tools")), text)
    assert text in server.requests[0].body["messages"][1]["content"]


def test_an_invalid_answer_is_asked_again_once_with_what_was_wrong():
    with loopback(answers('{"who": 3}', GOOD)) as server:
        ask = gateway(remote(server.url))
        ask_impact(ask)
    assert len(server.requests) == 2
    again = server.requests[1].body["messages"]
    assert again[2] == {"role": "assistant", "content": '{"who": 3}'}
    assert "who" in again[3]["content"]
    assert ask.ledger.calls[0].usage.tokens_in == 22


def test_headers_are_an_allow_list(monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-x")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-x")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Secret: yes")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with loopback(answers(GOOD)) as server:
        ask_impact(gateway(remote(server.url)))
    assert server.requests[0].headers["authorization"] == "Bearer test-key"
    assert set(server.requests[0].headers) <= {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    }


def test_the_dialect_is_found_once_and_kept():
    def only_tools(handler, request, _number):
        if "response_format" in request.body:
            send(handler, 400, {"error": {"message": "response_format is not supported"}})
        else:
            send(handler, 200, tool_call(GOOD))

    with loopback(only_tools) as server:
        ask = gateway(remote(server.url, mode="auto"))
        ask_impact(ask)
        assert len(server.requests) == 3
        ask_impact(ask, "again")
    assert len(server.requests) == 4
    assert [call.usage.mode for call in ask.ledger.calls] == ["tools", "tools"]


def test_a_server_that_ignores_the_mode_is_asked_in_the_next():
    def prose_unless_told(handler, request, _number):
        told = "json_schema" in request.body["messages"][0]["content"]
        send(handler, 200, completion(f"```json\n{GOOD}\n```" if told else "Sure! Here is what happened."))

    with loopback(prose_unless_told) as server:
        ask = gateway(remote(server.url, mode="auto"))
        ask_impact(ask)
    assert ask.ledger.calls[0].usage.mode == "md_json"
    assert len(server.requests) == 4


def test_newer_servers_get_the_argument_names_that_they_want():
    def newer(handler, request, _number):
        if "max_tokens" in request.body:
            send(
                handler, 400, {"error": {"message": "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."}}
            )
        elif "temperature" in request.body:
            send(handler, 400, {"error": {"message": "Unsupported value: 'temperature' does not support 0."}})
        else:
            send(handler, 200, completion(GOOD))

    with loopback(newer) as server:
        ask_impact(gateway(remote(server.url, mode="auto")))
    assert len(server.requests) == 3
    assert "strict" in server.requests[2].body["response_format"]["json_schema"]


def test_a_proven_server_that_later_refuses_is_an_error_of_ours():
    def once(handler, _request, number):
        send(handler, 200, completion(GOOD)) if number == 1 else send(handler, 400, {"error": {"message": "response_format"}})

    with loopback(once) as server:
        ask = gateway(remote(server.url, mode="auto"))
        ask_impact(ask)
        with pytest.raises(ModelDenied):
            ask_impact(ask)
    assert len(server.requests) == 2


def test_parallel_first_questions_find_the_dialect_together():
    def only_plain_schema(handler, request, _number):
        strict = "strict" in request.body["response_format"]["json_schema"]
        send(handler, 400, {"error": {"message": "strict?"}}) if strict else send(handler, 200, completion(GOOD))

    with loopback(only_plain_schema) as server:
        ask = replace(gateway(remote(server.url, mode="auto")), fan_out=InParallel(4))
        batches = [{"title": TITLE, "entries": (), "events": (EVENT,)}] * 6
        replies = ask.each("analysis.impact", ImpactAnswer, batches)
    assert [reply.by for reply in replies] == ["scripted"] * 6
    assert len(server.requests) == 7


def test_no_proxy_is_asked_for_this_machine(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with loopback(answers(GOOD)) as server:
        assert ask_impact(gateway(remote(server.url))).by == "scripted"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8000/v1", True),
        ("http://127.0.0.2/v1", True),
        ("http://[::1]:8000/v1", True),
        ("https://localhost.example/v1", False),
        ("https://127.example/v1", False),
        ("https://10.0.0.1/v1", False),
        ("https://api.openai.com/v1", False),
    ],
)
def test_what_is_this_machine(url, local):
    assert is_local(url) is local
