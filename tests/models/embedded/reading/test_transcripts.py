"""What each message of many invented chats does."""

from __future__ import annotations

import pytest

from drafter.domain.asking import EventView
from drafter.domain.text import plain
from drafter.models.embedded.reading.extract import extract
from tests.models.embedded.reading import (
    transcripts,
    transcripts_fresh,
    transcripts_last,
    transcripts_later,
    transcripts_rooms,
    transcripts_unseen,
    transcripts_voices,
)

KNOWN = transcripts.TRANSCRIPTS | transcripts_later.TRANSCRIPTS | transcripts_last.TRANSCRIPTS
VOICES = transcripts_voices.TRANSCRIPTS | transcripts_fresh.TRANSCRIPTS | transcripts_unseen.TRANSCRIPTS
ROOMS = transcripts_rooms.TRANSCRIPTS
ALL = KNOWN | VOICES | ROOMS
KNOWN_MISREADINGS = {
    "incident commander voice": 1,  # "Taking comms": an office taken reads as a communication
    "certificate expiry": 1,  # "new certificate is live, handshake looks good": step and outcome in one
    "handover across zones": 1,  # "current state: writes are disabled, reads are ok"
    "disk full at night": 1,
    "batch job": 1,
    "warehouse scanners": 1,
    "streaming buffering": 1,
    "dba at work": 2,
    "telecom": 1,
    "network change": 1,
    "ticket machines": 1,
    "k8s upgrade": 1,
    "email relay": 2,
}
"""Messages that are read otherwise than meant, kept in view: fewer is progress, more is a regression."""


def read(transcript: transcripts.Transcript) -> list[tuple[str, str]]:
    """(meant, read) for each message."""
    views = tuple(
        EventView(id=f"m{n}", at="unknown", kind="message", source="chat", who=who, text=text)  # type: ignore[arg-type]
        for n, (who, text, _) in enumerate(transcript)
    )
    acts = {e.event: e.act for e in extract(title=plain(""), services=plain(""), events=views, machine=()).events}
    return [(meant, acts.get(view.id, "noise")) for view, (_, _, meant) in zip(views, transcript, strict=True)]


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_each_message_is_read_as_it_was_meant(name: str) -> None:
    wrong = [(meant, got) for meant, got in read(ALL[name]) if got not in meant.split("|")]
    assert len(wrong) <= KNOWN_MISREADINGS.get(name, 0), wrong


@pytest.mark.parametrize("name", sorted(ALL))
def test_no_reading_carries_blame_names_or_the_first_person(name: str) -> None:
    views = tuple(
        EventView(id=f"m{n}", at="unknown", kind="message", source="chat", who=who, text=text)  # type: ignore[arg-type]
        for n, (who, text, _) in enumerate(ALL[name])
    )
    for said in extract(title=plain(""), services=plain(""), events=views, machine=()).events:
        words = said.summary.lower().replace("'", " ").split()
        assert not {"i", "we", "my", "our", "us", "me", "you", "your", "sorry", "fault"} & set(words), said.summary
        assert len(said.summary) <= 160
        source = next(v.text for v in views if v.id == said.event)
        assert said.quote is None or said.quote in source


def test_all_chats_together_are_read_well() -> None:
    assert share_right(KNOWN) >= 0.95


def test_chats_in_other_voices_are_mostly_read_well_and_seldom_as_noise() -> None:
    """First readings, before any rule knew them: 47 of 109 (voices), 35 of 56 (fresh) and 25 of 48 (unseen) messages."""
    assert share_right(VOICES) >= 0.84
    missed = [meant for name in VOICES for meant, got in read(VOICES[name]) if got == "noise" and "noise" not in meant.split("|")]
    assert len(missed) <= 9, missed


def test_chats_of_other_rooms_are_mostly_read_well() -> None:
    """First readings, before any rule knew them: 45 of 66 (the first four rooms) and 27 of 58 (the others)."""
    assert share_right(ROOMS) >= 0.84


def share_right(chats: dict[str, transcripts.Transcript]) -> float:
    pairs = [pair for chat in chats.values() for pair in read(chat)]
    return sum(got in meant.split("|") for meant, got in pairs) / len(pairs)
