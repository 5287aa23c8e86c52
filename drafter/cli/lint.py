"""`draft lint`: blame and vague action items in any Markdown postmortem, or in a stream of sentences or items."""

from __future__ import annotations

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, get_args

if TYPE_CHECKING:
    from drafter.scoring.lint.policy import Policy

UNREADABLE = 4


def lint_files(files: Sequence[Path], form: str, config: Path | None = None) -> int:
    """Prints the findings under `config`, else under the nearest `drafter.toml` at or above each file. Returns 1 when one of
    severity block stands without an allowance, else 0. Raises `UsageError` and `ConfigInvalid`."""
    from drafter import __version__
    from drafter.errors import UsageError
    from drafter.scoring.lint.check import lint
    from drafter.scoring.lint.formats import Format, render

    if form not in get_args(Format):
        raise UsageError(f"--format is one of {', '.join(get_args(Format))}, not {form!r}.")
    if not files:
        raise UsageError("draft lint needs a Markdown file, or --jsonl sentences, or --jsonl actions.")
    report = {str(path): lint(_text(path), _policy(config or _nearest(path))) for path in files}
    told = render(report, next(f for f in get_args(Format) if f == form), __version__)
    if told:
        print(told)
    return int(any(i.severity == "block" and i.allowed is None for issues in report.values() for i in issues))


def _nearest(path: Path) -> Path | None:
    """The `drafter.toml` at or above the file (for `-`, where you stand)."""
    from drafter.config.settings import FILE

    start = Path.cwd() if str(path) == "-" else path.resolve().parent
    return next((folder / FILE for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


@cache
def _policy(file: Path | None) -> Policy:
    import os

    from drafter.config.settings import load_settings
    from drafter.scoring.lint.policy import Policy

    if file is None:
        return Policy()
    said = load_settings(file, os.environ, Path.cwd()).settings.lint
    return Policy(said.names_in_timelines, said.why_allowed, said.severity)


def _text(path: Path) -> str:
    from drafter.errors import UsageError

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path} is not UTF-8 text, at line {line}.", hint="Save it as UTF-8 and run again.") from error


_AT_ONCE = 1 << 16
"""Bytes read at once at most."""


def lint_stream(kind: str, files: Sequence[Path] = ()) -> int:
    """Answers each line of the files, in order, on stdout as it comes; `-`, or no file, is stdin. Returns 4 when a line could not
    be read, else 0. Raises `UsageError`."""
    from drafter.errors import UsageError
    from drafter.scoring.lint.stream import Kind, stream

    wanted = next((k for k in get_args(Kind) if k == kind), None)
    if wanted is None:
        raise UsageError(f"--jsonl is one of {', '.join(get_args(Kind))}, not {kind!r}.")
    good = True
    for path in files or (Path("-"),):
        try:
            with nullcontext(sys.stdin.buffer) if str(path) == "-" else path.open("rb") as lines:
                good = _answered(stream(wanted, _arriving(lines))) and good
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    return 0 if good else UNREADABLE


def _arriving(source: BinaryIO) -> Iterator[bytes]:
    """Its lines. What was answered is flushed before more is waited for: the sender may wait for it before it sends more."""
    begun: list[bytes] = []
    while some := source.read1(_AT_ONCE):  # type: ignore[attr-defined]  # standard input, files and their stand-ins all have it
        first, *more = some.split(b"\n")
        begun.append(first)
        if more:
            yield b"".join(begun)
            yield from more[:-1]
            begun = [more[-1]]
        sys.stdout.buffer.flush()
    yield b"".join(begun)


def _answered(lines: Iterable[tuple[bytes, bool]]) -> bool:
    out, good = sys.stdout.buffer, True
    for told, readable in lines:
        out.write(told + b"\n")
        good = good and readable
    out.flush()
    return good
