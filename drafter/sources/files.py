"""Files of a bundle, the same to every source whether they stand in a folder or in an archive."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from drafter.domain.records import FileRead
from drafter.sources.decoding import Unreadable

MAX_FILE = 200 * 1024 * 1024


@dataclass(frozen=True)
class SourceFile:
    """One file as captured. `label` is what a `Place` calls it: relative to the bundle, `archive.zip!member` in an archive."""

    label: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the file's own bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()

    def read(self) -> FileRead:
        """The receipt that goes into the reading."""
        return FileRead(self.label, self.sha256, len(self.data))


class Files(Protocol):
    """A folder or an archive. Names are `/`-separated, relative, sorted, and never lead outside."""

    def names(self) -> tuple[str, ...]: ...

    def label(self, name: str) -> str:
        """What a `Place` calls the file."""
        ...

    def open(self, name: str) -> SourceFile:
        """The file's bytes. Raises `Unreadable` when it is missing, too large or damaged."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on disk. Symbolic links are not followed. `prefix` leads from the bundle's root to it."""

    path: Path
    prefix: str = ""

    def names(self) -> tuple[str, ...]:
        """Every regular file below, hidden ones left out."""
        found = (p for p in self.path.rglob("*") if p.is_file() and not p.is_symlink())
        relative = (p.relative_to(self.path) for p in found)
        return tuple(sorted(p.as_posix() for p in relative if not any(part.startswith(".") for part in p.parts)))

    def label(self, name: str) -> str:
        """Relative to the bundle."""
        return f"{self.prefix}{name}"

    def open(self, name: str) -> SourceFile:
        """The file's bytes, read once."""
        path = self.path / relative(name)
        if not path.resolve().is_relative_to(self.path.resolve()):
            raise Unreadable(0, "leads outside the bundle")
        try:
            if path.stat().st_size > MAX_FILE:
                raise Unreadable(0, f"larger than {MAX_FILE // 2**20} MB")
            return SourceFile(self.label(name), path.read_bytes())
        except OSError as error:
            raise Unreadable(0, (error.strerror or "cannot be read").lower()) from None


def relative(name: str) -> str:
    """`name` as a plain relative path. Raises `Unreadable` for anything that could lead elsewhere."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\x00" in name or ":" in parts[0]:
        raise Unreadable(0, "the name leads outside the bundle")
    return "/".join(parts)
