"""The run folder: written whole or not at all, and never over a human's edits."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from drafter.errors import StorageRefused
from drafter.sinks.writing import write_whole

RUN = "run.json"
UNFINISHED = ".unfinished"
"""Where a run is written first, inside its folder so that moving it takes no space."""


def sha256(content: bytes) -> str:
    """Hex SHA-256."""
    return hashlib.sha256(content).hexdigest()


def write_file(path: Path, content: bytes, mode: int = 0o644) -> None:
    """A file whole or not at all (`drafter.sinks.writing`). Raises `StorageRefused`."""
    try:
        write_whole(path, content, mode)
    except OSError as error:
        raise StorageRefused(f"Cannot write {path}: {error.strerror or error}.") from error


def keep_edits(folder: Path) -> tuple[Path, ...]:
    """Moves files that a human changed since the last run aside, as `draft.edited-1.md`; returns the kept copies.

    A file counts as changed when its hash is not the one that the last run.json recorded for it.
    """
    recorded = _recorded_hashes(folder)
    kept: list[Path] = []
    for name in ("draft.md", "draft.html", "draft.json"):
        path = folder / name
        if not path.is_file() or recorded.get(name) == sha256(path.read_bytes()):
            continue
        number = next(n for n in range(1, 10_000) if not path.with_stem(f"draft.edited-{n}").exists())
        copy = path.with_stem(f"draft.edited-{number}")
        try:
            path.replace(copy)
        except OSError as error:
            raise StorageRefused(f"Cannot keep {path} as {copy.name}: {error.strerror or error}.") from error
        kept.append(copy)
    return tuple(kept)


def _recorded_hashes(folder: Path) -> dict[str, str]:
    try:
        recorded = json.loads((folder / RUN).read_bytes()).get("outputs", {})
    except (OSError, ValueError, AttributeError):
        return {}
    return {str(k): str(v) for k, v in recorded.items()} if isinstance(recorded, dict) else {}


def write_run(folder: Path, files: Mapping[str, bytes], run: Mapping[str, object]) -> tuple[Path, ...]:
    """Writes all files of a run and `run.json` with the hash of each; returns the kept copies of edited files.

    Everything is on the disk before the last run's files are touched, and `run.json` goes first and comes last: a folder that
    has it is whole. Raises `StorageRefused`; the last run then stands as it was.
    """
    made = not folder.exists()
    apart = folder / UNFINISHED
    record = {**run, "outputs": {name: sha256(content) for name, content in sorted(files.items())}}
    whole = {**files, RUN: (json.dumps(record, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()}
    try:
        for name, content in whole.items():
            write_file(apart / name, content)
    except StorageRefused:
        _clear(apart, folder if made else None)
        raise
    kept = keep_edits(folder)
    try:
        (folder / RUN).unlink(missing_ok=True)
        for name in whole:
            (apart / name).replace(folder / name)
    except OSError as error:
        raise StorageRefused(f"Cannot write {error.filename or folder}: {error.strerror or error}.") from error
    _clear(apart, None)
    return kept


def _clear(apart: Path, made: Path | None) -> None:
    """Takes away what was not finished; what cannot be taken away is no part of a run and stays."""
    shutil.rmtree(apart, ignore_errors=True)
    if made is not None:
        with suppress(OSError):
            made.rmdir()
