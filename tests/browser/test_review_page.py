"""The review in a real browser: open, read evidence, edit, accept, redraft, settle a conflict, freeze, approve, publish.

Screenshots are kept in `.cache/screenshots/` (or `$SCREENSHOTS`) as artefacts of the run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.pipeline.reviewing import Act
from drafter.review.states import open_points
from tests.browser.acts import decide_the_rest, suggest_otherwise
from tests.browser.serving import serving
from tests.web.desks import EVERYONE, NOW, site_over

pytestmark = pytest.mark.browser
SHOTS = Path(os.environ.get("SCREENSHOTS", ".cache/screenshots"))
EVIL = '</textarea><img src=//evil.example/x onerror="document.title=1"><script>document.title=2</script>'


@pytest.fixture
def served(tmp_path: Path, run_folder: Path) -> Iterator[tuple[Any, str]]:
    """The site on a free port of this machine, and the address that opens a session."""
    site = site_over(tmp_path, run_folder)
    with serving(site) as origin:
        yield site, f"{origin}/enter#code={site.sessions.code('ana', EVERYONE)}"


@pytest.fixture
def page(browser: Any, served: tuple[Any, str]) -> Iterator[Any]:
    """Signed in, on the document; `page.heard` holds errors and requests that left the server."""
    site, address = served
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    opened = context.new_page()
    opened.heard = []
    origin = address.partition("/enter")[0]
    opened.on("pageerror", lambda error: opened.heard.append(str(error)))
    opened.on("console", lambda m: opened.heard.append(m.text) if "Content Security Policy" in m.text else None)
    opened.on("request", lambda r: opened.heard.append(r.url) if not r.url.startswith(origin) else None)
    opened.goto(address)
    opened.wait_for_url(f"{origin}/")
    opened.get_by_role("link", name="Label purchases failing").click()
    opened.wait_for_url(f"{origin}/incidents/123")
    opened.site = site
    yield opened
    assert opened.heard == []
    context.close()


def section(page: Any, name: str) -> Any:
    return page.site.desk.store.document("123").section(name)


def shot(page: Any, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"review-{name}.png", caret="initial")  # else styles that the policy forbids


def test_the_whole_review(page: Any):
    shot(page, "document")
    claim = page.locator("#s-summary .claim").first
    claim.hover()
    label = claim.locator("a.cite").first.inner_text()
    assert "lit" in page.locator(f"#e-{label}").get_attribute("class")
    shot(page, "evidence")
    claim.locator("a.cite").first.click()

    page.locator("#s-summary").get_by_text("Edit", exact=True).click()
    area = page.locator("#t-summary")
    area.fill(area.input_value() + f"\nOur own line {EVIL}")
    page.locator("#s-summary").get_by_role("button", name="Keep this text").click()
    page.locator("#s-summary .tag", has_text="edited").wait_for()
    assert section(page, "summary").passages[-1].text == f"Our own line {EVIL}"
    assert page.title().startswith("Label purchases failing")

    page.locator("#s-milestones").get_by_role("button", name="Accept").click()
    page.locator("#s-milestones .tag", has_text="accepted").wait_for()
    decision = list(page.site.desk.store.decisions("123"))
    assert (decision[-1].section, decision[-1].verb, (decision[-1].open_seconds or 0) > 0) == ("milestones", "accept", True)
    assert decision[-2].evidence_opened

    suggest_otherwise(page.site.desk, "Suggested anew.")
    page.reload()
    shot(page, "conflict")
    page.locator("#s-summary").get_by_role("button", name="Keep both").click()
    page.locator("#s-summary .conflict").wait_for(state="detached")
    assert {"Suggested anew.", f"Our own line {EVIL}"} <= {p.text for p in section(page, "summary").passages}

    with page.expect_response("**/redraft"):
        page.get_by_role("button", name="Redraft", exact=True).first.click()
    page.get_by_role("button", name="Keep what stands").click()  # the engine says again what was replaced
    page.locator("#s-summary .conflict").wait_for(state="detached")
    page.get_by_role("button", name="Freeze the timeline").click()
    page.locator("#s-timeline .frozen").wait_for()
    decide_the_rest(page.site.desk)
    page.reload()
    assert open_points(page.site.desk.store.document("123")) == ()
    page.get_by_role("button", name="Approve").click()
    page.locator("#facts .tag.approved").wait_for()
    shot(page, "approved")

    page.get_by_role("navigation", name="Of this incident").get_by_role("link", name="Publish").click()
    page.get_by_role("button", name="Publish to markdown, for company").click()
    page.locator("#facts .tag.published").wait_for()
    assert page.site.desk.store.document("123").state == "published"
    shot(page, "published")


def test_by_keyboard_alone(page: Any):
    for key in ("j", "j", "a"):
        page.keyboard.press(key)
    page.locator("#s-impact .tag", has_text="accepted").wait_for()
    page.keyboard.press("j")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.id") == "t-milestones"
    page.keyboard.type("j stays a letter while typing")
    assert "j stays a letter" in page.locator("#t-milestones").input_value()
    shot(page, "keyboard")


def test_a_stale_edit_keeps_what_was_typed(page: Any):
    page.locator("#s-trigger").get_by_text("Edit", exact=True).click()
    page.fill("#t-trigger", "What I typed")
    found = section(page, "trigger")
    page.site.desk.accept("123", "trigger", found.hash, Act("bo", NOW), range(len(found.passages)))
    page.locator("#s-trigger").get_by_role("button", name="Keep this text").click()
    page.locator("#notice", has_text="Somebody decided meanwhile").wait_for()
    assert page.input_value("#t-trigger") == "What I typed"


def test_a_session_that_ended_or_a_server_that_is_gone_takes_no_word_away(page: Any):
    page.locator("#s-trigger").get_by_text("Edit", exact=True).click()
    page.fill("#t-trigger", "What I typed")
    page.context.set_offline(True)
    keep = page.locator("#s-trigger").get_by_role("button", name="Keep this text")
    keep.click()
    page.locator("#notice", has_text="did not answer").wait_for()
    page.context.set_offline(False)
    page.site.sessions.end_all("ana")
    keep.click()
    page.locator("#notice", has_text="Your session has ended").wait_for()
    assert page.input_value("#t-trigger") == "What I typed"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(page: Any, scheme: str):
    """No violation of WCAG 2.2 A or AA, nor of axe's own practices, on each page, at a desk, on a tablet and on a phone; with a
    conflict, and every form open."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    suggest_otherwise(page.site.desk, "Suggested anew.")
    page.emulate_media(color_scheme=scheme)
    start = page.url
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    for where in ("", "/picture", "/decisions", "/publish", "/sections/summary/versions", "/../.."):
        page.goto(start + where)
        for width in (1366, 800, 390):
            page.set_viewport_size({"width": width, "height": 844})
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            _inject(page, axe)
            found = page.evaluate("rules => axe.run(rules)", rules)["violations"]
            assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []
        shot(page, f"{scheme}-phone-{where.strip('/.').replace('/', '-') or 'page'}")


