"""What a pull request goes through: merged, closed, edited meanwhile, suggested, opened by another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.errors import PublishFailed
from drafter.publishing.markdown import markdown_of
from drafter.publishing.suggestions import fenced
from drafter.publishing.table import PUBLISHERS, Surroundings
from tests.publishing.pages import page
from tests.publishing.targets import ENVIRONMENT, FAKES, Remote, remote, settings

KEY = "5e" * 32
FILE = "postmortems/rates-7.md"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Remote]:
    with remote("github", tmp_path) as found:
        yield found


def merge(place: Remote, number: int = 1) -> None:
    pull = place.fake.pulls[number - 1]
    pull |= {"state": "closed", "merged_at": "2026-03-06T10:00:00Z"}
    place.fake.files["main"] |= place.fake.files[pull["head"]["ref"]]


def test_what_is_merged_stays(place: Remote) -> None:
    first = place.again().send(page(), KEY)
    merge(place)
    assert place.again().send(page(), KEY) == first
    assert place.fake.count() == 1


def test_after_a_merge_new_words_are_a_new_pull_request(place: Remote) -> None:
    first = place.again().send(page("old"), KEY)
    merge(place)
    second = place.again().send(page("new"), KEY)
    assert second != first
    assert place.again().send(page("new"), KEY) == second
    assert [pull["state"] for pull in place.fake.pulls] == ["closed", "open"]
    assert place.fake.files[place.fake.pulls[1]["head"]["ref"]][FILE] == markdown_of(page("new")).encode()


def test_a_deleted_branch_is_made_again(place: Remote) -> None:
    place.again().send(page("old"), KEY)
    merge(place)
    del place.fake.files[place.fake.pulls[0]["head"]["ref"]]
    place.again().send(page("new"), KEY)
    assert place.fake.count() == 2


def test_a_reviewer_who_closed_it_is_not_overruled(place: Remote) -> None:
    place.again().send(page(), KEY)
    place.fake.pulls[0]["state"] = "closed"
    with pytest.raises(PublishFailed, match="closed without a merge"):
        place.again().send(page("new"), KEY)
    assert place.fake.count() == 1


def test_an_edit_in_between_is_not_overwritten(place: Remote, monkeypatch: pytest.MonkeyPatch) -> None:
    place.again().send(page("old"), KEY)
    branch = place.fake.files[place.fake.pulls[0]["head"]["ref"]]
    answer = place.fake.answer

    def edited_before_the_put(asked):
        if asked.method == "PUT":
            branch[FILE] = b"a person's words\n"
        return answer(asked)

    monkeypatch.setattr(place.fake, "answer", edited_before_the_put)
    with pytest.raises(PublishFailed, match="changed meanwhile"):
        place.again().send(page("new"), KEY)
    assert branch[FILE] == b"a person's words\n"


def test_what_was_accepted_of_suggestions_stays(tmp_path: Path) -> None:
    with remote("github suggestions", tmp_path) as place:
        first = place.again().send(page(), KEY)
        branch = place.fake.files[place.fake.pulls[0]["head"]["ref"]]
        assert branch[FILE].count(b"Waits for its suggestion") == 3
        branch[FILE] = branch[FILE].replace(b"_Waits", b"accepted _Waits", 1)
        stands = dict(branch)
        assert place.again().send(page(), KEY) == first
        assert branch == stands
        assert len(place.fake.reviews[1]) == 1


def test_among_many_reviews_ours_is_found(tmp_path: Path) -> None:
    with remote("github suggestions", tmp_path) as place:
        place.again().send(page(), KEY)
        place.fake.reviews[1] = [{"body": "fine"}] * 230 + place.fake.reviews[1] + [{"body": None}]
        place.again().send(page(), KEY)
        assert len(place.fake.reviews[1]) == 232


WIKIS = pytest.mark.parametrize("wiki", ["confluence", "confluence-server"])


@WIKIS
def test_a_page_of_somebody_else_is_left_alone(wiki: str, tmp_path: Path) -> None:
    with remote(wiki, tmp_path) as place:
        place.again().send(page(), KEY)
        with pytest.raises(PublishFailed, match="not drafter's"):
            place.again().send(page("other"), "7a" * 32)
        assert place.fake.pages["900"]["version"]["number"] == 1


@WIKIS
def test_words_of_people_on_a_confluence_page_stay_while_nothing_is_new(wiki: str, tmp_path: Path) -> None:
    with remote(wiki, tmp_path) as place:
        place.again().send(page(), KEY)
        place.fake.pages["900"]["body"]["storage"]["value"] += "<p>a person's words</p>"
        place.again().send(page(), KEY)
        assert "a person's words" in place.fake.pages["900"]["body"]["storage"]["value"]


@WIKIS
def test_a_page_below_another(wiki: str, tmp_path: Path) -> None:
    with remote(wiki, tmp_path) as place:
        named = settings(place.served.url)
        below = named.model_copy(update={"confluence": named.confluence.model_copy(update={"parent": "123456"})})
        PUBLISHERS[wiki].ready(Surroundings(below, ENVIRONMENT, tmp_path)).send(page(), KEY)
        sent = next(asked.body for asked in place.served.asked if asked.method == "POST")
        assert (sent.get("parentId") or sent["ancestors"][0]["id"]) == "123456"


@WIKIS
def test_a_space_that_is_not_there_is_said(wiki: str, tmp_path: Path) -> None:
    with remote(wiki, tmp_path) as place:
        place.fake.space = "ELSEWHERE"
        with pytest.raises(PublishFailed, match="no space 'OPS'"):
            place.again().send(page(), KEY)


@pytest.mark.parametrize("name", FAKES)
def test_each_audience_has_a_page_of_its_own_at_every_place(name: str, tmp_path: Path) -> None:
    with remote(name, tmp_path) as place:
        _three(place)


def _three(place: Remote) -> None:
    told = {name: page().model_copy(update={"audience": name}) for name in ("company", "team", "public")}
    places = {name: place.again().send(one, f"{number}5" * 32) for number, (name, one) in enumerate(told.items())}
    assert len(set(places.values())) == place.fake.count() == 3
    assert {name: place.again().send(one, f"{number}5" * 32) for number, (name, one) in enumerate(told.items())} == places


def test_a_pull_request_that_another_opened_meanwhile_is_the_one(place: Remote, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = place.fake.answer

    def opened_just_before(asked):
        if (asked.method, asked.path.rpartition("/")[2]) == ("POST", "pulls"):
            answer(asked)
        return answer(asked)

    monkeypatch.setattr(place.fake, "answer", opened_just_before)
    assert place.again().send(page(), KEY) == "https://github.com/fernhill/reports/pull/1"
    assert place.fake.count() == 1


@pytest.mark.parametrize("body", ["x\n```\ny", "`" * 7, "```suggestion\nx\n```"])
def test_a_fence_is_longer_than_any_in_it(body: str) -> None:
    head, *inner, foot = fenced(body).split("\n")
    assert head == f"{foot}suggestion"
    assert "\n".join(inner) == body
    assert foot not in body
