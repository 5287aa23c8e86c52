"""What providers get wrong, each ending in its class, within its deadline and its call budget."""

from __future__ import annotations

import gzip
import json
import socket
import struct
from threading import Event

import pytest

from drafter.errors import AnswerInvalid, AnswerTruncated, ModelBusy, ModelDenied, ModelError, ModelRefused, ModelUnreachable
from tests.models.asking import GOOD, Time, ask_impact, gateway, remote
from tests.models.loopback import completion, loopback, send

HTML = b"<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>"


def status(code, body=None, headers=None, kind="application/json"):
    return lambda handler, _request, _number: send(
        handler, code, {"error": {"message": "no"}} if body is None else body, headers, kind
    )


def ok(body, kind="application/json"):
    return lambda handler, _request, _number: send(handler, 200, body, kind=kind)


def says(message, number=400, **more):
    return status(number, {"error": {"message": message, **more}})


def reset(handler, _request, _number):
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def half_a_body(handler, _request, _number):
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "9999")
    handler.end_headers()
    handler.wfile.write(json.dumps(completion(GOOD)).encode()[:40])
    handler.close_connection = True


def silent(handler, _request, _number):
    Event().wait(5)


def drips_headers(handler, _request, _number):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(500):
        handler.wfile.write(b"X-%d: y\r\n" % number)
        Event().wait(0.02)


def drips_body(handler, _request, _number):
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "100000")
    handler.end_headers()
    for _ in range(500):
        handler.wfile.write(b" ")
        Event().wait(0.02)


def endless_body(handler, _request, _number):
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("transfer-encoding", "chunked")
    handler.end_headers()
    chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
    for _ in range(64):
        handler.wfile.write(chunk)


def bomb(handler, _request, _number):
    send(handler, 200, gzip.compress(b" " * 64 * 1024 * 1024), {"content-encoding": "gzip"})


def not_gzip(handler, _request, _number):
    send(handler, 200, b"plainly not gzip", {"content-encoding": "gzip"})


def not_http(handler, _request, _number):
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
    handler.close_connection = True


def redirect(code):
    return status(code, b"", {"location": "http://127.0.0.1:9/v1/chat/completions"})


