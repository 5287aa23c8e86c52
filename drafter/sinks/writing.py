"""A file that is there whole or not at all, and on the disk once the call returns."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Written beside, synced, renamed, its folder synced; by default for its owner alone, folders that are made included.
    A reader saw no part of it before. Raises `OSError`, and then leaves nothing."""
    make_folder(path.parent, 0o700 if mode == 0o600 else 0o755)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:8]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def put_in_place(beside: Path, path: Path) -> None:
    """A finished file under its own name, on the disk."""
    handle = os.open(beside, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    beside.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path, mode: int = 0o700) -> None:
    """The folder and what is missing above it, each name on the disk."""
    if not folder.is_dir():
        make_folder(folder.parent, mode)
        folder.mkdir(exist_ok=True, mode=mode)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """A new name is on the disk only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
