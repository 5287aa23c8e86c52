"""A loopback server in front of a fake target: real sockets, and answers that get lost after the deed was done."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any


@dataclass
class Reply:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class Fake(Protocol):
    def answer(self, asked: Asked) -> Reply: ...


@dataclass
class Served:
    """`lose`: numbers of the requests (from 1) that are carried out and never answered. `wrong`: what a check found."""

    fake: Fake
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    lose: set[int] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


@contextmanager
def serving(fake: Fake) -> Iterator[Served]:
    served = Served(fake)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length") or 0))
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, parts.path, dict(parse_qsl(parts.query)), headers, json.loads(raw) if raw else None)
            served.asked.append(asked)
            try:
                reply = fake.answer(asked)
            except AssertionError as error:
                served.wrong.append(f"{asked.method} {asked.path}: {error}")
                reply = Reply(422, {"message": str(error)})
            self.close_connection = True
            if len(served.asked) in served.lose:
                return
            data = json.dumps(reply.body).encode() if reply.body is not None else b""
            self.send_response(reply.status)
            for name, value in {"content-type": "application/json", "content-length": str(len(data)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

    server = Server(("127.0.0.1", 0), Handler)
    served.url = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
    assert served.wrong == []
