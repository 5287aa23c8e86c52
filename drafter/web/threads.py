"""Where the work is done: pages by a few threads, what waits for others on threads of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from drafter.pipeline import reviewing
from drafter.web import rendering

AT_ONCE = 3
"""Pages and decisions that are worked on at a time; the others wait their turn."""
WAITING = 32
"""Redrafts, publishings and sign-ins at a time."""
T = TypeVar("T")


@asynccontextmanager
async def few_threads(_app: object) -> AsyncIterator[None]:
    """Pages are computed, and one interpreter computes one at a time: with forty threads at it, who holds the database's lock
    waits for all of them between two statements. What the first page needs is loaded before anybody may ask for it."""
    reviewing.ready()
    rendering.ready()
    to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
    yield


_waiting = CapacityLimiter(WAITING)


async def aside(work: Callable[..., T], *given: object) -> T:
    """What waits for a model, a provider or a publisher does not keep pages waiting."""
    return await to_thread.run_sync(work, *given, limiter=_waiting)
