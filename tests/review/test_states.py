"""What may follow what, the freeze, the clock and what reviewers' decisions add up to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from drafter.domain.review import Collision, Decision, Document, Passage, ReviewSection
from drafter.errors import DecisionRefused
from drafter.review import freeze, states
from drafter.review.clock import due
from drafter.review.editing import as_text, distance, edited
from drafter.review.statistics import outcomes

NOW = datetime(2026, 3, 4, 18, tzinfo=UTC)
LABELS = {"e1": "M1", "e2": "A1"}
SAID = Passage(text="The queue grew.", cites=("e1",), origin="embedded", by="embedded")
SEEN = Passage(text="14:02 Alert fired.", cites=("e2",))


def section(*passages: Passage, **more: object) -> ReviewSection:
    return ReviewSection.model_validate(
        {"id": "summary", "title": "Summary", "passages": passages, "suggestion": passages, **more}
    )


def document(*sections: ReviewSection, **more: object) -> Document:
    return Document.model_validate({"incident": "7", "title": "T", "run": "r", "evidence": "e", "sections": sections, **more})


def test_a_flagged_claim_is_not_accepted_unseen():
    flagged = section(SAID.model_copy(update={"flags": ("blame",)}), SEEN)
    with pytest.raises(DecisionRefused, match="1 flagged"):
        states.accepted(flagged, ())
    assert states.accepted(flagged, [0]).state == "accepted"


@pytest.mark.parametrize(
    "refused",
    [
        section(human_only=True),
        section(SAID, collisions=[Collision(id="c", at=0, ours=(SAID,), theirs=())]),
    ],
    ids=["only the team writes it", "a conflict waits"],
)
def test_what_cannot_be_accepted(refused: ReviewSection):
    with pytest.raises(DecisionRefused):
        states.accepted(refused, ())


@pytest.mark.parametrize("state", ["approved", "published"])
def test_an_approved_document_is_returned_before_it_changes(state: str):
    done = document(section(SAID), state=state)
    with pytest.raises(DecisionRefused):
        states.editable(done, done.sections[0])
    with pytest.raises(DecisionRefused, match="reason"):
        states.returned(done, " ")
    assert states.returned(done, "a number is wrong").state == "in_review"


def test_approval_names_what_is_open():
    half = document(section(SAID), section(SEEN, id="timeline", title="Timeline", state="accepted"), state="in_review")
    with pytest.raises(DecisionRefused, match="Summary: undecided; The timeline is not frozen"):
        states.approved(half)


def test_the_way_to_publication():
    whole = document(section(SAID, state="accepted"), section(SEEN, id="timeline", title="Timeline", state="accepted"))
    sealed = freeze.frozen(states.begun(whole), "ana", NOW, {"e1": "a", "e2": "b"})
    assert states.published(states.approved(sealed)).state == "published"
    with pytest.raises(DecisionRefused, match="not approved"):
        states.published(sealed)


def test_a_frozen_timeline_keeps_its_words_and_its_seal():
    sealed = freeze.frozen(document(section(SEEN, id="timeline", title="Timeline")), "ana", NOW, {"e2": "b"})
    assert sealed.freeze is not None
    assert sealed.freeze.evidence_sha256 == {"e2": "b"}
    with pytest.raises(DecisionRefused, match="frozen"):
        states.editable(sealed, sealed.section("timeline"))
    forged = sealed.with_section(sealed.section("timeline").model_copy(update={"passages": (SAID,)}))
    assert (freeze.broken(sealed), freeze.broken(forged)) == (False, True)


def test_exactly_the_claims_on_changed_evidence_are_stale():
    changed = freeze.changed({"e1": "a", "e2": "b", "e3": "c"}, {"e1": "a", "e2": "other"})
    assert changed == {"e2", "e3"}
    after = freeze.stale(document(section(SAID), section(SEEN, id="timeline", title="Timeline")), changed)
    assert [[p.stale for p in s.passages] for s in after.sections] == [[False], [True]]


@pytest.mark.parametrize(
    ("line", "text", "cites", "origin"),
    [
        ("The queue grew. [M1]", "The queue grew.", ("e1",), "embedded"),
        ("The queue grew fast. [M1, A1]", "The queue grew fast.", ("e1", "e2"), "edited"),
        ("Nobody paged the vendor", "Nobody paged the vendor", (), "human"),
        ("It ran on [Z9]", "It ran on [Z9]", (), "human"),
        ("[M1]", "[M1]", (), "human"),
    ],
)
def test_a_typed_line(line: str, text: str, cites: tuple[str, ...], origin: str):
    [found] = edited(section(SAID), line, "ana", LABELS).passages
    assert (found.text, found.cites, found.origin) == (text, cites, origin)


def test_text_and_back_changes_nothing():
    before = section(SAID, SEEN)
    assert edited(before, as_text(before.passages, LABELS), "ana", LABELS).passages == before.passages
    assert distance(before.passages, before.passages) == 0


@pytest.mark.parametrize(
    ("before", "after", "characters"),
    [
        ([], ["abc"], 3),
        (["abc"], ["abcd"], 1),
        (["first", "abc", "last"], ["first", "abx", "last"], 2),
        (["a", "b"], ["b"], 1),
        (["x" * 2_000], ["y" * 2_000], 4_000),
    ],
)
def test_the_distance_counts_what_was_typed_and_removed(before: list[str], after: list[str], characters: int):
    assert distance([Passage(text=t) for t in before], [Passage(text=t) for t in after]) == characters


def test_a_field_full_of_text_is_measured_at_once():
    lines = [Passage(text=f"{n} " + "queue " * 400) for n in range(80)]
    assert distance(lines, [p.model_copy(update={"text": p.text.upper()}) for p in lines]) > 0


@pytest.mark.parametrize(
    ("hours", "state", "words", "late"),
    [
        (10, "draft", "due in 38 h", False),
        (49, "in_review", "1 h late", True),
        (200, "published", "published", False),
        (47.5, "draft", "due in 30 min", False),
    ],
)
def test_the_clock(hours: float, state: str, words: str, late: bool):
    clock = due(state, NOW - timedelta(hours=hours), 48, NOW)  # type: ignore[arg-type]  # a literal of the table
    assert (clock.words, clock.late) == (words, late)


def test_an_unknown_resolution_is_never_late():
    assert due("draft", None, 48, NOW).words == "resolution unknown"


def decided(verb: str, incident: str, distance: int = 0) -> Decision:
    raw = {"incident": incident, "verb": verb, "by": "ana", "at": NOW, "section": "summary", "engine": "embedded"}
    return Decision.model_validate({**raw, "distance": distance, "open_seconds": 30})


def test_an_accept_after_an_edit_counts_as_an_edit():
    found = outcomes([decided("accept", "1"), decided("edit", "2", 9), decided("accept", "2", 9), decided("reject", "3")])
    [row] = found
    assert (row.n, row.accepted, row.edited, row.rejected, row.distance, row.seconds) == (3, 1, 1, 1, 9, 30)


def test_marks_are_an_admins_and_change_something():
    free = document(section(SAID))
    held = states.marked(free, "hold")
    assert (held.hold, held.hash != free.hash) == (True, True)
    assert not states.marked(states.marked(held, "restrict"), "unrestrict").restricted
    with pytest.raises(DecisionRefused, match="already"):
        states.marked(held, "hold")
    with pytest.raises(DecisionRefused, match="role"):
        states.permitted(["reviewer", "publisher"], "restrict")
