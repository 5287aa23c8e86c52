"""What every request passes before a page sees it: the Host it asks for, where it comes from, how much it sends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

BODY_LIMIT = 2_000_000
"""Bytes of one request; a section is text."""
SAFE = frozenset({"GET", "HEAD"})
FORM = "application/x-www-form-urlencoded"
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""On every answer (OWASP ASVS 5.0: 3.4.3, 3.4.6, 14.3.2)."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Refuses with 421 a Host that is not on the list (DNS rebinding), with 403 an act from elsewhere (CSRF), with 405 other
    methods, with 413 and 415 what no form of ours sends. `origins` are the scheme, host and port that pages are served from."""

    app: App
    hosts: frozenset[str]
    origins: frozenset[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await _refuse(send, *refusal, self._headers)
            return
        await self.app(scope, _limited(receive), _with_headers(send, self._headers))

    @property
    def _headers(self) -> list[tuple[bytes, bytes]]:
        """Behind https a browser is told to stay there (ASVS 5.0, 3.4.1)."""
        secure = any(origin.startswith("https://") for origin in self.origins)
        told = HEADERS | ({"strict-transport-security": "max-age=31536000"} if secure else {})
        return [(name.encode(), value.encode()) for name, value in told.items()]

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        named = [(k.lower(), v.decode("latin-1")) for k, v in scope["headers"]]
        headers = dict(named)
        if sum(k == b"host" for k, _ in named) != 1 or headers[b"host"].lower() not in self.hosts:
            return 421, "This address does not serve that host."
        if scope["method"] in SAFE:
            return None
        if scope["method"] != "POST":
            return 405, "Only GET, HEAD and POST."
        if not self._from_here(headers):
            return 403, "This request did not come from a page of this server."
        if headers.get(b"content-type", "").partition(";")[0].strip().lower() != FORM:
            return 415, f"Only {FORM}."
        length = headers.get(b"content-length", "")
        return None if length.isdigit() and int(length) <= BODY_LIMIT else (413, "Too much, or of unknown length.")

    def _from_here(self, headers: dict[bytes, str]) -> bool:
        """Sec-Fetch-Site where the browser sends it, and Origin in any case. Under `no-referrer` a browser sends the Origin of
        its own forms as `null` (Fetch standard, "append a request Origin header"), which counts only with Sec-Fetch-Site."""
        site, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin", "").lower()
        if site is not None:
            return site == "same-origin" and origin in (self.origins | {"null"})
        return origin in self.origins


def _limited(receive: Receive) -> Receive:
    """What is read, at most `BODY_LIMIT` bytes whatever the length header says; more ends the request."""
    read = 0

    async def limited() -> MutableMapping[str, Any]:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        return message if read <= BODY_LIMIT else {"type": "http.disconnect"}

    return limited


def _with_headers(send: Send, told: list[tuple[bytes, bytes]]) -> Send:
    async def sent(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            ours = {name for name, _ in told}
            kept = [(k, v) for k, v in message.get("headers", []) if k.lower() not in ours]
            message = {**message, "headers": [*kept, *told]}
        await send(message)

    return sent


async def _refuse(send: Send, status: int, text: str, told: list[tuple[bytes, bytes]]) -> None:
    body = (text + "\n").encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode()), *told]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
