"""Templates to answers. Autoescape everywhere; a missing value is an error of ours, not an empty page."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from drafter.web.sessions import Session


@lru_cache(1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("drafter.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def page(request: Request, name: str, session: Session | None, status: int = 200, **values: Any) -> HTMLResponse:
    """A whole page, or for htmx the fragment that the template's name promises."""
    told = {"session": session, "kept": "", **values}
    return HTMLResponse(_templates().get_template(name).render(**told), status_code=status)
