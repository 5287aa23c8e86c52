"""The picture of a draft in the README, taken anew: `python -m tests.browser.draft_picture docs/images/draft.png`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from drafter.cli.main import main
from tests.browser.conftest import CHROMIUM

SIZE = {"width": 1400, "height": 900}


def take(picture: Path) -> None:
    """Writes the page of the shipped incident, with the pointer on the citation of its trigger."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        assert main(["--incident", "123", "--out", folder, "--quiet"]) == 0
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.goto((Path(folder) / "draft.html").as_uri())
        page.locator("#s-summary a.cite", has_text="D").first.hover()
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
