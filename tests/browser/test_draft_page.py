"""draft.html in a real browser: no request, no error, readable in light, dark, on a phone and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from drafter.drafting.html import render_html
from tests.drafting.samples import POOR_EVIDENCE, RICH_EVIDENCE, poor, rich
from tests.drafting.test_whole_pages import evil_draft

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1366, "height": 900}, {"width": 390, "height": 844}
LONG = "x" * 3_000


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        "rich": render_html(rich(), RICH_EVIDENCE),
        "poor": render_html(poor(), POOR_EVIDENCE),
        "evil": render_html(
            *evil_draft('"><img src=//evil.example/x onerror=console.error(1)><script>console.error(2)</script>')
        ),
        "wide": render_html(*evil_draft(LONG)),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@contextmanager
def opened(browser: Any, path: Path, viewport: dict[str, int], scheme: str = "light", media: str = "screen") -> Iterator[Any]:
    """The page, and `page.heard`: what it wrote to the console and what it tried to fetch."""
    page = browser.new_page(viewport=viewport, color_scheme=scheme)
    page.emulate_media(media=media, color_scheme=scheme)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: heard.append(request.url) if request.url != path.as_uri() else None)
    page.goto(path.as_uri())
    yield page
    page.close()
    assert heard == []


@pytest.mark.parametrize("name", ["rich", "poor", "evil", "wide"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_no_error_no_request_and_no_sideways_scroll(
    browser: Any, pages: dict[str, Path], name: str, viewport: dict[str, int]
) -> None:
    with opened(browser, pages[name], viewport) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_every_text_has_enough_contrast(browser: Any, pages: dict[str, Path], scheme: str, viewport: dict[str, int]) -> None:
    script = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
    for name in ("rich", "poor"):
        with opened(browser, pages[name], viewport, scheme) as page:
            assert page.evaluate(script) == []


def test_focus_hover_and_click_light_the_evidence_and_bring_it_into_view(browser: Any, pages: dict[str, Path]) -> None:
    with opened(browser, pages["rich"], {"width": 1366, "height": 600}) as page:
        record = page.locator('li[id="m-7"]')
        plain = record.evaluate("e => getComputedStyle(e).backgroundColor")
        cite = page.locator('a.cite[href="#m-7"]').first
        cite.hover()
        assert record.evaluate("e => getComputedStyle(e).backgroundColor") != plain
        assert record.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }")
        page.mouse.move(0, 0)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.classList.contains('cite')")
        focused = page.locator(f'li[id="{page.evaluate("document.activeElement.hash.slice(1)")}"]')
        assert focused.evaluate("e => getComputedStyle(e).backgroundColor") != plain
        cite.click()
        page.mouse.move(0, 0)
        assert record.evaluate("e => e.matches(':target')")
        assert record.evaluate("e => getComputedStyle(e).backgroundColor") != plain


def test_the_evidence_stands_beside_the_text_on_a_desk_and_below_it_on_a_phone(browser: Any, pages: dict[str, Path]) -> None:
    for viewport, beside in ((DESK, True), (PHONE, False)):
        with opened(browser, pages["rich"], viewport) as page:
            main, aside = (page.locator(tag).bounding_box() for tag in ("main", "aside"))
            assert (aside["x"] >= main["x"] + main["width"] - 1) is beside


def test_a_phone_shows_what_happened_and_when(browser: Any, pages: dict[str, Path]) -> None:
    with opened(browser, pages["rich"], PHONE) as page:
        for table in (".timeline", ".milestones"):
            cells = page.locator(f"{table} tbody tr").first.locator("th, td")
            assert all(cell.is_visible() for cell in cells.all())


def test_print_shows_all_evidence_unclipped(browser: Any, pages: dict[str, Path]) -> None:
    with opened(browser, pages["rich"], DESK, media="print") as page:
        shelf = page.locator(".shelf")
        assert shelf.evaluate("e => e.scrollHeight <= e.clientHeight + 1 || getComputedStyle(e).overflowY === 'visible'")
        assert page.locator("details li").first.is_visible()
