"""Templates to answers. Autoescape everywhere; a missing value is an error of ours, not an empty page."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from drafter.web.sessions import Session

CSRF, PART = secrets.token_hex(32), secrets.token_hex(32)
"""Stand for a session's own token in what is rendered once for everybody, and for such a part in a page. Nobody is ever shown
them, so that no text can contain them."""


@lru_cache(1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("drafter.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False,
    )  # fmt: skip


def ready() -> None:
    """Compiles the templates, which the first reader would wait for."""
    for name in _templates().list_templates(extensions=["html"]):
        _templates().get_template(name)


def rendered(name: str, **values: Any) -> bytes:
    """A part of a page."""
    return _templates().get_template(name).render(part=PART, **values).encode()


def page(
    request: Request, name: str, session: Session | None, status: int = 200, parts: Sequence[bytes] = (), **values: Any
) -> HTMLResponse:
    """A whole page, or for htmx the fragment that the template's name promises. `parts` take the places of the template's
    `{{ part }}`, in their order, as they are."""
    pieces = rendered(name, session=session, **{"kept": "", "back": "", **values}).split(PART.encode())
    body = b"".join(piece for pair in zip(pieces, (*parts, b""), strict=True) for piece in pair)
    return HTMLResponse(body.replace(CSRF.encode(), session.csrf.encode()) if session else body, status_code=status)
