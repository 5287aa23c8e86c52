"""One event seen by two sources becomes one, and what merely looks alike stays two."""

from __future__ import annotations

import pytest

from drafter.domain.records import RawRecord
from tests.evidence.made import collected, reasons, record, texts

SHA = "4f2c9a7be1" + "0" * 30


def alert(minute: float, start: int = 0, **other: object) -> RawRecord:
    given = {"title": "DiskAlmostFull", "status": "firing", "service": "mail", "source_id": "fp1", **other}
    return record(minute, kind="alert", start=start, **given)  # type: ignore[arg-type]  # a test's shorthand


def page(minute: float, status: str, start: int = 0, **other: object) -> RawRecord:
    return record(
        minute, kind="page", start=start, **{"title": "#42 DiskAlmostFull", "status": status, "source_id": f"L{start}", **other}
    )  # type: ignore[arg-type]  # a test's shorthand


def deploy(minute: float, start: int = 0, **other: object) -> RawRecord:
    given = {"title": "Ship it", "status": "success", "service": "mail", "source_id": SHA, **other}
    return record(minute, kind="deploy", start=start, **given)  # type: ignore[arg-type]  # a test's shorthand


def argo(minute: float, **other: object) -> RawRecord:
    given = {"source_type": "argocd-history", "source_id": "7", "details": {"revision": SHA}, "title": "mail 7", "status": ""}
    return deploy(minute, **{**given, **other})  # type: ignore[arg-type]  # a test's shorthand


def post(minute: float, text: str, start: int = 0, **other: object) -> RawRecord:
    given = {
        "actor": "bot",
        "author": "alertbot",
        "channel": "ops",
        "source_type": "slack-export",
        "source_id": f"p{start}",
        **other,
    }
    return record(minute, text, start=start, **given)  # type: ignore[arg-type]  # a test's shorthand


ONE = [
    pytest.param(
        alert(0, 1, details={"value": "91"}), alert(0, 9, details={"value": "93"}), id="an alert sent again while it fires"
    ),
    pytest.param(alert(0), alert(0.5, source_type="alerts-jsonl", source_id=""), id="an alert in two systems' exports"),
    pytest.param(
        page(0, "triggered", file="log.json"), page(0.1, "triggered", 5, file="hooks.jsonl"), id="a page in log and webhook"
    ),
    pytest.param(deploy(0), argo(4), id="a rollout by two systems"),
    pytest.param(deploy(0, service="acme/mail"), argo(4, service="mail-prod"), id="a rollout, named a little differently"),
    pytest.param(deploy(0, source_id=SHA[:9]), argo(4), id="a rollout, its revision abbreviated"),
    pytest.param(
        record(0, "restarting the mail queue", author="U1", channel="ops", source_type="slack-export", source_id="1.0"),
        record(0, "restarting the mail  queue", author="mo", channel="#ops", source_type="transcript", precision=60),
        id="a message in export and transcript",
    ),
    pytest.param(alert(0), post(1, "[FIRING:1] DiskAlmostFull (mail critical)"), id="an alert relayed by a bot"),
    pytest.param(alert(5, status="resolved"), post(5.5, "[RESOLVED] DiskAlmostFull"), id="its end relayed by a bot"),
    pytest.param(
        page(0, "acknowledged"), post(0.5, "Acknowledged #42: DiskAlmostFull by Mo", author="PagerDuty"), id="a page relayed"
    ),
    pytest.param(
        alert(0, title="Disk almost full on mail"), post(1, "Problem: disk almost full on mail"), id="a name of several words"
    ),
]

