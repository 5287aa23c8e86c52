"""The real clients on the wire, replayed. Record again with `pytest tests/recorded --record-mode=rewrite`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
import yaml

from tests.models.loopback import loopback

HEADER = "# Answered by the scripted loopback server of tests/models/loopback.py, not by a model.\n"
NOBODY = "http://127.0.0.1:9/v1"
KEPT_HEADERS = {"content-type", "retry-after"}


class Commented:
    """Cassettes that say in their first line who answered."""

    @staticmethod
    def serialize(cassette: object) -> str:
        return HEADER + str(yaml.safe_dump(cassette, sort_keys=True, allow_unicode=True))

    @staticmethod
    def deserialize(text: str) -> object:
        return yaml.safe_load(text)


def pytest_recording_configure(config: pytest.Config, vcr: object) -> None:
    vcr.register_serializer("yaml", Commented)


def _without_noise(response: dict) -> dict:
    response["headers"] = {name: value for name, value in response["headers"].items() if name.lower() in KEPT_HEADERS}
    return response


def _anonymous(request: object) -> object:
    request.headers = {"content-type": "application/json"}
    request.uri = f"http://recorded.test{request.path}"
    return request


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, object]:
    return {
        "match_on": ["method", "path", "body"],
        "before_record_request": _anonymous,
        "before_record_response": _without_noise,
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    return str(Path(__file__).parent / "cassettes" / request.module.__name__.rpartition(".")[2])


@pytest.fixture
def wire(request: pytest.FixtureRequest, record_mode: str, vcr: object) -> Callable:
    """`with wire(act) as url`: while recording a loopback server behind `url`, else nobody: all must come from the cassette."""

    @contextmanager
    def open_wire(act: Callable) -> Iterator[str]:
        with loopback(act) if record_mode == "rewrite" else nullcontext() as server:
            yield server.url if server else NOBODY
        if record_mode == "none":
            assert vcr.all_played, "the cassette holds answers that were not asked for"

    return open_wire
