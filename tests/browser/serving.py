"""The review pages on a free port of this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from drafter.web.app import create_app, guarded
from drafter.web.site import Site


@contextmanager
def serving(site: Site, port: int = 0) -> Iterator[str]:
    """The origin, such as `http://127.0.0.1:40123`, until the block ends."""
    uvicorn = pytest.importorskip("uvicorn")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", port))
        listening.listen(64)
        here = f"127.0.0.1:{listening.getsockname()[1]}"
        app = guarded(create_app(site), frozenset({here}), frozenset({f"http://{here}"}))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://{here}"
        server.should_exit = True
        thread.join(10)
