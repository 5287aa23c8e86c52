"""A disk that forgets: rebuilt from the log of forgetful.c, at any point, in any state that losing power may leave.

A write is safe once its file was synced; a name (made, renamed, removed) once its folder was. What is not safe may be
there, may be missing, and may be torn at a sector.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SECTOR = 512


@dataclass(frozen=True, eq=False)
class Call:
    kind: str
    path: str
    other: str
    offset: int
    data: bytes


def calls(log: Path) -> Iterator[Call]:
    content, at = log.read_bytes(), 0
    while at < len(content):
        kind = chr(content[at])
        first, second, offset, size = struct.unpack_from("<4Q", content, at + 1)
        at += 33
        path, other = content[at : at + first].decode(), content[at + first : at + first + second].decode()
        at += first + second
        data = content[at : at + size] if kind == "w" else b""
        at += len(data)
        yield Call(kind, path, other, offset, data)


@dataclass
class Body:
    """A file without its name."""

    safe: bytearray = field(default_factory=bytearray)
    unsafe: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.unsafe:
            _apply(self.safe, call)
        self.unsafe.clear()

    def after_power_loss(self, dice: random.Random) -> bytes:
        out = bytearray(self.safe)
        fate = dice.choice(("forgotten", "kept", "prefix", "some", "torn"))
        last = dice.randint(0, len(self.unsafe))
        for n, call in enumerate(self.unsafe):
            if fate == "kept" or (fate == "prefix" and n < last) or (fate == "some" and dice.random() < 0.5):
                _apply(out, call)
            elif fate == "torn" and n <= last:
                whole = n < last or call.kind != "w"
                cut = len(call.data) if whole else SECTOR * dice.randint(0, len(call.data) // SECTOR)
                _apply(out, Call(call.kind, call.path, "", call.offset, call.data[:cut]))
        return bytes(out)


def _apply(content: bytearray, call: Call) -> None:
    if call.kind == "t":
        del content[call.offset :]
        content.extend(bytes(call.offset - len(content)))
        return
    content.extend(bytes(max(0, call.offset - len(content))))
    content[call.offset : call.offset + len(call.data)] = call.data


@dataclass
class Disk:
    """`names`: path → body (None for a folder), as the process sees it. `safe`: the same as the disk keeps it. `meant`: the body
    that a change of names was about."""

    root: str
    names: dict[str, Body | None] = field(default_factory=dict)
    safe: dict[str, Body | None] = field(default_factory=dict)
    unsafe: list[Call] = field(default_factory=list)
    meant: dict[Call, Body | None] = field(default_factory=dict)

    def do(self, call: Call) -> None:
        if call.kind == "s":
            self._sync(call.path)
        elif call.kind in "wt":
            body = self.names.get(call.path)
            if body is not None:
                body.unsafe.append(call)
        else:
            self.meant[call] = Body() if call.kind == "c" else self.names.get(call.path)
            self._name(self.names, call)
            self.unsafe.append(call)

    def _sync(self, path: str) -> None:
        body = self.names.get(path)
        if body is not None:
            body.sync()
            return
        for call in [c for c in self.unsafe if str(PurePosixPath(c.other or c.path).parent) == path]:
            self._name(self.safe, call)
            self.unsafe.remove(call)

    def _name(self, names: dict[str, Body | None], call: Call) -> None:
        if call.kind in "ur":
            names.pop(call.path, None)
        if call.kind in "cdr":
            names[call.other or call.path] = self.meant[call]

    def lose_power(self, dice: random.Random, to: Path) -> None:
        """Writes into `to` what the disk may hold now."""
        names = dict(self.safe)
        fate = dice.choice(("forgotten", "kept", "some"))
        for call in self.unsafe:
            if fate == "kept" or (fate == "some" and dice.random() < 0.5):
                self._name(names, call)
        for path in sorted(names, key=len):
            where = to / PurePosixPath(path).relative_to(self.root)
            body = names[path]
            if not where.parent.is_dir():
                continue  # its folder was never there
            if body is None:
                where.mkdir(exist_ok=True)
            else:
                where.write_bytes(body.after_power_loss(dice))
