"""What to write instead, where a source of the manifest is not what its file is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from drafter.domain.incident import Bundle, SourceSpec
from drafter.errors import ArchiveRefused
from drafter.sources.bundle import bundle_files, open_files
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.proposal import is_slack, top
from drafter.sources.recognition import type_of

_SHOWN = 12


def near(word: str, known: Iterable[str]) -> str:
    """`did you mean …?`, or what there is instead."""
    names = list(known)
    meant = get_close_matches(word, names, 1, 0.6)
    if meant:
        return f"did you mean {echo(meant[0])}?"
    return f"there is {', '.join(echo(name) for name in names[:_SHOWN])}" if names else "there is nothing else"


def advice(bundle: Bundle, spec: SourceSpec) -> str:
    """What is odd about a source in the manifest: a path that leads nowhere, or a type that its first file does not look like."""
    try:
        files = open_files(bundle, spec)
        names = files.names()
        data = files.open(names[0]).data if names else b""
    except ArchiveRefused:
        return ""
    except Unreadable as problem:
        there = top(bundle_files(bundle.root))
        return (
            f"{echo(spec.path)}: {problem.reason}; {near(spec.path, there)}" if problem.reason.startswith("no such file") else ""
        )
    found = "slack-export" if is_slack(names) else type_of(names[0] if names else "", data)
    if found in ("", spec.type):
        return ""
    return f'{echo(spec.path)} looks like {found}, not {echo(spec.type)}: write type = "{found}"'
