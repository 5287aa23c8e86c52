"""What publishers send, kept on the wire. Record again with `pytest tests/publishing/test_wire.py --record-mode=rewrite`."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HEADER = "# Answered by the fakes of tests/publishing/fakes.py on the loopback interface, not by the vendors.\n"


class Published:
    """Cassettes that say in their first line who answered."""

    @staticmethod
    def serialize(cassette: object) -> str:
        return HEADER + str(yaml.safe_dump(cassette, sort_keys=True, allow_unicode=True))

    @staticmethod
    def deserialize(text: str) -> object:
        return yaml.safe_load(text)


def pytest_recording_configure(config: pytest.Config, vcr: object) -> None:
    vcr.register_serializer("published", Published)


def _without_noise(response: dict) -> dict:
    kept = {"content-type", "retry-after"}
    response["headers"] = {name: value for name, value in response["headers"].items() if name.lower() in kept}
    return response


def _anonymous(request: object) -> object:
    """No token, no port; whether there was a token is all that is kept of it."""
    given = {name.lower(): str(value) for name, value in request.headers.items()}
    kept = {name: given[name] for name in ("accept", "content-type", "x-github-api-version") if name in given}
    if "was-signed-with" not in given:  # the same request comes here again when it is looked up
        kept["was-signed-with"] = given["authorization"].split()[0]
        request.headers = kept
        request.uri = "http://recorded.test/" + request.uri.split("/", 3)[3]
    return request


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, object]:
    return {
        "serializer": "published",
        "match_on": ["method", "path", "query", "body"],
        "before_record_request": _anonymous,
        "before_record_response": _without_noise,
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    return str(Path(__file__).parent / "cassettes")
