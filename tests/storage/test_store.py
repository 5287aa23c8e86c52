"""What the contract of the store promises, on every database."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from drafter.domain.review import Collision, Comment, Freeze, Passage, Publication
from drafter.errors import DecisionRefused, DecisionStale, IncidentUnknown, StorageRefused
from tests.storage.papers import NOON, act, document, imported, marked, minutes, section, written


@pytest.fixture
def filled(store):
    store.add(document(), imported(), [b"a draft", b"its evidence"])
    return store


def test_a_document_comes_back_as_it_was(store, again):
    whole = document(
        sections=(
            section("summary", "One.", "Two.", state="edited", frozen=True, prompt="Why?",
                    collisions=(Collision(id="c", at=1, ours=(Passage(text="o"),), theirs=()),)),
            section("surprises", human_only=True),
        ),
        freeze=Freeze(at=NOON, by="kim", passages_sha256="c" * 64, evidence_sha256={"m-1": "d" * 64}),
        addendum=(Passage(text="Later: a second queue.", origin="human", by="lee", flags=("vague",), stale=True),),
        state="in_review", restricted=True, hold=True, severity=None, started_at=None, resolved_at=NOON.replace(microsecond=7),
    )  # fmt: skip
    store.add(whole, imported(), [])
    assert store.document("7") == whole
    assert again().document("7") == whole
    assert again().document("7").hash == whole.hash


def test_what_is_not_there_is_unknown(store):
    for ask in (
        lambda: store.document("7"),
        lambda: store.decide(act(), "x", lambda d: d),
        lambda: store.versions("7", "summary"),
        lambda: store.comment(Comment(id="1", incident="7", section="summary", by="kim", at=NOON, text="?")),
        lambda: store.record(
            Publication(incident="7", target="t", key="k", content_sha256="", state="pending", at=NOON, by="kim")
        ),
    ):
        with pytest.raises(IncidentUnknown):
            ask()
    assert store.comments("7") == store.outbox("7") == ()
    assert list(store.decisions()) == list(store.audit()) == []


def test_an_incident_is_added_once(filled):
    with pytest.raises(DecisionStale):
        filled.add(document(title="Another"), imported(by="lee"), [b"x"])
    assert filled.document("7").title == "Orders stuck in the basket"
    assert filled.head().count == 1


def test_a_decision_is_applied_and_kept_with_what_it_changed(filled, again):
    before = filled.document("7").section("summary")
    decision = act(
        "edit", reason="too long", open_seconds=12.5, evidence_opened=("m-0",), distance=4, prompt="p", engine="embedded"
    )
    after = filled.decide(decision, before.hash, written("summary", "Nobody lost money."))
    assert after == again().document("7")
    assert [p.text for p in after.section("summary").passages] == ["Orders were stuck for ninety minutes.", "Nobody lost money."]
    *_, kept = filled.decisions("7")
    assert kept == decision.model_copy(update={"before": before.hash, "after": after.section("summary").hash})
    *_, entry = filled.audit()
    assert (entry.verb, entry.section, entry.before, entry.after) == ("edit", "summary", kept.before, kept.after)
    assert entry.evidence == ("m-0",)
    assert "kim" not in entry.model_dump_json()
    assert filled.names()[entry.actor] == "kim"


def test_a_decision_on_something_else_is_stale_and_changes_nothing(filled):
    seen = filled.document("7").section("summary").hash
    filled.decide(act(by="lee"), seen, marked("summary", "accepted"))
    stands, head = filled.document("7"), filled.head()
    with pytest.raises(DecisionStale):
        filled.decide(act("reject"), seen, marked("summary", "rejected"))
    assert filled.document("7") == stands
    assert filled.head() == head
    assert [d.by for d in filled.decisions("7")] == ["kim", "lee"]


def test_decisions_on_different_sections_do_not_meet(filled):
    seen = filled.document("7")
    filled.decide(act(by="lee"), seen.section("summary").hash, marked("summary", "accepted"))
    after = filled.decide(act(section="timeline"), seen.section("timeline").hash, marked("timeline", "accepted"))
    assert [s.state for s in after.sections] == ["accepted", "accepted", "suggested"]


def test_a_decision_on_the_document_is_locked_by_the_hash_of_all_of_it(filled):
    seen = filled.document("7").hash
    filled.decide(act(), filled.document("7").section("summary").hash, marked("summary", "accepted"))
    with pytest.raises(DecisionStale):
        filled.decide(act("advance", section=None), seen, lambda d: d.model_copy(update={"state": "approved"}))
    after = filled.decide(
        act("advance", section=None), filled.document("7").hash, lambda d: d.model_copy(update={"state": "approved"})
    )
    assert after.state == filled.document("7").state == "approved"


def test_a_refused_change_leaves_no_trace(filled):
    def refuse(_document):
        raise DecisionRefused("no")

    stands, head = filled.document("7"), filled.head()
    with pytest.raises(DecisionRefused):
        filled.decide(act(), stands.section("summary").hash, refuse, [b"never kept"])
    with pytest.raises(DecisionRefused):
        filled.decide(act(section="no such"), "x", lambda d: d)
    assert (filled.document("7"), filled.head()) == (stands, head)


def test_sections_come_go_and_move(filled, again):
    def redrafted(found):
        kept = found.section("timeline").model_copy(update={"title": "Line of time"})
        return found.model_copy(update={"sections": (kept, section("impact", "Ninety minutes."), found.section("surprises"))})

    after = filled.decide(act("redraft", section=None), filled.document("7").hash, redrafted)
    assert again().document("7") == after
    assert [s.id for s in after.sections] == ["timeline", "impact", "surprises"]
    assert [p[0].text for _, _, p in filled.versions("7", "summary")] == ["Orders were stuck for ninety minutes."]
    assert [p[0].text for _, _, p in filled.versions("7", "impact")] == ["Ninety minutes."]


def test_each_section_that_looks_different_has_a_version(filled):
    first = filled.document("7").section("summary")
    filled.decide(act("edit", by="lee", at=minutes(1)), first.hash, written("summary", "More.", "lee"))
    found = filled.versions("7", "summary")
    assert [(at, by, len(passages)) for at, by, passages in found] == [(NOON, "kim", 1), (minutes(1), "lee", 2)]
    assert len(filled.versions("7", "timeline")) == 1


def test_files_are_kept_by_their_hash(filled, again):
    for content in (b"a draft", b"its evidence"):
        assert again().file(hashlib.sha256(content).hexdigest()) == content
    filled.decide(act("redraft", section=None), filled.document("7").hash, lambda d: d, [b"a draft", b"newer"])
    assert filled.file(hashlib.sha256(b"newer").hexdigest()) == b"newer"
    for gone in ("e" * 64, "../../etc/passwd", ""):
        with pytest.raises(StorageRefused):
            filled.file(gone)


def test_comments_stand_in_their_order_and_once(filled):
    said = [Comment(id=str(n), incident="7", section="summary", by="lee", at=minutes(n), text=f"words {n}") for n in (2, 1)]
    for comment in (*said, said[0]):
        filled.comment(comment)
    assert filled.comments("7") == tuple(said)
    entries = [e for e in filled.audit() if e.verb == "comment"]
    assert len(entries) == 2
    assert "words" not in entries[0].model_dump_json()


def test_the_outbox_never_takes_back_what_is_done(filled):
    row = Publication(incident="7", target="wiki", key="wiki/all", content_sha256="a" * 64, state="pending", at=NOON, by="kim")
    failed = row.model_copy(update={"state": "failed", "error": "time-out"})
    done = row.model_copy(update={"state": "done", "place": "https://wiki.example/7", "by": "lee"})
    assert [filled.record(r) for r in (row, failed, row, done)] == [row, failed, row, done]
    assert filled.record(failed) == done
    other = row.model_copy(update={"key": "wiki/team", "at": minutes(1)})
    filled.record(other)
    assert filled.outbox() == filled.outbox("7") == (done, other)


def test_instants_are_the_same_in_any_zone(filled):
    there = datetime(2026, 3, 1, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    filled.comment(Comment(id="1", incident="7", section="summary", by="lee", at=there, text="x"))
    assert filled.comments("7")[0].at == there
    assert filled.comments("7")[0].at.utcoffset() == timedelta(0)
    assert [e.at for e in filled.audit()] == [NOON, datetime(2026, 3, 1, 12, 30, tzinfo=UTC)]


def test_nul_and_half_characters_are_the_same_on_every_database(store, again):
    odd = document("7\0", title="a\0b", sections=(section("s", "nul \0 here", "half \ud83d a face", "then \u2028 and \\u0000"),))
    store.add(odd, imported("7\0", by="k\0m"), [])
    found = again().document("7\0")
    assert (found.incident, found.title) == ("7␀", "a␀b")
    assert [p.text for p in found.section("s").passages] == ["nul ␀ here", "half � a face", "then \u2028 and \\u0000"]
    store.decide(act(incident="7\0", section="s", by="k\0m"), found.section("s").hash, marked("s", "accepted"))
    assert [d.by for d in store.decisions("7\ud800")] == []
    assert {d.by for d in store.decisions("7\0")} == {"k␀m"}
    assert store.listed(search="\ud800")[1] == 0


def test_a_change_with_a_nul_returns_what_is_stored(filled):
    after = filled.decide(act("edit"), filled.document("7").section("summary").hash, written("summary", "a\0b"))
    assert after == filled.document("7")
    assert after.section("summary").passages[-1].text == "a␀b"


HOSTILE = (
    "'; DROP TABLE document; --",
    '" OR 1=1',
    "%",
    "_",
    "\\",
    "{{7*7}}",
    "\x1b[31m",
    '{"$type": "builtins.eval"}',
    "ı ß İ",
    "🔥" * 80,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(store, text):
    store.add(document(text, title=text, sections=(section(text, text),)), imported(text, by=text), [text.encode()])
    store.add(document("other", title="other"), imported("other"), [])
    assert store.document(text).section(text).passages[0].text == text
    store.comment(Comment(id=text, incident=text, section=text, by=text, at=NOON, text=text))
    assert [c.text for c in store.comments(text)] == [text]
    rows, count = store.listed(search=text)
    assert (count, [row.incident for row in rows]) == (1, [text])
    assert store.listed(search=text, state=text) == ((), 0)
