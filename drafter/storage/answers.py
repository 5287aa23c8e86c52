"""Kept answers: one small file each, written whole, readable by their owner only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.errors import StorageRefused
from drafter.sinks.writing import write_whole


@dataclass(frozen=True, slots=True)
class AnswerFiles:
    """`<folder>/<first two of key>/<key>.json`. Keys are hex digests. Safe for threads and processes at once."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The text kept under `key`, or None. Raises `StorageRefused` when the file is there and cannot be read."""
        try:
            return self._path(key).read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StorageRefused(f"Cannot read {self._path(key)}: {_reason(error)}.") from error

    def put(self, key: str, text: str) -> None:
        """Keeps `text`: on return it is on the disk, and a reader saw no part of it before. Raises `StorageRefused`."""
        path = self._path(key)
        try:
            write_whole(path, text.encode("utf-8"))
        except OSError as error:
            raise StorageRefused(f"Cannot write {path}: {_reason(error)}.") from error

    def _path(self, key: str) -> Path:
        if len(key) != 64 or not set(key) <= set("0123456789abcdef"):
            raise ValueError("a key is a SHA-256 in hex")
        return self.folder / key[:2] / f"{key}.json"


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
