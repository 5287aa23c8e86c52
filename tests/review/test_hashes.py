"""The hash that a decision is tied to is taken once, and is never that of what a value was copied from."""

from __future__ import annotations

from drafter.domain.review import Document, Passage, ReviewSection

SECTION = ReviewSection(id="summary", title="Summary", passages=(Passage(text="The queue stood."),))
DOCUMENT = Document(incident="7", title="Queue", run="a" * 64, evidence="b" * 64, sections=(SECTION,))


def test_a_copy_has_a_hash_of_its_own():
    assert SECTION.hash == SECTION.model_copy().hash
    decided = SECTION.model_copy(update={"state": "accepted"})
    assert decided.hash == ReviewSection(**SECTION.model_dump() | {"state": "accepted"}).hash != SECTION.hash
    assert DOCUMENT.hash != DOCUMENT.with_section(decided).hash


def test_it_is_no_part_of_the_value():
    assert SECTION.hash
    assert "hash" not in SECTION.model_dump()
    assert ReviewSection(**SECTION.model_dump()) == SECTION


def test_what_no_reviewer_decides_on_counts_in_comparing_all_the_same():
    renamed = SECTION.model_copy(update={"title": "In short"})
    assert (renamed.hash, hash(renamed)) == (SECTION.hash, hash(SECTION))
    assert renamed != SECTION
