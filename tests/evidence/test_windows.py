"""Windows hold whole threads and no more than their limit; pieces of long texts are exact and complete."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.asking import EventView
from drafter.domain.text import SafeText
from drafter.evidence.windows import OVERHEAD, split, windows


def words(text: str) -> int:
    return len(text.split())


def thirds(text: str) -> int:
    """An estimate that calls a single letter nothing."""
    return len(text) // 3


def event(n: int, text: str, parent: int | None = None) -> EventView:
    return EventView(
        id=f"m-{n}",
        at="12:00",
        kind="message",
        source="chat",
        text=SafeText(text),
        parent=None if parent is None else f"m-{parent}",
    )


def cost(*events: EventView) -> int:
    return sum(words(f"{e.at} {e.kind} {e.source} {e.text}") + OVERHEAD for e in events)


def test_a_thread_stays_whole_and_stands_where_it_began() -> None:
    events = [event(1, "search is down"), event(2, "lunch"), event(3, "looking", 1), event(4, "coffee"), event(5, "fixed it", 3)]
    assert [[e.id for e in window] for window in windows(events, 1000, words)] == [["m-1", "m-3", "m-5", "m-2", "m-4"]]
    tight = windows(events, cost(events[0], events[2], events[4]), words)
    assert [[e.id for e in window] for window in tight] == [["m-1", "m-3", "m-5"], ["m-2", "m-4"]]


def test_replies_whose_parent_is_elsewhere_stay_together() -> None:
    events = [event(1, "yes", 99), event(2, "lunch"), event(3, "no", 99)]
    assert [e.id for e in windows(events, 1000, words)[0]] == ["m-1", "m-3", "m-2"]


def test_a_ring_of_parents_ends() -> None:
    events = [event(n, "x", (n + 1) % 50) for n in range(50)]
    assert sum(len(window) for window in windows(events, 1000, words)) == 50


def test_a_thread_over_the_limit_is_cut_between_messages() -> None:
    events = [event(0, "down"), *(event(n, f"reply {n}", 0) for n in range(1, 30))]
    found = windows(events, 100, words)
    assert [e.id for window in found for e in window] == [e.id for e in events]
    assert all(cost(*window) <= 100 for window in found)


def test_a_text_over_the_limit_is_cut_into_pieces_of_one_event() -> None:
    text = "\n".join(f"line {n} of a long trace" for n in range(200))
    found = windows([event(1, "before"), event(2, text), event(3, "after")], 200, words)
    pieces = [e for window in found for e in window if e.id == "m-2"]
    assert len(pieces) > 1
    assert "".join(piece.text for piece in pieces) == text
    assert all(cost(*window) <= 200 for window in found)


def test_nothing_gives_no_windows() -> None:
    assert windows([], 100, words) == []


_TEXTS = st.text(st.sampled_from("ab \n\t.é漢😀\u0301"), max_size=300)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.integers(1, 40), st.sampled_from([words, thirds, len]))
def test_pieces_are_exact_and_cover_the_text(text: str, limit: int, count: type(words)) -> None:  # type: ignore[valid-type]  # a counter
    pieces = split(text, limit, count)
    assert "".join(piece for _, piece in pieces) == text
    assert all(text[start : start + len(piece)] == piece for start, piece in pieces)
    assert all(count(piece) <= limit or len(piece) == 1 or limit == 1 for _, piece in pieces)


_THREADS = st.lists(st.tuples(st.integers(0, 30), _TEXTS), max_size=25)


@settings(max_examples=60, deadline=None)
@given(_THREADS, st.integers(30, 120))
def test_every_event_is_in_the_windows_once(rows: list[tuple[int, str]], limit: int) -> None:
    events = [event(n, text, parent if parent < n else None) for n, (parent, text) in enumerate(rows)]
    found = windows(events, limit, words)
    assert all(cost(*window) <= limit for window in found)
    said: dict[str, str] = {}
    for window in found:
        for view in window:
            said[view.id] = said.get(view.id, "") + view.text
    assert said == {e.id: e.text for e in events}


def test_one_word_of_a_hundred_thousand_letters_is_cut() -> None:
    pieces = split("x" * 100_000, 500, lambda text: -(-len(text) // 3))
    assert "".join(piece for _, piece in pieces) == "x" * 100_000
    assert max(len(piece) for _, piece in pieces) <= 1500


def test_a_dump_between_words_is_cut_without_counting_its_letters() -> None:
    counted: list[int] = []

    def count(text: str) -> int:
        counted.append(len(text))
        return -(-len(text) // 3)

    text = "the heap says\n" + "é8Fq" * 5_000 + " and then it went on " + "k" * 2_000
    pieces = split(text, 500, count)
    assert "".join(piece for _, piece in pieces) == text
    assert all(text[start : start + len(piece)] == piece and len(piece) <= 1500 for start, piece in pieces)
    assert len(counted) < 200