TWO = [
    pytest.param(alert(0, 1), alert(10, 9), id="an alert that fires again"),
    pytest.param(alert(0, 1), alert(0.1, 9, source_id="fp2", source_type="alertmanager"), id="two alerts of one rule"),
    pytest.param(alert(0), alert(0, 9, status="resolved"), id="beginning and end"),
    pytest.param(alert(0), alert(0.5, source_type="alerts-jsonl", service="web"), id="one rule, two services"),
    pytest.param(page(0, "escalated", 1), page(1, "escalated", 9), id="two escalations in one log"),
    pytest.param(page(0, "triggered", file="a"), page(0, "triggered", 5, file="b", title="#43 DiskAlmostFull"), id="two numbers"),
    pytest.param(deploy(0), argo(30), id="the same revision half an hour later"),
    pytest.param(deploy(0), argo(4, details={"revision": "9" + SHA[1:]}), id="two revisions"),
    pytest.param(deploy(0), argo(4, service="web"), id="one revision, two services"),
    pytest.param(deploy(0, status="failure"), argo(4), id="failed and done"),
    pytest.param(
        deploy(0, details={"environment": "staging"}), argo(4, details={"revision": SHA, "environment": "prod"}), id="places"
    ),
    pytest.param(deploy(0, source_type="git-log"), argo(4), id="a commit and its rollout"),
    pytest.param(
        record(0, "ok", author="U1", channel="ops", source_type="slack-export"),
        record(0, "ok", author="mo", channel="ops", source_type="transcript", precision=60),
        id="a short word by two names",
    ),
    pytest.param(
        record(0, "restarting the mail queue", author="mo", channel="ops", source_type="slack-export"),
        record(9, "restarting the mail queue", author="mo", channel="ops", source_type="transcript"),
        id="said twice",
    ),
    pytest.param(alert(0), post(1, "[FIRING:1] DiskAlmostFull", actor="person", author="mo"), id="a person who says it"),
    pytest.param(
        alert(0, text="queue of mail-3 holds 9000 letters"),
        post(0.5, "queue of mail-3 holds 9000 letters", actor="person", author="mo"),
        id="a person who pastes it",
    ),
    pytest.param(alert(0), post(1, "[FIRING:1] DiskAlmostFull", actor="unknown"), id="somebody unknown"),
    pytest.param(alert(0), post(1, "DiskAlmostFull"), id="a post with no state"),
    pytest.param(alert(0), post(1, "[FIRING:3] DiskAlmostFull"), id="a post about three"),
    pytest.param(alert(0), post(1, "[RESOLVED] DiskAlmostFull"), id="a post about the end"),
    pytest.param(alert(0), post(20, "[FIRING:1] DiskAlmostFull"), id="a post much later"),
    pytest.param(alert(0), post(1, "[FIRING:1] DiskAlmostFullSoon"), id="a longer name"),
    pytest.param(alert(0), post(1, "[FIRING:1] Root-DiskAlmostFull"), id="a name with a prefix"),
    pytest.param(page(0, "resolved"), post(1, "mo closed #42: resolved the flaky test", author="codebot"), id="a pull request"),
    pytest.param(deploy(0, details={"ref": "v5.1"}), post(0.1, "mail v5.1 going to production"), id="a rollout's start and end"),
    pytest.param(deploy(0, details={"ref": "v5.1"}), post(0.1, "mail v5.12 is live"), id="another version"),
    pytest.param(deploy(0, details={"ref": "v5.1"}), post(0.1, "mail-web v5.1 is live"), id="another service"),
    pytest.param(deploy(0, details={"ref": "main"}), post(0.1, "mail main is live"), id="a branch is no version"),
    pytest.param(deploy(0, status="failure"), post(0.1, f"mail {SHA[:7]} is live"), id="a failure and a success"),
    pytest.param(page(0, "annotated"), post(1, "[#42] DiskAlmostFull acknowledged", author="PagerDuty"), id="a reminder"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_in_two_places(one: RawRecord, other: RawRecord) -> None:
    (item,) = collected(one, other).items
    assert {item.record.place, *item.also} == {one.place, other.place}
    assert collected(other, one).items == (item,)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events(one: RawRecord, other: RawRecord) -> None:
    assert len(collected(one, other).items) == 2


def test_what_the_twin_adds_is_kept() -> None:
    (item,) = collected(deploy(0, details={"files": "queue.yaml"}), argo(4)).items
    assert dict(item.record.details) == {"files": "queue.yaml", "revision": SHA}


def test_a_reply_to_a_relayed_alert_is_a_reply_to_the_alert() -> None:
    reply = record(2, "on it", channel="ops", source_type="slack-export", source_id="r", thread="p0", start=50)
    collection = collected(alert(0), post(1, "[FIRING:1] DiskAlmostFull"), reply)
    fired, said = collection.items
    assert said.parent == fired.id
    assert reasons(collection) == {"a bot's post of an event that another source recorded": 1}


def test_each_channel_may_relay_an_alert_once() -> None:
    posts = [post(1, "[FIRING:1] DiskAlmostFull", 1), post(2, "[FIRING:1] DiskAlmostFull", 2, channel="inc-77")]
    again = post(3, "[FIRING:1] DiskAlmostFull", 3)
    collection = collected(alert(0), *posts, again)
    assert len(collection.items[0].also) == 2
    assert texts(collection)[1:] == [again.text]


def test_of_two_services_the_post_names_its_own() -> None:
    web = alert(0.2, 5, service="web", source_id="fp2")
    fired = collected(alert(0), web, post(1, "[FIRING:1] DiskAlmostFull on web")).items
    assert [(item.record.service, len(item.also)) for item in fired] == [("mail", 0), ("web", 1)]
    assert len(collected(alert(0), web, post(1, "[FIRING:1] DiskAlmostFull")).items) == 3


def test_a_crowd_of_alerts_of_one_name_is_left_alone() -> None:
    crowd = [alert(n / 60, n, source_id=f"fp{n}") for n in range(40)]
    assert len(collected(*crowd, post(1, "[FIRING:1] DiskAlmostFull")).items) == 41


def test_a_note_on_a_page_is_one_note_in_the_log_and_in_the_webhook() -> None:
    def note(minute: float, text: str, file: str, number: str = "42") -> RawRecord:
        return record(minute, text, kind="note", source_type="pagerduty", details={"incident": number}, file=file, source_id=file)

    once = collected(note(5, "rolling back v2", "log.json"), note(5.2, "rolling back v2", "hooks.jsonl"))
    assert (texts(once), reasons(once)) == (["rolling back v2"], {"same event as another source": 1})
    for other in (note(5.2, "rolled back", "b"), note(9, "rolling back v2", "b"), note(5, "rolling back v2", "b", "43")):
        assert len(texts(collected(note(5, "rolling back v2", "a"), other))) == 2
