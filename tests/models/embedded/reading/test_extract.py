from __future__ import annotations

import pytest

from drafter.domain.asking import EventView, ReadEvent
from drafter.domain.text import SafeText, plain
from drafter.models.embedded.reading.extract import extract


def view(number: int, who: str, text: str, parent: str | None = None, title: str = "") -> EventView:
    return EventView(
        id=f"m{number}",
        at="unknown",
        kind="message",
        source="chat",
        who=who,
        text=SafeText(text),
        title=SafeText(title),
        parent=parent,
    )


def read(*views: EventView) -> dict[str, ReadEvent]:
    answer = extract(title=plain(""), services=plain(""), events=views, machine=())
    return {e.event: e for e in answer.events}


def test_yes_after_a_suspicion_is_a_finding() -> None:
    found = read(view(1, "responder-1", "I suspect the new proxy"), view(2, "responder-2", "yes, that was it, headers are cut"))
    assert found["m2"].act == "finding"


def test_yes_after_a_request_is_none() -> None:
    found = read(view(1, "responder-1", "should we stop the import?"), view(2, "responder-2", "yes please"))
    assert "m2" not in found


def test_a_thread_answer_reaches_its_parent_over_other_talk() -> None:
    talk = [view(n, "responder-9", f"the weather in town {n} is lovely today") for n in range(2, 12)]
    found = read(
        view(1, "responder-1", "could it be the firewall?"),
        *talk,
        view(20, "responder-2", "yes, confirmed with a trace", parent="m1"),
    )
    assert found["m20"].act == "finding"


def test_done_after_a_step_is_its_result() -> None:
    found = read(view(1, "responder-1", "restarting the broker"), view(2, "responder-1", "done"))
    assert (found["m2"].act, found["m2"].worked) == ("result", True)


def test_well_is_an_outcome_only_after_a_step() -> None:
    assert read(view(1, "responder-1", "the database looks healthy"))["m1"].act == "ruled_out"
    after = read(view(1, "responder-1", "restarted the database"), view(2, "responder-2", "the database looks healthy"))
    assert (after["m2"].act, after["m2"].worked) == ("result", True)


def test_joins_and_uploads_are_left_out() -> None:
    assert read(view(1, "responder-1", "joined #inc-7"), view(2, "responder-2", "uploaded a file: graph.png")) == {}


def test_blame_and_self_blame_never_reach_a_summary() -> None:
    found = read(
        view(1, "responder-1", "my fault, I broke the router"),
        view(2, "responder-2", "Restarted it. Whoever wrote this is an idiot."),
    )
    assert (found["m1"].act, found["m1"].summary) == ("self_blame", "")
    assert found["m2"].summary == "Restarted it"


def test_taking_the_cause_on_oneself_is_no_suspicion() -> None:
    assert read(view(1, "responder-1", "uh oh, that might be me"))["m1"].act == "self_blame"


def test_a_title_is_read_with_the_text() -> None:
    found = read(view(1, "responder-1", "We are looking into it.", title="Checkout returns errors"))
    assert "Checkout returns errors" in found["m1"].summary


def test_an_undone_all_clear_is_a_relapse() -> None:
    found = read(view(1, "responder-1", "see below", title='Revert "end of the search outage"'))
    assert found["m1"].worked is False


def test_at_most_two_hundred_answers() -> None:
    assert len(read(*(view(n, "responder-1", f"restarted worker-{n}") for n in range(300)))) == 200


@pytest.mark.parametrize(
    "text",
    [
        "restart " * 20_000,
        "from 1 to 2 " * 20_000,
        "a line that a tool has wrapped in the middle of the sentence because it was long\n" * 5_000,
        "oh so well ok " * 10_000,
        "```" * 9_999,
        "[x](https://" * 5_000,
        "@here " * 20_000,
        "i " * 30_000,
    ],
)
def test_endless_messages_are_read_to_a_point(text: str) -> None:
    assert set(read(view(1, "responder-1", text))) <= {"m1"}


@pytest.mark.parametrize(
    ("said", "act", "worked"),
    [
        ("Uploads are not starting, can you have a look?", "report", None),
        ("seeing slow pages on the shop, anyone else?", "report", None),
        ("I see 20 batch-3/decision workers now", "finding", None),
        ("I can't reach the wiki (I think it is the same address as on Monday)", "report", None),
        ("nothing can mount anything", "report", None),
        ("so it's intermittent", "report", None),
        ("the site should be available again, sorry for the disruption", "result", True),
        ("sorry for breaking the build", "self_blame", None),
        ("updated status.example.org, acknowledging the outage", "communication", None),
        ("I've put a message about the search issue in #feedback", "communication", None),
        ("the vendor checked the logs but couldn't see anything", "ruled_out", None),
        ("we've got the page too, having a look", "handover", None),
        ("builds are starting", "result", True),
        ("confirmed and could make a successful booking", "result", True),
        ("everything seemed fine because the cache was still warm", "ruled_out", None),
        ("https://git.example.org/shop/web/pull/712/files", "action", None),
        ("no more restarts, resolving", "all_clear", True),
        ("errors are not coming down though", "result", False),
        ("closed again, still lots of failures", "result", False),
        ("healthy nodes are being terminated", "action", None),
        ("we have no nodes", "report", None),
        ("we go back to the old gateway", "decision", None),
        ("pods are restarting", "report", None),
        ("I get it: every miss loads the whole state", "finding", None),
        ("support has had several tickets since 18:10 saying maps don't load", "report", None),
        ("graphs look flat on 5xx", "ruled_out", None),
        ("closing the queues, infra issue", "action", None),
        ("things look better, reopening the queues", "action", True),
        ("rolling the nodes with the old runtime", "action", None),
        ("leaving it as it is for the night", "decision", None),
        ("sent mail to the head of platform", "communication", None),
    ],
)
def test_how_one_message_is_read(said: str, act: str, worked: bool | None) -> None:
    found = read(view(1, "responder-1", said))["m1"]
    assert (found.act, found.worked) == (act, worked)


def test_a_bare_link_to_a_change_is_told_as_one_put_up() -> None:
    found = read(view(1, "responder-1", "https://git.example.org/shop/web/pull/712/files"))["m1"]
    assert found.summary == "responder-1 puts up pull request 712"


def test_who_takes_it_up_is_named() -> None:
    assert read(view(1, "responder-2", "on it"))["m1"].summary == "responder-2 takes it up and investigates: “On it”"


def test_what_works_elsewhere_is_no_outcome() -> None:
    found = read(view(1, "responder-1", "restarted the gateway"), view(2, "responder-2", "the api works fine locally"))
    assert found["m2"].worked is None
