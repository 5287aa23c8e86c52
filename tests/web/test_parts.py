"""What is rendered once and kept is never what somebody should not see, or should not see any more."""

from __future__ import annotations

from dataclasses import replace

from drafter.domain.review import Role
from drafter.web.rendering import CSRF, PART
from tests.web.desks import NOW, Browser, browser

PAGE, PART_OF = "/incidents/125", "/incidents/125/sections/summary"


def said(ana: Browser, text: str) -> None:
    answer = ana.post(f"{PART_OF}/edit", {"expected": ana.document().section("summary").hash, "text": text})
    assert answer.status_code == 303


def test_what_another_decides_is_there_at_once(ana: Browser):
    bo = browser(ana.site, "bo")
    for text in ("Ana's words", "Ana's other words", "Ana's words"):
        bo.get(PAGE)
        said(ana, text)
        assert f"<bdi>{text.replace(chr(39), '&#39;')}</bdi>" in bo.get(PAGE).text
    ana.post(f"{PART_OF}/comment", {"text": "Is that so?"})
    assert "Is that so?" in bo.get(PAGE).text
    assert "in review" in bo.get("/").text


def test_each_session_has_its_own_token_in_the_same_parts(ana: Browser):
    bo = browser(ana.site, "bo")
    for path in (PAGE, "/", f"{PART_OF}/versions", f"{PAGE}/publish"):
        for mine, other in ((ana, bo), (bo, ana), (ana, bo)):
            text = mine.get(path).text
            assert f'name="csrf" value="{mine.csrf}"' in text
            assert other.csrf not in text
            assert CSRF not in text
            assert PART not in text
    fragment = bo.post(f"{PART_OF}/accept", {"expected": bo.document().section("summary").hash}, {"hx-request": "true"}).text
    assert f'name="csrf" value="{bo.csrf}"' in fragment
    assert CSRF not in fragment


def test_who_may_not_decide_is_shown_no_way_to(ana: Browser):
    publisher: frozenset[Role] = frozenset({"publisher"})
    other = browser(ana.site, "bo", publisher)
    for _ in range(2):
        assert "sections/summary/edit" in ana.get(PAGE).text
        assert "sections/summary/edit" not in other.get(PAGE).text


def test_a_document_that_is_restricted_is_gone_at_once_for_who_saw_it(ana: Browser):
    bo = browser(ana.site, "bo")
    sessions = ana.site.sessions
    for cookie, session in list(sessions._open.items()):
        sessions._open[cookie] = replace(session, restricted=session.who == "ana")
    assert bo.get(PAGE).status_code == 200
    ana.post(f"{PAGE}/mark", {"expected": ana.document().hash, "mark": "restrict"})
    assert ana.get(PAGE).status_code == 200
    assert bo.get(PAGE).status_code == 404
    assert PAGE not in bo.get("/").text
    assert bo.get(f"{PAGE}/picture.svg").status_code == 404


def test_who_is_erased_is_gone_from_the_page(ana: Browser):
    said(ana, "Benedikta Ossowska called the vendor")
    ana.post(f"{PART_OF}/comment", {"text": "Ask Benedikta Ossowska"})
    assert ana.get(PAGE).text.count("Benedikta Ossowska") > 1
    ana.site.desk.store.erase_person(["Benedikta Ossowska"], "root", NOW)
    assert "Ossowska" not in ana.get(PAGE).text


def test_evidence_that_is_withdrawn_is_gone_from_the_page(ana: Browser):
    document = ana.document()
    exhibit = ana.site.desk.exhibit(document)
    passage = next(p for s in document.sections for p in s.passages if any(exhibit.records[c].kind == "message" for c in p.cites))
    cite = next(c for c in passage.cites if exhibit.records[c].kind == "message")
    words = exhibit.records[cite].text.split("\n")[0][:20]
    shelf = ana.get(PAGE).text
    ana.site.desk.store.withdraw("125", [cite], "root", NOW)
    after = ana.get(PAGE).text
    assert after.count(words) < shelf.count(words)
    assert after.count("rests on evidence that changed since") > shelf.count("rests on evidence that changed since")


def test_a_kept_picture_is_of_what_was_asked_for(ana: Browser):
    before = ana.get(f"{PAGE}/picture.svg?kind=message").text
    kinds = ana.get(f"{PAGE}/picture.svg?kind=alert").text
    assert before != kinds
    assert before == ana.get(f"{PAGE}/picture.svg?kind=message").text
