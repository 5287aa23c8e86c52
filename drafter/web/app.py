"""The application: routes in, guard around."""

from __future__ import annotations

import logging
import secrets
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from drafter.errors import (
    DecisionRefused,
    DecisionStale,
    DrafterError,
    IncidentUnknown,
    PublishFailed,
    StorageRefused,
    UsageError,
)
from drafter.web import acts, door, intake, pages, picture, publish, team
from drafter.web.entering import Forged, NotEntered
from drafter.web.guard import Guard
from drafter.web.rendering import page
from drafter.web.site import Site
from drafter.web.threads import few_threads

LOG = logging.getLogger(__name__)
STATUS: tuple[tuple[type[DrafterError], int], ...] = (
    (DecisionStale, 409), (DecisionRefused, 422), (IncidentUnknown, 404), (Forged, 403), (UsageError, 422), (StorageRefused, 503),
    (PublishFailed, 502),
)  # fmt: skip


def create_app(site: Site) -> FastAPI:
    """The pages alone; `guarded` puts the guard around them."""
    app = FastAPI(lifespan=few_threads, title="drafter review", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = site
    app.include_router(door.router)
    if site.provider is not None:
        app.include_router(team.router)
    app.include_router(pages.router)
    app.include_router(picture.router)
    app.include_router(intake.router)
    app.include_router(acts.router)
    app.include_router(publish.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.add_exception_handler(NotEntered, _to_the_door)
    app.add_exception_handler(DrafterError, _expected)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _bug)
    return app


def guarded(app: FastAPI, hosts: frozenset[str], origins: frozenset[str]) -> Guard:
    """`hosts` as the Host header names them (`127.0.0.1:8711`), `origins` with their scheme."""
    return Guard(app, hosts, origins)


def _to_the_door(request: Request, error: Exception) -> Response:
    if request.method != "GET" or "hx-request" in request.headers:
        told = "Your session has ended. Sign in again in another tab; what you wrote is still where you wrote it."
        return refused(request, 401, "Signed out", told)
    return RedirectResponse("/enter", 303)


def _expected(request: Request, error: Exception) -> Response:
    """What the state does not allow, in a line with what to do. Storage details stay in the log."""
    assert isinstance(error, DrafterError)
    status = next((code for kind, code in STATUS if isinstance(error, kind)), 500)
    if isinstance(error, IncidentUnknown):
        return refused(request, 404, "Not there", "There is no such page, or it is not for you.")
    title = {409: "Somebody decided meanwhile", 502: "Not published", 503: "The store said no"}.get(status, "Not done")
    return refused(request, status, title, f"{error} {error.hint}")


def refused(request: Request, status: int, title: str, text: str) -> Response:
    """A page; where a script asked, a line of text that it shows beside what the person wrote, which stays where it is."""
    if "hx-request" in request.headers:
        return PlainTextResponse(f"{title}. {text}", status)
    incident = "" if status == 404 else request.path_params.get("incident", "")
    back = pages.address(incident) if incident else ""
    return page(request, "message.html", None, status, title=title, text=text, back=back)


def _malformed(request: Request, error: Exception) -> Response:
    return refused(request, 422, "Not done", "The form is not complete. Reload the page and try again.")


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refused(request, error.status_code, "Not there", "There is no such page.")


def _bug(request: Request, error: Exception) -> Response:
    """The client sees an id, the log has the rest (ASVS 5.0, 16.5.1)."""
    number = secrets.token_hex(4)
    LOG.error("request %s failed", number, exc_info=error)
    return PlainTextResponse(f"A bug in drafter. Its number in the log is {number}.", 500)
