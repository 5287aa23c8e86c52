from __future__ import annotations

from drafter.domain.incident import Manifest
from drafter.timeline.scene import scene
from tests.timeline.records import alert, at, message, record

ABOUT = Manifest(id="44")


def test_the_manifest_says_when() -> None:
    about = Manifest(id="44", first_signal=at("03:00"), last_signal=at("04:00"))
    found = scene([message("m", "09:00", "1", "hi")], about)
    assert found is not None and (found.start, found.end) == (at("03:00"), at("04:00"))


def test_a_channel_opened_for_it_began_with_the_page_before_it() -> None:
    found = scene(
        [
            alert("a0", "06:00", "Disk"),
            message("g1", "08:00", "1", "morning", channel="general"),
            record("p1", "page", "08:40", title="Web", status="triggered"),
            message("i1", "08:50", "1", "what is up", channel="inc-44-web"),
            message("i2", "09:00", "2", "all good", channel="inc-44-web"),
        ],
        ABOUT,
    )
    assert found is not None
    assert (found.start, found.end, found.core) == (at("08:40"), at("09:00"), frozenset({"inc-44-web"}))


def test_in_a_standing_channel_the_signal_that_people_answered() -> None:
    talk = [message(f"m{n}", f"09:{n:02d}", "1", "x", channel="ops") for n in range(5, 25)]
    found = scene(
        [message("m0", "05:00", "1", "hello", channel="ops"), alert("a0", "06:00", "Disk"), alert("a1", "09:02", "Web"), *talk],
        ABOUT,
    )
    assert found is not None
    assert (found.start, found.core) == (at("09:02"), frozenset())


def test_without_signals_the_first_word() -> None:
    found = scene([message("m1", "05:00", "1", "down"), message("m2", "05:10", "2", "up")], ABOUT)
    assert found is not None and (found.start, found.end) == (at("05:00"), at("05:10"))


def test_without_times_there_is_no_scene() -> None:
    assert scene([record("m1", "message", None, "x")], ABOUT) is None
