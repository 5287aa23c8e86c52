"""A person's names and words taken out of text, passages and kept files. Pure: what goes in comes out without them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.domain.review import Passage

GONE = "(erased)"
FAR, NEAR = 5, 3
"""Words in a row that count as somebody's words: anywhere, and in what cites a record of theirs. A shorter record of theirs
counts as a whole, and only where it is cited."""
_IDS = frozenset({"id", "cites", "evidence", "incident", "sha256", "source_id", "file", "span_sha256", "text_sha256", "parent"})
"""Fields of JSON that name things: never rewritten, since other fields point at them."""
_PROSE = ("title", "text")
_WORD = re.compile(r"\w+")
_ESCAPED = re.compile(r"\\[nrtbf]")


@dataclass(frozen=True, slots=True)
class Scrub:
    """`names` → what stands instead; `words` are the person's texts; `ids` the evidence that was theirs; `authors` the names
    under which passages were written."""

    names: Mapping[str, str]
    words: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    _pattern: re.Pattern[str] = field(init=False)
    _escaped: tuple[str, ...] = field(init=False)
    _stretches: Mapping[int, frozenset[tuple[str, ...]]] = field(init=False)
    _short: frozenset[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        longest = sorted((n for n in self.names if n.strip()), key=len, reverse=True)
        bound = "|".join(_bound(name) for name in longest) or "(?!)"
        object.__setattr__(self, "_pattern", re.compile(rf"(?<!\w)(?:{bound})(?!\w)"))
        odd = (json.dumps(name)[1:-1] for name in longest)
        object.__setattr__(self, "_escaped", tuple(name for name in odd if name not in self.names))
        said = [_words(text) for text in self.words]
        object.__setattr__(self, "_stretches", {size: frozenset(s for w in said for s in _runs(w, size)) for size in (NEAR, FAR)})
        object.__setattr__(self, "_short", frozenset(tuple(w) for w in said if 0 < len(w) < NEAR))

    def text(self, text: str, *, near: bool = False) -> str:
        """Without the names, and without stretches of the words. `near`: the text cites a record of the person."""
        return self._without_words(self._pattern.sub(self._instead, text), near)

    def holds(self, text: str) -> bool:
        """Whether a name stands in it: plain text, or JSON with its escapes."""
        return self._pattern.search(_ESCAPED.sub(" ", text)) is not None or any(name in text for name in self._escaped)

    def is_name(self, text: str) -> bool:
        """Whether it is one of the names and nothing else."""
        return self._pattern.fullmatch(text) is not None

    def passages(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """What the person wrote is gone, what cites them is stale, what quotes or names them is rewritten."""
        return tuple(self._passage(p) for p in passages)

    def _passage(self, passage: Passage) -> Passage:
        theirs = self.is_name(passage.by)
        near = bool(self.ids & set(passage.cites))
        text = GONE if theirs and passage.origin in ("human", "edited") else self.text(passage.text, near=near)
        return passage.model_copy(update={"text": text, "by": self.text(passage.by), "stale": passage.stale or near})

    def file(self, content: bytes) -> bytes:
        """A kept file (JSON, or JSON Lines) rewritten; bytes that are neither are returned as they are, names replaced."""
        try:
            lines = content.decode("utf-8").split("\n")
            values = [json.loads(line) if line else None for line in lines]
        except ValueError:
            return self._one(content)
        return self._joined(content, [(v, self._value(v)) for v in values], lines)

    def _one(self, content: bytes) -> bytes:
        try:
            value = json.loads(content)
        except ValueError:
            return self.text(content.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
        clean = self._value(value)
        return content if clean == value else json.dumps(clean, ensure_ascii=False, indent=2).encode()

    def _joined(self, content: bytes, values: list[tuple[object, object]], lines: list[str]) -> bytes:
        if all(old == new for old, new in values):
            return content
        kept = [line if old == new else _compact(new) for line, (old, new) in zip(lines, values, strict=True)]
        return "\n".join(kept).encode()

    def _value(self, value: Any, *, near: bool = False) -> Any:
        if isinstance(value, str):
            return self.text(value, near=near)
        if isinstance(value, list):
            return [self._value(item, near=near) for item in value]
        if isinstance(value, dict):
            if isinstance(name := value.get("id"), str) and name in self.ids:
                value = _withdrawn(value)
            close = near or self._cites(value)
            return {
                key: item if key in _IDS and not _deep(item) else self._value(item, near=close) for key, item in value.items()
            }
        return value

    def _cites(self, value: Mapping[str, Any]) -> bool:
        lists = [found for key in ("cites", "evidence") if isinstance(found := value.get(key), list)]
        return any(isinstance(item, str) and item in self.ids for found in lists for item in found)

    def _instead(self, match: re.Match[str]) -> str:
        found = match.group().casefold()
        return next((instead for name, instead in self.names.items() if name.casefold() == found), GONE)

    def _without_words(self, text: str, near: bool) -> str:
        places = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        words = _words(text)
        size = NEAR if near else FAR
        hit = {n + k for n, run in enumerate(_runs(words, size)) if run in self._stretches[size] for k in range(size)}
        for short in self._short if near else ():
            starts = [n for n in range(len(words) - len(short) + 1) if tuple(words[n : n + len(short)]) == short]
            hit |= {n + k for n in starts for k in range(len(short))}
        for first, last in reversed(_stretches(hit)):
            text = f"{text[: places[first][0]]}{GONE}{text[places[last][1] :]}"
        return text


def records(ledger: bytes, roles: Collection[str], ids: Collection[str]) -> dict[str, str]:
    """Evidence id → words of the records of evidence.jsonl whose author is one of the roles, or that are named."""
    try:
        rows = [json.loads(line) for line in ledger.splitlines() if line.strip()]
    except ValueError:
        return {}
    known = [row for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)]
    mine = [row for row in known if row.get("author") in roles or row["id"] in ids]
    return {row["id"]: "\n".join([*(str(row.get(name, "")) for name in _PROSE), *_details(row)]) for row in mine}


def _details(row: Mapping[str, Any]) -> list[str]:
    details = row.get("details")
    return [str(item) for item in details.values()] if isinstance(details, dict) else []


def _withdrawn(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record of evidence whose words are gone; that there was one, when and where, stays."""
    if "text" not in record:
        return dict(record)
    emptied: dict[str, Any] = {key: GONE if key in _PROSE and record[key] else record[key] for key in record}
    emptied |= {key: {} for key in ("details",) if key in record}
    emptied |= {key: "" for key in ("text_sha256", "span_sha256") if key in record}
    if isinstance(marks := record.get("marks"), list):
        emptied["marks"] = [*marks, "withdrawn"]
    return emptied


def _bound(name: str) -> str:
    """A name of one plain word counts as it is given: `Will` must not take every `will` with it. Any other in any case."""
    return re.escape(name) if name.isalpha() else f"(?i:{re.escape(name)})"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _deep(value: object) -> bool:
    """Whether a field of an id's name holds more than ids: `evidence` may be a list of records."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _words(text: str) -> list[str]:
    return [m.group().casefold() for m in _WORD.finditer(text)]


def _runs(words: list[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(words[n : n + size]) for n in range(len(words) - size + 1)]


def _stretches(places: Collection[int]) -> list[tuple[int, int]]:
    """First and last of each unbroken run of numbers."""
    out: list[tuple[int, int]] = []
    for place in sorted(places):
        if out and out[-1][1] == place - 1:
            out[-1] = (out[-1][0], place)
        else:
            out.append((place, place))
    return out
