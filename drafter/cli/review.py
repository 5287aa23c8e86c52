"""`draft review ID`: section by section, like `git add -p`. Every decision is kept the moment it is made."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli import review_screen as screen
from drafter.cli.desk import Opened, open_desk
from drafter.domain.review import Document, ReviewSection
from drafter.domain.text import visible
from drafter.errors import DecisionRefused, UsageError
from drafter.review.clock import due

if TYPE_CHECKING:
    from drafter.pipeline.exhibits import Exhibit
    from drafter.pipeline.reviewing import Act


@dataclass(slots=True)
class Session:
    """One sitting of one reviewer: the document as last seen, the section in view and since when. `unkept` is what was typed into
    a section (by its id) and could not be kept: the editor opens with it."""

    opened: Opened
    document: Document
    exhibit: Exhibit
    at: int = 0
    since: float = 0.0
    looked: list[str] = field(default_factory=list)
    width: int = 80
    unkept: dict[str, str] = field(default_factory=dict)

    @property
    def section(self) -> ReviewSection:
        return self.document.sections[self.at]

    def act(self) -> Act:
        return self.opened.act(open_seconds=round(time.monotonic() - self.since, 1), evidence_opened=tuple(self.looked))

    def goes(self, index: int) -> None:
        """Shows another section; looking at it begins now."""
        self.at = max(0, min(index, len(self.document.sections) - 1))
        self.since, self.looked = time.monotonic(), []
        say([*screen.head(self.document, self.at), *screen.body(self.section, self.exhibit.labels, self.width)])

    def stands(self, document: Document) -> None:
        """After a decision."""
        if document.evidence != self.document.evidence:
            self.exhibit = self.opened.desk.exhibit(document)
        self.document = document


def review(incident: str, config: Path | None, who: str | None) -> int:
    """Runs until the reviewer quits or the input ends. Returns 0."""
    opened = open_desk(config, who)
    document = opened.document(incident)
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    session = Session(opened, document, opened.desk.exhibit(document), width=width)
    clock = due(document.state, document.resolved_at, opened.settings.review.publish_within_hours, datetime.now(UTC))
    say([*screen.opening(document, clock.words, width), *screen.overview(document)])
    first = next((i for i, s in enumerate(document.sections) if s.state == "suggested"), 0)
    session.goes(first)
    while (typed := asked(screen.prompt(session.section))) is not None:
        key, _, rest = typed.partition(" ")
        if key == "q":
            break
        step(session, key or "n", rest.strip())
    _shows_unkept(session)
    left = sum(s.state == "suggested" for s in session.document.sections)
    say([f"{left} of {len(session.document.sections)} sections are undecided. Go on with `draft review {incident}`."])
    return 0


def step(session: Session, key: str, rest: str) -> None:
    """One key. What the state does not allow is said in a line, and nothing is changed."""
    command = COMMANDS.get(key)
    if command is None:
        say(screen.HELP.splitlines())
        return
    try:
        command(session, rest)
    except (DecisionRefused, UsageError) as error:
        say([f"! {error} {error.hint}"])
        session.stands(session.opened.desk.store.document(session.document.incident))


def accept(session: Session, rest: str) -> None:
    section, looked_at = session.section, []
    for index, passage in enumerate(section.passages):
        if passage.flags:
            say([*screen.wrapped(screen.line(passage, session.exhibit.labels), session.width, f"{index + 1:3}. ")])
            say(screen.notes(passage))
            if (asked("Accept this claim as it stands? [y,n] ") or "n") == "y":
                looked_at.append(index)
    desk = session.opened.desk
    session.stands(desk.accept(session.document.incident, section.id, section.hash, session.act(), looked_at))
    _next_undecided(session)


def edit(session: Session, rest: str) -> None:
    from drafter.review.editing import as_text

    section = session.section
    before = as_text(section.passages, session.exhibit.labels)
    after = _edited(session.unkept.get(section.id, before), section)
    if after == before:
        session.unkept.pop(section.id, None)
        say(["Nothing was changed."])
        return
    session.unkept[section.id] = after
    desk = session.opened.desk
    try:
        session.stands(desk.edit(session.document.incident, section.id, section.hash, session.act(), after))
    except (DecisionRefused, UsageError):
        say(["Not kept yet: e opens what you typed."])
        raise
    del session.unkept[section.id]
    session.goes(session.at)


def _shows_unkept(session: Session) -> None:
    """What was typed and never kept, on the screen, so that nobody types it twice."""
    for section in session.document.sections:
        if section.id in session.unkept:
            lines = session.unkept[section.id].splitlines()
            say([f"Typed into {visible(section.title)} and not kept:", *(f"  {visible(line)}" for line in lines)])


def reject(session: Session, rest: str) -> None:
    reason = rest or asked("Why? ") or ""
    section, desk = session.section, session.opened.desk
    session.stands(desk.reject(session.document.incident, section.id, section.hash, session.act(), reason))
    _next_undecided(session)


def reopen(session: Session, rest: str) -> None:
    section, desk = session.section, session.opened.desk
    session.stands(desk.reopen(session.document.incident, section.id, section.hash, session.act()))
    session.goes(session.at)


def evidence(session: Session, rest: str) -> None:
    if rest.isascii() and rest.isdigit():
        claim = session.section.passages[int(rest) - 1 : int(rest)]
        session.looked += [cite for passage in claim for cite in passage.cites]
        say(screen.evidence(claim, session.exhibit, session.width) if claim else [f"  There is no claim {rest[:9]}."])
        return
    if rest:
        label = rest.upper()
        session.looked += [cite for cite, name in session.exhibit.labels.items() if name == label]
        say(screen.record(label, session.exhibit, session.width))
        return
    session.looked += [cite for passage in session.section.passages for cite in passage.cites]
    cited = screen.evidence(session.section.passages, session.exhibit, session.width)
    say(cited if session.looked else ["  It cites no evidence."])


def conflicts(session: Session, rest: str) -> None:
    desk, choices = session.opened.desk, {"y": "ours", "t": "theirs", "b": "both"}
    if not session.section.collisions:
        say(["There is no conflict in this section."])
    while session.section.collisions:
        collision, section = session.section.collisions[0], session.section
        say(screen.conflict(collision, session.exhibit.labels, session.width))
        choice = choices.get(asked("Keep yours, take the suggestion, both, later [y,t,b,l] ") or "l")
        if choice is None:
            return
        act = session.act()
        session.stands(desk.resolve(session.document.incident, section.id, section.hash, act, collision.id, choice))  # type: ignore[arg-type]  # one of the three
    session.goes(session.at)


def redraft(session: Session, rest: str) -> None:
    """Drafts the incident anew with the settings of now, and merges this section (or `all`)."""
    from drafter.cli.draft import Wish, draft_incident

    incident = session.document.incident
    folder = session.opened.folder(incident)
    draft_incident(Wish(incident, None, folder, None, False, False, None, False, True))
    wanted = None if rest == "all" else {session.section.id}
    session.stands(session.opened.desk.redraft(folder, session.act(), wanted))
    session.goes(session.at)


def comment(session: Session, rest: str) -> None:
    if text := rest or asked("Comment: "):
        session.opened.desk.comment(session.document.incident, session.section.id, session.act(), text)
        say(["Kept."])


def freeze(session: Session, rest: str) -> None:
    session.stands(session.opened.desk.freeze(session.document.incident, session.document.hash, session.act()))
    say(["The timeline is frozen and signed off. Later evidence goes to the addendum."])


def approve(session: Session, rest: str) -> None:
    session.stands(session.opened.desk.approve(session.document.incident, session.document.hash, session.act()))
    say([f"Approved. Publish it with `draft publish {session.document.incident}`."])


def go(session: Session, rest: str) -> None:
    session.goes(int(rest) - 1 if rest.isascii() and rest.isdigit() else session.at)


COMMANDS: dict[str, Callable[[Session, str], None]] = {
    "a": accept, "e": edit, "r": reject, "o": reopen, "v": evidence, "c": conflicts, "d": redraft, "m": comment,
    "n": lambda session, rest: session.goes(session.at + 1), "p": lambda session, rest: session.goes(session.at - 1),
    "s": lambda session, rest: say(screen.overview(session.document)), "g": go, "f": freeze, "y": approve,
}  # fmt: skip


def _next_undecided(session: Session) -> None:
    order = [*range(session.at + 1, len(session.document.sections)), *range(session.at)]
    following = next((i for i in order if session.document.sections[i].state == "suggested"), None)
    if following is None:
        say(["Every section is decided. Freeze the timeline (f), then approve (y)."])
    session.goes(session.at if following is None else following)


def _edited(text: str, section: ReviewSection) -> str:
    """What the editor left; the text as it was when the editor failed."""
    note = f"# {section.title}. One claim a line, its evidence in brackets at the end. This first line is left out.\n"
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        file = Path(folder) / f"{section.id}.md"
        file.write_text(note + text, encoding="utf-8")
        try:
            done = subprocess.run([*command, str(file)], check=False)  # noqa: S603 - the user's own editor
        except KeyboardInterrupt:
            done = subprocess.CompletedProcess(command, 0)  # what the editor wrote so far is not lost
            print()
        except OSError as error:
            raise UsageError(f"Cannot start {command[0]!r}: {error.strerror}.", hint="Set EDITOR to an editor.") from None
        if done.returncode != 0:
            raise UsageError(f"{command[0]} ended with {done.returncode}; nothing was changed.", hint="Edit again with e.")
        lines = file.read_text("utf-8", errors="replace").splitlines()
    return "".join(f"{line}\n" for line in lines if line.strip() and f"{line}\n" != note)


def say(lines: Iterable[str]) -> None:
    """Prints lines that are safe already (`visible`)."""
    print("\n".join(lines))


def asked(question: str) -> str | None:
    """A line typed, stripped; None at the end of the input, which Ctrl-C is too: what was decided is kept already."""
    sys.stdout.write(question)
    sys.stdout.flush()
    try:
        typed = sys.stdin.readline()
    except KeyboardInterrupt:
        typed = ""
    if not typed:
        print()
    return typed.strip() if typed else None
