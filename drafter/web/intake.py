"""Drafts that were written since the server started, taken into the review."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from drafter.pipeline.reviewing import Act
from drafter.review.states import permitted
from drafter.web.entering import Actor, Here
from drafter.web.threads import aside

router = APIRouter()


@router.post("/drafts", response_model=None)
async def look(site: Here, session: Actor) -> RedirectResponse:
    """Looks where drafts are written, and shows the list."""
    permitted(session.roles, "import")
    await aside(site.look, Act(session.who, site.clock(), session.roles))
    return RedirectResponse("/", 303)
