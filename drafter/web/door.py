"""In and out: a one-time code becomes a cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from drafter.web.entering import Actor, Here
from drafter.web.rendering import page
from drafter.web.sessions import LONGEST

router = APIRouter()


@router.get("/enter")
def door(request: Request) -> HTMLResponse:
    """The form for the code; a script fills it in from the address's fragment, which no server ever sees."""
    return page(request, "enter.html", None, wrong=False)


@router.post("/enter", response_model=None)
def enter(request: Request, site: Here, code: Annotated[str, Form(max_length=200)]) -> Response:
    """One code, one session."""
    cookie = site.sessions.redeem(code.strip(), site.clock())
    if cookie is None:
        return page(request, "enter.html", None, 403, wrong=True)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(
        site.cookie, cookie, max_age=int(LONGEST.total_seconds()), httponly=True, samesite="strict", secure=site.secure, path="/"
    )
    return answer


@router.post("/leave")
def leave(request: Request, site: Here, session: Actor) -> RedirectResponse:
    """Ends the session on the server."""
    site.sessions.end(request.cookies.get(site.cookie, ""))
    answer = RedirectResponse("/enter", 303)
    answer.delete_cookie(site.cookie, path="/", secure=site.secure, httponly=True, samesite="strict")
    return answer
