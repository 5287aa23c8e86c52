"""`--show-outbound`: the bytes of every request that would leave, and nothing leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drafter.errors import ModelUnreachable


def unsent(show: Callable[[str, bytes], None]) -> Any:
    """A transport that gives `show(url, body)` each request exactly as it would be sent, and sends none.

    The question then fails with `ModelUnreachable`, so that the next engine of the chain answers it.
    """
    import httpx2

    class Unsent(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            show(str(request.url), request.read())
            raise ModelUnreachable("Shown instead of sent.")

    return Unsent()
