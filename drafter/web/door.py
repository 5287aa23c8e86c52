"""In and out: a one-time code, or a sign-in at the identity provider, becomes a cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from drafter.web.entering import Actor, Here
from drafter.web.rendering import page
from drafter.web.site import Site

router = APIRouter()


@router.get("/enter")
def door(request: Request, site: Here) -> HTMLResponse:
    """The form for the code; a script fills it in from the address's fragment, which no server ever sees. For a team, the link
    to where they sign in."""
    return page(request, "enter.html", None, wrong=False, team=site.provider is not None)


@router.post("/enter", response_model=None)
def enter(request: Request, site: Here, code: Annotated[str, Form(max_length=200)]) -> Response:
    """One code, one session."""
    cookie = site.sessions.redeem(code.strip(), site.clock())
    if cookie is None:
        return page(request, "enter.html", None, 403, wrong=True, team=site.provider is not None)
    return with_session(RedirectResponse("/", 303), site, cookie)


def with_session(answer: Response, site: Site, cookie: str) -> Response:
    """The answer, with the cookie of a session."""
    age = int(site.sessions.longest.total_seconds())
    answer.set_cookie(site.cookie, cookie, max_age=age, httponly=True, samesite="strict", secure=site.secure, path="/")
    return answer


@router.post("/leave")
def leave(request: Request, site: Here, session: Actor) -> RedirectResponse:
    """Ends the session on the server."""
    site.sessions.end(request.cookies.get(site.cookie, ""))
    answer = RedirectResponse("/enter", 303)
    answer.delete_cookie(site.cookie, path="/", secure=site.secure, httponly=True, samesite="strict")
    return answer
