"""`timeline.extract` without a model: one reading per chat message that matters."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.domain.asking import EventView, ReadEvent, TimelineAnswer
from drafter.domain.text import SafeText
from drafter.models.embedded.reading.acts import LINKED_CHANGE, RANK, Reading, read_statement, takes_up
from drafter.models.embedded.reading.chatter import recap
from drafter.models.embedded.reading.context import in_context
from drafter.models.embedded.reading.rewrite import LONGEST, answered, neutral, summary
from drafter.models.embedded.reading.sentence import lower
from drafter.models.embedded.reading.shape import CHATTY, technicality
from drafter.models.embedded.reading.statements import statements

_SILENT = frozenset({"noise", "question", "commitment", "self_blame"})
_SYSTEM = re.compile(
    r"\A\s*(?:@?\S+ )?(?:has )?(?:joined|left) (?:the (?:channel|group|call)|#\S+)|\A\s*(?:set|changed|cleared) the channel|"
    r"\Auploaded a file|\Apinned a message",
    re.IGNORECASE,
)
_MOST = 200
"""Readings in one answer, as its type allows; of more, the weightiest."""
_OF_IT = re.compile(r"(?:it|this|that|they)\b")
_STEPS = frozenset({"action", "result", "all_clear", "decision"})
_QUOTE = 400
_READ, _STATEMENTS = 20_000, 80
"""Characters and statements of one message that are read; what is longer is pasted, not said."""


def extract(
    *, title: SafeText, services: SafeText, events: tuple[EventView, ...], machine: tuple[EventView, ...]
) -> TimelineAnswer:
    """How each message of one window was read, oldest first; messages that are noise are left out."""
    before: list[tuple[EventView, Reading]] = []
    threads: dict[str, Reading] = {}
    found: list[ReadEvent] = []
    for view in events:
        read = _read(view, before, threads)
        if read is None:
            continue
        main, supporting = read
        before.append((view, main))
        threads.setdefault(view.id, main)
        if main.act != "noise":
            found.append(_answer(view, main, supporting))
    if len(found) > _MOST:
        order = {e.event: n for n, e in enumerate(found)}
        found = sorted(sorted(found, key=lambda e: -e.salience)[:_MOST], key=lambda e: order[e.event])
    return TimelineAnswer(events=tuple(found))


def _read(
    view: EventView, before: list[tuple[EventView, Reading]], threads: dict[str, Reading]
) -> tuple[Reading, list[Reading]] | None:
    """The reading that speaks for the message, and the others that say something in it."""
    text = (view.text or view.title)[:_READ]
    if not text or _SYSTEM.match(text):
        return None
    titled = [read_statement(s) for s in statements(view.title)] if view.title and view.title != text else []
    read = [*titled, *(read_statement(s) for s in statements(text)[:_STATEMENTS])]
    spoken = [r for r in read if not r.statement.pasted]
    if not spoken:
        return None
    spoken[0] = in_context(view, spoken[0], before, threads)
    spoken = _told_before(_supported(spoken), recap(text))
    spoken = _linked_once(spoken)
    main = max(spoken, key=lambda r: (r.salience, RANK[r.act], -r.statement.start))
    return main, [r for r in spoken if r is not main and r.salience and r.act not in _SILENT and not r.blames and not _idle(r)]


def _linked_once(spoken: list[Reading]) -> list[Reading]:
    """Without a bare link to a change of which another statement of the message tells by its number."""
    links = {r: found[1] for r in spoken if (found := LINKED_CHANGE.fullmatch(r.statement.text))}
    return [r for r in spoken if r not in links or not any(links[r] in o.statement.text for o in spoken if o not in links)]


def _supported(spoken: list[Reading]) -> list[Reading]:
    """`could it be #41? it went out right before`: what is said of a suspicion supports it, and is no finding of its own."""
    told = spoken[:1]
    for reading in spoken[1:]:
        last = told[-1]
        leans = reading.act in ("finding", "report") and _OF_IT.match(lower(reading.statement.text)) is not None
        if leans and last.act == "suspicion" and reading.salience <= last.salience:
            told.append(replace(reading, act="suspicion", salience=max(1, reading.salience - 1)))
        else:
            told.append(reading)
    return told


def _told_before(spoken: list[Reading], opening: int) -> list[Reading]:
    """In a recap the opening is noise, and what it says was told before, when it happened: nothing happens now."""
    if not opening:
        return spoken
    kept = [r for r in spoken if r.statement.start + len(r.statement.text) > opening]
    return [replace(r, act="finding" if r.act in _STEPS else r.act, salience=min(r.salience, 1)) for r in kept] or spoken


def _idle(reading: Reading) -> bool:
    """Chatter beside what a message says: `told ya`, `lovely`."""
    said = lower(reading.statement.text)
    return CHATTY.search(said) is not None and (reading.salience == 1 or technicality(said, said.split()) == 0)


def _answer(view: EventView, main: Reading, supporting: list[Reading]) -> ReadEvent:
    quote = main.statement.text[:_QUOTE]
    if main.act in _SILENT:
        told = (
            ""
            if main.act != "commitment"
            else summary([neutral(main.statement.text, view.who or "a responder", main.act)], main.act)
        )
        return ReadEvent(event=view.id, act=main.act, summary=told, quote=quote, salience=0)
    who = view.who or "a responder"
    parts = [neutral(main.statement.text, who, main.act)]
    for other in sorted(
        (r for r in supporting if not _dangles(r, main, supporting)), key=lambda r: (-r.salience, r.statement.start)
    ):
        more = neutral(other.statement.text, who, main.act)  # beside a fact, a doubt keeps its words
        if sum(map(len, parts)) + len(more) + 2 <= LONGEST - 12:
            parts = [*parts, more] if other.statement.start > main.statement.start else [more, *parts]
    told = summary(parts, main.act, settled=main.salience > 1)
    return ReadEvent(
        event=view.id,
        act=main.act,
        summary=answered(told, who) if takes_up(main) else told,
        quote=quote,
        salience=main.salience,
        worked=_worked(main, supporting),
    )


def _dangles(reading: Reading, main: Reading, supporting: list[Reading]) -> bool:
    """`that is worse. rolling back`: the line would open with a word whose meaning is in another message."""
    first = reading.statement.start < min(r.statement.start for r in (main, *supporting) if r is not reading)
    return first and reading.salience < 3 and _OF_IT.match(lower(reading.statement.text)) is not None


def _worked(main: Reading, supporting: list[Reading]) -> bool | None:
    """How the step went: the main statement's word first, then the last of the others that says so."""
    if main.worked and any(r.act in ("report", "impact") and r.salience > 1 and r.worked is None for r in supporting):
        return None  # `the server is up, but every screen times out`
    return next((r.worked for r in (main, *reversed(supporting)) if r.worked is not None), None)
