"""What every row of the table promises: rendering touches nothing, sending happens once, a newer page goes to the same place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.domain.page import Page
from drafter.errors import ConfigInvalid, PublishFailed
from drafter.publishing.table import PUBLISHERS, Surroundings
from tests.publishing.pages import page
from tests.publishing.targets import ENVIRONMENT, FAKES, FILES, Remote, built, marked, remote, settings

KEY, OTHER = "5e" * 32, "7a" * 32


@pytest.fixture(params=FAKES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Remote]:
    with remote(request.param, tmp_path) as found:
        yield found


@pytest.mark.parametrize("name", marked(PUBLISHERS))
def test_rendering_is_the_same_bytes_and_touches_nothing(name: str, tmp_path: Path) -> None:
    publisher = PUBLISHERS[name].build(Surroundings(settings("http://127.0.0.1:9"), {}, tmp_path))
    one, two = publisher.render(page()), publisher.render(page())
    assert one == two
    assert one.content
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_written_whole_and_once(name: str, tmp_path: Path) -> None:
    publisher = built(name, "http://127.0.0.1:9", tmp_path)
    places = {publisher.send(page(text), KEY) for text in ("first", "second", "second")}
    assert len(places) == 1
    assert [p.read_bytes() for p in (tmp_path / "published").iterdir()] == [publisher.render(page("second")).content]


@pytest.mark.parametrize("name", FILES)
def test_a_folder_that_cannot_be_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / "published").write_text("a file")
    with pytest.raises(PublishFailed, match="Cannot write"):
        built(name, "http://127.0.0.1:9", tmp_path).send(page(), KEY)


def test_sent_again_it_is_found_and_nothing_is_written(place: Remote) -> None:
    first = place.again().send(page(), KEY)
    asked = len(place.served.asked)
    assert place.again().send(page(), KEY) == first
    assert place.fake.count() == 1
    assert {a.method for a in place.served.asked[asked:]} == {"GET"}


def test_a_newer_page_goes_to_the_same_place(place: Remote) -> None:
    first = place.again().send(page("old words"), KEY)
    assert place.again().send(page("new words"), KEY) == first
    assert place.fake.count() == 1
    if place.name != "github suggestions":  # what a reviewer was asked to accept stays
        assert "new words" in repr(vars(place.fake))
        assert place.name != "github" or "new words" in repr(place.fake.files)


def test_another_incident_is_another_place(place: Remote) -> None:
    first = place.again().send(page(), KEY)
    assert place.again().send(page(incident="rates-8"), OTHER) != first
    assert place.fake.count() == 2


@pytest.mark.parametrize("lost", range(1, 9))
def test_an_answer_that_is_lost_makes_no_second_page(place: Remote, lost: int) -> None:
    """Whichever request of a publish is carried out without an answer."""
    place.served.lose = {lost}
    try:
        first = place.again().send(page(), KEY)
    except PublishFailed as error:
        assert "did not answer" in str(error)
        assert "not made twice" in error.hint
        first = ""
    place.served.lose = set()
    again = place.again().send(page(), KEY)
    assert first in ("", again)
    assert place.fake.count() == 1
    if place.name == "github suggestions":
        assert [len(reviews) for reviews in place.fake.reviews.values()] == [1]


def test_a_wrong_token_is_said_without_the_token(place: Remote) -> None:
    wrong = dict.fromkeys(ENVIRONMENT, "wr0ng-t0ken")
    with pytest.raises(PublishFailed) as refused:
        place.again(**wrong).send(page(), KEY)
    assert place.fake.count() == 0
    assert "wr0ng" not in f"{refused.value} {refused.value.hint} {place.again(**wrong)!r}"


def test_a_long_history_is_searched_to_its_end(tmp_path: Path) -> None:
    with remote("slack", tmp_path) as place:
        first = place.again().send(page(), KEY)
        for number in range(5):
            place.again().send(page(incident=f"other-{number}"), f"{number}" * 64)
        assert place.again().send(page(), KEY) == first
        assert place.fake.count() == 6


@pytest.mark.parametrize("name", [name for name, target in PUBLISHERS.items() if target.tokens])
def test_what_is_missing_is_named_before_anything_is_sent(name: str, tmp_path: Path) -> None:
    around = Surroundings(settings("http://127.0.0.1:9"), {}, tmp_path)
    with pytest.raises(ConfigInvalid) as missing:
        PUBLISHERS[name].ready(around)
    assert all(token in str(missing.value) for token in PUBLISHERS[name].tokens)


def test_pages_of_two_incidents_never_share_a_name() -> None:
    from drafter.publishing.naming import slug

    ids = ("a/b", "a_b", "a?b", "..", ".", "", "x" * 80, "x" * 81, "x" * 82, "größe", "gr__e")
    names = [slug(Page.model_validate({**page().model_dump(), "incident": i})) for i in ids]
    assert len({name.casefold() for name in names}) == len(ids)
    assert all(name and len(name) <= 80 and name.isascii() and not name.startswith(".") for name in names)
