"""What a result depends on, as hashes: the program and its prompts, the settings, the incident and its gold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_SHORT = 16


@cache
def code_digest() -> str:
    """Of every file of the package and of the prompts, so that results of another program are never taken for this one's."""
    from drafter.prompting.library import prompts_folder

    return _digest(p for folder in (_PACKAGE, prompts_folder()) for p in folder.rglob("*") if p.suffix != ".pyc")


def inputs_digest(bundle: Path, gold: Path | None) -> str:
    """Of the bundle (folder or zip) and the gold file."""
    files = list(bundle.rglob("*")) if bundle.is_dir() else [bundle]
    return _digest([*files, *([gold] if gold is not None else [])])


def text_digest(*parts: str) -> str:
    """Of texts in a row."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_SHORT]


def _digest(files: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for path in sorted(p for p in files if p.is_file()):
        content = path.read_bytes()
        whole.update(f"{path.name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:_SHORT]
