"""What `git log` prints, as one `Commit` per commit with its byte span.

Read are the layouts that begin with `commit <sha>` (medium, full, fuller, or one's own like them), and one line per commit that
begins with the sha and holds a date. Files come from `--name-status`, `--name-only`, `--stat`, `--numstat`, `--raw` or `-p`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafter.sources.decoding import Text, Unreadable, utf8
from drafter.sources.git_dates import is_date

_COMMIT = re.compile(r"commit ([0-9a-f]{7,64})(?: [0-9a-f]{7,64})*+(?: \([^()\n]{1,500}\))?")
_HEADER = re.compile(r"(Author|AuthorDate|Commit|CommitDate|Date|Merge|Committer): *(.*)")
_PATHS = re.compile(
    r"(?:[ACDMRTUXB]{1,2}\d{0,3}|(?:\d+|-)\t(?:\d+|-)|:\d{6} \d{6} [0-9a-f.]+ [0-9a-f.]+ [A-Z]\d{0,3})\t(?P<listed>.+)"
    r"| (?P<stat>\S.{0,400}?) +\| +(?:\d+|Bin)(?: .*)?"
)
_PATH = re.compile(r"\S+")
_PATCH = "diff --git "
_ASIDE = re.compile(r" \d+ files? changed.*|Notes(?: \([^()]{0,100}\))?:|gpg: .*")
_ROW = re.compile(r"([0-9a-f]{7,64})([\t|,;])(.*)")
_SPACED_ROW = re.compile(r"([0-9a-f]{7,64}) (\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)? ?(?:Z|[+-]\d\d:?\d\d)?) *(.*)")
_ONELINE = re.compile(r"[0-9a-f]{7,64} (?:\([^()\n]{1,500}\) )?\S.*")
_DRAWN = re.compile(r"[*|\\/_ .-]*")
_GRAPH = re.compile(r"(?P<drawn>[|\\/_ ]*\*[|\\/_ .-]*)(?P<commit>commit )?[0-9a-f]{7,64}\b")
_GRAPH_COMMIT = re.compile(r"(?P<drawn>[|\\/_ ]*\*[|\\/_ .-]*)commit [0-9a-f]{7,64}\b")
_E_MAIL = re.compile(r" {0,9}<([^<>]{0,200})>$")
ONELINE = "`git log --oneline` prints no times; docs/sources/git-log.md says what to run"
UNKNOWN = "no output of `git log` that is known here; docs/sources/git-log.md says what to run"


@dataclass(slots=True)
class Commit:
    """One commit as printed, bytes `start` to `end` of the text; or `count` lines that are none, with their `problem`."""

    start: int
    end: int
    sha: str = ""
    date: str = ""
    author: str = ""
    email: str = ""
    message: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    problem: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Line:
    """`broken`: what is wrong with its bytes; `text` then shows U+FFFD for them and is for telling lines apart only."""

    start: int
    end: int
    text: str
    broken: Unreadable | None = None


def commits(text: Text) -> Iterator[Commit]:
    """Every commit of the text, and what is none."""
    lines = _without_graph(list(_lines(text)))
    filled = [line for line in lines if line.text.strip()]
    if not filled:
        return
    first = filled[0].text
    if _COMMIT.fullmatch(first):
        yield from _blocks(lines)
    elif _row(filled[0]) is not None:
        yield from _rows(filled)
    elif (broken := _broken(filled)) is not None:
        yield Commit(broken.offset, filled[-1].end, problem=broken.reason)
    else:
        problem = ONELINE if _ONELINE.fullmatch(first) else UNKNOWN
        yield Commit(filled[0].start, filled[-1].end, problem=problem, count=len(filled) if problem is ONELINE else 1)


def _lines(text: Text) -> Iterator[_Line]:
    at = 0
    for raw in text.utf8.split(b"\n"):
        body = raw.removesuffix(b"\r")
        try:
            yield _Line(at, at + len(body), utf8(body, at))
        except Unreadable as broken:
            yield _Line(at, at + len(body), body.decode("utf-8", "replace"), broken)
        at += len(raw) + 1


def _without_graph(lines: list[_Line]) -> list[_Line]:
    """The lines without what `--graph` draws beside them; a commit's own lines begin below its first word."""
    first = _GRAPH.match(next((line.text for line in lines if line.text.strip()), ""))
    if first is None:
        return lines
    begins, column, plain = _GRAPH_COMMIT if first["commit"] else _GRAPH, 0, []
    for line in lines:
        message = column and line.text[column:].startswith("    ")
        new = None if message else begins.match(line.text)
        column = new.end("drawn") if new else column
        drawn = not message and _DRAWN.fullmatch(line.text)
        plain.append(replace(line, text="" if drawn else line.text[column:]))
    return plain


def _broken(lines: list[_Line]) -> Unreadable | None:
    return next((line.broken for line in lines if line.broken is not None), None)


def _checked(commit: Commit, lines: list[_Line]) -> Commit:
    """The commit, or where one of its lines is broken, that."""
    broken = _broken(lines)
    return commit if broken is None else Commit(broken.offset, commit.end, problem=broken.reason)