def _inject(page: Any, axe: Any) -> None:
    """By the debugger, since the page's policy lets no foreign script in."""
    page.evaluate(axe.axe_script)


def test_without_a_script(browser: Any, served: tuple[Any, str]):
    site, address = served
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address.partition("#")[0])
    page.fill("#code", address.partition("#code=")[2])
    page.get_by_role("button", name="Enter").click()
    page.get_by_role("link", name="Label purchases failing").click()
    page.locator("#s-milestones").get_by_role("button", name="Accept").click()
    assert site.desk.store.document("123").section("milestones").state == "accepted"
    page.locator("#s-trigger").get_by_text("Edit", exact=True).click()
    page.fill("#t-trigger", "Typed without a script")
    page.locator("#s-trigger").get_by_role("button", name="Keep this text").click()
    assert [p.text for p in site.desk.store.document("123").section("trigger").passages] == ["Typed without a script"]
    context.close()


def test_evidence_rises_beside_the_claim_on_a_phone(browser: Any, served: tuple[Any, str]):
    """Without a script: the record that a citation names is in sight, the claim stays where it was, and it can be put away."""
    _, address = served
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 812})
    page = context.new_page()
    page.goto(address.partition("#")[0])
    page.fill("#code", address.partition("#code=")[2])
    page.get_by_role("button", name="Enter").click()
    page.get_by_role("link", name="Label purchases failing").click()
    cite = page.locator("#s-summary a.cite").first
    before = cite.bounding_box()
    cite.click()
    record = page.locator(f"#e-{cite.inner_text()}")
    box = record.bounding_box()
    assert (cite.bounding_box(), box["y"] + box["height"]) == (before, 812)
    page.screenshot(path=SHOTS / "review-phone-evidence.png")
    record.get_by_role("link", name="Close").click()
    assert record.bounding_box()["y"] > 812
    context.close()


def test_a_drag_over_the_picture_zooms(page: Any):
    page.get_by_role("navigation", name="Of this incident").get_by_role("link", name="Timeline").click()
    box = page.locator(".picture").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 100, steps=4)
    page.mouse.up()
    page.wait_for_url("**/picture?*start=*")
    began, ended = page.input_value("#start"), page.input_value("#end")
    assert "2026-03-17T14:30" < began < ended < "2026-03-17T17:00"
    page.get_by_label("Alerts").uncheck()
    page.get_by_role("button", name="Draw").click()
    page.wait_for_url("**kind=page*")
    assert (page.input_value("#start"), page.get_by_label("Alerts").is_checked()) == (began, False)
