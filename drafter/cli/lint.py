"""`draft lint`: blame and vague action items in any Markdown postmortem, or in a stream of sentences or items."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

UNREADABLE = 4


def lint_files(files: Sequence[Path], form: str) -> int:
    """Prints the findings. Returns 1 when one of severity block stands without an allowance, else 0. Raises `UsageError`."""
    from drafter import __version__
    from drafter.errors import UsageError
    from drafter.scoring.lint.check import lint
    from drafter.scoring.lint.formats import Format, render

    if form not in get_args(Format):
        raise UsageError(f"--format is one of {', '.join(get_args(Format))}, not {form!r}.")
    if not files:
        raise UsageError("draft lint needs a Markdown file, or --jsonl sentences, or --jsonl actions.")
    report = {str(path): lint(_text(path)) for path in files}
    told = render(report, next(f for f in get_args(Format) if f == form), __version__)
    if told:
        print(told)
    return int(any(i.severity == "block" and i.allowed is None for issues in report.values() for i in issues))


def _text(path: Path) -> str:
    from drafter.errors import UsageError

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error


def lint_stream(kind: str) -> int:
    """Answers each line of stdin on stdout as it comes. Returns 4 when a line could not be read, else 0. Raises `UsageError`."""
    from drafter.errors import UsageError
    from drafter.scoring.lint.stream import Kind, stream

    wanted = next((k for k in get_args(Kind) if k == kind), None)
    if wanted is None:
        raise UsageError(f"--jsonl is one of {', '.join(get_args(Kind))}, not {kind!r}.")
    out, good = sys.stdout.buffer, True
    for told, readable in stream(wanted, sys.stdin.buffer):
        out.write(told + b"\n")
        out.flush()  # another tool may wait for this answer before it sends its next line
        good = good and readable
    return 0 if good else UNREADABLE
