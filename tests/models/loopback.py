"""A scripted server on the loopback interface: answers what a test tells it to, and counts what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Request:
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: bytes = b""


@dataclass
class Script:
    """`act(handler, request, number)` writes the response to the number-th request (from 1)."""

    act: Callable[[BaseHTTPRequestHandler, Request, int], None]
    requests: list[Request] = field(default_factory=list)
    url: str = ""


@contextmanager
def loopback(act: Callable[[BaseHTTPRequestHandler, Request, int], None]) -> Iterator[Script]:
    script = Script(act)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, *args: object) -> None:
            pass

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length") or 0))
            body = json.loads(raw) if raw and "json" in self.headers.get("content-type", "") else {}
            request = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, body, raw)
            script.requests.append(request)
            try:
                script.act(self, request, len(script.requests))
                self.wfile.flush()
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        do_GET = do_POST

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request, client_address) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()


def send(
    handler: BaseHTTPRequestHandler,
    status: int,
    body: object,
    headers: dict[str, str] | None = None,
    kind: str = "application/json",
) -> None:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("content-type", kind)
    handler.send_header("content-length", str(len(data)))
    for name, value in (headers or {}).items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def completion(
    content: str | None,
    *,
    finish: str = "stop",
    model: str = "scripted",
    usage: tuple[int, int] | None = (11, 7),
    **message: object,
) -> dict[str, Any]:
    """The body of a chat completion."""
    body: dict[str, Any] = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": model,
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}],
    }
    if usage:
        body["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    return body


def tool_call(arguments: str, name: str = "ImpactAnswer") -> dict[str, Any]:
    call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": arguments}}
    return completion(None, finish="tool_calls", tool_calls=[call])


def answers(*contents: str) -> Callable[[BaseHTTPRequestHandler, Request, int], None]:
    """A server that gives these contents in turn, and the last one for ever."""

    def act(handler: BaseHTTPRequestHandler, _request: Request, number: int) -> None:
        send(handler, 200, completion(contents[min(number, len(contents)) - 1]))

    return act
