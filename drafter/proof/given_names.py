"""Common given names of many languages, lower case; the list is this project's own (given_names.txt)."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def given_names() -> frozenset[str]:
    """About 1,300 names. A word in the list may still be a word (`mark`, `grace`): callers ask for more than membership."""
    return frozenset((Path(__file__).parent / "given_names.txt").read_text("utf-8").split())
