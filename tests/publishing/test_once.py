"""Five hundred publishes to each target whose answer is lost after the deed was done: one page each."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import PublishFailed
from tests.publishing.fakes import Slack
from tests.publishing.pages import page
from tests.publishing.targets import FAKES, remote


@pytest.mark.parametrize("times", [20, pytest.param(500, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", FAKES)
def test_one_page_each(name: str, times: int, tmp_path: Path) -> None:
    """The n-th publish loses the answer to its n-th request (in turn), is tried again, and then once more."""
    failed = 0
    with remote(name, tmp_path) as place:
        if isinstance(place.fake, Slack):
            place.fake.size = 200
        for number in range(times):
            told, key = page(incident=f"rates-{number}"), f"{number:04}" * 16
            place.served.lose = {len(place.served.asked) + 1 + number % 8}
            try:
                place.again().send(told, key)
            except PublishFailed:
                failed += 1
            place.served.lose = set()
            assert place.again().send(told, key) == place.again().send(told, key)
            assert place.fake.count() == number + 1
    assert failed >= times // 3
