"""Incidents for tests of the analysis, made in a few lines: deploys, alerts, messages with the way they were read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pydantic import BaseModel

from drafter.analysis.scene import Scene, arrange
from drafter.contracts.ask import Answered, Slot
from drafter.domain.evidence import Evidence
from drafter.domain.records import Kind, Place, Stamp
from drafter.domain.text import SafeText
from drafter.domain.timeline import Duration, Milestone, Read, Timeline
from drafter.domain.vocabulary import SpeechAct
from drafter.errors import ModelError
from drafter.models.embedded.judging.table import JUDGING

DAY = datetime(2031, 5, 6, tzinfo=UTC)
ONSET = "12:00"


def at(clock: str) -> datetime:
    """`12:00` on the day of the test, `-1 12:00` on the day before."""
    days, _, hands = clock.rpartition(" ")
    hours, minutes = (int(part) for part in hands.split(":"))
    return DAY + timedelta(days=int(days or 0), hours=hours, minutes=minutes)


def record(number: str, kind: Kind, clock: str, text: str = "", **more: object) -> Evidence:
    """One record; `more` are fields of Evidence."""
    fields: dict[str, object] = {
        "title": SafeText(""),
        "author": None,
        "service": "",
        "status": "",
        "details": {},
        "source_id": "",
    } | more
    return Evidence(
        id=number, kind=kind, at=at(clock), precision=1, stamp=Stamp(at(clock), clock), source="test", source_type="test",
        place=Place("f", "0", 0, 1), text=SafeText(text), actor="person" if fields["author"] else "system",
        **fields,  # type: ignore[arg-type]  # fields of Evidence, given by name
    )  # fmt: skip


def deploy(number: str, clock: str, title: str, service: str = "shop", files: str = "", **more: object) -> Evidence:
    """A recorded change. `files` newline separated."""
    details = {"files": SafeText(files)} if files else {}
    more.setdefault("source_id", f"{int(number.strip('d') or 0):07x}" + "a" * 33)
    return record(
        number, "deploy", clock, title=SafeText(title), service=service, details=details | dict(more.pop("details", {})), **more
    )  # type: ignore[call-overload]


def alert(number: str, clock: str, title: str, status: str = "firing", service: str = "shop") -> Evidence:
    """An alert."""
    return record(number, "alert", clock, title=SafeText(title), status=status, service=service)


Line = tuple[str, SpeechAct, str]
"""Clock, act, text of a message; `!` before the act's text is not needed: `worked` is read from the act."""


class Told:
    """An incident under construction: `told.say("12:05", "suspicion", "…")`, then `told.scene()`."""

    def __init__(
        self, *records: Evidence, title: str = "Shop errors", onset: str | None = ONSET, ended: str | None = "13:00"
    ) -> None:
        self.records = list(records)
        self.reads: list[Read] = []
        self.title, self.onset, self.ended = SafeText(title), onset, ended

    def say(self, clock: str, act: SpeechAct, text: str, who: str = "1", worked: bool | None = None) -> Told:
        number = f"m{len(self.reads) + 1}"
        self.records.append(record(number, "message", clock, text, author=f"responder-{who}"))
        self.reads.append(Read(event=number, act=act, summary=SafeText(text), salience=2, worked=worked, answered_by="test"))
        return self

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(sorted(self.records, key=lambda e: (e.at or DAY, e.id)))

    @property
    def timeline(self) -> Timeline:
        first = self.evidence[0].id
        milestones = {
            name: Milestone(at=at(clock), precision_seconds=60, evidence=(first,))
            for name, clock in (("impact_start", self.onset), ("mitigated", self.ended))
            if clock is not None
        }
        durations = {}
        if self.onset and self.ended:
            seconds = int((at(self.ended) - at(self.onset)).total_seconds())
            durations["impact_duration"] = Duration(seconds=seconds, start="impact_start", end="mitigated")
        return Timeline(reads=tuple(self.reads), milestones=milestones, durations=durations)  # type: ignore[arg-type]

    def scene(self) -> Scene:
        return arrange(self.evidence, self.timeline, self.title)


class Embedded:
    """The embedded engine behind `Ask`, without prompts and gateway."""

    def __call__(self, prompt_id: str, answer: type, /, **slots: Slot) -> Answered:  # type: ignore[type-arg]
        return Answered(JUDGING[prompt_id](**slots), "embedded")

    def each(self, prompt_id: str, answer: type, batches: object, /) -> list[Answered | ModelError]:  # type: ignore[type-arg]
        raise NotImplementedError


class Says(Embedded):
    """An engine that gives one fixed answer to one question, or fails it, and answers the others as the embedded one does."""

    def __init__(self, prompt_id: str, answer: BaseModel | ModelError) -> None:
        self.prompt_id, self.answer = prompt_id, answer

    def __call__(self, prompt_id: str, answer: type, /, **slots: Slot) -> Answered:  # type: ignore[type-arg]
        if prompt_id != self.prompt_id:
            return super().__call__(prompt_id, answer, **slots)
        if isinstance(self.answer, ModelError):
            raise self.answer
        return Answered(self.answer, "model")
