"""The timeline as a picture that zooms and filters by plain links and a form: the server draws what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse

from drafter.web.entering import Here, Reader, asked
from drafter.web.pages import masthead, seen
from drafter.web.rendering import page
from drafter.web.view import cited_in, records

router = APIRouter(prefix="/incidents/{incident}")
Kind = Literal["alert", "page", "deploy", "message"]
KINDS: tuple[Kind, ...] = ("alert", "page", "deploy", "message")


@dataclass(frozen=True, slots=True)
class View:
    """A window of time (two UTC instants, else the whole incident) and what is drawn in it."""

    start: Annotated[str, Query(max_length=40)] = ""
    end: Annotated[str, Query(max_length=40)] = ""
    kind: Annotated[list[Kind] | None, Query()] = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        return tuple(self.kind) if self.kind else KINDS

    @property
    def window(self) -> tuple[datetime, datetime] | None:
        """Both ends, in order; None for anything else. What a form gives has no zone: it is UTC, as everything on the page."""
        try:
            begins, ends = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (self.start, self.end))
        except ValueError:
            return None
        return (begins, ends) if begins < ends else None


Wanted = Annotated[View, asked(View)]


@router.get("/picture")
def picture(request: Request, site: Here, session: Reader, incident: str, wanted: Wanted) -> HTMLResponse:
    """The page around the picture."""
    found, window = seen(site, session, incident), wanted.window
    drawn = site.desk.drawn(found, window)
    told = [r for r in records(cited_in(found), site.desk.exhibit(found)) if r.kind in wanted.kinds and _within(r.when, drawn)]
    return page(
        request, "picture.html", session, **masthead(site, found),
        kinds=KINDS, shown=wanted.kinds, start=_field(window[0]) if window else "", end=_field(window[1]) if window else "",
        drawn=[f"{at:%Y-%m-%dT%H:%M:%SZ}" for at in drawn or ()], zooms=_zooms(*(window or drawn)) if drawn else [], records=told,
    )  # fmt: skip


def _within(at: datetime | None, window: tuple[datetime, datetime] | None) -> bool:
    return at is not None and window is not None and window[0] <= at <= window[1]


@router.get("/picture.svg")
def drawn(site: Here, session: Reader, incident: str, wanted: Wanted) -> Response:
    """The picture itself."""
    svg = site.desk.picture(seen(site, session, incident), wanted.window, frozenset(wanted.kinds))
    return Response(svg, media_type="image/svg+xml")


def _field(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M}"


def _zooms(start: datetime, end: datetime) -> list[tuple[str, str, str]]:
    """(name, start, end): closer, wider, earlier, later."""
    span = end - start
    quarter, half = span / 4, span / 2
    moves = (("Closer", start + quarter, end - quarter), ("Wider", start - half, end + half),
             ("Earlier", start - half, end - half), ("Later", start + half, end + half))  # fmt: skip
    return [(name, _field(a), _field(b)) for name, a, b in moves]
