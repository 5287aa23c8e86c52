from __future__ import annotations

import pytest

from drafter.analysis import deeds, stance


@pytest.mark.parametrize(
    "text",
    ["the timeout change broke logins", "errors started after the upgrade", "root cause was a missing index", "looks like #12"],
)
def test_speaks_of_a_cause(text: str) -> None:
    assert stance.blames(text)


@pytest.mark.parametrize(
    "text",
    [
        "it is unrelated to the deploy",
        "that was not the cause",
        "a red herring",
        "#12 isn't it",
        "can't be the cache, it predates it",
    ],
)
def test_rules_out(text: str) -> None:
    assert stance.clears(text, "noise")


@pytest.mark.parametrize(
    "text", ["rolling back now", "reverted #8", "backed it out", "went back to v2.1", "downgraded the agent"]
)
def test_tells_of_a_rollback(text: str) -> None:
    assert stance.undoes(text)


@pytest.mark.parametrize("text", ["opened a PR with the fix", "#31 should fix this", "hotfix is up: /pull/9"])
def test_offers_a_fix(text: str) -> None:
    assert stance.offers(text)


@pytest.mark.parametrize(
    "text", ["I had applied it from my laptop, not yet merged", "we already applied the new policy this morning"]
)
def test_in_effect_before_the_merge(text: str) -> None:
    assert deeds.unmerged(text)


@pytest.mark.parametrize("text", ["all quiet here", "who is on call today?", "the graph shows 200 ms"])
def test_small_talk_takes_no_stance(text: str) -> None:
    assert not any(
        (stance.clears(text, "noise"), stance.undoes(text), stance.offers(text), deeds.unmerged(text), deeds.my_change(text))
    )


def test_a_restored_version_is_the_one_gone_back_to() -> None:
    assert deeds.restores("rolled pricing back to ")
    assert not deeds.restores("rollback of ")
