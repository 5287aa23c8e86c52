"""What a target calls a page: made of the incident's id and the audience alone, so that no evidence stands in a title or a commit
message. One audience goes without saying; the others have a folder, a title and a key of their own."""

from __future__ import annotations

from drafter.domain.page import Audience, Page
from drafter.domain.review import content_hash

UNSAID: Audience = "company"


def shelf(page: Page) -> str:
    """The folder of the page's audience below that of all pages; empty for the one that goes without saying."""
    return "" if page.audience == UNSAID else page.audience


def slug(page: Page) -> str:
    """ASCII letters, digits and `-_.`; never empty, never hidden, at most 80 characters. Another for every id."""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in page.incident)[:80]
    safe = safe.strip(".").replace("..", "_")
    return safe if safe and safe == page.incident else f"{safe[:71]}-{content_hash([page.incident])[:8]}".lstrip("-")


def heading(page: Page) -> str:
    """The page's name at targets that list many."""
    return f"Postmortem of incident {slug(page)}" + (f", {shelf(page)}" if shelf(page) else "")
