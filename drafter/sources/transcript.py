"""`transcript`: plain text with times, such as IRC logs and pasted chat (docs/sources/transcript.md)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Person, Place, RawRecord, Reading, Stamp
from drafter.sources.actors import actor_named
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Text, Unreadable, clean, transcode, utf8
from drafter.sources.files import SourceFile
from drafter.sources.intake import Intake
from drafter.sources.times import times_for
from drafter.sources.transcript_dates import Calendar, calendar_for
from drafter.sources.transcript_lines import Spoken, is_name, is_role, person
from drafter.sources.transcript_table import columns_of, reader_of, rows

MAX_LINE = 1024 * 1024
_SAMPLE = 400
"""Lines that decide the style of a file."""
_INTERFACE = re.compile(
    r"^(?:\d{1,4} repl(?:y|ies)|Last reply .{1,40}"
    r"|View (?:thread|newer replies)|New|Today|Yesterday|Also sent to the channel|[—–-])$"
)
_NAME_LINE = 200
"""Characters of a line that may be a name, with its spaces and emoji."""
_EMOJI_END = re.compile(r"(?::[a-z0-9_+-]{1,40}:)+$")
_ALL_UTC = re.compile(r"\b(?:times?|timestamps?)\b[^.\n]{0,20}\b(?:UTC|GMT)\b", re.IGNORECASE)
_HEAD = 40
"""Lines at the top in which a text says that all its times are UTC."""
_EDITED = re.compile(r"[ \t]{0,9}\(edited\)$")
_RENAMED = re.compile(r"(?:-!-|\*\*\*|--)?\s?(?P<old>\S{1,60}) is now known as (?P<new>\S{1,60})")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file and its bytes there."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Said:
    """A message and its lines so far; the last ones may turn out to be blank, or the name over the next message."""

    spoken: Spoken
    stamp: Stamp
    name: str | None
    start: int
    lines: list[Line]

    def text(self) -> str:
        """The words, without blank lines around them."""
        return "\n".join([self.spoken.text, *(line.text for line in self.lines[1:])]).strip("\n\t")

    def end(self) -> int:
        """Where its last line with words ends."""
        return next(line.end for line in reversed(self.lines) if line.text.strip())


@dataclass(slots=True)
class Conversation:
    """Puts lines together into messages."""

    style: Callable[[str], Spoken | None]
    calendar: Calendar
    intake: Intake
    file: SourceFile
    label: str
    said: list[Said] = field(default_factory=list)
    top: list[Line] = field(default_factory=list)
    stacked: bool = False
    """The first name stood over a time of its own line, so that all do."""

    def hear(self, line: Line) -> None:
        """The next line of the file."""
        spoken = self.style(line.text)
        if spoken is not None:
            self._begin(spoken, line)
        elif not self.calendar.header(line.text):
            self._continue(line)

    def _begin(self, spoken: Spoken, line: Line) -> None:
        bare = spoken.how == "same" and not spoken.above
        above = self._name_above() if spoken.above or (bare and (self.stacked or not self.said)) else None
        self.stacked = self.stacked or (bare and above is not None)
        name = above.text.strip() if above else spoken.name
        if spoken.how == "same" and name is None and self.said:
            name = self.said[-1].name
        start = above.start if above else line.start
        try:
            self.said.append(Said(spoken, self.calendar.stamp(spoken), name, start, [line]))
        except Unreadable as problem:
            self.intake.quarantine(self.file.label, Unreadable(line.start, problem.reason))

    def _continue(self, line: Line) -> None:
        if not line.text.strip():
            if self.said:
                self.said[-1].lines.append(line)
        elif _INTERFACE.match(line.text.strip()):
            self.intake.set_aside(self.label, "text of the chat window")
        elif self.said:
            self.said[-1].lines.append(line)
        else:
            self.top.append(line)

    def _name_above(self) -> Line | None:
        """The name on the line above, which was taken for words until now."""
        lines = self.said[-1].lines if self.said else self.top
        above = lines[1:] if self.said else lines
        role = len(above) > 1 and is_role(above[-1].text)
        found = above[-2 if role else -1] if above else None
        name = _EMOJI_END.sub("", found.text.strip()) if found and len(found.text) <= _NAME_LINE else ""
        if found is None or not is_name(name):
            return None
        del lines[-2 if role else -1 :]
        return replace(found, text=person(name))

    def finish(self) -> list[Said]:
        """All messages; what stood above the first is set aside."""
        self.intake.set_aside(self.label, "before the first message", len(self.top))
        return self.said


def read_transcript(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Messages of one text file, or of every file of a folder or zip."""
    intake = Intake(progress)
    times = times_for(bundle.manifest, spec)
    channel = spec.channels[0].lstrip("#") if len(spec.channels) == 1 else None
    for file in source_files(bundle, spec, intake):
        intake.opened(file)
        label = spec.label or f"chat {file.label.rsplit('/', 1)[-1]}"
        try:
            lines = list(_lines(transcode(file.data), file, intake))
            sample = [line.text for line in lines[:_SAMPLE]]
            style = reader_of(sample)
            lines = _rows(lines) if columns_of(sample) is not None else lines
            first = next((spoken for line in lines if (spoken := style(line.text))), None)
            says_utc = any(_ALL_UTC.search(line.text) for line in lines[:_HEAD] if style(line.text) is None)
            clock = replace(times, zone=UTC, zone_name="UTC", declared=True) if says_utc and not spec.timezone else times
            calendar = calendar_for(clock, spec.date, file.label, first)
        except Unreadable as problem:
            intake.quarantine(file.label, problem)
            continue
        conversation = Conversation(style, calendar, intake, file, label)
        for line in lines:
            conversation.hear(line)
        for said in conversation.finish():
            _use(said, file, label, channel, intake)
    return intake.reading(spec.label or "transcript")


