"""How many tokens a text is: exact where the vocabulary is at hand, else an estimate that says so. Never a download."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

VOCABULARY = "fb374d419588a4632f3f557e76b4b70aebbca790"
"""The name under which tiktoken keeps the file of o200k_base: the SHA-1 of its address."""
VOCABULARY_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"

_PIECE = re.compile(r"[^\w\s]?(?:([A-Z]?[a-z]+|[A-Z]+(?![a-z]))|([0-9]+))|([^\W\d_A-Za-z]+)|(\n\s*)|([^\S\n]{2,})|([^\w\s]+)|_")
MARGIN = 1.3
"""Estimates are raised by this much, so that a window that is estimated to fit does fit (docs/models.md has the figures)."""


@dataclass(frozen=True, slots=True)
class Counter:
    """`count` gives tokens; `label` says how, for the run record."""

    count: Callable[[str], int]
    label: str


def counter(folders: tuple[Path, ...]) -> Counter:
    """Counts with o200k_base when one of the folders holds its vocabulary with the right hash, else estimates."""
    for folder in folders:
        path = folder / VOCABULARY
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == VOCABULARY_SHA256:
            return Counter(_exact(folder), "o200k_base")
    return Counter(estimate, f"estimate (no vocabulary; raised by {MARGIN - 1:.0%})")


def vocabulary_folders(data: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where the vocabulary may be: `$TIKTOKEN_CACHE_DIR`, then `tokens/` in the run store."""
    given = environment.get("TIKTOKEN_CACHE_DIR")
    return (*((Path(given),) if given else ()), data / "tokens")


def estimate(text: str) -> int:
    """Tokens by pieces: words, digits by threes, other scripts, line ends, punctuation."""
    total = 0
    for word, digits, foreign, line, _blanks, marks in _PIECE.findall(text):
        if word:
            total += 1 if len(word) <= 8 else -(-len(word) // 5)
        elif digits:
            total += -(-len(digits) // 3)
        elif foreign:
            total += -(-len(foreign.encode()) // 4)
        else:
            total += 1 + len(line) // 40 + len(marks) // 3
    return int(total * MARGIN) + 1


_LOADING = Lock()


def _exact(folder: Path) -> Callable[[str], int]:
    """tiktoken looks for its vocabulary in the folder that the environment names, and downloads what it does not find."""
    import tiktoken

    with _LOADING:
        before = os.environ.get("TIKTOKEN_CACHE_DIR")
        os.environ["TIKTOKEN_CACHE_DIR"] = str(folder)
        try:
            encoding = tiktoken.get_encoding("o200k_base")
        finally:
            if before is None:
                del os.environ["TIKTOKEN_CACHE_DIR"]
            else:
                os.environ["TIKTOKEN_CACHE_DIR"] = before

    def count(text: str) -> int:
        """By lines: one run of a million spaces is more than tiktoken takes."""
        return sum(len(encoding.encode(line, disallowed_special=())) for line in text.splitlines(keepends=True))

    return count
