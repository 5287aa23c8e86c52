from __future__ import annotations

import os
import subprocess
import sys

import pytest

from drafter.config.settings import Settings
from drafter.errors import AnswerNotKept, ConfigInvalid, LeakPrevented, ModelUnreachable
from drafter.models.build import Surroundings, build_ask
from drafter.models.tokens import Counter, estimate
from drafter.storage.answers import AnswerFiles
from tests.models.asking import GOOD, Time, ask_impact
from tests.models.loopback import answers, loopback, send

NOBODY = "http://127.0.0.1:9/v1"


def ask_with(tmp_path, *, leaks=lambda text: (), environment=None, offline=False, show=None, **settings):
    around = Surroundings(environment or {}, AnswerFiles(tmp_path), Time().pace, Counter(estimate, "estimate"), offline, show)
    return build_ask(Settings.model_validate(settings), leaks, around)


def model(url, **more):
    return {"name": "scripted", "endpoint": url, "mode": "json_schema_strict", "deadline_seconds": 5, **more}


def test_embedded_by_default(tmp_path):
    assert ask_impact(ask_with(tmp_path)).by == "embedded"


def test_a_model_alone_answers_or_fails(tmp_path):
    with loopback(answers(GOOD)) as server:
        assert ask_impact(ask_with(tmp_path, engine="openai-compatible", model=model(server.url))).by == "scripted"
    with pytest.raises(ModelUnreachable):
        ask_impact(ask_with(tmp_path / "other", engine="openai-compatible", model=model(NOBODY)))


def test_a_chain_ends_at_the_embedded_engine_and_records_every_step(tmp_path):
    with loopback(answers(GOOD)) as server:
        with_backup = ask_with(tmp_path, engine="chain", model=model(NOBODY), backup={**model(server.url), "name": "spare"})
        assert ask_impact(with_backup).by == "spare"
    assert [(c.engine, c.outcome) for c in with_backup.ledger.calls] == [("scripted", "ModelUnreachable"), ("spare", "answered")]
    assert ask_impact(ask_with(tmp_path / "other", engine="chain", model=model(NOBODY))).by == "embedded"


def test_a_remote_endpoint_needs_its_key_from_the_environment(tmp_path):
    far = {"name": "m", "endpoint": "https://models.example/v1", "api_key_env": "MY_KEY"}
    with pytest.raises(ConfigInvalid, match="MY_KEY"):
        ask_with(tmp_path, engine="openai-compatible", model=far)
    assert ask_with(tmp_path, engine="openai-compatible", model=far, environment={"MY_KEY": "k"}).engine.name == "m"
    with pytest.raises(AnswerNotKept):
        ask_impact(ask_with(tmp_path, engine="openai-compatible", model=far, offline=True))


def test_a_budget_in_money_needs_a_price(tmp_path):
    unpriced = model(NOBODY, budget={"usd": 1.0})
    with pytest.raises(ConfigInvalid, match="price"):
        ask_with(tmp_path, engine="openai-compatible", model=unpriced)
    ask_with(tmp_path, engine="openai-compatible", model={**unpriced, "price": {"input": 1, "output": 2, "date": "2026-01-01"}})


def test_show_outbound_gives_the_bytes_that_would_leave_and_sends_none(tmp_path):
    with loopback(answers(GOOD)) as server:
        ask_impact(ask_with(tmp_path / "sent", engine="openai-compatible", model=model(server.url)))
        sent = server.requests[0].raw
        shown: list[tuple[str, bytes]] = []
        unsent = ask_with(
            tmp_path / "shown",
            engine="openai-compatible",
            model=model(server.url),
            show=lambda url, body: shown.append((url, body)),
        )
        assert ask_impact(unsent).by == "embedded"
        assert len(server.requests) == 1
    assert shown == [(f"{server.url}/chat/completions", sent)]
    assert b"carts time out" in sent


def test_every_request_is_shown_however_many_there_are(tmp_path):
    shown: list[bytes] = []
    ask = ask_with(tmp_path, engine="openai-compatible", model=model(NOBODY), show=lambda _url, body: shown.append(body))
    for number in range(6):
        ask_impact(ask, f"text {number}")
    assert len(shown) == 6


def test_a_provider_that_is_down_is_given_up(tmp_path):
    with loopback(lambda handler, _request, _number: send(handler, 401, {})) as server:
        ask = ask_with(tmp_path, engine="chain", model=model(server.url))
        assert {ask_impact(ask, f"text {number}").by for number in range(6)} == {"embedded"}
    assert len(server.requests) == 3


def test_what_is_kept_would_not_leave_and_is_not_shown(tmp_path):
    with loopback(answers(GOOD)) as server:
        ask_impact(ask_with(tmp_path, engine="openai-compatible", model=model(server.url)))
        shown: list[bytes] = []
        again = ask_with(
            tmp_path, engine="openai-compatible", model=model(server.url), show=lambda _url, body: shown.append(body)
        )
        assert ask_impact(again).by == "scripted"
    assert not shown


def test_the_gate_stands_before_every_engine(tmp_path):
    with loopback(lambda handler, _request, _number: send(handler, 200, {})) as server:
        for engine in ("embedded", "openai-compatible", "chain"):
            ask = ask_with(tmp_path, engine=engine, model=model(server.url), leaks=lambda text: ("x",) if "carts" in text else ())
            with pytest.raises(LeakPrevented):
                ask_impact(ask)
    assert not server.requests


def test_building_an_embedded_ask_imports_no_vendor():
    script = (
        "import sys, drafter.models.build as b\n"
        "b.embedded_ask(lambda text: (), lambda: 0.0)\n"
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'openai', 'instructor', 'langchain', 'langchain_core', 'langsmith', 'tiktoken', 'httpx2', 'httpx', 'jinja2'}))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == "[]\n"
