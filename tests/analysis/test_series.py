from __future__ import annotations

from drafter.analysis.catalogue import catalogue
from drafter.analysis.series import series
from tests.analysis.scenes import at, deploy


def rows(*titles: str) -> list[object]:
    return [deploy(f"d{n}", f"{8 + n}:00", title, "pricing") for n, title in enumerate(titles)]


def test_a_return_to_an_earlier_version_undoes_the_one_before_it() -> None:
    listed = catalogue(rows("pricing v1.0.0", "pricing v1.1.0", "pricing v1.0.0"), None)  # type: ignore[arg-type]
    assert list(series(listed.changes).returns()) == [(2, 1)]


def test_the_same_version_twice_in_a_row_is_no_return() -> None:
    listed = catalogue(rows("pricing v1.0.0", "pricing v1.0.0"), None)  # type: ignore[arg-type]
    assert list(series(listed.changes).returns()) == []


def test_what_is_left_behind_when_going_back() -> None:
    found = series(catalogue(rows("pricing v1.0.0", "pricing v1.1.0"), None).changes)  # type: ignore[arg-type]
    assert found.left_behind(0, at("12:00")) == 1
    assert found.left_behind(0, None) is None


def test_a_rollback_is_not_known_by_the_version_that_it_undoes() -> None:
    listed = catalogue(rows("pricing 1.0.0 (rollback of 1.1.0)"), None)  # type: ignore[arg-type]
    assert listed.by_name.keys() >= {"version:1.0.0"} and "version:1.1.0" not in listed.by_name
