"""What a reviewer does in the browser, without a script: forms in, pages out, decisions kept."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from drafter.domain.review import Role
from tests.web.desks import Browser, browser

PART = "/incidents/125/sections/summary"


def test_accept_edit_reject_reopen(ana: Browser):
    for verb, form, state in (
        ("accept", {}, "accepted"),
        ("reopen", {}, "suggested"),
        ("edit", {"text": "Our words"}, "edited"),
        ("reject", {"reason": "not ours"}, "rejected"),
    ):
        section = ana.document().section("summary")
        answer = ana.post(f"{PART}/{verb}", {"expected": section.hash, **form})
        assert (answer.status_code, answer.headers["location"]) == (303, "/incidents/125#s-summary")
        assert ana.document().section("summary").state == state
    assert [p.text for p in ana.document().section("summary").passages] == ["Our words"]


def test_htmx_gets_the_section_first(ana: Browser):
    answer = ana.post(f"{PART}/accept", {"expected": ana.document().section("summary").hash}, {"hx-request": "true"})
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<section class="card part accepted" id="s-summary"')


def test_a_stale_edit_is_refused_and_shown_again(ana: Browser):
    seen = ana.document().section("summary").hash
    ana.post(f"{PART}/edit", {"expected": seen, "text": "first"})
    late = ana.post(f"{PART}/edit", {"expected": seen, "text": "second <b>"})
    assert (late.status_code, "second &lt;b&gt;" in late.text) == (409, True)
    assert [p.text for p in ana.document().section("summary").passages] == ["first"]
    notice = ana.post(f"{PART}/edit", {"expected": seen, "text": "third"}, {"hx-request": "true"})
    assert (notice.status_code, notice.text.partition(".")[0]) == (409, "Somebody decided meanwhile")
    assert notice.headers["content-type"].startswith("text/plain")


def test_two_hundred_races_have_one_winner_each(ana: Browser):
    with ThreadPoolExecutor(8) as pool:
        for number in range(25):
            seen = ana.document().section("summary").hash
            forms = [{"expected": seen, "text": f"round {number} by {who}"} for who in range(8)]
            answers = list(pool.map(lambda form: ana.post(f"{PART}/edit", form), forms))
            won = [form["text"] for form, answer in zip(forms, answers, strict=True) if answer.status_code == 303]
            assert len(won) == 1
            assert [p.text for p in ana.document().section("summary").passages] == won
            assert all(answer.status_code in (303, 409) for answer in answers)


def test_the_whole_way_to_approval(ana: Browser):
    ana.post("/incidents/125/accept-all", {"expected": ana.document().hash})
    for section in [s for s in ana.document().sections if s.state == "suggested"]:
        looked = [i for i, p in enumerate(section.passages) if p.flags]
        verb = "accept" if section.passages else "reject"
        form = {"expected": section.hash, "reason": "nothing to add", "looked_at": looked}
        assert ana.post(f"/incidents/125/sections/{section.id}/{verb}", form).status_code == 303
    assert ana.post("/incidents/125/approve", {"expected": ana.document().hash}).status_code == 422
    assert ana.post("/incidents/125/freeze", {"expected": ana.document().hash}).status_code == 303
    assert ana.post("/incidents/125/addendum", {"expected": ana.document().hash, "text": "Known since"}).status_code == 303
    assert ana.post("/incidents/125/approve", {"expected": ana.document().hash}).status_code == 303
    assert ana.document().state == "approved"
    assert ana.post("/incidents/125/return", {"expected": ana.document().hash, "reason": "a number"}).status_code == 303
    assert ana.document().state == "in_review"
    assert "Known since" in ana.get("/incidents/125").text


def test_redraft_and_comment(ana: Browser):
    ana.post(f"{PART}/edit", {"expected": ana.document().section("summary").hash, "text": "Our words"})
    assert ana.post(f"{PART}/redraft").status_code == 303
    assert ana.post("/incidents/125/sections/all/redraft").status_code == 303
    assert "Our words" in [p.text for p in ana.document().section("summary").passages]
    ana.post(f"{PART}/comment", {"text": "Is that so?"})
    assert "Is that so?" in ana.get("/incidents/125").text


def test_every_page_opens(ana: Browser):
    ana.post(f"{PART}/edit", {"expected": ana.document().section("summary").hash, "text": "Our words"})
    pages = ("/", "/?search=queue&state=draft&sort=title&page=2", "/incidents/125", "/incidents/125/decisions",
             f"{PART}/versions", "/incidents/125/picture", "/incidents/125/picture?start=2026-01-01T00:00&end=2026-01-02T00:00",
             "/incidents/125/picture.svg?kind=alert", "/incidents/125/publish",
             "/enter", "/static/review.css", "/static/review.js")  # fmt: skip
    assert {page: ana.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


@pytest.mark.parametrize(
    ("roles", "status"), [(frozenset(), 422), (frozenset({"publisher"}), 422), (frozenset({"reviewer"}), 303)]
)
def test_a_role_is_needed(ana: Browser, roles: frozenset[Role], status: int):
    other = browser(ana.site, "bo", roles)
    answer = other.post(f"{PART}/accept", {"expected": other.document().section("summary").hash})
    assert answer.status_code == status


def test_a_restricted_incident_is_not_there_for_others(ana: Browser):
    from dataclasses import replace

    ana.site.desk.store.decide(*_restriction(ana))
    sessions = ana.site.sessions
    assert ana.get("/incidents/125").status_code == 200
    for cookie, session in list(sessions._open.items()):
        sessions._open[cookie] = replace(session, restricted=False)
    paths = ("/incidents/125", "/incidents/125/decisions", "/incidents/125/picture.svg", f"{PART}/versions")
    assert {ana.get(path).status_code for path in paths} == {404}
    assert "/incidents/125" not in ana.get("/").text
    assert ana.post(f"{PART}/accept", {"expected": ana.document().section("summary").hash}).status_code == 404


def _restriction(ana: Browser):
    from drafter.domain.review import Decision
    from tests.web.desks import NOW

    document = ana.document()
    decision = Decision(incident="125", verb="hold", by="ana", at=NOW)
    return decision, document.hash, lambda found: found.model_copy(update={"restricted": True})


def test_a_section_of_the_team_can_be_left_out_with_a_reason(ana: Browser):
    empty = next(s for s in ana.document().sections if s.human_only and not s.passages)
    place = f"/incidents/125/sections/{empty.id}/reject"
    assert f'action="{place}"' in ana.get("/incidents/125").text
    assert ana.post(place, {"expected": empty.hash, "reason": "nothing to tell"}).status_code == 303
    assert ana.document().section(empty.id).state == "rejected"


def test_htmx_gets_the_progress_too(ana: Browser):
    form = {"expected": ana.document().section("summary").hash}
    answer = ana.post(f"{PART}/accept", form, {"hx-request": "true"}).text
    assert all(f'id="{part}"' in answer for part in ("steps", "finish", "facts"))
    assert f'name="expected" value="{ana.document().hash}"' in answer


def test_the_picture_names_the_records_of_its_window(ana: Browser):
    whole = ana.get("/incidents/125/picture").text
    assert re.search(r'data-from="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"', whole)
    assert whole.count("#e-") > 1
    assert ana.get("/incidents/125/picture?start=2020-01-01T00:00&end=2020-01-02T00:00").text.count("#e-") == 0


def test_what_is_refused_leads_back_to_the_document(ana: Browser):
    told = ana.post(f"{PART}/accept", {"expected": "stale"}).text
    assert 'href="/incidents/125">Back to the document' in told
    assert "Back to the document" not in ana.get("/incidents/none").text
    left = ana.post("/incidents/125/accept-all", {"expected": ana.document().hash}).text
    assert 'href="/incidents/125">Back to the document' in left
