"""What can be looked at. Nothing here changes anything."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from drafter.contracts.store import SortKey
from drafter.domain.review import Document, Passage
from drafter.errors import IncidentUnknown
from drafter.review.clock import due
from drafter.review.states import open_points
from drafter.web.entering import Here, Reader
from drafter.web.rendering import page
from drafter.web.sessions import Session
from drafter.web.site import Site
from drafter.web.view import listing, records, section_view

router = APIRouter()
PAGE = 50


def seen(site: Site, session: Session, incident: str) -> Document:
    """The document, if this person may see it. Raises `IncidentUnknown` in both cases, so that nobody learns that it exists."""
    document = site.desk.store.document(incident)
    if document.restricted and not session.restricted:
        raise IncidentUnknown(f"No incident {incident[:80]!r}.")
    return document


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is asked for."""

    search: Annotated[str, Query(max_length=200)] = ""
    state: Annotated[str, Query(pattern="^(|draft|in_review|approved|published)$")] = ""
    sort: SortKey = "updated"
    number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1


@router.get("/")
def incidents(request: Request, site: Here, session: Reader, wanted: Annotated[Filter, Depends()]) -> HTMLResponse:
    """The list: state, clock, what is open."""
    rows, total = site.desk.store.listed(
        search=wanted.search, state=wanted.state, sort=wanted.sort, limit=PAGE, offset=(wanted.number - 1) * PAGE,
        restricted=session.restricted,
    )  # fmt: skip
    shown = listing(rows, site.hours, site.clock())
    last = max(1, -(-total // PAGE))
    return page(request, "incidents.html", session, rows=shown, total=total, last=last, **asdict(wanted))


@router.get("/incidents/{incident}")
def document(request: Request, site: Here, session: Reader, incident: str) -> HTMLResponse:
    """The document left, its evidence right."""
    found = seen(site, session, incident)
    exhibit = site.desk.exhibit(found)
    comments = site.desk.store.comments(incident)
    return page(
        request, "document.html", session,
        document=found, lock=found.hash, sections=[section_view(s, exhibit, comments) for s in found.sections],
        records=records(found, exhibit),
        due=due(found.state, found.resolved_at, site.hours, site.clock()), open=open_points(found),
    )  # fmt: skip


@router.get("/incidents/{incident}/sections/{section}/versions")
def versions(request: Request, site: Here, session: Reader, incident: str, section: str) -> HTMLResponse:
    """Each version of a section beside the one before."""
    found = seen(site, session, incident)
    told = found.section(section)
    kept = site.desk.store.versions(incident, section)
    pairs = [(kept[i - 1][2] if i else (), *kept[i]) for i in range(len(kept))]
    shown = [(f"{at:%Y-%m-%d %H:%M} UTC", by, side_by_side(old, new)) for old, at, by, new in reversed(pairs)]
    return page(request, "versions.html", session, document=found, section=told, versions=shown)


def side_by_side(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> list[tuple[str, str, bool]]:
    """Rows of (before, after, whether they differ)."""
    before, after = [p.text for p in old], [p.text for p in new]
    rows: list[tuple[str, str, bool]] = []
    for verb, a0, a1, b0, b1 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        left, right = before[a0:a1], after[b0:b1]
        for i in range(max(len(left), len(right))):
            rows.append((left[i] if i < len(left) else "", right[i] if i < len(right) else "", verb != "equal"))
    return rows


@router.get("/incidents/{incident}/decisions")
def decisions(request: Request, site: Here, session: Reader, incident: str) -> HTMLResponse:
    """Who decided what, when, after how long a look."""
    found = seen(site, session, incident)
    kept = list(site.desk.store.decisions(incident))
    return page(request, "decisions.html", session, document=found, decisions=list(reversed(kept)))
