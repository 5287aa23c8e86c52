"""The one door to the network: a request with JSON in and out to a host that the settings name, and never to another.

Redirects are not followed (a token must not travel to a place that an answer names), nothing is retried here, and an
address found in evidence never gets here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from drafter.errors import PublishFailed

LARGEST_ANSWER = 8_000_000
"""Bytes of an answer that are read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is the JSON that came, None where it was none."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_args: object, **_named: object) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Door:
    """`name` is the target in messages; `timeout` in seconds, for connecting and for each read."""

    name: str
    base: str
    headers: Mapping[str, str] = field(repr=False)
    timeout: float = 30.0
    opener: OpenerDirector = field(default_factory=lambda: build_opener(_Stay), repr=False)

    def ask(self, method: str, path: str, body: object = None, **query: str) -> Answer:
        """Any status below 500 but 401, 403, 429 and redirects is an answer. Raises `PublishFailed` for those, and when there is
        none: then it may have been done all the same, and whoever asks again looks first."""
        address = f"{self.base}{path}" + (f"?{urlencode(query)}" if query else "")
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        headers = {"Accept": "application/json", "User-Agent": "drafter", **self.headers}
        if data is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
        request = Request(address, data=data, method=method, headers=headers)  # noqa: S310 - the settings allow https and loopback
        try:
            with self.opener.open(request, timeout=self.timeout) as answer:
                found = Answer(answer.status, _json(answer.read(LARGEST_ANSWER)), dict(answer.headers.items()))
        except HTTPError as error:
            with error:
                found = Answer(error.code, _json(error.read(LARGEST_ANSWER)), dict(error.headers.items()))
        except (URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or type(error).__name__
            raise PublishFailed(f"{self.name} did not answer: {str(reason)[:120]}.") from error
        return self._checked(found)

    def _checked(self, answer: Answer) -> Answer:
        if answer.status in (401, 403):
            raise PublishFailed(
                f"{self.name} refused the token ({answer.status}).", hint=f"Check the token and its scopes for {self.name}."
            )
        if answer.status == 429:
            wait = next((v for k, v in answer.headers.items() if k.lower() == "retry-after"), "")
            raise PublishFailed(f"{self.name} asks to wait.", hint=f"Run it again {f'in {wait[:6]} s' if wait else 'later'}.")
        if 300 <= answer.status < 400:
            raise PublishFailed(
                f"{self.name} answered with a redirect, which is not followed.", hint="Set the address it moved to."
            )
        if answer.status >= 500:
            raise PublishFailed(f"{self.name} failed ({answer.status}).")
        return answer

    def unexpected(self, what: str, answer: Answer) -> PublishFailed:
        """What to raise when an answer is none of the documented ones; shows the target's own message, cut."""
        body = answer.body if isinstance(answer.body, dict) else {}
        errors = body.get("errors")
        first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
        said = body.get("message") or first.get("title")
        return PublishFailed(f"{self.name} did not {what} ({answer.status}{f': {str(said)[:120]}' if said else ''}).")


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None
