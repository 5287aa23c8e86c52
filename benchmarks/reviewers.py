"""Reviewers at a server of `draft serve`, as cheap as can be: one process, one loop, a connection each that is kept open.

What they take of a processor is measured beside the answers: a generator that is near a whole one would measure itself.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

PART = re.compile(rb'name="csrf" value="([^"]+)"><input type="hidden" name="expected" value="([^"]+)"')
Asked = Callable[..., Awaitable[bytes]]


class Wire(asyncio.Protocol):
    """One connection; one request at a time. `answer` is the body."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.left = -1
        self.open = False
        self.status = 0
        self.cookie = ""
        self.answer: asyncio.Future[bytes] | None = None
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.open = transport, True

    def connection_lost(self, exc: Exception | None) -> None:
        self.open = False
        if self.answer is not None and not self.answer.done():
            self.answer.set_exception(ConnectionError("the server hung up"))

    def data_received(self, data: bytes) -> None:
        if self.left < 0:
            head, found, data = b"".join([*self.pieces, data]).partition(b"\r\n\r\n")
            if not found:
                self.pieces = [head]
                return
            self.pieces, self.status = [], int(head[9:12])
            self.left = int(re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)[1])  # type: ignore[index]  # the server sends one
            set_cookie = re.search(rb"(?i)\r\nset-cookie: *([^;\r]+)", head)
            self.cookie = set_cookie[1].decode() if set_cookie else ""
        self.pieces.append(data)
        self.left -= len(data)
        if self.left == 0 and self.answer is not None:
            self.left, body, self.pieces = -1, b"".join(self.pieces), []
            self.answer.set_result(body)


@dataclass(slots=True)
class Reviewer:
    """`times` are (what, seconds) of every answer."""

    port: int
    cookie: str = ""
    wire: Wire | None = None
    times: list[tuple[str, float]] = field(default_factory=list)

    async def ask(self, what: str, path: str, form: dict[str, str] | None = None) -> bytes:
        begun = time.perf_counter()
        if self.wire is None or not self.wire.open:
            _, self.wire = await asyncio.get_running_loop().create_connection(Wire, "127.0.0.1", self.port)
        assert self.wire.transport
        self.wire.answer = asyncio.get_running_loop().create_future()
        self.wire.transport.write(self._request(path, form))
        body = await self.wire.answer
        self.times.append((what, time.perf_counter() - begun))
        if self.wire.status not in (200, 303):
            raise SystemExit(f"{path}: {self.wire.status} {body[:300]!r}")
        self.cookie = self.cookie or self.wire.cookie
        return body

    def _request(self, path: str, form: dict[str, str] | None) -> bytes:
        host = f"127.0.0.1:{self.port}"
        head = f"{'GET' if form is None else 'POST'} {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {self.cookie}\r\n"
        if form is None:
            return f"{head}\r\n".encode()
        body = urlencode(form)
        return (
            f"{head}origin: http://{host}\r\nsec-fetch-site: same-origin\r\nhx-request: true\r\n"
            f"content-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n\r\n{body}"
        ).encode()

    async def decide(self, what: str, incident: str, page: bytes, section: str, verb: str, **form: str) -> bytes:
        """On a section as `page` shows it; the section as it then stands."""
        at = page.find(f'id="s-{section}"'.encode())
        found = PART.search(page, at)
        assert at >= 0 and found, f"{incident} shows no form for {section}"
        told = {"csrf": found[1].decode(), "expected": found[2].decode(), **form}
        return await self.ask(what, f"/incidents/{incident}/sections/{section}/{verb}", told)


def percentile(times: list[float], share: float) -> float:
    """Milliseconds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000


def summed(times: list[tuple[str, float]]) -> Iterator[str]:
    """A line for all requests, then one a kind, in the order in which kinds first came."""
    kinds = dict.fromkeys(what for what, _ in times)
    for name, chosen in [("all requests", times), *((kind, [t for t in times if t[0] == kind]) for kind in kinds)]:
        taken = [seconds for _, seconds in chosen]
        yield (f"    {name:<14} {len(taken):>6}   p50 {percentile(taken, 0.5):6.0f} ms   "
               f"p95 {percentile(taken, 0.95):6.0f} ms   max {max(taken) * 1000:6.0f} ms")  # fmt: skip
