"""The one door out for errors: one line on screen, the rest in a log, the exit code of the error's class."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from drafter.errors import DrafterError, StorageRefused

INTERRUPTED = 130
BUG = 70


def run_safely(command: Callable[[], int], *, as_json: bool = False, log: Path | None = None) -> int:
    """Runs a command, returns its exit code. An expected failure is one line and its hint; anything else is a bug, 70."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a letter is no reason to fail
    try:
        code = command()
        sys.stdout.flush()  # here it can still be told that the screen is full or gone
        return code
    except DrafterError as error:
        return _say(str(error), error.hint, error.exit_code, as_json, _written(log))
    except KeyboardInterrupt:
        return _say("Interrupted.", "Run again: finished steps are kept.", INTERRUPTED, as_json, None)
    except BrokenPipeError:
        _silence()
        return 0
    except OSError as error:  # the storage's rooms name theirs; what gets here is the screen or the system
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or type(error).__name__)
        _silence()
        return _say(f"{what}.", StorageRefused.hint, 6, as_json, _written(log))
    except SystemExit as stop:  # the shell's completion scripts end this way
        return stop.code if isinstance(stop.code, int) else 2
    except Exception as error:  # noqa: BLE001 - the last door: whatever gets here is a bug of ours and goes to a log
        if (usage := getattr(error, "format_message", None)) is not None:  # the parser's own errors carry this method
            return _say(usage(), "See `draft --help`.", 2, as_json, None)
        where = _written(log if log is not None else _bug_log())
        return _say(
            f"A bug in drafter: {type(error).__name__}.", f"Details are in {where}; please report it.", BUG, as_json, where
        )


def _silence() -> None:
    """Nothing more can be printed, and what is left in the buffer must not raise again on the way out."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream that is no file
        return


def _say(what: str, hint: str, code: int, as_json: bool, log: Path | None) -> int:
    line = " ".join(what.split())
    if as_json:
        print(json.dumps({"error": line, "hint": hint, "exit_code": code, "log": str(log) if log else None}))
    else:
        print(f"draft: {line}\n       {hint}", file=sys.stderr)
    return code


def _bug_log() -> Path:
    handle, name = tempfile.mkstemp(prefix="drafter-", suffix=".log")
    os.close(handle)
    return Path(name)


def _written(log: Path | None) -> Path | None:
    """Writes the traceback being handled; the log may quote captured text, so only its owner may read it."""
    if log is None:
        return None
    try:
        with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            traceback.print_exc(file=file)
    except OSError:
        return None
    return log
