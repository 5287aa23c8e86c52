"""A section as a terminal shows it: plain text, 80 columns or what there is, no colour, no control codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafter.domain.review import Collision, Document, Passage, ReviewSection
from drafter.domain.text import visible
from drafter.sinks.escape import columns

if TYPE_CHECKING:
    from drafter.pipeline.exhibits import Exhibit

FLAG = {"blame": "reads as blame", "vague": "is vague", "unsupported": "is not supported as it stands"}
HELP = """\
a  accept the section; each flagged claim is asked about
e  edit it in $EDITOR                r  reject it, with a reason
o  open it again                     c  settle its conflicts
v  show its evidence; v 2 that of claim 2, v M3 one record whole
d  draft the incident anew, merge what is new here; d all: everywhere
m  comment                           s  all sections and their states
n  next      p  previous             g  go to a section: g 4
f  freeze the timeline               y  approve the document
q  quit; every decision so far is kept"""


def opening(document: Document, clock: str, width: int) -> Iterator[str]:
    """What is reviewed, where it stands and how long there is left."""
    yield from wrapped(visible(document.title), width, "")
    yield f"Incident {visible(document.incident)} · {document.state.replace('_', ' ')} · {clock}"
    yield ""


def prompt(section: ReviewSection) -> str:
    """What is asked, with the keys that one needs here; the others are told by `?`."""
    empty = section.human_only and not section.passages
    first = "c settle the conflict, " if section.collisions else "" if empty else "a accept, "
    if section.state in ("accepted", "rejected"):
        first = "o open again, "
    change = "" if section.frozen else "e write, r leave out, " if empty else "e edit, r reject, "
    return f"Decide [{first}{change}{'' if empty else 'v evidence, '}n next, q quit, ?] "


def head(document: Document, index: int) -> Iterator[str]:
    """Where one is: `[3/19] Timeline: suggested, frozen`."""
    section = document.sections[index]
    marks = [
        section.state,
        *(["frozen"] if section.frozen else []),
        *(["only the team writes this"] if section.human_only else []),
    ]
    yield ""
    yield f"[{index + 1}/{len(document.sections)}] {visible(section.title)}: {', '.join(marks)}"


def body(section: ReviewSection, labels: Mapping[str, str], width: int) -> Iterator[str]:
    """Each passage with its number, citations and what a check says about it."""
    if section.prompt:
        yield from wrapped(section.prompt, width, "  ")
    for number, passage in enumerate(section.passages, 1):
        yield from wrapped(line(passage, labels), width, f"{number:3}. ")
        yield from notes(passage)
    if not section.passages:
        yield "  (nothing is written here)"
    if section.collisions:
        yield f"  {len(section.collisions)} conflict(s) between your words and a newer suggestion: c"


def line(passage: Passage, labels: Mapping[str, str]) -> str:
    """`The queue grew. [M1 A2]`"""
    cites = " ".join(labels[cite] for cite in passage.cites if cite in labels)
    return visible(passage.text) + (f" [{cites}]" if cites else "")


def notes(passage: Passage) -> Iterator[str]:
    for flag in passage.flags:
        yield f"     ! {FLAG[flag]}"
    if passage.stale:
        yield "     ! rests on evidence that changed since"
    if passage.origin in ("edited", "human"):
        yield f"     ({'edited' if passage.origin == 'edited' else 'written'} by {visible(passage.by)})"


def conflict(collision: Collision, labels: Mapping[str, str], width: int) -> Iterator[str]:
    """Both readings of one conflict."""
    for name, passages in (("yours", collision.ours), ("suggested now", collision.theirs)):
        yield f"  {name}:"
        for passage in passages:
            yield from wrapped(line(passage, labels), width, "    ")
        if not passages:
            yield "    (nothing)"


def evidence(passages: Iterable[Passage], exhibit: Exhibit, width: int) -> Iterator[str]:
    """Each record that the passages cite: where it is from in a line, then what it says."""
    for cite in dict.fromkeys(cite for passage in passages for cite in passage.cites):
        row = exhibit.records.get(cite)
        if row is None:
            yield f"  {cite}: not in the evidence any more"
            continue
        text = " ".join((row.text or row.title).split())
        at = f"{row.at:%Y-%m-%d %H:%M:%S}" if row.at else "time unknown"
        start = f"{exhibit.labels[cite]} · {at} · {visible(row.source)}{', ' + visible(row.author) if row.author else ''}"
        yield from wrapped(start, width, "  ")
        yield from wrapped(visible(text if len(text) <= 240 else text[:239] + "…"), width, "      ")


def record(label: str, exhibit: Exhibit, width: int) -> Iterator[str]:
    """One record whole, with the place where its bytes stand."""
    row = next((exhibit.records[i] for i, name in exhibit.labels.items() if name == label), None)
    if row is None:
        yield f"  There is no record {visible(label)[:20]}."
        return
    at = f"{row.at:%Y-%m-%d %H:%M:%S} UTC" if row.at else "time unknown"
    yield f"  {label} · {at} (written {visible(row.original_time)}) · {visible(row.source)}"
    yield f"  {visible(row.file)} bytes {row.start} to {row.end} · {row.id}"
    for part in (row.title, row.text):
        for piece in visible(part).split("\n") if part else []:
            yield from wrapped(piece, width, "    ")


def overview(document: Document) -> Iterator[str]:
    """All sections with their states."""
    for number, section in enumerate(document.sections, 1):
        flagged = sum(bool(p.flags) for p in section.passages)
        marks = [section.state, *([f"{flagged} flagged"] if flagged else []), *(["frozen"] if section.frozen else [])]
        marks += [f"{len(section.collisions)} conflicts"] if section.collisions else []
        yield f"{number:3}. {visible(section.title)}: {', '.join(marks)}"


def wrapped(text: str, width: int, indent: str) -> list[str]:
    """Lines of at most `width` columns (a letter of East Asia takes two); a word that is longer is cut, so that nothing runs off
    the screen."""
    room = max(width, 20) - len(indent)
    lines, left = [""], room
    for piece in (piece for word in text.split() for piece in _pieces(word, room)):
        wide = columns(piece) + bool(lines[-1])
        if lines[-1] and wide > left:
            lines.append(piece)
            left = room - columns(piece)
        else:
            lines[-1] += f" {piece}" if lines[-1] else piece
            left -= wide
    after = " " * len(indent)
    return [f"{after if number else indent}{line}".rstrip() for number, line in enumerate(lines)]


def _pieces(word: str, room: int) -> Iterator[str]:
    """A word, cut where it is wider than a line."""
    begin, taken = 0, 0
    for at, letter in enumerate(word):
        wide = columns(letter)
        if taken + wide > room:
            yield word[begin:at]
            begin, taken = at, 0
        taken += wide
    yield word[begin:]
