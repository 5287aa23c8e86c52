from __future__ import annotations

from drafter.domain.timeline import Entry, Milestone
from drafter.drafting.merged import told_once
from tests.drafting.samples import at, entry


def told(
    *entries: Entry, answers: frozenset[str] = frozenset(), marks: tuple[Milestone, ...] = ()
) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.summary, e.evidence) for e in told_once(entries, answers, marks)]


def test_one_rollback_told_in_chat_and_in_the_pager_is_one_line() -> None:
    chat = entry(1, 41, "action", "Rollback running", "m-1", "m-2", significance=2)
    note = entry(2, 42, "note", "Rolling back labels to 5.17, suspect is the client", "n-1", significance=3)
    (both,) = told_once([chat, note], frozenset(), ())
    assert (both.at, both.summary, both.evidence, both.significance) == (chat.at, note.summary, ("m-1", "m-2", "n-1"), 3)


def test_two_steps_stay_two_lines() -> None:
    start, end = entry(1, 41, "action", "Rolling back labels", "m-1"), entry(2, 44, "action", "Labels rolled back", "m-2")
    assert len(told(start, end)) == 2, "beginning and end"
    other = entry(2, 42, "action", "Rolling back rates-api", "m-2")
    assert len(told(entry(1, 41, "action", "Rolling back labels-api", "m-1"), other)) == 2, "two services"
    assert len(told(start, entry(2, 50, "action", "Rolling back labels", "m-2"))) == 2, "nine minutes apart"
    assert len(told(start, entry(2, 42, "decision", "Decision: rolling back labels", "m-2"))) == 2, "a decision is no step"


def test_a_report_of_earlier_times_is_told_at_the_earlier_time_alone() -> None:
    earlier = entry(1, 6, "report", "Reported later: 30 % of labels fail since 14:06; the pool is full", "m-3")
    recap = entry(2, 35, "finding", "30 % of labels fail since 14:06; the pool is full", "m-3", significance=1)
    assert told(earlier, recap) == [(earlier.summary, ("m-3",))]
    shown = Milestone(at=recap.at, evidence=("m-3",), confidence=0.8)
    assert len(told(earlier, recap, answers=frozenset({"m-3"}))) == 2, "it carries the trigger or the cause"
    assert len(told(earlier, recap, marks=(shown,))) == 2, "it shows a milestone"
    assert len(told(earlier, recap, marks=(shown.model_copy(update={"at": at(6, 11)}),))) == 1


def test_only_the_words_that_stand_elsewhere_are_taken_out_of_a_line() -> None:
    earlier = entry(1, 6, "report", "Reported later as the beginning: “starts 14:06. traffic tripled in one step”", "m-4")
    mixed = entry(2, 27, "finding", "4 pods at their limit, 9k queued; Starts 14:06. traffic tripled in one step", "m-3", "m-4")
    assert told(earlier, mixed)[1] == ("4 pods at their limit, 9k queued", ("m-3", "m-4"))
    bare = entry(2, 27, "finding", "Yes; Starts 14:06. traffic tripled in one step", "m-3", "m-4")
    assert told(earlier, bare)[1][0] == bare.summary, "a leftover of one word is no line"
