"""Signing in as a team: to the identity provider and back."""

from __future__ import annotations

import logging
import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from drafter.web.admission import NotAdmitted, admitted
from drafter.web.door import with_session
from drafter.web.entering import Here
from drafter.web.oidc import Attempt, Provider
from drafter.web.rendering import page
from drafter.web.threads import aside

LOG = logging.getLogger(__name__)
router = APIRouter()
ATTEMPT = "__Host-drafter-attempt"
"""The cookie that ties a sign-in to the browser that began it. `lax`: the provider sends the browser back from another site."""
MINUTES = 10


async def provider_of(site: Here) -> Provider:
    assert site.provider is not None, "these routes are there for teams only"
    return site.provider


Asked = Annotated[Provider, Depends(provider_of)]


@router.get("/login", response_model=None)
async def login(request: Request, provider: Asked) -> Response:
    """To the provider."""
    attempt = Attempt(secrets.token_urlsafe(32))
    try:
        answer = RedirectResponse(await aside(provider.address, attempt), 303)
    except NotAdmitted as error:
        return _outside(request, error, 502)
    answer.set_cookie(ATTEMPT, attempt.seed, max_age=MINUTES * 60, httponly=True, samesite="lax", secure=True, path="/")
    return answer


@router.get("/callback", response_model=None)
async def callback(request: Request, site: Here, provider: Asked) -> Response:
    """Back from the provider. Each attempt counts once. The session's cookie is not sent along a redirect that another site
    began (`SameSite=Strict`): a page of ours leads on."""
    now = site.clock()
    try:
        seed = request.cookies.get(ATTEMPT)
        if not seed:
            raise NotAdmitted("This sign-in was not begun in this browser, or too long ago.")
        claims = await aside(provider.claims, Attempt(seed), request.query_params, now)
        found = admitted(claims, provider.settings)
    except NotAdmitted as error:
        if error.who:
            LOG.warning("no role for %r", error.who)
            site.sessions.end_all(error.who)
        return _done(_outside(request, error, 403))
    LOG.info("%r signed in as %s", found.who, ", ".join(sorted(found.roles)))
    cookie = site.sessions.begin(found.who, found.roles, now, found.restricted)
    return _done(with_session(page(request, "entered.html", None), site, cookie))


def _outside(request: Request, error: NotAdmitted, status: int) -> Response:
    return page(request, "message.html", None, status, title="Not signed in", text=f"{error} {error.hint}")


def _done(answer: Response) -> Response:
    answer.delete_cookie(ATTEMPT, path="/", secure=True, httponly=True, samesite="lax")
    return answer
