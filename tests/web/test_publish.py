"""Publishing from the browser: looked at first, then exactly that is sent, by somebody who may."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.domain.review import Role
from drafter.publishing.table import PUBLISHERS
from tests.web.desks import Browser, browser

PAGE = "/incidents/125/publish"


def approved(ana: Browser) -> None:
    for section in ana.document().sections:
        verb = "accept" if section.passages else "reject"
        form = {"expected": section.hash, "reason": "nothing to add", "looked_at": list(range(len(section.passages)))}
        assert ana.post(f"/incidents/125/sections/{section.id}/{verb}", form).status_code == 303
    for verb in ("freeze", "approve"):
        assert ana.post(f"/incidents/125/{verb}", {"expected": ana.document().hash}).status_code == 303


def shown(who: Browser, to: str = "markdown") -> dict[str, object]:
    """The form as the page has it."""
    text = who.get(f"{PAGE}?to={to}").text
    return dict(re.findall(r'name="(to|audience|sha256)" value="([^"]*)"', text))


def test_what_is_shown_is_what_is_sent(ana: Browser, tmp_path: Path):
    assert "once it is approved" in ana.get(PAGE).text
    approved(ana)
    form = shown(ana)
    assert ana.post(PAGE, form).status_code == 303
    assert ana.document().state == "published"
    (written,) = (tmp_path / "published").iterdir()
    assert str(form["sha256"])[:16] in ana.get(PAGE).text
    assert '<b>markdown</b> <span class="tag done">done' in ana.get(PAGE).text
    before = written.read_bytes()
    assert ana.post(PAGE, form).status_code == 303  # twice is once
    assert list((tmp_path / "published").iterdir()) == [written]
    assert written.read_bytes() == before


def test_nothing_but_what_was_looked_at(ana: Browser, tmp_path: Path):
    approved(ana)
    assert ana.post(PAGE, {**shown(ana), "sha256": "0" * 64}).status_code == 409
    assert ana.post(PAGE, {**shown(ana), "to": "json"}).status_code == 409
    assert ana.post(PAGE, {**shown(ana), "to": "elsewhere"}).status_code == 422
    assert (ana.document().state, (tmp_path / "published").exists()) == ("approved", False)


@pytest.mark.parametrize("roles", [{"viewer"}, {"reviewer"}, {"admin"}])
def test_who_may_not_publish(ana: Browser, tmp_path: Path, roles: set[Role]):
    approved(ana)
    form = shown(ana)
    other = browser(ana.site, "bo", frozenset(roles))
    assert "needs the role" in other.get(PAGE).text
    assert other.post(PAGE, form).status_code == 422
    assert (ana.document().state, (tmp_path / "published").exists()) == ("approved", False)


def test_not_before_it_is_approved(ana: Browser, tmp_path: Path):
    sha256 = re.search(r"SHA-256</dt><dd><code>(\w+)", ana.get(PAGE).text)
    prepared = ana.site.prepare(ana.document(), "markdown", "company")
    assert sha256 and prepared.sha256.startswith(sha256[1])
    assert ana.post(PAGE, {"to": "markdown", "audience": "company", "sha256": prepared.sha256}).status_code == 422
    assert not (tmp_path / "published").exists()


def test_a_name_that_would_leave_is_said_and_nothing_is_sent(ana: Browser):
    section = ana.document().section("summary")
    ana.post(
        "/incidents/125/sections/summary/edit", {"expected": section.hash, "text": "The key was " + "AKIA" + "Q7ZLT3MWXN5VDJ2K"}
    )
    answer = ana.get(PAGE)
    assert (answer.status_code, "secret" in answer.text, 'name="sha256"' in answer.text) == (200, True, False)


@pytest.mark.parametrize("to", PUBLISHERS)
def test_every_target_can_be_looked_at(ana: Browser, to: str):
    approved(ana)
    answer = ana.get(f"{PAGE}?to={to}&audience=public")
    assert answer.status_code == 200
    assert ("Not set:" in answer.text) == bool(PUBLISHERS[to].tokens)
    if "Not set:" in answer.text:
        prepared = ana.site.prepare(ana.document(), to, "public")
        assert ana.post(PAGE, {"to": to, "audience": "public", "sha256": prepared.sha256}).status_code == 422