def _blocks(lines: list[_Line]) -> Iterator[Commit]:
    """`commit <sha>`, headers, a blank line, the message (indented by four), and then the files."""
    block: list[_Line] = []
    for line in lines:
        if _COMMIT.fullmatch(line.text) and block:
            yield _block(block)
            block = []
        if block or line.text.strip():
            block.append(line)
    if block:
        yield _block(block)


def _block(lines: list[_Line]) -> Commit:
    while not lines[-1].text.strip():
        lines.pop()
    begins = _COMMIT.fullmatch(lines[0].text)
    commit = Commit(lines[0].start, lines[-1].end, sha=begins.group(1) if begins else "")
    head = next((n for n, line in enumerate(lines) if not line.text.strip() or line.text.startswith("    ")), len(lines))
    for line in lines[1:head]:
        header = _HEADER.fullmatch(line.text)
        if header:
            _take_header(commit, header.group(1), header.group(2).strip())
    _take_body(commit, [line.text for line in lines[head:]], opening=True)
    return _checked(commit, lines)


def _take_header(commit: Commit, name: str, value: str) -> None:
    if name == "Author":
        commit.author, commit.email = person(value)
    elif name == "CommitDate" or (name in ("Date", "AuthorDate") and not commit.date):
        commit.date = value


def _take_body(commit: Commit, lines: list[str], *, opening: bool) -> None:
    """Indented lines are the message and all others files. Where none is indented, what names no file is the message, and so
    is the first paragraph, if the lines are `opening` a message."""
    patch = next((n for n, line in enumerate(lines) if line.startswith(_PATCH)), len(lines))
    indented = any(line.startswith("    ") for line in lines[:patch])
    opening = opening and not indented
    for line in lines[:patch]:
        if line.startswith("    ") or not line.strip():
            opening = opening and not any(said.strip() for said in commit.message)
            commit.message.append(line[4:])
        elif not _ASIDE.fullmatch(line):
            found = [] if opening else _files(line) or ([line] if indented else [])
            (commit.files if found else commit.message).extend(found or [line])
    commit.files.extend(_patched(line) for line in lines[patch:] if line.startswith(_PATCH))
    commit.files[:] = [_unquoted(path) for path in commit.files]


def _files(line: str) -> list[str]:
    """The path that a line names, of a rename both; empty for a line that names none."""
    found = _PATHS.fullmatch(line)
    if found:
        return next(group for group in found.groups() if group is not None).split("\t")
    return [line] if _PATH.fullmatch(line) else []


def _patched(line: str) -> str:
    """The file that a patch changes, by its new name."""
    _, quoted, path = line.rpartition(' "b/')
    return f'"{path}' if quoted else line.rpartition(" b/")[2]


def _unquoted(path: str) -> str:
    """The name that git shows as `"Gr\\303\\266\\303\\237e"` where core.quotePath is on."""
    if not (len(path) > 1 and path[0] == path[-1] == '"'):
        return path
    data = _ESCAPE.sub(lambda escape: _byte(escape.group(1)), path[1:-1].encode("utf-8"))
    return data.decode("utf-8", "replace")


def _byte(escape: bytes) -> bytes:
    return bytes([int(escape, 8)]) if escape[:1].isdigit() else _ESCAPED.get(escape, escape)


_ESCAPE = re.compile(rb"\\([0-3][0-7]{2}|.)")
_ESCAPED = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


def _rows(lines: list[_Line]) -> Iterator[Commit]:
    """One line per commit, each perhaps followed by its files."""
    blocks: list[tuple[Commit, list[_Line]]] = []
    for line in lines:
        begins = _row(line)
        if begins is not None:
            blocks.append((begins, [line]))
        else:
            commit, own = blocks[-1]
            own.append(line)
            commit.end = line.end
    for commit, own in blocks:
        _take_body(commit, [line.text for line in own[1:]], opening=False)
        yield _checked(commit, own)


def _row(line: _Line) -> Commit | None:
    """The commit that the line begins: its sha, a date, and then or before it the author, and the subject."""
    spaced = _SPACED_ROW.fullmatch(line.text)
    if spaced:
        sha, date, subject = spaced.groups()
        return Commit(line.start, line.end, sha, date.strip(), message=[subject])
    row = _ROW.fullmatch(line.text)
    columns = row.group(3).split(row.group(2)) if row else []
    dated = next((n for n, column in enumerate(columns) if is_date(column.strip())), None)
    if row is None or dated is None:
        return None
    date = columns.pop(dated).strip()
    author = columns.pop(0) if len(columns) > 1 else ""
    name, email = person(author)
    return Commit(line.start, line.end, row.group(1), date, name, email, [row.group(2).join(columns).strip()])


def person(value: str) -> tuple[str, str]:
    """Name and address of `Name <address>`; the address is "" when there is none."""
    found = _E_MAIL.search(value)
    return (value[: found.start()].strip(), found.group(1)) if found else (value.strip(), "")
