"""Progress on stderr for anything over a second; silent when stderr is not a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Report = Callable[[str, int], None]
"""Called with the step's name and how many records it has done."""

_QUIET_SECONDS = 1.0


@contextmanager
def progress(enabled: bool) -> Iterator[Report]:
    """Yields a reporter. The bar appears only when a second has passed and a person is watching."""
    if not enabled or not sys.stderr.isatty():
        yield lambda step, done: None
        return
    started = time.monotonic()
    shown = False

    def report(step: str, done: int) -> None:
        nonlocal shown
        if time.monotonic() - started < _QUIET_SECONDS:
            return
        shown = True
        count = f" {done:,}" if done else ""
        sys.stderr.write(f"\r\x1b[2K{step}{count} …")
        sys.stderr.flush()

    try:
        yield report
    finally:
        if shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
