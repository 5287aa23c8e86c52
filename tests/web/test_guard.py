"""Who may ask: 60 requests that rebind a name or forge a form, all refused; what a page says in its headers."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest

from drafter.web.sessions import IDLE, LONGEST, Sessions
from tests.web.desks import EVERYONE, HOST, NOW, ORIGIN, OURS, Browser

PART = "/incidents/125/sections/summary/accept"
HOSTS = ("evil.example", "evil.example:8711", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8711", "0.0.0.0:8711",
         "[::1]:8711", "127.0.0.1:8711.evil.example",
         "127.0.0.1:8711@evil.example", "2130706433:8711", "127.1:8711", "0x7f.1:8711", "", " ",
         "127.0.0.1:8711, evil.example")  # fmt: skip
ORIGINS = ("https://evil.example", "http://evil.example:8711", "null", "", "http://127.0.0.1", "https://127.0.0.1:8711", "file://",
           f"{ORIGIN}.evil.example", f"{ORIGIN}@evil.example", "http://127.0.0.1:8712")  # fmt: skip
SITES = ("cross-site", "same-site", "none")
REBOUND = [(path, {**OURS, "host": host}) for host, path in itertools.product(HOSTS, ("/", PART))]
FORGED = [{**OURS, "origin": origin, "sec-fetch-site": site} for origin, site in itertools.product(ORIGINS, SITES)]


def test_there_are_sixty():
    assert len(REBOUND) + len(FORGED) == 60


@pytest.mark.parametrize(("path", "headers"), REBOUND)
def test_a_rebound_name_is_refused(ana: Browser, path: str, headers: dict[str, str]):
    answer = ana.client.request("GET" if path == "/" else "POST", path, headers=headers)
    assert (answer.status_code, "Label" in answer.text) == (421, False)


@pytest.mark.parametrize("headers", FORGED)
def test_a_form_from_elsewhere_is_refused(ana: Browser, headers: dict[str, str]):
    form = {"csrf": ana.csrf, "expected": ana.document().section("summary").hash}
    assert ana.client.post(PART, data=form, headers=headers).status_code == 403
    assert ana.document().section("summary").state == "suggested"


@pytest.mark.parametrize("csrf", ["", "x", "a" * 43])
def test_a_form_without_the_sessions_token_is_refused(ana: Browser, csrf: str):
    assert ana.post(PART, {"csrf": csrf, "expected": ana.document().section("summary").hash}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": ORIGIN}, 303),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, 303),
        ({"origin": "null"}, 403),
        ({}, 403),
        ({"origin": ORIGIN, "content-type": "application/json"}, 415),
        ({"origin": ORIGIN, "content-type": "text/plain"}, 415),
    ],
)
def test_where_a_form_may_come_from(ana: Browser, headers: dict[str, str], status: int):
    form = {"csrf": ana.csrf, "expected": ana.document().section("summary").hash}
    sent = {"content-type": "application/x-www-form-urlencoded", **headers}
    assert ana.client.post(PART, data=form, headers=sent).status_code == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(ana: Browser, method: str):
    assert ana.client.request(method, "/").status_code == 405


def test_too_much_is_refused(ana: Browser):
    assert ana.post(PART, {"expected": "x" * 2_100_000}).status_code == 413


def test_a_get_changes_nothing(ana: Browser):
    before = (ana.document().hash, len(list(ana.site.desk.store.decisions())))
    for verb in ("accept", "edit", "reject", "reopen", "resolve", "redraft", "comment"):
        assert ana.get(f"/incidents/125/sections/summary/{verb}").status_code in (404, 405)
    for verb in ("accept-all", "freeze", "approve", "return", "addendum"):
        assert ana.get(f"/incidents/125/{verb}").status_code in (404, 405)
    assert (ana.document().hash, len(list(ana.site.desk.store.decisions()))) == before


@pytest.mark.parametrize("path", ["/", "/incidents/125", "/enter", "/static/review.js", "/nothing", "/incidents/125/picture.svg"])
def test_what_every_answer_carries(ana: Browser, path: str):
    headers = ana.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")
    assert (headers["referrer-policy"], headers["cross-origin-opener-policy"]) == ("no-referrer", "same-origin")


def test_the_cookie(ana: Browser):
    code = ana.site.sessions.code("bo", EVERYONE)
    answer = ana.client.post("/enter", data={"code": code}, headers=OURS)
    cookie = answer.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/"))
    assert ana.client.post("/enter", data={"code": code}, headers=OURS).status_code == 403


def test_without_a_session_there_is_only_the_door(ana: Browser):
    ana.client.cookies.clear()
    assert ana.get("/").headers["location"] == "/enter"
    assert ana.post(PART, {"expected": "x"}).status_code == 401


def test_signing_out_ends_the_session_on_the_server(ana: Browser):
    cookie = ana.client.cookies["drafter-test"]
    assert ana.post("/leave").status_code == 303
    ana.client.cookies.set("drafter-test", cookie, domain=HOST.partition(":")[0])
    assert ana.get("/").status_code == 303


@pytest.mark.parametrize("pauses", [[IDLE], [IDLE / 2] * (int(LONGEST / (IDLE / 2)) + 1)], ids=["idle", "too long in all"])
def test_a_session_ends(pauses: list[timedelta]):
    sessions = Sessions()
    cookie, now = sessions.begin("ana", EVERYONE, NOW), NOW
    for pause in pauses:
        now += pause
        found = sessions.find(cookie, now)
    assert found is None