GERMAN = "Kunden konnten rund zwanzig Minuten lang in der App keine Bestellungen mehr abschließen und sahen Fehler"
FAULTS = {
    # name: (server, class, most requests)
    "400 for another reason": (says("bad request"), ModelDenied, 1),
    "400 context length": (says("maximum context length is 8192 tokens"), AnswerTruncated, 1),
    "400 content filter": (says("filtered", code="content_filter"), ModelRefused, 1),
    "400 unknown model": (says("The model `scripted` does not exist", code="model_not_found"), ModelDenied, 1),
    "401": (status(401), ModelDenied, 1),
    "402": (status(402), ModelDenied, 1),
    "403": (status(403), ModelDenied, 1),
    "404": (status(404), ModelDenied, 1),
    "404 page": (status(404, HTML, kind="text/html"), ModelDenied, 1),
    "408": (status(408), ModelUnreachable, 3),
    "413": (status(413), AnswerTruncated, 1),
    "422": (status(422), ModelDenied, 1),
    "429": (status(429), ModelBusy, 3),
    "429 with a date": (status(429, headers={"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}), ModelBusy, 3),
    "429 that outlasts the deadline": (status(429, headers={"retry-after": "3600"}), ModelBusy, 1),
    "429 without quota": (says("You exceeded your current quota", 429, code="insufficient_quota"), ModelBusy, 1),
    "500": (status(500), ModelUnreachable, 1),
    "502 page": (status(502, HTML, kind="text/html"), ModelUnreachable, 3),
    "503": (status(503), ModelUnreachable, 3),
    "504": (status(504), ModelUnreachable, 3),
    "529": (status(529), ModelUnreachable, 3),
    "error body that is a list": (status(400, ["no"]), ModelDenied, 1),
    "error body that is null": (status(401, b"null"), ModelDenied, 1),
    "redirect 301": (redirect(301), ModelUnreachable, 1),
    "redirect 302": (redirect(302), ModelUnreachable, 1),
    "redirect 307": (redirect(307), ModelUnreachable, 1),
    "redirect 308": (redirect(308), ModelUnreachable, 1),
    "page with 200": (ok(HTML, "text/html"), ModelUnreachable, 1),
    "page called JSON": (ok(HTML), ModelUnreachable, 1),
    "empty body": (ok(b""), ModelUnreachable, 1),
    "JSON null": (ok(b"null"), ModelUnreachable, 1),
    "JSON list": (ok([]), ModelUnreachable, 1),
    "JSON nested 100,000 deep": (ok(b"[" * 100_000), ModelUnreachable, 1),
    "half an envelope": (ok(json.dumps(completion(GOOD)).encode()[:60]), ModelUnreachable, 1),
    "no choices": (ok({**completion(GOOD), "choices": []}), ModelUnreachable, 1),
    "choices of the wrong type": (ok({**completion(GOOD), "choices": "none"}), ModelUnreachable, 1),
    "choice without a message": (ok({**completion(GOOD), "choices": [{"index": 0}]}), ModelUnreachable, 1),
    "choices are null": (ok({**completion(GOOD), "choices": None}), ModelUnreachable, 1),
    "error with 200": (ok({"error": {"message": "overloaded"}}), ModelUnreachable, 1),
    "content of the wrong type": (ok(completion({"who": []})), ModelUnreachable, 1),
    "length": (ok(completion(GOOD[:30], finish="length")), AnswerTruncated, 1),
    "content filter": (ok(completion(None, finish="content_filter")), ModelRefused, 1),
    "refusal": (ok(completion(None, refusal="I cannot help with that.")), ModelRefused, 1),
    "answered by another model": (ok(completion(GOOD, model="tiny-7b")), ModelDenied, 1),
    "no content": (ok(completion(None)), AnswerInvalid, 2),
    "prose": (ok(completion("Sure, here is the impact.")), AnswerInvalid, 2),
    "half an answer": (ok(completion(GOOD[:30])), AnswerInvalid, 2),
    "wrong types": (ok(completion('{"who": "all of them"}')), AnswerInvalid, 2),
    "fields of another answer": (ok(completion('{"events": []}')), AnswerInvalid, 2),
    "more than was bounded": (ok(completion(json.dumps({"who": [{"text": "x" * 401, "cites": []}]}))), AnswerInvalid, 2),
    "another script": (
        ok(completion(json.dumps({"who": [{"text": "顧客は購入を完了できませんでした", "cites": ["E1"]}]}))),
        AnswerInvalid,
        1,
    ),
    "another language": (
        ok(
            completion(
                json.dumps(
                    {
                        "what": [
                            {
                                "text": GERMAN,
                                "cites": ["E1"],
                            }
                        ]
                    }
                )
            )
        ),
        AnswerInvalid,
        1,
    ),
    "connection reset": (reset, ModelUnreachable, 3),
    "half a body": (half_a_body, ModelUnreachable, 3),
    "not HTTP": (not_http, ModelUnreachable, 3),
    "body that is not gzip": (not_gzip, ModelUnreachable, 3),
    "body without end": (endless_body, ModelUnreachable, 1),
    "decompression bomb": (bomb, ModelUnreachable, 1),
}
SLOW = {"silent": silent, "dripping headers": drips_headers, "dripping body": drips_body}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_ends_in_its_class_within_its_call_budget(name):
    server_acts, expected, most = FAULTS[name]
    time = Time()
    with loopback(server_acts) as server, pytest.raises(ModelError) as caught:
        ask_impact(gateway(remote(server.url, time=time, deadline=30.0, answers_as="scripted")))
    assert type(caught.value) is expected
    assert len(server.requests) <= most
    assert time.now <= 30.0
    assert len(str(caught.value)) < 300
    assert "test-key" not in str(caught.value)


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_server_does_not_outlast_the_deadline(name):
    with loopback(SLOW[name]) as server, pytest.raises(ModelUnreachable, match=r"within 0\.3 s"):
        ask_impact(gateway(remote(server.url, deadline=0.3)))
    assert len(server.requests) == 1


def test_nobody_listens():
    with loopback(silent) as server:
        url = server.url
    with pytest.raises(ModelUnreachable):
        ask_impact(gateway(remote(url)))


def test_a_redirect_takes_the_prompt_nowhere():
    with loopback(ok(completion(GOOD))) as elsewhere:
        target = f"{elsewhere.url}/chat/completions"
        with loopback(status(307, b"", {"location": target})) as server, pytest.raises(ModelUnreachable, match="not followed"):
            ask_impact(gateway(remote(server.url)))
        assert not elsewhere.requests


def test_a_busy_server_is_asked_again_when_it_said():
    def busy_once(handler, _request, number):
        send(handler, 429, {}, {"retry-after": "7"}) if number == 1 else send(handler, 200, completion(GOOD))

    time = Time()
    with loopback(busy_once) as server:
        ask_impact(gateway(remote(server.url, time=time, deadline=30.0)))
    assert time.pauses == [7.0]
    assert len(server.requests) == 2


@pytest.mark.parametrize("code", [400, 401, 500])
def test_a_provider_that_repeats_the_key_does_not_show_it(code):
    with loopback(says("Incorrect API key provided: test-key", code)) as server, pytest.raises(ModelError) as caught:
        ask_impact(gateway(remote(server.url)))
    assert "test-key" not in str(caught.value)
    assert "[key]" in str(caught.value)


def test_nothing_that_an_answer_says_reaches_a_log(caplog, capfd):
    with loopback(ok(completion('{"who": "a remarkable sentence"}'))) as server, pytest.raises(AnswerInvalid) as caught:
        ask_impact(gateway(remote(server.url)))
    assert "remarkable" not in str(caught.value) + caplog.text + capfd.readouterr().err
