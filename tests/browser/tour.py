"""The pictures of docs/review.md and of the README, taken anew: `make tour`. The shipped incidents, hours after they ended."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from drafter.cli.main import main
from drafter.pipeline.reviewing import Act
from tests.browser.acts import decide_the_rest, suggest_otherwise
from tests.browser.conftest import CHROMIUM
from tests.browser.serving import serving
from tests.web.desks import EVERYONE, site_over

NOW = datetime(2026, 3, 17, 22, 30, tzinfo=UTC)
SIZE = {"width": 1280, "height": 800}
COLOURS = 256


def take(folder: Path) -> None:
    """Writes the pictures into `folder`."""
    there = Path(tempfile.gettempdir()) / "fernhill"  # it stands on the pictures: the same each time
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir(mode=0o700)
    with _page(there) as page:
        page.shots = folder
        _look(page)
        _decide(page)
        _hand_over(page)
    shutil.rmtree(there)


@contextmanager
def _page(folder: Path) -> Iterator[Any]:
    """A reviewer, signed in at the list of the three shipped incidents."""
    from playwright.sync_api import sync_playwright

    os.environ["DRAFTER_DATA"] = str(folder / "data")
    for incident in ("123", "124", "125"):
        assert main(["--incident", incident, "--out", str(folder / incident), "--quiet"]) == 0
    ticks = itertools.count()
    site = replace(site_over(folder, folder / "123", NOW), clock=lambda: NOW + timedelta(seconds=7 * next(ticks)))
    for incident in ("124", "125"):
        site.desk.take_in(folder / incident, Act("ana", NOW))
    with serving(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.site = site
        page.goto(f"{origin}/enter#code={site.sessions.code('ana', EVERYONE)}")
        page.wait_for_url(f"{origin}/")
        yield page
        browser.close()


def _look(page: Any) -> None:
    _shot(page, "tour-list")
    page.get_by_role("link", name="Label purchases failing").click()
    page.locator("#s-summary .claim").nth(1).hover()
    _shot(page, "review")
    _tab(page, "Timeline")
    page.get_by_role("link", name="Closer").click()
    page.get_by_label("Messages").uncheck()
    page.get_by_role("button", name="Draw").click()
    _shot(page, "tour-timeline")
    _tab(page, "Document")


def _decide(page: Any) -> None:
    part = page.locator("#s-impact")
    part.get_by_text("Edit", exact=True).click()
    area = page.locator("#t-impact")
    area.fill(area.input_value() + "No parcel was lost: every label was bought by the next morning.")
    part.scroll_into_view_if_needed()
    _shot(page, "tour-edit", part)
    part.get_by_role("button", name="Keep this text").click()
    part.locator(".tag", has_text="edited").wait_for()
    page.locator("#s-milestones").get_by_role("button", name="Accept").click()
    page.locator("#s-milestones .tag", has_text="accepted").wait_for()
    suggest_otherwise(
        page.site.desk, "Service was restored at 17:48 UTC, once the queue had drained.", Act("ana", page.site.clock())
    )
    page.reload()
    _shot(page, "tour-conflict", page.locator("#s-summary"))
    page.get_by_role("button", name="Keep what stands").click()
    page.locator("#s-summary .conflict").wait_for(state="detached")
    page.goto(page.url.partition("#")[0] + "/sections/impact/versions")
    _shot(page, "tour-history", page.locator("#main"))
    _tab(page, "Document")


def _hand_over(page: Any) -> None:
    decide_the_rest(page.site.desk, Act("ana", page.site.clock()))
    page.reload()
    page.get_by_role("button", name="Freeze the timeline").click()
    page.locator("#s-timeline .frozen").wait_for()
    _shot(page, "tour-freeze", page.locator("#finish"))
    page.get_by_role("button", name="Approve").click()
    page.locator("#facts .approved").wait_for()
    _tab(page, "Publish")
    _shot(page, "tour-publish")
    page.get_by_role("button", name="Publish to markdown, for company").click()
    _tab(page, "Decisions")
    _shot(page, "tour-audit")


def _tab(page: Any, name: str) -> None:
    page.get_by_role("navigation", name="Of this incident").get_by_role("link", name=name).click()


def _shot(page: Any, name: str, part: Any = None) -> None:
    """In few colours: text and flat areas lose nothing, and the file is a third of the size."""
    from PIL import Image

    page.wait_for_load_state("networkidle")
    path = page.shots / f"{name}.png"
    (part or page).screenshot(path=path)
    Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(f"{path}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    take(Path(sys.argv[1]))
