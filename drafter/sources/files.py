"""Files of a bundle, the same to every source whether they stand in a folder or in an archive."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from drafter.domain.records import FileRead, Quarantined
from drafter.sources.decoding import Unreadable, echo

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

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, SourceFile | Unreadable]]:
        """The files in turn, each with its name, or why one cannot be read."""
        ...

    def problems(self) -> tuple[Quarantined, ...]:
        """What is left out, and why."""
        ...


@dataclass(frozen=True)
class Folder:
    """A folder on disk. Symbolic links are not followed. `prefix` leads from the bundle's root to it."""

    path: Path
    prefix: str = ""

    def names(self) -> tuple[str, ...]:
        """Every regular file below, hidden ones left out."""
        return self._below[0]

    def label(self, name: str) -> str:
        """Relative to the bundle."""
        return f"{self.prefix}{name}"

    def problems(self) -> tuple[Quarantined, ...]:
        """Symbolic links."""
        return tuple(Quarantined(self.label(echo(name)), 0, "a symbolic link: not followed") for name in self._below[1])

    def open(self, name: str) -> SourceFile:
        """The file's bytes, read once."""
        path = f"{self._root}/{relative(name)}"
        try:
            if os.path.realpath(path) != path:
                raise Unreadable(0, "a symbolic link: not followed")
            found = Path(path).stat()
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable(0, "is not a file")
            if found.st_size > MAX_FILE:
                raise Unreadable(0, f"larger than {MAX_FILE // 2**20} MB")
            return SourceFile(self.label(name), Path(path).read_bytes())
        except FileNotFoundError:
            raise Unreadable(0, "no such file") from None
        except OSError as error:
            raise Unreadable(0, (error.strerror or "cannot be read").lower()) from None

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, SourceFile | Unreadable]]:
        """In turn, read when they are asked for."""
        for name in names:
            try:
                yield name, self.open(name)
            except Unreadable as problem:
                yield name, problem

    @cached_property
    def _root(self) -> str:
        return os.path.realpath(self.path)

    @cached_property
    def _below(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of the files and of the links below, sorted; listed once."""
        files, links = [], []
        for folder, inner, names in os.walk(self._root):
            inner[:] = [name for name in inner if not name.startswith(".")]
            for name in (*names, *inner):
                path = f"{folder}/{name}"
                if name.startswith("."):
                    continue
                if Path(path).is_symlink():
                    links.append(path[len(self._root) + 1 :])
                elif name not in inner:
                    files.append(path[len(self._root) + 1 :])
        return tuple(sorted(files)), tuple(sorted(links))


@dataclass(frozen=True, slots=True)
class Within:
    """A folder inside other files: the members of an archive below `prefix`, which ends with `/`."""

    files: Files
    prefix: str

    def names(self) -> tuple[str, ...]:
        """Names below the prefix, without it."""
        return tuple(name.removeprefix(self.prefix) for name in self.files.names() if name.startswith(self.prefix))

    def label(self, name: str) -> str:
        """As the outer files call it."""
        return self.files.label(self.prefix + name)

    def problems(self) -> tuple[Quarantined, ...]:
        """Those below the prefix."""
        start = self.files.label(self.prefix)
        return tuple(problem for problem in self.files.problems() if problem.file.startswith(start))

    def open(self, name: str) -> SourceFile:
        """As the outer files give it."""
        return self.files.open(self.prefix + name)

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, SourceFile | Unreadable]]:
        """As the outer files give them, by the names within."""
        for name, file in self.files.each(self.prefix + name for name in names):
            yield name.removeprefix(self.prefix), file


@dataclass(frozen=True, slots=True)
class Only:
    """One file of others."""

    files: Files
    name: str

    def names(self) -> tuple[str, ...]:
        """The one name."""
        return (self.name,)

    def label(self, name: str) -> str:
        """As the outer files call it."""
        return self.files.label(name)

    def problems(self) -> tuple[Quarantined, ...]:
        """None: what is wrong with the one file is said when it is opened."""
        return ()

    def open(self, name: str) -> SourceFile:
        """As the outer files give it."""
        return self.files.open(name)

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, SourceFile | Unreadable]]:
        """As the outer files give them."""
        return self.files.each(names)


def relative(name: str) -> str:
    """`name` as a plain relative path. Raises `Unreadable` for anything that could lead elsewhere."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\x00" in name or ":" in parts[0]:
        raise Unreadable(0, "the path leads outside the bundle")
    return "/".join(parts)
