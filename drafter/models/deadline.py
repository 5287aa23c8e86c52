"""A deadline that holds against anything: slow names, dripping headers, endless bodies."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import TimeoutError as PoolTimeout
from multiprocessing.pool import ThreadPool
from typing import TypeVar

from drafter.errors import ModelUnreachable

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T], what: str) -> T:
    """Run `work` on its own thread and give its value or error, or raise `ModelUnreachable` after `seconds`.

    Socket time-outs start anew with each byte and name look-ups have none, so only waiting from outside is sure. Work
    that overran is abandoned: its thread is a daemon, ends with its request, and its answer is not used.
    """
    pool = ThreadPool(1)  # its threads are daemons: an abandoned one never holds up the end of the program
    try:
        return pool.apply_async(work).get(seconds)
    except PoolTimeout:
        raise ModelUnreachable(f"{what} did not answer within {seconds:g} s.") from None
    finally:
        pool.close()
