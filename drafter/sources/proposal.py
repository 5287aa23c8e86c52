"""An `incident.toml` for files that have none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from drafter.errors import ArchiveRefused
from drafter.sources.archive import Archive
from drafter.sources.decoding import Unreadable
from drafter.sources.files import Files, Folder
from drafter.sources.recognition import type_of
from drafter.sources.slack_export import is_talk

_SHOWN = 12
_LISTS = frozenset({"channels.json", "users.json"})


def manifest_for(files: Files, incident_id: str) -> str:
    """An `incident.toml` for the files that are recognised, ready to paste; "" where none is."""
    sources = "".join(_source(*found) for found in _recognised(files))
    if not sources:
        return ""
    head = f'id = {json.dumps(incident_id)}\ntitle = "what the page said"\ntimezone = "UTC"  # of times that state none\n'
    return head + sources


def _source(path: str, type_: str, channels: list[str]) -> str:
    lines = [f"type = {json.dumps(type_)}", f"path = {json.dumps(path)}"]
    lines += [f"channels = {json.dumps(channels)}  # those to read"] if type_ == "slack-export" and channels else []
    return "\n[[source]]\n" + "\n".join(lines) + "\n"


def _recognised(files: Files) -> Iterator[tuple[str, str, list[str]]]:
    """Path, source type, and channels of a Slack export; of each file, or of a folder whose files are of one type."""
    for entry in top(files):
        inside = [name for name in files.names() if name.startswith(f"{entry}/")]
        if is_slack(inside):
            yield entry, "slack-export", _channels([name.removeprefix(f"{entry}/") for name in inside])
            continue
        if not inside and (members := _members(files, entry)):
            yield entry, "slack-export", _channels(members)
            continue
        types = {name: _type(files, name) for name in (inside or [entry])[:_SHOWN]}
        if inside and len(set(types.values())) == 1:
            types = {entry: next(iter(types.values()))}
        yield from ((name, type_, []) for name, type_ in types.items() if type_)


def _channels(names: Iterable[str]) -> list[str]:
    """Folders of an export that are no direct messages."""
    folders = {name.split("/")[-2] for name in names if "/" in name}
    return sorted(name for name in folders if not is_talk(name))[:_SHOWN]


def _members(files: Files, entry: str) -> tuple[str, ...]:
    """The members of a Slack export that is zipped; none for anything else."""
    if not isinstance(files, Folder) or not entry.lower().endswith(".zip"):
        return ()
    try:
        names = Archive(files.path / entry, entry, "").names()
    except ArchiveRefused:
        return ()
    return names if is_slack(names) else ()


def _type(files: Files, name: str) -> str:
    try:
        data = files.open(name).data
    except Unreadable:
        return ""
    return "slack-export" if data[:4] == b"PK\x03\x04" else type_of(name, data)


def top(files: Files) -> list[str]:
    """Files and folders at the top of a bundle."""
    return sorted({name.split("/", 1)[0] for name in files.names()} - {"incident.toml"})


def is_slack(names: Iterable[str]) -> bool:
    """Whether an export of Slack is among these files: its lists are."""
    return any(name.rsplit("/", 1)[-1] in _LISTS for name in names)
