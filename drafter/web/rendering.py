"""Templates to answers. Autoescape everywhere; a missing value is an error of ours, not an empty page."""

from __future__ import annotations

import secrets
from functools import lru_cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from drafter.web.sessions import Session

CSRF = secrets.token_hex(32)
"""Stands for a session's own in what is rendered once for everybody. Nobody is ever shown it, so that no text can contain it."""


@lru_cache(1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("drafter.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False,
    )  # fmt: skip


def rendered(name: str, **values: Any) -> Markup:
    """A part of a page."""
    return Markup(_templates().get_template(name).render(**values))  # noqa: S704  # a template of ours, autoescaped


def page(request: Request, name: str, session: Session | None, status: int = 200, **values: Any) -> HTMLResponse:
    """A whole page, or for htmx the fragment that the template's name promises."""
    html = rendered(name, session=session, **{"kept": "", **values})
    return HTMLResponse(html.replace(CSRF, session.csrf) if session else html, status_code=status)