def _rows(lines: list[Line]) -> list[Line]:
    """The rows of a table, each one line."""
    held = [[lines[n] for n in numbers] for numbers in rows(line.text for line in lines)]
    return [Line(row[0].start, row[-1].end, "\n".join(line.text for line in row)) for row in held]


def _use(said: Said, file: SourceFile, label: str, channel: str | None, intake: Intake) -> None:
    spoken, text = said.spoken, said.text()
    if spoken.how == "private":
        intake.set_aside(label, "private: said to one person")
        return
    if spoken.how == "event":
        renamed = _RENAMED.search(text)
        if renamed:
            intake.people([Person(renamed["old"], (renamed["old"], renamed["new"]))])
        intake.set_aside(label, "channel events: joins, leaves, topics")
        return
    text, edited = _EDITED.subn("", text)
    if not text.strip():
        intake.set_aside(label, "nothing said")
        return
    intake.use(
        RawRecord(
            kind="note" if spoken.how == "noted" else "message",
            stamp=said.stamp,
            source=label,
            source_type="transcript",
            place=Place(file.label, file.sha256, said.start, said.end()),
            text=text,
            author=said.name,
            actor="bot" if spoken.how == "notice" else actor_named(said.name),
            channel=channel,
            marks=("edited",) if edited else (),
        )
    )


def _lines(text: Text, file: SourceFile, intake: Intake) -> Iterator[Line]:
    """The lines that are text; blank ones too, since messages hold blank lines."""
    at, data = 0, text.utf8
    while at < len(data):
        newline = data.find(b"\n", at)
        stop = len(data) if newline < 0 else newline
        raw = data[at:stop].rstrip(b"\r")
        try:
            if len(raw) > MAX_LINE:
                raise Unreadable(at, f"a line longer than {MAX_LINE // 2**20} MB")
            yield Line(text.origin(at), text.origin(at + len(raw)), clean(utf8(raw, at), intake.repairs))
        except Unreadable as problem:
            intake.quarantine(file.label, Unreadable(text.origin(problem.offset), problem.reason))
        at = stop + 1
