"""`git-log`: the output of `git log`, or commits as JSON (docs/sources/git-log.md).

A commit's time is when it was made or merged, not when it was deployed: each record is marked `merge-time`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Person, RawRecord, Reading
from drafter.sources.actors import actor_named
from drafter.sources.bundle import source_files
from drafter.sources.changes import reverts
from drafter.sources.decoding import Text, Unreadable, clean, transcode
from drafter.sources.files import SourceFile
from drafter.sources.git_dates import read_date
from drafter.sources.git_json import commit_of
from drafter.sources.git_text import Commit, commits, person
from drafter.sources.intake import Intake, place
from drafter.sources.json_parts import documents
from drafter.sources.strict_json import skip_space
from drafter.sources.times import Times, times_for

SOURCE_TYPE = "git-log"
MERGE_TIME = "merge-time"
MAX_FILES = 1000
"""Files of one commit that are kept; a commit that vendors a dependency may touch a hundred times as many."""
_PULL = re.compile(r"\bpull request #(\d{1,9})\b|\(#(\d{1,9})\)\s*$|\bPR #(\d{1,9})\b")
_TRAILER = re.compile(r"[A-Z][A-Za-z-]{1,30}-by: (\S.{0,200})")


def read_git_log(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Commits of every file at the path, in the order of the file."""
    intake = Intake(progress)
    reader = _Reader(times_for(bundle.manifest, spec), intake, spec.label or "")
    for file in source_files(bundle, spec, intake):
        reader.file(file)
    intake.people(reader.people.values())
    return intake.reading(spec.label or SOURCE_TYPE)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every commit of one source is read with. `people`: authors, and who a message's trailers name."""

    times: Times
    intake: Intake
    label: str
    people: dict[str, Person] = field(default_factory=dict)

    def file(self, file: SourceFile) -> None:
        """Text as git prints it, or JSON."""
        text = _text(file)
        first = text.utf8[skip_space(text.utf8, 0) :][:1] if text is not None else b""
        if text is None or first in (b"{", b"["):
            self._json(file)
            return
        self.intake.opened(file)
        for commit in commits(text):
            commit.start, commit.end = text.origin(commit.start), text.origin(commit.end)
            self._use(file, commit)

    def _json(self, file: SourceFile) -> None:
        for part in documents(file, self.intake):
            try:
                commit = commit_of(part.decoded(self.intake.repairs), *part.span())
            except Unreadable as problem:
                self.intake.quarantine(file.label, part.placed(problem))
                continue
            self._use(file, commit, part.marks)

    def _use(self, file: SourceFile, commit: Commit, marks: tuple[str, ...] = ()) -> None:
        try:
            if commit.problem:
                raise Unreadable(0, commit.problem)
            record = self._record(file, commit, marks)
        except Unreadable as problem:
            self.intake.quarantine(file.label, Unreadable(commit.start, problem.reason), commit.count)
            return
        self.intake.use(record)
        for name, email in _named(commit):
            self.people.setdefault(
                email or name, Person(email or name, (name,), (email,) if email else (), actor_named(name) == "bot")
            )

    def _record(self, file: SourceFile, commit: Commit, marks: tuple[str, ...]) -> RawRecord:
        message = clean("\n".join(line.rstrip() for line in commit.message).strip("\n"), self.intake.repairs)
        subject, _, body = message.partition("\n")
        pull = _PULL.search(subject)
        files = [clean(path, self.intake.repairs) for path in dict.fromkeys(commit.files) if path]
        details = {
            "revision": commit.sha,
            "files": "\n".join(files[:MAX_FILES]),
            "files_left_out": str(len(files) - MAX_FILES) if len(files) > MAX_FILES else "",
            "pr": next((number for number in pull.groups() if number), "") if pull else "",
        }
        author = clean(commit.author, self.intake.repairs) or None
        return RawRecord(
            kind="deploy",
            stamp=read_date(commit.date, self.times),
            source=self.label or "git",
            source_type=SOURCE_TYPE,
            place=place(file, commit.start, commit.end),
            source_id=commit.sha,
            text=body.strip("\n"),
            title=subject.strip() or commit.sha[:9],
            author=author,
            actor=actor_named(author),
            service=self.label,
            details={key: text for key, text in details.items() if text} | reverts(subject, body),
            marks=(MERGE_TIME, *marks),
        )


def _text(file: SourceFile) -> Text | None:
    """None for what the text door refuses: the JSON door then says why."""
    try:
        return transcode(file.data)
    except Unreadable:
        return None


def _named(commit: Commit) -> Iterator[tuple[str, str]]:
    """Names with their addresses, where both are known or the name is an author's."""
    if commit.author:
        yield commit.author, commit.email
    for line in commit.message:
        trailer = _TRAILER.fullmatch(line.strip())
        name, email = person(trailer.group(1)) if trailer else ("", "")
        if name and email:
            yield name, email
