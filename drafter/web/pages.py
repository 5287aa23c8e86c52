"""What can be looked at. Nothing here changes anything."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from drafter.contracts.store import SortKey
from drafter.domain.review import Document
from drafter.errors import IncidentUnknown
from drafter.review.clock import due
from drafter.review.states import open_points
from drafter.web.comparing import compared
from drafter.web.entering import Here, Reader, asked
from drafter.web.parts import row_part, sections_part, shelf_part
from drafter.web.rendering import page
from drafter.web.sessions import Session
from drafter.web.site import Site
from drafter.web.view import acts

router = APIRouter()
PAGE = 50


def seen(site: Site, session: Session, incident: str) -> Document:
    """The document, if this person may see it. Raises `IncidentUnknown` in both cases, so that nobody learns that it exists."""
    document = site.desk.store.document(incident)
    if document.restricted and not session.restricted:
        raise IncidentUnknown(f"No incident {incident[:80]!r}.")
    return document


def address(incident: str) -> str:
    """The path of its document."""
    return f"/incidents/{quote(incident, safe='')}"


def masthead(site: Site, document: Document) -> dict[str, Any]:
    """What every page of an incident shows at its head."""
    return {"document": document, "due": due(document.state, document.resolved_at, site.hours, site.clock())}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is asked for."""

    search: Annotated[str, Query(max_length=200)] = ""
    state: Annotated[str, Query(pattern="^(|draft|in_review|approved|published)$")] = ""
    sort: SortKey = "updated"
    number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1


@router.get("/")
def incidents(request: Request, site: Here, session: Reader, wanted: Annotated[Filter, asked(Filter)]) -> HTMLResponse:
    """The list: state, clock, what is open."""
    rows, total = site.desk.store.listed(
        search=wanted.search, state=wanted.state, sort=wanted.sort, limit=PAGE, offset=(wanted.number - 1) * PAGE,
        restricted=session.restricted,
    )  # fmt: skip
    now = site.clock()
    shown = b"\n".join(row_part(row, due(row.state, row.resolved_at, site.hours, now)) for row in rows)
    last = max(1, -(-total // PAGE))
    return page(
        request, "incidents.html", session, parts=(shown,) if rows else (), rows=rows, total=total, last=last, **asdict(wanted)
    )


@router.get("/incidents/{incident}")
def document(request: Request, site: Here, session: Reader, incident: str) -> HTMLResponse:
    """The document left, its evidence right."""
    found = seen(site, session, incident)
    exhibit = site.desk.exhibit(found)
    comments = site.desk.store.comments(incident)
    return page(
        request, "document.html", session, **masthead(site, found),
        lock=found.hash, open=open_points(found),
        parts=(sections_part(found, session, exhibit, comments), shelf_part(found, exhibit)),
    )  # fmt: skip


@router.get("/incidents/{incident}/sections/{section}/versions")
def versions(request: Request, site: Here, session: Reader, incident: str, section: str) -> HTMLResponse:
    """Each version of a section beside the one before."""
    found = seen(site, session, incident)
    told, kept = found.section(section), site.desk.store.versions(incident, section)
    return page(request, "versions.html", session, **masthead(site, found), section=told, versions=compared(kept))


@router.get("/incidents/{incident}/decisions")
def decisions(request: Request, site: Here, session: Reader, incident: str) -> HTMLResponse:
    """Who decided what, when, after how long a look, and where the chain of all decisions ends."""
    found, store = seen(site, session, incident), site.desk.store
    shown = acts(store.decisions(incident), found, site.desk.exhibit(found))
    return page(request, "decisions.html", session, **masthead(site, found), decisions=shown, head=store.head())
