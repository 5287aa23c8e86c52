from __future__ import annotations

import pytest

from tests.storage.papers import document, imported, minutes, section

A = {"title": "zebra crossing down", "severity": "SEV1", "started_at": minutes(3), "resolved_at": None}
B = {"title": "Älpler search slow", "severity": None, "started_at": minutes(1), "resolved_at": minutes(9), "state": "published"}
C = {"title": "Apple pay declined", "severity": "SEV3", "started_at": None, "resolved_at": minutes(5), "state": "in_review"}
D = {"title": "apple pay slow", "severity": "SEV1", "started_at": minutes(2), "resolved_at": minutes(7), "restricted": True}
ROWS = {"a": A, "b": B, "c": C, "d": D}


@pytest.fixture
def listed(store):
    for n, (incident, fields) in enumerate(ROWS.items()):
        store.add(document(incident, **fields), imported(incident, at=minutes(n)), [])
    return lambda **wish: "".join(row.incident for row in store.listed(**{"restricted": True} | wish)[0])


@pytest.mark.parametrize(
    ("sort", "order"),
    [("updated", "dcba"), ("started", "adbc"), ("resolved", "bdca"), ("title", "cdab"), ("severity", "adcb"), ("state", "adcb")],
)
def test_sorted(listed, sort, order):
    assert listed(sort=sort) == order
    assert "".join(listed(sort=sort, limit=1, offset=n) for n in range(5)) == order


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("APPLE", "dc"),
        ("slow apple", "d"),
        ("älpler", "b"),
        ("A\u0308LPLER", "b"),
        ("sev1", "da"),
        ("basket", "dcba"),
        ("100%", ""),
        ("", "dcba"),
    ],
)
def test_searched(listed, search, found):
    assert listed(search=search) == found


def test_by_state_and_without_restricted(listed, store):
    assert listed(state="draft") == "da"
    assert listed(state="draft", restricted=False) == "a"
    assert [row.incident for row in store.listed()[0]] == ["c", "b", "a"]
    assert store.listed(limit=1)[1] == 3


def test_an_unknown_order_is_not_taken(store):
    with pytest.raises(KeyError):
        store.listed(sort="title; DROP TABLE document")


def test_counts_of_what_is_open(store):
    from drafter.domain.review import Collision, Passage

    blamed = Passage(text="x", flags=("blame",))
    sections = (
        section("a", passages=(blamed, blamed, Passage(text="y"))),
        section("b", passages=(blamed,), state="accepted"),
        section("c", collisions=(Collision(id="1", at=0, ours=(), theirs=(blamed,)),)),
    )
    store.add(document("7", sections=sections), imported(), [])
    [row] = store.listed()[0]
    assert (row.open_sections, row.flagged, row.collisions) == (2, 2, 1)
