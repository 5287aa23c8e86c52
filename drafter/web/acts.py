"""What can be done: each act is one form, one transaction of the desk, and the page (or its section) as it then stands."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from drafter.domain.review import Document
from drafter.errors import DecisionRefused
from drafter.pipeline.reviewing import Act, Choice
from drafter.web.entering import Actor, Here
from drafter.web.pages import seen
from drafter.web.rendering import page
from drafter.web.sessions import Session
from drafter.web.site import Site
from drafter.web.view import section_view

router = APIRouter(prefix="/incidents/{incident}")
TEXT = 200_000
"""Characters of one field."""
Expected = Annotated[str, Form(max_length=64)]
Reason = Annotated[str, Form(max_length=2_000)]
Seconds = Annotated[float | None, Form(ge=0, le=1e7)]
Opened = Annotated[str, Form(max_length=20_000)]


def acting(site: Site, session: Session, document: Document, seconds: float | None, opened: str) -> Act:
    """The act with what the browser says about looking; labels that are not the document's are left out."""
    if not opened:
        return site.act(session, seconds)
    ids = {label: cite for cite, label in site.desk.exhibit(document).labels.items()}
    return site.act(session, seconds, tuple(ids[label] for label in opened.split() if label in ids))


def answer(request: Request, site: Site, session: Session, document: Document, section: str | None = None) -> Response:
    """htmx gets the section as it stands now, everybody else is sent to the page."""
    if section is None or "hx-request" not in request.headers:
        anchor = f"#s-{section}" if section else ""
        return RedirectResponse(f"/incidents/{document.incident}{anchor}", 303)
    shown = section_view(document.section(section), site.desk.exhibit(document), site.desk.store.comments(document.incident))
    return page(request, "section.html", session, document=document, section=shown)


@router.post("/sections/{section}/accept", response_model=None)
def accept(
    request: Request, site: Here, session: Actor, incident: str, section: str, expected: Expected,
    looked_at: Annotated[list[int] | None, Form()] = None, seconds: Seconds = None, opened: Opened = "",
) -> Response:  # fmt: skip
    act = acting(site, session, seen(site, session, incident), seconds, opened)
    document = site.desk.accept(incident, section, expected, act, looked_at or ())
    return answer(request, site, session, document, section)


@router.post("/sections/{section}/edit", response_model=None)
def edit(
    request: Request, site: Here, session: Actor, incident: str, section: str, expected: Expected,
    text: Annotated[str, Form(max_length=TEXT)] = "", seconds: Seconds = None, opened: Opened = "",
) -> Response:  # fmt: skip
    """What was written is shown again when it cannot be kept, so that nobody types it twice."""
    act = acting(site, session, seen(site, session, incident), seconds, opened)
    try:
        document = site.desk.edit(incident, section, expected, act, text)
    except DecisionRefused as error:
        if "hx-request" in request.headers:
            raise
        return page(request, "message.html", session, 409, title="Not kept", text=f"{error} {error.hint}", kept=text)
    return answer(request, site, session, document, section)


@router.post("/sections/{section}/reject", response_model=None)
def reject(
    request: Request, site: Here, session: Actor, incident: str, section: str, expected: Expected, reason: Reason = "",
    seconds: Seconds = None, opened: Opened = "",
) -> Response:  # fmt: skip
    act = acting(site, session, seen(site, session, incident), seconds, opened)
    return answer(request, site, session, site.desk.reject(incident, section, expected, act, reason), section)


@router.post("/sections/{section}/reopen", response_model=None)
def reopen(request: Request, site: Here, session: Actor, incident: str, section: str, expected: Expected) -> Response:
    seen(site, session, incident)
    return answer(request, site, session, site.desk.reopen(incident, section, expected, site.act(session)), section)


@router.post("/sections/{section}/resolve", response_model=None)
def resolve(
    request: Request, site: Here, session: Actor, incident: str, section: str, expected: Expected,
    collision: Annotated[str, Form(max_length=64)], choice: Annotated[Choice, Form()],
) -> Response:  # fmt: skip
    seen(site, session, incident)
    document = site.desk.resolve(incident, section, expected, site.act(session), collision, choice)
    return answer(request, site, session, document, section)


@router.post("/sections/{section}/redraft", response_model=None)
def redraft(request: Request, site: Here, session: Actor, incident: str, section: str) -> Response:
    """Drafts the incident anew and merges this section, or every one for `all`."""
    seen(site, session, incident)
    document = site.redraft(incident, site.act(session), None if section == "all" else frozenset({section}))
    return answer(request, site, session, document, None if section == "all" else section)


@router.post("/sections/{section}/comment", response_model=None)
def comment(
    request: Request, site: Here, session: Actor, incident: str, section: str,
    text: Annotated[str, Form(min_length=1, max_length=10_000)],
) -> Response:  # fmt: skip
    document = seen(site, session, incident)
    site.desk.comment(incident, section, site.act(session), text)
    return answer(request, site, session, document, section)


@router.post("/{verb}", response_model=None)
def on_document(
    request: Request, site: Here, session: Actor, incident: str,
    verb: Literal["accept-all", "freeze", "approve", "return", "addendum"], expected: Expected, reason: Reason = "",
    text: Annotated[str, Form(max_length=TEXT)] = "",
) -> Response:  # fmt: skip
    seen(site, session, incident)
    act, desk = site.act(session), site.desk
    match verb:
        case "accept-all":
            document, left = desk.accept_all(incident, expected, act)
            if left:
                told = f"These need a look of their own: {', '.join(left)}."
                return page(
                    request, "message.html", session, title="Accepted what could be", text=told, back=f"/incidents/{incident}"
                )
        case "freeze":
            document = desk.freeze(incident, expected, act)
        case "approve":
            document = desk.approve(incident, expected, act)
        case "return":
            document = desk.give_back(incident, expected, act, reason)
        case "addendum":
            document = desk.addendum(incident, expected, act, text)
    return answer(request, site, session, document)
