"""Action items of a draft as scores."""

from __future__ import annotations

from drafter.domain.draft import Draft
from drafter.domain.findings import ActionItem
from drafter.domain.text import SafeText
from drafter.scoring.action_items import portfolio, specificity


def _draft(*items: ActionItem) -> Draft:
    return Draft.model_construct(action_items=items)  # the other parts do not matter here


def _item(title: str, kind: str) -> ActionItem:
    return ActionItem.model_validate(
        {"id": "a1", "title": SafeText(title), "type": kind, "strength": "strong", "done_when": SafeText("")}
    )


def test_no_item_is_unscored_not_zero() -> None:
    assert specificity(_draft()).value is None
    assert portfolio(_draft()).value is None


def test_the_share_of_specific_items_and_what_the_others_miss() -> None:
    score = specificity(_draft(_item("Pin `libfoo` to 2.4.1", "prevent"), _item("Improve monitoring", "detect")))
    assert score.value == 0.5
    assert "how would a stranger know it is finished?" in score.spans[0][1]


def test_a_portfolio_prevents_or_detects_and_does_not_preach() -> None:
    guard = _item("Add a CI check that rejects `latest` tags", "prevent")
    assert portfolio(_draft(guard)).value == 1.0
    assert portfolio(_draft(_item("Write a runbook for `orders`", "mitigate"))).value == 0.0
    assert portfolio(_draft(guard, _item("Remind engineers to be careful", "prevent"))).value == 0.0
