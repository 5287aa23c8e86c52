from __future__ import annotations

from typing import Any

import pytest

from drafter.drafting.changes import change, failed, reverts
from tests.drafting.samples import record


@pytest.mark.parametrize(
    ("text", "more", "name", "notes"),
    [
        (
            "rates v3.1.0: zone tables (#17), new footer\nok",
            {"title": "rates v3.1.0", "service": "rates"},
            "rates v3.1.0",
            "zone tables",
        ),
        ("rates 4.12: read tariffs from the new store", {}, "rates 4.12", "read tariffs from the new store"),
        (
            "",
            {"title": "Read tariffs from the new store (#41)", "service": "rates"},
            "a change of rates",
            "Read tariffs from the new store",
        ),
        ("Read tariffs", {"title": "Merge pull request #41 from x/y", "service": "rates"}, "a change of rates", "Read tariffs"),
        ("", {"title": "[bot] Bump the rates chart", "service": "rates (deployed on merge)"}, "a change", "Bump the rates chart"),
        ("", {"title": "Revert the tariff reader", "service": "rates"}, "a rollback of rates", "Revert the tariff reader"),
        ("all pods ready", {"title": "web 88"}, "web 88", "all pods ready"),
    ],
)
def test_a_change_has_a_name_and_says_what_it_changed(text: str, more: dict[str, Any], name: str, notes: str) -> None:
    told = change(record("d-1", 1, text, **more))
    assert (told.name, told.notes) == (name, notes)


def test_of_several_notes_the_one_is_told_that_people_speak_of() -> None:
    made = record("d-1", 1, "rates 4.12: new footer, cache prices per street, tidy logging")
    assert change(made, spoken="so every street misses the cache").notes == "cache prices per street"
    assert change(made, spoken="nobody knows").notes == "new footer"


def test_a_kind_is_told_with_its_article() -> None:
    assert change(record("d-1", 1, "", title="pool: 5 to 50"), "configuration change").name == "a configuration change"
    assert change(record("d-1", 1, "", title="pool: 5 to 50"), "infrastructure change").name == "an infrastructure change"


def test_a_deploy_says_itself_whether_it_failed_and_what_it_takes_back() -> None:
    first = record("d-1", 1, "rates 4.12", details={"revision": "abc"})
    assert failed(record("d-2", 2, "rates 4.11", status="Failure"))
    assert not failed(record("d-2", 2, "rates 4.11", status="success"))
    assert reverts(record("d-2", 2, "rates 4.11", details={"reverts": "abc"}), first)
    assert not reverts(record("d-2", 2, "rates 4.11"), record("d-1", 1, "rates 4.12", source_id=""))
