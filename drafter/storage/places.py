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
