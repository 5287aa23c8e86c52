"""The layout of a Slack workspace export: who is in it, which channels it holds, and which of them may be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from drafter.domain.records import Person
from drafter.sources.decoding import Unreadable, decode, echo
from drafter.sources.fields import mapping_of, text_of
from drafter.sources.files import Files, Within
from drafter.sources.intake import Intake
from drafter.sources.strict_json import loads

_DAY = re.compile(r"([^/]{1,200})/[0-9]{4}-[0-9]{2}-[0-9]{2}\.json")
_WHOLE = re.compile(r"#?([^/]{1,200})\.(?:json|jsonl|ndjson)")
"""A channel in one file, as tools write it that read the API."""
_ANSWER = re.compile(r"(?:conversations?[-_. ])?(?:history|replies|threads?|messages|pages?)(?![a-z])[-_. \w]*", re.IGNORECASE)
"""Files named after the API's method: `history.json`, `conversations.replies_2.json`."""
_PRIVATE = ("groups.json", "dms.json", "mpims.json")
_ROSTERS = ("users.json", "org_users.json")
_LISTS = frozenset({*_PRIVATE, *_ROSTERS, "channels.json", "integration_logs.json", "canvases.json", "lists.json"})
_TALK = re.compile(r"^(?:D[A-Z0-9]{6,}|mpdm-.*)$")
"""Folder names of direct messages, for exports that come without their lists."""


@dataclass(slots=True)
class Export:
    """An opened export. `channels` maps the ids of public channels to their names; `private` holds names and ids of the rest."""

    files: Files
    channels: dict[str, str] = field(default_factory=dict)
    private: set[str] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=dict)
    workflows: set[str] = field(default_factory=set)

    def days(self, listed: frozenset[str] = frozenset(), *, alone: bool = False) -> dict[str, list[str]]:
        """Folder name to its day files, oldest first; or a channel's name to the files that hold its answers of the API.

        `alone`: the source is this one file, so that it holds the only channel that is listed, whatever its name.
        """
        found: dict[str, list[str]] = {}
        for name in self.files.names():
            if day := _DAY.fullmatch(name):
                found.setdefault(day.group(1), []).append(name)
            elif name not in _LISTS and (alone or _WHOLE.fullmatch(name)):
                whole = _WHOLE.fullmatch(name)
                stem = whole.group(1) if whole else name
                found.setdefault(self._channel_in(stem, listed, alone), []).append(name)
        return found

    def _channel_in(self, stem: str, listed: frozenset[str], alone: bool) -> str:
        """The channel of a file of answers: `inc-7.json`, `inc-7-replies.json`, or `history.json` of the only one listed."""
        if stem in listed or self.name_of(stem) in listed:
            return stem
        for name in sorted(listed, key=len, reverse=True):
            if stem.startswith(name) and _ANSWER.fullmatch(stem[len(name) :].lstrip("-_. ")):
                return name
        return min(listed) if len(listed) == 1 and (alone or _ANSWER.fullmatch(stem)) else stem

    def is_private(self, folder: str) -> bool:
        """Whether the folder holds a private channel, a group or a direct message; such are never opened."""
        return folder in self.private or is_talk(folder)

    def name_of(self, folder: str) -> str:
        """The channel's name; some tools name folders by id."""
        return self.channels.get(folder, folder)


def is_talk(folder: str) -> bool:
    """Whether a folder's name is that of a direct message."""
    return _TALK.match(folder) is not None


def open_export(files: Files, intake: Intake) -> Export:
    """Reads the lists of channels and users; what is wrong with them is quarantined and the rest is used."""
    export = Export(Within(files, _prefix(files)))
    for item in _objects(export.files, "channels.json", intake):
        export.channels[text_of(item, "id")] = text_of(item, "name")
    for name in _PRIVATE:
        for item in _objects(export.files, name, intake):
            export.private |= {text_of(item, key) for key in ("id", "name")} - {""}
    for name in _ROSTERS:
        for item in _objects(export.files, name, intake):
            person = _person(item)
            export.people[person.key] = person
            if item.get("is_workflow_bot") is True:
                export.workflows.add(person.key)
    return export


def profile_names(profile: Mapping[str, object]) -> tuple[str, ...]:
    """Every name of a user's profile, once each."""
    keys = ("real_name", "display_name", "name", "real_name_normalized", "display_name_normalized")
    names = (value.strip() for key in keys if isinstance(value := profile.get(key), str))
    return tuple(dict.fromkeys(name for name in names if name))


def _prefix(files: Files) -> str:
    """Exports are often zipped with the folder around them: where the lists stand, with a `/` at the end."""
    names = [name for name in files.names() if name.rsplit("/", 1)[-1] in ("channels.json", "users.json")]
    if len(files.names()) == 1:
        names = list(files.names())
    nearest = min(names, key=lambda name: (name.count("/"), name), default="")
    return nearest[: nearest.rfind("/") + 1]


def _objects(files: Files, name: str, intake: Intake) -> Iterator[Mapping[str, object]]:
    """The objects of one list. These are not records: what is wrong is said, and counts as none."""
    if name not in files.names():
        return
    try:
        file = files.open(name)
        intake.opened(file)
        items = msgspec.json.decode(decode(file.data).utf8, type=list[msgspec.Raw])
    except Unreadable as problem:
        intake.quarantine(files.label(name), problem, records=0)
        return
    except (msgspec.DecodeError, RecursionError) as error:
        intake.quarantine(files.label(name), Unreadable(0, f"not a list: {echo(str(error))}"), records=0)
        return
    for item in items:
        try:
            value = loads(bytes(item), intake.repairs)
            if not isinstance(value, dict):
                raise Unreadable(0, "an object is expected")
            text_of(value, "id"), text_of(value, "name"), mapping_of(value, "profile")
        except Unreadable as problem:
            intake.quarantine(files.label(name), Unreadable(0, problem.reason), records=0)
        else:
            yield value


def _person(item: Mapping[str, object]) -> Person:
    profile = mapping_of(item, "profile")
    names = profile_names(profile) + profile_names(item)
    email = profile.get("email")
    is_bot = item.get("is_bot") is True or text_of(item, "id") == "USLACKBOT"
    return Person(text_of(item, "id"), tuple(dict.fromkeys(names)), (email,) if isinstance(email, str) and email else (), is_bot)
