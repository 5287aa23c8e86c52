"""Every request of a publish, a retry and a newer page, to the letter: bodies are matched, so a changed payload cannot replay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.publishing.conftest import HEADER
from tests.publishing.pages import page
from tests.publishing.serving import serving
from tests.publishing.targets import ENVIRONMENT, FAKES, built

NOBODY = "http://127.0.0.1:9"
KEY = "5e" * 32
CASSETTES = sorted((Path(__file__).parent / "cassettes").glob("*.published"))


@pytest.fixture
def url(request: pytest.FixtureRequest, record_mode: str, vcr: object) -> Iterator[str]:
    """While recording a fake behind it, else nobody: all must come from the cassette."""
    with ExitStack() as stack:
        if record_mode == "rewrite":
            yield stack.enter_context(serving(FAKES[request.node.callspec.params["name"]]())).url
        else:
            yield NOBODY
            assert vcr.all_played, "the cassette holds answers that were not asked for"


@pytest.mark.vcr
@pytest.mark.parametrize("name", FAKES)
def test_published_tried_again_and_brought_up_to_date(name: str, url: str, tmp_path: Path) -> None:
    told = [page("Größe: carts time out."), page("Größe: carts time out."), page("Carts timed out for all.")]
    places = {built(name, url, tmp_path).send(one, KEY).rpartition("/")[2] for one in told}
    assert len(places) == 1


def test_cassettes_say_who_answered_and_hold_no_token() -> None:
    assert {path.stem.partition("[")[2] for path in CASSETTES} == {f"{name}]" for name in FAKES}
    for path in CASSETTES:
        text = path.read_text("utf-8")
        assert text.startswith(HEADER)
        for word in ("authorization", "127.0.0.1", "cookie", *(token.lower() for token in ENVIRONMENT.values())):
            assert word not in text.lower(), f"{path.name} holds {word}"
