"""YAML that people write, read without its surprises: no objects, no aliases, no key twice, `NO` is a word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import UsageError

if TYPE_CHECKING:
    import yaml

MOST_BYTES, MOST_DEPTH = 262_144, 20
_INT = re.compile(r"-?(?:0|[1-9]\d{0,17})\Z")
_FLOAT = re.compile(r"-?\d{1,18}\.\d{1,18}\Z")


class YamlInvalid(UsageError):
    """A suite or gold file that cannot be used."""

    hint = "See docs/evals.md for what suites and gold files hold."


def read_yaml(path: Path) -> Any:  # Any: whatever plain values the file holds; its reader validates them
    """Plain values: dict, list, str, int, float, bool, None. Dates and words such as `NO` or `on` stay text.

    Raises `YamlInvalid` (with the line) for a file that cannot be read, is over 256 KiB or 20 levels deep, is not UTF-8, or
    holds a tag, an alias, a key twice, or a key that is not text.
    """
    import yaml

    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise YamlInvalid(f"{path} is larger than {MOST_BYTES // 1024} KiB.")
        text = data.decode("utf-8-sig")
        _refuse_tricks(text, path)
        return _plain(yaml.compose(text, Loader=yaml.SafeLoader), path)
    except OSError as error:
        raise YamlInvalid(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError as error:
        raise YamlInvalid(f"{path} is not UTF-8 at byte {error.start}.") from None
    except yaml.YAMLError as error:
        raise YamlInvalid(f"{path} is not YAML: {' '.join(str(error).split())[:160]}") from None


def _refuse_tricks(text: str, path: Path) -> None:
    """Looks at the stream of events, which costs no recursion, before anything is built from it."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise YamlInvalid(f"{_place(path, event)}: aliases are not taken; write the value out.")
        if getattr(event, "tag", None) is not None:
            raise YamlInvalid(f"{_place(path, event)}: tags are not taken.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            raise YamlInvalid(f"{_place(path, event)}: nested over {MOST_DEPTH} levels.")


def _place(path: Path, part: yaml.Event | yaml.Node) -> str:
    mark = part.start_mark
    return f"{path}:{mark.line + 1}" if mark is not None else str(path)


def _plain(node: yaml.Node | None, path: Path) -> Any:  # Any: see read_yaml
    import yaml

    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    return None if node is None else _scalar(node)


def _mapping(node: yaml.MappingNode, path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        where = _place(path, key)
        if not isinstance(key.value, str):
            raise YamlInvalid(f"{where}: a key must be text.")
        if key.value in found:
            raise YamlInvalid(f"{where}: the key {key.value[:40]!r} stands twice.")
        found[key.value] = _plain(value, path)
    return found


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    text = str(node.value)
    if getattr(node, "style", None) is not None:  # quoted or a block: text
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
