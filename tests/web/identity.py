"""A real identity provider on this machine (oidc-provider-mock), whose answers a test may bend."""

from __future__ import annotations

import json
import logging
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import flask
import httpx2
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server

with warnings.catch_warnings(record=True):  # it still imports authlib.jose
    import oidc_provider_mock

Bend = Callable[[dict[str, Any], RSAKey], str]
"""(claims, the provider's key) to the ID token that is sent instead."""


@dataclass(slots=True)
class Identity:
    """`asked`: (path, form or query) of every request. `bend` replaces the ID token, `answers` a whole answer by path."""

    issuer: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    bend: Bend | None = None
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)

    def signs_in(self, address: str, who: str) -> str:
        """A person at the provider's own page: the address that their browser is sent back to."""
        answer = httpx2.post(address, data={"sub": who}, follow_redirects=False)
        assert answer.status_code == 302, answer.text
        return answer.headers["location"]

    def forms(self, path: str) -> list[dict[str, str]]:
        return [form for at, form in self.asked if at == path]


@contextmanager
def identity(users: dict[str, dict[str, object]]) -> Iterator[Identity]:
    known = [oidc_provider_mock.User(sub=sub, claims=claims) for sub, claims in users.items()]
    app = oidc_provider_mock.app(user_claims=known)
    found = Identity()

    @app.before_request
    def listen() -> flask.Response | None:
        found.asked.append((flask.request.path, {**flask.request.args, **flask.request.form}))
        if flask.request.path not in found.answers:
            return None
        status, headers, body = found.answers[flask.request.path]
        return flask.Response(body, status, headers)

    @app.after_request
    def bent(response: flask.Response) -> flask.Response:
        if flask.request.path == "/oauth2/token" and found.bend and response.status_code == 200:
            token = response.get_json()
            key = RSAKey.import_key(flask.g.oidc_provider_mock_storage.jwk.as_dict(is_private=True))
            claims = jwt.decode(token["id_token"], key, algorithms=["RS256"]).claims
            response.set_data(json.dumps({**token, "id_token": found.bend(claims, key)}))
        return response

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("localhost", 0, app, threaded=True)
    found.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()


def query(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
