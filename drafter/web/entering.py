"""How a request becomes a person: the cookie for reading, cookie and token for acting. Nothing here waits, so nothing needs a
thread of its own."""

from __future__ import annotations

import inspect
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Form, Request

from drafter.errors import DrafterError
from drafter.web.sessions import Session, same
from drafter.web.site import Site

T = TypeVar("T")


def asked(kind: type[T]) -> Any:
    """A dependency on what a request asks for, as the fields of `kind` say. FastAPI makes a class on a thread, for which a
    request would wait twice; by a coroutine it is made in its place."""

    async def made(**given: Any) -> T:
        return kind(**given)

    made.__signature__ = inspect.signature(kind, eval_str=True)  # type: ignore[attr-defined]  # what FastAPI reads
    return Depends(made)


class NotEntered(DrafterError):
    """No session: the door page is shown."""

    exit_code = 1
    hint = "Sign in first: open the address that `draft serve` printed, or the first page."


class Forged(DrafterError):
    """An act without the token of its session."""

    exit_code = 1
    hint = "Reload the page and try again."


async def site_of(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


Here = Annotated[Site, Depends(site_of)]


async def session_of(request: Request, site: Here) -> Session:
    """Raises `NotEntered`."""
    found = site.sessions.find(request.cookies.get(site.cookie, ""), site.clock())
    if found is None:
        raise NotEntered("You are not signed in, or not any more.")
    return found


Reader = Annotated[Session, Depends(session_of)]


async def actor_of(session: Reader, csrf: Annotated[str, Form(max_length=200)] = "") -> Session:
    """Raises `NotEntered` and `Forged`."""
    if not same(csrf, session.csrf):
        raise Forged("This form is not of your session.")
    return session


Actor = Annotated[Session, Depends(actor_of)]
