"""A person erased, incidents past their time removed: the store, what stands beside it, and a list of what was not reached."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from drafter.domain.review import Receipt
from drafter.errors import StorageRefused, UsageError
from drafter.pipeline.last_look import people_of, roles_file
from drafter.pipeline.reviewing import Act, Desk
from drafter.review import states
from drafter.sinks.writing import write_whole
from drafter.storage.beside import forget_beside
from drafter.storage.scrub import Scrub

LARGEST = 50_000_000
"""Bytes of one file of a draft folder that are searched."""


@dataclass(frozen=True, slots=True)
class Places:
    """`data`: the user's data folder; `drafts`: where run folders are; `published`: where files were published."""

    data: Path
    drafts: Path
    published: Path


def called(desk: Desk, data: Path, given: Sequence[str], incident: str | None) -> tuple[str, ...]:
    """Everything that the person is called: the names given, and what roles files say of whoever has one of them.

    A role (`responder-3`) is looked up in its incident. A single plain word leads to no other: two people may share it.
    Raises `UsageError` for a role without an incident, or that nobody has.
    """
    names = dict.fromkeys(name.strip() for name in given if name.strip())
    if incident is not None:
        people = people_of(desk.store, data, incident)
        for role in [name for name in names if name in people]:
            names.pop(role)
            names |= dict.fromkeys(sorted(people[role]))
    roles = [name for name in names if name.startswith("responder-")]
    if roles or not names:
        raise UsageError(
            f"Nobody is known as {roles[0][:40]!r}." if roles else "No name.", hint="Give a name, or a role with --incident."
        )
    for group in _groups(data):
        if any(_sure(name) and name.casefold() in {word.casefold() for word in group} for name in names):
            names |= dict.fromkeys(sorted(group))
    return tuple(names)


def erased(desk: Desk, names: Sequence[str], act: Act, places: Places) -> Receipt:
    """Erases in the store, the roles files and kept answers. Raises `DecisionRefused` on a legal hold; then nothing changed."""
    states.permitted(act.roles, "erase")
    receipt = desk.store.erase_person(names, act.by, act.at)
    beside = forget_beside(places.data, names)
    left = (*receipt.unreached, *_published(desk, receipt.incidents), *_holding(places, names))
    done = {**receipt.rewritten, **{what: int(count) for count, _, what in (line.partition(" ") for line in beside)}}
    return _kept(places, receipt.model_copy(update={"rewritten": done, "unreached": left}), 0)


def withdrawn(desk: Desk, incident: str, labels: Sequence[str], act: Act, places: Places) -> Receipt:
    """Evidence that was deleted at its source, by labels as the draft shows them: its words go, what cites it becomes stale.

    Raises `UsageError` for a label that no record has, and `DecisionRefused` on a legal hold.
    """
    states.permitted(act.roles, "withdraw")
    ids = {label: i for i, label in desk.exhibit(desk.store.document(incident)).labels.items()}
    if unknown := [label for label in labels if label not in ids]:
        raise UsageError(
            f"No record is labelled {unknown[0][:40]!r}.", hint="Give labels as the draft shows them, for example M16."
        )
    receipt = desk.store.withdraw(incident, [ids[label] for label in labels], act.by, act.at)
    left = (*receipt.unreached, *_published(desk, receipt.incidents))
    return _kept(places, receipt.model_copy(update={"unreached": left}), 0)


def expired(desk: Desk, before: datetime, act: Act, places: Places) -> tuple[Receipt, ...]:
    """Removes incidents that were resolved (or else last changed) before, with their roles files; a receipt each."""
    states.permitted(act.roles, "erase")
    sent = {row.incident: row for row in desk.store.outbox()}
    receipts = []
    for number, receipt in enumerate(desk.store.expire(before, act.by, act.at)):
        gone = () if receipt.refused else receipt.incidents
        left = [f"published at {sent[i].place}: take it down there" for i in gone if i in sent and sent[i].state == "done"]
        for incident in gone:
            roles_file(places.data, incident).unlink(missing_ok=True)
            if (folder := places.drafts / incident).is_dir():
                left.append(f"draft folder {folder}: remove it")
        receipts.append(_kept(places, receipt.model_copy(update={"unreached": (*receipt.unreached, *left)}), number))
    return tuple(receipts)


def _groups(data: Path) -> Iterator[frozenset[str]]:
    """What one person is called, by each roles file."""
    for path in sorted((data / "roles").glob("*.json")):
        try:
            roles = json.loads(path.read_bytes())
            yield from (frozenset(map(str, words)) for words in roles.values())
        except (OSError, ValueError, AttributeError, TypeError) as error:
            raise StorageRefused(f"{path} cannot be read as a roles file.", hint="Look at it, and remove it by hand.") from error


def _sure(name: str) -> bool:
    """Whether it means one person: a full name, an address, an account with a digit."""
    return any(char.isspace() or char == "@" or char.isdigit() for char in name)


def _published(desk: Desk, incidents: Collection[str]) -> Iterator[str]:
    rows = (row for incident in incidents for row in desk.store.outbox(incident) if row.state == "done")
    yield from (f"published at {row.place}: publish again, and look at its history there" for row in rows)


def _holding(places: Places, names: Sequence[str]) -> Iterator[str]:
    """Files of drafts and published files that hold a name."""
    finder = Scrub(dict.fromkeys(names, ""))
    for folder in (places.drafts, places.published):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and path.stat().st_size <= LARGEST and finder.holds(path.read_text("utf-8", "replace")):
                yield f"file {path}: remove it, or draft and publish again"


def _kept(places: Places, receipt: Receipt, number: int) -> Receipt:
    """Writes the receipt into the data folder: content-free, so that it may stay."""
    path = places.data / "receipts" / f"{receipt.at:%Y%m%dT%H%M%S.%f}-{receipt.verb}-{number}.json"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(path, (receipt.model_dump_json(indent=2) + "\n").encode())
    return receipt
