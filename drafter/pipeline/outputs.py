"""The run folder: written whole, file by file atomically, and never over a human's edits."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import StorageRefused


def sha256(content: bytes) -> str:
    """Hex SHA-256."""
    return hashlib.sha256(content).hexdigest()


def write_file(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Writes beside, syncs, then replaces, so that a reader sees the old file or the new one. Raises `StorageRefused`."""
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True) if beside.parent.is_dir() and os.access(beside.parent, os.W_OK) else None
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
        recorded = json.loads((folder / "run.json").read_bytes()).get("outputs", {})
    except (OSError, ValueError, AttributeError):
        return {}
    return {str(k): str(v) for k, v in recorded.items()} if isinstance(recorded, dict) else {}


def write_run(folder: Path, files: Mapping[str, bytes], run: Mapping[str, object]) -> tuple[Path, ...]:
    """Writes all files of a run, `run.json` last with the hash of each, and returns the kept copies of edited files."""
    kept = keep_edits(folder)
    for name, content in files.items():
        write_file(folder / name, content)
    record = {**run, "outputs": {name: sha256(content) for name, content in sorted(files.items())}}
    write_file(folder / "run.json", (json.dumps(record, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode())
    return kept
