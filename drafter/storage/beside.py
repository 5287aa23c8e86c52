"""What stands beside the store in a user's data folder and may hold somebody's name or words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import StorageRefused
from drafter.sinks.writing import sync_folder, write_whole
from drafter.storage.refusals import told
from drafter.storage.scrub import GONE, Scrub


def forget_beside(data: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Takes a person out of the roles files, and removes every kept answer: an answer may quote anybody, and asking again is
    cheaper than not being sure. Returns what was done, in words without names. Raises `StorageRefused`.

    Call it after `Store.erase_person`, with the same names.
    """
    finder = Scrub(dict.fromkeys(names, GONE))
    with told(str(data)):
        changed = sum(_without(path, finder) for path in sorted((data / "roles").glob("*.json")))
        answers = [path for path in (data / "answers").rglob("*") if path.is_file()]
        for path in answers:
            path.unlink()
        for folder in {path.parent for path in answers}:
            sync_folder(folder)
    done = ((changed, "roles files rewritten"), (len(answers), "kept answers removed"))
    return tuple(f"{count} {what}" for count, what in done if count)


def _without(path: Path, finder: Scrub) -> bool:
    """Rewrites one roles file (role → names) where the person is in it."""
    try:
        roles: dict[str, list[str]] = json.loads(path.read_bytes())
        kept = {role: [name for name in people if not finder.is_name(name)] for role, people in roles.items()}
    except (ValueError, AttributeError, TypeError) as error:
        raise StorageRefused(f"{path} is not a roles file.", hint="Look at it, and remove it by hand.") from error
    if kept == roles:
        return False
    left = {role: people for role, people in kept.items() if people}
    write_whole(path, (json.dumps(left, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode())
    return True
