"""A file that is there whole or not at all, and on the disk once the call returns."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Written beside, synced, renamed, its folder synced; for its owner alone. A reader saw no part of it before.
    Raises `OSError`, and then leaves nothing."""
    make_folder(path.parent)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:8]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
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


def make_folder(folder: Path) -> None:
    """The folder and what is missing above it, mode 0700, each name on the disk."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True, mode=0o700)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """A new name is on the disk only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
