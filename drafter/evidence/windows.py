"""Chat packed into windows that an engine can read: whole threads, oldest first, never more than a limit of tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from drafter.domain.asking import EventView

OVERHEAD = 12
"""Tokens beside an event's own words: its id, brackets, line break, and the reply mark."""


def windows(events: Sequence[EventView], limit: int, count: Callable[[str], int]) -> list[tuple[EventView, ...]]:
    """Pack `events` (oldest first) into windows of at most `limit` tokens by `count`.

    A thread stays whole and stands where it began, unless it alone is over the limit: then it is cut between messages. A
    message over the limit is cut into pieces that keep its id, are exact substrings and together are its text. Every event
    is in exactly one window (its pieces may be in several). Time grows linearly.
    """
    found: list[tuple[EventView, ...]] = []
    open_: list[EventView] = []
    spent = 0
    for thread in _threads(events):
        sized = [(piece, size) for event in thread for piece, size in _pieces(event, limit, count)]
        if open_ and spent + sum(size for _, size in sized) > limit:
            found.append(tuple(open_))
            open_, spent = [], 0
        for piece, size in sized:
            if open_ and spent + size > limit:
                found.append(tuple(open_))
                open_, spent = [], 0
            open_.append(piece)
            spent += size
    return [*found, tuple(open_)] if open_ else found


def _threads(events: Iterable[EventView]) -> Iterable[list[EventView]]:
    """Events by thread; a thread whose parent is not here is held together by the parent's id all the same."""
    parents = {event.id: event.parent for event in events if event.parent}
    threads: dict[str, list[EventView]] = {}
    for event in events:
        threads.setdefault(_root(event.id, parents), []).append(event)
    return threads.values()


def _root(name: str, parents: dict[str, str]) -> str:
    """The first message of the thread; what was walked is shortened, so that no chain is walked twice."""
    walked = {name: None}
    while (parent := parents.get(name)) and parent not in walked:
        name = parent
        walked[name] = None
    parents.update((below, name) for below in walked if below != name)
    return name


def _pieces(event: EventView, limit: int, count: Callable[[str], int]) -> list[tuple[EventView, int]]:
    frame = " ".join((event.at, event.kind, event.source, event.who, event.title, event.status, event.service))
    size = count(f"{frame} {event.text}") + OVERHEAD
    if size <= limit or not event.text:
        return [(event, size)]
    frame_size = count(frame) + OVERHEAD
    texts = split(event.text, max(limit - frame_size, 1), count)
    return [(event.model_copy(update={"text": text}), frame_size + count(text)) for _, text in texts]


def split(text: str, limit: int, count: Callable[[str], int]) -> list[tuple[int, str]]:
    """Cut `text` into (offset, piece) of at most `limit` tokens each, at paragraphs, lines, words, and only then within words.

    Pieces are exact substrings at their offsets, in order, and joined they are the text.
    """
    count = lru_cache(_WORDS)(count)  # the splitter counts word by word, and words recur
    found: list[tuple[int, str]] = []
    at = 0
    for run in _ENDLESS.finditer(text):
        found += [(at + offset, piece) for offset, piece in _at_words(text[at : run.start()], limit, count)]
        found += _halves(run.start(), run.group(), limit, count)
        at = run.end()
    return found + [(at + offset, piece) for offset, piece in _at_words(text[at:], limit, count)]


_WORDS = 10_000
_ENDLESS = re.compile(r"\S{2000,}+")
"""What has no word to cut at (a dump, base64): halved by hand, since the splitter would count it letter by letter."""


def _halves(start: int, text: str, limit: int, count: Callable[[str], int]) -> list[tuple[int, str]]:
    if len(text) == 1 or count(text) <= limit:
        return [(start, text)]
    middle = len(text) // 2
    return _halves(start, text[:middle], limit, count) + _halves(start + middle, text[middle:], limit, count)


def _at_words(text: str, limit: int, count: Callable[[str], int]) -> list[tuple[int, str]]:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=limit,
        chunk_overlap=0,
        length_function=lambda part: max(count(part), 1),  # an estimate may call a letter nothing; a thousand are not nothing
        add_start_index=True,
        strip_whitespace=False,
    )
    found: list[tuple[int, str]] = []
    for document in splitter.create_documents([text]):
        start, piece = document.metadata["start_index"], document.page_content
        if limit > 1 and count(piece) > limit:  # parts were counted one by one; joined they came to more
            found += [(start + offset, part) for offset, part in _at_words(piece, limit // 2, count)]
        else:
            found.append((start, piece))
    return found
