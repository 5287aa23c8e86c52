"""Random histories of a document against a dictionary that does the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.review import Collision, Document, Passage, ReviewSection
from drafter.storage.store import open_store
from tests.storage.papers import act, document, imported, minutes

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
PASSAGES = st.lists(
    st.builds(
        Passage, text=TEXTS, cites=st.lists(TEXTS, max_size=2).map(tuple), origin=st.sampled_from(["code", "human"]),
        flags=st.sampled_from([(), ("blame",)]), stale=st.booleans(),
    ),
    max_size=3,
).map(tuple)  # fmt: skip
COLLISIONS = st.lists(st.builds(Collision, id=TEXTS, at=st.integers(0, 3), ours=PASSAGES, theirs=PASSAGES), max_size=1).map(tuple)
SECTIONS = st.lists(
    st.builds(
        ReviewSection, id=st.sampled_from("abcd"), title=TEXTS, state=st.sampled_from(["suggested", "accepted", "edited"]),
        suggestion=PASSAGES, passages=PASSAGES, frozen=st.booleans(),
        collisions=COLLISIONS,
    ),
    max_size=4, unique_by=lambda s: s.id,
).map(tuple)  # fmt: skip
NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = open_store(tmp_path_factory.mktemp("histories"))
    yield opened
    opened.close()


@settings(max_examples=40)
@given(first=SECTIONS, later=st.lists(st.tuples(SECTIONS, TEXTS, st.booleans()), max_size=4))
def test_what_is_read_is_what_was_decided(store, first, later):
    incident = str(next(NUMBERS))
    stands = document(incident, sections=first)
    store.add(stands, imported(incident), [])
    versions = {s.id: [s.passages] for s in first}
    hashes = {s.id: s.hash for s in first}
    for n, (sections, title, restricted) in enumerate(later):
        wanted = stands.model_copy(update={"sections": sections, "title": title, "restricted": restricted})

        def change(found: Document, wanted: Document = wanted, stands: Document = stands) -> Document:
            assert found == stands
            return wanted

        assert store.decide(act("redraft", incident, None, at=minutes(n)), stands.hash, change) == wanted
        for one in sections:
            if hashes.get(one.id) != one.hash:
                versions.setdefault(one.id, []).append(one.passages)
        stands, hashes = wanted, {s.id: s.hash for s in sections}
        assert store.document(incident) == stands
    for name, expected in versions.items():
        assert [passages for _, _, passages in store.versions(incident, name)] == expected
    rows = [row for row in store.listed(search=incident, limit=1000, restricted=True)[0] if row.incident == incident]
    [row] = rows
    assert row.open_sections == sum(s.state == "suggested" for s in stands.sections)
    assert row.title == stands.title
    assert len(list(store.decisions(incident))) == len(later) + 1


def test_all_of_it_is_in_the_audit(store):
    assert store.verify() == ()
