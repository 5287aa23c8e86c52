"""How the time of every pattern in the package grows with hostile text: `python benchmarks/pattern_growth.py [MODULE_PREFIX]`.

Each module-level pattern searches ten times more of the same text; linear ones take ten times as long. Patterns that take more
than `STEEP` times as long, and long enough to be measured, are printed with the text that does it. Minutes for the whole package.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator

import drafter
from drafter.domain.cues import Cue

SHORT, LONG = 4_000, 40_000  # characters
STEEP = 25  # linear is 10; the rest is noise of the clock
SLOW = 0.05  # seconds; what is faster than this at `LONG` is no danger
HOSTILE = (
    " ", "\n", "a", "a ", " a\n", "\n\t", "-", "- ", ". ", ",", ", ", ":", ": ", "1", "1 ", "1.", "1:", "10:10 ", "#",
    "(", "[", "{", "|", "`", "'", '"', "> ", "not ", "i ", "and so ", "so, ", "the ", "is ", "was ", "no ", "dev-", "stage ",
    "a_", "a-", "A-1 ", "http://", "/", "a/", "to ", "from ", "roll", "we should ", "must be ", "responder-1 ", "é", "\u200b",
)  # fmt: skip


def patterns(prefix: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled text pattern that a module holds, alone or in a tuple, a mapping or a cue."""
    for info in pkgutil.walk_packages(drafter.__path__, "drafter."):
        if info.name.startswith(prefix) and not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                yield from ((f"{info.name}.{name}", found) for found in _within(value, 3))


def _within(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, Cue):
        yield value.pattern
    elif depth and isinstance(value, (tuple, list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(part, depth - 1)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Seconds of processor time to find all matches."""
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


def main() -> None:
    """Entry."""
    seen: set[re.Pattern[str]] = set()
    for name, pattern in patterns(sys.argv[1] if len(sys.argv) > 1 else "drafter."):
        if pattern in seen:
            continue
        seen.add(pattern)
        for text in HOSTILE:
            short = seconds(pattern, (text * SHORT)[:SHORT] + "\x00")
            if short * STEEP * 4 < SLOW:
                continue
            long = seconds(pattern, (text * LONG)[:LONG] + "\x00")
            if long > SLOW and long > STEEP * short:
                print(f"{name}: {text!r} {SHORT}: {short:.4f} s, {LONG}: {long:.2f} s", flush=True)
    print(f"{len(seen)} patterns")


if __name__ == "__main__":
    main()
