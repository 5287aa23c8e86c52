"""A deadline that holds against anything: slow names, dripping headers, endless bodies."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from drafter.errors import ModelUnreachable

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T], what: str) -> T:
    """Run `work` on its own thread and give its value or error, or raise `ModelUnreachable` after `seconds`.

    Socket time-outs start anew with each byte and name look-ups have none, so only waiting from outside is sure. Work
    that overran is abandoned: its thread is a daemon, ends with its request, and its answer is not used.
    """
    values: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            values.append(work())
        except BaseException as error:  # noqa: BLE001  # handed over to the waiting thread below, whatever it is
            errors.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if values:
        return values[0]
    raise ModelUnreachable(f"{what} did not answer within {seconds:g} s.")
