"""The YAML door: a text becomes JSON, each byte of which knows where it came from, so that one reader serves both.

Read by safe rules: no tag is followed, anchors and aliases are refused, only `null`, `true`, `false` and plain decimal numbers
are more than text (`NO` is a word, a time is text), and depth and size are capped. Keys given twice are refused by the JSON door.
"""

from __future__ import annotations

import json
import re
from array import array
from typing import TYPE_CHECKING, Protocol

from drafter.sources.decoding import Text, Unreadable, echo, utf8
from drafter.sources.strict_json import MAX_DEPTH

if TYPE_CHECKING:
    import yaml

MAX_YAML = 8 * 1024 * 1024
"""Bytes of one file."""
_LITERAL = re.compile(r"null|true|false|-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?")
_LOOKS = re.compile(rb"\s{0,50}(?:---|[A-Za-z]{1,40}:[ \r\n]|- [A-Za-z]{1,40}:)")


class _Mark(Protocol):
    """A place in the text; the fast parser and the plain one each have a class of their own for it."""

    @property
    def index(self) -> int: ...


def looks_like_yaml(text: Text) -> bool:
    """Whether the text begins as a document of YAML that is no JSON does."""
    return _LOOKS.match(text.utf8) is not None


def as_json(text: Text) -> Text:
    """The documents of a YAML text as JSON values, one after another. Raises `Unreadable` with an offset of the file."""
    import yaml

    if len(text.utf8) > MAX_YAML:
        raise Unreadable(0, f"YAML longer than {MAX_YAML // 2**20} MB: export as JSON")
    characters = utf8(text.utf8)
    writer = _Writer(_byte_offsets(characters, text))
    try:
        for event in yaml.parse(characters, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            writer.take(event)
    except yaml.MarkedYAMLError as error:
        raise Unreadable(writer.origin(error.problem_mark), f"not YAML: {echo(error.problem or 'cannot be read')}") from None
    except yaml.YAMLError as error:
        raise Unreadable(0, f"not YAML: {echo(str(error))}") from None
    return writer.text()


def _byte_offsets(characters: str, text: Text) -> array[int]:
    """Where each character stands in the file's own bytes, and where the last one ends."""
    offsets, at = array("Q"), 0
    for character in characters:
        offsets.append(text.origin(at))
        at += len(character.encode("utf-8"))
    offsets.append(text.origin(at))
    return offsets


class _Writer:
    """Writes JSON from YAML's events. `_open` holds, of each open collection, its bracket and how many nodes it has so far."""

    def __init__(self, offsets: array[int]) -> None:
        self._offsets = offsets
        self._out: list[bytes] = []
        self._from = array("Q")
        self._open: list[tuple[str, int]] = []
        self._last = 0

    def origin(self, mark: _Mark | None) -> int:
        """The byte of the file where a mark of YAML's stands."""
        return self._offsets[min(mark.index, len(self._offsets) - 1)] if mark is not None else self._last

    def text(self) -> Text:
        """All that was written."""
        return Text(b"".join(self._out), 0, array("Q", [*self._from, self._last]))

    def take(self, event: yaml.Event) -> None:
        """The next event. Raises `Unreadable` for what is not safe."""
        import yaml

        if isinstance(event, yaml.NodeEvent):
            self._refuse(event)
            self._separate()
        if isinstance(event, yaml.ScalarEvent):
            key = bool(self._open) and self._open[-1][0] == "{" and self._open[-1][1] % 2 == 1
            self._put(_scalar(event, key), event.start_mark)
            self._last = self.origin(event.end_mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            bracket = "{" if isinstance(event, yaml.MappingStartEvent) else "["
            self._open.append((bracket, 0))
            self._put(bracket, event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            bracket, _ = self._open.pop()
            if event.end_mark and event.start_mark and event.end_mark.index > event.start_mark.index:  # a bracket of its own
                self._last = self.origin(event.end_mark)
            self._put("}" if bracket == "{" else "]", None)
        elif isinstance(event, yaml.DocumentEndEvent):
            self._put("\n", None)

    def _refuse(self, event: yaml.NodeEvent) -> None:
        import yaml

        at = self.origin(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise Unreadable(at, "YAML with anchors or aliases is not read")
        if getattr(event, "tag", None) not in (None, "!"):
            raise Unreadable(at, f"YAML with tags is not read: {echo(str(getattr(event, 'tag', '')))}")
        if len(self._open) >= MAX_DEPTH:
            raise Unreadable(at, f"nested deeper than {MAX_DEPTH}")
        is_key = bool(self._open) and self._open[-1][0] == "{" and self._open[-1][1] % 2 == 0
        if is_key and not isinstance(event, yaml.ScalarEvent):
            raise Unreadable(at, "a key of YAML that is no text")

    def _separate(self) -> None:
        """What stands between two nodes: a comma or a colon."""
        if not self._open:
            return
        bracket, count = self._open[-1]
        self._open[-1] = (bracket, count + 1)
        if count:
            self._put(":" if bracket == "{" and count % 2 else ",", None)

    def _put(self, written: str, mark: _Mark | None) -> None:
        """Bytes that come from the place of `mark`, or from where the last node ended."""
        data = written.encode("utf-8")
        self._out.append(data)
        self._from.extend([self.origin(mark)] * len(data))


def _scalar(event: yaml.ScalarEvent, key: bool) -> str:
    if not key and not event.style:  # plain: None or "", by the parser that is there
        if event.value in ("", "~"):
            return "null"
        if _LITERAL.fullmatch(event.value):
            return str(event.value)
    return json.dumps(event.value)
