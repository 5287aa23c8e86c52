"""What people said, statement by statement, and how to repeat it: neutral words, an exact quote, the id it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.domain.asking import Claim, EntryView, EventView
from drafter.domain.vocabulary import SpeechAct
from drafter.models.embedded.reading.rewrite import neutral, summary
from drafter.models.embedded.reading.statements import statements

PEOPLE = frozenset(
    "report impact suspicion ruled_out finding action result decision communication handover all_clear commitment".split()
)
QUOTE = 380  # the contract bounds a quote at 400 characters


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement of an event. `act` is the act of the message that it stands in."""

    event: EventView
    act: SpeechAct
    text: str

    def claim(self) -> Claim:
        """The statement as a claim in neutral words, quoting itself."""
        return Claim(text=self.neutral(), cites=(self.event.id,), quote=self.text[:QUOTE].rstrip())

    def neutral(self) -> str:
        """The statement in the third person, with the author's role."""
        return summary([neutral(self.text, self.event.who or "a responder", "finding")], "finding")


def spoken(events: Iterable[EventView]) -> Iterator[Spoken]:
    """Statements of people and of pages and notes, oldest first; pasted logs left out."""
    for event in events:
        if event.kind in PEOPLE or event.kind in ("page", "note"):
            for statement in statements(event.text):
                if not statement.pasted and len(statement.text) > 8:
                    yield Spoken(event, _act(event.kind), statement.text)


def _act(kind: str) -> SpeechAct:
    return kind if kind in PEOPLE else "report"  # type: ignore[return-value]  # PEOPLE holds speech acts only


def told(entries: Iterable[EntryView], event: str) -> EntryView | None:
    """The timeline entry that rests on an event, if any."""
    return next((entry for entry in entries if event in entry.evidence), None)
