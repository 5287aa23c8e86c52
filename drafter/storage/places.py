"""Where a user's kept answers and role maps live."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def data_folder(environment: Mapping[str, str]) -> Path:
    """`$DRAFTER_DATA`, else `$XDG_DATA_HOME/drafter`, else `~/.local/share/drafter`. Relative XDG paths are ignored, as
    the XDG specification asks."""
    if given := environment.get("DRAFTER_DATA"):
        return Path(given).expanduser()
    xdg = Path(environment.get("XDG_DATA_HOME") or "")
    return (xdg if xdg.is_absolute() else Path(environment.get("HOME") or "~").expanduser() / ".local/share") / "drafter"


def filesystem_of(folder: Path, mounts: str) -> str:
    """The type of the file system that `folder` is on, by the text of /proc/mounts; empty when none fits. The nearest
    mount counts, and of two at the same place the later."""
    path, best, kind = str(folder.resolve()), "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _unescaped(fields[1])
        if (path == point or path.startswith(point.rstrip("/") + "/")) and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _unescaped(point: str) -> str:
    """The kernel writes blank, tab, newline and backslash in octal."""
    for octal, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(octal, char)
    return point
