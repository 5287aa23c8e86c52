"""From a message to its statements: what its author says, apart from what was pasted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_PASTED = re.compile(
    r"""^\s*(?:
        (?:>|&gt;)                                             # a quotation
      | \[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d                        # a log line's own time
      | \[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRIT(?:ICAL)?|TRACE)\]?[\s:|]
      | [IWEF]\d{4}\s                                          # glog
      | Traceback\s\(most | File\s"[^"]{1,200}",\sline | at\s[\w$.]{3,80}\( | Caused\sby:\s
      | (?:Normal|Warning)\s+\w+\s+\d+[smh]                    # kubectl events
      | [$\#%]\s\w | \w+@[\w-]{1,40}:[~/]                      # a shell prompt
      | (?!\[\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?(?:\s[A-Z]{2,4})?\]\s)(?!\[[A-Za-z][\w\ #-]{1,24}\]\s+[A-Za-z][a-z]+\s)[{}\[\]<|]
      | HTTP/\d
    )""",
    re.VERBOSE,
)
_MATTER = re.compile(r"\A\s*---\s*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
"""The front matter of a status page's post: fields, not speech."""
_EARLIER = re.compile(
    r"(?<=\n)[ \t>*_\[(-]{0,12}(?:initial|original|previous|first|forwarded) (?:message|post|update|report)\b|"
    r"(?<=\n)On [^\n]{1,120} wrote:",
    re.IGNORECASE,
)
"""Where a post repeats an earlier one below what is new."""
_EDITED = re.compile(r"\s{0,9}\(edited\)\s{0,40}\Z")
_STOP = re.compile(
    r"(?<=[.!?…])[\"')\]*_]{0,3}\s+(?=\S)|;\s{1,9}|\s{1,9}(?:--|—|–)\s{1,9}|(?<=[a-z.!?)])\s{1,9}-\s{1,9}(?=[A-Za-z@(])|"
    r"\s{1,9}(?=(?:but|however)\s)"
)
_TURN = re.compile(
    r",\s+(?=(?:can|could|would) (?:you|some(?:one|body)|any(?:one|body))\b|any(?:one|body) (?:else|seeing)\b|"
    r"any (?:ideas?|thoughts|clue)\b|(?:does|is|has|did|have) (?:any(?:one|body)|you)\b|is it just me|"
    r"please (?:check|look|advise|have|take)\b)",
    re.IGNORECASE,
)
"""Where a statement turns to others and asks them something: `uploads fail, can you have a look?`."""
_ASKING = re.compile(
    r"\W*(?:who|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|shall|any\w*)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\s{0,40}(?:(?:[-*•]|!log(?:\s{1,9}\S{1,60}@\S{1,60})?|\d{1,2}[.)])\s{1,40}|\[?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?\]?(?:\s[A-Z]{3,4})?(?:\s?[-–—:|]\s{0,40}|\s{2,40})){1,2}",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"(?:^|\s)\(?1\)\s[^\n]{1,400}?\s\(?2\)\s")
"""A list in one line: `1) the queue is full 2) checking the broker`."""
_ITEM = re.compile(r"\s{1,9}\(?\d{1,2}\)\s{1,9}(?=\S)")
_ABBREVIATED = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|approx|no|ca)\.|\b\d{1,2}\.)$", re.IGNORECASE)

_WRAPPED = 72
"""A line at least this long that ends in the middle of a sentence was wrapped by a tool, not by its author."""


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` is an exact substring of the message, from `start`. `pasted`: a log, a quotation or code, not speech;
    `logged`: entered into the log of operations (`!log depool web-3`), so it was done."""

    text: str
    start: int
    pasted: bool = False
    logged: bool = False


def statements(message: str) -> tuple[Statement, ...]:
    """The statements of a message in order; together they skip nothing but white space and list marks."""
    found: list[Statement] = []
    matter = _MATTER.match(message)
    at = matter.end() if matter else 0
    edited = _EDITED.search(message)
    end = edited.start() if edited else len(message)
    earlier = _EARLIER.search(message, at, end)
    if earlier and message[at : earlier.start()].strip():
        found.append(
            Statement(message[earlier.start() : end].strip(), earlier.start() + _indent(message[earlier.start() :]), pasted=True)
        )
        end = earlier.start()
    for fence in _FENCE.finditer(message, at, end):
        _lines(message, at, fence.start(), found)
        found.append(Statement(fence.group().strip(), fence.start() + _indent(fence.group()), pasted=True))
        at = fence.end()
    _lines(message, at, end, found)
    return tuple(sorted(found, key=lambda s: s.start))


def _lines(message: str, start: int, end: int, found: list[Statement]) -> None:
    at = start
    for line in _unwrapped(message[start:end]):
        if line.strip():
            if _PASTED.match(line):
                found.append(Statement(line.strip(), at + _indent(line), pasted=True))
            else:
                _sentences(line, at, found)
        at += len(line)


def _unwrapped(text: str) -> list[str]:
    """Lines, where a line broken only because it was long is one with the next."""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        last = lines[-1].rstrip() if lines else ""
        if len(last.rpartition("\n")[2]) >= _WRAPPED and last[-1] not in ".!?:`" and line[:1].islower():
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def _sentences(line: str, offset: int, found: list[Statement]) -> None:
    mark = _LIST.match(line)
    start = mark.end() if mark else 0
    first = len(found)
    turns = () if _ASKING.match(line, start) else _TURN.finditer(line, start)
    stops = [*_STOP.finditer(line, start), *turns, *(_ITEM.finditer(line, start) if _ITEMS.search(line) else ())]
    for stop in sorted(stops, key=lambda stop: stop.start()):
        if _ABBREVIATED.search(line[start : stop.start()][-12:]):
            continue
        if stop.start() < start:
            continue
        _add(line, start, stop.start() + 1 if line[stop.start()] in "\"')]*_" else stop.start(), offset, found)
        start = stop.end()
    _add(line, start, len(line), offset, found)
    if mark and "!log" in mark.group().lower() and found:
        found[first] = replace(found[first], logged=True)


def _add(line: str, start: int, end: int, offset: int, found: list[Statement]) -> None:
    text = line[start:end]
    if text.strip():
        found.append(Statement(text.strip(), offset + start + _indent(text)))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
