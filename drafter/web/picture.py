"""The timeline as a picture that zooms and filters by plain links and a form: the server draws what is asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse

from drafter.web.entering import Here, Reader
from drafter.web.pages import seen
from drafter.web.rendering import page

router = APIRouter(prefix="/incidents/{incident}")
Kind = Literal["alert", "page", "deploy", "message"]
KINDS: tuple[Kind, ...] = ("alert", "page", "deploy", "message")
Shown = Annotated[list[Kind] | None, Query(alias="kind")]
Instant = Annotated[str, Query(max_length=40)]


@router.get("/picture")
def picture(
    request: Request, site: Here, session: Reader, incident: str, start: Instant = "", end: Instant = "", kinds: Shown = None
) -> HTMLResponse:
    """The page around the picture."""
    found = seen(site, session, incident)
    window = _window(start, end)
    begins, ends = window or (found.started_at, found.resolved_at)
    zooms = _zooms(begins, ends) if begins and ends and begins < ends else []
    typed = [_field(at) for at in window] if window else ["", ""]
    return page(
        request, "picture.html", session,
        document=found, kinds=KINDS, shown=kinds or KINDS, start=typed[0], end=typed[1], zooms=zooms,
    )  # fmt: skip


@router.get("/picture.svg")
def drawn(
    site: Here, session: Reader, incident: str, start: Instant = "", end: Instant = "", kinds: Shown = None
) -> Response:  # fmt: skip
    """The picture itself. Without `start` and `end`, the incident as the draft shows it."""
    found = seen(site, session, incident)
    svg = site.desk.picture(found, _window(start, end), frozenset(kinds or KINDS))
    return Response(svg, media_type="image/svg+xml")


def _window(start: str, end: str) -> tuple[datetime, datetime] | None:
    """Both ends, in order; None for anything else. What a form gives has no zone: it is UTC, as everything on the page."""
    try:
        begins, ends = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (start, end))
    except ValueError:
        return None
    return (begins, ends) if begins < ends else None


def _field(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M}"


def _zooms(start: datetime, end: datetime) -> list[tuple[str, str, str]]:
    """(name, start, end): closer, wider, earlier, later."""
    span = end - start
    quarter, half = span / 4, span / 2
    moves = (("Closer", start + quarter, end - quarter), ("Wider", start - half, end + half),
             ("Earlier", start - half, end - half), ("Later", start + half, end + half))  # fmt: skip
    return [(name, _field(a), _field(b)) for name, a, b in moves]
